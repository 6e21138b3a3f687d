import { expect, it } from 'vitest'
import { draft, line, openBusiness } from '../../contract/business.ts'
import { startedJob, type TestHome, testHome } from '../../contract/test-home.ts'
import { createCreditNote } from '../credit-note/create.ts'
import { createCustomer, type NewCustomer } from '../customer/create-customer.ts'
import type { EInvoiceFormat } from '../einvoice/formats.ts'
import { readIncoming } from '../einvoice/incoming/read-incoming.ts'
import { listEvents } from '../event/list-events.ts'
import type { LineInput } from '../invoice/content.ts'
import { issueInvoice } from '../invoice/issue.ts'
import { jobHandlers } from '../job-handlers.ts'
import { updateOrganisation } from '../organisation/update-organisation.ts'
import { readIfAny } from '../store/transact.ts'
import { ensureInvoiceFiles } from './ensure.ts'
import { DocumentRecord, kindOfFormat } from './record.ts'
import { type FormatSubject, requestFormat } from './request-format.ts'

const WHOLE = { email: 'office@example.com', phone: '+49 221 1234567', contactName: 'Ada Lovelace' }
const ADDRESS = { line1: 'Am Bächle 3', city: 'Köln', postalCode: '50667', country: 'DE' }

/** An issued invoice of an organisation that chose no e-invoices, or those named; `buyer` says what is known of the customer. */
async function issued(about: { buyer?: Partial<NewCustomer>; lines?: LineInput[]; formats?: EInvoiceFormat[] } = {}) {
  const home = testHome({ hostility: { catchUp: 1 } })
  await openBusiness(home.call, { ...WHOLE, eInvoiceFormats: about.formats ?? [] })
  const buyer = { name: 'Stadt Köln', email: 'rechnung@koeln.example', address: ADDRESS, ...about.buyer }
  const customer = await createCustomer(home.call, buyer)
  const { id } = await draft(home.call, customer.id, about.lines ?? [line('100.00')])
  await issueInvoice(home.call, { id })
  const subject: FormatSubject = { kind: 'invoice', id }
  return { home, subject, ask: (format: EInvoiceFormat, of = subject) => requestFormat(home.call, { subject: of, format }) }
}

async function jobDone(home: TestHome, subject: FormatSubject, format: EInvoiceFormat) {
  const payload = { subjectId: subject.id, of: subject.kind, format }
  await jobHandlers(home).render_format(startedJob(home, { kind: 'render_format', payload }))
  return await readIfAny(home.call, DocumentRecord, { subject, kind: kindOfFormat(format) })
}

/** What the kept file says. */
async function readBack(home: TestHome, record: DocumentRecord | undefined) {
  const file = record && (await home.files.get(record.fileKey))
  return file && (await readIncoming(file.bytes))
}

it.each([
  { format: 'ubl', syntax: 'ubl-invoice', container: 'xml' },
  { format: 'cii', syntax: 'cii', container: 'xml' },
  { format: 'facturx', syntax: 'cii', container: 'pdf' },
] as const)('has $format made of an invoice that was issued without', async ({ format, syntax, container }) => {
  const { home, subject, ask } = await issued()
  await ensureInvoiceFiles(home, home.call, subject.id)
  await ask(format)
  const record = await jobDone(home, subject, format)
  expect(record).toMatchObject({
    kind: format,
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    ruleRelease: expect.stringContaining('EN 16931'),
  })
  expect(await readBack(home, record)).toMatchObject({ format: syntax, container, valid: true, invoice: { number: 'INV-2026-0001' } })
})

it.each(['xrechnung', 'xrechnung_cii'] as const)('has %s made where the buyer gave a reference', async (format) => {
  const { home, subject, ask } = await issued({ buyer: { buyerReference: 'Order desk 7' } })
  expect(await ask(format)).toMatchObject({ kind: 'xrechnung', format })
  expect(await readBack(home, await jobDone(home, subject, format))).toMatchObject({ profile: 'XRechnung', valid: true })
})

it('makes it of a credit note too', async () => {
  const { home, subject, ask } = await issued()
  const { creditNote } = await createCreditNote(home.call, { invoiceId: subject.id, reason: 'Not worked' })
  const of: FormatSubject = { kind: 'credit_note', id: creditNote.id }
  await ask('ubl', of)
  expect(await readBack(home, await jobDone(home, of, 'ubl'))).toMatchObject({ format: 'ubl-credit-note', valid: true })
})

it('makes it of what was frozen at issue, whatever has become of the settings', async () => {
  const { home, subject, ask } = await issued()
  await updateOrganisation(home.call, { name: 'New Name Ltd' })
  await ask('cii')
  const read = await readBack(home, await jobDone(home, subject, 'cii'))
  expect(read?.invoice?.seller?.name).toBe('Lovelace & Co')
})

it('asks once, and keeps the first bytes', async () => {
  const { home, subject, ask } = await issued()
  const first = await ask('cii')
  const record = await jobDone(home, subject, 'cii')
  expect(await ask('cii')).toMatchObject({ requestedAt: first.requestedAt })
  expect(await jobDone(home, subject, 'cii')).toEqual(record)
  const { items } = await listEvents(home.call, { subjectId: subject.id, limit: 100 })
  expect(items.filter(({ type }) => type === 'document.requested')).toHaveLength(1)
})

it('refuses what breaks the rules of the format, and says what to fill in', async () => {
  const { ask } = await issued()
  await expect(ask('xrechnung')).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringMatching(/XRechnung.*credit or void it/),
    details: { errors: expect.arrayContaining([expect.objectContaining({ pointer: '/buyerReference', code: 'BR-DE-15' })]) },
  })
})

it('refuses the other syntax of what is kept', async () => {
  const { ask } = await issued({ buyer: { buyerReference: 'Order desk 7' } })
  await ask('xrechnung')
  await expect(ask('xrechnung_cii')).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('XRechnung (UBL)') })
})

it('refuses the other syntax of what was chosen at issue and made', async () => {
  const { ask } = await issued({ formats: ['xrechnung'], buyer: { buyerReference: 'Order desk 7' } })
  await expect(ask('xrechnung_cii')).rejects.toMatchObject({ message: expect.stringContaining('kept as XRechnung (UBL) already') })
})

it('says what is missing, not that it is kept, where the other syntax was chosen at issue and failed', async () => {
  const { home, subject, ask } = await issued({ formats: ['xrechnung'] })
  await ensureInvoiceFiles(home, home.call, subject.id)
  await expect(ask('xrechnung_cii')).rejects.toMatchObject({
    message: expect.stringMatching(/^Not possible as XRechnung \(CII\)/),
    details: { errors: expect.arrayContaining([expect.objectContaining({ code: 'BR-DE-15' })]) },
  })
})

it('refuses lines with two taxes', async () => {
  const taxes = [{ percent: '5' }, { percent: '9.975' }]
  const { ask } = await issued({ lines: [{ description: 'Work', quantity: '1', unitPrice: '140.00', taxes }] })
  await expect(ask('cii')).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('two taxes') })
})

it('refuses a draft', async () => {
  const { home } = await issued()
  const { id: customerId } = await createCustomer(home.call, { name: 'Ada', email: 'ada@example.com' })
  const { id } = await draft(home.call, customerId)
  const asking = requestFormat(home.call, { subject: { kind: 'invoice', id }, format: 'cii' })
  await expect(asking).rejects.toMatchObject({ code: 'illegal_transition' })
})
