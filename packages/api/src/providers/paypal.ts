import { AppError } from '@quittance/core/kit/errors'
import type { Clock } from '@quittance/core/ports/clock'
import {
  type CheckoutRequest,
  type CollectedDispute,
  type CredentialField,
  type FoundCheckout,
  type PaymentProvider,
  type ProviderAccount,
  type ProviderNotice,
  ProviderRefused,
  ProviderUnavailable,
  type RefundRequest,
} from '@quittance/core/ports/payment-provider'
import * as z from 'zod'
import { type PayPalAccount, type PayPalClient, PayPalRefused, paypalClient } from './paypal-calls.ts'
import { Capture, captureSettlement, Dispute, Event, fromPayPal, Order, Refund, refundSettlement, toPayPal } from './paypal-schemas.ts'
import { pinnedCertificates, requirePayPalSignature } from './paypal-signature.ts'

/** Where PayPal is, for real money and for none. */
export interface PayPalPlaces {
  live: string
  sandbox: string
  timeoutMs?: number
}

const PLACES: PayPalPlaces = { live: 'https://api-m.paypal.com', sandbox: 'https://api-m.sandbox.paypal.com' }
/** Certificates also lie under the older names. */
const OLDER: PayPalPlaces = { live: 'https://api.paypal.com', sandbox: 'https://api.sandbox.paypal.com' }

const FIELDS: readonly CredentialField[] = [
  { name: 'environment', isSecret: false, isRequired: true, pattern: /^(live|sandbox)$/, example: 'live, or sandbox for tests' },
  { name: 'clientId', isSecret: false, isRequired: true, pattern: /^[\w-]{20,200}$/, example: 'AYSq3RDGsmBLJE-otTkBtM-…' },
  { name: 'clientSecret', isSecret: true, isRequired: true, pattern: /^[\w-]{20,200}$/, example: 'EGnHDxD_qRPdaLdZz8iC…' },
  { name: 'webhookId', isSecret: false, isRequired: true, pattern: /^[A-Z0-9]{5,50}$/, example: '5GP028458E2496506' },
]

type Unit = NonNullable<z.output<ReturnType<typeof Order>>['purchase_units']>[number]

/** PayPal's own page (Orders v2, captured when the payer has approved) in the organisation's account. `places` is for tests. */
export function paypalProvider({ clock, places = PLACES }: { clock: Clock; places?: PayPalPlaces }): PaymentProvider {
  const client = paypalClient({ now: clock.now, ...(places.timeoutMs === undefined ? {} : { timeoutMs: places.timeoutMs }) })
  const certificates = { live: pinnedCertificates([places.live, OLDER.live]), sandbox: pinnedCertificates([places.sandbox, OLDER.sandbox]) }
  const at = ({ credentials }: ProviderAccount): PayPalAccount => ({
    origin: places[modeOf(credentials)],
    clientId: credentials.clientId ?? '',
    clientSecret: credentials.clientSecret ?? '',
  })
  return {
    name: 'paypal',
    method: 'paypal',
    pageOrigins: ['https://www.paypal.com', 'https://www.sandbox.paypal.com'],
    credentialFields: FIELDS,
    startCheckout: async (account, request) => await startedOrder(client, at(account), { orgId: account.orgId, request }),
    async readWebhook(account, call) {
      const { webhookId = '' } = account.credentials
      await requirePayPalSignature(call, { webhookId, certificates: certificates[modeOf(account.credentials)], nowMs: clock.now() })
      const event = Event().safeParse(jsonOf(call.rawBody))
      if (!event.success) throw new AppError('invalid_request', 'This notice has a form that we do not know.')
      return noticesOf(account, event.data)
    },
    async findCheckout(account, { checkoutId, reference }) {
      const order = await approvedTaken(client, at(account), { checkoutId, reference })
      if (order === undefined) return { state: 'open' }
      if ('declined' in order) return { state: 'failed', message: order.declined }
      return await foundOf(client, account, { unit: order.purchase_units?.[0], at: at(account) })
    },
    async checkoutIdOf(account, paymentReference) {
      try {
        const capture = await client.send(at(account), Capture(), { method: 'GET', path: `/v2/payments/captures/${paymentReference}` })
        return ourId(account, capture.custom_id)
      } catch (error) {
        if (error instanceof PayPalRefused && error.status === 404) return undefined
        throw error
      }
    },
    refund: async (account, request) => await refunded(client, at(account), { orgId: account.orgId, request }),
    async findPayout() {
      throw new ProviderRefused('PayPal does not report what it sends to the bank.')
    },
    async testConnection(account) {
      await client.send(at(account), z.object({}), { method: 'GET', path: '/v1/notifications/webhooks-event-types' })
      return { isLive: modeOf(account.credentials) === 'live' }
    },
  }
}

