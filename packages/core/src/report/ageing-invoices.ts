import type { Call } from '../call.ts'
import type { InvoiceSummary } from '../invoice/record.ts'
import type { Day } from '../kit/day.ts'
import { AppError } from '../kit/errors.ts'
import type { DocPage, PageRequest } from '../store/list.ts'
import { type AgeingBucket, bucketOf, daysLateOn, owedAt } from './ageing.ts'
import { openBooks } from './books.ts'

/** An invoice with what was owed of it at the end of a day. Minor units of its currency. */
export interface AgeingInvoice
  extends Pick<InvoiceSummary, 'number' | 'customerId' | 'customerName' | 'issueDate' | 'dueDate' | 'currency'> {
  invoiceId: string
  /** Not due yet is 0. */
  daysLate: number
  due: number
  /** In the organisation's currency, at the rate frozen at issue. */
  baseDue: number
}

/** A figure of the ageing report: of one customer or of all, of one bucket or of all. */
export interface AgeingFigure {
  asOf?: Day | undefined
  currency: string
  customerId?: string | undefined
  bucket?: AgeingBucket | undefined
}

/**
 * The invoices that a figure of the ageing report is the sum of, the one due first at first. Each page costs what the report costs. Errors:
 * `invalid_cursor`.
 */
export async function ageingInvoices(call: Call, query: AgeingFigure & PageRequest): Promise<DocPage<AgeingInvoice>> {
  const books = await openBooks(call)
  const asOf = query.asOf ?? books.today
  const after = query.cursor === undefined ? '' : placeIn(query.cursor)
  const all = (await owedAt(call, books, asOf))
    .filter(({ invoice }) => isOf(invoice, { ...query, asOf }))
    .map((owed) => ({ ...owed, place: placeOf(owed.invoice) }))
    .filter(({ place }) => place > after)
    .sort((a, b) => (a.place < b.place ? -1 : 1))
  const shown = all.slice(0, query.limit)
  const last = shown.at(-1)
  return {
    items: shown.map(({ invoice, due, baseDue }) => {
      const { id: invoiceId, number, customerId, customerName, issueDate, dueDate, currency } = invoice
      const daysLate = Math.max(0, daysLateOn(invoice, asOf))
      return { invoiceId, number, customerId, customerName, issueDate, dueDate, currency, daysLate, due, baseDue }
    }),
    nextCursor: last && all.length > shown.length ? last.place : null,
  }
}

function isOf(invoice: InvoiceSummary, { currency, customerId, bucket, asOf }: AgeingFigure & { asOf: Day }): boolean {
  return (
    invoice.currency === currency &&
    (customerId === undefined || invoice.customerId === customerId) &&
    (bucket === undefined || bucketOf(daysLateOn(invoice, asOf)) === bucket)
  )
}

/** Sorts before every day. */
const NO_DAY = '0000-00-00'

function placeOf({ dueDate, id }: InvoiceSummary): string {
  return `${dueDate ?? NO_DAY}.${id}`
}

function placeIn(cursor: string): string {
  if (!/^\d{4}-\d{2}-\d{2}\.inv_\w+$/.test(cursor))
    throw new AppError('invalid_cursor', 'This cursor does not belong to this list. Start again without a cursor.')
  return cursor
}
