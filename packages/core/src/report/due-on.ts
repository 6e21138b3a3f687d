import type { Call } from '../call.ts'
import { CreditNote } from '../credit-note/record.ts'
import { groupOf, Invoice, type InvoiceSummary, invoiceSummaryFrom, summaryOf } from '../invoice/record.ts'
import { addDays, type Day } from '../kit/day.ts'
import { assertNever } from '../kit/errors.ts'
import { roleOf } from '../ledger/chart.ts'
import type { JournalEntry } from '../ledger/entry.ts'
import { conversionOf, toBase } from '../ledger/exchange.ts'
import { CreditApplication } from '../payment/credit-application.ts'
import { Payment } from '../payment/record.ts'
import { Refund } from '../payment/refund-record.ts'
import { fromSummary } from '../store/entity.ts'
import { everyItem } from '../store/list.ts'
import { read } from '../store/transact.ts'

/** An invoice with what was owed of it, in its currency and in that of the books. */
export interface OwedInvoice {
  invoice: InvoiceSummary
  due: number
  baseDue: number
}

/**
 * What was owed of each invoice at the end of a day that is past: what is owed now, less all that was booked to the receivables since.
 * Costs one summary an open invoice, and the entries since that day with their documents.
 */
export async function owedOn(call: Call, asOf: Day, baseCurrency: string): Promise<OwedInvoice[]> {
  const since = await bookedSince(call, asOf)
  const owed: OwedInvoice[] = []
  for await (const stored of everyItem(call, { index: 'i3', pk: 'invoices/unpaid' })) {
    const { id, currency, amountDue } = invoiceSummaryFrom(stored)
    if (!since.has(id) && currency !== baseCurrency) since.set(id, 0)
    if (!since.has(id)) owed.push({ invoice: invoiceSummaryFrom(stored), due: amountDue, baseDue: amountDue })
  }
  for (const [id, booked] of since) {
    const invoice = await read(call, Invoice, { id })
    const due = (groupOf(invoice.status) === 'unpaid' ? invoice.amountDue : 0) - booked
    const baseDue = invoice.baseTotal - toBase(invoice.totals.total - due, conversionOf(invoice, baseCurrency))
    if (due !== 0) owed.push({ invoice: summaryOf(invoice), due, baseDue })
  }
  return owed
}

/** What was booked to the receivables of each invoice after a day. */
async function bookedSince(call: Call, asOf: Day): Promise<Map<string, number>> {
  const sums = new Map<string, number>()
  for await (const stored of everyItem(call, { index: 'i1', pk: 'entries', from: addDays(asOf, 1) })) {
    for (const { invoiceId, amount } of await bookedBy(call, fromSummary<JournalEntry>(stored)))
      sums.set(invoiceId, (sums.get(invoiceId) ?? 0) + amount)
  }
  return sums
}

interface Booked {
  invoiceId: string
  amount: number
}

async function bookedBy(call: Call, entry: JournalEntry): Promise<Booked[]> {
  // A provider's fee is about a payment too.
  if (!entry.postings.some((posting) => roleOf(posting) === 'receivable')) return []
  const { kind, id } = entry.subject
  switch (kind) {
    case 'invoice':
      return [{ invoiceId: id, amount: receivableOf(entry) }]
    case 'credit_note':
      return [{ invoiceId: (await read(call, CreditNote, { id })).invoiceId, amount: receivableOf(entry) }]
    case 'credit_application':
      return [{ invoiceId: (await read(call, CreditApplication, { id })).invoiceId, amount: receivableOf(entry) }]
    case 'payment': {
      const { allocations } = await read(call, Payment, { id })
      return allocations.filter(({ recovered }) => !recovered).map(({ invoiceId, amount }) => ({ invoiceId, amount: -amount }))
    }
    case 'refund':
      return (await read(call, Refund, { id })).reopened.flatMap(({ invoiceId, amount }, at) => {
        // A refund's first postings are its invoices, in their order; one that was given up then owes nothing in the books.
        const posting = entry.postings[at]
        return posting && roleOf(posting) === 'receivable' ? [{ invoiceId, amount }] : []
      })
    case 'journal_entry':
    case 'payout':
    case 'receipt':
      return []
    default:
      return assertNever(kind)
  }
}

function receivableOf({ postings }: JournalEntry): number {
  return postings.reduce((sum, posting) => (roleOf(posting) === 'receivable' ? sum + posting.amount : sum), 0)
}
