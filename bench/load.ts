import { Agent, request } from 'node:http'

/** One HTTP exchange of a load. */
export interface Exchange {
  method: string
  path: string
  headers?: Record<string, string>
  body?: string
}

const agent = new Agent({ keepAlive: true, maxSockets: 256 })

/** Sends all exchanges from `clients` concurrent clients and gives exchanges a second. Any answer but 2xx or 3xx ends the run. */
export async function loadRate(url: string, options: { clients: number; exchanges: readonly Exchange[] }): Promise<number> {
  const { exchanges } = options
  let next = 0
  const started = performance.now()
  const client = async () => {
    while (next < exchanges.length) {
      const exchange = exchanges[next++]
      if (exchange) await send(url, exchange)
    }
  }
  await Promise.all(Array.from({ length: options.clients }, client))
  return exchanges.length / ((performance.now() - started) / 1000)
}

/** Sends one exchange and gives the body of its answer. */
export function send(url: string, exchange: Exchange): Promise<string> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      url + exchange.path,
      { agent, method: exchange.method, headers: { 'content-length': Buffer.byteLength(exchange.body ?? ''), ...exchange.headers } },
      (answer) => {
        let text = ''
        answer.setEncoding('utf8')
        answer.on('data', (chunk: string) => {
          text += chunk
        })
        answer.on('end', () =>
          (answer.statusCode ?? 500) < 400
            ? resolve(text)
            : reject(new Error(`${exchange.method} ${exchange.path}: ${answer.statusCode} ${text}`)),
        )
      },
    )
    outgoing.on('error', reject)
    outgoing.end(exchange.body)
  })
}
