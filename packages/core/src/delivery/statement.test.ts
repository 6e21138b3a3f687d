import { expect, it } from 'vitest'
import { issuedInvoice, line, openBusiness } from '../../contract/business.ts'
import { startedJob, type TestHome, testHome } from '../../contract/test-home.ts'
import { createCreditNote } from '../credit-note/create.ts'
import { Customer } from '../customer/record.ts'
import { DocumentRecord } from '../document/record.ts'
import { listEvents } from '../event/list-events.ts'
import { read, transact } from '../store/transact.ts'
import { type Delivery, Delivery as DeliveryRecord } from './record.ts'
import { sendCreditNote } from './send-credit-note.ts'
import { sendDelivery } from './send-delivery.ts'
import { listStatementsSent, sendStatement } from './send-statement.ts'

async function business() {
  const home = testHome({ hostility: { catchUp: 1 } })
  const { customerId } = await openBusiness(home.call, { email: 'office@example.com' })
  const { invoice } = await issuedInvoice(home.call, customerId, [line('138.66')])
  home.world.store.settle()
  return { home, call: home.call, customerId, invoice }
}

const mailJob = (home: TestHome, { id, subjectId }: Pick<Delivery, 'id' | 'subjectId'>) =>
  startedJob(home, { kind: 'send_delivery', payload: { subjectId, deliveryId: id } })

it('mails the statement once, in the customer’s language, with the PDF of its days', async () => {
  const { home, call, customerId } = await business()
  await transact(call, async (tx) => tx.put(Customer, { ...(await tx.get(Customer, { id: customerId })), locale: 'fr-FR' }))
  const delivery = await sendStatement(call, { customerId, from: '2026-01-01', to: '2026-12-31' })
  const job = mailJob(home, delivery)
  await sendDelivery(home, job)
  await sendDelivery(home, job)
  const [mail, ...others] = home.mailer.sent
  expect(others).toEqual([])
  expect(mail).toMatchObject({ to: ['grace@example.com'], subject: 'Relevé de compte au 31 décembre 2026 de Lovelace & Co' })
  expect(mail?.text.replaceAll(/[\u00a0\u202f]/g, ' ')).toContain('Solde dû: 165,01 €')
  expect(mail?.attachments.map(({ fileName, contentType }) => [fileName, contentType])).toEqual([
    ['Grace-Hopper-2026-12-31.pdf', 'application/pdf'],
  ])
})

it('records what was asked, sent and kept, in the history of the customer', async () => {
  const { home, call, customerId } = await business()
  const delivery = await sendStatement(call, { customerId, from: '2026-01-01', to: '2026-12-31', recipients: ['books@example.org'] })
  await sendDelivery(home, mailJob(home, delivery))
  home.world.store.settle()
  const { items } = await listStatementsSent(call, { customerId, limit: 10 })
  expect(items).toMatchObject([
    { status: 'sent', to: ['books@example.org'], statement: { from: '2026-01-01', to: '2026-12-31', currency: 'EUR' } },
  ])
  const { items: events } = await listEvents(call, { subjectId: customerId, limit: 50 })
  expect(events.map(({ type }) => type)).toEqual(expect.arrayContaining(['statement.send_requested', 'delivery.sent']))
  const kept = await read(call, DocumentRecord, { subject: { kind: 'statement', id: delivery.id }, kind: 'pdf' })
  expect(kept.sizeBytes).toBeGreaterThan(1_000)
})

it('says what the books said when it was asked for, however late it goes out', async () => {
  const { home, call, customerId } = await business()
  const delivery = await sendStatement(call, { customerId, to: '2026-12-31' })
  home.world.clock.advance({ seconds: 1 })
  await issuedInvoice(call, customerId, [line('1000.00')])
  home.world.store.settle()
  await sendDelivery(home, mailJob(home, delivery))
  expect(home.mailer.sent[0]?.text).toContain('Offener Saldo: 165,01')
})

it('is recorded as failed where the customer is gone', async () => {
  const { home, call } = await business()
  const customer = { id: call.newId('cus'), name: 'Gone', email: 'gone@example.com', createdAt: '', updatedAt: '' }
  await transact(call, async (tx) => tx.put(Customer, customer))
  const delivery = await sendStatement(call, { customerId: customer.id })
  await transact(call, async (tx) => {
    await tx.get(Customer, { id: customer.id })
    tx.remove(Customer, customer)
  })
  await sendDelivery(home, mailJob(home, delivery))
  expect(home.mailer.sent).toEqual([])
  expect(await read(call, DeliveryRecord, delivery)).toMatchObject({ status: 'failed', lastError: expect.stringContaining('deleted') })
})

it('is refused for days that end before they begin, and for a customer who does not exist', async () => {
  const { call, customerId } = await business()
  await expect(sendStatement(call, { customerId, from: '2026-02-01', to: '2026-01-01' })).rejects.toMatchObject({ code: 'invalid_date' })
  await expect(sendStatement(call, { customerId: call.newId('cus') })).rejects.toMatchObject({ code: 'not_found' })
})

it('mails a credit note once, with its PDF and the way to its invoice', async () => {
  const { home, call, invoice } = await business()
  const { creditNote } = await createCreditNote(call, { invoiceId: invoice.id, amount: 5_000, reason: 'Too many hours' })
  await sendCreditNote(call, { creditNoteId: creditNote.id })
  home.world.store.settle()
  const asked = (await listEvents(call, { subjectId: creditNote.id, limit: 50 })).items.find(({ type }) => type.endsWith('send_requested'))
  const job = mailJob(home, { id: String(asked?.data.deliveryId), subjectId: creditNote.id })
  await sendDelivery(home, job)
  await sendDelivery(home, job)
  expect(home.mailer.sent).toMatchObject([
    {
      to: ['grace@example.com'],
      subject: 'Rechnungskorrektur CN-2026-0001 von Lovelace & Co',
      attachments: [{ fileName: 'CN-2026-0001.pdf' }],
    },
  ])
  expect(home.mailer.sent[0]?.text).toContain('https://pay.example/pay/')
  expect((await read(call, DeliveryRecord, { subjectId: creditNote.id, id: String(asked?.data.deliveryId) })).status).toBe('sent')
})