function modeOf({ environment }: Readonly<Record<string, string>>): 'live' | 'sandbox' {
  return environment === 'live' ? 'live' : 'sandbox'
}

async function startedOrder(client: PayPalClient, at: PayPalAccount, of: { orgId: string; request: CheckoutRequest }) {
  const call = { path: '/v2/checkout/orders', body: orderFor(of.orgId, of.request), requestId: of.request.checkoutId }
  const order = await client.send(at, Order(), { method: 'POST', ...call })
  const page = order.links?.find(({ rel }) => rel === 'payer-action' || rel === 'approve')
  if (!page) throw new ProviderUnavailable('PayPal gave no page.')
  return { redirectUrl: page.href, reference: order.id }
}

async function refunded(client: PayPalClient, at: PayPalAccount, of: { orgId: string; request: RefundRequest }) {
  const { refundId, paymentReference, amount, currency } = of.request
  const body = { amount: toPayPal(amount, currency), custom_id: `${of.orgId}:${refundId}` }
  const path = `/v2/payments/captures/${paymentReference}/refund`
  const refund = await client.send(at, Refund(), { method: 'POST', path, body, requestId: refundId })
  if (refund.status === 'FAILED' || refund.status === 'CANCELLED') throw new ProviderRefused('PayPal could not give this back.')
  return { reference: refund.id, state: refund.status === 'COMPLETED' ? ('succeeded' as const) : ('pending' as const) }
}

function orderFor(orgId: string, request: CheckoutRequest): object {
  const { checkoutId, amount, currency, description, payerEmail, locale, returnUrl, cancelUrl } = request
  return {
    intent: 'CAPTURE',
    purchase_units: [{ custom_id: `${orgId}:${checkoutId}`, description: description.slice(0, 127), amount: toPayPal(amount, currency) }],
    payment_source: {
      paypal: {
        ...(payerEmail === undefined ? {} : { email_address: payerEmail }),
        experience_context: {
          return_url: returnUrl,
          cancel_url: cancelUrl,
          user_action: 'PAY_NOW',
          shipping_preference: 'NO_SHIPPING',
          ...(/^[a-z]{2}-[A-Z]{2}$/.test(locale) ? { locale } : {}),
        },
      },
    },
  }
}

/** The order; what the payer approved is captured, once. Undefined: it expired before anybody approved it. */
async function approvedTaken(
  client: PayPalClient,
  at: PayPalAccount,
  { checkoutId, reference }: { checkoutId: string; reference: string },
): Promise<z.output<ReturnType<typeof Order>> | { declined: string } | undefined> {
  const read = async () => await client.send(at, Order(), { method: 'GET', path: `/v2/checkout/orders/${reference}` })
  try {
    const order = await read()
    if (order.status !== 'APPROVED') return order
    const path = `/v2/checkout/orders/${reference}/capture`
    await client.send(at, Order(), { method: 'POST', path, body: {}, requestId: `${checkoutId}-capture` })
    return await read()
  } catch (error) {
    if (!(error instanceof PayPalRefused)) throw error
    if (error.issue === 'ORDER_ALREADY_CAPTURED') return await read()
    if (error.issue === 'INSTRUMENT_DECLINED') return { declined: error.message }
    if (error.status === 404) return undefined
    throw error
  }
}

