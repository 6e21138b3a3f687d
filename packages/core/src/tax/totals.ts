import { AppError } from '../kit/errors.ts'
import { isAmount } from '../kit/money.ts'
import type { LineTotals, Portion, PortionTax, TaxableDocument, TaxGroup, Totals } from './document.ts'
import { divideByRemainder, divideInProportion, scaleRounded, sum } from './exact.ts'
import { ROUNDING_POLICIES } from './policies.ts'
import { type OpenPortion, portionsOf } from './portions.ts'
import { inBreakdownOrder, type ReadDocument, type ReadLine, type ReadTax, readDocument } from './read.ts'
import { WHOLE } from './read-number.ts'

/**
 * The totals of a document: the one computation behind web, API, PDF, e-invoice and ledger. Pure and exact; the invariants
 * stand on `Totals`, the rounding on the document's policy. The order of the lines does not matter to the sums.
 *
 * Prices without tax: a group's tax is round(taxable × rate), once. Prices that include tax: the payable total is the gross sum
 * less the gross discount, a portion's tax is round(gross × r / (100 + r)), r being the sum of its rates, and the lines' net
 * amounts are shares of what is left.
 *
 * Errors, each with pointers in `details.errors`: `invalid_amount`, `amount_too_large`, `too_many_lines`, `invalid_currency`.
 */
export function computeTotals(document: TaxableDocument): Totals {
  const read = readDocument(document)
  const portions = portionsOf(read, document.roundingPolicy)
  const totals = document.pricesIncludeTax ? inclusiveTotals(read, portions) : exclusiveTotals(read, portions, document)
  if (!isAmount(totals.total) || !isAmount(totals.taxTotal)) throw tooLarge()
  return totals
}

function tooLarge(): AppError {
  const message = 'With tax, the lines are more than a document can hold. Split it into several.'
  return new AppError('amount_too_large', message, { errors: [{ pointer: '/lines', code: 'amount_too_large', message }] })
}

function exclusiveTotals(read: ReadDocument, open: readonly OpenPortion[], document: TaxableDocument): Totals {
  const perLine = ROUNDING_POLICIES[document.roundingPolicy].taxRoundedPer === 'line'
  const portions = open.map((portion) => ({
    taxes: portion.taxes.map((tax) => portionTax(tax, perLine ? scaleRounded(portion.priced - portion.discount, tax.rate, WHOLE) : 0)),
    subtotal: portion.priced,
    discount: portion.discount,
  }))
  if (!perLine) taxByGroup(open, portions)
  const lines = read.lines.map((line): LineTotals => ({ listAmount: line.listAmount, discount: line.discount, amount: line.priced }))
  return totalsOf(lines, portions, groupsOf(open, portions))
}

/** A tax of a portion, with its amount. */
export function portionTax(tax: ReadTax, taxAmount: number): PortionTax {
  return { ...nameOf(tax), category: tax.category, percent: tax.percent, taxAmount }
}

function nameOf(tax: ReadTax): { name?: string } {
  return tax.name === undefined ? {} : { name: tax.name }
}

/** Rounds the tax of each group once, and shares it among the portions that bear it. */
function taxByGroup(open: readonly OpenPortion[], portions: readonly Portion[]): void {
  for (const { tax, bearers } of bearersOf(open)) {
    const nets = bearers.map(({ at }) => netOf(portions[at]))
    const whole = scaleRounded(sum(nets), tax.rate, WHOLE)
    const shares = divideByRemainder({ whole, weights: nets, numerator: tax.rate, denominator: WHOLE })
    for (const [n, { at, place }] of bearers.entries()) {
      const entry = portions[at]?.taxes[place]
      if (entry) entry.taxAmount = shares[n] ?? 0
    }
  }
}

function netOf(portion: Portion | undefined): number {
  return portion ? portion.subtotal - portion.discount : 0
}

/** A tax, the portions that bear it, and its place among the taxes of each. */
interface Bearers {
  tax: ReadTax
  bearers: { at: number; place: number }[]
}

function bearersOf(open: readonly OpenPortion[]): Bearers[] {
  const byTax = new Map<string, Bearers>()
  for (const [at, portion] of open.entries()) {
    for (const [place, tax] of portion.taxes.entries()) {
      const known = byTax.get(tax.id)
      if (known) known.bearers.push({ at, place })
      else byTax.set(tax.id, { tax, bearers: [{ at, place }] })
    }
  }
  return [...byTax.values()].sort((a, b) => inBreakdownOrder(a.tax, b.tax))
}

/** The breakdown: what each tax amounts to over all portions that bear it. */
export function groupsOf(open: readonly OpenPortion[], portions: readonly Portion[]): TaxGroup[] {
  return bearersOf(open).map(({ tax, bearers }) => ({
    ...nameOf(tax),
    category: tax.category,
    percent: tax.percent,
    taxableAmount: sum(bearers.map(({ at }) => netOf(portions[at]))),
    taxAmount: sum(bearers.map(({ at, place }) => portions[at]?.taxes[place]?.taxAmount ?? 0)),
  }))
}

/** Sums the portions up. */
export function totalsOf(lines: LineTotals[], portions: Portion[], taxBreakdown: TaxGroup[]): Totals {
  const subtotal = sum(portions.map((portion) => portion.subtotal))
  const discountTotal = sum(portions.map((portion) => portion.discount))
  const taxTotal = sum(taxBreakdown.map((group) => group.taxAmount))
  return { lines, subtotal, discountTotal, taxTotal, total: subtotal - discountTotal + taxTotal, taxBreakdown, portions }
}

function inclusiveTotals(read: ReadDocument, open: readonly OpenPortion[]): Totals {
  const lines: LineTotals[] = read.lines.map((line) => inclusiveLine(line))
  const portions = open.map((portion) => inclusivePortion(portion, lines))
  return {
    ...totalsOf(lines, portions, groupsOf(open, portions)),
    grossSubtotal: read.priced,
    grossDiscountTotal: read.discount,
  }
}

function inclusiveLine(line: ReadLine): LineTotals {
  return { listAmount: line.listAmount, discount: line.discount, amount: line.priced, grossAmount: line.priced }
}

/** Takes the tax out of a portion's gross, and writes the net amounts of its lines. */
function inclusivePortion(open: OpenPortion, lines: readonly LineTotals[]): Portion {
  const rates = open.taxes.map((tax) => tax.rate)
  const rate = sum(rates)
  const taxOf = (gross: number): number => scaleRounded(gross, rate, WHOLE + rate)
  const payable = open.priced - open.discount
  const tax = taxOf(payable)
  const taxes = divideInProportion(tax, rates)
  const subtotal = open.priced - taxOf(open.priced)
  const own = open.lines.flatMap((at) => lines[at] ?? [])
  const weights = own.map((line) => line.amount)
  const nets = divideByRemainder({ whole: subtotal, weights, numerator: WHOLE, denominator: WHOLE + rate })
  for (const [at, line] of own.entries()) line.amount = nets[at] ?? 0
  return {
    taxes: open.taxes.map((each, at) => portionTax(each, taxes[at] ?? 0)),
    subtotal,
    discount: subtotal - (payable - tax),
    grossSubtotal: open.priced,
    grossDiscount: open.discount,
  }
}
