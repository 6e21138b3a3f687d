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
import { removeLogo, setLogo } from './logo.ts'
import { logoImage } from './logo-image.ts'
import { safeSvg } from './logo-svg.ts'
import { logoKey } from './record.ts'
import { updateOrganisation } from './update-organisation.ts'

const picture = (width: number, height: number) => sharp({ create: { width, height, channels: 4, background: '#d9480f' } })
const refused = { code: 'attachment_invalid' }

describe('a logo', () => {
  it.each(['png', 'jpeg'] as const)('is read as %s and drawn anew', async (format) => {
    const { png, width, height } = await logoImage(await picture(40, 30).toFormat(format).toBuffer())
    expect([width, height]).toEqual([40, 30])
    expect(decodePng(png)).toMatchObject({ width: 40, height: 30 })
  })

  const drawn = (content: string, attributes = 'viewBox="0 0 40 30"') =>
    Buffer.from(
      `<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x.dtd"><svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${content}</svg>`,
    )

  it('is read as SVG and drawn as large as it is printed', async () => {
    const { png, width, height } = await logoImage(drawn('<rect width="40" height="30" fill="#d9480f"/>'))
    expect([width, height]).toEqual([504, 378])
    expect(decodePng(png)).toMatchObject({ width: 504, height: 378 })
  })

  it.each([
    ['a link elsewhere', '<use href="http://evil.example/x.svg#a"/>'],
    ['a foreign object', '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>'],
    ['a style sheet elsewhere', '<style>@import url(http://evil.example/x.css);</style>'],
    ['a colour from a file', '<rect width="1" height="1" fill="url(file:///etc/passwd)"/>'],
  ])('carries nothing over of %s', (_what, content) => {
    const svg = safeSvg(drawn(content))
    if ('fault' in svg) return expect.unreachable()
    expect(new TextDecoder().decode(svg.bytes)).not.toMatch(/script|onload|evil|foreignObject|passwd|<p/)
  })

  it.each([
    ['a script', '<script>alert(1)</script>'],
    ['an event', '<g onload="alert(1)"/>'],
    ['a link that runs', '<a href=" javascript:alert(1)"/>'],
  ])('is refused as an SVG with %s, whatever else it draws', async (_what, content) => {
    const svg = drawn(`<rect width="40" height="30" fill="#d9480f"/>${content}`)
    await expect(logoImage(svg)).rejects.toMatchObject({ ...refused, message: expect.stringContaining('has a program in it') })
  })

  it.each([
    ['a picture within', '<image href="data:image/png;base64,AAAA"/>'],
    ['letters', '<text>Quittance</text>'],
    ['more references than a logo needs', '<use href="#a"/>'.repeat(51)],
    ['an entity', '&bomb;'],
  ])('is refused as an SVG with %s', async (_what, content) => {
    await expect(logoImage(drawn(content))).rejects.toMatchObject(refused)
  })

  it.each([
    ['white', '#ffffff'],
    ['nearly white', '#fafafa'],
    ['see-through', '#00000000'],
  ])('is refused where it is %s all over: nobody would see it on paper', async (_what, background) => {
    const unseen = await sharp({ create: { width: 40, height: 30, channels: 4, background } })
      .png()
      .toBuffer()
    await expect(logoImage(unseen)).rejects.toMatchObject({ ...refused, message: expect.stringContaining('white paper') })
  })

  it('is taken where it is light but can be seen', async () => {
    const light = await sharp({ create: { width: 40, height: 30, channels: 4, background: '#ffcc00' } })
      .png()
      .toBuffer()
    expect(await logoImage(light)).toMatchObject({ width: 40, height: 30 })
  })

  it('is refused as an SVG with a document type that defines something', async () => {
    const bomb = Buffer.from('<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>')
    await expect(logoImage(bomb)).rejects.toMatchObject(refused)
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
