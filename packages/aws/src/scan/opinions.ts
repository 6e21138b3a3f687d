import type { Found, ReceiptFields, ScannedLine } from '@quittance/core/ports/scanner'
import { parseAmount } from '@quittance/core/receipt/extract/amount'

const FIELDS = ['merchant', 'address', 'taxId', 'number', 'date', 'total', 'tax', 'currency'] as const

/**
 * What two readers of the same page say together. A field that one alone has found is believed as it is; what both say, as the surer of them
 * says it (they saw the same print, so that one is no proof of the other); where they contradict each other the surer one stays, with what is left of
 * its chance once the other has spoken. Lines are those that add up to the total, ours before theirs.
 */
export function together(ours: ReceiptFields, theirs: ReceiptFields): ReceiptFields {
  const fields: ReceiptFields = { lines: [] }
  for (const name of FIELDS) {
    const field = opinion(ours[name], theirs[name])
    if (field) fields[name] = field
  }
  if (ours.kind && fields.total) fields.kind = ours.kind
  return { ...fields, lines: linesThatMeet([ours.lines, theirs.lines], fields) }
}

function opinion(a: Found<string> | undefined, b: Found<string> | undefined): Found<string> | undefined {
  if (!a || !b) return a ?? b
  const [surer, other] = a.confidence >= b.confidence ? [a, b] : [b, a]
  if (plain(surer.value) === plain(other.value)) return surer
  const [p, q] = [surer.confidence, other.confidence]
  const confidence = (p * (1 - q)) / (p * (1 - q) + q * (1 - p))
  return { ...surer, confidence: Math.round(confidence * 100) / 100 }
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}.]/gu, '')
}

function linesThatMeet(lists: readonly ScannedLine[][], { total, tax }: ReceiptFields): ScannedLine[] {
  const wanted = total && [millsOf(total.value), millsOf(total.value) - (tax ? millsOf(tax.value) : 0)]
  const meets = (lines: readonly ScannedLine[]) => wanted?.includes(lines.reduce((sum, { amount }) => sum + millsOf(amount), 0))
  return lists.find((lines) => lines.length > 0 && meets(lines)) ?? lists.find((lines) => lines.length > 0) ?? []
}

function millsOf(amount: string): number {
  return parseAmount(amount)?.mills ?? 0
}
