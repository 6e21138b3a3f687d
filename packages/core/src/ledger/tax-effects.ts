import type { TaxGroup, Totals } from '../tax/document.ts'
import { basePart, type Conversion } from './exchange.ts'

/** When a tax falls due: with the document, or with the money. */
export type TaxBasis = 'accrual' | 'cash'

/** The same of the tax on what was bought: with the receipt, or with the money that paid it (Directive 2006/112/EC art. 167, 167a). */
export type InputBasis = `input_${TaxBasis}`

/** What an entry adds to the tax of its month, in minor units; negative where it takes away. Kept in the entry, so that reports can be made again from the journal. */
export interface TaxEffect {
  basis: TaxBasis | InputBasis
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

/** What names a tax in the report. */
export function named({ category, percent, name }: TaxGroup, basis: TaxBasis, currency: string) {
  return { basis, category, percent, ...(name === undefined ? {} : { name }), currency }
}

/** The group of the same tax. */
export function groupIn(totals: Pick<Totals, 'taxBreakdown'>, { category, percent, name }: TaxGroup): TaxGroup | undefined {
  return totals.taxBreakdown.find((group) => group.category === category && group.percent === percent && group.name === name)
}
