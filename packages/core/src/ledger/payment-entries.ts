import type { Invoice } from '../invoice/record.ts'
import { assertNever } from '../kit/errors.ts'
import type { Payment, PaymentMethod } from '../payment/record.ts'
import { collectedBetween } from './cash-basis.ts'
import { ACCOUNTS, type AccountRole, roleOf } from './chart.ts'
import { type EntryKind, minus, type Posting } from './entry.ts'
import { basePart, conversionOf, shareOf, toBase } from './exchange.ts'
import { exchangeDifference } from './exchange-difference.ts'
import type { NewEntry } from './post.ts'
import type { TaxEffect } from './tax-effects.ts'

const MONEY_ROLES: readonly (AccountRole | undefined)[] = ['bank', 'cash', 'paymentClearing']

/** Entries by which money comes from customers or goes back to them. */
const RECEIPTS: readonly EntryKind[] = [
  'payment_received',
  'payment_reversed',
  'payment_refunded',
  'payment_charged_back',
  'credit_refunded',
]

/** How much settles or settled an invoice, and the invoice as it was before. */
export interface SettledPart {
  before: Invoice
  amount: number
}

/**
 * Payment: money came in; the customer owes that much less, or has credit with us. Invoices are settled at the rate of their
 * issue; the money counts at the rate of its day, and the difference is a gain or a loss. Without such a rate it counts at those
 * of the invoices.
 */
export function entryForPayment(payment: Payment, at: { parts: readonly SettledPart[]; baseCurrency: string }): NewEntry {
  const { currency, amount, unallocated } = payment
  const settled = at.parts.map((part) => settledPosting(part, at.baseCurrency))
  const restored = payment.restoredLoss ?? 0
  const creditBase = worthOf(payment, unallocated, at)
  const restoredBase = worthOf(payment, restored, at)
  const settledBase = settled.reduce((sum, posting) => sum - posting.baseAmount, creditBase + restoredBase)
  const baseAmount = isValued(payment) ? worthOf(payment, amount, at) : settledBase
  const postings: Posting[] = [
    moneyPosting(payment, { amount, currency, baseAmount }),
    ...settled,
    { account: ACCOUNTS.customerCredit, amount: -unallocated, currency, baseAmount: -creditBase },
    { account: ACCOUNTS.writeOff, amount: -restored, currency, baseAmount: -restoredBase },
  ]
  return {
    kind: 'payment_received',
    date: payment.paidOn,
    description: `${titleOf(at.parts)}, ${payment.customerName}`,
    subject: { kind: 'payment', id: payment.id },
    customerId: payment.customerId,
    postings: exchangeDifference(postings, currency),
    taxes: at.parts.flatMap(({ before, amount: part }) => collectedBy(before, part, at.baseCurrency)),
  }
}

/** What a part of a payment adds to the taxes on the cash basis; negative, what giving it back takes away. */
export function collectedBy(before: Invoice, part: number, baseCurrency: string): TaxEffect[] {
  return collectedBetween(before, { ...before, amountDue: before.amountDue - part }, conversionOf(before, baseCurrency))
}

/** What settling an invoice takes from the receivables, one posting an invoice; if it was given up, that is income instead. */
function settledPosting({ before, amount }: SettledPart, baseCurrency: string): Posting {
  const settled = before.totals.total - before.amountDue
  const baseAmount = minus(basePart({ before: settled, after: settled + amount }, conversionOf(before, baseCurrency)))
  const account = before.writtenOffOn === undefined ? ACCOUNTS.receivable : ACCOUNTS.recovered
  return { account, amount: minus(amount), currency: before.currency, baseAmount }
}

/** Whether the payment itself says what it is worth: by a rate, or by what it restores. */
function isValued(payment: Payment): boolean {
  return payment.exchangeRate !== undefined || payment.baseAmount !== 0
}

function worthOf(payment: Payment, part: number, at: { parts: readonly SettledPart[]; baseCurrency: string }): number {
  if (payment.baseAmount !== 0)
    return shareOf(payment.baseAmount, { before: payment.amount - part, after: payment.amount, whole: payment.amount })
  const source = payment.exchangeRate ? payment : (at.parts[0]?.before ?? payment)
  return toBase(part, conversionOf(source, at.baseCurrency))
}

function titleOf(parts: readonly SettledPart[]): string {
  const numbers = parts.map(({ before }) => before.number ?? '')
  if (numbers.length === 0) return 'Payment'
  return numbers.length === 1 ? `Payment of invoice ${numbers[0]}` : `Payment of invoices ${numbers.join(', ')}`
}

/**
 * The money that an entry brought in from customers (negative: gave back), in the base currency: what its accounts of money were
 * debited with. The dashboard counts the same.
 */
export function receivedIn(entry: { kind: EntryKind; postings: readonly Posting[] }): number {
  if (!RECEIPTS.includes(entry.kind)) return 0
  return entry.postings.reduce((sum, posting) => (MONEY_ROLES.includes(roleOf(posting)) ? sum + posting.baseAmount : sum), 0)
}

/** What an entry added to the customer's credit, in the base currency. */
export function creditIn({ postings }: { postings: readonly Posting[] }): number {
  return postings.reduce((sum, posting) => (roleOf(posting) === 'customerCredit' ? sum - posting.baseAmount : sum), 0)
}

/** The posting of money that came or went: on the provider's own account, where it has one. */
export function moneyPosting(
  { method, provider }: { method: PaymentMethod; provider?: { clearingAccount?: string } },
  posting: Pick<Posting, 'amount' | 'currency' | 'baseAmount'>,
): Posting {
  const account = provider?.clearingAccount
  return account === undefined ? { account: accountOf(method), ...posting } : { account, role: 'paymentClearing', ...posting }
}

/** Where the money lies: providers pay out later, so theirs is in transit. */
function accountOf(method: PaymentMethod): string {
  switch (method) {
    case 'cash':
      return ACCOUNTS.cash
    case 'card':
    case 'paypal':
    case 'sandbox':
      return ACCOUNTS.paymentClearing
    case 'bank_transfer':
    case 'cheque':
    case 'direct_debit':
    case 'other':
      return ACCOUNTS.bank
    default:
      return assertNever(method)
  }
}
