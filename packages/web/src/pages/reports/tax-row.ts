import type { TaxRowChoice } from '../../data/reports.ts'

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
