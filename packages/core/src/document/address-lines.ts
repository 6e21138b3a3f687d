import type { Address } from '../invoice/record.ts'

/** Countries that write the town before the postal code: `Springfield, IL 62701`. */
const TOWN_FIRST = new Set(['US', 'CA', 'AU', 'GB', 'IE', 'IN', 'NZ', 'SG', 'ZA'])

/** The lines of an address below the name, by the custom of its country (UPU S42), without the country's own line. */
export function addressLines(address: Address): string[] {
  const { line1, line2, city, region, postalCode, country } = address
  const streets = line2 === undefined ? [line1] : [line1, line2]
  if (country === 'GB' || country === 'IE') return [...streets, city, ...(region === undefined ? [] : [region]), postalCode]
  if (country === 'JP') return [`〒${postalCode}`, [region, city].filter(Boolean).join(' '), ...streets]
  if (TOWN_FIRST.has(country)) return [...streets, [[city, region].filter(Boolean).join(', '), postalCode].join(' ')]
  return [...streets, `${postalCode} ${city}`, ...(region === undefined ? [] : [region])]
}
