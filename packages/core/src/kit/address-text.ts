import type { Address } from '../invoice/record.ts'

/** Where the town stands before its postal code, with the region between. */
const TOWN_FIRST = new Set(['AU', 'CA', 'GB', 'IE', 'IN', 'NZ', 'SG', 'US'])

/** A postal address in lines, as its country writes it, ending with the country in words of `locale`. */
export function addressLines(address: Address, locale: string): string[] {
  const { line1, line2, city, region, postalCode, country } = address
  const town = TOWN_FIRST.has(country)
    ? [[city, region].filter(isFilled).join(', '), postalCode].filter(isFilled).join(' ')
    : [[postalCode, city].filter(isFilled).join(' '), region].filter(isFilled).join(', ')
  return [line1, line2, town, countryName(country, locale)].filter(isFilled)
}

/** A country in words of `locale`: "Deutschland"; its code where there is no name. */
export function countryName(country: string, locale: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'region' }).of(country) ?? country
  } catch {
    return country
  }
}

function isFilled(text: string | undefined): text is string {
  return text !== undefined && text !== ''
}
