import type { WebhookCall } from '@quittance/core/ports/payment-provider'
import Stripe from 'stripe'
import type { TestClock } from '../../../core/contract/test-world.ts'
import { type Answered, type Loopback, loopback, type Received } from './loopback.ts'

/** The secrets of the account at the server. */
export const STRIPE = { secretKey: 'sk_test_51LoopbackLoopback', webhookSecret: 'whsec_loopbackloopback' }

// biome-ignore lint/suspicious/noExplicitAny: Stripe's objects, as it sends them
type StripeObject = any

/** Stripe's API on this machine: as much of Checkout, refunds, disputes, balance and payouts as we use, with its own signatures. */
export interface StripeServer extends Loopback {
  pay(sessionId: string): void
  decline(sessionId: string): void
  refund(sessionId: string, amount: number): void
  dispute(sessionId: string, ends?: 'won'): void
  /** Pays out all that waits. */
  payOut(): string
  sent: WebhookCall[]
}

/** Starts it. */
export async function stripeServer(clock: TestClock): Promise<StripeServer> {
  const book = new Map<string, StripeObject>()
  const byKey = new Map<string, Answered>()
  const sent: WebhookCall[] = []
  const waiting: StripeObject[] = []
  let numbers = 0
  const make = (object: string, prefix: string, more: object): StripeObject => {
    const made = { id: `${prefix}_${++numbers}`, object, created: Math.floor(clock.now() / 1000), livemode: false, ...more }
    book.set(made.id, made)
    return made
  }
  const tell = (type: string, object: StripeObject) => {
    const payload = JSON.stringify({ id: `evt_${++numbers}`, object: 'event', type, data: { object } })
    const timestamp = Math.floor(clock.now() / 1000)
    const signature = Stripe.webhooks.generateTestHeaderString({ payload, secret: STRIPE.webhookSecret, timestamp })
    sent.push({ headers: { 'stripe-signature': signature }, rawBody: payload })
  }
  const move = (source: StripeObject, type: string, of: { amount: number; fee: number; currency: string; category?: string }) => {
    const { amount, fee, currency, category = type } = of
    const moved = make('balance_transaction', 'txn', {
      amount,
      fee,
      net: amount - fee,
      currency,
      type,
      reporting_category: category,
      source,
    })
    waiting.push(moved)
    return moved
  }
  const refund = (intent: StripeObject, amount: number, metadata: object) => {
    if (amount > intent.amount_received - intent.refunded)
      return problem(400, 'invalid_request_error', 'Refund amount is greater than unrefunded amount on charge')
    intent.refunded += amount
    const made = make('refund', 're', { amount, currency: intent.currency, status: 'succeeded', payment_intent: intent.id, metadata })
    made.balance_transaction = shallow(move(made, 'refund', { amount: -amount, fee: 0, currency: intent.currency }))
    return { status: 200, body: made }
  }
  const routes: [RegExp, (received: Received, id: string) => Answered][] = [
    [/^POST \/v1\/checkout\/sessions$/, ({ body }) => ({ status: 200, body: startSession(new URLSearchParams(body), make) })],
    [/^GET \/v1\/checkout\/sessions\/(\w+)$/, (_, id) => one(book.get(id))],
    [/^GET \/v1\/payment_intents\/(\w+)$/, (_, id) => one(book.get(id))],
    [/^GET \/v1\/refunds$/, ({ query }) => listOf(book, 'refund', query)],
    [/^GET \/v1\/disputes$/, ({ query }) => listOf(book, 'dispute', query)],
    [/^GET \/v1\/payouts\/(\w+)$/, (_, id) => one(book.get(id))],
    [/^GET \/v1\/balance_transactions$/, ({ query }) => page(book.get(query.get('payout') ?? '')?.lines ?? [], query)],
    [/^GET \/v1\/balance$/, () => ({ status: 200, body: { object: 'balance', livemode: false } })],
    [
      /^POST \/v1\/refunds$/,
      ({ body }) => {
        const form = new URLSearchParams(body)
        return refund(book.get(form.get('payment_intent') ?? ''), Number(form.get('amount')), fieldsIn(form, 'metadata'))
      },
    ],
  ]
  const server = await loopback((received) => {
    if (received.headers.authorization !== `Bearer ${STRIPE.secretKey}`)
      return problem(401, 'invalid_request_error', 'Invalid API Key provided')
    const [match, answer] = routes.flatMap(([pattern, handle]) => {
      const found = pattern.exec(`${received.method} ${received.path}`)
      return found ? ([[found, handle]] as const) : []
    })[0] ?? [undefined, () => problem(404, 'invalid_request_error', 'Unrecognized request URL')]
    const key = `${received.method} ${String(received.headers['idempotency-key'])}`
    const known = received.headers['idempotency-key'] === undefined ? undefined : byKey.get(key)
    if (known) return known
    const answered = answer(received, match?.[1] ?? '')
    byKey.set(key, answered)
    return answered
  })
  const sessionOf = (id: string) => book.get(id)
  return {
    ...server,
    sent,
    pay(id) {
      const session = sessionOf(id)
      const { amount_total: amount, currency, metadata } = session
      const intent = make('payment_intent', 'pi', { status: 'succeeded', amount_received: amount, currency, metadata, refunded: 0 })
      const charge = make('charge', 'ch', { amount, currency, payment_intent: intent.id, metadata })
      const fee = Math.max(1, Math.round((amount * 15) / 1000)) + 25
      intent.latest_charge = { ...charge, balance_transaction: shallow(move(charge, 'charge', { amount, fee, currency })) }
      Object.assign(session, { status: 'complete', payment_status: 'paid', payment_intent: intent })
      tell('checkout.session.completed', { ...session, payment_intent: intent.id })
    },
    decline(id) {
      tell('payment_intent.payment_failed', { id: 'pi_declined', metadata: sessionOf(id).metadata })
    },
    refund(id, amount) {
      const { body } = refund(sessionOf(id).payment_intent, amount, {})
      tell('refund.created', body)
    },
    dispute(id, ends) {
      const { payment_intent: intent } = sessionOf(id)
      const { amount_received: amount, currency } = intent
      const disputed = make('dispute', 'dp', {
        amount,
        currency,
        payment_intent: intent.id,
        status: ends ?? 'lost',
        balance_transactions: [],
      })
      const taken = move(disputed, 'adjustment', { amount: -amount, fee: 2_000, currency, category: 'dispute' })
      const back = ends === 'won' ? [move(disputed, 'adjustment', { amount, fee: 0, currency, category: 'dispute_reversal' })] : []
      disputed.balance_transactions = [taken, ...back].map(shallow)
      tell('charge.dispute.funds_withdrawn', disputed)
    },
    payOut() {
      const lines = waiting.splice(0)
      lines.push(
        make('balance_transaction', 'txn', {
          amount: -300,
          fee: 0,
          currency: 'eur',
          type: 'stripe_fee',
          reporting_category: 'fee',
          source: null,
        }),
      )
      const amount = lines.reduce((sum, line) => sum + line.amount - line.fee, 0)
      const shape = { amount, currency: 'eur', automatic: true, status: 'paid', reconciliation_status: 'completed' }
      const payout = make('payout', 'po', { ...shape, arrival_date: Math.floor(clock.now() / 1000), lines: [] })
      payout.lines = [
        ...lines,
        {
          ...shallow(lines[0]),
          id: `txn_${payout.id}`,
          type: 'payout',
          amount: -amount,
          fee: 0,
          source: { id: payout.id, object: 'payout' },
        },
      ]
      tell('payout.paid', { ...payout, lines: undefined })
      return payout.id
    },
  }
}

