import { add, type Decimal, decimal, decimalOf, decimalText, divideTo, isZero, multiply, subtract, ZERO } from '../kit/decimal.ts'
import type { CreditLineTotals, CreditTotals, LineTotals, TaxableDocument, Totals } from './document.ts'
import { between, scaleRounded, sum } from './exact.ts'

/** A line of an invoice and what was credited of it before, in minor units. */
export interface CreditableLine {
  lineIndex: number
  quantity: Decimal
  whole: LineTotals
  /** In the terms of the prices, before the document's discount. */
  priced: number
  left: number
  currency: string
  before: { discount: number; amount: number; priced: number; quantity: Decimal; byAmount: boolean }
}

/** How much of a line is to be credited, in the terms of the prices. */
export interface LineStep {
  lineIndex: number
  priced: number
  quantity?: string
}

/** A line's amount in the terms of the prices. */
export function pricedOf(line: LineTotals): number {
  return line.grossAmount ?? line.amount
}

/** The lines of an invoice, with what was credited of each. */
export function creditableLines(document: TaxableDocument, totals: Totals, credited: readonly CreditTotals[]): CreditableLine[] {
  const byLine = new Map<number, CreditLineTotals[]>()
  for (const line of credited.flatMap((credit) => credit.lines)) {
    byLine.set(line.lineIndex, [...(byLine.get(line.lineIndex) ?? []), line])
  }
  return totals.lines.map((whole, lineIndex) => {
    const earlier = byLine.get(lineIndex) ?? []
    const priced = pricedOf(whole)
    const before = {
      discount: sum(earlier.map((line) => line.discount)),
      amount: sum(earlier.map((line) => line.amount)),
      priced: sum(earlier.map(pricedOf)),
      quantity: earlier.reduce((total, line) => add(total, line.quantity === undefined ? ZERO : decimal(line.quantity)), ZERO),
      byAmount: earlier.some((line) => line.quantity === undefined),
    }
    const quantity = decimal(document.lines[lineIndex]?.quantity ?? '0')
    return { lineIndex, quantity, whole, priced, left: priced - before.priced, currency: document.currency, before }
  })
}

/** All that is left of a line; with its quantity, where nothing was credited by amount. */
export function restOf(line: CreditableLine): LineStep {
  const quantity = subtract(line.quantity, line.before.quantity)
  const counted = !line.before.byAmount && !isZero(quantity)
  return { lineIndex: line.lineIndex, priced: line.left, ...(counted ? { quantity: decimalText(quantity) } : {}) }
}

/** A line of a credit note. The amounts are what is due after it less what was credited before, so that parts sum to the whole. */
export function creditedLine(line: CreditableLine, step: LineStep, netRatio: NetRatio): CreditLineTotals {
  const after = line.before.priced + step.priced
  const discount = between(listUpTo(line, step, after) - after - line.before.discount, line.whole.discount - line.before.discount)
  const net = after === line.priced ? line.whole.amount : scaleRounded(after, netRatio.numerator, netRatio.denominator)
  return {
    lineIndex: line.lineIndex,
    ...(step.quantity === undefined ? {} : { quantity: step.quantity }),
    listAmount: step.priced + discount,
    discount,
    amount: net - line.before.amount,
    ...(line.whole.grossAmount === undefined ? {} : { grossAmount: step.priced }),
  }
}

/** The list amount due when `after` is credited: that of the pieces where pieces are credited, else in proportion. */
function listUpTo(line: CreditableLine, step: LineStep, after: number): number {
  if (after === line.priced || line.priced === 0) return line.whole.listAmount
  if (step.quantity === undefined || line.before.byAmount) {
    return scaleRounded(line.whole.listAmount, Math.abs(after), Math.abs(line.priced))
  }
  return worthOf(line.whole.listAmount, add(line.before.quantity, decimal(step.quantity)), line)
}

/** The part of `whole` that falls on `quantity` pieces of a line, rounded half away from zero. */
export function worthOf(whole: number, quantity: Decimal, line: CreditableLine): number {
  return Number(divideTo(multiply(decimalOf(whole), quantity), line.quantity, 0, 'half-up'))
}

/** What part of a price is net: 1/1, or 100/(100 + rate) where prices include tax. */
export interface NetRatio {
  numerator: number
  denominator: number
}

/** Changes the net amounts of lines by a unit here and there, the largest first, until they sum to the net of their portion. */
export function reconcile(lines: readonly CreditLineTotals[], net: number): void {
  const missing = net - sum(lines.map((line) => line.amount))
  if (missing === 0 || lines.length === 0) return
  const order = [...lines].sort((a, b) => Math.abs(pricedOf(b)) - Math.abs(pricedOf(a)) || a.lineIndex - b.lineIndex)
  const each = Math.trunc(missing / order.length)
  const rest = missing - each * order.length
  for (const [at, line] of order.entries()) line.amount += each + (at < Math.abs(rest) ? Math.sign(rest) : 0)
}
