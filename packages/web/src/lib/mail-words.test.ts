import { expect, it } from 'vitest'
import { mailWords } from './mail-words.ts'

it.each([
  ['delivery.sent', 'invoice', 'The mail with the invoice to grace@example.org was sent'],
  ['delivery.failed', 'reminder', 'The reminder to grace@example.org could not be delivered'],
  ['delivery.opened', 'credit_note', 'The mail with the credit note to grace@example.org: its link was opened'],
  ['delivery.opened', 'a kind to come', 'The mail to grace@example.org: its link was opened'],
])('says of %s of a mail of the kind %s what a shop owner understands', (type, kind, words) => {
  expect(mailWords({ data: { kind, to: ['grace@example.org'], message: '250 2.0.0 OK 1795 ab-1' } })[type]).toBe(words)
})
