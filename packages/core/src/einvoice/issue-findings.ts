import type { Finding } from '../invoice/findings.ts'
import type { Invoice } from '../invoice/record.ts'
import { EU } from '../organisation/country-groups.ts'
import type { Organisation } from '../organisation/record.ts'
import { E_INVOICE_NAMES, type EInvoiceFormat, TWO_TAXES } from './formats.ts'
import { fromInvoice } from './from-invoice.ts'
import { makeEInvoice } from './make.ts'
import { pointerOf } from './pointers.ts'
import type { Finding as RuleFinding } from './validate/validate.ts'

interface About {
  /** As it would be issued: with number, date and seller. */
  invoice: Invoice
  organisation: Pick<Organisation, 'currency' | 'country' | 'eInvoiceFormats'>
  /** What will be made. */
  formats: readonly EInvoiceFormat[]
  /** Without which nothing may be issued. */
  required: EInvoiceFormat | undefined
}

/**
 * What our native rules say of the e-invoices that an invoice would become: of the very bytes. What the buyer must have is an
 * error, what was asked for a warning, and the e-invoice that every PDF could carry a hint, in countries that know it.
 */
export function eInvoiceFindings({ invoice, organisation, formats, required }: About): Finding[] {
  const asked = formats.filter((format) => format !== 'facturx' || organisation.eInvoiceFormats !== undefined || format === required)
  const shown = asked.length > 0 || !EU.has(organisation.country) ? asked : formats
  const twoTaxed = invoice.lines.findIndex((line) => line.taxes.length > 1)
  const byText = new Map<string, Finding>()
  for (const format of [...shown].sort((a, b) => Number(b === required) - Number(a === required))) {
    const severity = format === required ? 'error' : asked.includes(format) ? 'warning' : 'hint'
    if (twoTaxed >= 0) {
      const pointer = `/lines/${twoTaxed}/taxes`
      byText.set(pointer, { severity, code: 'two_taxes', pointer, message: TWO_TAXES, format })
      continue
    }
    for (const finding of brokenIn(invoice, { format, baseCurrency: organisation.currency })) {
      const place = placeOf(finding, invoice)
      const key = `${place} ${finding.message}`
      if (byText.has(key)) continue
      const { rule, term } = finding
      const message = severity === 'hint' ? finding.message : `${E_INVOICE_NAMES[format]}: ${finding.message}`
      byText.set(key, { severity, code: rule, pointer: place, message, rule, format, ...(term === '' ? {} : { term }) })
    }
  }
  return [...byText.values()]
}

/** Rules such as BR-AE-02 ask for the ids of both parties: where the seller's is there, the buyer's is what is missing. */
function placeOf(finding: RuleFinding, { seller }: Invoice): string {
  const asksForBoth = /^BR-(AE|IC)-0[234]$/.test(finding.rule)
  return asksForBoth && seller?.taxId !== undefined ? '/customer/taxId' : pointerOf(finding)
}

function brokenIn(invoice: Invoice, at: { format: EInvoiceFormat; baseCurrency: string }): RuleFinding[] {
  const { report } = makeEInvoice(fromInvoice(invoice, { baseCurrency: at.baseCurrency }), at.format)
  return report.findings.filter(({ severity }) => severity === 'fatal')
}
