import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { issuedInvoice, openBusiness } from '../../contract/business.ts'
import { startedJob, type TestHome, testHome } from '../../contract/test-home.ts'
import { Attachment } from '../attachment/record.ts'
import { updateCustomer } from '../customer/update-customer.ts'
import { listEvents } from '../event/list-events.ts'
import { Invoice, type StoredInvoice } from '../invoice/record.ts'
import { voidInvoice } from '../invoice/void.ts'
import { setLogo } from '../organisation/logo.ts'
import { payUrlOf } from '../pay-link/token.ts'
import type { Payment } from '../payment/record.ts'
import { recordPayment } from '../payment/record-payment.ts'
import { JOB_LIMITS, type Job } from '../ports/jobs.ts'
import { updateReminderSettings } from '../reminder/settings.ts'
import { read, readIfAny, transact } from '../store/transact.ts'
import { Delivery } from './record.ts'
import { recordSent } from './record-sent.ts'
import { receiptDeliveryId, requestReceipt } from './request-receipt.ts'
import { sendDelivery } from './send-delivery.ts'
import { sendInvoice } from './send-invoice.ts'

const ADDRESS = { line1: 'Am Markt 1', city: 'Köln', postalCode: '50667', country: 'DE' }

/** Gives the organisation a logo of 40 by 30 pixels. */
async function withLogo({ home }: Opened): Promise<void> {
  const png = await sharp({ create: { width: 40, height: 30, channels: 4, background: '#d9480f' } })
    .png()
    .toBuffer()
  const key = `${home.call.orgId}/attachments/logo`
  await home.files.put({ key, contentType: 'image/png', bytes: png })
  const id = home.call.newId('att')
  await transact(home.call, async (tx) => {
    const about = { id, fileName: 'logo.png', contentType: 'image/png', fileKey: key, sizeBytes: png.length }
    tx.put(Attachment, { ...about, status: 'ready', createdAt: tx.now })
  })
  await setLogo(home.call, home.files, { attachmentId: id })
}

interface Opened {
  home: TestHome
  invoice: StoredInvoice
}

async function open(settings: Parameters<typeof openBusiness>[1] = { email: 'office@example.com' }): Promise<Opened> {
  const home = testHome({ hostility: { catchUp: 1 } })
  const { customerId } = await openBusiness(home.call, settings)
  return { home, invoice: (await issuedInvoice(home.call, customerId)).invoice }
}

/** Asks for the invoice to be sent, and gives the job that does it. */
async function requested({ home, invoice }: Opened, mail: { to?: string[]; subject?: string; message?: string } = {}) {
  const { delivery } = await sendInvoice(home.call, { invoiceId: invoice.id, ...mail })
  const job = (attempts?: number): Job =>
    startedJob(home, { kind: 'send_delivery', payload: { subjectId: invoice.id, deliveryId: delivery.id } }, attempts)
  const stored = () => readIfAny(home.call, Delivery, delivery)
  return { delivery, job, stored }
}

async function paid({ home, invoice }: Opened, amount = invoice.totals.total) {
  const { payment } = await recordPayment(home.call, { invoiceId: invoice.id, amount, paidOn: '2026-01-15', method: 'bank_transfer' })
  return payment
}

function receiptJob({ home, invoice }: Opened, payment: Payment, amountDue = 0): Job {
  return startedJob(home, { kind: 'request_receipt', payload: { subjectId: payment.id, invoiceId: invoice.id, amountDue } })
}

async function eventsOf({ home, invoice }: Opened): Promise<string[]> {
  const page = await listEvents(home.call, { subjectId: invoice.id, limit: 50, oldestFirst: true })
  return page.items.map((event) => event.type)
}

