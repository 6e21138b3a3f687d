import type { Day } from '../kit/day.ts'
import { entity } from '../store/entity.ts'
import type { Tx } from '../store/transact.ts'

/** Sums over a customer's issued invoices in one currency, minor units. `due` = invoiced − paid − credited − voided. */
export interface CurrencyTotals {
  invoiced: number
  paid: number
  credited: number
  due: number
  /** Money of theirs that no invoice needed. */
  credit: number
}

/**
 * What refers to a customer and how it stands. Every commit that adds or removes a document of the customer, or
 * money for one, changes it as well, so that a customer in use cannot be deleted.
 */
export interface CustomerTotals {
  customerId: string
  draftCount: number
  /** Every invoice ever issued, in whatever state. */
  issuedCount: number
  byCurrency: { [currency: string]: CurrencyTotals }
  lastInvoicedOn?: Day
}

export const CustomerTotals = entity<CustomerTotals, Pick<CustomerTotals, 'customerId'>>({
  name: 'customer_totals',
  schema: 1,
  key: ({ customerId }) => ({ pk: `customer/${customerId}`, sk: 'totals' }),
})

/** The totals of a customer nothing refers to. */
export function noTotals(customerId: string): CustomerTotals {
  return { customerId, draftCount: 0, issuedCount: 0, byCurrency: {} }
}

/** The totals in one currency, zero where there are none. */
export function totalsIn(totals: CustomerTotals, currency: string): CurrencyTotals {
  return totals.byCurrency[currency] ?? { invoiced: 0, paid: 0, credited: 0, due: 0, credit: 0 }
}

/** Whether a document refers to the customer. */
export function isInUse(totals: CustomerTotals): boolean {
  return totals.draftCount > 0 || totals.issuedCount > 0
}

/** Reads the totals as a condition of the commit. */
export async function findTotals(tx: Tx, customerId: string): Promise<CustomerTotals> {
  return (await tx.find(CustomerTotals, { customerId })) ?? noTotals(customerId)
}

/** The totals after the customer's credit grew by `amount`, or, negative, was used. */
export function withCredit(totals: CustomerTotals, change: { currency: string; amount: number }): CustomerTotals {
  const before = totalsIn(totals, change.currency)
  return { ...totals, byCurrency: { ...totals.byCurrency, [change.currency]: { ...before, credit: before.credit + change.amount } } }
}
