import { decimal } from '../kit/decimal.ts'
import { isCurrency, toMinor } from '../kit/money.ts'
import type { ReceiptFields } from '../ports/scanner.ts'
import { RECEIPT_LIMITS, type Receipt, type ReceiptContent } from './record.ts'

/** Below this chance of being right a value is not proposed: an empty field is quicker to fill than a wrong one is to find. */
const PROPOSED_MIN = 0.3

/** The fields of a receipt's content that a person can set. */
export const CONTENT_FIELDS = ['merchant', 'number', 'date', 'currency', 'total', 'tax', 'kind', 'lines'] as const
export type ContentField = (typeof CONTENT_FIELDS)[number]

/** The content that a scan proposes; what a person has set stays as it is. */
export function proposed(receipt: Receipt, fields: ReceiptFields, fallbackCurrency: string): Receipt {
  const content = contentOf(fields, fallbackCurrency)
  const isOpen = (name: ContentField) => !receipt.corrected.includes(name)
  const kept = { ...receipt }
  for (const name of CONTENT_FIELDS) if (isOpen(name)) delete (kept as Partial<Receipt>)[name]
  const given = Object.fromEntries(Object.entries(content).filter(([name]) => isOpen(name as ContentField)))
  return { ...kept, ...given } as Receipt
}

function contentOf(fields: ReceiptFields, fallbackCurrency: string): ReceiptContent {
  const currency = fields.currency && isCurrency(fields.currency.value) ? fields.currency.value : fallbackCurrency
  const { merchant, number, date, kind } = fields
  const amount = (found: { value: string; confidence: number } | undefined) =>
    found && found.confidence >= PROPOSED_MIN ? minorOf(found.value, currency) : undefined
  const total = amount(fields.total)
  const tax = amount(fields.tax)
  const text = (found: { value: string; confidence: number } | undefined) =>
    found && found.confidence >= PROPOSED_MIN ? { value: found.value.slice(0, RECEIPT_LIMITS.textLengthMax) } : undefined
  return {
    currency,
    lines: linesOf(fields, currency),
    ...(text(merchant) && { merchant: text(merchant)?.value ?? '' }),
    ...(text(number) && { number: text(number)?.value ?? '' }),
    ...(date && date.confidence >= PROPOSED_MIN && { date: date.value }),
    ...(kind && { kind: kind.value }),
    ...(total !== undefined && { total }),
    ...(total !== undefined && tax !== undefined && tax < total && { tax }),
  }
}

function linesOf({ lines }: ReceiptFields, currency: string): ReceiptContent['lines'] {
  return lines.slice(0, RECEIPT_LIMITS.linesMax).flatMap(({ description, quantity, amount }) => {
    const minor = minorOf(amount, currency)
    if (minor === undefined) return []
    return [{ amount: minor, ...(description !== undefined && { description }), ...(quantity !== undefined && { quantity }) }]
  })
}

/** Printed amounts have the digits of their currency; one with more is rounded half up. */
function minorOf(major: string, currency: string): number | undefined {
  const value = decimal(major.replace(/^(-?)0+(?=\d)/, '$1'))
  return toMinor(value, currency, 'half-up')
}
