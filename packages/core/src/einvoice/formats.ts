/** The e-invoices we make, as customers and organisations name them. XRechnung comes in both syntaxes. */
export const E_INVOICE_FORMATS = ['facturx', 'ubl', 'cii', 'xrechnung', 'xrechnung_cii'] as const

/** One of them. */
export type EInvoiceFormat = (typeof E_INVOICE_FORMATS)[number]

/** What people call them. */
export const E_INVOICE_NAMES: Readonly<Record<EInvoiceFormat, string>> = {
  facturx: 'Factur-X',
  ubl: 'Peppol BIS (UBL)',
  cii: 'EN 16931 (CII)',
  xrechnung: 'XRechnung (UBL)',
  xrechnung_cii: 'XRechnung (CII)',
}

/** Two taxes on one line are no invoice of EN 16931, whose lines have one. */
export const TWO_TAXES = 'A line has two taxes, which e-invoices of EN 16931 cannot say. It becomes a plain PDF.'

/** How the routing id of a public buyer in Germany is written (KoSIT, Leitweg-ID format specification 2.0.2): coarse, fine and check part. */
const LEITWEG = /^\d{2,12}(?:-[A-Z0-9]{1,30})?-\d{2}$/i

/** Whether a buyer's reference is a Leitweg-ID: `no` where it is written otherwise or its check digits are wrong. */
export function isLeitwegId(reference: string): boolean {
  return LEITWEG.test(reference) && rest97(reference) === 1
}

/** Whether it looks like a Leitweg-ID with coarse, fine and check part, and its check digits are wrong. */
export function isMistypedLeitwegId(reference: string): boolean {
  return LEITWEG.test(reference) && reference.split('-').length === 3 && rest97(reference) !== 1
}

/** ISO 7064 mod 97-10, letters counting from 10. */
export function rest97(text: string): number {
  let rest = 0
  for (const character of text.replace(/[^A-Z0-9]/gi, '')) {
    const value = Number.parseInt(character, 36)
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest
}
