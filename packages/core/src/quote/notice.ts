import { Delivery } from '../delivery/record.ts'
import { emit } from '../event/emit.ts'
import { Member } from '../member/record.ts'
import { organisationOf } from '../organisation/of.ts'
import type { Tx } from '../store/transact.ts'
import type { Quote } from './record.ts'

/**
 * Asks for the mail that tells the organisation of a customer's answer, in the commit of that answer: to where it wants answers, or to who
 * issued the quote. Without any address there is none; the event tells.
 */
export async function noticeOfAnswer(tx: Tx, quote: Quote): Promise<void> {
  const { replyTo, email } = await organisationOf(tx)
  const issuer = quote.issuedBy === undefined ? undefined : await tx.peek(Member, { id: quote.issuedBy })
  const to = replyTo ?? email ?? issuer?.email
  if (to === undefined) return
  requestQuoteMail(tx, quote, { kind: 'quote_answer', to: [to] })
}

/** A mail about a quote. */
export interface QuoteMail extends Pick<Delivery, 'to' | 'subject' | 'message'> {
  kind: 'quote' | 'quote_answer'
}

/** Puts the delivery and the event that sends it. */
export function requestQuoteMail(tx: Tx, { id, customerId }: Quote, mail: QuoteMail): void {
  const delivery = tx.put(Delivery, { ...mail, id: tx.call.newId('dlv'), subjectId: id, customerId, status: 'queued', requestedAt: tx.now })
  emit(tx, {
    type: mail.kind === 'quote' ? 'quote.send_requested' : 'quote.notice_requested',
    subject: { kind: 'quote', id },
    customerId,
    data: { deliveryId: delivery.id, to: mail.to },
  })
}
