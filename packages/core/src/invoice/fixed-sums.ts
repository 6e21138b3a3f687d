import { AppError } from '../kit/errors.ts'
import { canonicalJson } from '../kit/json.ts'
import type { Organisation } from '../organisation/record.ts'
import { withTotals } from './content.ts'
import type { Invoice, InvoiceContent } from './record.ts'

/** What decides about the money of an invoice. */
const MONEY: readonly (keyof InvoiceContent)[] = [
  'customerId',
  'currency',
  'pricesIncludeTax',
  'lines',
  'discountPercent',
  'discountAmount',
]

/**
 * A changed draft that bills a part of a quote keeps its sums: they are the quote's share to the cent, which its lines alone do not say.
 * Any other draft comes back as it is. Errors: `illegal_transition` where the change touches what decides about money.
 */
export function withFixedSums(before: Invoice, after: Invoice, organisation: Pick<Organisation, 'currency'>): Invoice {
  if (before.isQuotePart !== true) return after
  const moneyOf = (invoice: Invoice) => canonicalJson(MONEY.map((name) => invoice[name]))
  if (moneyOf(before) === moneyOf(after)) return withTotals(after, before.totals, organisation)
  const message =
    'This invoice bills a part of a quote: its customer, lines and prices come from there. Delete the draft and bill another part, or duplicate it and change the copy.'
  throw new AppError('illegal_transition', message, { allowed: ['delete', 'issue', 'duplicate'] })
}
