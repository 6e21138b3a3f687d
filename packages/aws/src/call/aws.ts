import type { Clock } from '@quittance/core/ports/clock'
import { type Credentials, type SigningScope, signedHeaders } from './sign.ts'
import type { Transport, WireAnswer } from './transport.ts'

/** The services we call, by the name that is also in their address, and the name they are signed by where it is another. */
export const SERVICES = {
  dynamodb: 'dynamodb',
  sqs: 'sqs',
  s3: 's3',
  email: 'ses',
  kms: 'kms',
  ssm: 'ssm',
  textract: 'textract',
  lambda: 'lambda',
  'cognito-idp': 'cognito-idp',
} as const

export type ServiceName = keyof typeof SERVICES

/** A call to a service. */
export interface AwsRequest {
  method: 'GET' | 'PUT' | 'POST' | 'DELETE' | 'HEAD'
  /** Percent-encoded, with its leading slash. */
  path: string
  headers?: Record<string, string>
  body?: string | Uint8Array
  timeoutMs?: number
}

/** A refusal of a service, in its own words. `name` is the code of its documentation: `ThrottlingException`, `NoSuchKey` … */
export class AwsError extends Error {
  constructor(
    readonly service: ServiceName,
    override readonly name: string,
    readonly status: number,
    message: string,
    /** The JSON of the refusal, where it was JSON. */
    readonly body: Record<string, unknown> = {},
  ) {
    super(`${service} refused: ${name}: ${message}`)
  }
}

/** Calls AWS: signs, sends, and repeats what may be repeated. Errors: `AwsError`; an Error of the transport when no answer came to the last attempt. */
export interface Aws {
  readonly region: string
  call(service: ServiceName, request: AwsRequest): Promise<WireAnswer>
  /** A call of the JSON protocols; `target` is `DynamoDB_20120810.GetItem`. */
  json<A extends object>(service: ServiceName, target: string, input: object, timeoutMs?: number): Promise<A>
  /** Where a service is reached, without a slash at the end. */
  endpointOf(service: ServiceName): URL
  /** For links that others follow. */
  scopeOf(service: ServiceName): SigningScope
}

/** What calls are made with. */
export interface AwsOptions {
  region: string
  credentials: Credentials
  /** Other addresses than AWS's own. */
  endpoints: Partial<Record<ServiceName, string>>
  clock: Clock
  transport: Transport
  /** Waits before attempt n + 1; jitter is the home's. */
  backOff(attempt: number): Promise<void>
  /** Told of the capacity units of each answer that names them. */
  onCapacity?(units: { operation: string; reads: number; writes: number }): void
}

const ATTEMPTS_MAX = 4
const TIMEOUT_MS = 5_000

/** The one way from here to AWS's services. */
export function awsCaller(options: AwsOptions): Aws {
  const { region, credentials, clock, transport, backOff } = options
  const endpointOf = (service: ServiceName) => new URL(options.endpoints[service] ?? `https://${service}.${region}.amazonaws.com`)
  const scopeOf = (service: ServiceName): SigningScope => ({ credentials, region, service: SERVICES[service], nowMs: clock.now() })

  async function attempt(service: ServiceName, request: AwsRequest): Promise<WireAnswer> {
    const { method, path, headers = {}, body = '', timeoutMs = TIMEOUT_MS } = request
    const url = new URL(`${endpointOf(service).origin}${path}`)
    const answer = await transport({
      method,
      url,
      headers: signedHeaders({ method, url, headers, body }, scopeOf(service)),
      body,
      timeoutMs,
    })
    if (answer.status >= 300) throw refusalIn(service, answer)
    return answer
  }

  async function call(service: ServiceName, request: AwsRequest): Promise<WireAnswer> {
    for (let made = 1; ; made++) {
      try {
        return await attempt(service, request)
      } catch (error) {
        if (made >= ATTEMPTS_MAX || !isWorthAnother(error)) throw error
        await backOff(made)
      }
    }
  }

  return {
    region,
    call,
    endpointOf,
    scopeOf,
    async json<A extends object>(service: ServiceName, target: string, input: object, timeoutMs?: number): Promise<A> {
      const version = service === 'dynamodb' || service === 'sqs' ? '1.0' : '1.1'
      const { body } = await call(service, {
        method: 'POST',
        path: '/',
        headers: { 'content-type': `application/x-amz-json-${version}`, 'x-amz-target': target },
        body: JSON.stringify(input),
        ...(timeoutMs === undefined ? {} : { timeoutMs }),
      })
      const answer = body.length === 0 ? {} : JSON.parse(body.toString())
      if (options.onCapacity && answer.ConsumedCapacity) options.onCapacity(capacityOf(target, answer.ConsumedCapacity))
      return answer as A
    },
  }
}

/** What may pass by itself: no answer, too many requests, faults of the service. All our calls may be made twice: commits carry a token. */
const PASSING =
  /Throttl|TooManyRequests|RequestLimitExceeded|ProvisionedThroughputExceeded|TransactionInProgress|SlowDown|RequestTimeout|LimitExceededException$/

function isWorthAnother(error: unknown): boolean {
  if (!(error instanceof AwsError)) return true
  return error.status >= 500 || isThrottled(error)
}

/** Whether a refusal says: too many at once. */
export function isThrottled(error: unknown): boolean {
  return error instanceof AwsError && (error.status === 429 || PASSING.test(error.name))
}

function refusalIn(service: ServiceName, { status, headers, body }: WireAnswer): AwsError {
  const text = body.toString()
  if (text.startsWith('{')) {
    const json = JSON.parse(text) as Record<string, unknown>
    const name = headers['x-amzn-errortype'] ?? json.__type ?? json.code ?? 'Unknown'
    const code = String(name).split(':')[0]?.split('#').at(-1) ?? 'Unknown'
    return new AwsError(service, code, status, String(json.message ?? json.Message ?? ''), json)
  }
  const inXml = (tag: string) => new RegExp(`<${tag}>([^<]*)</${tag}>`).exec(text)?.[1]
  return new AwsError(service, inXml('Code') ?? `Status${status}`, status, inXml('Message') ?? '')
}

interface Consumed {
  CapacityUnits?: number
  ReadCapacityUnits?: number
  WriteCapacityUnits?: number
}

function capacityOf(target: string, consumed: Consumed | Consumed[]): { operation: string; reads: number; writes: number } {
  const operation = target.split('.').at(-1) ?? target
  const parts = Array.isArray(consumed) ? consumed : [consumed]
  const units = parts.reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0)
  return operation === 'TransactWriteItems' ? { operation, reads: 0, writes: units } : { operation, reads: units, writes: 0 }
}
