import * as z from 'zod'
import { lazily } from '../lazily.ts'

/** What we read of Stripe's objects; it sends much more. */
const currency = lazily(() => z.string().regex(/^[a-z]{3}$/))
const reference = lazily(() => z.string().regex(/^\w{1,200}$/))
const metadata = lazily(() => z.record(z.string(), z.string()).nullish())

/** One movement of the account at Stripe. */
export const BalanceTransaction = lazily(() =>
  z.object({
    id: reference(),
    amount: z.int(),
    fee: z.int(),
    currency: currency(),
    type: z.string(),
    reporting_category: z.string(),
    description: z.string().nullish(),
  }),
)
export type BalanceTransaction = z.output<ReturnType<typeof BalanceTransaction>>

const Charge = lazily(() => z.object({ balance_transaction: BalanceTransaction().nullish() }))

const PaymentIntent = lazily(() =>
  z.object({
    id: reference(),
    status: z.string(),
    amount_received: z.int(),
    currency: currency(),
    last_payment_error: z.object({ message: z.string().nullish() }).nullish(),
    latest_charge: Charge().nullish(),
  }),
)

/** A Checkout Session with its payment. */
export const Session = lazily(() =>
  z.object({
    id: reference(),
    status: z.enum(['open', 'complete', 'expired']),
    payment_status: z.enum(['paid', 'unpaid', 'no_payment_required']),
    url: z.string().nullish(),
    payment_intent: PaymentIntent().nullish(),
  }),
)

export const Refund = lazily(() =>
  z.object({
    id: reference(),
    amount: z.int(),
    currency: currency(),
    status: z.string().nullish(),
    metadata: metadata(),
    balance_transaction: BalanceTransaction().nullish(),
    failure_balance_transaction: BalanceTransaction().nullish(),
  }),
)

export const Dispute = lazily(() =>
  z.object({ id: reference(), amount: z.int(), currency: currency(), balance_transactions: z.array(BalanceTransaction()) }),
)

export const Payout = lazily(() =>
  z.object({
    id: reference(),
    amount: z.int(),
    currency: currency(),
    arrival_date: z.int(),
    automatic: z.boolean(),
    status: z.string(),
    reconciliation_status: z.string().nullish(),
  }),
)

/** A movement as payouts list it, with what it is about. */
export const PayoutTransaction = lazily(() =>
  BalanceTransaction().extend({
    source: z.object({ id: reference(), payment_intent: reference().nullish(), metadata: metadata() }).nullish(),
  }),
)
export type PayoutTransaction = z.output<ReturnType<typeof PayoutTransaction>>

/** What notices are about. */
export const Event = lazily(() =>
  z.object({
    id: reference(),
    type: z.string(),
    data: z.object({ object: z.object({ id: z.string().nullish(), payment_intent: z.string().nullish(), metadata: metadata() }) }),
  }),
)

export const WithMetadata = lazily(() => z.object({ metadata: metadata() }))
