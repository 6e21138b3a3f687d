import type { Invoice } from '../invoice/record.ts'
import type { Day } from '../kit/day.ts'
import type { TaxGroup, Totals } from '../tax/document.ts'
import { collectedBetween, type SettledInvoice } from './cash-basis.ts'
import { ACCOUNTS } from './chart.ts'
import type { JournalEntry, Posting } from './entry.ts'
import { minus, reversed } from './entry.ts'
import { basePart, type Conversion, conversionOf, toBase } from './exchange.ts'
import type { NewEntry } from './post.ts'
import { accrued, negated } from './tax-effects.ts'

/** Issue: the customer owes us the total; we have sold the net and owe the tax. Without postings where every amount is zero. */
export function entryForIssue(invoice: Invoice & { issueDate: Day }, baseCurrency: string): NewEntry {
  const conversion = conversionOf(invoice, baseCurrency)
  const { currency } = conversion
  const receivable = { account: ACCOUNTS.receivable, amount: invoice.totals.total, currency, baseAmount: invoice.baseTotal }
  return {
    kind: 'invoice_issued',
    date: invoice.issueDate,
    description: `Invoice ${invoice.number}, ${invoice.customer.name}`,
    subject: { kind: 'invoice', id: invoice.id },
    customerId: invoice.customerId,
    postings: withSale([receivable], { invoice, totals: invoice.totals, earlier: [], conversion }),
    taxes: invoice.reminderFeeOf
      ? []
      : [...accrued(invoice.totals, { earlier: [], conversion }), ...collectedBetween(undefined, invoice, conversion)],
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
    taxes: negated(at.issued.taxes ?? []),
    reversalOf: at.issued.id,
    reason: at.reason,
  }
}

/** A credit note as its entry needs it. */
export interface Crediting {
  creditNote: { id: string; number: string; totals: Totals; appliedToInvoice: number; issueDate: Day; reason: string }
  /** The invoice after it. */
  credited: SettledInvoice
  /** The totals of the invoice's credit notes before this one. */
  earlier: readonly Totals[]
  baseCurrency: string
}

/**
 * Credit: the sale's entry the other way round, for the credited part. What the invoice no longer owes becomes the customer's
 * credit. Each tax is converted as the difference of the sums before and after, so that the parts sum to the whole in the
 * base currency too.
 */
export function entryForCredit(invoice: Invoice, { creditNote, credited, earlier, baseCurrency }: Crediting): NewEntry {
  const { totals, appliedToInvoice } = creditNote
  const conversion = conversionOf(invoice, baseCurrency)
  const settled = invoice.totals.total - invoice.amountDue
  const excess = totals.total - appliedToInvoice
  const counter: Posting[] = [
    {
      account: ACCOUNTS.receivable,
      amount: appliedToInvoice,
      currency: conversion.currency,
      baseAmount: basePart({ before: settled, after: settled + appliedToInvoice }, conversion),
    },
    { account: ACCOUNTS.customerCredit, amount: excess, currency: conversion.currency, baseAmount: toBase(excess, conversion) },
  ]
  return {
    kind: 'credit_note_issued',
    date: creditNote.issueDate,
    description: `Credit note ${creditNote.number} for invoice ${invoice.number}, ${invoice.customer.name}`,
    subject: { kind: 'credit_note', id: creditNote.id },
    customerId: invoice.customerId,
    postings: reversed(withSale(counter, { invoice, totals, earlier, conversion })),
    taxes: invoice.reminderFeeOf
      ? []
      : [...negated(accrued(totals, { earlier, conversion })), ...collectedBetween(invoice, credited, conversion)],
    reason: creditNote.reason,
  }
}

/**
 * What was sold and the taxes on it, against the postings of what is owed for it. Rounding in the base currency goes to sales,
 * so that each entry balances there too. Postings of nothing are left out. The fee of a reminder is compensation and no sale, so that it has an
 * account of its own and no part in the tax report.
 */
function withSale(
  counter: readonly Posting[],
  of: { invoice: Invoice; totals: Totals; earlier: readonly Totals[]; conversion: Conversion },
): Posting[] {
  const { invoice, totals, earlier, conversion } = of
  const { currency } = conversion
  const taxes = totals.taxBreakdown.map((group): Posting => {
    const before = earlier.reduce((sum, each) => sum + taxIn(each, group), 0)
    const baseAmount = minus(basePart({ before, after: before + group.taxAmount }, conversion))
    return { account: ACCOUNTS.salesTax, amount: minus(group.taxAmount), currency, baseAmount, tax: taxOf(group) }
  })
  const base = [...counter, ...taxes].reduce((sum, posting) => sum + posting.baseAmount, 0)
  const account = invoice.reminderFeeOf ? ACCOUNTS.reminderFees : ACCOUNTS.revenue
  const sale = { account, amount: totals.discountTotal - totals.subtotal, currency, baseAmount: minus(base) }
  return [...counter, sale, ...taxes].filter((posting) => posting.amount !== 0 || posting.baseAmount !== 0)
}

function taxIn(totals: Totals, { category, percent, name }: TaxGroup): number {
  const same = totals.taxBreakdown.filter((group) => group.category === category && group.percent === percent && group.name === name)
  return same.reduce((sum, group) => sum + group.taxAmount, 0)
}

function taxOf({ category, percent, name }: TaxGroup): NonNullable<Posting['tax']> {
  return { category, percent, ...(name === undefined ? {} : { name }) }
}