describe('sendDelivery', () => {
  it('mails the invoice with its PDF and pay link, from the organisation', async () => {
    const opened = await open()
    const { delivery, job } = await requested(opened)
    await sendDelivery(opened.home, job())
    const [mail] = opened.home.mailer.sent
    expect(mail).toMatchObject({
      id: delivery.id,
      from: { name: 'Lovelace & Co', address: 'invoices@quittance.example' },
      replyTo: 'office@example.com',
      to: ['grace@example.com'],
      attachments: [{ fileName: 'INV-2026-0001.pdf', contentType: 'application/pdf' }],
    })
    expect(mail?.text).toContain(payUrlOf(opened.home, { orgId: opened.home.call.orgId, invoiceId: opened.invoice.id }))
  })

  it('marks the delivery sent, with what the transport calls it', async () => {
    const opened = await open()
    const { job, stored } = await requested(opened)
    await sendDelivery(opened.home, job())
    expect(await stored()).toMatchObject({ status: 'sent', transportId: 'memory-1', sentAt: '2026-01-15T12:00:00.000Z' })
  })

  it('does not send again what is sent', async () => {
    const opened = await open()
    const { job } = await requested(opened)
    await sendDelivery(opened.home, job(1))
    await sendDelivery(opened.home, job(2))
    expect(opened.home.mailer.sent).toHaveLength(1)
  })

  it('tells the invoice’s history once', async () => {
    const opened = await open()
    const { job } = await requested(opened)
    await sendDelivery(opened.home, job(1))
    await sendDelivery(opened.home, job(2))
    expect((await eventsOf(opened)).filter((type) => type === 'delivery.sent')).toHaveLength(1)
  })

  it('uses the sender’s own subject, message and addresses', async () => {
    const opened = await open()
    const { job } = await requested(opened, { to: ['books@example.org'], subject: 'Our work', message: 'Dear Grace' })
    await sendDelivery(opened.home, job())
    expect(opened.home.mailer.sent[0]).toMatchObject({ to: ['books@example.org'], subject: 'Our work' })
  })

  it('goes to the customer’s present address', async () => {
    const opened = await open()
    await updateCustomer(opened.home.call, opened.invoice.customerId, { email: 'new@example.org' })
    const { job } = await requested(opened)
    await sendDelivery(opened.home, job())
    expect(opened.home.mailer.sent[0]?.to).toEqual(['new@example.org'])
  })

  it('throws when the transport refuses, and leaves the delivery queued for the next attempt', async () => {
    const opened = await open()
    const { job, stored } = await requested(opened)
    opened.home.mailer.refusal = '451 try later'
    await expect(sendDelivery(opened.home, job())).rejects.toThrow('451 try later')
    expect(await stored()).toMatchObject({ status: 'queued' })
  })

  it('marks the delivery failed on the last attempt, with the reason on one line', async () => {
    const opened = await open()
    const { job, stored } = await requested(opened)
    opened.home.mailer.refusal = '550 no such user\r\nhere'
    await expect(sendDelivery(opened.home, job(JOB_LIMITS.attemptsMax))).rejects.toThrow('550')
    expect(await stored()).toMatchObject({ status: 'failed', lastError: '550 no such user here' })
    expect(await eventsOf(opened)).toContain('delivery.failed')
  })

  it('fails at once when the transport refuses for good, without another attempt', async () => {
    const opened = await open()
    const { job, stored } = await requested(opened)
    opened.home.mailer.finalRefusal = '550 5.1.1 no such user'
    await sendDelivery(opened.home, job(1))
    expect(await stored()).toMatchObject({ status: 'failed', lastError: '550 5.1.1 no such user' })
  })

  it('is not queued for ever when it is killed in its last attempt', async () => {
    const opened = await open()
    const { job, stored } = await requested(opened)
    let during: string | undefined
    const killed = new Error('killed')
    const mailer = {
      send: async () => {
        during = (await stored())?.status
        throw killed
      },
    }
    await expect(sendDelivery({ ...opened.home, mailer }, job(JOB_LIMITS.attemptsMax))).rejects.toBe(killed)
    expect(during).toBe('failed')
  })

  it('comes in the sender’s name, with the logo and the signature, and asks for answers elsewhere', async () => {
    const senderName = 'Lovelace Billing'
    const opened = await open({
      email: 'office@example.com',
      senderName,
      replyTo: 'billing@example.com',
      mailSignature: 'Warm regards\nAda',
    })
    await withLogo(opened)
    const { job } = await requested(opened)
    await sendDelivery(opened.home, job())
    const [mail] = opened.home.mailer.sent
    expect(mail).toMatchObject({ from: { name: senderName }, replyTo: 'billing@example.com' })
    expect(mail?.attachments.at(-1)).toMatchObject({ contentType: 'image/png', contentId: 'logo' })
    expect(mail?.html).toMatch(/<img src="cid:logo" alt="Lovelace &amp; Co" width="40" height="30"[\s\S]*Warm regards<br>Ada/)
    expect(mail?.text).toContain('Warm regards\nAda\n\n-- ')
  })

  it('brings the XML too where the sender wants that', async () => {
    const opened = await open({ email: 'office@example.com', attachEInvoices: true, eInvoiceFormats: ['facturx', 'cii'] })
    await updateCustomer(opened.home.call, opened.invoice.customerId, { address: ADDRESS })
    const again = { home: opened.home, invoice: (await issuedInvoice(opened.home.call, opened.invoice.customerId)).invoice }
    const { job } = await requested(again)
    await sendDelivery(again.home, job())
    expect(again.home.mailer.sent[0]?.attachments.map(({ fileName }) => fileName)).toEqual(['INV-2026-0002.pdf', 'INV-2026-0002-cii.xml'])
  })

  it('tells the invoice when the mail server took it', async () => {
    const opened = await open()
    const { delivery, job } = await requested(opened)
    await sendDelivery(opened.home, job())
    const note = startedJob(opened.home, { kind: 'record_sent', payload: { subjectId: opened.invoice.id, deliveryId: delivery.id } })
    for (let run = 0; run < 2; run++) await recordSent(opened.home, note)
    const { sentAt, sendRequestedAt } = await read(opened.home.call, Invoice, { id: opened.invoice.id })
    expect([sentAt, sendRequestedAt]).toEqual([(await readIfAny(opened.home.call, Delivery, delivery))?.sentAt, delivery.requestedAt])
  })

  it('sends a failed delivery when its job is retried by hand', async () => {
    const opened = await open()
    const { job, stored } = await requested(opened)
    opened.home.mailer.refusal = '550 no such user'
    await expect(sendDelivery(opened.home, job(JOB_LIMITS.attemptsMax))).rejects.toThrow()
    opened.home.mailer.refusal = undefined
    await sendDelivery(opened.home, job(1))
    expect(await stored()).toMatchObject({ status: 'sent' })
    expect((await stored())?.lastError).toBeUndefined()
  })

  it('does not send an invoice that was voided meanwhile', async () => {
    const opened = await open()
    const { job, stored } = await requested(opened)
    await voidInvoice(opened.home.call, { id: opened.invoice.id, reason: 'wrong' })
    await sendDelivery(opened.home, job())
    expect(opened.home.mailer.sent).toEqual([])
    expect(await stored()).toMatchObject({ status: 'failed', lastError: 'The invoice is void, so it was not sent.' })
  })

  it('survives an organisation’s name that would break a header', async () => {
    const opened = await open({ name: 'Eve\u2028Bcc: eve@example.org' })
    const { job } = await requested(opened)
    await sendDelivery(opened.home, job())
    expect(opened.home.mailer.sent[0]?.from.name).toBe('Eve Bcc: eve@example.org')
  })
})

