import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { BODY_BYTES_MAX, type Dispatch, type HttpAnswer } from '@quittance/api/http'
import { ConfigurationError } from '../configuration.ts'
import { clientAddress } from './client-address.ts'

/** One part of the server: whether a path is its own, and how it answers. */
export interface Part {
  owns(path: string): boolean
  answer(request: IncomingMessage, response: ServerResponse): void | Promise<void>
}

/** Gives each request to the first part that owns its path. A failure of a part becomes a bare 500: parts answer their own errors. */
export function serverOf(parts: readonly Part[], onError: (error: unknown) => void): Server {
  const listener: RequestListener = (request, response) => {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/'
    const part = parts.find((candidate) => candidate.owns(path))
    Promise.resolve(part?.answer(request, response)).catch((error: unknown) => {
      onError(error)
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' })
      response.end('Something went wrong here.')
    })
  }
  const server = createServer({ keepAliveTimeout: 65_000, requestTimeout: 60_000 }, listener)
  server.maxHeadersCount = 100
  return server
}

/** Listens, and returns the port: the system's choice where `port` is 0. Errors: `ConfigurationError` when the port is taken. */
export async function listen(server: Server, at: { port: number; host: string }): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE'
      reject(
        taken
          ? new ConfigurationError(`Port ${at.port} is in use already. Stop the other program, or choose another port: PORT=4001 npm start`)
          : error,
      )
    })
    server.listen(at.port, at.host, resolve)
  })
  return (server.address() as AddressInfo).port
}

/** The API's dispatch behind Node's own HTTP server, without any framework between them. */
export function apiPart(dispatch: Dispatch, { owns, trustedProxies }: { owns: Part['owns']; trustedProxies: number }): Part {
  return {
    owns,
    async answer(request, response) {
      const body = await bodyOf(request)
      const [path = '/', query = ''] = splitOnce(request.url ?? '/', '?')
      const answer = await dispatch({
        method: request.method ?? 'GET',
        path,
        query,
        headers: request.headers as Record<string, string | undefined>,
        body,
        remoteAddress: clientAddress(request, trustedProxies),
      })
      send(response, answer)
    },
  }
}

function send(response: ServerResponse, answer: HttpAnswer): void {
  const length = typeof answer.body === 'string' ? Buffer.byteLength(answer.body) : answer.body.length
  response.writeHead(
    answer.status,
    answer.status === 204 || answer.status === 304 ? answer.headers : { 'content-length': String(length), ...answer.headers },
  )
  response.end(answer.body)
}

/** The body, read no further than past the limit: the dispatch then refuses it. */
function bodyOf(request: IncomingMessage): Promise<Uint8Array | undefined> | undefined {
  if (request.method === 'GET' || request.method === 'HEAD') return undefined
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let length = 0
    const whole = () => resolve(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks))
    request.on('error', reject).on('end', whole)
    request.on('data', (chunk: Buffer) => {
      chunks.push(chunk)
      length += chunk.length
      if (length <= BODY_BYTES_MAX) return
      request.removeAllListeners('data').pause()
      whole()
    })
  })
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator)
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)]
}
