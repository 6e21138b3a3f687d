import { instantOf } from '@quittance/core/kit/day'
import { AppError, invariant } from '@quittance/core/kit/errors'
import { equalSecrets, hmac } from '@quittance/core/kit/hash'
import type { Clock } from '@quittance/core/ports/clock'
import type { CheckoutRequest, PaymentProvider, ProviderNotice } from '@quittance/core/ports/payment-provider'
import * as z from 'zod'

/** How long the hosted page of a checkout can be used. */
const PAGE_SECONDS = 3_600
/** How old a notice's signature may be, and how far ahead its clock. */
const SIGNATURE_SECONDS = 300
const SIGNATURE_HEADER = 'sandbox-signature'

const Checkout = z.strictObject({
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
})

/** What the hosted page is asked to collect. */
export type SandboxCheckout = z.output<typeof Checkout>

const about = {
  id: z.string().min(1).max(200),
  orgId: z.string().regex(/^org_[0-9a-z]{1,40}$/),
  checkoutId: z.string().regex(/^chk_[0-9a-z]{1,40}$/),
  reference: z.string().min(1).max(200),
}

const Notice = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('checkout.succeeded'), ...about, amount: z.int().positive(), currency: z.string().regex(/^[A-Z]{3}$/) }),
  z.strictObject({ type: z.literal('checkout.failed'), ...about, message: z.string().max(500) }),
])

/** What the payer chose on the sandbox's page. */
export type SandboxOutcome = 'pay' | 'decline'

/** A webhook call as it comes over the wire. */
export interface WebhookCall {
  headers: Record<string, string>
  rawBody: string
}

/** A provider without money, whose page is our own, and which otherwise behaves like a real one: signed links out, signed notices in. */
export interface SandboxProvider extends PaymentProvider {
  /** The checkout of a page's token; undefined when we did not sign it or it has expired. */
  readPage(token: string): SandboxCheckout | undefined
  /** The signed webhook call that tells of the outcome. The same outcome again is the same notice. */
  webhookOf(checkout: SandboxCheckout, outcome: SandboxOutcome): WebhookCall
}

/** Makes the sandbox. `secret` signs its pages and notices: at least 32 characters. */
export function sandboxProvider(options: { publicUrl: string; secret: string; clock: Clock }): SandboxProvider {
  const { publicUrl, secret, clock } = options
  invariant(secret.length >= 32, 'the sandbox’s secret has at least 32 characters')
  const nowSeconds = () => Math.floor(clock.now() / 1000)
  return {
    name: 'sandbox',
    pageOrigins: [],
    async startCheckout(request) {
      const token = pageToken(secret, { ...request, expiresAt: nowSeconds() + PAGE_SECONDS })
      return { redirectUrl: `${publicUrl}/sandbox/checkout/${token}`, providerReference: referenceOf(request) }
    },
    async readWebhook(call) {
      requireSignature(call, { secret, nowSeconds: nowSeconds() })
      return [noticeOf(call.rawBody)]
    },
    readPage(token) {
      const checkout = readPageToken(secret, token)
      return checkout && checkout.expiresAt > nowSeconds() ? checkout : undefined
    },
    webhookOf(checkout, outcome) {
      const rawBody = JSON.stringify(noticeBody(checkout, outcome))
      return { headers: { [SIGNATURE_HEADER]: signature(secret, nowSeconds(), rawBody) }, rawBody }
    },
  }
}

/** Whether a provider is the sandbox, with its page. */
export function isSandbox(provider: PaymentProvider | undefined): provider is SandboxProvider {
  return provider?.name === 'sandbox' && 'readPage' in provider
}

function pageToken(secret: string, checkout: SandboxCheckout | (CheckoutRequest & { expiresAt: number })): string {
  const content = Buffer.from(JSON.stringify(checkout)).toString('base64url')
  return `${content}.${hmac(secret, `sandbox-page:${content}`)}`
}

function readPageToken(secret: string, token: string): SandboxCheckout | undefined {
  const [content = '', mac = ''] = token.split('.', 2)
  if (!equalSecrets(mac, hmac(secret, `sandbox-page:${content}`))) return undefined
  return Checkout.parse(JSON.parse(Buffer.from(content, 'base64url').toString()))
}

function referenceOf({ checkoutId }: { checkoutId: string }): string {
  return `sbx_${checkoutId.slice('chk_'.length)}`
}

function noticeBody(checkout: SandboxCheckout, outcome: SandboxOutcome): z.input<typeof Notice> {
  const { orgId, checkoutId, amount, currency } = checkout
  const reference = referenceOf(checkout)
  return outcome === 'pay'
    ? { type: 'checkout.succeeded', id: `${reference}_succeeded`, orgId, checkoutId, reference, amount, currency }
    : { type: 'checkout.failed', id: `${reference}_failed`, orgId, checkoutId, reference, message: 'Declined in the sandbox.' }
}

/** `t=<epoch seconds>,v1=<HMAC-SHA-256 over "t.body">`, so that an old call cannot be replayed with a new time. */
function signature(secret: string, atSeconds: number, rawBody: string): string {
  return `t=${atSeconds},v1=${hmac(secret, `sandbox-webhook:${atSeconds}.${rawBody}`)}`
}

function requireSignature(call: WebhookCall, at: { secret: string; nowSeconds: number }): void {
  const sent = call.headers[SIGNATURE_HEADER] ?? ''
  const seconds = Number(/^t=(\d{1,12}),v1=[\w-]+$/.exec(sent)?.[1])
  if (Number.isNaN(seconds) || !equalSecrets(sent, signature(at.secret, seconds, call.rawBody))) {
    throw new AppError('invalid_request', 'The signature of this notice is not genuine.')
  }
  if (Math.abs(at.nowSeconds - seconds) > SIGNATURE_SECONDS) {
    throw new AppError('invalid_request', `This notice was signed at ${instantOf(seconds * 1000)}. Sign it again when you send it.`)
  }
}

function noticeOf(rawBody: string): ProviderNotice {
  const notice = Notice.safeParse(jsonOf(rawBody))
  if (!notice.success) throw new AppError('invalid_request', 'This notice has a form that we do not know.')
  const { id: providerEventId, orgId, checkoutId, reference: providerReference } = notice.data
  const known = { providerEventId, orgId, checkoutId, providerReference }
  return notice.data.type === 'checkout.failed'
    ? { kind: 'failed', ...known, message: notice.data.message }
    : { kind: 'succeeded', ...known, amount: notice.data.amount, currency: notice.data.currency }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
