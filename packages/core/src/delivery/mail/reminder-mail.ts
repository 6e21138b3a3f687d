import { wordsFor } from '../../document/labels/languages.ts'
import type { Invoice } from '../../invoice/record.ts'
import { accentOf } from '../../kit/accent.ts'
import { type Day, daysBetween } from '../../kit/day.ts'
import { formatDay, formatLocaleOf } from '../../kit/language.ts'
import { formatMoney } from '../../kit/money.ts'
import type { ReminderStep } from '../../reminder/record.ts'
import type { MailSender } from './invoice-mail.ts'
import { composeLetter, type Fact, type MailContent } from './letter.ts'
import { mailWordsFor } from './words/of.ts'
import { reminderWordsFor } from './words/reminder-words.ts'

/** The mail that reminds of an invoice, in the payer's language: our words in the tone of the step, or the sender's own. */
export function reminderMail(mail: {
  invoice: Invoice
  step: ReminderStep
  sender: MailSender
  payUrl: string
  today: Day
  /** What was claimed for reminding, as far as it is open. */
  fees: readonly Pick<Invoice, 'amountDue'>[]
}): MailContent {
  const { invoice, step, sender } = mail
  const locale = formatLocaleOf(invoice.customerLocale)
  const shared = mailWordsFor(invoice.customerLocale)
  const words = reminderWordsFor(invoice.customerLocale)[step.tone]
  const due = formatMoney(invoice.amountDue, invoice.currency, locale)
  const said = {
    number: invoice.number ?? '',
    amount: due,
    dueDate: invoice.dueDate === null ? '' : formatDay(invoice.dueDate, locale),
    daysLate: String(invoice.dueDate === null ? 0 : Math.max(0, daysBetween(invoice.dueDate, mail.today))),
    customer: invoice.customer.name,
    sender: sender.name,
  }
  const settled = invoice.totals.total - invoice.amountDue
  const feesDue = mail.fees.reduce((sum, fee) => sum + fee.amountDue, 0)
  const inAll = formatMoney(invoice.amountDue + feesDue, invoice.currency, locale)
  const { reminderFee } = wordsFor(invoice.customerLocale, invoice.seller?.country ?? '')
  const facts: (Fact | undefined)[] = [
    { label: shared.dueDate, value: said.dueDate },
    { label: shared.invoiceNumber, value: said.number },
    settled > 0 ? { label: shared.total, value: formatMoney(invoice.totals.total, invoice.currency, locale) } : undefined,
    settled > 0 ? { label: shared.alreadyPaid, value: formatMoney(settled, invoice.currency, locale) } : undefined,
    feesDue > 0 ? { label: said.number, value: due } : undefined,
    feesDue > 0 ? { label: reminderFee, value: formatMoney(feesDue, invoice.currency, locale) } : undefined,
  ]
  return composeLetter({
    locale,
    words: shared,
    subject: filled(step.subject ?? words.subject, said),
    senderName: sender.name,
    logo: sender.logo,
    signature: sender.signature,
    seller: invoice.seller ?? { name: sender.name },
    accent: accentOf(sender.brandColor),
    opening: [shared.greeting(invoice.customer.name), filled(step.text ?? words.text, said)],
    figure: { label: shared.amountDue, value: inAll },
    facts: facts.filter((fact) => fact !== undefined),
    button: { text: shared.pay(inAll), url: mail.payUrl, isPrimary: true, hint: shared.payHint },
    closing: [
      reminderWordsFor(invoice.customerLocale).crossed,
      shared.invoiceAttached,
      ...(invoice.seller?.email === undefined ? [] : [shared.questions(invoice.seller.email)]),
    ],
  })
}

/** A text with its variables filled in; what is no variable stays as it is. */
export function filled(text: string, said: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => said[name] ?? whole)
}