describe('requestReceipt', () => {
  it('queues one receipt for a payment, however often it runs', async () => {
    const opened = await open()
    const payment = await paid(opened)
    for (let run = 0; run < 3; run++) await requestReceipt(opened.home, receiptJob(opened, payment))
    expect((await eventsOf(opened)).filter((type) => type === 'receipt.send_requested')).toHaveLength(1)
  })

  it('queues one receipt when run at the same time', async () => {
    const opened = await open()
    const payment = await paid(opened)
    await Promise.all([1, 2, 3, 4].map(() => requestReceipt(opened.home, receiptJob(opened, payment))))
    expect((await eventsOf(opened)).filter((type) => type === 'receipt.send_requested')).toHaveLength(1)
  })

  it('queues none where the organisation does not thank for payments', async () => {
    const opened = await open()
    await updateReminderSettings(opened.home.call, { thanksForPayments: false })
    await requestReceipt(opened.home, receiptJob(opened, await paid(opened)))
    expect(await eventsOf(opened)).not.toContain('receipt.send_requested')
  })

  it('queues none for a payment that was recorded without thanks', async () => {
    const opened = await open()
    const payment = { invoiceId: opened.invoice.id, amount: 5_000, paidOn: '2026-01-15', method: 'cash' as const, thanks: false }
    const { id: subjectId } = (await recordPayment(opened.home.call, payment)).payment
    const { items } = await listEvents(opened.home.call, { subjectId, limit: 50, oldestFirst: true })
    const payload = { subjectId, ...items.find(({ type }) => type === 'payment.recorded')?.data }
    await requestReceipt(opened.home, startedJob(opened.home, { kind: 'request_receipt', payload }))
    expect(await eventsOf(opened)).not.toContain('receipt.send_requested')
  })

  it('leads to a mail with the receipt attached', async () => {
    const opened = await open()
    const payment = await paid(opened, 5_000)
    await requestReceipt(opened.home, receiptJob(opened, payment, 6_900))
    const payload = { subjectId: opened.invoice.id, deliveryId: receiptDeliveryId(payment.id), amountDue: 6_900 }
    await sendDelivery(opened.home, startedJob(opened.home, { kind: 'send_delivery', payload }))
    const [mail] = opened.home.mailer.sent
    expect(mail?.subject).toContain('Zahlung erhalten zu Rechnung INV-2026-0001')
    expect(mail?.attachments.map(({ contentType }) => contentType)).toEqual(['application/pdf'])
    expect(mail?.text).toContain('Noch offen: 69,00\u00a0€')
  })
})

describe('sendInvoice', () => {
  it('refuses more recipients than a mail may have', async () => {
    const opened = await open()
    const to = Array.from({ length: 21 }, (_, at) => `a${at}@example.org`)
    await expect(requested(opened, { to })).rejects.toMatchObject({ code: 'invalid_request', details: { errors: [{ pointer: '/to' }] } })
  })
})
