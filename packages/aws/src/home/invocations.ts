import { randomBytes } from 'node:crypto'
import type { App } from '@quittance/api/app'
import type { Clock } from '@quittance/core/ports/clock'
import type { FunctionLog } from '../lambda/log.ts'
import { tellTrace } from '../lambda/trace.ts'

/** What Lambda says of an invocation. */
export interface InvocationContext {
  awsRequestId: string
}

/** What belongs to the invocation under way; a process has one at a time. */
export interface Invocations {
  /** The ids that each log line carries. */
  ids(): Record<string, string | undefined>
  /** Counts capacity units. */
  count(units: { reads: number; writes: number }): void
  /** Work that the answer need not wait for, but the process must not freeze in. */
  later: App['later']
  /** Runs one invocation: what was left for later is done before it ends, it is measured and traced, and an unexpected error is logged and thrown on. */
  run<T>(context: InvocationContext, operation: string, work: () => Promise<T>): Promise<T>
}

/** The invocations of this process; `variables` is its environment, where Lambda puts the trace of each. */
export function invocations(
  log: () => FunctionLog,
  { clock, variables }: { clock: Clock; variables: Record<string, string | undefined> },
): Invocations {
  let requestId: string | undefined
  let units = { reads: 0, writes: 0 }
  const waiting: Promise<void>[] = []

  async function end(operation: string, { startedMs, isFault }: { startedMs: number; isFault: boolean }): Promise<void> {
    await Promise.all(waiting.splice(0))
    const endedMs = clock.now()
    const measured = { DurationMs: endedMs - startedMs, ReadUnits: units.reads, WriteUnits: units.writes, Faults: isFault ? 1 : 0 }
    log().measure('invocation', operation, measured)
    await tellTrace({
      header: variables._X_AMZN_TRACE_ID,
      daemon: variables.AWS_XRAY_DAEMON_ADDRESS,
      name: operation,
      startedMs,
      endedMs,
      isFault,
      annotations: { operation, invocationId: requestId ?? '' },
      newId: () => randomBytes(8).toString('hex'),
    })
  }

  return {
    ids: () => ({ invocationId: requestId, traceId: /Root=([^;]+)/.exec(variables._X_AMZN_TRACE_ID ?? '')?.[1] }),
    count({ reads, writes }) {
      units = { reads: units.reads + reads, writes: units.writes + writes }
    },
    later(work) {
      waiting.push(work().catch((error: unknown) => log().error('later', { error: stackOf(error) })))
    },
    async run(context, operation, work) {
      requestId = context.awsRequestId
      units = { reads: 0, writes: 0 }
      const startedMs = clock.now()
      try {
        const result = await work()
        await end(operation, { startedMs, isFault: false })
        return result
      } catch (error) {
        log().error('fault', { operation, error: stackOf(error) })
        await end(operation, { startedMs, isFault: true })
        throw error
      }
    },
  }
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
