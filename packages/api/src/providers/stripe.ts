import { instantOf } from '@quittance/core/kit/day'
import { AppError } from '@quittance/core/kit/errors'
import type { Clock } from '@quittance/core/ports/clock'
import {
  type CheckoutRequest,
  type CollectedRefund,
  type CredentialField,
  type FoundCheckout,
  type FoundPayout,
  type PaymentProvider,
  type ProviderAccount,
  type ProviderNotice,
  ProviderUnavailable,
  type RefundRequest,
} from '@quittance/core/ports/payment-provider'
import type Stripe from 'stripe'
import * as z from 'zod'
import { asked, isMissing, loadStripe, openStripe, type StripeHost, translated } from './stripe-calls.ts'
import { disputeOf, payoutLineOf, refundOf, sessionState } from './stripe-found.ts'
import { fromStripe, toStripe } from './stripe-money.ts'
import { Dispute, Event, Payout, PayoutTransaction, Refund, Session, WithMetadata } from './stripe-schemas.ts'

/** How old a notice's signature may be, and how far ahead its clock. Stripe signs anew for each attempt. */
const SIGNATURE_SECONDS = 300
/** More refunds or disputes of one payment than this are not looked at. */
const LISTED_MAX = 100

const FIELDS: readonly CredentialField[] = [
  { name: 'secretKey', isSecret: true, isRequired: true, pattern: /^(sk|rk)_(live|test)_\w{10,300}$/, example: 'sk_live_…' },
  {
    name: 'webhookSecret',
    isSecret: true,
    isRequired: true,
    // Two while one replaces the other.
    pattern: /^whsec_\S{10,200}(\s+whsec_\S{10,200})?$/,
    example: 'whsec_…',
  },
]

/** Stripe's own page (Checkout Sessions) in the organisation's account. `host` is for tests. */
export function stripeProvider({ clock, host }: { clock: Clock; host?: StripeHost }): PaymentProvider {
  const open = (account: ProviderAccount) => openStripe(account, host)
  return {
    name: 'stripe',
    method: 'card',
    pageOrigins: ['https://checkout.stripe.com'],
    credentialFields: FIELDS,
    async startCheckout(account, request) {
      const stripe = await open(account)
      const options = { idempotencyKey: request.checkoutId }
      const session = await asked(Session(), () => stripe.checkout.sessions.create(sessionFor(account, request), options))
      if (!session.url) throw new ProviderUnavailable('Stripe gave no page.')
      return { redirectUrl: session.url, reference: session.id }
    },
    readWebhook: async (account, call) => {
      const event = Event().safeParse(await verified(account, call, clock))
      if (!event.success) throw new AppError('invalid_request', 'This notice has a form that we do not know.')
      return noticesOf(account, event.data)
    },
    findCheckout: async (account, { reference }) => await foundCheckout(await open(account), reference),
    checkoutIdOf: async (account, paymentReference) => await checkoutOf(await open(account), account, paymentReference),
    refund: async (account, request) => await refunded(await open(account), account, request),
    findPayout: async (account, reference) => await foundPayout(await open(account), reference),
    async testConnection(account) {
      const stripe = await open(account)
      const { livemode } = await asked(z.object({ livemode: z.boolean() }), () => stripe.balance.retrieve())
      return { isLive: livemode }
    },
  }
}

function sessionFor({ orgId }: ProviderAccount, request: CheckoutRequest): Stripe.Checkout.SessionCreateParams {
  const { checkoutId, amount, currency, description, payerEmail, locale, returnUrl, cancelUrl } = request
  const metadata = { checkoutId, orgId }
  return {
    mode: 'payment',
    client_reference_id: checkoutId,
    line_items: [
      {
        quantity: 1,
        price_data: { currency: currency.toLowerCase(), unit_amount: toStripe(amount, currency), product_data: { name: description } },
      },
    ],
    // What the invoice says is what is collected: no offer to pay in another currency.
    adaptive_pricing: { enabled: false },
    locale: localeOf(locale),
    success_url: returnUrl,
    cancel_url: cancelUrl,
    metadata,
    payment_intent_data: { metadata, description },
    ...(payerEmail === undefined ? {} : { customer_email: payerEmail }),
  }
}

/** The languages of our documents that Stripe's page has; others it guesses from the browser. */
function localeOf(locale: string): Stripe.Checkout.SessionCreateParams.Locale {
  const language = locale.slice(0, 2)
  const known = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pl', 'pt'] as const
  return known.find((each) => each === language) ?? 'auto'
}

