import { allowedActions } from '@quittance/core/invoice/lifecycle'
import { type InvoiceSummary, isOverdue, type StoredInvoice, summaryOf } from '@quittance/core/invoice/record'
import { dayIn, instantOf } from '@quittance/core/kit/day'
import { without } from '@quittance/core/kit/without'
import type { JournalEntry } from '@quittance/core/ledger/entry'
import { payUrlOf } from '@quittance/core/pay-link/token'
import type { Versioned } from '@quittance/core/store/entity'
import type { Presenting } from './route.ts'

/** A summary with what depends on the day: whether it is overdue. */
export function presentSummary({ zone, ...summary }: Versioned<InvoiceSummary>, { call }: Presenting) {
  return { ...summary, overdue: isOverdue(summary, dayIn(zone, instantOf(call.clock.now()))) }
}

/** The invoice as the API shows it. */
export function presentInvoice(invoice: StoredInvoice, at: Presenting) {
  const shown = without(
    invoice,
    'totals',
    'customerLocale',
    'zone',
    'paymentTermsDays',
    'issueEntryId',
    'writeOffEntryId',
    'brandId',
    'creditedTaxes',
  )
  return {
    ...shown,
    ...presentSummary({ ...summaryOf(invoice), version: invoice.version }, at),
    metadata: invoice.metadata ?? {},
    lines: presentLines(invoice),
    taxBreakdown: invoice.totals.taxBreakdown,
    payUrl: invoice.status === 'draft' ? null : payUrlOf(at.app, { orgId: at.call.orgId, invoiceId: invoice.id }),
    allowedActions: [...allowedActions(invoice)],
  }
}

/** The lines with what was computed for each. */
export function presentLines({ lines, totals }: Pick<StoredInvoice, 'lines' | 'totals'>) {
  return lines.map((line, index) => ({ ...line, ...singleTax(line), ...amountsOf(totals.lines[index]) }))
}

/** An entry without the store's version. */
export function presentEntry(entry: JournalEntry & { version?: number }): JournalEntry {
  const { version: _version, ...content } = entry
  return content
}

function singleTax(line: StoredInvoice['lines'][number]) {
  const [tax, ...others] = line.taxes
  return tax && others.length === 0 ? { taxCategory: tax.category, taxPercent: tax.percent } : {}
}

function amountsOf(totals: StoredInvoice['totals']['lines'][number] | undefined) {
  return { amount: totals?.amount ?? 0, ...(totals?.grossAmount === undefined ? {} : { grossAmount: totals.grossAmount }) }
}
