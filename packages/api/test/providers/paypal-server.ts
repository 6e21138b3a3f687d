import { execFileSync } from 'node:child_process'
import { createSign } from 'node:crypto'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import type { WebhookCall } from '@quittance/core/ports/payment-provider'
import type { TestClock } from '../../../core/contract/test-world.ts'
import { type Answered, type Loopback, loopback, type Received } from './loopback.ts'

/** The account at the server. */
export const PAYPAL = {
  environment: 'sandbox',
  clientId: 'loopback-client-0123456789',
  clientSecret: 'loopback-secret-0123456789',
  webhookId: '5GP028458E2496506',
}

// biome-ignore lint/suspicious/noExplicitAny: PayPal's objects, as it sends them
type PayPalObject = any

/** PayPal's API on this machine: as much of Orders v2, refunds and disputes as we use, with certificates and signatures of its kind. */
export interface PayPalServer extends Loopback {
  approve(orderId: string): void
  decline(orderId: string): void
  refund(orderId: string, value: string): void
  dispute(orderId: string): void
  sent: WebhookCall[]
}

/** A key with a certificate that is valid from today on, made once. */
const signer = (() => {
  const folder = mkdtempSync(join(tmpdir(), 'quittance-paypal-'))
  const at = (name: string) => join(folder, name)
  const subject = ['-subj', '/CN=messageverificationcerts.sandbox.paypal.com']
  const made = ['-keyout', at('key'), '-out', at('cert'), '-days', '9999']
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...made, ...subject], { stdio: 'ignore' })
  return { key: readFileSync(at('key'), 'utf8'), certificate: readFileSync(at('cert'), 'utf8') }
})()

/** Starts it. */
export async function paypalServer(clock: TestClock): Promise<PayPalServer> {
  const orders = new Map<string, PayPalObject>()
  const captures = new Map<string, PayPalObject>()
  const disputes: PayPalObject[] = []
  const byRequest = new Map<string, Answered>()
  const sent: WebhookCall[] = []
  let numbers = 0
  const newId = (prefix: string) => `${prefix}${++numbers}`
  const tell = (event_type: string, resource: PayPalObject) => {
    const rawBody = JSON.stringify({ id: newId('WH-'), event_version: '1.0', event_type, resource })
    sent.push(signedCall(rawBody, { origin: server.origin, atMs: clock.now(), id: newId('transmission-') }))
  }
  const refund = (capture: PayPalObject, amount: PayPalObject, custom_id?: string): Answered => {
    const left =
      Number(capture.amount.value) - capture.refunds.reduce((sum: number, each: PayPalObject) => sum + Number(each.amount.value), 0)
    if (Number(amount.value) > left)
      return issue(422, 'REFUND_AMOUNT_EXCEEDED', 'The refund amount must be less than or equal to the capture amount.')
    const links = [{ rel: 'up', href: `${server.origin}/v2/payments/captures/${capture.id}`, method: 'GET' }]
    const seller_payable_breakdown = { gross_amount: amount, paypal_fee: { ...amount, value: '0.00' }, net_amount: amount }
    const made = { id: newId('R-'), status: 'COMPLETED', amount, seller_payable_breakdown, links, ...(custom_id ? { custom_id } : {}) }
    capture.refunds.push(made)
    return { status: 201, body: made }
  }
  const capture = (order: PayPalObject): Answered => {
    if (order.declines) return issue(422, 'INSTRUMENT_DECLINED', 'The instrument presented was either declined by the processor or bank.')
    if (order.status === 'COMPLETED') return issue(422, 'ORDER_ALREADY_CAPTURED', 'Order already captured.')
    if (order.status !== 'APPROVED') return issue(422, 'ORDER_NOT_APPROVED', 'Payer has not yet approved the Order for payment.')
    const [unit] = order.purchase_units
    const { currency_code } = unit.amount
    const paypal_fee = { currency_code, value: currency_code === 'JPY' ? '40' : '0.39' }
    const breakdown = { gross_amount: unit.amount, paypal_fee, net_amount: unit.amount }
    const made = {
      id: newId('C-'),
      status: 'COMPLETED',
      amount: unit.amount,
      custom_id: unit.custom_id,
      seller_receivable_breakdown: breakdown,
      refunds: [],
    }
    captures.set(made.id, made)
    order.status = 'COMPLETED'
    unit.payments = { captures: [made], refunds: made.refunds }
    tell('PAYMENT.CAPTURE.COMPLETED', made)
    return { status: 201, body: order }
  }
  const routes: [RegExp, (received: Received, id: string) => Answered][] = [
    [/^POST \/v2\/checkout\/orders$/, ({ body }) => ({ status: 200, body: startOrder(JSON.parse(body), { orders, id: newId('O-') }) })],
    [/^GET \/v2\/checkout\/orders\/([\w-]+)$/, (_, id) => one(orders.get(id))],
    [/^POST \/v2\/checkout\/orders\/([\w-]+)\/capture$/, (_, id) => capture(orders.get(id))],
    [/^GET \/v2\/payments\/captures\/([\w-]+)$/, (_, id) => one(captures.get(id))],
    [
      /^POST \/v2\/payments\/captures\/([\w-]+)\/refund$/,
      ({ body }, id) => {
        const { amount, custom_id } = JSON.parse(body)
        return refund(captures.get(id), amount, custom_id)
      },
    ],
    [
      /^GET \/v1\/customer\/disputes$/,
      ({ query }) => ({ status: 200, body: { items: disputes.filter(({ capture }) => capture === query.get('disputed_transaction_id')) } }),
    ],
    [/^GET \/v1\/notifications\/webhooks-event-types$/, () => ({ status: 200, body: { event_types: [] } })],
  ]
  const basic = `Basic ${Buffer.from(`${PAYPAL.clientId}:${PAYPAL.clientSecret}`).toString('base64')}`
  let token = ''
  const server = await loopback((received) => {
    const { method, path, headers } = received
    if (path.startsWith('/v1/notifications/certs/')) return { status: 200, body: signer.certificate }
    if (path === '/v1/oauth2/token') {
      if (headers.authorization !== basic)
        return { status: 401, body: { error: 'invalid_client', error_description: 'Client Authentication failed' } }
      token = newId('token-')
      return { status: 200, body: { access_token: token, token_type: 'Bearer', expires_in: 32_400 } }
    }
    if (headers.authorization !== `Bearer ${token}`) return { status: 401, body: { name: 'UNAUTHORIZED', message: 'Token expired' } }
    const [pattern, answer] = routes.find(([each]) => each.test(`${method} ${path}`)) ?? []
    if (!pattern || !answer) return issue(404, 'RESOURCE_NOT_FOUND', 'The specified resource does not exist.')
    const key = `${path} ${String(headers['paypal-request-id'])}`
    const known = headers['paypal-request-id'] === undefined ? undefined : byRequest.get(key)
    if (known) return known
    const answered = answer(received, pattern.exec(`${method} ${path}`)?.[1] ?? '')
    if (answered.status < 400) byRequest.set(key, answered)
    return answered
  })
  const captureOf = (orderId: string) => orders.get(orderId).purchase_units[0].payments.captures[0]
  return {
    ...server,
    sent,
    approve(id) {
      Object.assign(orders.get(id), { status: 'APPROVED', declines: false })
      tell('CHECKOUT.ORDER.APPROVED', orders.get(id))
    },
    decline(id) {
      Object.assign(orders.get(id), { status: 'APPROVED', declines: true })
    },
    refund(id, value) {
      const { body } = refund(captureOf(id), { ...captureOf(id).amount, value })
      tell('PAYMENT.CAPTURE.REFUNDED', body)
    },
    dispute(id) {
      const { id: taken, amount } = captureOf(id)
      const dispute_outcome = { outcome_code: 'RESOLVED_BUYER_FAVOUR' }
      disputes.push({ dispute_id: newId('PP-D-'), status: 'RESOLVED', dispute_amount: amount, dispute_outcome, capture: taken })
      tell('CUSTOMER.DISPUTE.RESOLVED', { ...disputes.at(-1), disputed_transactions: [{ seller_transaction_id: taken }] })
    },
  }
}

