import type { Log } from '@quittance/api/app'
import type { Clock } from '@quittance/core/ports/clock'

/** What a function's log lines carry besides their own fields. */
export interface LogOptions {
  functionName: string
  level: 'info' | 'error'
  clock: Clock
  write(line: string): void
  /** Of the invocation that is under way: AWS's request id and trace. */
  invocation(): Record<string, string | undefined>
}

/** Measurements of one event, by name; durations in milliseconds end with `Ms`. */
export type Metrics = Record<string, number>

/** The log of a function: one JSON object a line, which CloudWatch takes apart. */
export interface FunctionLog extends Log {
  /** A line that is also metrics (CloudWatch embedded metric format), by function and `operation`. */
  measure(event: string, operation: string, metrics: Metrics, fields?: Record<string, unknown>): void
}

const NAMESPACE = 'Quittance'

/** Structured lines with request id and tenant, and nothing that names a person: that is kept by what callers put into `fields`. */
export function functionLog({ functionName, level, clock, write, invocation }: LogOptions): FunctionLog {
  const line = (kind: 'info' | 'error', event: string, fields: Record<string, unknown>) =>
    write(
      `${JSON.stringify({ at: new Date(clock.now()).toISOString(), level: kind, event, function: functionName, ...invocation(), ...fields })}\n`,
    )
  return {
    info(event, fields) {
      if (level === 'info') line('info', event, fields)
    },
    error: (event, fields) => line('error', event, fields),
    measure(event, operation, metrics, fields = {}) {
      const Metrics = Object.keys(metrics).map((Name) => ({ Name, Unit: Name.endsWith('Ms') ? 'Milliseconds' : 'Count' }))
      const CloudWatchMetrics = [{ Namespace: NAMESPACE, Dimensions: [['function'], ['function', 'operation']], Metrics }]
      line('info', event, { _aws: { Timestamp: clock.now(), CloudWatchMetrics }, operation, ...fields, ...metrics })
    },
  }
}
