import type { Call } from '../call.ts'
import { Customer } from '../customer/record.ts'
import { recipientsOf } from '../delivery/recipients.ts'
import { transact } from '../store/transact.ts'
import { requireQuoteAction } from './lifecycle.ts'
import { requestQuoteMail } from './notice.ts'
import { Quote, type StoredQuote } from './record.ts'
import { saveQuote } from './save.ts'

/**
 * Asks for an issued quote to be mailed with its PDF and the link to its page: to the given addresses, or to the customer's. The mail goes
 * out as a job. Errors: `not_found`, `illegal_transition`, `invalid_request` when there is no address or too many.
 */
export async function sendQuote(
  call: Call,
  mail: { quoteId: string; to?: string[] | undefined; subject?: string | undefined; message?: string | undefined },
): Promise<StoredQuote> {
  return await transact(call, async (tx) => {
    const before = await tx.get(Quote, { id: mail.quoteId })
    requireQuoteAction(before, 'send', tx.now)
    const customer = await tx.peek(Customer, { id: before.customerId })
    const to = recipientsOf(mail.to, customer?.email ?? before.customer.email)
    requestQuoteMail(tx, before, {
      kind: 'quote',
      to,
      ...(mail.subject === undefined ? {} : { subject: mail.subject }),
      ...(mail.message === undefined ? {} : { message: mail.message }),
    })
    return await saveQuote(tx, { before, after: { ...before, sendRequestedAt: tx.now, updatedAt: tx.now } })
  })
}
