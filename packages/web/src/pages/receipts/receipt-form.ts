import type { Receipt, ReceiptPatch } from '../../data/receipts.ts'

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
  markupPercent: string | null
  notes: string
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
    markupPercent: receipt.billing?.markupPercent ?? '',
    notes: receipt.notes ?? '',
  }
}

const TEXTS = ['merchant', 'date', 'kind', 'account', 'memberId', 'exchangeRate', 'notes'] as const

/** What the person changed; undefined where nothing was. */
export function patchOf(receipt: Receipt, form: ReceiptForm): ReceiptPatch | undefined {
  const before = formOf(receipt)
  const patch: Record<string, unknown> = {}
  for (const name of TEXTS) if (form[name] !== before[name]) patch[name] = form[name] || null
  for (const name of ['total', 'tax', 'currency', 'paidFrom'] as const) if (form[name] !== before[name]) patch[name] = form[name]
  if (form.customerId !== before.customerId || form.markupPercent !== before.markupPercent)
    patch.billing = form.customerId
      ? { customerId: form.customerId, ...(form.markupPercent && { markupPercent: form.markupPercent }) }
      : null
  return Object.keys(patch).length === 0 ? undefined : (patch as ReceiptPatch)
}

const CERTAIN = 0.9
const LIKELY = 0.7

/** How sure a reading is, in words; '' where a person has set it or nothing was read. */
export function confidenceWords(receipt: Receipt, name: 'merchant' | 'date' | 'total' | 'tax' | 'currency' | 'kind'): string {
  if (receipt.corrected.includes(name) || receipt.status !== 'to_review') return ''
  const found = receipt.scan?.fields[name]
  if (!found || receipt[name] === undefined)
    return name === 'merchant' || name === 'date' || name === 'total' ? 'Not found: fill it in' : ''
  if (found.confidence >= CERTAIN) return 'Certain'
  return found.confidence >= LIKELY ? 'Likely' : 'Please check'
}
