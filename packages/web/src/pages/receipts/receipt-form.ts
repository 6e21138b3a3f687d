import type { Receipt, ReceiptPatch } from '../../data/receipts.ts'

/** A line of the receipt as it is edited. */
export interface FormLine {
  /** Stays the same while lines come and go. */
  key: number
  description: string
  /** A decimal string, '' for none; null while it is no number. */
  quantity: string | null
  amount: number | null
}

/** What a person has in hand while reviewing. */
export interface ReceiptForm {
  merchant: string
  date: string
  currency: string
  total: number | null
  tax: number | null
  kind: string
  account: string
  paidFrom: Receipt['paidFrom']
  memberId: string
  exchangeRate: string | null
  customerId: string
  projectId: string
  markupPercent: string | null
  notes: string
  lines: readonly FormLine[]
}

/** The form as the receipt stands. */
export function formOf(receipt: Receipt): ReceiptForm {
  return {
    merchant: receipt.merchant ?? '',
    date: receipt.date ?? '',
    currency: receipt.currency,
    total: receipt.total ?? null,
    tax: receipt.tax ?? null,
    kind: receipt.kind ?? '',
    account: receipt.account ?? '',
    paidFrom: receipt.paidFrom,
    memberId: receipt.memberId ?? '',
    exchangeRate: receipt.exchangeRate ?? '',
    customerId: receipt.billing?.customerId ?? '',
    projectId: receipt.billing?.projectId ?? '',
    markupPercent: receipt.billing?.markupPercent ?? '',
    notes: receipt.notes ?? '',
    lines: receipt.lines.map(({ description = '', quantity = '', amount }, key) => ({ key, description, quantity, amount })),
  }
}

const TEXTS = ['merchant', 'date', 'kind', 'account', 'memberId', 'exchangeRate', 'notes'] as const

/** What the person changed; undefined where nothing was. */
export function patchOf(receipt: Receipt, form: ReceiptForm): ReceiptPatch | undefined {
  const before = formOf(receipt)
  const patch: Record<string, unknown> = {}
  for (const name of TEXTS) if (form[name] !== before[name]) patch[name] = form[name] || null
  for (const name of ['total', 'tax', 'currency', 'paidFrom'] as const) if (form[name] !== before[name]) patch[name] = form[name]
  if (BILLING.some((name) => form[name] !== before[name])) patch.billing = billingOf(form)
  const lines = linesOf(form)
  if (JSON.stringify(lines) !== JSON.stringify(linesOf(before))) patch.lines = lines
  return Object.keys(patch).length === 0 ? undefined : (patch as ReceiptPatch)
}

const BILLING = ['customerId', 'projectId', 'markupPercent'] as const

function billingOf({ customerId, projectId, markupPercent }: ReceiptForm): ReceiptPatch['billing'] {
  if (!customerId) return null
  return { customerId, ...(projectId && { projectId }), ...(markupPercent && { markupPercent }) }
}

/** The lines that say something. */
function linesOf({ lines }: ReceiptForm): NonNullable<ReceiptPatch['lines']> {
  return lines.flatMap(({ description, quantity, amount }) => {
    const words = description.trim()
    if (amount === null) return []
    return [{ ...(words && { description: words }), ...(quantity && { quantity }), amount }]
  })
}

/** How the lines stand to the total: they may be with or without the tax in it. `by` is what they are more (less, if negative) than the total. */
export function sumOfLines({ lines, total, tax }: ReceiptForm): { sum: number; by: number; fits: 'total' | 'net' | 'neither' | 'unknown' } {
  const sum = lines.reduce((all, { amount }) => all + (amount ?? 0), 0)
  if (total === null) return { sum, by: 0, fits: 'unknown' }
  const fits = sum === total ? 'total' : sum === total - (tax ?? 0) ? 'net' : 'neither'
  return { sum, by: sum - total, fits }
}

const CERTAIN = 0.9
const LIKELY = 0.7

/** How sure a reading is, in words; '' where a person has set it or nothing was read. */
export function confidenceWords(receipt: Receipt, name: 'merchant' | 'date' | 'total' | 'tax' | 'currency' | 'kind'): string {
  if (receipt.corrected.includes(name) || receipt.status !== 'to_review') return ''
  const found = receipt.scan?.fields[name]
  if (!found || receipt[name] === undefined)
    return name === 'merchant' || name === 'date' || name === 'total' ? 'Not found: fill it in' : ''
  return wordsFor(found.confidence)
}

/** How sure a reading is, in words. */
export function wordsFor(confidence: number): string {
  if (confidence >= CERTAIN) return 'Certain'
  return confidence >= LIKELY ? 'Likely' : 'Please check'
}
