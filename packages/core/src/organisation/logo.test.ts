import sharp from 'sharp'
import { beforeEach, describe, expect, it } from 'vitest'
import { issuedInvoice, openBusiness } from '../../contract/business.ts'
import { type TestHome, testHome } from '../../contract/test-home.ts'
import { Attachment } from '../attachment/record.ts'
import { ensureInvoicePdf, invoicePdf } from '../document/ensure.ts'
import { decodePng } from '../document/pdf/file/png.ts'
import { readBack } from '../document/pdf/read-back/read.ts'
import { createInvoice } from '../invoice/create.ts'
import { transact } from '../store/transact.ts'
import { logoKey, removeLogo, setLogo } from './logo.ts'
import { logoImage } from './logo-image.ts'
import { updateOrganisation } from './update-organisation.ts'

const picture = (width: number, height: number) => sharp({ create: { width, height, channels: 4, background: '#d9480f' } })
const refused = { code: 'attachment_invalid' }

describe('a logo', () => {
  it.each(['png', 'jpeg'] as const)('is read as %s and drawn anew', async (format) => {
    const { png, width, height } = await logoImage(await picture(40, 30).toFormat(format).toBuffer())
    expect([width, height]).toEqual([40, 30])
    expect(decodePng(png)).toMatchObject({ width: 40, height: 30 })
  })

  it('keeps nothing of what came with the picture', async () => {
    const secret = await picture(40, 30)
      .jpeg()
      .withExif({ IFD0: { Copyright: 'SECRET PLACE' } })
      .toBuffer()
    expect(secret.includes('SECRET PLACE')).toBe(true)
    expect(Buffer.from((await logoImage(secret)).png).includes('SECRET PLACE')).toBe(false)
  })

  it('is made smaller where it has more pixels than one sees', async () => {
    const { width, height } = await logoImage(await picture(4_000, 4_000).png().toBuffer())
    expect([width, height]).toEqual([378, 378])
  })

  it.each([
    ['text', Buffer.from('hello')],
    ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"/>')],
    ['a damaged PNG', Buffer.from('\x89PNG\r\n\x1a\nrubbish', 'latin1')],
    ['too many bytes', Buffer.alloc(5_000_001, '\x89PNG\r\n\x1a\n', 'latin1')],
  ])('is refused as %s', async (_, bytes) => {
    await expect(logoImage(bytes)).rejects.toMatchObject(refused)
  })

  it('is refused with too many or too few pixels', async () => {
    await expect(logoImage(await picture(6_000, 5_000).png().toBuffer())).rejects.toMatchObject(refused)
    await expect(logoImage(await picture(40, 4).png().toBuffer())).rejects.toMatchObject(refused)
  })
})

describe('the brand', () => {
  let home: TestHome
  let customerId: string

  beforeEach(async () => {
    home = testHome()
    customerId = (await openBusiness(home.call)).customerId
  })

  /** Uploads a picture and makes it the logo. */
  async function giveLogo() {
    const fileKey = `${home.call.orgId}/attachments/att_1/original`
    const bytes = await picture(60, 40).png().toBuffer()
    await home.files.put({ key: fileKey, contentType: 'image/png', bytes })
    const at = new Date(home.clock.now()).toISOString()
    const attachment = { id: 'att_1', fileName: 'a.png', contentType: 'image/png', sizeBytes: bytes.length, fileKey, createdAt: at }
    await transact(home.call, async (tx) => tx.put(Attachment, { ...attachment, status: 'ready' }))
    return await setLogo(home.call, home.files, { attachmentId: 'att_1' })
  }

  async function draftText(): Promise<string> {
    const lines = [{ description: 'Work', quantity: '1', unitPrice: '1.00', taxPercent: '19' }]
    const bytes = await invoicePdf(home, home.call, await createInvoice(home.call, { customerId, lines }))
    return `${readBack(bytes).pages.map(({ content }) => content)} ${JSON.stringify(readBack(bytes).root)}`
  }

  it('shows on documents to come', async () => {
    const { logo } = await giveLogo()
    await updateOrganisation(home.call, { headerText: 'Since 1843', documentTerms: 'Our terms apply.' })
    expect(logo && (await home.files.get(logoKey(home.call.orgId, logo)))).toMatchObject({ contentType: 'image/png' })
    const text = await draftText()
    expect(text).toContain('Since 1843')
    expect(text).toContain('Our terms apply.')
    expect(text).toContain('Figure')
  })

  it('goes without a logo again', async () => {
    await giveLogo()
    expect((await removeLogo(home.call)).logo).toBeUndefined()
    expect(await draftText()).not.toContain('Figure')
  })

  it('never changes an issued document', async () => {
    const { invoice } = await issuedInvoice(home.call, customerId)
    const before = await ensureInvoicePdf(home, home.call, invoice.id)
    const bytes = Buffer.from((await home.files.get(before.fileKey))?.bytes ?? [])
    await giveLogo()
    await updateOrganisation(home.call, { template: 'modern', brandColor: '#d9480f', footer: 'New foot', headerText: 'New head' })
    const after = await ensureInvoicePdf(home, home.call, invoice.id)
    expect(after).toEqual(before)
    expect(Buffer.from((await home.files.get(after.fileKey))?.bytes ?? []).equals(bytes)).toBe(true)
  })

  it('says which template made a document', async () => {
    await updateOrganisation(home.call, { template: 'compact' })
    const { invoice } = await issuedInvoice(home.call, customerId)
    expect((await ensureInvoicePdf(home, home.call, invoice.id)).template).toBe('compact-1')
  })
})
