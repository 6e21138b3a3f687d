import { ProviderRefused, ProviderUnavailable } from '@quittance/core/ports/payment-provider'
import * as z from 'zod'
import { lazily } from '../lazily.ts'

const TIMEOUT_MS = 20_000
/** Before a token ends, another is asked for. */
const EARLY_MS = 60_000

const Problem = lazily(() =>
  z.object({
    name: z.string().optional(),
    message: z.string().optional(),
    error_description: z.string().optional(),
    details: z.array(z.object({ issue: z.string().optional(), description: z.string().optional() })).optional(),
  }),
)
const Token = lazily(() => z.object({ access_token: z.string().min(1), expires_in: z.int().positive() }))

/** PayPal said no; `issue` is its word for why. */
export class PayPalRefused extends ProviderRefused {
  constructor(
    message: string,
    readonly status: number,
    readonly issue: string,
  ) {
    super(message)
  }
}

/** A call to PayPal. */
export interface PayPalCall {
  method: 'GET' | 'POST'
  path: string
  body?: object
  /** The same id again acts once (PayPal-Request-Id). */
  requestId?: string
}

/** An organisation's account, with where PayPal is. */
export interface PayPalAccount {
  origin: string
  clientId: string
  clientSecret: string
}

/** Makes calls with a token of its own for each account. */
export interface PayPalClient {
  send<T>(account: PayPalAccount, schema: z.ZodType<T>, call: PayPalCall): Promise<T>
}

/** Opens one. Tokens are kept in memory until shortly before they end. */
export function paypalClient({ now, timeoutMs = TIMEOUT_MS }: { now: () => number; timeoutMs?: number }): PayPalClient {
  const tokens = new Map<string, { token: string; untilMs: number }>()
  const tokenOf = async (account: PayPalAccount): Promise<string> => {
    const known = tokens.get(keyOf(account))
    if (known && known.untilMs > now()) return known.token
    const basic = Buffer.from(`${account.clientId}:${account.clientSecret}`).toString('base64')
    const answer = await exchange(`${account.origin}/v1/oauth2/token`, timeoutMs, {
      method: 'POST',
      headers: { authorization: `Basic ${basic}`, 'content-type': 'application/x-www-form-urlencoded' },
      body: 'grant_type=client_credentials',
    })
    const { access_token: token, expires_in: seconds } = parsed(Token(), answer)
    tokens.set(keyOf(account), { token, untilMs: now() + seconds * 1000 - EARLY_MS })
    return token
  }
  return {
    async send(account, schema, { method, path, body, requestId }) {
      const request = async () =>
        await exchange(`${account.origin}${path}`, timeoutMs, {
          method,
          headers: {
            authorization: `Bearer ${await tokenOf(account)}`,
            'content-type': 'application/json',
            prefer: 'return=representation',
            ...(requestId === undefined ? {} : { 'paypal-request-id': requestId }),
          },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        })
      try {
        return parsed(schema, await request())
      } catch (error) {
        // A token may end before its time.
        if (!(error instanceof PayPalRefused) || error.status !== 401 || !tokens.delete(keyOf(account))) throw error
        return parsed(schema, await request())
      }
    },
  }
}

function keyOf({ origin, clientId, clientSecret }: PayPalAccount): string {
  return JSON.stringify([origin, clientId, clientSecret])
}

async function exchange(url: string, timeoutMs: number, request: RequestInit): Promise<unknown> {
  let status: number
  let text: string
  try {
    const answer = await fetch(url, { ...request, redirect: 'error', signal: AbortSignal.timeout(timeoutMs) })
    status = answer.status
    text = await answer.text()
  } catch (error) {
    throw new ProviderUnavailable('PayPal did not answer.', { cause: error })
  }
  if (status === 429 || status >= 500) throw new ProviderUnavailable(`PayPal answered with ${status}.`)
  const body = jsonOf(text)
  if (status >= 400) throw refusal(status, body)
  if (body === undefined) throw new ProviderUnavailable('PayPal answered with something that is no JSON.')
  return body
}

function refusal(status: number, body: unknown): PayPalRefused {
  const { name, message, error_description, details } = Problem().safeParse(body).data ?? {}
  const [detail] = details ?? []
  const text = detail?.description ?? message ?? error_description ?? `PayPal refused this (${status}).`
  return new PayPalRefused(text, status, detail?.issue ?? name ?? '')
}

function parsed<T>(schema: z.ZodType<T>, answer: unknown): T {
  const read = schema.safeParse(answer)
  if (!read.success) throw new ProviderUnavailable('PayPal answered in a form that we do not know.', { cause: read.error })
  return read.data
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
