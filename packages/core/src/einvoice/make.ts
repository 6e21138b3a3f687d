import { PEPPOL_ADDRESS_SCHEMES } from './codes/parties.ts'
import type { EInvoiceFormat } from './formats.ts'
import type { EInvoice } from './model/invoice.ts'
import { RULE_RELEASES } from './validate/rule-sets.ts'
import { type Report, validateFile } from './validate/validate.ts'
import { SPECIFICATIONS, specified, ublSyntaxOf, writeInvoice } from './write.ts'

/** What each format is written for, and in which syntax. */
const FORMATS: Readonly<Record<EInvoiceFormat, { specification: keyof typeof SPECIFICATIONS; syntax: 'ubl' | 'cii' }>> = {
  facturx: { specification: 'factur-x-en16931', syntax: 'cii' },
  ubl: { specification: 'peppol-bis-3', syntax: 'ubl' },
  cii: { specification: 'en16931', syntax: 'cii' },
  xrechnung: { specification: 'xrechnung-3', syntax: 'ubl' },
  xrechnung_cii: { specification: 'xrechnung-3', syntax: 'cii' },
}

/** An e-invoice as a file, with what our rules say of it. */
export interface MadeEInvoice {
  format: EInvoiceFormat
  bytes: Uint8Array
  report: Report
  /** BT-24. */
  specification: string
  /** Of the code that wrote it; rises whenever the files it writes change. */
  writer: string
  /** The releases of the rules that the report is by. */
  ruleRelease: string
}

const WRITER_VERSION = 1

/** Writes the invoice in a format and validates the very bytes. */
export function makeEInvoice(invoice: EInvoice, format: EInvoiceFormat): MadeEInvoice {
  const { syntax } = FORMATS[format]
  const specification = specificationFor(invoice, format)
  const text = writeInvoice(specified(invoice, specification), syntax === 'cii' ? 'cii' : ublSyntaxOf(invoice))
  const bytes = new TextEncoder().encode(text)
  const report = validateFile(bytes)
  return {
    format,
    bytes,
    report,
    specification: SPECIFICATIONS[specification].specification,
    writer: `${syntax}-${WRITER_VERSION}`,
    ruleRelease: releasesOf(report),
  }
}

/** UBL is for Peppol where the buyer can be reached there, and plain EN 16931 for everybody else. */
function specificationFor({ buyer }: EInvoice, format: EInvoiceFormat): keyof typeof SPECIFICATIONS {
  const isOnPeppol = PEPPOL_ADDRESS_SCHEMES.has(buyer?.electronicAddress?.scheme ?? '')
  return format === 'ubl' && !isOnPeppol ? 'en16931' : FORMATS[format].specification
}

function releasesOf({ applied }: Report): string {
  const releases = RULE_RELEASES.filter(({ set }) => applied?.sets.includes(set))
  return releases.map(({ name, release }) => `${name} ${release}`).join(', ')
}
