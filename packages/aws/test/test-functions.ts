import { randomUUID } from 'node:crypto'
import { ScanCommand } from '@aws-sdk/client-dynamodb'
import { contract } from '@quittance/api/contract'
import { QUEUE_NAMES, type QueueName } from '../src/functions.ts'
import type { FunctionStart } from '../src/home/function-home.ts'
import { onlineProviders } from '../src/home/online-providers.ts'
import { renderer } from '../src/home/renderer.ts'
import type { ProxyEvent } from '../src/lambda/api-gateway.ts'
import { apiHandler } from '../src/lambda/api-handler.ts'
import { mailNoticesHandler, replayHandler, tickHandler } from '../src/lambda/event-handlers.ts'
import { queueHandler } from '../src/lambda/queue-handler.ts'
import { type StreamEvent, streamHandler } from '../src/lambda/stream-handler.ts'
import type { Attributes } from '../src/store/item.ts'
import { FEED_ATTRIBUTE } from '../src/store/table.ts'
import { testAws } from './test-aws.ts'
import { receive, remove } from './test-queues.ts'
import type { TestSurroundings } from './test-surroundings.ts'

/** A call to the API, as a caller makes it. */
export interface ApiCall {
  method: string
  path: string
  query?: Record<string, string[]>
  token?: string
  body?: unknown
  headers?: Record<string, string>
}

/** The functions in this process, between them what AWS would do: the stream to the relay, the queues to their workers. */
export function testFunctions(surroundings: TestSurroundings) {
  const lines: string[] = []
  const start: FunctionStart = {
    parts: { ...renderer, ...onlineProviders },
    variables: surroundings.variables,
    write: (line) => lines.push(line),
  }
  const api = apiHandler(contract, start)
  const relay = streamHandler(start)
  const workers = Object.fromEntries(QUEUE_NAMES.map((name) => [name, queueHandler(name, start)])) as Record<
    QueueName,
    ReturnType<typeof queueHandler>
  >
  const aws = testAws({ endpoints: { sqs: surroundings.queues.url } })
  const context = () => ({ awsRequestId: randomUUID() })

  /** Every event in the table as the stream would bring it, oldest first. */
  async function streamRecords(): Promise<StreamEvent['Records']> {
    const { Items = [] } = await surroundings.engine.client.send(new ScanCommand({ TableName: surroundings.tableName }))
    const events = Items.filter((item) => item[FEED_ATTRIBUTE]?.BOOL === true).sort((a, b) =>
      String(a.i1sk?.S) < String(b.i1sk?.S) ? -1 : 1,
    )
    return events.map((NewImage, at) => ({
      eventName: 'INSERT',
      dynamodb: { SequenceNumber: String(at + 1), NewImage: NewImage as Attributes },
    }))
  }

  /** Lets a queue's function work on what is ready; resolves with how many messages that were. */
  async function work(name: QueueName): Promise<number> {
    const url = surroundings.queues.queues[name]
    const messages = await receive(aws, url)
    if (messages.length === 0) return 0
    const Records = messages.map(({ MessageId, Body }) => ({ messageId: MessageId, body: Body }))
    const { batchItemFailures } = await workers[name]({ Records }, context())
    const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier))
    await Promise.all(messages.filter(({ MessageId }) => !failed.has(MessageId)).map((message) => remove(aws, url, message)))
    return messages.length
  }

  return {
    lines,
    start,
    relay: (event: StreamEvent) => relay(event, context()),
    streamRecords,
    work,
    tick: () => tickHandler(start)({}, context()),
    replay: (event: object) => replayHandler(start)(event, context()),
    mailNotices: (event: object) => mailNoticesHandler(start)(event, context()),
    queue: (name: QueueName, bodies: readonly string[]) => {
      const Records = bodies.map((body, at) => ({ messageId: `m${at}`, body }))
      return workers[name]({ Records }, context())
    },
    event: (call: ApiCall) => proxyEvent(call),
    /** The answer with its JSON read. */
    async call(call: ApiCall) {
      const answer = await api(proxyEvent(call), context())
      // biome-ignore lint/suspicious/noExplicitAny: tests look into bodies of any shape
      const json: any = String(answer.headers['content-type']).includes('json') && answer.body !== '' ? JSON.parse(answer.body) : undefined
      return { ...answer, json }
    },
  }
}

/** An event in the shape of API Gateway's proxy integration. */
export function proxyEvent({ method, path, query, token, body, headers = {} }: ApiCall): ProxyEvent {
  const sent: Record<string, string> = {
    ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
    ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    ...headers,
  }
  return {
    httpMethod: method,
    path,
    headers: sent,
    multiValueHeaders: Object.fromEntries(Object.entries(sent).map(([name, value]) => [name, [value]])),
    multiValueQueryStringParameters: query ?? null,
    body: body === undefined ? null : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)).toString('base64'),
    isBase64Encoded: body !== undefined,
    requestContext: { requestId: randomUUID(), identity: { sourceIp: '192.0.2.1' } },
  }
}

/** A founded organisation with a customer, and one invoice that is issued and asked to be sent. */
export async function businessOf(functions: ReturnType<typeof testFunctions>, token: string) {
  const send = async (path: string, body: unknown, status: number) => {
    const answer = await functions.call({ method: 'POST', path, token, body })
    if (answer.statusCode !== status) throw new Error(`${path} answered ${answer.statusCode}: ${answer.body}`)
    return answer.json
  }
  const address = { line1: 'Main Street 1', city: 'Berlin', postalCode: '10115', country: 'DE' }
  await send(
    '/v1/organization',
    { name: 'Analytical Engines', country: 'DE', address, taxId: 'DE136695976', email: 'office@example.com' },
    201,
  )
  const customer = await send('/v1/customers', { name: 'Grace Hopper', email: 'grace@example.org', address }, 201)
  const lines = [{ description: 'Compiling', quantity: '2', unitPrice: '100.00', taxPercent: '19' }]
  const draft = await send('/v1/invoices', { customerId: customer.id, lines }, 201)
  const invoice = await send(`/v1/invoices/${draft.id}/issue`, {}, 200)
  return { customer, invoice, send }
}
