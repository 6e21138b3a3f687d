import type { Invoice } from '../../invoice/record.ts'
import { accentOf } from '../../kit/accent.ts'
import { formatDay, formatLocaleOf } from '../../kit/language.ts'
import { formatMoney } from '../../kit/money.ts'
import { composeLetter, type Fact, type Letter, type MailContent, type MailLogo } from './letter.ts'
import { mailWordsFor } from './words/of.ts'

/** The sender as mails show it. */
export interface MailSender {
  name: string
  /** `#rrggbb`. */
  brandColor?: string | undefined
  /** Below the text. */
  signature?: string | undefined
  /** A picture that goes with the mail. */
  logo?: MailLogo | undefined
}

/** The mail that brings an issued invoice to its payer, in the payer's language. A subject and message of the sender's own take the place of ours. */
export function invoiceMail(mail: {
  invoice: Invoice
  sender: MailSender
  payUrl: string
  subject?: string | undefined
  message?: string | undefined
}): MailContent {
  const { invoice, sender } = mail
  const words = mailWordsFor(invoice.customerLocale)
  const locale = formatLocaleOf(invoice.customerLocale)
  const number = invoice.number ?? ''
  const money = (amount: number) => formatMoney(amount, invoice.currency, locale)
  const isPayable = invoice.amountDue > 0
  const letter: Letter = {
    locale,
    words,
    subject: mail.subject ?? words.invoiceSubject(number, sender.name),
    senderName: sender.name,
    logo: sender.logo,
    signature: sender.signature,
    seller: invoice.seller ?? { name: sender.name },
    accent: accentOf(sender.brandColor),
    opening: mail.message === undefined ? [words.greeting(invoice.customer.name), words.invoiceLead(number, sender.name)] : [mail.message],
    figure: isPayable
      ? { label: words.amountDue, value: money(invoice.amountDue) }
      : { label: words.total, value: money(invoice.totals.total) },
    facts: factsOf(invoice, { words, locale, money }),
    button: isPayable
      ? { text: words.pay(money(invoice.amountDue)), url: mail.payUrl, isPrimary: true, hint: words.payHint }
      : { text: words.view, url: mail.payUrl, isPrimary: false },
    closing: [
      ...(invoice.status === 'paid' ? [words.settled] : []),
      words.invoiceAttached,
      ...(invoice.seller?.email === undefined ? [] : [words.questions(invoice.seller.email)]),
    ],
  }
  return composeLetter(letter)
}

function factsOf(invoice: Invoice, at: Pick<Letter, 'words' | 'locale'> & { money(amount: number): string }): Fact[] {
  const { words, locale, money } = at
  const settled = invoice.totals.total - invoice.amountDue
  const facts: (Fact | undefined)[] = [
    invoice.dueDate !== null && invoice.amountDue > 0 ? { label: words.dueDate, value: formatDay(invoice.dueDate, locale) } : undefined,
    { label: words.invoiceNumber, value: invoice.number ?? '' },
    settled > 0 && invoice.amountDue > 0 ? { label: words.total, value: money(invoice.totals.total) } : undefined,
    settled > 0 && invoice.amountDue > 0 ? { label: words.alreadyPaid, value: money(settled) } : undefined,
    invoice.reference === undefined ? undefined : { label: words.reference, value: invoice.reference },
  ]
  return facts.filter((fact) => fact !== undefined)
}
