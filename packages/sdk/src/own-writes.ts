/**
 * For so long after a change of its own a client reads what is true now. On AWS a read may otherwise be of a moment ago: copies of a table agree
 * within a second usually, without a bound that is promised (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.ReadConsistency.html).
 */
export const OWN_WRITES_MS = 5_000

const READING_METHODS = new Set(['GET', 'HEAD'])

/**
 * `fetch` whose reads ask for what is current (`Cache-Control: no-cache`) while a change that went through it is young, refused and failed ones
 * too: so nobody is shown what was before their own change, nor what made it be refused. `nowMs` is a clock that only goes forward.
 */
export function readingOwnWrites(
  fetch: (request: Request) => Promise<Response>,
  nowMs: () => number,
): (request: Request) => Promise<Response> {
  let changedAtMs = Number.NEGATIVE_INFINITY
  return async (request) => {
    const isRead = READING_METHODS.has(request.method)
    const isSoonAfter = nowMs() - changedAtMs < OWN_WRITES_MS
    if (isRead && isSoonAfter && !request.headers.has('cache-control')) request.headers.set('cache-control', 'no-cache')
    try {
      return await fetch(request)
    } finally {
      if (!isRead) changedAtMs = nowMs()
    }
  }
}
