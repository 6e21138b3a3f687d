import { AppError, type FieldError } from '../kit/errors.ts'
import type { TaxableDocument, TaxableLine, Totals } from './document.ts'
import { computeTotals } from './totals.ts'

/** Totals of a document that is still being typed, and what is wrong or missing in it. */
export interface LiveTotals {
  totals: Totals
  /** The findings of `computeTotals`; the fields they name counted as zero, or as absent. */
  findings: FieldError[]
}

const ROUNDS_MAX = 4
const FORGIVABLE = /^\/(?:lines|discountPercent|discountAmount)(?:\/|$)/

/**
 * The totals as far as they can be told while somebody types: fields that `computeTotals` refuses count as zero (discounts and
 * taxes as absent) and are reported. It is computeTotals that computes, on the document without those fields. Lines too
 * many or too large together leave nothing to compute: the totals are those of no lines. Errors: `invalid_currency`, and
 * `invalid_amount` for an unknown policy.
 */
export function liveTotals(document: TaxableDocument): LiveTotals {
  const findings: FieldError[] = []
  let current = document
  for (let round = 0; round < ROUNDS_MAX; round++) {
    const attempt = attemptTotals(current)
    if ('totals' in attempt) return { totals: attempt.totals, findings }
    findings.push(...attempt.errors)
    // From the last to the first, so that taking one tax out does not move the next.
    const fields = new Set(attempt.errors.map((error) => fieldOf(error.pointer)).reverse())
    current = [...fields].reduce(without, current)
  }
  return { totals: computeTotals({ ...document, lines: [], discountPercent: undefined, discountAmount: undefined }), findings }
}

function attemptTotals(document: TaxableDocument): { totals: Totals } | { errors: FieldError[] } {
  try {
    return { totals: computeTotals(document) }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const errors = error.details.errors ?? []
    if (errors.length === 0 || !errors.every((each) => FORGIVABLE.test(each.pointer))) throw error
    return { errors }
  }
}

/** The field to leave out for a finding: of a tax, the whole tax. */
function fieldOf(pointer: string): string {
  return pointer.split('/').slice(0, 5).join('/')
}

function without(document: TaxableDocument, pointer: string): TaxableDocument {
  const [, root, at, field, tax] = pointer.split('/')
  if (root !== 'lines') return { ...document, [root === 'discountAmount' ? root : 'discountPercent']: undefined }
  if (at === undefined) return { ...document, lines: [] }
  return { ...document, lines: document.lines.map((line, place) => (place === Number(at) ? lineWithout(line, field, tax) : line)) }
}

function lineWithout(line: TaxableLine, field: string | undefined, tax: string | undefined): TaxableLine {
  switch (field) {
    case 'discountPercent':
    case 'discountAmount':
      return { ...line, [field]: undefined }
    case 'taxes':
      return { ...line, taxes: tax === undefined ? [] : line.taxes.filter((_, place) => place !== Number(tax)) }
    default:
      return { ...line, [field === 'quantity' ? 'quantity' : 'unitPrice']: '0' }
  }
}
