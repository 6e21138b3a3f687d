import { groupOf, type Invoice } from '../invoice/record.ts'
import type { Day } from '../kit/day.ts'
import { shareOf } from '../ledger/exchange.ts'
import type { JsonObject } from '../ports/store.ts'
import { entity } from '../store/entity.ts'

/** Sums over a customer's issued invoices in one currency, minor units. Void invoices add nothing. */
export interface CurrencyTotals {
  invoiced: number
  paid: number
  credited: number
  /** Still owed on invoices that are open or partly paid. */
  due: number
  /** What they paid beyond what was due: ours to give back or to allocate. */
  credit: number
  /** The same as the books value it, in the organisation's currency. */
  creditBase: number
}

/**
 * What refers to a customer and how it stands. Every commit that adds or removes a document of the customer, or
 * money for one, changes it as well, so that a customer in use cannot be deleted.
 */
export interface CustomerTotals {
  customerId: string
  draftCount: number
  /** Every invoice ever issued, in whatever state; the void ones as well. */
  issuedCount: number
  /** Every payment ever received. */
  paymentCount: number
  byCurrency: { [currency: string]: CurrencyTotals }
  /** The latest day on which credit was added, by currency: it cannot be used before. Absent where none was since this is kept. */
  creditedOn?: { [currency: string]: Day }
  lastInvoicedOn?: Day
}

/** Beside the customer, from the first document on. */
export const CustomerTotals = entity<CustomerTotals, Pick<CustomerTotals, 'customerId'>>({
  name: 'customer_totals',
  schema: 2,
  key: ({ customerId }) => ({ pk: `customer/${customerId}`, sk: 'totals' }),
  upgrade: {
    1: (old) => ({ ...old, paymentCount: 0, byCurrency: withCreditBase(old.byCurrency as unknown as CustomerTotals['byCurrency']) }),
  },
})

/** The totals of a customer nothing refers to. */
export function noTotals(customerId: string): CustomerTotals {
  return { customerId, draftCount: 0, issuedCount: 0, paymentCount: 0, byCurrency: {} }
}

/** The totals in one currency, zero where there are none. */
export function totalsIn(totals: CustomerTotals, currency: string): CurrencyTotals {
  return totals.byCurrency[currency] ?? { invoiced: 0, paid: 0, credited: 0, due: 0, credit: 0, creditBase: 0 }
}

/** Whether a document refers to the customer. */
export function isInUse(totals: CustomerTotals): boolean {
  return totals.draftCount > 0 || totals.issuedCount > 0 || totals.paymentCount > 0
}

/** One invoice of the customer as it was (undefined: new) and as it is (undefined: removed). */
export interface InvoiceOfCustomer {
  customerId: string
  before: Invoice | undefined
  after: Invoice | undefined
}

/** The totals after a change of one invoice. */
export function withInvoiceTotals(totals: CustomerTotals | undefined, change: InvoiceOfCustomer): CustomerTotals {
  const without = change.before ? plus(totals ?? noTotals(change.customerId), change.before, -1) : (totals ?? noTotals(change.customerId))
  if (!change.after) return without
  const { issueDate } = change.after
  const sum = plus(without, change.after, 1)
  const isLatest = issueDate !== null && (sum.lastInvoicedOn === undefined || issueDate > sum.lastInvoicedOn)
  return isLatest ? { ...sum, lastInvoicedOn: issueDate } : sum
}

/** The totals after money came on a day that no invoice could take; a negative amount when it is given back or used. Minor units. */
export function withCredit(
  totals: CustomerTotals | undefined,
  received: { customerId: string; currency: string; amount: number; baseAmount: number; on?: Day },
): CustomerTotals {
  const { currency, amount, on } = received
  const sum = totals ?? noTotals(received.customerId)
  const now = totalsIn(sum, currency)
  const after = withTotalsIn(sum, currency, { ...now, credit: now.credit + amount, creditBase: now.creditBase + received.baseAmount })
  return on !== undefined && amount > 0 ? withCreditedOn(after, currency, on) : after
}

/** The totals after credit was added on a day. */
export function withCreditedOn(totals: CustomerTotals, currency: string, on: Day): CustomerTotals {
  const latest = totals.creditedOn?.[currency]
  return latest !== undefined && latest >= on ? totals : { ...totals, creditedOn: { ...totals.creditedOn, [currency]: on } }
}

/** The totals after one payment more. */
export function withPayment(totals: CustomerTotals | undefined, customerId: string): CustomerTotals {
  const sum = totals ?? noTotals(customerId)
  return { ...sum, paymentCount: sum.paymentCount + 1 }
}

/** What `amount` of the customer's credit is in the books: its share of the whole credit's value, so that the last part takes all that is left. */
export function creditValue(totals: CurrencyTotals, amount: number): number {
  if (amount === 0) return 0
  return shareOf(totals.creditBase, { before: totals.credit - amount, after: totals.credit, whole: totals.credit })
}

/** Right for the currency of the books; what is in others is put right by the doctor. */
function withCreditBase(byCurrency: CustomerTotals['byCurrency']): JsonObject {
  return Object.fromEntries(Object.entries(byCurrency).map(([currency, sums]) => [currency, { ...sums, creditBase: sums.credit }]))
}

/** A currency in which everything is zero is left out, so that the totals say the same whatever came and went. */
function withTotalsIn(totals: CustomerTotals, currency: string, now: CurrencyTotals): CustomerTotals {
  const { [currency]: _replaced, ...others } = totals.byCurrency
  const isNothing = Object.values(now).every((amount) => amount === 0)
  return { ...totals, byCurrency: isNothing ? others : { ...others, [currency]: now } }
}

function plus(totals: CustomerTotals, invoice: Invoice, sign: 1 | -1): CustomerTotals {
  if (invoice.status === 'draft') return { ...totals, draftCount: totals.draftCount + sign }
  const counted = { ...totals, issuedCount: totals.issuedCount + sign }
  if (invoice.status === 'void') return counted
  const now = totalsIn(totals, invoice.currency)
  const due = groupOf(invoice.status) === 'unpaid' ? invoice.amountDue : 0
  const sum: CurrencyTotals = {
    invoiced: now.invoiced + sign * invoice.totals.total,
    paid: now.paid + sign * invoice.amountPaid,
    credited: now.credited + sign * invoice.amountCredited,
    due: now.due + sign * due,
    credit: now.credit,
    creditBase: now.creditBase,
  }
  return withTotalsIn(counted, invoice.currency, sum)
}
