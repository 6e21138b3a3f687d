import type { Party } from '../../invoice/record.ts'
import { accentOf } from '../../kit/accent.ts'
import { formatDay, formatLocaleOf } from '../../kit/language.ts'
import { formatMoney } from '../../kit/money.ts'
import type { Statement } from '../../report/statement.ts'
import type { MailSender } from './invoice-mail.ts'
import { composeLetter, type MailContent } from './letter.ts'
import { mailWordsFor } from './words/of.ts'
import { statementWordsFor } from './words/statement-words.ts'

/** What a mail with a statement of account is written from; the statement is shown in one of its currencies. */
export interface StatementLetter {
  statement: Statement
  currency: string
  /** The customer's language. */
  locale: string
  seller: Party
  sender: MailSender
  subject?: string | undefined
  message?: string | undefined
}

/** The mail that brings a statement of account to a customer, in their language. A subject and message of the sender's own take the place of ours. */
export function statementMail(letter: StatementLetter): MailContent {
  const { statement, currency, seller, sender } = letter
  const locale = formatLocaleOf(letter.locale)
  const shared = mailWordsFor(letter.locale)
  const words = statementWordsFor(letter.locale)
  const day = (value: string) => formatDay(value, locale)
  const { opening, closing } = statement.balances.find((each) => each.currency === currency) ?? { opening: 0, closing: 0 }
  const shown = (amount: number) => ({
    label: amount < 0 ? words.inYourFavour : words.owed,
    value: formatMoney(Math.abs(amount), currency, locale),
  })
  const lead = words.lead(sender.name, day(statement.from), day(statement.to))
  return composeLetter({
    locale,
    words: shared,
    subject: letter.subject ?? words.subject(sender.name, day(statement.to)),
    senderName: sender.name,
    logo: sender.logo,
    signature: sender.signature,
    seller,
    accent: accentOf(sender.brandColor),
    opening: letter.message === undefined ? [shared.greeting(statement.customer.name), lead] : [letter.message],
    figure: shown(closing),
    facts: [
      { label: words.asOf, value: day(statement.to) },
      { label: words.before(day(statement.from)), value: formatMoney(opening, currency, locale) },
    ],
    closing: [words.attached, ...(seller.email === undefined ? [] : [shared.questions(seller.email)])],
  })
}
