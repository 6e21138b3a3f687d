import type { Call } from '../call.ts'
import { emit } from '../event/emit.ts'
import { requireAction } from '../invoice/lifecycle.ts'
import { Invoice, type StoredInvoice } from '../invoice/record.ts'
import { saveInvoice } from '../invoice/save.ts'
import { organisationOf } from '../organisation/of.ts'
import { type Tx, transact } from '../store/transact.ts'
import { customerAddress } from './address.ts'
import { recipientsOf } from './recipients.ts'
import { Delivery, type StoredDelivery } from './record.ts'

/**
 * Asks for an issued invoice to be mailed: to the given addresses, or to the customer's. The mail goes out as a job.
 * Errors: `not_found`, `illegal_transition`, `invalid_request` when there is no address or too many.
 */
export async function sendInvoice(
  call: Call,
  mail: { invoiceId: string; to?: string[] | undefined; subject?: string | undefined; message?: string | undefined },
): Promise<{ invoice: StoredInvoice; delivery: StoredDelivery }> {
  return await transact(call, async (tx) => {
    return await requestSend(tx, { ...mail, before: await tx.get(Invoice, { id: mail.invoiceId }) })
  })
}

/** The same within a transaction, of an invoice that it has read or issued. */
export async function requestSend(
  tx: Tx,
  mail: { before: Invoice; to?: string[] | undefined; subject?: string | undefined; message?: string | undefined },
): Promise<{ invoice: StoredInvoice; delivery: StoredDelivery }> {
  const { before } = mail
  requireAction(before, 'send')
  const to = recipientsOf(mail.to, await customerAddress(tx, before))
  const delivery = tx.put(Delivery, {
    id: tx.call.newId('dlv'),
    kind: 'invoice',
    subjectId: before.id,
    customerId: before.customerId,
    to,
    ...(mail.subject === undefined ? {} : { subject: mail.subject }),
    ...(mail.message === undefined ? {} : { message: mail.message }),
    status: 'queued',
    requestedAt: tx.now,
  })
  const after = { ...before, sendRequestedAt: tx.now, updatedAt: tx.now }
  emit(tx, {
    type: 'invoice.send_requested',
    subject: { kind: 'invoice', id: before.id },
    customerId: before.customerId,
    data: { deliveryId: delivery.id, to },
  })
  return { invoice: await saveInvoice(tx, { before, after, organisation: await organisationOf(tx) }), delivery }
}
