import { isDecimal } from '@quittance/core/kit/decimal'
import { AppError } from '@quittance/core/kit/errors'
import { isCurrency } from '@quittance/core/kit/money'
import type { Totals } from '@quittance/core/tax/document'
import { DEFAULT_ROUNDING_POLICY } from '@quittance/core/tax/policies'
import { computeTotals } from '@quittance/core/tax/totals'
import { type Draft, discountBody } from './draft.ts'

/** The live totals, or why there are none. `lines` lie as the draft's lines do. */
export type DraftTotals = { ok: true; totals: Totals } | { ok: false; message: string }

/** The draft's money, by the same engine as the server's. Boxes that are still empty count as zero. */
export function totalsOfDraft(draft: Draft): DraftTotals {
  if (!isCurrency(draft.currency)) return { ok: false, message: 'Choose a currency.' }
  try {
    const totals = computeTotals({
      currency: draft.currency,
      pricesIncludeTax: draft.pricesIncludeTax,
      roundingPolicy: DEFAULT_ROUNDING_POLICY,
      lines: draft.lines.map((line) => ({
        quantity: numberOr0(line.quantity),
        unitPrice: numberOr0(line.unitPrice),
        ...discountBody(line.discount),
        taxes: line.taxes,
      })),
      ...discountBody(draft.discount),
    })
    return { ok: true, totals }
  } catch (error) {
    if (error instanceof AppError) return { ok: false, message: error.message }
    throw error
  }
}

function numberOr0(text: string | null): string {
  return text !== null && isDecimal(text) ? text : '0'
}
