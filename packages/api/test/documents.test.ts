import { ensureCreditNoteFiles, ensureFormat, ensureInvoiceFiles, ensureReceiptPdf } from '@quittance/core/document/ensure'
import { readIncoming } from '@quittance/core/einvoice/incoming/read-incoming'
import { systemCall } from '@quittance/core/home'
import { sha256 } from '@quittance/core/kit/hash'
import { beforeEach, describe, expect, it } from 'vitest'
import { memoryFiles } from '../../core/contract/memory-files.ts'
import { as, testApi } from './test-api.ts'

let api: Awaited<ReturnType<typeof testApi>>
let send: ReturnType<typeof as>
let work: ReturnType<typeof systemCall>

beforeEach(async () => {
  const signDownload = async ({ key }: { key: string }) => ({ url: `http://files.test/${key}`, expiresAt: '2026-01-15T12:15:00.000Z' })
  api = await testApi({ app: { files: { ...memoryFiles(), signDownload } } })
  const orgId = await api.found('owner')
  send = as(api, 'token-owner')
  work = systemCall(api.app, { orgId, name: 'test' })
  const changes = { address: { line1: 'Am Markt 1', city: 'Köln', postalCode: '50667', country: 'DE' }, taxId: 'DE123456789' }
  await send('PATCH', '/v1/organization', { body: changes })
})

const PRAGUE = { line1: 'Na Příkopě 1', city: 'Praha', postalCode: '11000', country: 'CZ' }

/** An issued invoice of 119 €, with its files. */
async function issued(description = 'Work', about: object = { address: PRAGUE }): Promise<string> {
  const customer = await send('POST', '/v1/customers', { body: { name: 'Grace Hopper', email: 'grace@example.com', ...about } })
  const lines = [{ description, quantity: '1', unitPrice: '100.00', taxPercent: '19' }]
  const draft = await send('POST', '/v1/invoices', { body: { customerId: customer.json.id, lines } })
  await send('POST', `/v1/invoices/${draft.json.id}/issue`, { body: {} })
  await ensureInvoiceFiles(api.app, work, draft.json.id)
  return draft.json.id
}

