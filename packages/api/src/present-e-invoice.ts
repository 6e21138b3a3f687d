import { proposeBill } from '@quittance/core/einvoice/incoming/bill-proposal'
import { embeddedFiles } from '@quittance/core/einvoice/incoming/embedded-files'
import type { Incoming } from '@quittance/core/einvoice/incoming/incoming'
import { type ShownGroup, shownTerms } from '@quittance/core/einvoice/incoming/terms-of'
import { toldOnce } from '@quittance/core/einvoice/incoming/told-once'
import type * as z from 'zod'
import type { EInvoice } from './routes/e-invoice.ts'

type ShownEInvoice = z.input<ReturnType<typeof EInvoice>>

/** A received e-invoice with what its terms are called. */
export function presentEInvoice({ invoice, xml: _xml, format, ...read }: Incoming): ShownEInvoice {
  const bill = proposeBill(invoice ?? {})
  return {
    ...read,
    format: format ?? null,
    findings: toldOnce([...read.findings, ...(invoice === undefined ? [] : bill.findings)]),
    addsUp: invoice !== undefined && bill.addsUp,
    sections: invoice === undefined ? [] : sectionsOf(shownTerms(invoice), []),
    files: embeddedFiles(invoice ?? {}).map(({ bytes, ...named }) => ({ ...named, sizeBytes: bytes.length })),
  }
}

function sectionsOf({ group, terms, groups }: ShownGroup, path: string[]): ShownEInvoice['sections'] {
  const own = terms.length === 0 ? [] : [{ group, path, terms }]
  return [...own, ...groups.flatMap((each) => sectionsOf(each, [...path, each.label]))]
}