async function foundOf(
  client: PayPalClient,
  account: ProviderAccount,
  of: { unit: Unit | undefined; at: PayPalAccount },
): Promise<FoundCheckout> {
  const captures = of.unit?.payments?.captures ?? []
  const capture = captures.find(({ status }) => /^(COMPLETED|PARTIALLY_REFUNDED|REFUNDED)$/.test(status)) ?? captures.at(-1)
  if (!capture) return { state: 'open' }
  if (capture.status === 'PENDING') return { state: 'processing' }
  if (capture.status === 'DECLINED' || capture.status === 'FAILED') return { state: 'failed', message: 'PayPal could not take the money.' }
  const taken = fromPayPal(capture.amount)
  const refunds = (of.unit?.payments?.refunds ?? []).map((refund) => {
    const refundId = ourId(account, refund.custom_id)
    return {
      reference: refund.id,
      ...(refundId === undefined ? {} : { refundId }),
      amount: refund.amount ? fromPayPal(refund.amount).amount : 0,
      state:
        refund.status === 'COMPLETED' ? ('succeeded' as const) : refund.status === 'PENDING' ? ('pending' as const) : ('failed' as const),
      ...refundSettlement(refund),
    }
  })
  const returned = refunds.reduce((sum, { amount, state }) => (state === 'failed' ? sum : sum + amount), 0)
  const disputes = await disputesOf(client, of.at, { capture: capture.id, left: taken.amount - returned })
  return { state: 'succeeded', paymentReference: capture.id, ...taken, ...captureSettlement(capture), refunds, disputes }
}

/**
 * Disputes that the payer won. Where PayPal settled one by a refund, that refund says it already. Accounts without leave to see disputes
 * have none.
 */
async function disputesOf(client: PayPalClient, at: PayPalAccount, of: { capture: string; left: number }): Promise<CollectedDispute[]> {
  const path = `/v1/customer/disputes?disputed_transaction_id=${of.capture}`
  const listed = await client
    .send(at, z.object({ items: z.array(Dispute()).optional() }), { method: 'GET', path })
    .catch((error: unknown) => {
      if (error instanceof PayPalRefused && error.status === 403) return { items: [] }
      throw error
    })
  let left = of.left
  return (listed.items ?? []).map((dispute) => {
    const { amount, currency } = fromPayPal(dispute.dispute_amount)
    const isLost = dispute.status === 'RESOLVED' && dispute.dispute_outcome?.outcome_code === 'RESOLVED_BUYER_FAVOUR' && amount <= left
    if (isLost) left -= amount
    const withdrawn = { state: 'withdrawn' as const, settlement: { currency, gross: -amount, fee: 0 } }
    return { reference: dispute.dispute_id, amount, ...(isLost ? withdrawn : { state: 'open' as const }) }
  })
}

function noticesOf(
  account: ProviderAccount,
  { id: eventId, event_type: type, resource }: z.output<ReturnType<typeof Event>>,
): ProviderNotice[] {
  const checkoutId = ourId(account, resource.custom_id ?? resource.purchase_units?.[0]?.custom_id)
  if (/^(CHECKOUT\.ORDER|PAYMENT\.CAPTURE)\./.test(type) && checkoutId?.startsWith('chk_'))
    return [{ kind: 'checkout', eventId, checkoutId }]
  const paymentReference = type.startsWith('PAYMENT.CAPTURE.')
    ? (captureIn(resource.links) ?? resource.id)
    : type.startsWith('CUSTOMER.DISPUTE.')
      ? resource.disputed_transactions?.[0]?.seller_transaction_id
      : undefined
  return paymentReference !== undefined && /^[\w-]{1,200}$/.test(paymentReference) ? [{ kind: 'payment', eventId, paymentReference }] : []
}

/** A refund leads up to the capture that it is of. */
function captureIn(links: readonly { rel: string; href: string }[] | undefined): string | undefined {
  const up = links?.find(({ rel, href }) => rel === 'up' && href.includes('/captures/'))
  return up?.href.split('/').at(-1)
}

/** Our id in `<organisation>:<id>`, where it is this organisation's. */
function ourId({ orgId }: ProviderAccount, customId: string | undefined): string | undefined {
  const [owner, id] = (customId ?? '').split(':')
  return owner === orgId ? id : undefined
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
