import { type Day, isDay } from '@quittance/core/kit/day'
import { decimal, isDecimal, isZero } from '@quittance/core/kit/decimal'
import type { LineTax } from '@quittance/core/tax/document'
import type { Invoice, InvoiceInput, LineInput } from '../../../data/shapes.ts'
import { textOrNull } from '../../../lib/text.ts'

/** A discount as entered: a percentage (decimal string) or minor units. */
export type Discount = { percent: string } | { amountMinor: number } | null

/** A line being written. Numbers are decimal strings, "" while empty, null while what is typed is no number. */
export interface DraftLine {
  /** Tells lines apart on the page; never sent. */
  key: string
  itemId?: string
  description: string
  quantity: string | null
  unit: string
  unitPrice: string | null
  discount: Discount
  taxes: readonly LineTax[]
}

/** An invoice being written. */
export interface Draft {
  customerId: string | null
  currency: string
  dueDate: Day | ''
  pricesIncludeTax: boolean
  lines: readonly DraftLine[]
  discount: Discount
  notes: string
  reference: string
  orderReference: string
  buyerReference: string
  /** The day of supply, or with `supplyTo` the first of several. */
  supplyFrom: Day | ''
  supplyTo: Day | ''
  /** By category: the reason, or a code of the VATEX list. */
  exemptions: Readonly<Record<string, string>>
  attachmentIds: readonly string[]
}

/** A change of the draft. */
export type DraftAction =
  | { type: 'set'; change: Partial<Omit<Draft, 'lines'>> }
  | { type: 'line'; key: string; change: Partial<Omit<DraftLine, 'key'>> }
  | { type: 'insert'; at: number; lines: readonly DraftLine[] }
  | { type: 'paste'; at: number; lines: readonly DraftLine[] }
  | { type: 'remove'; keys: readonly string[] }
  | { type: 'load'; draft: Draft }

/** The draft after a change. There is always at least one line to write on. */
export function changeDraft(draft: Draft, action: DraftAction): Draft {
  switch (action.type) {
    case 'set':
      return { ...draft, ...action.change }
    case 'line':
      return { ...draft, lines: draft.lines.map((line) => (line.key === action.key ? { ...line, ...action.change } : line)) }
    case 'insert':
      return { ...draft, lines: [...draft.lines.slice(0, action.at), ...action.lines, ...draft.lines.slice(action.at)] }
    case 'paste':
      return { ...draft, lines: withRowsFrom(draft.lines, action.at, action.lines) }
    case 'remove':
      return { ...draft, lines: withoutLines(draft.lines, action.keys) }
    case 'load':
      return action.draft
  }
}

/** Pasted rows fill the empty line they were pasted into and push the rest down. */
function withRowsFrom(lines: readonly DraftLine[], at: number, rows: readonly DraftLine[]): DraftLine[] {
  const target = lines[at]
  const kept = target && !isBlank(target) ? at + 1 : at
  return [...lines.slice(0, kept), ...rows, ...lines.slice(at + 1)]
}

function withoutLines(lines: readonly DraftLine[], keys: readonly string[]): DraftLine[] {
  const left = lines.filter((line) => !keys.includes(line.key))
  return left.length > 0 ? left : [blankLine(lines[0]?.taxes ?? [])]
}

let lastKey = 0

/** A line with nothing on it yet, taxed like the one before. */
export function blankLine(taxes: readonly LineTax[]): DraftLine {
  lastKey += 1
  return { key: `line-${lastKey}`, description: '', quantity: '1', unit: '', unitPrice: '', discount: null, taxes }
}

/** Whether nothing was written on a line. Such lines are not sent. */
export function isBlank(line: DraftLine): boolean {
  return line.description.trim() === '' && line.unitPrice === '' && line.itemId === undefined && line.discount === null
}

