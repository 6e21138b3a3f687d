import { PAYMENT_METHODS, type StoredPayment } from '@quittance/core/payment/record'
import * as z from 'zod'
import { ExchangeRate } from './invoice-schemas.ts'
import { lazily } from './lazily.ts'
import { amount, currencyCode, dayText, instantText } from './schemas.ts'

/** How money comes in or goes back. */
export const Method = lazily(() => z.enum(PAYMENT_METHODS))

const Allocated = lazily(() =>
  z.strictObject({
    invoiceId: z.string(),
    invoiceNumber: z.string(),
    amount,
    recovered: z.boolean().optional().meta({ description: 'The invoice had been written off: this is income.' }),
  }),
)

/** A payment as answers show it. */
export const Payment = lazily(() =>
  z
    .strictObject({
      id: z.string(),
      customerId: z.string(),
      customerName: z.string(),
      amount,
      currency: currencyCode,
      paidOn: dayText,
      method: Method(),
      reference: z.string().optional(),
      allocations: z.array(Allocated()),
      unallocated: amount.meta({ description: 'What no invoice needed: the customer’s credit.' }),
      status: z.enum(['received', 'partially_returned', 'returned', 'reversed']).meta({
        description: 'Whether money went back by refunds or chargebacks; reversed: it never came.',
      }),
      amountReturned: amount,
      exchangeRate: ExchangeRate().optional(),
      baseAmount: amount.meta({ description: 'The amount in the organisation’s currency, as booked.' }),
      restores: z.string().optional().meta({ description: 'The refund or chargeback that it takes back.' }),
      provider: z
        .strictObject({ name: z.string(), reference: z.string(), checkoutId: z.string(), clearingAccount: z.string().optional() })
        .optional(),
      createdAt: instantText,
      version: z.int(),
    })
    .meta({ id: 'Payment' }),
)

/** What settled an invoice, as answers show it. */
export const Allocation = lazily(() =>
  z
    .strictObject({
      invoiceId: z.string(),
      paymentId: z.string().meta({ description: 'The payment, credit application or refund.' }),
      amount: amount.meta({ description: 'Negative: it went back, and the invoice owes it again.' }),
      paidOn: dayText,
      method: z.enum([...PAYMENT_METHODS, 'credit']),
      reference: z.string().optional(),
    })
    .meta({ id: 'Allocation' }),
)

/** Money that went back, as answers show it. */
export const Refund = lazily(() =>
  z
    .strictObject({
      id: z.string(),
      kind: z.enum(['refund', 'chargeback', 'reversal']),
      paymentId: z.string().optional().meta({ description: 'Absent: the customer’s credit was paid out.' }),
      customerId: z.string(),
      customerName: z.string(),
      amount,
      currency: currencyCode,
      refundedOn: dayText,
      method: Method(),
      reference: z.string().optional(),
      reason: z.string().optional(),
      fromCredit: amount.meta({ description: 'What of it the customer had as credit.' }),
      reopened: z.array(Allocated()).meta({ description: 'The invoices that owe it again.' }),
      lost: amount.meta({ description: 'What neither covers, booked as a loss.' }),
      beyond: amount.optional().meta({ description: 'Of that, what had gone back of the payment before.' }),
      exchangeRate: ExchangeRate().optional(),
      baseAmount: amount,
      reversedBy: z.string().optional().meta({ description: 'The payment by which it came back.' }),
      provider: z.strictObject({ name: z.string(), reference: z.string(), clearingAccount: z.string().optional() }).optional(),
      createdAt: instantText,
      version: z.int(),
    })
    .meta({ id: 'Refund' }),
)

/** The payment as the API shows it. Lists may hold payments older than what counts returns. */
export function presentPayment(payment: StoredPayment): z.input<ReturnType<typeof Payment>> {
  const { returned, entryId: _entry, restoredLoss: _loss, ...shown } = payment
  const amountReturned = returned?.amount ?? 0
  const isWhole = amountReturned === payment.amount
  const status = returned?.reversedBy ? 'reversed' : isWhole ? 'returned' : amountReturned > 0 ? 'partially_returned' : 'received'
  return { ...shown, baseAmount: shown.baseAmount ?? payment.amount, amountReturned, status }
}
