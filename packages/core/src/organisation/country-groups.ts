/** The member states of the European Union (2026). */
export const EU: ReadonlySet<string> = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '),
)

/** Countries without a tax on sales whose number belongs on an invoice. */
export const WITHOUT_SALES_TAX_ID: ReadonlySet<string> = new Set(['US', 'HK'])

/** An invoice up to so much may be simple: who buys need not be named in whole. Major units of the currency. */
export interface SimpleInvoice {
  currency: string
  limit: number
}

/**
 * Directive 2006/112/EC art. 220a and 238 leave the limit to the member states, between 100 and 400 euros: DE UStDV § 33, AT UStG § 11 (6),
 * FR CGI annexe II art. 242 nonies A, IT DPR 633/1972 art. 21-bis, ES RD 1619/2012 art. 4, PL (100 euros or 450 zloty) art. 106e (5).
 * GB VAT Regulations 1995 reg. 16; CH MWSTV art. 57.
 */
const SIMPLE: Readonly<Record<string, SimpleInvoice>> = {
  AT: { currency: 'EUR', limit: 400 },
  CH: { currency: 'CHF', limit: 400 },
  DE: { currency: 'EUR', limit: 250 },
  ES: { currency: 'EUR', limit: 400 },
  FR: { currency: 'EUR', limit: 150 },
  GB: { currency: 'GBP', limit: 250 },
  IT: { currency: 'EUR', limit: 400 },
  PL: { currency: 'PLN', limit: 450 },
}

/** Up to which total an invoice of a seller there may be simple; undefined where we know of none. */
export function simpleInvoiceIn(country: string): SimpleInvoice | undefined {
  return SIMPLE[country] ?? (EU.has(country) ? { currency: 'EUR', limit: 100 } : undefined)
}
