import { divideInProportion } from './exact.ts'
import { ROUNDING_POLICIES, type RoundingPolicyName } from './policies.ts'
import { inBreakdownOrder, type ReadDocument, type ReadTax } from './read.ts'

/** The lines that bear the same taxes, or under a policy per line one line; in the terms of the prices, before tax is computed. */
export interface OpenPortion {
  taxes: readonly ReadTax[]
  /** Places of its lines in the document. */
  lines: number[]
  /** Σ of its lines. */
  priced: number
  /** Its share of the document's discount. */
  discount: number
}

/** The portions of a document, with its discount split over them by largest remainder. */
export function portionsOf(read: ReadDocument, policy: RoundingPolicyName): OpenPortion[] {
  const portions = ROUNDING_POLICIES[policy].taxRoundedPer === 'line' ? portionPerLine(read) : portionPerTaxes(read)
  const weights = portions.map((portion) => portion.priced)
  for (const [at, discount] of divideInProportion(read.discount, weights).entries()) {
    const portion = portions[at]
    if (portion) portion.discount = discount
  }
  return portions
}

function portionPerLine(read: ReadDocument): OpenPortion[] {
  return read.lines.map((line, at) => ({ taxes: line.taxes, lines: [at], priced: line.priced, discount: 0 }))
}

/** In breakdown order, so that what is divided among them does not depend on the order of the lines. */
function portionPerTaxes(read: ReadDocument): OpenPortion[] {
  const byTaxes = new Map<string, OpenPortion>()
  for (const [at, line] of read.lines.entries()) {
    const id = idOf(line.taxes)
    const portion = byTaxes.get(id)
    if (portion) {
      portion.lines.push(at)
      portion.priced += line.priced
    } else {
      byTaxes.set(id, { taxes: line.taxes, lines: [at], priced: line.priced, discount: 0 })
    }
  }
  return byTaxes.size === 1 ? [...byTaxes.values()] : [...byTaxes.values()].sort(byFirstTaxes)
}

function idOf(taxes: readonly ReadTax[]): string {
  const [first] = taxes
  if (!first) return ''
  return taxes.length === 1 ? first.id : taxes.map((tax) => tax.id).join('\u0000')
}

function byFirstTaxes(a: OpenPortion, b: OpenPortion): number {
  for (const [at, tax] of a.taxes.entries()) {
    const other = b.taxes[at]
    if (!other) return 1
    const order = inBreakdownOrder(tax, other)
    if (order !== 0) return order
  }
  return a.taxes.length - b.taxes.length
}
