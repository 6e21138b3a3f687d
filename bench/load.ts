import { Agent, request } from 'node:http'
import { connect, type Socket } from 'node:net'

/** One HTTP exchange of a load. */
export interface Exchange {
  method: string
  path: string
  headers?: Record<string, string>
  body?: string
}

const agent = new Agent({ keepAlive: true, maxSockets: 256 })

/**
 * Sends all exchanges from `clients` concurrent clients, each with one connection that it keeps, and gives exchanges a second. Any answer but
 * 2xx or 3xx ends the run. It speaks HTTP by itself, with little work: it shares the cores with what is measured.
 */
export async function loadRate(url: string, options: { clients: number; exchanges: readonly Exchange[] }): Promise<number> {
  const { hostname, port } = new URL(url)
  const requests = options.exchanges.map((exchange) => requestText(hostname, exchange))
  let next = 0
  const sockets = await Promise.all(Array.from({ length: options.clients }, () => opened(hostname, Number(port))))
  const started = performance.now()
  await Promise.all(sockets.map((socket) => exchangeAll(socket, () => requests[next++])))
  const rate = requests.length / ((performance.now() - started) / 1000)
  for (const socket of sockets) socket.destroy()
  return rate
}

function requestText(host: string, { method, path, headers = {}, body = '' }: Exchange): string {
  const fields = Object.entries({ host, ...headers, 'content-length': String(Buffer.byteLength(body)) })
  return `${method} ${path} HTTP/1.1\r\n${fields.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`
}

function opened(host: string, port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, noDelay: true }, () => resolve(socket)).once('error', reject)
  })
}

/** One client: its next request when the answer to the last is whole. */
function exchangeAll(socket: Socket, nextRequest: () => string | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    let answer = ''
    const go = () => {
      const text = nextRequest()
      if (text === undefined) resolve()
      else socket.write(text)
    }
    socket.setEncoding('latin1')
    socket.on('error', reject).on('close', () => reject(new Error('the server closed a connection')))
    socket.on('data', (chunk: string) => {
      answer += chunk
      const end = endOf(answer)
      if (end === undefined || answer.length < end) return
      if (!/^HTTP\/1\.1 [23]/.test(answer)) return reject(new Error(answer))
      answer = ''
      go()
    })
    go()
  })
}

/** The length of an answer with its head, once that is there. One byte is one character here. */
function endOf(answer: string): number | undefined {
  const head = answer.indexOf('\r\n\r\n')
  if (head < 0) return undefined
  return head + 4 + Number(/\r\ncontent-length: *(\d+)/i.exec(answer.slice(0, head + 2))?.[1] ?? 0)
}

/** Sends one exchange and gives the body of its answer. */
export function send(url: string, exchange: Exchange): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-length': Buffer.byteLength(exchange.body ?? ''), ...exchange.headers }
    const outgoing = request(url + exchange.path, { agent, method: exchange.method, headers }, (answer) => {
      let text = ''
      answer.setEncoding('utf8')
      answer.on('data', (chunk: string) => {
        text += chunk
      })
      const status = answer.statusCode ?? 500
      answer.on('end', () => (status < 400 ? resolve(text) : reject(new Error(`${exchange.method} ${exchange.path}: ${status} ${text}`))))
    })
    outgoing.on('error', reject)
    outgoing.end(exchange.body)
  })
}
