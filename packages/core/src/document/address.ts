/** A postal address as we keep it. */
export interface PostalAddress {
  readonly line1: string
  readonly line2?: string
  readonly city: string
  readonly region?: string
  readonly postalCode: string
  /** ISO 3166-1 alpha-2. */
  readonly country: string
}

/**
 * How the last lines of an address are arranged in a country: `{z}` postal code, `{c}` city, `{r}` region, `{C}` city in
 * capitals. `|` begins a line. After the addressing systems which the national operators report to the Universal Postal Union.
 */
const CUSTOMS: Readonly<Record<string, string>> = {
  ...each('US CA AU PR', '{c} {r} {z}'),
  US: '{c}, {r} {z}',
  ...each('GB', '{C}|{z}'),
  ...each('IE', '{c}|{r}|{z}'),
  ...each('FR MC', '{z} {C}'),
  ...each('IT', '{z} {c} {r}'),
  ...each('ES', '{z} {c}|{r}'),
  ...each('BR', '{c} - {r}|{z}'),
  ...each('IN', '{c} {z}|{r}'),
  ...each('JP', '{z}|{r} {c}'),
  ...each('CN', '{z} {c}|{r}'),
  ...each('KR', '{r} {c}|{z}'),
  ...each('NZ SG ZA TW', '{c} {z}'),
  ...each('MX', '{z} {c}, {r}'),
  ...each('UA', '{c}|{r}|{z}'),
}

const USUAL = '{z} {c}'

/**
 * The lines below the name, by the custom of the address's own country. The country is named in the last line, in the
 * reader's language and in capitals, when it is not the sender's.
 */
export function addressLines(address: PostalAddress, reader: { locale: string; senderCountry: string }): string[] {
  const filled = (CUSTOMS[address.country] ?? USUAL)
    .replace('{z}', address.postalCode)
    .replace('{C}', address.city.toLocaleUpperCase('en'))
    .replace('{c}', address.city)
    .replace('{r}', address.region ?? '')
  const lines = [address.line1, address.line2 ?? '', ...filled.split('|')]
  const country =
    address.country === reader.senderCountry ? '' : countryName(address.country, reader.locale).toLocaleUpperCase(reader.locale)
  return [...lines, country].map(tidy).filter((line) => line !== '')
}

/** The name of a country in the language of the locale; its code when it has none. */
export function countryName(country: string, locale: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'region' }).of(country) ?? country
  } catch {
    return country
  }
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
