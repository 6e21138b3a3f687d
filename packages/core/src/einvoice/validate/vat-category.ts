/** A VAT category as its rules name it. */
export interface VatCategory {
  /** The code in the file (UNTDID 5305). */
  code: string
  /** In rule ids: `BR-IC-08`. */
  rules: string
  title: string
  rate: 'positive' | 'zero' | 'notNegative' | 'none'
}

/** The VAT categories that have rules of their own. */
export const VAT_RULES: readonly VatCategory[] = [
  { code: 'S', rules: 'S', title: 'standard rate', rate: 'positive' },
  { code: 'Z', rules: 'Z', title: 'zero rate', rate: 'zero' },
  { code: 'E', rules: 'E', title: 'exempt from VAT', rate: 'zero' },
  { code: 'AE', rules: 'AE', title: 'reverse charge', rate: 'zero' },
  { code: 'K', rules: 'IC', title: 'intra-community supply', rate: 'zero' },
  { code: 'G', rules: 'G', title: 'export outside the EU', rate: 'zero' },
  { code: 'O', rules: 'O', title: 'not subject to VAT', rate: 'none' },
  { code: 'L', rules: 'AF', title: 'IGIC of the Canary Islands', rate: 'notNegative' },
  { code: 'M', rules: 'AG', title: 'IPSI of Ceuta and Melilla', rate: 'notNegative' },
]

/** Whether a category's breakdown is kept rate by rate. */
export function isByRate({ code }: VatCategory): boolean {
  return code === 'S' || code === 'L' || code === 'M'
}
