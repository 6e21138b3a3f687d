import type { Invoice } from '../../invoice/record.ts'
import { accentOf } from '../../kit/accent.ts'
import { formatDay, formatLocaleOf } from '../../kit/language.ts'
import { formatMoney } from '../../kit/money.ts'
import type { Payment } from '../../payment/record.ts'
import type { MailSender } from './invoice-mail.ts'
import { composeLetter, type Fact, type MailContent } from './letter.ts'
import { mailWordsFor } from './words/of.ts'

/** The mail that confirms a payment to the payer, with what is still due of the invoice as it is now. */
export function receiptMail(mail: { invoice: Invoice; payment: Payment; sender: MailSender; payUrl: string }): MailContent {
  const { invoice, payment, sender } = mail
  const words = mailWordsFor(invoice.customerLocale)
  const locale = formatLocaleOf(invoice.customerLocale)
  const number = invoice.number ?? ''
  const received = formatMoney(payment.amount, payment.currency, locale)
  const due = formatMoney(invoice.amountDue, invoice.currency, locale)
  const isPayable = invoice.amountDue > 0
  const facts: (Fact | undefined)[] = [
    { label: words.paidOn, value: formatDay(payment.paidOn, locale) },
    { label: words.method, value: words.methods[payment.method] },
    { label: words.invoiceNumber, value: number },
    payment.reference === undefined ? undefined : { label: words.reference, value: payment.reference },
    isPayable ? { label: words.stillDue, value: due } : undefined,
  ]
  return composeLetter({
    locale,
    words,
    subject: words.receiptSubject(number, sender.name),
    senderName: sender.name,
    logo: sender.logo,
    signature: sender.signature,
    seller: invoice.seller ?? { name: sender.name },
    accent: accentOf(sender.brandColor),
    opening: [words.greeting(invoice.customer.name), words.receiptLead(received, sender.name)],
    figure: { label: words.amountReceived, value: received },
    facts: facts.filter((fact) => fact !== undefined),
    button: isPayable
      ? { text: words.pay(due), url: mail.payUrl, isPrimary: true, hint: words.payHint }
      : { text: words.view, url: mail.payUrl, isPrimary: false },
    closing: [
      ...(invoice.status === 'paid' ? [words.settled] : []),
      words.receiptAttached,
      ...(invoice.seller?.email === undefined ? [] : [words.questions(invoice.seller.email)]),
    ],
  })
}
