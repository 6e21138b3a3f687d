import { emit } from '../event/emit.ts'
import { type Home, systemCall } from '../home.ts'
import { Invoice } from '../invoice/record.ts'
import { invariant } from '../kit/errors.ts'
import type { Job } from '../ports/jobs.ts'
import { DEFAULT_REMINDERS, ReminderSettings } from '../reminder/record.ts'
import { transact } from '../store/transact.ts'
import { customerAddress } from './address.ts'
import { jobText } from './job-text.ts'
import { Delivery } from './record.ts'

/**
 * The job `request_receipt`, after `payment.recorded`: asks for a receipt to be mailed to the customer, if there is an
 * address, and whoever recorded the payment did not say otherwise. Exactly once a payment, however often it runs: the delivery's id is derived from the payment's, and a delivery
 * that exists is left alone.
 */
export async function requestReceipt(home: Home, job: Job): Promise<void> {
  if (job.payload.thanks === false) return
  const paymentId = jobText(job, 'subjectId')
  const invoiceId = jobText(job, 'invoiceId')
  await transact(systemCall(home, { orgId: job.orgId, name: job.kind }), async (tx) => {
    const id = receiptDeliveryId(paymentId)
    const { thanksForPayments } = (await tx.peek(ReminderSettings, {})) ?? DEFAULT_REMINDERS
    if (!thanksForPayments) return
    if (await tx.find(Delivery, { subjectId: invoiceId, id })) return
    const invoice = await tx.peek(Invoice, { id: invoiceId })
    invariant(invoice, 'a payment was recorded for an invoice that exists')
    const address = await customerAddress(tx, invoice)
    if (address === undefined) return
    const { customerId } = invoice
    tx.put(Delivery, {
      id,
      kind: 'receipt',
      subjectId: invoiceId,
      customerId,
      paymentId,
      to: [address],
      status: 'queued',
      requestedAt: tx.now,
    })
    emit(tx, {
      type: 'receipt.send_requested',
      subject: { kind: 'invoice', id: invoiceId },
      customerId,
      data: { deliveryId: id, paymentId, to: [address], amountDue: job.payload.amountDue ?? 0 },
    })
  })
}

/** The id of the one receipt of a payment: `dlv_` with the payment's own characters. */
export function receiptDeliveryId(paymentId: string): string {
  return paymentId.replace(/^pay_/, 'dlv_')
}
