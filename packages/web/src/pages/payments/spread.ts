import type { InvoiceSummary } from '../../data/shapes.ts'

/** How much of a payment is for which invoice, by id, in minor units. */
export type Parts = Readonly<Record<string, number>>

/** The most invoices that one payment settles. */
const PARTS_MAX = 15

/** An amount over invoices in their order: each gets what it owes as long as there is something left. */
export function spread(amount: number, invoices: readonly Pick<InvoiceSummary, 'id' | 'amountDue'>[]): Parts {
  let left = amount
  const parts: Record<string, number> = {}
  for (const { id, amountDue } of invoices.slice(0, PARTS_MAX)) {
    parts[id] = Math.min(left, amountDue)
    left -= parts[id]
  }
  return parts
}

/** Σ of the parts. */
export function sumOf(parts: Parts): number {
  return Object.values(parts).reduce((sum, part) => sum + part, 0)
}
