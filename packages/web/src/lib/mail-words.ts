import type { EventRow } from '../data/shapes.ts'

const MAILS: Record<string, string> = {
  invoice: 'The mail with the invoice',
  receipt: 'The mail with the receipt',
  reminder: 'The reminder',
  quote: 'The mail with the quote',
  quote_answer: 'The mail about the answer',
  credit_note: 'The mail with the credit note',
  statement: 'The mail with the statement',
}

/** What became of a mail, in words, by the type of the event. That it arrived, nobody can know: that its link was opened, one can. */
export function mailWords({ data }: Pick<EventRow, 'data'>): Record<string, string> {
  const to = Array.isArray(data?.to) ? data.to.filter((each) => typeof each === 'string').join(', ') : ''
  const mail = `${MAILS[String(data?.kind)] ?? 'The mail'}${to ? ` to ${to}` : ''}`
  return {
    'delivery.sent': `${mail} was sent`,
    'delivery.failed': `${mail} could not be delivered`,
    'delivery.opened': `${mail}: its link was opened`,
  }
}
