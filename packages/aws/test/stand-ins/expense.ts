import { PAINTED } from '@quittance/core/contract/stranger-files'

/** What Textract says it found, as it writes it. Percents, and shares of the page. */
interface Detected {
  Text: string
  Confidence: number
  Geometry: { BoundingBox: { Left: number; Top: number; Width: number; Height: number } }
}

const PAGE = { width: 700, height: 520 }
const FIRST_LINE = 70
const LINE = 60
const LETTER = 19
const PRINT = 32

/** The answer to AnalyzeExpense for `paintedReceipt`: its words at their places, and the fields that Textract makes of them, in the shape of its answers. */
export function paintedExpense(): object {
  const rows = PAINTED.map(([left, right], at) => ({
    left: detected(left, { at, from: 40 }),
    right: right === '' ? undefined : detected(right, { at, to: 660 }),
  }))
  const words = rows.flatMap(({ left, right }) => [...wordsOf(left), ...(right ? wordsOf(right) : [])])
  const value = (row: number, side: 'left' | 'right', text?: string) => {
    const found = rows[row]?.[side]
    if (!found) throw new Error(`row ${row} has nothing there`)
    return text === undefined ? found : { ...found, Text: text }
  }
  const item = (row: number) => ({
    LineItemExpenseFields: [
      field('ITEM', value(row, 'left')),
      field('PRICE', value(row, 'right')),
      field('EXPENSE_ROW', value(row, 'left', PAINTED[row]?.join(' '))),
    ],
  })
  const summary = [
    field('VENDOR_NAME', value(0, 'left')),
    field('VENDOR_ADDRESS', value(1, 'left')),
    field('INVOICE_RECEIPT_DATE', value(2, 'left', '12/01/2026')),
    { ...field('TOTAL', value(5, 'right')), Currency: { Code: 'GBP', Confidence: 71.2 } },
    field('TAX', value(6, 'right')),
  ]
  return {
    AnalyzeExpenseModelVersion: '1.0',
    DocumentMetadata: { Pages: 1 },
    ExpenseDocuments: [
      {
        ExpenseIndex: 1,
        SummaryFields: summary,
        LineItemGroups: [{ LineItemGroupIndex: 1, LineItems: [item(3), item(4)] }],
        Blocks: [
          { BlockType: 'PAGE', Id: 'page', Confidence: 100 },
          ...words.map((word, at) => ({ BlockType: 'WORD', TextType: 'PRINTED', Id: `w${at}`, ...word })),
        ],
      },
    ],
  }
}

function field(type: string, ValueDetection: Detected) {
  return { Type: { Text: type, Confidence: 99.2 }, ValueDetection, PageNumber: 1, LabelDetection: { Text: '', Confidence: 0 } }
}

function detected(text: string, { at, from, to }: { at: number; from?: number; to?: number }): Detected {
  const width = text.length * LETTER
  const left = from ?? (to ?? 0) - width
  const BoundingBox = {
    Left: left / PAGE.width,
    Top: (FIRST_LINE + at * LINE - PRINT * 0.8) / PAGE.height,
    Width: width / PAGE.width,
    Height: PRINT / PAGE.height,
  }
  return { Text: text, Confidence: 98.7, Geometry: { BoundingBox } }
}

function wordsOf({ Text, Confidence, Geometry: { BoundingBox: box } }: Detected): Detected[] {
  const letter = box.Width / Text.length
  return [...Text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    Text: word,
    Confidence,
    Geometry: { BoundingBox: { ...box, Left: box.Left + index * letter, Width: word.length * letter } },
  }))
}