async function verified(
  { credentials }: ProviderAccount,
  call: { headers: Readonly<Record<string, string>>; rawBody: string },
  clock: Clock,
): Promise<unknown> {
  const { webhooks } = await loadStripe()
  const header = call.headers['stripe-signature'] ?? ''
  const now = clock.now()
  const atSeconds = Number(/(?:^|,)t=(\d{1,12})(?:,|$)/.exec(header)?.[1] ?? Number.NaN)
  const secrets = (credentials.webhookSecret ?? '').split(/\s+/).filter((secret) => secret !== '')
  for (const secret of secrets) {
    if (!(atSeconds <= now / 1000 + SIGNATURE_SECONDS)) break
    try {
      return webhooks.constructEvent(call.rawBody, header, secret, SIGNATURE_SECONDS, undefined, now)
    } catch {
      // Another secret may have signed it; none: refused below.
    }
  }
  throw new AppError('invalid_request', 'The signature of this notice is not genuine, or too old.')
}

function noticesOf({ orgId }: ProviderAccount, { id: eventId, type, data }: z.output<ReturnType<typeof Event>>): ProviderNotice[] {
  const { id, payment_intent: paymentReference, metadata } = data.object
  if (type.startsWith('checkout.session.'))
    return metadata?.orgId === orgId && metadata.checkoutId ? [{ kind: 'checkout', eventId, checkoutId: metadata.checkoutId }] : []
  if (/^(charge\.(refund|dispute)|refund\.)/.test(type))
    return typeof paymentReference === 'string' ? [{ kind: 'payment', eventId, paymentReference }] : []
  if (type.startsWith('payout.') && typeof id === 'string') return [{ kind: 'payout', eventId, payoutReference: id }]
  return []
}

async function foundCheckout(stripe: Stripe, reference: string): Promise<FoundCheckout> {
  const expand = ['payment_intent.latest_charge.balance_transaction']
  const found = sessionState(await asked(Session(), () => stripe.checkout.sessions.retrieve(reference, { expand })))
  if (found.state !== 'succeeded') return found
  const query = { payment_intent: found.paymentReference, limit: LISTED_MAX }
  const disputes = await asked(z.object({ data: z.array(Dispute()) }), () => stripe.disputes.list(query))
  return { ...found, refunds: await refundsOf(stripe, found.paymentReference), disputes: disputes.data.map(disputeOf) }
}

async function checkoutOf(stripe: Stripe, { orgId }: ProviderAccount, paymentReference: string): Promise<string | undefined> {
  try {
    const { metadata } = await asked(WithMetadata(), () => stripe.paymentIntents.retrieve(paymentReference))
    return metadata?.orgId === orgId ? metadata.checkoutId : undefined
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

async function refunded(stripe: Stripe, { orgId }: ProviderAccount, request: RefundRequest) {
  const { refundId, paymentReference, amount, currency } = request
  // Stripe forgets idempotency keys after a day; its list does not.
  const known = (await refundsOf(stripe, paymentReference)).find((refund) => refund.refundId === refundId)
  const order = { payment_intent: paymentReference, amount: toStripe(amount, currency), metadata: { refundId, orgId } }
  const refund = known ?? refundOf(await asked(Refund(), () => stripe.refunds.create(order, { idempotencyKey: refundId })))
  return { reference: refund.reference, state: refund.state === 'succeeded' ? ('succeeded' as const) : ('pending' as const) }
}

async function foundPayout(stripe: Stripe, reference: string): Promise<FoundPayout> {
  const payout = await asked(Payout(), () => stripe.payouts.retrieve(reference))
  const isItemised = payout.automatic && payout.reconciliation_status === 'completed'
  return {
    reference: payout.id,
    ...fromStripe(payout.amount, payout.currency),
    arrivesOn: instantOf(payout.arrival_date * 1000).slice(0, 'yyyy-mm-dd'.length),
    state: payoutState(payout),
    isItemised,
    lines: isItemised ? await payoutLinesOf(stripe, payout.id) : [],
  }
}

async function refundsOf(stripe: Stripe, paymentReference: string): Promise<CollectedRefund[]> {
  const expand = ['data.balance_transaction', 'data.failure_balance_transaction']
  const query = { payment_intent: paymentReference, limit: LISTED_MAX, expand }
  const { data } = await asked(z.object({ data: z.array(Refund()) }), () => stripe.refunds.list(query))
  return data.map(refundOf).reverse()
}

function payoutState({ status, automatic, reconciliation_status }: z.output<ReturnType<typeof Payout>>): 'pending' | 'paid' | 'failed' {
  if (status === 'failed' || status === 'canceled') return 'failed'
  if (automatic && reconciliation_status === 'in_progress') return 'pending'
  return status === 'paid' ? 'paid' : 'pending'
}

async function payoutLinesOf(stripe: Stripe, payout: string) {
  const listed = stripe.balanceTransactions.list({ payout, limit: LISTED_MAX, expand: ['data.source'] })
  const transactions = await translated(async () => await listed.autoPagingToArray({ limit: 10_000 }))
  return (await asked(z.array(PayoutTransaction()), async () => transactions)).flatMap(payoutLineOf)
}
