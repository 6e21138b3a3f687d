import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** How a server misbehaves on its next call. */
export type Fault = 'down' | 'busy' | 'malformed' | 'wrong form' | 'time-out after success'

/** A call as it came. */
export interface Received {
  method: string
  path: string
  query: URLSearchParams
  headers: IncomingMessage['headers']
  body: string
}

/** What it answers. */
export interface Answered {
  status: number
  body: unknown
}

/** A provider's API on this machine. */
export interface Loopback {
  port: number
  origin: string
  /** The calls so far, as `METHOD /path`. */
  calls: string[]
  /** The next `count` calls that match fail so. */
  fail(fault: Fault, on: RegExp, count?: number): void
  close(): Promise<void>
}

/** Serves `answer` until it is closed. */
export async function loopback(answer: (received: Received) => Answered): Promise<Loopback> {
  const calls: string[] = []
  const faults: { fault: Fault; on: RegExp; left: number }[] = []
  const server = createServer((request, response) => {
    void handle(request, response).catch((error: unknown) => response.writeHead(599).end(String(error)))
  })
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    let body = ''
    for await (const chunk of request) body += chunk
    const url = new URL(request.url ?? '/', 'http://loopback')
    const method = request.method ?? ''
    calls.push(`${method} ${url.pathname}`)
    const found = faults.find(({ on, left }) => left > 0 && on.test(`${method} ${url.pathname}`))
    if (found) found.left--
    if (found?.fault === 'down') return void request.socket.destroy()
    if (found?.fault === 'busy')
      return void response.writeHead(429, { 'content-type': 'application/json' }).end('{"error":{"message":"Wait"}}')
    if (found?.fault === 'malformed') return void response.writeHead(200).end('<html>Not what you asked for')
    if (found?.fault === 'wrong form')
      return void response.writeHead(200, { 'content-type': 'application/json' }).end('{"object":"surprise"}')
    const answered = answer({ method, path: url.pathname, query: url.searchParams, headers: request.headers, body })
    // It acted; nobody hears of it.
    if (found?.fault === 'time-out after success') return
    const text = typeof answered.body === 'string' ? answered.body : JSON.stringify(answered.body)
    response.writeHead(answered.status, { 'content-type': 'application/json' }).end(text)
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    port,
    origin: `http://127.0.0.1:${port}`,
    calls,
    fail: (fault, on, count = 1) => void faults.push({ fault, on, left: count }),
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
