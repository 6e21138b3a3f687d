import type { Portion } from './document.ts'
import { between, scaleRounded, sum } from './exact.ts'
import { WHOLE } from './read-number.ts'

/** How far a portion goes, or has been credited: in minor units. `priced` and `discount` are in the terms of the prices. */
export interface Level {
  priced: number
  discount: number
  /** The net share of the document's discount. */
  netDiscount: number
  /** The tax of each of the portion's taxes. */
  taxes: number[]
}

/** A portion of an invoice: the whole of it, what was credited before, and how it is taxed. */
export interface CreditablePortion {
  whole: Level
  before: Level
  /** Millionths of a percent, one for each tax. */
  rates: readonly number[]
  /** Whether its prices include tax. */
  inclusive: boolean
}

/** The level of a portion of totals. */
export function levelOf(portion: Portion): Level {
  return {
    priced: portion.grossSubtotal ?? portion.subtotal,
    discount: portion.grossDiscount ?? portion.discount,
    netDiscount: portion.discount,
    taxes: portion.taxes.map((tax) => tax.taxAmount),
  }
}

/** The sum of two levels of one portion. */
export function addLevels(a: Level, b: Level): Level {
  return combine(a, b, 1)
}

/** What is left to credit. */
export function leftOf(portion: CreditablePortion): Level {
  return combine(portion.whole, portion.before, -1)
}

function combine(a: Level, b: Level, sign: 1 | -1): Level {
  return {
    priced: a.priced + sign * b.priced,
    discount: a.discount + sign * b.discount,
    netDiscount: a.netDiscount + sign * b.netDiscount,
    taxes: a.taxes.map((tax, at) => tax + sign * (b.taxes[at] ?? 0)),
  }
}

/** A level of zeros. */
export function nothingOf(portion: Pick<CreditablePortion, 'rates'>): Level {
  return { priced: 0, discount: 0, netDiscount: 0, taxes: portion.rates.map(() => 0) }
}

/** What a level is worth to the payer: with tax, after the document's discount. */
export function payableOf(level: Level, inclusive: boolean): number {
  return discountedOf(level) + (inclusive ? 0 : sum(level.taxes))
}

function discountedOf(level: Level): number {
  return level.priced - level.discount
}

/**
 * Credits `priced` worth of a portion's lines, in the terms of the prices. Each figure is what is due after this credit less
 * what was credited before it, so that the parts sum to the whole whatever their number and order.
 */
export function creditPriced(portion: CreditablePortion, priced: number): Level {
  const { whole, before } = portion
  const after = before.priced + priced
  const last = after === whole.priced
  const target = last ? whole.discount : share(whole.discount, after, whole.priced)
  const discount = stepTo(target, { before: before.discount, last, direction: priced })
  const discounted = priced - discount
  const taxes = portion.inclusive ? taxesIn(portion, discounted) : taxesOn(portion, discounted)
  return completed(portion, { priced, discount, taxes })
}

/** Credits so much of a portion that the payer gets exactly `payable`, with tax and after the document's discount. */
export function creditPayable(portion: CreditablePortion, payable: number): Level {
  if (payable === 0) return nothingOf(portion)
  const { whole, before } = portion
  const taxes = taxesIn(portion, payable)
  const discounted = portion.inclusive ? payable : payable - sum(taxes)
  const target = share(whole.discount, discountedOf(before) + discounted, discountedOf(whole))
  const discount = between(target - before.discount, whole.discount - before.discount)
  return completed(portion, { priced: discounted + discount, discount, taxes })
}

function completed(portion: CreditablePortion, step: Omit<Level, 'netDiscount'>): Level {
  const { whole, before } = portion
  const after = before.discount + step.discount
  const target = after === whole.discount ? whole.netDiscount : share(whole.netDiscount, after, whole.discount)
  return { ...step, netDiscount: target - before.netDiscount }
}

/** The taxes due on the next `net`, where prices are without tax. */
function taxesOn(portion: CreditablePortion, net: number): number[] {
  const { whole, before, rates } = portion
  const end = discountedOf(whole)
  const after = discountedOf(before) + net
  const last = after === end
  const within = between(after, end) === after
  return rates.map((rate, at) => {
    const wholeTax = whole.taxes[at] ?? 0
    const due = scaleRounded(after, rate, WHOLE)
    // A tax shared among portions may be a unit away from the due one. Lines of both signs may pass the whole on the way.
    const target = last ? wholeTax : within ? between(due, wholeTax) : due
    return stepTo(target, { before: before.taxes[at] ?? 0, last, direction: net })
  })
}

/** The taxes contained in the next `payable`. What remains of it for the net fits into what is left of the net. */
function taxesIn(portion: CreditablePortion, payable: number): number[] {
  const { whole, before, rates, inclusive } = portion
  const left = leftOf(portion)
  const end = payableOf(whole, inclusive)
  const after = payableOf(before, inclusive) + payable
  if (after === end) return left.taxes
  const denominator = WHOLE + sum(rates)
  const due = rates.map((rate, at) => scaleRounded(after, rate, denominator) - (before.taxes[at] ?? 0))
  // Lines of both signs may pass the whole on the way.
  if (between(after, end) !== after) return due
  const taxes = due.map((tax, at) => between(tax, left.taxes[at] ?? 0))
  const net = payable - sum(taxes)
  let excess = net - between(net, payableOf(left, inclusive) - sum(left.taxes))
  return taxes.map((tax, at) => {
    const moved = between(tax + excess, left.taxes[at] ?? 0)
    excess -= moved - tax
    return moved
  })
}

/** The step from `before` to `target`; never against the direction of what is credited, unless it is the last. */
function stepTo(target: number, on: { before: number; last: boolean; direction: number }): number {
  const step = target - on.before
  return on.last || step * on.direction > 0 ? step : 0
}

function share(whole: number, part: number, of: number): number {
  if (of === 0) return 0
  return of < 0 ? scaleRounded(whole, -part, -of) : scaleRounded(whole, part, of)
}