/** A call signed as PayPal signs. */
export function signedCall(rawBody: string, at: { origin: string; atMs: number; id: string; webhookId?: string }): WebhookCall {
  const time = new Date(at.atMs).toISOString().replace(/\.\d+Z$/, 'Z')
  const signed = `${at.id}|${time}|${at.webhookId ?? PAYPAL.webhookId}|${crc32(Buffer.from(rawBody))}`
  return {
    headers: {
      'paypal-auth-algo': 'SHA256withRSA',
      'paypal-cert-url': `${at.origin}/v1/notifications/certs/CERT-360caa42-fca2a594-a5cafa77`,
      'paypal-transmission-id': at.id,
      'paypal-transmission-sig': createSign('RSA-SHA256').update(signed).sign(signer.key, 'base64'),
      'paypal-transmission-time': time,
    },
    rawBody,
  }
}

function startOrder(body: PayPalObject, at: { orders: Map<string, PayPalObject>; id: string }): PayPalObject {
  const links = [{ rel: 'payer-action', href: `https://www.sandbox.paypal.com/checkoutnow/${at.id}`, method: 'GET' }]
  const order = { id: at.id, status: 'PAYER_ACTION_REQUIRED', purchase_units: body.purchase_units, links }
  at.orders.set(at.id, order)
  return order
}

function one(found: PayPalObject | undefined): Answered {
  return found ? { status: 200, body: found } : issue(404, 'INVALID_RESOURCE_ID', 'Specified resource ID does not exist.')
}

function issue(status: number, name: string, description: string): Answered {
  return {
    status,
    body: {
      name: status === 404 ? 'RESOURCE_NOT_FOUND' : 'UNPROCESSABLE_ENTITY',
      message: description,
      details: [{ issue: name, description }],
    },
  }
}
