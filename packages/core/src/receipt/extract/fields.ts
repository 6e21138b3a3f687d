import type { Found, ReceiptFields, ScanHints, ScannedLine } from '../../ports/scanner.ts'
import { SCAN_LIMITS } from '../../ports/scanner.ts'
import { majorTextOf } from './amount.ts'
import { currencyOf } from './currency.ts'
import { bestDay } from './day.ts'
import { describeItems } from './describe.ts'
import { type Item, itemsOf } from './items.ts'
import { kindOf } from './kind.ts'
import { likelyNames, type MerchantEvidence } from './merchant.ts'
import { ranked, type Weights } from './model.ts'
import { type Page, pageOf, strengthOf } from './page.ts'
import { addressOf, numberOf, taxIdOf } from './particulars.ts'
import { type Stack, stackBox, stackOf } from './stack.ts'
import { type SummedItems, summed } from './sums.ts'
import { type TaxEvidence, taxCandidates } from './tax.ts'
import { type TotalEvidence, totalCandidates } from './total.ts'
import { MERCHANT_WEIGHTS, TAX_WEIGHTS, TOTAL_WEIGHTS } from './weights.ts'
import type { Reading, Rectangle } from './word.ts'

/** No field is surer than this: print can be wrong too. */
const CONFIDENCE_MAX = 0.97
/** Below this share of belief a value is worse than none. */
const SHARE_MIN = 0.2
/** How much of the belief in a name is lost where all readings of it differ: then letters are in doubt. */
const DIFFERING = 0.3
/** And where another name stands above it: a business and its owner, of which people may mean either or both. */
const TWO_NAMES = 0.06

/** How much each piece of evidence weighs. */
export interface FieldWeights {
  merchant: Weights<MerchantEvidence>
  total: Weights<TotalEvidence>
  tax: Weights<TaxEvidence>
}

const WEIGHTS: FieldWeights = { merchant: MERCHANT_WEIGHTS, total: TOTAL_WEIGHTS, tax: TAX_WEIGHTS }

/**
 * What a receipt says, from the words that an engine read with their places. `readings` holds one or more passes over each page,
 * the plainest first. What several passes agree on, what is labelled, and what adds up is believed; a field nothing speaks for stays
 * absent.
 */
export function fieldsOf(readings: readonly Reading[], hints: ScanHints, weights: FieldWeights = WEIGHTS): ReceiptFields {
  const stack = stackOf(readings)
  const page = pageOf(stack.readings, stack.parts)
  if (page.lines.length === 0) return { lines: [] }
  const boxed = boxing(stack)
  const items = itemsOf(page)
  const total = totalOf(page, items, weights.total)
  const tax = total && taxOf(page, total.value, weights.tax)
  const merchant = merchantOf(page, weights.merchant)
  const day = bestDay(page, hints)
  const kind = kindOf(page, merchant?.value ?? '')
  const fields: ReceiptFields = { lines: linesOf(page, items, { total: total?.value, tax: tax?.value, boxed }) }
  if (merchant) fields.merchant = boxed(merchant)
  if (day) fields.date = boxed(day)
  if (total) fields.total = boxed({ ...total, value: majorTextOf(total.value) })
  if (tax) fields.tax = boxed({ ...tax, value: majorTextOf(tax.value) })
  const currency = total || fields.lines.length > 0 ? currencyOf(page, hints) : undefined
  if (currency) fields.currency = currency
  if (kind && total) fields.kind = kind
  return { ...fields, ...particulars(page, merchant?.at, boxed) }
}

interface Placed<T> {
  value: T
  confidence: number
  at?: Rectangle
}

type Boxing = <T>(found: Placed<T>) => Found<T>

function boxing(stack: Stack): Boxing {
  return ({ value, confidence, at }) => ({ value, confidence: Math.round(confidence * 100) / 100, ...(at && { box: stackBox(stack, at) }) })
}

function totalOf(page: Page, items: readonly Item[], weights: FieldWeights['total']): Placed<number> | undefined {
  const [best] = ranked(totalCandidates(page, items), weights)
  if (!best || best.share < SHARE_MIN || best.candidate.value <= 0) return undefined
  if (best.score < TOTAL_SCORE_MIN) return undefined
  const isDerived = best.candidate.evidence.derived === 1
  const confidence = Math.min(CONFIDENCE_MAX, best.share * (isDerived ? 0.8 : 1))
  return { value: best.candidate.value, confidence, ...placeOf(page, best.candidate.value) }
}

/** An amount with less speaking for it than a plain label is none. */
const TOTAL_SCORE_MIN = 1

