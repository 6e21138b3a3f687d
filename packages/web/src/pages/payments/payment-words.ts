import type { Payment, Refund } from '../../data/payments.ts'

/** Where a payment stands, in words; nothing where it simply came. */
export const PAYMENT_STATES: Record<Payment['status'], string> = {
  received: '',
  partially_returned: 'partly given back',
  returned: 'given back',
  reversed: 'taken back',
}

/** Why money went back, in words. */
export const REFUND_NAMES: Record<Refund['kind'], string> = {
  refund: 'Refund',
  chargeback: 'Chargeback',
  reversal: 'Payment taken back',
}

/** What a payment was for: its invoices, or the customer's credit. */
export function purposeOf({ allocations, unallocated }: Pick<Payment, 'allocations' | 'unallocated'>): string {
  const numbers = allocations.map(({ invoiceNumber }) => invoiceNumber)
  const first = numbers.slice(0, 2).join(', ')
  const more = numbers.length > 2 ? ` and ${numbers.length - 2} more` : ''
  if (numbers.length === 0) return 'Credit'
  return `${first}${more}${unallocated > 0 ? ', rest as credit' : ''}`
}
