import type { ReceiptFields } from '@quittance/core/ports/scanner'

/** What a receipt says, as people read it. */
export interface Label {
  id: string
  merchant: string
  date: string
  total: string
  tax: string | null
  currency: string
}

const CERTAIN = 0.9
const FIELDS = ['date', 'total', 'merchant', 'tax', 'currency'] as const

/** Of what is called certain, how much is right, field by field; names to the letter, but for case and punctuation. */
export function certainties(labels: readonly Label[], found: ReadonlyMap<string, ReceiptFields>): string {
  const rows = FIELDS.map((name) => {
    const certain = labels.flatMap((label) => {
      const field = found.get(label.id)?.[name]
      const wanted = label[name]
      return field && wanted !== null && field.confidence >= CERTAIN ? [plain(field.value) === plain(wanted)] : []
    })
    return `${name} ${certain.filter((isRight) => isRight).length} of ${certain.length}`
  })
  return `certain and right: ${rows.join(', ')}`
}

/** As the scorer compares: capitals, no punctuation, single spaces. */
export function plain(text: string): string {
  return text
    .toUpperCase()
    .replace(/[^A-Z0-9 ]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
