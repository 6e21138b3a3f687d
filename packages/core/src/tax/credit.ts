import { type CreditableLine, creditableLines, creditedLine, type LineStep, type NetRatio, reconcile, restOf } from './credit-lines.ts'
import {
  addLevels,
  type CreditablePortion,
  creditPayable,
  creditPriced,
  type Level,
  leftOf,
  levelOf,
  nothingOf,
  payableOf,
} from './credit-portion.ts'
import { type CreditRequest, checkAmount, overCredit, refuseCredit, stepsOf } from './credit-request.ts'
import type { CreditTotals, Portion, TaxableDocument } from './document.ts'
import { divideInProportion, sum } from './exact.ts'
import { type OpenPortion, portionsOf } from './portions.ts'
import { readDocument } from './read.ts'
import { WHOLE } from './read-number.ts'
import { computeTotals, groupsOf, portionTax, totalsOf } from './totals.ts'

/**
 * The totals of a credit note for an issued invoice, after the credit notes `credited` (voided ones left out). Pure.
 *
 * Asked for by lines, by a gross amount (over all lines, in proportion to what is left), or by neither: all that is left.
 * The parts sum to the whole, however many and in whatever order: group by group, taxable and tax; without a document discount
 * also line by line in the terms of the prices. The last credit takes what rounding left. (With a document discount the last
 * cents of a line may be worth nothing, and are then never credited: subtotal and discount of the credits lack the same amount.)
 *
 * Errors: `over_credit` for more than is left; `invalid_amount` for a request that is wrong in itself or credits nothing. Pointers
 * into the request are in `details.errors`.
 */
export function computeCredit(invoice: TaxableDocument, credited: readonly CreditTotals[], request: CreditRequest): CreditTotals {
  const creditable = creditableOf(invoice, credited)
  const pointer = request.lines ? '/lines' : '/amount'
  if (creditable.left <= 0) throw refuseCredit('over_credit', pointer, 'Nothing of this invoice is left to credit.')
  const totals = assembled(creditable, askedOf(creditable, request))
  if (totals.total > creditable.left) throw overCredit(pointer, creditable)
  if (totals.total <= 0) throw refuseCredit('invalid_amount', pointer, 'Nothing would be credited. Choose lines that have an amount left.')
  return totals
}

/** What is left to credit of an invoice, in minor units with tax. */
export function leftToCredit(invoice: TaxableDocument, credited: readonly CreditTotals[]): number {
  return computeTotals(invoice).total - sum(credited.map((credit) => credit.total))
}

/** An invoice as its next credit note sees it. */
interface Creditable {
  open: readonly OpenPortion[]
  portions: readonly CreditablePortion[]
  lines: readonly CreditableLine[]
  left: number
  currency: string
}

/** What a credit note takes: so much of each portion, and of which lines. */
interface Asked {
  levels: Level[]
  steps: LineStep[]
}

function creditableOf(document: TaxableDocument, credited: readonly CreditTotals[]): Creditable {
  const totals = computeTotals(document)
  const open = portionsOf(readDocument(document), document.roundingPolicy)
  const portions = totals.portions.map((portion, at): CreditablePortion => {
    const rates = open[at]?.taxes.map((tax) => tax.rate) ?? []
    const earlier = credited.flatMap((credit) => credit.portions[at] ?? []).map(levelOf)
    const before = earlier.reduce(addLevels, nothingOf({ rates }))
    return { whole: levelOf(portion), before, rates, inclusive: document.pricesIncludeTax }
  })
  const left = totals.total - sum(credited.map((credit) => credit.total))
  return { open, portions, lines: creditableLines(document, totals, credited), left, currency: document.currency }
}

function askedOf(invoice: Creditable, request: CreditRequest): Asked {
  if (request.lines && request.amount !== undefined) {
    throw refuseCredit('invalid_amount', '/amount', 'Credit lines or an amount, not both.')
  }
  if (request.lines) return byLines(invoice, stepsOf(request.lines, invoice.lines))
  if (request.amount !== undefined) checkAmount(request.amount, invoice)
  if (request.amount === undefined || request.amount === invoice.left) return theRest(invoice)
  return byAmount(invoice, request.amount)
}

function theRest(invoice: Creditable): Asked {
  return { levels: invoice.portions.map(leftOf), steps: invoice.lines.map(restOf).filter((step) => step.priced !== 0) }
}

function byLines(invoice: Creditable, steps: LineStep[]): Asked {
  const priced = new Map(steps.map((step) => [step.lineIndex, step.priced]))
  const levels = invoice.portions.map((portion, at) => {
    const own = (invoice.open[at]?.lines ?? []).flatMap((line) => priced.get(line) ?? [])
    return own.length === 0 ? nothingOf(portion) : creditPriced(portion, sum(own))
  })
  return { levels, steps }
}

/** Each portion, and each line in it, in proportion to what is left of it. */
function byAmount(invoice: Creditable, amount: number): Asked {
  const left = invoice.portions.map((portion) => payableOf(leftOf(portion), portion.inclusive))
  const shares = divideInProportion(amount, left)
  const levels = invoice.portions.map((portion, at) => creditPayable(portion, shares[at] ?? 0))
  const steps = invoice.open.flatMap((open, at) => {
    const own = open.lines.flatMap((line) => invoice.lines[line] ?? [])
    const weights = own.map((line) => line.left)
    const parts = divideInProportion(levels[at]?.priced ?? 0, weights)
    return own.map((line, n): LineStep => ({ lineIndex: line.lineIndex, priced: parts[n] ?? 0 }))
  })
  return { levels, steps: steps.filter((step) => step.priced !== 0).sort((a, b) => a.lineIndex - b.lineIndex) }
}

function assembled(invoice: Creditable, asked: Asked): CreditTotals {
  const portions = asked.levels.map((level, at) => portionOf(level, invoice, at))
  const lines = asked.steps.flatMap((step) => {
    const line = invoice.lines[step.lineIndex]
    return line ? creditedLine(line, step, netRatioOf(invoice, step.lineIndex)) : []
  })
  for (const [at, open] of invoice.open.entries()) {
    const own = new Set(open.lines)
    reconcile(
      lines.filter((line) => own.has(line.lineIndex)),
      portions[at]?.subtotal ?? 0,
    )
  }
  const taxBreakdown = groupsOf(invoice.open, portions).filter((group) => group.taxableAmount !== 0 || group.taxAmount !== 0)
  const totals = { ...totalsOf([], portions, taxBreakdown), lines }
  if (!invoice.portions[0]?.inclusive) return totals
  return {
    ...totals,
    grossSubtotal: sum(asked.levels.map((level) => level.priced)),
    grossDiscountTotal: sum(asked.levels.map((level) => level.discount)),
  }
}

function portionOf(level: Level, invoice: Creditable, at: number): Portion {
  const taxes = (invoice.open[at]?.taxes ?? []).map((tax, place) => portionTax(tax, level.taxes[place] ?? 0))
  if (!invoice.portions[at]?.inclusive) return { taxes, subtotal: level.priced, discount: level.discount }
  const subtotal = level.priced - level.discount - sum(level.taxes) + level.netDiscount
  return { taxes, subtotal, discount: level.netDiscount, grossSubtotal: level.priced, grossDiscount: level.discount }
}

function netRatioOf(invoice: Creditable, lineIndex: number): NetRatio {
  const at = invoice.open.findIndex((open) => open.lines.includes(lineIndex))
  const portion = invoice.portions[at]
  return { numerator: WHOLE, denominator: portion?.inclusive ? WHOLE + sum(portion.rates) : WHOLE }
}
