import type { Address } from '../invoice/record.ts'

/**
 * How an address is arranged in a country: `{s}` the street lines, `{z}` postal code, `{c}` city, `{C}` city in capitals,
 * `{r}` region. `|` begins a line. After the addressing systems that the national operators report to the Universal Postal
 * Union (UPU S42).
 */
const CUSTOMS: Readonly<Record<string, string>> = {
  ...each('CA AU PR', '{s}|{c} {r} {z}'),
  ...each('US', '{s}|{c}, {r} {z}'),
  ...each('GB', '{s}|{C}|{r}|{z}'),
  ...each('IE UA', '{s}|{c}|{r}|{z}'),
  ...each('FR MC', '{s}|{z} {C}|{r}'),
  ...each('IT', '{s}|{z} {c} {r}'),
  ...each('BR', '{s}|{c} - {r}|{z}'),
  ...each('IN', '{s}|{c} {z}|{r}'),
  ...each('NZ SG ZA TW', '{s}|{r}|{c} {z}'),
  ...each('MX', '{s}|{z} {c}, {r}'),
  ...each('KR', '{s}|{r} {c}|{z}'),
  ...each('JP', '〒{z}|{r} {c}|{s}'),
}

const USUAL = '{s}|{z} {c}|{r}'

/** The lines of an address below the name, by the custom of its country, without the country's own line. */
export function addressLines(address: Address): string[] {
  const { line1, line2, city, region, postalCode, country } = address
  const parts: Readonly<Record<string, string>> = {
    s: [line1, line2].filter(Boolean).join('|'),
    z: postalCode,
    c: city,
    C: city.toLocaleUpperCase('en'),
    r: region ?? '',
  }
  const filled = (CUSTOMS[country] ?? USUAL).replace(/\{(\w)\}/g, (_, part: string) => parts[part] ?? '')
  return filled
    .split('|')
    .map(tidy)
    .filter((line) => line !== '')
}

/** Takes away what an absent part leaves behind. */
function tidy(line: string): string {
  return line
    .replace(/\s+/g, ' ')
    .replace(/ ,/g, ',')
    .replace(/^[\s,-]+|[\s,-]+$/g, '')
}

function each(countries: string, custom: string): Record<string, string> {
  return Object.fromEntries(countries.split(' ').map((country) => [country, custom]))
}