describe('the files of an invoice', () => {
  it('say which template made them', async () => {
    const { json } = await send('GET', `/v1/invoices/${await issued()}/documents`)
    expect(json.items).toMatchObject([
      { kind: 'pdf', template: 'classic-1', findings: [] },
      { kind: 'facturx', template: 'classic-1', specification: 'urn:cen.eu:en16931:2017' },
    ])
  })

  it('say in plain words what could not be printed', async () => {
    const { json } = await send('GET', `/v1/invoices/${await issued('Work🎉')}/documents`)
    expect(json.items[0].findings).toEqual([
      {
        code: 'missing_glyph',
        message: '“🎉” is in none of our fonts, so a question mark is printed there. Write it another way.',
      },
    ])
  })

  it('are downloaded by a signed link', async () => {
    const answer = await send('GET', `/v1/invoices/${await issued()}/pdf`)
    expect([answer.status, answer.body, answer.headers.location]).toEqual([303, '', expect.stringMatching(/^http:\/\/files\.test\//)])
  })

  it('come as base64 where that is asked for', async () => {
    const id = await issued()
    const { status, json } = await send('GET', `/v1/invoices/${id}/pdf?encoding=base64`)
    const bytes = Buffer.from(json.base64, 'base64')
    expect([status, json.fileName, json.contentType]).toEqual([200, 'INV-2026-0001.pdf', 'application/pdf'])
    expect([bytes.subarray(0, 5).toString(), json.sha256]).toEqual(['%PDF-', sha256(bytes)])
  })

  it('come in no other encoding', async () => {
    expect((await send('GET', `/v1/invoices/${await issued()}/pdf?encoding=hex`)).status).toBe(400)
  })
})

describe('a format that was not chosen at issue', () => {
  const REACHED = {
    address: { line1: 'Am Bächle 3', city: 'Köln', postalCode: '50667', country: 'DE' },
    electronicAddress: { scheme: '9930', value: 'DE987654321' },
    buyerReference: '04011000-1234512345-06',
  }

  /** What `?kind=` leads to, after it was asked for and its job has run. */
  async function linkTo(kind: string, format = kind) {
    await send('PATCH', '/v1/organization', {
      body: { eInvoiceFormats: ['facturx'], email: 'a@example.com', phone: '+49 221 12345', contactName: 'Ada' },
    })
    const id = await issued('Work', { address: PRAGUE })
    const before = await send('GET', `/v1/invoices/${id}/documents?kind=${kind}`)
    return { id, before, asked: await send('POST', `/v1/invoices/${id}/documents`, { body: { format } }) }
  }

  it.each(['ubl', 'cii'])('is %s, by ?kind= once its job has run', async (kind) => {
    const { id, before, asked } = await linkTo(kind)
    expect([before.status, asked.status, asked.json.kind]).toEqual([404, 202, kind])
    await ensureFormat(api.app, work, { subject: { kind: 'invoice', id }, format: kind as 'ubl' })
    const link = await send('GET', `/v1/invoices/${id}/documents?kind=${kind}`)
    const { json } = await send('GET', `/v1/invoices/${id}/documents/${kind}?encoding=base64`)
    const bytes = Buffer.from(json.base64, 'base64')
    expect([link.status, link.headers.location]).toEqual([303, expect.stringContaining(`${kind}-`)])
    expect([json.contentType, json.sha256]).toEqual(['application/xml', sha256(bytes)])
    expect(await readIncoming(bytes)).toMatchObject({ valid: true, invoice: { number: 'INV-2026-0001' } })
  })

  it('is refused where it breaks a rule of the format, with the place to fill in', async () => {
    const { asked } = await linkTo('xrechnung')
    expect([asked.status, asked.json.code]).toEqual([409, 'conflict'])
    expect(asked.json.errors).toContainEqual(expect.objectContaining({ pointer: '/buyerReference' }))
  })

  it('is XRechnung by ?kind= for a public buyer, chosen by itself', async () => {
    await send('PATCH', '/v1/organization', {
      body: {
        email: 'a@example.com',
        phone: '+49 221 12345',
        contactName: 'Ada',
        electronicAddress: { scheme: '9930', value: 'DE123456789' },
        iban: 'DE89370400440532013000',
      },
    })
    const id = await issued('Work', REACHED)
    for (const kind of ['ubl', 'xrechnung']) {
      const link = await send('GET', `/v1/invoices/${id}/documents?kind=${kind}`)
      expect([link.status, link.headers.location]).toEqual([303, expect.stringContaining(`/${kind}-`)])
    }
    const { json } = await send('GET', `/v1/invoices/${id}/documents`)
    expect(json.items.map(({ kind }: { kind: string }) => kind)).toEqual(['pdf', 'facturx', 'ubl', 'xrechnung'])
  })
})

describe('a kind of document that something cannot have', () => {
  const NEVER = [
    ['invoices/inv', '?kind=acceptance', 'pdf, facturx, ubl, cii, xrechnung'],
    ['invoices/inv', '/acceptance', 'pdf, facturx, ubl, cii, xrechnung'],
    ['credit-notes/cn', '?kind=acceptance', 'pdf, facturx, ubl, cii, xrechnung'],
    ['credit-notes/cn', '/acceptance', 'pdf, facturx, ubl, cii, xrechnung'],
    ['quotes/quo', '?kind=facturx', 'pdf, acceptance'],
    ['quotes/quo', '?kind=ubl', 'pdf, acceptance'],
    ['quotes/quo', '?kind=cii', 'pdf, acceptance'],
    ['quotes/quo', '?kind=xrechnung', 'pdf, acceptance'],
  ] as const

  it.each(NEVER)('is refused of %s… by %s, with those there are', async (place, asked, kinds) => {
    const { status, json } = await send('GET', `/v1/${place}_01jd0000000000000000000000/documents${asked}`)
    expect([status, json.code]).toEqual(asked.startsWith('?') ? [400, 'invalid_request'] : [404, 'not_found'])
    for (const kind of kinds.split(', ')) expect(json.errors[0]?.message ?? json.detail).toContain(kind)
  })
})

describe('other documents', () => {
  it('are downloaded of a credit note', async () => {
    const { json } = await send('POST', `/v1/invoices/${await issued()}/credit-notes`, { body: { reason: 'Not worked' } })
    await ensureCreditNoteFiles(api.app, work, json.creditNote.id)
    const link = await send('GET', `/v1/credit-notes/${json.creditNote.id}/pdf`)
    const content = await send('GET', `/v1/credit-notes/${json.creditNote.id}/pdf?encoding=base64`)
    expect([link.status, content.json.fileName]).toEqual([303, `${json.creditNote.number}.pdf`])
  })

  it('are downloaded of a payment', async () => {
    const invoiceId = await issued()
    const body = { amount: 11_900, paidOn: '2026-01-15', method: 'cash' }
    const { json } = await send('POST', `/v1/invoices/${invoiceId}/payments`, { body })
    const paymentId = json.payment.id
    await ensureReceiptPdf(api.app, work, { paymentId, invoiceId, dueAfter: 0 })
    const link = await send('GET', `/v1/payments/${paymentId}/receipt`)
    expect([link.status, link.headers.location]).toEqual([303, expect.stringContaining(paymentId)])
  })

  it('are none of a payment that is not of one invoice', async () => {
    const invoice = await send('GET', `/v1/invoices/${await issued()}`)
    const body = { customerId: invoice.json.customerId, amount: 500, currency: 'EUR', paidOn: '2026-01-15', method: 'cash' }
    const { json } = await send('POST', '/v1/payments', { body })
    const receipt = await send('GET', `/v1/payments/${json.payment.id}/receipt`)
    expect([receipt.status, receipt.json.detail]).toEqual([404, expect.stringContaining('one invoice')])
  })
})

describe('the brand', () => {
  it('is previewed with settings that are not saved', async () => {
    const answer = await send('POST', '/v1/organization/brand/preview', { body: { template: 'modern', footer: 'Not saved' } })
    const plain = await send('POST', '/v1/organization/brand/preview', { body: {} })
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'application/pdf'])
    expect(Buffer.from(answer.body).equals(Buffer.from(plain.body))).toBe(false)
    expect((await send('GET', '/v1/organization')).json.footer).toBeUndefined()
  })

  it('warns of a colour that is too light', async () => {
    await send('PATCH', '/v1/organization', { body: { brandColor: '#ffcc00' } })
    const { json } = await send('GET', '/v1/organization/brand')
    expect(json).toMatchObject({ logo: null, findings: [{ pointer: '/brandColor', code: 'low_contrast' }] })
  })

  it('has only templates that exist', async () => {
    const { status, json } = await send('PATCH', '/v1/organization', { body: { template: 'fancy' } })
    expect([status, json.errors[0].pointer]).toEqual([400, '/template'])
  })

  it('takes no logo that is not there', async () => {
    const body = { attachmentId: 'att_01k9w5ncw0abcdefghjkmnpqrs' }
    expect((await send('PUT', '/v1/organization/logo', { body })).status).toBe(404)
  })
})
