import { add, decimalText, ZERO } from '../../kit/decimal.ts'
import { readDecimal } from '../validate/exact.ts'
import { isScope, listOf, type Scope } from './mapping.ts'

/** The sum of texts that are numbers. */
function sumText(texts: readonly unknown[]): string {
  return decimalText(
    texts.reduce((sum: typeof ZERO, text) => add(sum, (typeof text === 'string' ? readDecimal(text) : undefined) ?? ZERO), ZERO),
  )
}

/** The sums with BT-110, which UBL cannot leave out where there is a breakdown: the sum of the groups where the invoice does not say it. */
export function withTaxTotal(from: Scope): Scope {
  const totals: Scope = isScope(from.totals) ? from.totals : {}
  const groups = listOf(from.taxBreakdown)
  return totals.tax === undefined && groups.length > 0 ? { ...totals, tax: sumText(groups.map(({ tax }) => tax)) } : totals
}

/** A price with a discount beside its gross price: UBL wants both or neither. */
export function withDiscount(price: Scope): Scope {
  return price.gross !== undefined && price.discount === undefined ? { ...price, discount: '0' } : price
}

/** A price with its gross price beside a discount: CII wants it. */
export function withGross(price: Scope): Scope {
  return price.discount !== undefined && price.gross === undefined ? { ...price, gross: sumText([price.net, price.discount]) } : price
}

/** The order references with an order number, which UBL cannot leave out beside the seller's: "NA" where there is none. */
export function withOrder(from: Scope): Scope {
  return from.salesOrderReference !== undefined && from.orderReference === undefined ? { ...from, orderReference: 'NA' } : from
}

/** A mapping that writes a completed part. */
export function completed<M extends { write(from: Scope, context: never): unknown }>(mapping: M, complete: (from: Scope) => Scope): M {
  return { ...mapping, write: (from: Scope, context: never) => mapping.write(complete(from), context) }
}