/** An empty draft. */
export function newDraft(start: {
  currency: string
  pricesIncludeTax: boolean
  taxes: readonly LineTax[]
  customerId?: string | null
}): Draft {
  return {
    customerId: start.customerId ?? null,
    currency: start.currency,
    dueDate: '',
    pricesIncludeTax: start.pricesIncludeTax,
    lines: [blankLine(start.taxes)],
    discount: null,
    notes: '',
    reference: '',
    orderReference: '',
    buyerReference: '',
    supplyFrom: '',
    supplyTo: '',
    exemptions: {},
    attachmentIds: [],
  }
}

/** What a draft is made of as the server keeps it: of an invoice, or of what is written like one. */
type DraftSource = Pick<
  Invoice,
  | 'customerId'
  | 'currency'
  | 'dueDate'
  | 'pricesIncludeTax'
  | 'lines'
  | 'discountPercent'
  | 'discountAmount'
  | 'notes'
  | 'reference'
  | 'orderReference'
  | 'buyerReference'
  | 'supplyDate'
  | 'deliveryPeriod'
  | 'taxExemptions'
  | 'attachmentIds'
>

/** The draft as the server keeps it, for editing. */
export function draftOf(invoice: DraftSource, taxes: readonly LineTax[]): Draft {
  const lines = invoice.lines.map(
    (line): DraftLine => ({
      ...blankLine(line.taxes),
      ...(line.itemId === undefined ? {} : { itemId: line.itemId }),
      description: line.description,
      quantity: line.quantity,
      unit: line.unit ?? '',
      unitPrice: line.unitPrice,
      discount: discountOf(line),
    }),
  )
  return {
    customerId: invoice.customerId,
    currency: invoice.currency,
    dueDate: invoice.dueDate ?? '',
    pricesIncludeTax: invoice.pricesIncludeTax,
    lines: lines.length > 0 ? lines : [blankLine(taxes)],
    discount: discountOf(invoice),
    notes: invoice.notes ?? '',
    reference: invoice.reference ?? '',
    orderReference: invoice.orderReference ?? '',
    buyerReference: invoice.buyerReference ?? '',
    supplyFrom: invoice.deliveryPeriod?.start ?? invoice.supplyDate ?? '',
    supplyTo: invoice.deliveryPeriod?.end ?? '',
    exemptions: Object.fromEntries(
      (invoice.taxExemptions ?? []).map(({ category, code, reason }) => [category, exemptionText(code, reason)]),
    ),
    attachmentIds: invoice.attachmentIds,
  }
}

function discountOf(from: { discountPercent?: string; discountAmount?: number }): Discount {
  if (from.discountPercent !== undefined) return { percent: from.discountPercent }
  return from.discountAmount === undefined ? null : { amountMinor: from.discountAmount }
}

/** What keeps a draft from being saved: which box, and what to do about it. */
export interface DraftProblem {
  /** The line's key; absent for the head. */
  line?: string
  field: 'customer' | 'lines' | 'description' | 'quantity' | 'unitPrice' | 'dueDate' | 'supply'
  message: string
}

/** What must be mended before the draft can be saved, a missing customer first. A new one is not saved before a line is written. */
export function problemsOf(draft: Draft, isNew = false): DraftProblem[] {
  const problems: DraftProblem[] = []
  if (!draft.customerId) problems.push({ field: 'customer', message: 'Choose a customer to save the draft.' })
  if (draft.dueDate !== '' && !isDay(draft.dueDate)) problems.push({ field: 'dueDate', message: 'Write the due date again.' })
  if (draft.supplyTo !== '' && (draft.supplyFrom === '' || draft.supplyTo < draft.supplyFrom))
    problems.push({ field: 'supply', message: 'The supply ends before it begins. Write both days again.' })
  for (const [index, line] of draft.lines.entries()) {
    if (!isBlank(line)) problems.push(...problemsOfLine(line, index + 1))
  }
  if (isNew && draft.lines.every(isBlank)) problems.push({ field: 'lines', message: 'Write a line to save the draft.' })
  return problems
}

