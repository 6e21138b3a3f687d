import type { Call } from '@quittance/core/call'
import { instantOf } from '@quittance/core/kit/day'
import { AppError, invariant } from '@quittance/core/kit/errors'
import { equalSecrets, hmac } from '@quittance/core/kit/hash'
import type { Clock } from '@quittance/core/ports/clock'
import { type PaymentProvider, type ProviderNotice, ProviderRefused, type WebhookCall } from '@quittance/core/ports/payment-provider'
import { readIfAny } from '@quittance/core/store/transact'
import * as z from 'zod'
import { lazily } from '../lazily.ts'
import { refundInSandbox, type SandboxOutcome, scriptedOutcome } from './sandbox-acts.ts'
import { checkoutOfReference, foundOf, referenceOf, SandboxPayment, SandboxPayout } from './sandbox-book.ts'

/** How long the hosted page of a checkout can be used: also for what happens to its payment later. */
const PAGE_SECONDS = 7 * 86_400
/** How old a notice's signature may be, and how far ahead its clock. */
const SIGNATURE_SECONDS = 300
const SIGNATURE_HEADER = 'sandbox-signature'

const Checkout = lazily(() =>
  z.strictObject({
    orgId: z.string(),
    checkoutId: z.string(),
    amount: z.int().positive(),
    currency: z.string(),
    description: z.string(),
    payerEmail: z.string().optional(),
    locale: z.string(),
    returnUrl: z.string(),
    cancelUrl: z.string(),
    /** Epoch seconds. */
    expiresAt: z.int(),
  }),
)

/** What the hosted page is asked to collect. */
export type SandboxCheckout = z.output<ReturnType<typeof Checkout>>

const reference = lazily(() => z.string().min(1).max(200))
const Notice = lazily(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('checkout'), eventId: reference(), checkoutId: z.string().regex(/^chk_[0-9a-z]{26}$/) }),
    z.strictObject({ kind: z.literal('payment'), eventId: reference(), paymentReference: reference() }),
    z.strictObject({ kind: z.literal('payout'), eventId: reference(), payoutReference: reference() }),
  ]),
)

/** A provider without money, whose page is our own, and which otherwise behaves like a real one: signed links out, signed notices in. */
export interface SandboxProvider extends PaymentProvider {
  /** The checkout of a page's token; undefined when we did not sign it or it has expired. */
  readPage(token: string): SandboxCheckout | undefined
  /** What it knows of a checkout's payment. */
  paymentOf(checkout: SandboxCheckout): Promise<SandboxPayment | undefined>
  /** Does what somebody chose on the page, and gives the notices that it sends, in order. */
  act(checkout: SandboxCheckout, outcome: SandboxOutcome): Promise<WebhookCall[]>
  /** A notice as it is sent to an organisation. */
  sign(orgId: string, notice: ProviderNotice): WebhookCall
}

/** Where the sandbox keeps what it knows, and what signs its pages and notices: at least 32 characters. */
export interface SandboxOptions {
  publicUrl: string
  secret: string
  clock: Clock
  /** A call of an organisation, for its own records. */
  open(orgId: string): Call
}

