/** How a request that found the server busy or the network gone is repeated. */
export interface RetryPolicy {
  /** How often it is sent again. */
  retriesMax: number
  /** Waits; tests pass their own. */
  wait(milliseconds: number): Promise<void>
  /** From 0 to below 1. */
  random(): number
}

const BASE_MS = 250
const WAIT_MAX_MS = 30_000
const RETRIED_STATUSES = new Set([429, 503])
const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])

/** What the platform offers: timers and its random source. */
export const defaultRetryPolicy: RetryPolicy = {
  retriesMax: 3,
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  random: () => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32,
}

/**
 * `fetch` that repeats a request after 429, 503 or a failure of the network, with growing, jittered waits or as
 * Retry-After says. Only requests that cannot act twice are repeated: safe methods, and those with an Idempotency-Key.
 */
export function retrying(fetch: (request: Request) => Promise<Response>, policy: RetryPolicy): (request: Request) => Promise<Response> {
  return async (request) => {
    const isRepeatable = SAFE_METHODS.has(request.method) || request.headers.has('idempotency-key')
    for (let retry = 0; ; retry++) {
      const isLast = !isRepeatable || retry >= policy.retriesMax
      const outcome = await fetch(isLast ? request : request.clone()).catch((error: unknown) => {
        if (isLast || request.signal.aborted) throw error
        return undefined
      })
      if (outcome && (isLast || !RETRIED_STATUSES.has(outcome.status))) return outcome
      await policy.wait(waitMs(outcome, retry, policy))
    }
  }
}

function waitMs(response: Response | undefined, retry: number, policy: RetryPolicy): number {
  const asked = Number(response?.headers.get('retry-after') ?? 0) * 1000
  const jittered = BASE_MS * 2 ** retry * (0.5 + policy.random())
  return Math.min(Math.max(Number.isFinite(asked) ? asked : 0, jittered), WAIT_MAX_MS)
}
