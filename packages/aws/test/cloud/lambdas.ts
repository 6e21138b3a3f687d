import { type ChildProcess, fork } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Call } from './policies.ts'
import type { ReadTemplate } from './template.ts'

/** What the functions of a template are started with. */
export interface LambdaPlace {
  template: ReadTemplate
  /** Where the assets are. */
  cloudAssembly: string
  region: string
  /** The key of a function's role. */
  credentialsOf(functionName: string): { accessKeyId: string; secretAccessKey: string }
  /** `AWS_ENDPOINT_URL_…`. */
  endpoints: Record<string, string>
  identityPort: number
  /** `host:port` of X-Ray's daemon, for functions whose tracing is switched on. */
  traceDaemon: string
  /** Told what Lambda itself does by the role of a function. */
  onOwnCall(functionName: string, call: Call): void
}

/** Thrown when a function failed, or was never there. */
export class InvocationError extends Error {}

/** The functions of a template. */
export interface Lambdas {
  /** Calls by the ARN of an alias or function. Errors: `InvocationError`. */
  invoke(arn: string, event: unknown): Promise<unknown>
  /** Whether the function's own policy lets a service call it for this source. */
  permits(arn: string, principal: string, sourceArn: string): boolean
  /** Everything the functions wrote to their logs. */
  log: string[]
  close(): Promise<void>
}

const RUNNER = fileURLToPath(new URL('./runner.mjs', import.meta.url))
const RUNTIMES = ['nodejs22.x', 'nodejs24.x']

interface Running {
  child: ChildProcess
  ready: Promise<void>
  waiting: Map<number, { resolve(answer: unknown): void; reject(error: Error): void; done(): void }>
}

/** Starts each function in a process of its own when it is first called, with the environment of the template and nothing else. */
export function openLambdas(place: LambdaPlace): Lambdas {
  const running = new Map<string, Running>()
  const log: string[] = []
  let calls = 0

  const start = (functionName: string): Running => {
    const { asset, handler, environment } = bundleOf(place, functionName)
    for (const call of ownCalls(place.template, functionName)) place.onOwnCall(functionName, call)
    const child = fork(RUNNER, [asset, handler, String(place.identityPort)], {
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      execArgv: [],
    })
    const waiting: Running['waiting'] = new Map()
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => log.push(`${functionName}: ${String(text).trim()}`))
    const ready = new Promise<void>((resolve, reject) => {
      child.on('message', (message: { ready?: true; id: number; answer?: unknown; error?: { message: string; stack: string } }) => {
        if (message.ready) return resolve()
        const one = waiting.get(message.id)
        waiting.delete(message.id)
        one?.done()
        if (message.error) one?.reject(new InvocationError(message.error.message, { cause: message.error.stack }))
        else one?.resolve(message.answer)
      })
      child.once('exit', (code) => {
        running.delete(functionName)
        const error = new InvocationError(
          `${functionName} ended (${code}): ${log
            .filter((line) => line.startsWith(functionName))
            .slice(-3)
            .join('\n')}`,
        )
        reject(error)
        for (const one of waiting.values()) {
          one.done()
          one.reject(error)
        }
      })
    })
    ready.catch(() => undefined)
    return { child, ready, waiting }
  }

  return {
    log,
    async invoke(arn, event) {
      const functionName = nameIn(place.template, arn)
      const timeoutMs = Number(lambdaOf(place.template, functionName).Timeout) * 1000
      const lambda = running.get(functionName) ?? start(functionName)
      running.set(functionName, lambda)
      await lambda.ready
      const id = ++calls
      return await new Promise((resolve, reject) => {
        const timer = setTimeout(
          () => lambda.waiting.delete(id) && reject(new InvocationError(`${functionName} took longer than ${timeoutMs} ms`)),
          timeoutMs,
        )
        const done = () => clearTimeout(timer)
        lambda.waiting.set(id, { resolve, reject, done })
        lambda.child.send({ id, event, deadlineMs: Date.now() + timeoutMs, trace: traceOf(place.template, functionName) })
      })
    },
    permits: (arn, principal, sourceArn) =>
      place.template
        .ofType('AWS::Lambda::Permission')
        .some(
          ([, one]) =>
            one.FunctionName === arn &&
            one.Principal === principal &&
            one.Action === 'lambda:InvokeFunction' &&
            likeArn(one.SourceArn, sourceArn),
        ),
    async close() {
      await Promise.all([...running.values()].map(({ child }) => ended(child)))
    },
  }
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill()
  })
}