/** Makes the sandbox. */
export function sandboxProvider(options: SandboxOptions): SandboxProvider {
  const { publicUrl, secret, clock, open } = options
  invariant(secret.length >= 32, 'the sandbox’s secret has at least 32 characters')
  const nowSeconds = () => Math.floor(clock.now() / 1000)
  const sign = (orgId: string, notice: ProviderNotice): WebhookCall => {
    const rawBody = JSON.stringify(notice)
    return { headers: { [SIGNATURE_HEADER]: signature(secret, { orgId, atSeconds: nowSeconds(), rawBody }) }, rawBody }
  }
  const paymentOf = (orgId: string, checkoutId: string) => readIfAny(open(orgId), SandboxPayment, { checkoutId })
  return {
    name: 'sandbox',
    method: 'sandbox',
    pageOrigins: [],
    credentialFields: [],
    async startCheckout({ orgId }, request) {
      const token = pageToken(secret, { orgId, ...request, expiresAt: nowSeconds() + PAGE_SECONDS })
      return { redirectUrl: `${publicUrl}/sandbox/checkout/${token}`, reference: referenceOf('pi', request.checkoutId) }
    },
    async readWebhook({ orgId }, call) {
      requireSignature(call, { secret, orgId, nowSeconds: nowSeconds() })
      return [noticeOf(call.rawBody)]
    },
    async findCheckout({ orgId }, { checkoutId }) {
      return foundOf(await paymentOf(orgId, checkoutId), instantOf(clock.now()))
    },
    checkoutIdOf: async (_account, paymentReference) => checkoutOfReference(paymentReference),
    async refund({ orgId }, { refundId, paymentReference, amount }) {
      const checkoutId = checkoutOfReference(paymentReference) ?? ''
      return { reference: await refundInSandbox(open(orgId), checkoutId, { refundId, amount }), state: 'succeeded' }
    },
    async findPayout({ orgId }, payoutReference) {
      const payout = await readIfAny(open(orgId), SandboxPayout, { reference: payoutReference })
      if (!payout) throw new ProviderRefused('There is no such payout.')
      const { version: _version, ...found } = payout
      return found
    },
    testConnection: async () => ({ isLive: false, accountName: 'Sandbox' }),
    readPage(token) {
      const checkout = readPageToken(secret, token)
      return checkout && checkout.expiresAt > nowSeconds() ? checkout : undefined
    },
    paymentOf: ({ orgId, checkoutId }) => paymentOf(orgId, checkoutId),
    async act(checkout, outcome) {
      const notices = await scriptedOutcome(open(checkout.orgId), checkout, outcome)
      return notices.map((notice) => sign(checkout.orgId, notice))
    },
    sign,
  }
}

/** Whether a provider is the sandbox, with its page. */
export function isSandbox(provider: PaymentProvider | undefined): provider is SandboxProvider {
  return provider?.name === 'sandbox' && 'readPage' in provider
}

function pageToken(secret: string, checkout: SandboxCheckout): string {
  const content = Buffer.from(JSON.stringify(checkout)).toString('base64url')
  return `${content}.${hmac(secret, `sandbox-page:${content}`)}`
}

function readPageToken(secret: string, token: string): SandboxCheckout | undefined {
  const [content = '', mac = ''] = token.split('.', 2)
  if (!equalSecrets(mac, hmac(secret, `sandbox-page:${content}`))) return undefined
  return Checkout().parse(JSON.parse(Buffer.from(content, 'base64url').toString()))
}

/** `t=<epoch seconds>,v1=<HMAC-SHA-256 over organisation, time and body>`, so that an old call cannot be replayed with a new time. */
function signature(secret: string, of: { orgId: string; atSeconds: number; rawBody: string }): string {
  return `t=${of.atSeconds},v1=${hmac(secret, `sandbox-webhook:${of.orgId}:${of.atSeconds}.${of.rawBody}`)}`
}

function requireSignature(call: WebhookCall, at: { secret: string; orgId: string; nowSeconds: number }): void {
  const { secret, orgId, nowSeconds } = at
  const sent = call.headers[SIGNATURE_HEADER] ?? ''
  const atSeconds = Number(/^t=(\d{1,12}),v1=[\w-]+$/.exec(sent)?.[1])
  if (Number.isNaN(atSeconds) || !equalSecrets(sent, signature(secret, { orgId, atSeconds, rawBody: call.rawBody }))) {
    throw new AppError('invalid_request', 'The signature of this notice is not genuine.')
  }
  if (Math.abs(nowSeconds - atSeconds) > SIGNATURE_SECONDS) {
    throw new AppError('invalid_request', `This notice was signed at ${instantOf(atSeconds * 1000)}. Sign it again when you send it.`)
  }
}

function noticeOf(rawBody: string): ProviderNotice {
  const notice = Notice().safeParse(jsonOf(rawBody))
  if (!notice.success) throw new AppError('invalid_request', 'This notice has a form that we do not know.')
  return notice.data
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
