import type { Invoice } from '../invoice/record.ts'
import type { Day } from '../kit/day.ts'
import type { Totals } from '../tax/document.ts'
import { ACCOUNTS } from './chart.ts'
import type { JournalEntry, Posting } from './entry.ts'
import { reversed } from './entry.ts'
import { basePart, type Conversion, conversionOf, toBase } from './exchange.ts'
import type { NewEntry } from './post.ts'

/** Issue: the customer owes us the total; we have sold the net and owe the tax. */
export function entryForIssue(invoice: Invoice & { issueDate: Day }, baseCurrency: string): NewEntry {
  return {
    kind: 'invoice_issued',
    date: invoice.issueDate,
    description: `Invoice ${invoice.number}, ${invoice.customer.name}`,
    subject: { kind: 'invoice', id: invoice.id },
    customerId: invoice.customerId,
    postings: salePostings(invoice.totals, { conversion: conversionOf(invoice, baseCurrency), receivableBase: invoice.baseTotal }),
  }
}

/** Void: the issue's entry taken back, on the day of the void. */
export function entryForVoid(invoice: Invoice, at: { issued: JournalEntry; date: Day; reason: string }): NewEntry {
  return {
    kind: 'invoice_voided',
    date: at.date,
    description: `Void of invoice ${invoice.number}, ${invoice.customer.name}`,
    subject: { kind: 'invoice', id: invoice.id },
    customerId: invoice.customerId,
    postings: reversed(at.issued.postings),
    reversalOf: at.issued.id,
    reason: at.reason,
  }
}

/** Credit: the sale's entry the other way round, for the credited part. */
export function entryForCredit(
  invoice: Invoice,
  at: {
    creditNoteId: string
    creditNoteNumber: string
    totals: Totals
    settledBefore: number
    baseCurrency: string
    date: Day
    reason: string
  },
): NewEntry {
  const conversion = conversionOf(invoice, at.baseCurrency)
  const receivableBase = basePart({ before: at.settledBefore, after: at.settledBefore + at.totals.total }, conversion)
  return {
    kind: 'credit_note_issued',
    date: at.date,
    description: `Credit note ${at.creditNoteNumber} for invoice ${invoice.number}, ${invoice.customer.name}`,
    subject: { kind: 'credit_note', id: at.creditNoteId },
    customerId: invoice.customerId,
    postings: reversed(salePostings(at.totals, { conversion, receivableBase })),
    reason: at.reason,
  }
}

/** Rounding in the base currency goes to sales, so that each entry balances there too. */
function salePostings(totals: Totals, at: { conversion: Conversion; receivableBase: number }): Posting[] {
  const { currency } = at.conversion
  const taxes = totals.taxBreakdown
    .filter((group) => group.taxAmount !== 0)
    .map((group) => ({
      account: ACCOUNTS.salesTax,
      amount: -group.taxAmount,
      currency,
      baseAmount: -toBase(group.taxAmount, at.conversion),
      tax: { category: group.category, percent: group.percent, ...(group.name === undefined ? {} : { name: group.name }) },
    }))
  const taxBase = taxes.reduce((sum, posting) => sum + posting.baseAmount, 0)
  const net = totals.subtotal - totals.discountTotal
  const sale: Posting[] =
    net === 0 ? [] : [{ account: ACCOUNTS.revenue, amount: -net, currency, baseAmount: -(at.receivableBase + taxBase) }]
  return [{ account: ACCOUNTS.receivable, amount: totals.total, currency, baseAmount: at.receivableBase }, ...sale, ...taxes]
}
