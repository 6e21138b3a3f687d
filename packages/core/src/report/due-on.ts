import type { Call } from '../call.ts'
import { CreditNote } from '../credit-note/record.ts'
import { contributionOf } from '../dashboard/contribution.ts'
import { groupOf, Invoice, type InvoiceSummary, invoiceSummaryFrom, summaryOf } from '../invoice/record.ts'
import { addDays, type Day } from '../kit/day.ts'
import { assertNever } from '../kit/errors.ts'
import { roleOf } from '../ledger/chart.ts'
import type { JournalEntry, Posting } from '../ledger/entry.ts'
import { shareOf } from '../ledger/exchange.ts'
import { CreditApplication } from '../payment/credit-application.ts'
import { type Allocated, Payment } from '../payment/record.ts'
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

/** What is owed of each invoice now, in no order; but of those in `except`. Only an invoice in a foreign currency is read for it. */
export async function owedNow(call: Call, baseCurrency: string, except?: ReadonlyMap<string, unknown>): Promise<OwedInvoice[]> {
  const owed: OwedInvoice[] = []
  for await (const stored of everyItem(call, { index: 'i3', pk: 'invoices/unpaid' })) {
    const invoice = invoiceSummaryFrom(stored)
    const { id, currency, amountDue } = invoice
    if (except?.has(id)) continue
    if (currency === baseCurrency) owed.push({ invoice, due: amountDue, baseDue: amountDue })
    else owed.push(owedOf(await read(call, Invoice, { id }), baseCurrency))
  }
  return owed
}

function owedOf(invoice: Invoice, baseCurrency: string): OwedInvoice {
  const due = groupOf(invoice.status) === 'unpaid' ? invoice.amountDue : 0
  return { invoice: summaryOf(invoice), due, baseDue: contributionOf(invoice, baseCurrency).due }
}

/**
 * What was owed of each invoice at the end of a day that is past: what is owed now, less all that was booked to the receivables since, in its
 * currency and in that of the books. An invoice that owed nothing may still stand in the books with what rounding left there that day.
 * Costs one summary an open invoice, and the entries since that day with their documents.
 */
export async function owedOn(call: Call, asOf: Day, baseCurrency: string): Promise<OwedInvoice[]> {
  const since = await bookedSince(call, asOf)
  const owed = await owedNow(call, baseCurrency, since)
  for (const [id, booked] of since) {
    const now = owedOf(await read(call, Invoice, { id }), baseCurrency)
    const then = { ...now, due: now.due - booked.amount, baseDue: now.baseDue - booked.baseAmount }
    if (then.due !== 0 || then.baseDue !== 0) owed.push(then)
  }
  return owed
}

/** What was booked to the receivables of each invoice after a day. */
async function bookedSince(call: Call, asOf: Day): Promise<Map<string, Booked>> {
  const sums = new Map<string, Booked>()
  for await (const stored of everyItem(call, { index: 'i1', pk: 'entries', from: addDays(asOf, 1) })) {
    for (const [invoiceId, { amount, baseAmount }] of await bookedBy(call, fromSummary<JournalEntry>(stored))) {
      const sum = sums.get(invoiceId) ?? { amount: 0, baseAmount: 0 }
      sums.set(invoiceId, { amount: sum.amount + amount, baseAmount: sum.baseAmount + baseAmount })
    }
  }
  return sums
}

type Booked = Pick<Posting, 'amount' | 'baseAmount'>

/** The postings to the receivables, each with the invoice it is of. */
async function bookedBy(call: Call, { subject: { kind, id }, postings }: JournalEntry): Promise<(readonly [string, Booked])[]> {
  const owed = postings.filter((posting) => roleOf(posting) === 'receivable')
  // A provider's fee is about a payment too.
  if (owed.length === 0) return []
  switch (kind) {
    case 'invoice':
      return ofInvoice(id, owed)
    case 'credit_note':
      return ofInvoice((await read(call, CreditNote, { id })).invoiceId, owed)
    case 'credit_application':
      return ofInvoice((await read(call, CreditApplication, { id })).invoiceId, owed)
    case 'payment': {
      const settled = (await read(call, Payment, { id })).allocations.filter(({ recovered }) => !recovered)
      return ofParts(settled, owed)
    }
    case 'refund': {
      const { reopened } = await read(call, Refund, { id })
      // A refund's first postings are its invoices, in their order; one that was given up then owes nothing in the books.
      return ofParts(
        reopened.filter((_, at) => postings[at] && roleOf(postings[at]) === 'receivable'),
        owed,
      )
    }
    case 'journal_entry':
    case 'payout':
    case 'receipt':
      return []
    default:
      return assertNever(kind)
  }
}

function ofInvoice(id: string, owed: readonly Posting[]) {
  return owed.map((posting) => [id, posting] as const)
}

/** A posting an invoice, in their order. */
function ofParts(parts: readonly Allocated[], owed: readonly Posting[]): (readonly [string, Booked])[] {
  const [first] = owed
  if (first && owed.length < parts.length) return shared(first, parts)
  return owed.map((posting, at) => [parts[at]?.invoiceId ?? '', posting] as const)
}

/** Entries of payments had one posting for all their invoices once: each has its share of it. */
function shared({ amount, baseAmount }: Booked, parts: readonly Allocated[]): (readonly [string, Booked])[] {
  let after = 0
  return parts.map((part) => {
    const before = after
    after += part.amount
    return [part.invoiceId, { amount: -part.amount, baseAmount: shareOf(baseAmount, { before, after, whole: -amount }) }] as const
  })
}
