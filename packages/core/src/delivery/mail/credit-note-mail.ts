import type { CreditNote } from '../../credit-note/record.ts'
import { accentOf } from '../../kit/accent.ts'
import { formatDay, formatLocaleOf } from '../../kit/language.ts'
import { formatMoney } from '../../kit/money.ts'
import type { MailSender } from './invoice-mail.ts'
import { composeLetter, type Fact, type MailContent } from './letter.ts'
import { creditNoteWordsFor } from './words/credit-note-words.ts'
import { mailWordsFor } from './words/of.ts'

/** The mail that brings a credit note to the customer, in their language; its link shows the invoice that it corrects. */
export function creditNoteMail(mail: {
  creditNote: CreditNote
  sender: MailSender
  payUrl: string
  subject?: string | undefined
  message?: string | undefined
}): MailContent {
  const { creditNote, sender } = mail
  const { number, invoiceNumber, currency, customerLocale, customer, seller, totals, appliedToInvoice } = creditNote
  const locale = formatLocaleOf(customerLocale)
  const shared = mailWordsFor(customerLocale)
  const words = creditNoteWordsFor(customerLocale)
  const kept = totals.total - appliedToInvoice
  const facts: (Fact | undefined)[] = [
    { label: words.number, value: number },
    { label: words.issuedOn, value: formatDay(creditNote.issueDate, locale) },
    { label: shared.invoiceNumber, value: invoiceNumber },
    creditNote.reference === undefined ? undefined : { label: shared.reference, value: creditNote.reference },
    kept > 0 ? { label: words.keptAsCredit, value: formatMoney(kept, currency, locale) } : undefined,
  ]
  return composeLetter({
    locale,
    words: shared,
    subject: mail.subject ?? words.subject(number, sender.name),
    senderName: sender.name,
    logo: sender.logo,
    signature: sender.signature,
    seller,
    accent: accentOf(sender.brandColor),
    opening: mail.message === undefined ? [shared.greeting(customer.name), words.lead(number, invoiceNumber, sender.name)] : [mail.message],
    figure: { label: words.credited, value: formatMoney(totals.total, currency, locale) },
    facts: facts.filter((fact) => fact !== undefined),
    button: { text: shared.view, url: mail.payUrl, isPrimary: false },
    closing: [words.attached, ...(seller.email === undefined ? [] : [shared.questions(seller.email)])],
  })
}
