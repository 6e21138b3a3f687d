import { compare, decimal } from '@quittance/core/kit/decimal'
import type { LineTax } from '@quittance/core/tax/document'
import type { TaxPreset } from '../../../data/shapes.ts'
import { isInEu } from '../../../lib/countries.ts'

/** A tax by its meaning. */
export interface TaxChoice {
  /** The same for the same taxes. */
  key: string
  label: string
  taxes: readonly LineTax[]
}

/** What decides which taxes can be meant: the seller's country and usual taxes. */
export interface TaxPlace {
  country: string
  taxPresets: readonly TaxPreset[]
}

function choice(label: string, taxes: readonly LineTax[]): TaxChoice {
  return { key: taxKey(taxes), label, taxes }
}

/** The same text for the same taxes, in any order of theirs. */
export function taxKey(taxes: readonly LineTax[]): string {
  return taxes
    .map((tax) => `${tax.category}:${tax.percent}:${tax.name ?? ''}`)
    .sort()
    .join('+')
}

/** The taxes to choose from: the organisation's own, then why there may be none, then what the draft uses already. */
export function taxChoices(place: TaxPlace, used: readonly (readonly LineTax[])[] = []): TaxChoice[] {
  const choices = [...ratesOf(place), ...reasonsOf(place)]
  for (const taxes of used) {
    if (!choices.some((known) => known.key === taxKey(taxes))) choices.push(choice(taxLabel(taxes), taxes))
  }
  return choices
}

/** The tax of a new line. */
export function usualTaxes(place: TaxPlace): readonly LineTax[] {
  return taxChoices(place)[0]?.taxes ?? []
}

/** Where all rates are of one tax they are the standard and the reduced ones; where there are several taxes, their names tell them apart. */
function ratesOf({ country, taxPresets }: TaxPlace): TaxChoice[] {
  const names = new Set(taxPresets.map((preset) => preset.name))
  const named = names.size > 1
  const choices = taxPresets.map((preset) => {
    const tax: LineTax = { category: preset.category, percent: preset.percent, ...(named ? { name: preset.name } : {}) }
    return choice(named ? `${preset.name} ${preset.percent} %` : `${rank(preset, taxPresets)} ${preset.percent} %`, [tax])
  })
  const [gst, qst] = ['GST', 'QST'].map((name) => choices.find((each) => each.taxes[0]?.name === name))
  if (country !== 'CA' || !gst || !qst) return choices
  return [...choices, choice(`${gst.label} + ${qst.label}`, [...gst.taxes, ...qst.taxes])]
}

function rank(preset: TaxPreset, all: readonly TaxPreset[]): string {
  const isHighest = all.every((other) => compare(decimal(other.percent), decimal(preset.percent)) <= 0)
  return isHighest ? 'Standard' : 'Reduced'
}

function reasonsOf({ country, taxPresets }: TaxPlace): TaxChoice[] {
  const none = (label: string, category: LineTax['category']) => choice(label, [{ category, percent: '0' }])
  if (taxPresets.length === 0) return [none('No tax', 'O')]
  const eu = isInEu(country)
  return [
    ...(eu || country === 'GB' ? [none('Reverse charge: the customer pays the tax', 'AE')] : []),
    ...(eu ? [none('Goods to another EU country', 'K')] : []),
    none(eu ? 'Export outside the EU' : 'Export', 'G'),
    none('Zero rate', 'Z'),
    none('Exempt', 'E'),
    none('Outside the scope of tax', 'O'),
  ]
}

const NAMES: Partial<Record<LineTax['category'], string>> = {
  AE: 'Reverse charge',
  K: 'Intra-EU supply',
  G: 'Export',
  Z: 'Zero rate',
  E: 'Exempt',
  O: 'No tax',
}

/** A tax in few words, for totals and lists: "Tax 19 %", "GST 5 % + QST 9.975 %", "Reverse charge". */
export function taxLabel(taxes: readonly LineTax[]): string {
  if (taxes.length === 0) return 'No tax'
  return taxes.map((tax) => NAMES[tax.category] ?? `${tax.name ?? 'Tax'} ${tax.percent} %`).join(' + ')
}