function taxOf(page: Page, total: number, weights: FieldWeights['tax']): Placed<number> | undefined {
  const [best] = ranked(taxCandidates(page, total), weights)
  if (!best || best.share < SHARE_MIN || best.score < TAX_SCORE_MIN) return undefined
  return { value: best.candidate.value, confidence: Math.min(CONFIDENCE_MAX, best.share), ...placeOf(page, best.candidate.value) }
}

const TAX_SCORE_MIN = 2

/** The most likely place of an amount: where a line that speaks of sums has it, else the last. */
function placeOf(page: Page, mills: number): { at?: Rectangle } {
  const cells = page.lines.flatMap((line) =>
    line.cells.filter(({ values }) => values.some((value) => value.mills === mills)).map((cell) => ({ line, cell })),
  )
  const best = cells.toSorted((a, b) => (b.line.roles[0]?.strength ?? 0) - (a.line.roles[0]?.strength ?? 0))[0]
  return best ? { at: best.cell } : {}
}

function merchantOf(page: Page, weights: FieldWeights['merchant']): Placed<string> | undefined {
  const [best] = likelyNames(page, weights)
  if (!best || best.share < SHARE_MIN) return undefined
  const { trust = 0, followsName = 0 } = best.evidence
  const agreement = best.readings === 0 ? 0 : best.agreed / best.readings
  const confidence = Math.min(
    CONFIDENCE_MAX,
    best.share * Math.min(1, 0.2 + 0.78 * trust) * (1 - DIFFERING * (1 - agreement)) * (1 - TWO_NAMES * followsName),
  )
  return { value: best.value.name, confidence, at: best.value.at }
}

function linesOf(
  page: Page,
  items: readonly Item[],
  known: { total: number | undefined; tax: number | undefined; boxed: Boxing },
): ScannedLine[] {
  const { total, tax = 0, boxed } = known
  const whole = total === undefined ? [] : [total, total - tax]
  const unrounded = whole.flatMap((sum) => roundings(page).map((rounding) => sum - rounding))
  const targets = total === undefined ? [] : [...new Set([...whole, ...unrounded, ...subtotals(page)])]
  const chosen = chosenItems(items, targets)
  const words = describeItems(chosen.items, page)
  return chosen.items.slice(0, SCAN_LIMITS.linesMax).map((item, index) => {
    const { mills, weight, isProduct, cell } = item
    const sure = Math.min(1, weight) * (chosen.met === undefined ? 0.6 : 1) + (isProduct ? 0.15 : 0)
    const confidence = Math.min(CONFIDENCE_MAX, chosen.met === undefined ? Math.min(0.75, sure) : 0.6 + 0.4 * sure)
    const { box, value } = boxed({ value: majorTextOf(mills), confidence, at: cell })
    return { ...words[index], amount: value, confidence: Math.round(confidence * 100) / 100, ...(box && { box }) }
  })
}

/** With amounts whose point was not read where they are needed to reach a sum, else without. */
function chosenItems(items: readonly Item[], targets: readonly number[]): SummedItems {
  const printed = items.filter(({ isLost }) => !isLost)
  const known = summed(printed, targets)
  if (known.met !== undefined || printed.length === items.length) return known
  const all = summed(items, targets)
  return all.met === undefined ? known : all
}

/** What totals may have been rounded by. */
function roundings(page: Page): number[] {
  const lines = page.lines.filter((line) => strengthOf(line, 'rounding') > 0.55)
  return lines
    .flatMap((line) => line.cells.at(-1)?.values.filter(({ places, mills }) => places === 2 && mills !== 0) ?? [])
    .map(({ mills }) => mills)
}

function subtotals(page: Page): number[] {
  return page.lines
    .filter((line) =>
      line.roles.some(({ role, strength }) => (role === 'subtotal' || role === 'net' || role === 'total') && strength > 0.55),
    )
    .flatMap(
      (line) =>
        line.cells
          .at(-1)
          ?.values.filter(({ places }) => places === 2)
          .map(({ mills }) => mills) ?? [],
    )
    .filter((mills) => mills > 0)
}

function particulars(page: Page, merchantAt: Rectangle | undefined, boxed: Boxing): Pick<ReceiptFields, 'address' | 'taxId' | 'number'> {
  const address = addressOf(page, merchantAt)
  const taxId = taxIdOf(page)
  const number = numberOf(page)
  return { ...(address && { address: boxed(address) }), ...(taxId && { taxId: boxed(taxId) }), ...(number && { number: boxed(number) }) }
}