function lambdaOf(template: ReadTemplate, functionName: string) {
  const [, properties] = template.ofType('AWS::Lambda::Function').find(([, one]) => one.FunctionName === functionName) ?? []
  if (!properties) throw new InvocationError(`the template has no function ${functionName}`)
  return properties
}

/** The function behind an ARN or a `name:alias`. Errors: an alias that is not there. */
function nameIn(template: ReadTemplate, arn: string): string {
  const [functionName = '', alias] = arn.replace(/^arn:aws:lambda:[^:]+:\d+:function:/, '').split(':')
  if (alias !== undefined) {
    const found = template
      .ofType('AWS::Lambda::Alias')
      .some(([, one]) => one.Name === alias && String(one.FunctionName).includes(functionName))
    if (!found) throw new InvocationError(`${functionName} has no alias ${alias}`)
  }
  return functionName
}

function bundleOf({ template, cloudAssembly, region, credentialsOf, endpoints, traceDaemon }: LambdaPlace, functionName: string) {
  const lambda = lambdaOf(template, functionName)
  if (!RUNTIMES.includes(lambda.Runtime)) throw new InvocationError(`${functionName} wants ${lambda.Runtime}`)
  const asset = join(cloudAssembly, `asset.${String(lambda.Code.S3Key).replace(/\.zip$/, '')}`)
  if (!existsSync(asset)) throw new InvocationError(`${functionName} has no bundle at ${asset}`)
  const { accessKeyId, secretAccessKey } = credentialsOf(functionName)
  const environment: Record<string, string> = {
    ...lambda.Environment?.Variables,
    AWS_REGION: region,
    AWS_LAMBDA_FUNCTION_NAME: functionName,
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(lambda.MemorySize),
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    LAMBDA_TASK_ROOT: asset,
    ...(isTraced(lambda) ? { AWS_XRAY_DAEMON_ADDRESS: traceDaemon } : {}),
    ...endpoints,
  }
  return { asset, handler: String(lambda.Handler), environment }
}

function isTraced(lambda: { TracingConfig?: { Mode: string } }): boolean {
  return lambda.TracingConfig?.Mode === 'Active'
}

/** What Lambda sets before each invocation of a function that is traced. */
function traceOf(template: ReadTemplate, functionName: string): string | undefined {
  if (!isTraced(lambdaOf(template, functionName))) return undefined
  const hex = (bytes: number) => randomBytes(bytes).toString('hex')
  return `Root=1-${hex(4)}-${hex(12)};Parent=${hex(8)};Sampled=1`
}

/** What Lambda does by a function's role when it starts it: it opens its log, and tells X-Ray where tracing is switched on. */
function ownCalls(template: ReadTemplate, functionName: string): Call[] {
  const lambda = lambdaOf(template, functionName)
  const [id] = template.ofType('AWS::Logs::LogGroup').find(([, one]) => one.LogGroupName === lambda.LoggingConfig?.LogGroup) ?? []
  if (!id) throw new InvocationError(`${functionName} has no log in the template`)
  const stream = String(template.physicalOf(id).attributes.Arn).replace(/\*$/, 'log-stream:1')
  const logs = ['logs:CreateLogStream', 'logs:PutLogEvents'].map((action) => ({ action, resource: stream }))
  const traces = ['xray:PutTraceSegments', 'xray:PutTelemetryRecords'].map((action) => ({ action, resource: '*' }))
  return isTraced(lambda) ? [...logs, ...traces] : logs
}

/** Whether a source's ARN fits what a permission names. */
function likeArn(pattern: string, arn: string): boolean {
  return new RegExp(
    `^${String(pattern)
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')}$`,
  ).test(arn)
}
