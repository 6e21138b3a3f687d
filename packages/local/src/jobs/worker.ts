import type { Clock } from '@quittance/core/ports/clock'
import { JOB_LIMITS, type Job, type JobHandler } from '@quittance/core/ports/jobs'
import type { JobQueue } from './sqlite-jobs.ts'

const POLL_MS = 1_000
/** Between two jobs in a rush of requests. */
const RUSH_PAUSE_MS = 250
const RENEW_MS = (JOB_LIMITS.leaseSeconds * 1000) / 3

/** What a worker works on and how. */
export interface WorkerOptions {
  queue: JobQueue
  clock: Clock
  /** By job kind. A kind without a handler fails like a handler that throws. */
  handlers: Readonly<Record<string, JobHandler>>
  /** How many jobs run at once. */
  concurrency: number
  /** How often to look for jobs whose time has come, besides being told of new ones. */
  pollMs?: number
  /** Whether requests are in a rush: jobs then begin one by one, with a pause between them, so that their causes are answered first. */
  isRush?(): boolean
  /** Told of faults of the queue itself (its file cannot be written, say). The worker goes on. */
  onFault(error: unknown): void
}

/** A worker that runs until it is stopped. */
export interface Worker {
  /** Takes no new jobs and resolves when those that run have ended. */
  stop(): Promise<void>
  /** Resolves when no job is due and none runs. */
  idle(): Promise<void>
  /** Looks for due jobs now. */
  wake(): void
}

/** Runs jobs as they fall due until it is stopped. Each handler runs at least once per job, and again after a crash when the lease has ended. */
export function startWorker(options: WorkerOptions): Worker {
  const { queue, clock, handlers, pollMs = POLL_MS, onFault } = options
  const running = new Map<string, { job: Job; ended: Promise<void> }>()
  let renewedMs = clock.now()
  let begunMs = 0
  let stopped = false
  let looking = Promise.resolve()
  let timer: NodeJS.Timeout | undefined
  const endEnqueued = queue.onEnqueued(wake)

  function wake(): void {
    if (stopped) return
    clearTimeout(timer)
    timer = setTimeout(wake, pollMs)
    looking = looking.then(look).catch(onFault)
  }

  async function look(): Promise<void> {
    await renewLeases()
    const room = stopped ? 0 : roomFor(options, { running: running.size, begunMs })
    for (const job of await queue.claim(room)) begin(job)
  }

  async function renewLeases(): Promise<void> {
    if (running.size === 0 || clock.now() < renewedMs + RENEW_MS) return
    renewedMs = clock.now()
    await queue.renew([...running.values()].map(({ job }) => job))
  }

  function begin(job: Job): void {
    begunMs = clock.now()
    if (running.size === 0) renewedMs = begunMs
    const gone = () => {
      running.delete(job.id)
      wake()
    }
    running.set(job.id, { job, ended: runJob(queue, handlers, job).catch(onFault).finally(gone) })
  }

  const allEnded = () => Promise.all([...running.values()].map(({ ended }) => ended))
  wake()
  return {
    wake,
    async stop() {
      stopped = true
      clearTimeout(timer)
      endEnqueued()
      await looking
      await allEnded()
    },
    async idle() {
      do {
        await allEnded()
        wake()
        await looking
      } while (running.size > 0)
    },
  }
}

/** How many jobs may begin now; `begunMs` is when the last one did. */
function roomFor({ isRush, clock, concurrency }: WorkerOptions, now: { running: number; begunMs: number }): number {
  if (!isRush?.()) return concurrency - now.running
  return now.running === 0 && clock.now() >= now.begunMs + RUSH_PAUSE_MS ? 1 : 0
}

async function runJob(queue: JobQueue, handlers: WorkerOptions['handlers'], job: Job): Promise<void> {
  const message = await failureOf(handlers, job)
  await (message === undefined ? queue.finish(job) : queue.fail(job, message))
}

async function failureOf(handlers: WorkerOptions['handlers'], job: Job): Promise<string | undefined> {
  const handler = Object.hasOwn(handlers, job.kind) ? handlers[job.kind] : undefined
  if (!handler) return `There is no handler for jobs of kind ${job.kind}.`
  try {
    await handler(job)
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
