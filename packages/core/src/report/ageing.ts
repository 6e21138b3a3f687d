import type { Call } from '../call.ts'
import type { InvoiceSummary } from '../invoice/record.ts'
import { type Day, daysBetween } from '../kit/day.ts'
import { type Books, openBooks } from './books.ts'
import { type OwedInvoice, owedNow, owedOn } from './due-on.ts'

/** By how many days what is owed is late. `current` is not due yet. */
export const AGEING_BUCKETS = ['current', 'days1To30', 'days31To60', 'days61To90', 'daysOver90'] as const
/** One of them. */
export type AgeingBucket = (typeof AGEING_BUCKETS)[number]

/** What is owed by bucket, and the sum of it, in minor units. */
export type Buckets = Record<AgeingBucket | 'total', number>

/** A customer's open invoices in one currency. */
export interface AgeingRow extends Buckets {
  customerId: string
  customerName: string
  currency: string
  invoices: number
  /** The total in the organisation's currency, at the rates frozen at issue. */
  baseTotal: number
}

/** Who owes what, and how late. */
export interface Ageing {
  asOf: Day
  /** The organisation's. */
  currency: string
  rows: AgeingRow[]
  totals: (Buckets & { currency: string })[]
  /** The balance of the receivables account, when everything owed is on invoices. */
  baseTotal: number
}

/**
 * The open invoices by customer and by how late they were at the end of a day (today, unless one is given). Of today or a later day it costs
 * one summary an open invoice, whatever was paid before; of a past day also the entries since.
 */
export async function ageing(call: Call, span: { asOf?: Day | undefined }): Promise<Ageing> {
  const books = await openBooks(call)
  const asOf = span.asOf ?? books.today
  const rows = new Map<string, AgeingRow>()
  for (const each of await owedAt(call, books, asOf)) {
    const key = `${each.invoice.customerId}/${each.invoice.currency}`
    rows.set(key, withInvoice(rows.get(key) ?? emptyRow(each.invoice), { ...each, asOf }))
  }
  const sorted = [...rows.values()].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))
  const baseTotal = sorted.reduce((sum, row) => sum + row.baseTotal, 0)
  return { asOf, currency: books.currency, rows: sorted, totals: totalsOf(sorted), baseTotal }
}

/** What was owed of each invoice at the end of a day, in no order. */
export async function owedAt(call: Call, { today, currency }: Pick<Books, 'today' | 'currency'>, asOf: Day): Promise<OwedInvoice[]> {
  return asOf < today ? await owedOn(call, asOf, currency) : await owedNow(call, currency)
}

function emptyRow({ customerId, customerName, currency }: InvoiceSummary): AgeingRow {
  return { customerId, customerName, currency, invoices: 0, ...NOTHING, baseTotal: 0 }
}

const NOTHING: Buckets = { current: 0, days1To30: 0, days31To60: 0, days61To90: 0, daysOver90: 0, total: 0 }

function withInvoice(row: AgeingRow, of: OwedInvoice & { asOf: Day }): AgeingRow {
  const bucket = bucketOf(daysLateOn(of.invoice, of.asOf))
  return {
    ...row,
    invoices: row.invoices + 1,
    [bucket]: row[bucket] + of.due,
    total: row.total + of.due,
    baseTotal: row.baseTotal + of.baseDue,
  }
}

/** How many days an invoice was late at the end of a day; not due yet is negative or zero. */
export function daysLateOn({ dueDate }: Pick<InvoiceSummary, 'dueDate'>, asOf: Day): number {
  return dueDate === null ? 0 : daysBetween(dueDate, asOf)
}

/** The bucket of so many days late. */
export function bucketOf(daysLate: number): AgeingBucket {
  if (daysLate <= 0) return 'current'
  if (daysLate <= 30) return 'days1To30'
  if (daysLate <= 60) return 'days31To60'
  return daysLate <= 90 ? 'days61To90' : 'daysOver90'
}

function totalsOf(rows: readonly AgeingRow[]): Ageing['totals'] {
  return [...new Set(rows.map(({ currency }) => currency))].sort().map((currency) => {
    const sum = { ...NOTHING, currency }
    for (const row of rows) {
      if (row.currency !== currency) continue
      for (const bucket of Object.keys(NOTHING) as (keyof Buckets)[]) sum[bucket] += row[bucket]
    }
    return sum
  })
}

function sortKey({ customerName, customerId, currency }: AgeingRow): string {
  return `${customerName}\n${customerId}\n${currency}`
}