/** Without what it is about, as it lies in other objects. */
function shallow({ source: _source, ...transaction }: StripeObject): StripeObject {
  return { ...transaction, source: _source?.id ?? null }
}

function startSession(form: URLSearchParams, make: (object: string, prefix: string, more: object) => StripeObject): StripeObject {
  const session = make('checkout.session', 'cs_test', {
    status: 'open',
    payment_status: 'unpaid',
    payment_intent: null,
    amount_total: Number(form.get('line_items[0][price_data][unit_amount]')) * Number(form.get('line_items[0][quantity]')),
    currency: form.get('line_items[0][price_data][currency]'),
    metadata: fieldsIn(form, 'payment_intent_data[metadata]'),
    success_url: form.get('success_url'),
  })
  session.url = `https://checkout.stripe.com/c/pay/${session.id}`
  return session
}

function fieldsIn(form: URLSearchParams, name: string): Record<string, string> {
  return Object.fromEntries(
    [...form].filter(([key]) => key.startsWith(`${name}[`)).map(([key, value]) => [key.slice(name.length + 1, -1), value]),
  )
}

function listOf(book: Map<string, StripeObject>, object: string, query: URLSearchParams): Answered {
  const all = [...book.values()].filter((each) => each.object === object && each.payment_intent === query.get('payment_intent'))
  return page(all.reverse(), query)
}

function page(all: StripeObject[], query: URLSearchParams): Answered {
  const after = query.get('starting_after')
  const from = after === null ? 0 : all.findIndex(({ id }) => id === after) + 1
  // Small pages, so that paging is needed.
  const data = all.slice(from, from + Math.min(Number(query.get('limit')), 3))
  return { status: 200, body: { object: 'list', data, has_more: from + data.length < all.length, url: '/v1/list' } }
}

function one(found: StripeObject | undefined): Answered {
  return found ? { status: 200, body: found } : problem(404, 'invalid_request_error', 'No such object', 'resource_missing')
}

function problem(status: number, type: string, message: string, code?: string): Answered {
  return { status, body: { error: { type, message, ...(code === undefined ? {} : { code }) } } }
}
