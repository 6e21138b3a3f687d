import { type ProviderAccount, ProviderRefused, ProviderUnavailable } from '@quittance/core/ports/payment-provider'
import type Stripe from 'stripe'
import type * as z from 'zod'

/** Where Stripe is; left out: where it always is. */
export interface StripeHost {
  protocol: 'http' | 'https'
  host: string
  port: number
  timeoutMs?: number
}

const TIMEOUT_MS = 20_000

/** Stripe's library is large: it is loaded when somebody first uses it. */
export async function loadStripe(): Promise<typeof Stripe> {
  return (await import('stripe')).default
}

/** The library opened with an organisation's key. It tries twice more by itself, with the same idempotency key. */
export async function openStripe({ credentials }: ProviderAccount, host: StripeHost | undefined): Promise<Stripe> {
  const Library = await loadStripe()
  const { timeoutMs = TIMEOUT_MS, ...place } = host ?? {}
  return new Library(credentials.secretKey ?? '', { ...place, timeout: timeoutMs, maxNetworkRetries: 2, telemetry: false })
}

/** Makes a call and reads its answer. Errors: `ProviderUnavailable`, `ProviderRefused`. */
export async function asked<T>(schema: z.ZodType<T>, call: () => Promise<unknown>): Promise<T> {
  const answer = schema.safeParse(await translated(call))
  if (!answer.success) throw new ProviderUnavailable('Stripe answered in a form that we do not know.', { cause: answer.error })
  return answer.data
}

/** Its refusals are final; everything else may be tried again. */
export async function translated<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (error) {
    const { type, message } = error as { type?: string; message?: string }
    if (type === undefined) throw error
    if (type === 'StripeConnectionError' || type === 'StripeAPIError' || type === 'StripeRateLimitError')
      throw new ProviderUnavailable(`Stripe: ${message}`, { cause: error })
    throw new ProviderRefused(message ?? type, { cause: error })
  }
}

/** Whether Stripe has no such object. */
export function isMissing(error: unknown): boolean {
  return error instanceof ProviderRefused && (error.cause as { code?: string } | undefined)?.code === 'resource_missing'
}
