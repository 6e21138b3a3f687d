import type { Call } from '../call.ts'
import { CreditNote, type StoredCreditNote } from '../credit-note/record.ts'
import { Customer } from '../customer/record.ts'
import { emit } from '../event/emit.ts'
import { transact } from '../store/transact.ts'
import { recipientsOf } from './recipients.ts'
import { Delivery } from './record.ts'

/**
 * Asks for a credit note to be mailed with its PDF: to the given addresses, or to the customer's. The mail goes out as a job.
 * Errors: `not_found`, `invalid_request` when there is no address or too many.
 */
export async function sendCreditNote(
  call: Call,
  mail: { creditNoteId: string; to?: string[] | undefined; subject?: string | undefined; message?: string | undefined },
): Promise<StoredCreditNote> {
  return await transact(call, async (tx) => {
    const creditNote = await tx.get(CreditNote, { id: mail.creditNoteId })
    const { id, customerId } = creditNote
    const customer = await tx.peek(Customer, { id: customerId })
    const to = recipientsOf(mail.to, customer?.email ?? creditNote.customer.email)
    const delivery = tx.put(Delivery, {
      id: tx.call.newId('dlv'),
      kind: 'credit_note',
      subjectId: id,
      customerId,
      to,
      ...(mail.subject === undefined ? {} : { subject: mail.subject }),
      ...(mail.message === undefined ? {} : { message: mail.message }),
      status: 'queued',
      requestedAt: tx.now,
    })
    emit(tx, {
      type: 'credit_note.send_requested',
      subject: { kind: 'credit_note', id },
      customerId,
      data: { deliveryId: delivery.id, to },
    })
    return creditNote
  })
}
