import type { LineTax } from '@quittance/core/tax/document'
import type { TaxRowChoice } from '../../data/reports.ts'
import { taxLabel } from '../invoices/editor/tax-choices.ts'

/** A row of the tax report as the address names it: `sales/EUR/S/19`, `purchases/EUR`. */
export function nameOfTaxRow({ of, currency, category, percent, name }: TaxRowChoice): string {
  return [of, currency, category, percent, name].filter((part) => part !== undefined).join('/')
}

/** The row of such a name; undefined where it is none. */
export function taxRowNamed(text: string): TaxRowChoice | undefined {
  const [of, currency = '', category, percent, ...rest] = text.split('/')
  if (of === 'purchases') return { of, currency }
  if (of !== 'sales' || category === undefined || percent === undefined) return undefined
  return { of, currency, category, percent, ...(rest.length === 0 ? {} : { name: rest.join('/') }) }
}

/** What a row of tax on sales is called: by its meaning where there is no rate to name. */
export function taxRowLabel({ category = 'S', percent = '0', name }: Pick<TaxRowChoice, 'category' | 'percent' | 'name'>): string {
  return taxLabel([{ category: category as LineTax['category'], percent, ...(name === undefined ? {} : { name }) }])
}
