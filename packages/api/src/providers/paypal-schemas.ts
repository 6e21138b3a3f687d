import { decimal, multiply, roundTo } from '@quittance/core/kit/decimal'
import { exponentOf, majorText } from '@quittance/core/kit/money'
import { ProviderRefused, type Settlement } from '@quittance/core/ports/payment-provider'
import * as z from 'zod'
import { lazily } from '../lazily.ts'

const reference = lazily(() => z.string().regex(/^[\w-]{1,200}$/))
const Money = lazily(() => z.object({ currency_code: z.string().regex(/^[A-Z]{3}$/), value: z.string().regex(/^-?\d{1,15}(\.\d{1,5})?$/) }))
type Money = z.output<ReturnType<typeof Money>>

const Breakdown = lazily(() =>
  z.object({
    gross_amount: Money(),
    paypal_fee: Money().optional(),
    receivable_amount: Money().optional(),
    exchange_rate: z.object({ value: z.string().regex(/^\d{1,12}(\.\d{1,12})?$/) }).optional(),
  }),
)

/** Money that PayPal took. */
export const Capture = lazily(() =>
  z.object({
    id: reference(),
    status: z.string(),
    amount: Money(),
    custom_id: z.string().optional(),
    status_details: z.object({ reason: z.string() }).optional(),
    seller_receivable_breakdown: Breakdown().optional(),
  }),
)

/** Money that PayPal gave back. */
export const Refund = lazily(() =>
  z.object({
    id: reference(),
    status: z.string(),
    amount: Money().optional(),
    custom_id: z.string().optional(),
    seller_payable_breakdown: z.object({ gross_amount: Money(), paypal_fee: Money().optional() }).optional(),
  }),
)

/** An order with what was captured and refunded. */
export const Order = lazily(() =>
  z.object({
    id: reference(),
    status: z.string(),
    links: z.array(z.object({ rel: z.string(), href: z.string() })).optional(),
    purchase_units: z
      .array(
        z.object({
          custom_id: z.string().optional(),
          payments: z.object({ captures: z.array(Capture()).optional(), refunds: z.array(Refund()).optional() }).optional(),
        }),
      )
      .optional(),
  }),
)

export const Dispute = lazily(() =>
  z.object({
    dispute_id: reference(),
    status: z.string(),
    dispute_amount: Money(),
    dispute_outcome: z.object({ outcome_code: z.string().optional() }).optional(),
  }),
)

/** What notices are about. */
export const Event = lazily(() =>
  z.object({
    id: z.string().min(1).max(200),
    event_type: z.string(),
    resource: z.object({
      id: z.string().optional(),
      custom_id: z.string().optional(),
      purchase_units: z.array(z.object({ custom_id: z.string().optional() })).optional(),
      links: z.array(z.object({ rel: z.string(), href: z.string() })).optional(),
      disputed_transactions: z.array(z.object({ seller_transaction_id: z.string().optional() })).optional(),
    }),
  }),
)

/** PayPal takes no parts of these. */
const WHOLE = ['HUF', 'JPY', 'TWD']

/** An amount as PayPal writes it. Errors: `ProviderRefused` for what it cannot express. */
export function toPayPal(amount: number, currency: string): Money {
  const text = majorText(amount, currency)
  if (!WHOLE.includes(currency)) return { currency_code: currency, value: text }
  const [whole = '', part = ''] = text.split('.')
  if (/[1-9]/.test(part)) throw new ProviderRefused(`PayPal takes whole ${currency} only.`)
  return { currency_code: currency, value: whole }
}

/** The same in minor units. */
export function fromPayPal({ currency_code: currency, value }: Money): { amount: number; currency: string } {
  return { amount: Number(roundTo(decimal(value), exponentOf(currency), 'half-up')), currency }
}

/** What a capture did to the account: in its own currency, or converted at PayPal's rate. */
export function captureSettlement({ seller_receivable_breakdown: breakdown }: z.output<ReturnType<typeof Capture>>): {
  settlement?: Settlement
} {
  if (!breakdown) return {}
  const gross = fromPayPal(breakdown.gross_amount)
  const fee = breakdown.paypal_fee ? fromPayPal(breakdown.paypal_fee).amount : 0
  const { receivable_amount, exchange_rate } = breakdown
  if (!receivable_amount || !exchange_rate || receivable_amount.currency_code === gross.currency)
    return { settlement: { currency: gross.currency, gross: gross.amount, fee } }
  const received = fromPayPal(receivable_amount)
  // The net is exact; the fee is what it was at the same rate, rounded half away from zero.
  const exact = multiply(decimal(majorText(fee, gross.currency)), decimal(exchange_rate.value))
  const feeThere = Number(roundTo(exact, exponentOf(received.currency), 'half-up'))
  return { settlement: { currency: received.currency, gross: received.amount + feeThere, fee: feeThere } }
}

/** What a refund did to the account. */
export function refundSettlement({ seller_payable_breakdown: breakdown }: z.output<ReturnType<typeof Refund>>): {
  settlement?: Settlement
} {
  if (!breakdown) return {}
  const { amount, currency } = fromPayPal(breakdown.gross_amount)
  const fee = breakdown.paypal_fee ? fromPayPal(breakdown.paypal_fee).amount : 0
  return { settlement: { currency, gross: -amount, fee: fee === 0 ? 0 : -fee } }
}
