import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What happens to a call instead of, or besides, being carried out. */
export type Fault =
  | 'throttled'
  | 'server-fault'
  | 'in-progress'
  /** Carried out, and the answer is lost. */
  | 'answer-lost'
  /** Not carried out, and no answer comes. */
  | 'never-arrived'
  /** Every item of a transaction has this reason; only transactions. */
  | { cancelled: string }

/** A call that came by. */
export interface PassedCall {
  operation: string
  body: Record<string, unknown>
  fault: Fault | undefined
}

/** A proxy before a DynamoDB-compatible engine, which does to calls what the engine never does by itself. */
export interface FaultProxy {
  url: string
  calls: PassedCall[]
  /** Decides the fault of each call; none when left out. */
  decide: (call: { operation: string; count: number }) => Fault | undefined
  close(): Promise<void>
}

const ERRORS: Record<string, { status: number; type: string }> = {
  throttled: { status: 400, type: 'ThrottlingException' },
  'server-fault': { status: 500, type: 'InternalServerError' },
  'in-progress': { status: 400, type: 'TransactionInProgressException' },
}

/** Starts one before the engine at `target`. */
export async function startFaultProxy(target: string): Promise<FaultProxy> {
  const proxy: Omit<FaultProxy, 'url' | 'close'> = { calls: [], decide: () => undefined }
  const server = createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = []
    for await (const chunk of incoming) chunks.push(chunk as Buffer)
    const bytes = Buffer.concat(chunks)
    const operation = String(incoming.headers['x-amz-target']).split('.')[1] ?? ''
    const body = JSON.parse(bytes.toString()) as PassedCall['body']
    const fault = proxy.decide({ operation, count: proxy.calls.length })
    proxy.calls.push({ operation, body, fault })
    if (fault === 'never-arrived') return void incoming.socket.destroy()
    const error = fault && errorOf(fault, body)
    if (error) {
      outgoing.writeHead(error.status, { 'content-type': 'application/x-amz-json-1.0' })
      return void outgoing.end(JSON.stringify(error.json))
    }
    const passed = request(target, { method: incoming.method, headers: incoming.headers }, (answer) => {
      if (fault === 'answer-lost') {
        answer.resume()
        answer.once('end', () => incoming.socket.destroy())
        return
      }
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(outgoing)
    })
    passed.on('error', () => incoming.socket.destroy())
    passed.end(bytes)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return Object.assign(proxy, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  })
}

function errorOf(fault: Fault, body: PassedCall['body']): { status: number; json: object } | undefined {
  if (typeof fault === 'object') {
    const items = body.TransactItems as unknown[]
    const CancellationReasons = items.map(() => ({ Code: fault.cancelled }))
    const type = 'com.amazonaws.dynamodb.v20120810#TransactionCanceledException'
    return { status: 400, json: { __type: type, message: 'Transaction cancelled', CancellationReasons } }
  }
  const known = ERRORS[fault]
  return known && { status: known.status, json: { __type: `com.amazonaws.dynamodb.v20120810#${known.type}`, message: '' } }
}
