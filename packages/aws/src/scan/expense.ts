import { isCurrency } from '@quittance/core/kit/money'
import type { Box, Found, ReceiptFields, ScanHints, ScannedLine } from '@quittance/core/ports/scanner'
import { majorTextOf, parseAmount } from '@quittance/core/receipt/extract/amount'
import { daysIn } from '@quittance/core/receipt/extract/dates'
import type { Reading, Word } from '@quittance/core/receipt/extract/word'
import * as z from 'zod'

const Geometry = z.object({ BoundingBox: z.object({ Left: z.number(), Top: z.number(), Width: z.number(), Height: z.number() }) })
const Detection = z.object({ Text: z.string().default(''), Confidence: z.number().default(0), Geometry: Geometry.optional() })
const Field = z.object({
  Type: z.object({ Text: z.string().default(''), Confidence: z.number().default(0) }).optional(),
  ValueDetection: Detection.optional(),
  Currency: z.object({ Code: z.string().default(''), Confidence: z.number().default(0) }).optional(),
})
type Field = z.output<typeof Field>
const Block = z.object({
  BlockType: z.string(),
  Text: z.string().optional(),
  Confidence: z.number().default(0),
  Geometry: Geometry.optional(),
})

/** What Textract answers to AnalyzeExpense, as far as it is read (Amazon Textract API reference, ExpenseDocument). Confidences are percents. */
export const ExpenseAnswer = z.object({
  ExpenseDocuments: z
    .array(
      z.object({
        SummaryFields: z.array(Field).default([]),
        LineItemGroups: z
          .array(z.object({ LineItems: z.array(z.object({ LineItemExpenseFields: z.array(Field).default([]) })).default([]) }))
          .default([]),
        Blocks: z.array(Block).default([]),
      }),
    )
    .default([]),
})
export type ExpenseAnswer = z.output<typeof ExpenseAnswer>

/** No field is surer than this: print can be wrong too. */
const CONFIDENCE_MAX = 0.97

/** The words of a page, in its pixels. */
export function readingOf({ ExpenseDocuments }: ExpenseAnswer, on: { page: number; width: number; height: number }): Reading {
  const words = ExpenseDocuments.flatMap(({ Blocks }) => Blocks).flatMap(({ BlockType, Text, Confidence, Geometry: at }): Word[] => {
    if (BlockType !== 'WORD' || !Text || !at) return []
    const { Left, Top, Width, Height } = at.BoundingBox
    return [
      {
        text: Text,
        confidence: Confidence / 100,
        x: Left * on.width,
        y: Top * on.height,
        width: Width * on.width,
        height: Height * on.height,
      },
    ]
  })
  return { ...on, words }
}

/** What Textract itself takes the page to say. Of several receipts on one page it is the first. */
export function expenseFields({ ExpenseDocuments: [document] }: ExpenseAnswer, at: { page: number; hints: ScanHints }): ReceiptFields {
  if (!document) return { lines: [] }
  const found = <T>(types: readonly string[], read: (text: string) => T | undefined) =>
    best(document.SummaryFields, { types, read, page: at.page })
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim() || undefined
  const fields: Record<keyof Omit<ReceiptFields, 'lines' | 'kind'>, Found<string> | undefined> = {
    merchant: found(['VENDOR_NAME'], plain),
    address: found(['VENDOR_ADDRESS'], plain),
    taxId: found(['VENDOR_VAT_NUMBER', 'VENDOR_GST_NUMBER', 'VENDOR_ABN_NUMBER', 'TAX_PAYER_ID'], plain),
    number: found(['INVOICE_RECEIPT_ID'], plain),
    date: found(['INVOICE_RECEIPT_DATE'], (text) => dayIn(text, at.hints)),
    total: found(['TOTAL', 'AMOUNT_PAID', 'AMOUNT_DUE'], amountIn),
    tax: oneTax(document.SummaryFields) ? found(['TAX'], amountIn) : undefined,
    currency: currencyIn(document.SummaryFields),
  }
  const known = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
  const rows = document.LineItemGroups.flatMap(({ LineItems }) => LineItems)
  return { ...known, lines: rows.flatMap(({ LineItemExpenseFields }) => lineOf(LineItemExpenseFields, at.page)) }
}

/** The surest value of the first type that is there. */
function best<T>(
  fields: readonly Field[],
  { types, read, page }: { types: readonly string[]; read(text: string): T | undefined; page: number },
): Found<T> | undefined {
  for (const type of types) {
    const candidates = fields
      .filter(({ Type }) => Type?.Text === type)
      .flatMap((field): Found<T>[] => {
        const value = read(field.ValueDetection?.Text ?? '')
        return value === undefined ? [] : [{ value, confidence: confidenceOf(field), ...boxOf(field, page) }]
      })
    const [surest] = candidates.toSorted((a, b) => b.confidence - a.confidence)
    if (surest) return surest
  }
  return undefined
}

/** That it is of this type, and that its text is read right. */
function confidenceOf({ Type, ValueDetection }: Field): number {
  const both = ((Type?.Confidence ?? 0) / 100) * ((ValueDetection?.Confidence ?? 0) / 100)
  return Math.min(CONFIDENCE_MAX, Math.round(both * 100) / 100)
}

function boxOf({ ValueDetection }: Field, page: number): { box?: Box } {
  const at = ValueDetection?.Geometry?.BoundingBox
  return at ? { box: { page, x: at.Left, y: at.Top, width: at.Width, height: at.Height } } : {}
}

function amountIn(text: string): string | undefined {
  const amount = parseAmount(text.replace(/\s+/g, ''))
  return amount === undefined || amount.mark === 'percent' ? undefined : majorTextOf(amount.mills)
}

function dayIn(text: string, hints: ScanHints): string | undefined {
  const nowhere = { x: 0, y: 0, width: 1, height: 1 }
  const [first] = daysIn({ ...nowhere, text, words: [] }, hints).toSorted((a, b) => b.score - a.score)
  return first?.day
}

/** Several taxes may be a list of rates, or a tax and its sum: then the words decide. */
function oneTax(fields: readonly Field[]): boolean {
  return (
    new Set(fields.filter(({ Type }) => Type?.Text === 'TAX').map(({ ValueDetection }) => amountIn(ValueDetection?.Text ?? ''))).size === 1
  )
}

function currencyIn(fields: readonly Field[]): Found<string> | undefined {
  const total = fields.find(({ Type, Currency }) => Type?.Text === 'TOTAL' && Currency && isCurrency(Currency.Code))
  return total?.Currency && { value: total.Currency.Code, confidence: Math.min(CONFIDENCE_MAX, total.Currency.Confidence / 100) }
}

function lineOf(fields: readonly Field[], page: number): ScannedLine[] {
  const found = (type: string) => fields.find(({ Type }) => Type?.Text === type)
  const price = found('PRICE')
  const amount = amountIn(price?.ValueDetection?.Text ?? '')
  if (!price || amount === undefined) return []
  const description = found('ITEM')?.ValueDetection?.Text.replace(/\s+/g, ' ').trim()
  const quantity = /^\d+([.,]\d+)?$/.exec(found('QUANTITY')?.ValueDetection?.Text.trim() ?? '')?.[0]?.replace(',', '.')
  return [
    { amount, confidence: confidenceOf(price), ...boxOf(price, page), ...(description && { description }), ...(quantity && { quantity }) },
  ]
}
