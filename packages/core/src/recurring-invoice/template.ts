import type { InvoiceInput, LineInput } from '../invoice/content.ts'
import type { Period } from '../invoice/record.ts'
import { addDays, type Day, laterOf, monthOf } from '../kit/day.ts'
import { AppError, type FieldError } from '../kit/errors.ts'
import type { BilledPeriod } from './period.ts'
import { filled, requireKnownVariables, type VariableValues } from './variables.ts'

/** What of an invoice's content its day decides, or nothing repeats. */
type OfOneInvoice = 'dueDate' | 'supplyDate' | 'deliveryPeriod' | 'exchangeRate'

/** What each invoice is made of. Descriptions, notes, reference, subject and message may hold variables. */
export interface Template extends Omit<InvoiceInput, OfOneInvoice> {
  /** Due so many days after the day of issue. Left out: by the customer's terms. */
  dueDays?: number | null | undefined
  billedPeriod: BilledPeriod
  /** Of the mail, where invoices are sent. Left out: the usual words. */
  subject?: string | null | undefined
  message?: string | null | undefined
}

/** New prices from a day on: for invoices whose nominal day, or date in the same month, is that day or later. */
export interface PriceChange {
  from: Day
  /** `line` is the position in the template's lines, from 0. */
  prices: { line: number; unitPrice: string }[]
}

/** A turn as the template sees it. */
export interface Turn {
  /** The name it has for ever: see `periodKey`. */
  key: string
  nominal: Day
  date: Day
  number: number
  period: Period
}

/** Errors: `invalid_request` with a pointer to each unknown variable and each price of a line that there is not. */
export function requireTemplate(template: Template, priceChanges: readonly PriceChange[]): void {
  requireKnownVariables(textsOf(template))
  const errors = priceChanges.flatMap(({ prices }, at) => prices.flatMap((price, place) => findingsOf(price, { template, at, place })))
  if (errors.length > 0) throw new AppError('invalid_request', errors[0]?.message ?? '', { errors })
}

function findingsOf({ line }: { line: number }, of: { template: Template; at: number; place: number }): FieldError[] {
  if (line < of.template.lines.length) return []
  const message = `There is no line ${line + 1}. Give the position of a line, from 0.`
  return [{ pointer: `/priceChanges/${of.at}/prices/${of.place}/line`, code: 'invalid_value', message }]
}

function textsOf({ lines, notes, reference, subject, message }: Template): { pointer: string; text: string | null | undefined }[] {
  return [
    ...lines.map(({ description }, at) => ({ pointer: `/lines/${at}/description`, text: description })),
    { pointer: '/notes', text: notes },
    { pointer: '/reference', text: reference },
    { pointer: '/subject', text: subject },
    { pointer: '/message', text: message },
  ]
}

/** The content of one invoice: the template with the prices of its day and the variables filled in. `issuedOn` is the day it becomes due from. */
export function inputFor(
  of: { template: Template; priceChanges: readonly PriceChange[]; turn: Turn; issuedOn: Day },
  about: Pick<VariableValues, 'customerName' | 'locale'>,
): InvoiceInput {
  const { template, turn } = of
  const { dueDays, billedPeriod: _billed, subject: _subject, message: _message, notes, reference, ...content } = template
  const values = { ...turn, ...about }
  return {
    ...content,
    ...(notes ? { notes: filled(notes, values) } : {}),
    ...(reference ? { reference: filled(reference, values) } : {}),
    lines: pricedLines(of).map((line) => ({ ...line, description: filled(line.description, values) })),
    deliveryPeriod: turn.period,
    ...(dueDays === undefined || dueDays === null ? {} : { dueDate: addDays(of.issuedOn, dueDays) }),
  }
}

/** Subject and message of the mail, filled in. */
export function mailFor({ subject, message }: Template, values: VariableValues): { subject?: string; message?: string } {
  return { ...(subject ? { subject: filled(subject, values) } : {}), ...(message ? { message: filled(message, values) } : {}) }
}

/** A first business day has the prices of its own day; what moves into the next month keeps those of the month it is for. */
function pricedOn({ key, nominal, date }: Turn): Day {
  return key === monthOf(date) ? laterOf(nominal, date) : nominal
}

function pricedLines(of: { template: Template; priceChanges: readonly PriceChange[]; turn: Turn }): LineInput[] {
  const lines = of.template.lines.map((line) => ({ ...line }))
  const due = of.priceChanges.filter(({ from }) => from <= pricedOn(of.turn)).sort((a, b) => (a.from < b.from ? -1 : 1))
  for (const { line, unitPrice } of due.flatMap(({ prices }) => prices)) {
    const priced = lines[line]
    if (priced) priced.unitPrice = unitPrice
  }
  return lines
}
