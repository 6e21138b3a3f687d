import type { StoredCheckout } from '@quittance/core/checkout/record'
import { mailWordsFor } from '@quittance/core/delivery/mail/words/of'
import type { MailWords } from '@quittance/core/delivery/mail/words/words'
import { type Formats, formatsFor } from '@quittance/core/document/format'
import { wordsFor } from '@quittance/core/document/labels/languages'
import { type Invoice, isOverdue } from '@quittance/core/invoice/record'
import { type Day, dayIn, type Instant } from '@quittance/core/kit/day'
import { formatDay, formatLocaleOf } from '@quittance/core/kit/language'
import type { Allocation, PaymentMethod } from '@quittance/core/payment/record'
import type { AttachedFile } from './attached.ts'
import type { PageSender } from './layout.ts'
import { type PayState, payStateOf } from './state.ts'
import { payWordsFor } from './words/of.ts'
import type { PayWords } from './words/words.ts'

/** What a pay page is made from. */
export interface PaySubject {
  invoice: Invoice
  payments: readonly Allocation[]
  sender: PageSender
  now: Instant
  /** The page's own path: `/pay/<token>`. */
  path: string
  /** The checkout that the payer comes back from. */
  checkout?: StoredCheckout | undefined
  /** Whether a provider could not be reached just now. */
  isUnavailable?: boolean
  /** Whether the payer typed an amount that cannot be paid. */
  isAmountWrong?: boolean
  /** The ways to pay online, the first one first. */
  providers: readonly { name: string; method: PaymentMethod }[]
  /** The fees of its reminders that are open, each with the path of its own page. */
  fees: readonly { number: string; amountDue: number; path: string }[]
  /** The files that went with it. */
  attached: readonly AttachedFile[]
  /** Whether a part may be paid. */
  payPartially: boolean
}

/** A subject with all that follows from it: state, words and formats. */
export interface OpenSubject extends PaySubject {
  state: PayState
  overdue: boolean
  locale: string
  words: PayWords
  /** What it is: an invoice, or the fee of a reminder. */
  title: string
  /** What a reminder's fee is called. */
  feeTitle: string
  /** The words that the page shares with our mails. */
  shared: MailWords
  formats: Formats
  dayText(day: Day): string
}

/** Reads a subject in the payer's language. */
export function openSubject(subject: PaySubject): OpenSubject {
  const { invoice, checkout, now } = subject
  const locale = formatLocaleOf(invoice.customerLocale)
  const words = payWordsFor(locale)
  const { reminderFee: feeTitle } = wordsFor(locale, invoice.seller?.country ?? '')
  return {
    ...subject,
    state: payStateOf(invoice, checkout, now),
    overdue: isOverdue(invoice, dayIn(invoice.zone, now)),
    locale,
    words,
    title: invoice.reminderFeeOf ? feeTitle : words.invoice,
    feeTitle,
    shared: mailWordsFor(locale),
    formats: formatsFor(locale, invoice.currency),
    dayText: (day) => formatDay(day, locale),
  }
}