function problemsOfLine(line: DraftLine, place: number): DraftProblem[] {
  const at = (field: DraftProblem['field'], message: string): DraftProblem => ({ line: line.key, field, message })
  return [
    ...(line.description.trim() === '' ? [at('description', `Describe line ${place}.`)] : []),
    ...(isNumber(line.quantity) ? [] : [at('quantity', `Write a quantity on line ${place}, like 2.5.`)]),
    ...(isNumber(line.unitPrice) || line.unitPrice === '' ? [] : [at('unitPrice', `Write a price on line ${place}, like 120.00.`)]),
  ]
}

function isNumber(text: string | null): text is string {
  return text !== null && isDecimal(text)
}

/** The body that creates or replaces the draft. Null takes a value away. Only for drafts without problems. */
export function bodyOf(draft: Draft): InvoiceInput {
  const lines = draft.lines.filter((line) => !isBlank(line))
  return {
    customerId: draft.customerId ?? '',
    currency: draft.currency,
    dueDate: draft.dueDate === '' ? null : draft.dueDate,
    pricesIncludeTax: draft.pricesIncludeTax,
    lines: lines.map(lineBody),
    discountPercent: null,
    discountAmount: null,
    ...discountBody(draft.discount),
    notes: draft.notes.trim() === '' ? null : draft.notes,
    reference: draft.reference.trim() === '' ? null : draft.reference,
    orderReference: textOrNull(draft.orderReference),
    buyerReference: textOrNull(draft.buyerReference),
    ...supplyBody(draft),
    taxExemptions: exemptionsBody(draft),
    attachmentIds: [...draft.attachmentIds],
  }
}

/** One day, or two that make a period. */
function supplyBody({ supplyFrom, supplyTo }: Draft): { supplyDate: string | null; deliveryPeriod: { start: string; end: string } | null } {
  if (supplyFrom === '') return { supplyDate: null, deliveryPeriod: null }
  if (supplyTo === '') return { supplyDate: supplyFrom, deliveryPeriod: null }
  return { supplyDate: null, deliveryPeriod: { start: supplyFrom, end: supplyTo } }
}

const VATEX = /\bVATEX-[A-Z0-9-]+\b/

function exemptionText(code: string | undefined, reason: string | undefined): string {
  return [code, reason].filter(Boolean).join(' ')
}

/** A code among the words is the code, and the rest is the reason. */
function exemptionsBody(draft: Draft): NonNullable<InvoiceInput['taxExemptions']> | null {
  const written = untaxedCategories(draft).flatMap((category) => {
    const text = draft.exemptions[category]?.trim() ?? ''
    if (text === '') return []
    const code = VATEX.exec(text)?.[0]
    const reason = text.replace(VATEX, '').trim()
    return [{ category, ...(code ? { code } : {}), ...(reason ? { reason } : {}) }]
  })
  return written.length === 0 ? null : written
}

const WITH_REASON: ReadonlySet<string> = new Set(['E', 'AE', 'K', 'G', 'O'])

/** The categories on the draft for which one says why no tax is charged. */
export function untaxedCategories(draft: Draft): LineTax['category'][] {
  const all = draft.lines.filter((line) => !isBlank(line)).flatMap((line) => line.taxes.map(({ category }) => category))
  return [...new Set(all)].filter((category) => WITH_REASON.has(category))
}

function lineBody(line: DraftLine): LineInput {
  return {
    ...(line.itemId === undefined ? {} : { itemId: line.itemId }),
    description: line.description.trim(),
    quantity: line.quantity ?? '',
    unitPrice: line.unitPrice || '0',
    ...(line.unit.trim() === '' ? {} : { unit: line.unit.trim() }),
    ...discountBody(line.discount),
    taxes: line.taxes.map(({ name, category, percent }) => ({ ...(name === undefined ? {} : { name }), category, percent })),
  }
}

/** The discount as a document names it; a discount of nothing is none. */
export function discountBody(discount: Discount): { discountPercent?: string; discountAmount?: number } {
  if (discount === null) return {}
  if ('amountMinor' in discount) return discount.amountMinor === 0 ? {} : { discountAmount: discount.amountMinor }
  return isZero(decimal(discount.percent)) ? {} : { discountPercent: discount.percent }
}
