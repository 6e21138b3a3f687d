import { accentOf } from '../../kit/accent.ts'
import { dayIn } from '../../kit/day.ts'
import { formatDay, formatLocaleOf } from '../../kit/language.ts'
import { formatMoney } from '../../kit/money.ts'
import type { Quote } from '../../quote/record.ts'
import type { MailSender } from './invoice-mail.ts'
import { composeLetter, type Fact, type MailContent } from './letter.ts'
import { mailWordsFor } from './words/of.ts'
import { quoteWordsFor } from './words/quote-words.ts'

/** The mail that brings an issued quote to the customer, in their language, with the link to answer it. */
export function quoteMail(mail: {
  quote: Quote
  sender: MailSender
  url: string
  subject?: string | undefined
  message?: string | undefined
}): MailContent {
  const { quote, sender, url } = mail
  const locale = formatLocaleOf(quote.customerLocale)
  const shared = mailWordsFor(quote.customerLocale)
  const words = quoteWordsFor(quote.customerLocale)
  const number = quote.number ?? ''
  return composeLetter({
    locale,
    words: shared,
    subject: mail.subject ?? words.subject(number, sender.name),
    senderName: sender.name,
    logo: sender.logo,
    signature: sender.signature,
    seller: quote.seller ?? { name: sender.name },
    accent: accentOf(sender.brandColor),
    opening: mail.message === undefined ? [shared.greeting(quote.customer.name), words.lead(number, sender.name)] : [mail.message],
    figure: { label: shared.total, value: formatMoney(quote.totals.total, quote.currency, locale) },
    facts: given([
      quote.validUntil === null ? undefined : { label: words.validUntil, value: formatDay(quote.validUntil, locale) },
      { label: words.number, value: number },
      quote.reference === undefined ? undefined : { label: shared.reference, value: quote.reference },
    ]),
    button: { text: words.open, url, isPrimary: true, hint: words.hint },
    closing: [words.attached, ...(quote.seller?.email === undefined ? [] : [shared.questions(quote.seller.email)])],
  })
}

/** The mail that tells the organisation what its customer answered, in the organisation's language. */
export function quoteAnswerMail(mail: { quote: Quote; sender: MailSender; locale: string; url: string }): MailContent {
  const { quote, sender, url } = mail
  const locale = formatLocaleOf(mail.locale)
  const shared = mailWordsFor(mail.locale)
  const words = quoteWordsFor(mail.locale)
  const number = quote.number ?? ''
  const isAccepted = quote.status !== 'declined'
  const subject = isAccepted ? words.accepted(quote.customer.name, number) : words.declined(quote.customer.name, number)
  return composeLetter({
    locale,
    words: shared,
    subject,
    senderName: sender.name,
    logo: sender.logo,
    seller: quote.seller ?? { name: sender.name },
    accent: accentOf(sender.brandColor),
    opening: [subject],
    figure: { label: shared.total, value: formatMoney(quote.totals.total, quote.currency, locale) },
    facts: given([
      { label: words.number, value: number },
      quote.acceptance === undefined ? undefined : { label: words.acceptedBy, value: quote.acceptance.name },
      quote.decidedAt === undefined ? undefined : { label: words.on, value: formatDay(dayIn(quote.zone, quote.decidedAt), locale) },
      quote.decisionReason === undefined ? undefined : { label: words.reason, value: quote.decisionReason },
    ]),
    button: { text: words.openInApp, url, isPrimary: true },
    closing: isAccepted ? [words.next] : [],
  })
}

function given(facts: readonly (Fact | undefined)[]): Fact[] {
  return facts.filter((fact) => fact !== undefined)
}
