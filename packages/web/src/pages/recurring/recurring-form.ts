import { addDays, addMonths } from '@quittance/core/kit/day'
import type { LineTax } from '@quittance/core/tax/document'
import type { Recurring, RecurringDraft, RecurringInput, Schedule } from '../../data/recurring.ts'
import type { Invoice } from '../../data/shapes.ts'

/** A line as it is written. */
export interface FormLine {
  key: number
  description: string
  quantity: string
  unitPrice: string
  taxes: readonly LineTax[]
  /** What the form does not show stays as it is. */
  rest: Partial<RecurringInput['lines'][number]>
}

/** Prices from a day on, by line; empty where a line's stays. */
export interface FormPriceChange {
  key: number
  from: string
  prices: string[]
}

/** Everything the editor writes. */
export interface RecurringForm {
  customerId: string | null
  name: string
  lines: FormLine[]
  notes: string
  /** The customer's reference, and subject and text of the mail; ours where they are empty. */
  reference: string
  subject: string
  message: string
  dueDays: string
  schedule: Schedule
  automation: NonNullable<RecurringInput['automation']>
  billedPeriod: NonNullable<RecurringInput['billedPeriod']>
  priceChanges: FormPriceChange[]
  /** Files that go with each invoice. */
  attachmentIds: readonly string[]
  /** What of an invoice the form does not show. */
  rest: Partial<RecurringInput>
}

let keys = 0
/** A key of a row, that no other has. */
export const newKey = () => ++keys

/** A line to write on. */
export function emptyLine(taxes: readonly LineTax[]): FormLine {
  return { key: newKey(), description: '', quantity: '1', unitPrice: '', taxes, rest: {} }
}

/** An empty form: monthly from the first of the next month. */
export function emptyForm(today: string, taxes: readonly LineTax[]): RecurringForm {
  return {
    customerId: null,
    name: '',
    lines: [emptyLine(taxes)],
    notes: '',
    reference: '',
    subject: '',
    message: '',
    dueDays: '',
    schedule: {
      frequency: 'monthly',
      interval: 1,
      on: { type: 'day_of_month', day: 1 },
      startsOn: `${addMonths(today, 1).slice(0, 7)}-01`,
    },
    automation: 'send',
    billedPeriod: 'current',
    priceChanges: [],
    attachmentIds: [],
    rest: {},
  }
}

type SentLine = RecurringInput['lines'][number]

function lineOf(line: SentLine): FormLine {
  const { description, quantity, unitPrice, taxes, taxPercent, taxCategory, ...rest } = line
  const one: LineTax = { category: taxCategory ?? 'S', percent: taxPercent ?? '0' }
  return {
    key: newKey(),
    description,
    quantity,
    unitPrice,
    taxes: taxes?.map(({ name, category = 'S', percent }) => ({ category, percent, ...(name === undefined ? {} : { name }) })) ?? [one],
    rest,
  }
}

/** The form of one that is there. */
export function formOf({ template, name, schedule, automation, priceChanges }: Recurring): RecurringForm {
  const { customerId, lines, notes, reference, subject, message, dueDays, billedPeriod, attachmentIds = [], ...rest } = template
  return {
    customerId,
    name: name ?? '',
    lines: lines.map(lineOf),
    notes: notes ?? '',
    reference: reference ?? '',
    subject: subject ?? '',
    message: message ?? '',
    dueDays: dueDays === undefined || dueDays === null ? '' : String(dueDays),
    schedule,
    automation,
    billedPeriod: billedPeriod ?? 'current',
    priceChanges: priceChanges.map(({ from, prices }) => ({
      key: newKey(),
      from,
      prices: lines.map((_, at) => prices.find(({ line }) => line === at)?.unitPrice ?? ''),
    })),
    attachmentIds,
    rest,
  }
}

/** The form that goes on from an invoice, a month after it. */
export function formFromInvoice(invoice: Invoice, today: string): RecurringForm {
  const from = invoice.issueDate ?? today
  const next = addMonths(from, 1)
  const { discountPercent, discountAmount, orderReference, buyerReference, taxExemptions } = invoice
  const kept = { discountPercent, discountAmount, orderReference, buyerReference, taxExemptions }
  return {
    ...emptyForm(today, []),
    customerId: invoice.customerId,
    lines: invoice.lines.map(({ amount: _amount, grossAmount: _gross, taxCategory: _category, taxPercent: _percent, ...line }) =>
      lineOf(line),
    ),
    notes: invoice.notes ?? '',
    reference: invoice.reference ?? '',
    schedule: {
      frequency: 'monthly',
      interval: 1,
      startsOn: next < today ? addDays(today, 1) : next,
      on: { type: 'day_of_month', day: Number(from.slice(8)) },
    },
    rest: {
      currency: invoice.currency,
      pricesIncludeTax: invoice.pricesIncludeTax,
      ...Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined)),
    },
  }
}

function sentLine({ description, quantity, unitPrice, taxes, rest }: FormLine): SentLine {
  return {
    ...rest,
    description,
    quantity,
    unitPrice,
    taxes: taxes.map(({ name, category, percent }) => ({ category, percent, ...(name === undefined ? {} : { name }) })),
  }
}

function textOrNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim()
}

/** What is sent to be kept. */
export function inputOf(form: RecurringForm): RecurringInput {
  return {
    ...form.rest,
    customerId: form.customerId ?? '',
    name: form.name.trim() === '' ? null : form.name.trim(),
    lines: form.lines.map(sentLine),
    notes: textOrNull(form.notes),
    reference: textOrNull(form.reference),
    subject: textOrNull(form.subject),
    message: textOrNull(form.message),
    dueDays: /^\d+$/.test(form.dueDays) ? Number(form.dueDays) : null,
    schedule: form.schedule,
    automation: form.automation,
    billedPeriod: form.billedPeriod,
    attachmentIds: [...form.attachmentIds],
    priceChanges: form.priceChanges.flatMap(({ from, prices }) => {
      const changed = prices.flatMap((unitPrice, line) => (unitPrice === '' || line >= form.lines.length ? [] : [{ line, unitPrice }]))
      return from === '' || changed.length === 0 ? [] : [{ from, prices: changed }]
    }),
  }
}

/** What is sent to be previewed: without customer and lines as long as they are not whole. */
export function draftOf(form: RecurringForm, recurringInvoiceId: string | undefined): RecurringDraft {
  const { customerId, lines, priceChanges, ...others } = inputOf(form)
  const isWhole = form.customerId !== null && form.lines.every(isLineWhole)
  return {
    ...others,
    ...(isWhole ? { customerId, lines, ...(priceChanges ? { priceChanges } : {}) } : {}),
    ...(recurringInvoiceId === undefined ? {} : { recurringInvoiceId }),
  }
}

/** Whether a line can be reckoned with. */
export function isLineWhole({ description, quantity, unitPrice }: FormLine): boolean {
  return description.trim() !== '' && quantity !== '' && unitPrice !== ''
}
