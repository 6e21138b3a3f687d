import type { Invoice } from '../invoice/record.ts'
import { divideRounded } from '../kit/decimal.ts'
import type { TaxGroup, Totals } from '../tax/document.ts'
import { basePart, type Conversion, toBase } from './exchange.ts'

/** When a tax falls due: with the document, or with the money. */
export type TaxBasis = 'accrual' | 'cash'

/** What an entry adds to the tax of its month, in minor units; negative where it takes away. Kept in the entry, so that reports can be made again from the journal. */
export interface TaxEffect {
  basis: TaxBasis
  category: string
  percent: string
  name?: string
  currency: string
  taxable: number
  tax: number
  baseTaxable: number
  baseTax: number
}

/** What a document adds on the accrual basis; `earlier` documents of the same sale were converted before it, so that parts sum to the whole. */
export function accrued(totals: Totals, of: { earlier: readonly Totals[]; conversion: Conversion }): TaxEffect[] {
  return totals.taxBreakdown.map((group) => {
    const before = of.earlier.map((each) => groupIn(each, group))
    const sum = (member: 'taxableAmount' | 'taxAmount') => before.reduce((total, each) => total + (each?.[member] ?? 0), 0)
    const base = (member: 'taxableAmount' | 'taxAmount') =>
      basePart({ before: sum(member), after: sum(member) + group[member] }, of.conversion)
    return {
      ...named(group, 'accrual', of.conversion.currency),
      taxable: group.taxableAmount,
      tax: group.taxAmount,
      baseTaxable: base('taxableAmount'),
      baseTax: base('taxAmount'),
    }
  })
}

/**
 * What money adds on the cash basis: the part of each tax that the payment's part of the invoice's total carries. `paid` is what
 * was paid before and after; parts sum to the whole whatever is rounded.
 */
export function collected(invoice: Pick<Invoice, 'totals'>, paid: { before: number; after: number; conversion: Conversion }): TaxEffect[] {
  return shares(invoice.totals, { from: paid.before, to: paid.after, conversion: paid.conversion })
}

/** What a credit note takes away on the cash basis: the share of it that was paid already and becomes the customer's. */
export function givenBack(totals: Totals, of: { excess: number; conversion: Conversion }): TaxEffect[] {
  return negated(shares(totals, { from: 0, to: of.excess, conversion: of.conversion }))
}

/** The effects that take these back. */
export function negated(effects: readonly TaxEffect[]): TaxEffect[] {
  const minus = (amount: number) => (amount === 0 ? 0 : -amount)
  return effects.map((effect) => ({
    ...effect,
    taxable: minus(effect.taxable),
    tax: minus(effect.tax),
    baseTaxable: minus(effect.baseTaxable),
    baseTax: minus(effect.baseTax),
  }))
}

function shares(totals: Totals, range: { from: number; to: number; conversion: Conversion }): TaxEffect[] {
  const { from, to, conversion } = range
  if (totals.total === 0 || from === to) return []
  const upTo = (amount: number, paid: number) => Number(divideRounded(BigInt(amount) * BigInt(paid), BigInt(totals.total), 'half-up'))
  return totals.taxBreakdown.map((group) => {
    const taxable = { before: upTo(group.taxableAmount, from), after: upTo(group.taxableAmount, to) }
    const tax = { before: upTo(group.taxAmount, from), after: upTo(group.taxAmount, to) }
    return {
      ...named(group, 'cash', conversion.currency),
      taxable: taxable.after - taxable.before,
      tax: tax.after - tax.before,
      baseTaxable: toBase(taxable.after, conversion) - toBase(taxable.before, conversion),
      baseTax: toBase(tax.after, conversion) - toBase(tax.before, conversion),
    }
  })
}

function named({ category, percent, name }: TaxGroup, basis: TaxBasis, currency: string) {
  return { basis, category, percent, ...(name === undefined ? {} : { name }), currency }
}

function groupIn(totals: Totals, { category, percent, name }: TaxGroup): TaxGroup | undefined {
  return totals.taxBreakdown.find((group) => group.category === category && group.percent === percent && group.name === name)
}
