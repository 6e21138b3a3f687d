import type { ReceiptFields } from '@quittance/core/ports/scanner'
import { type FieldWeights, fieldsOf } from '@quittance/core/receipt/extract/fields'
import { itemsOf } from '@quittance/core/receipt/extract/items'
import { lettersOf, merchantCandidates } from '@quittance/core/receipt/extract/merchant'
import { pageOf } from '@quittance/core/receipt/extract/page'
import { stackOf } from '@quittance/core/receipt/extract/stack'
import { taxCandidates } from '@quittance/core/receipt/extract/tax'
import { totalCandidates } from '@quittance/core/receipt/extract/total'
import { MERCHANT_WEIGHTS, TAX_WEIGHTS, TOTAL_WEIGHTS } from '@quittance/core/receipt/extract/weights'
import type { Reading } from '@quittance/core/receipt/extract/word'
import { type Label, plain } from './certainties.ts'
import { type Case, fitted } from './fit.ts'
import { HINTS } from './hints.ts'

const FOLDS = 8

/**
 * The fields of every receipt, read with weights that were fitted on receipts of other merchants alone. The fit starts from the product's
 * weights rounded to whole numbers, so that little of what they learned of the receipt itself is left in them.
 */
export function heldOut(labels: readonly Label[], readings: ReadonlyMap<string, readonly Reading[]>): Map<string, ReceiptFields> {
  const merchants = [...new Set(labels.map(keyOf))].sort()
  const foldOf = (label: Label) => merchants.indexOf(keyOf(label)) % FOLDS
  const result = new Map<string, ReceiptFields>()
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = fittedOn(
      labels.filter((label) => foldOf(label) !== fold),
      readings,
    )
    for (const { id } of labels.filter((label) => foldOf(label) === fold)) result.set(id, fieldsOf(readings.get(id) ?? [], HINTS, weights))
  }
  return result
}

/** Branches and misprints of one merchant are one merchant. */
function keyOf({ merchant }: Label): string {
  return lettersOf(merchant).slice(-12)
}

/** The weights that these receipts give, held towards the product's. */
export function fittedOn(labels: readonly Label[], readings: ReadonlyMap<string, readonly Reading[]>): FieldWeights {
  const pages = labels.map((label) => {
    const stack = stackOf(readings.get(label.id) ?? [])
    const page = pageOf(stack.readings, stack.parts)
    return { label, page, items: itemsOf(page) }
  })
  const merchants = pages.map(({ label, page }) => ({
    candidates: merchantCandidates(page),
    isRight: ({ name }: { name: string }) => plain(name) === plain(label.merchant),
  }))
  const totals = pages.map(({ label, page, items }) => amountCase(totalCandidates(page, items), label.total))
  const taxes = pages.flatMap(({ label, page }) =>
    label.tax === null ? [] : [amountCase(taxCandidates(page, millsOf(label.total)), label.tax)],
  )
  return {
    merchant: fitted(merchants, whole(MERCHANT_WEIGHTS)),
    total: fitted(totals, whole(TOTAL_WEIGHTS)),
    tax: fitted(taxes, whole(TAX_WEIGHTS)),
  }
}

function amountCase<Name extends string>(candidates: Case<number, Name>['candidates'], wanted: string): Case<number, Name> {
  return { candidates, isRight: (mills) => mills === millsOf(wanted) }
}

function millsOf(major: string): number {
  return Math.round(Number(major) * 1000)
}

function whole<W extends Readonly<Record<string, number>>>(weights: W): W {
  return Object.fromEntries(Object.entries(weights).map(([name, weight]) => [name, Math.round(weight)])) as unknown as W
}
