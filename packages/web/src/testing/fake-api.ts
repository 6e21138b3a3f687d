/** An answer: a body, or a status with a problem. */
type Answer = { status: number; body?: unknown }
type Handler = (request: { path: string; query: URLSearchParams; body: unknown; headers: Headers }) => Answer | undefined

/** What the app asked, in order: "GET /v1/invoices". */
export interface AskedFor {
  method: string
  path: string
  body: unknown
  headers: Headers
}

/**
 * Stands where the network is: answers `fetch` from a table of "METHOD /path" (a star for one part of the path), 404 for the rest.
 * Answers the list of what was asked, and `stop`.
 */
export function answerFetch(table: Record<string, unknown | Handler>): { asked: AskedFor[]; stop: () => void } {
  const real = globalThis.fetch
  const asked: AskedFor[] = []
  globalThis.fetch = async (input, init) => {
    const request = input instanceof Request ? input : new Request(new URL(String(input), 'http://localhost'), init)
    const url = new URL(request.url)
    const text = await request.clone().text()
    const body: unknown = text === '' ? undefined : JSON.parse(text)
    asked.push({ method: request.method, path: url.pathname, body, headers: request.headers })
    const found = Object.entries(table).find(([route]) => matches(route, `${request.method} ${url.pathname}`))?.[1]
    const answer =
      typeof found === 'function'
        ? (found as Handler)({ path: url.pathname, query: url.searchParams, body, headers: request.headers })
        : found && { status: 200, body: found }
    return responseOf(answer as Answer | undefined)
  }
  return {
    asked,
    stop: () => {
      globalThis.fetch = real
    },
  }
}

function matches(route: string, call: string): boolean {
  return new RegExp(`^${route.replaceAll('*', '[^/]+')}$`).test(call)
}

function responseOf(answer: Answer | undefined): Response {
  const { status, body } = answer ?? {
    status: 404,
    body: {
      type: 'x',
      title: 'Not found',
      status: 404,
      detail: 'There is nothing with this id.',
      code: 'not_found',
      requestId: 'req_test',
      errors: [],
    },
  }
  const type = status >= 400 ? 'application/problem+json' : 'application/json'
  return new Response(status === 204 ? null : JSON.stringify(body), { status, headers: { 'content-type': type } })
}
