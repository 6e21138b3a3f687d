import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Clock, systemClock } from '@quittance/core/ports/clock'
import { type Arrived, type Caller, type Refusal, signatureRefusal } from './signature.ts'

/** Whose signatures a stand-in takes. */
export const TEST_CALLER: Caller = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' }

/** What a stand-in sends back; an object becomes JSON. */
export interface StandInAnswer {
  status: number
  headers?: Record<string, string>
  body?: string | Uint8Array | object
}

/** A call that a stand-in took: `operation` as in IAM (`ses:SendEmail`, without the service), and on what. */
export interface TakenCall {
  operation: string
  resource: string
  accessKeyId: string
}

/** How a stand-in is made. */
export interface StandInOptions {
  callers?: readonly Caller[]
  clock?: Clock
  /** 0 or left out: any that is free. */
  port?: number
}

/** A running stand-in on loopback. */
export interface StandIn {
  url: string
  /** What was taken, oldest first. */
  calls: TakenCall[]
  close(): Promise<void>
}

/** A refusal to be thrown. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.message)
  }
}

/** Throws a refusal in the words of AWS. */
export function refuse(status: number, code: string, message: string): never {
  throw new Refused({ status, code, message })
}

/** A service on loopback that checks each signature before it answers. `errorBody` writes its refusals; JSON when left out. */
export async function startStandIn(
  service: string,
  options: StandInOptions,
  answer: (arrived: Arrived, note: (operation: string, resource: string) => void) => Promise<StandInAnswer> | StandInAnswer,
  errorBody: (refusal: Refusal) => StandInAnswer = jsonError,
): Promise<StandIn> {
  const { callers = [TEST_CALLER], clock = systemClock, port = 0 } = options
  const calls: TakenCall[] = []
  const answerTo = async (arrived: Arrived): Promise<StandInAnswer> => {
    const unsigned = await signatureRefusal(arrived, { service, callers, nowMs: clock.now() })
    if (unsigned) return errorBody(unsigned)
    const accessKeyId =
      /Credential=([^/]+)/.exec(arrived.headers.authorization ?? '')?.[1] ?? arrived.url.searchParams.get('X-Amz-Credential')?.split('/')[0]
    return await answer(arrived, (operation, resource) => calls.push({ operation, resource, accessKeyId: accessKeyId ?? '' }))
  }
  const running = await startServer(port, (arrived) =>
    answerTo(arrived).catch((error: unknown) => {
      if (error instanceof Refused) return errorBody(error.refusal)
      return errorBody({ status: 500, code: 'InternalFailure', message: String(error instanceof Error ? error.stack : error) })
    }),
  )
  return { ...running, calls }
}

/** A plain HTTP server on loopback. */
export async function startServer(
  port: number,
  answer: (arrived: Arrived) => Promise<StandInAnswer>,
): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer(async (request, response) => {
    const { status, headers = {}, body = '' } = await answer(await arrivedOf(request))
    const isPlain = typeof body === 'string' || body instanceof Uint8Array
    const bytes = isPlain ? Buffer.from(body) : Buffer.from(JSON.stringify(body))
    response.writeHead(status, {
      ...(isPlain ? {} : { 'content-type': 'application/x-amz-json-1.1' }),
      'content-length': String(bytes.length),
      ...headers,
    })
    response.end(request.method === 'HEAD' ? undefined : bytes)
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function arrivedOf(request: IncomingMessage): Promise<Arrived> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]))
  return { method: request.method ?? '', url: new URL(request.url ?? '/', `http://${headers.host}`), headers, body: Buffer.concat(chunks) }
}

function jsonError({ status, code, message }: Refusal): StandInAnswer {
  return { status, headers: { 'x-amzn-errortype': code }, body: { __type: code, message } }
}

/** The operation and the input of a call of the JSON protocols. */
// biome-ignore lint/suspicious/noExplicitAny: a stand-in reads what it needs of any input
export function jsonCall({ headers, body }: Arrived): { operation: string; input: any } {
  return { operation: headers['x-amz-target']?.split('.')[1] ?? '', input: body.length === 0 ? {} : JSON.parse(body.toString()) }
}
