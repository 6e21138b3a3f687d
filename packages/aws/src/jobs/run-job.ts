import { instantOf } from '@quittance/core/kit/day'
import type { JobHandler } from '@quittance/core/ports/jobs'
import { delaySecondsOf, jobIn, jobKey, jobSteps, jobWrite, STOPPED, type StoredJob, shownJob } from './job-record.ts'
import { retriedOnConflict } from './on-conflict.ts'
import { DELAY_SECONDS_MAX, type JobMessage } from './queues.ts'
import { sendDue, type TableJobsOptions } from './table-jobs.ts'

/** What became of a message. */
export type JobOutcome = 'done' | 'failed' | 'dead' | 'not-now'

/**
 * Does what a message says may be due: takes the job by a conditional commit, runs it, and records how it ended. Resolves for everything that
 * the record now tells, so that the message has served; rejects when the table could not be reached, and the message must come again.
 */
export async function runJob(
  options: TableJobsOptions,
  handlers: Readonly<Record<string, JobHandler>>,
  message: JobMessage,
): Promise<JobOutcome> {
  const job = await takeJob(options, message)
  if (!job) return 'not-now'
  const failure = await failureOf(handlers, job)
  return await endJob(options, job, failure)
}

/** The job, started and leased to us; undefined when it is not there, not due, ended, or another's. */
async function takeJob(options: TableJobsOptions, message: JobMessage): Promise<StoredJob | undefined> {
  const { store, clock, backOff, delayMaxSeconds = DELAY_SECONDS_MAX } = options
  return await retriedOnConflict(backOff, async () => {
    const stored = await store.get(jobKey(message))
    const job = stored && jobIn(stored)
    if (job?.state !== 'waiting') return undefined
    const nowMs = clock.now()
    if (delaySecondsOf(job.dueAt, nowMs) > 0) {
      await sendDue(options, [job], nowMs)
      return undefined
    }
    const started = jobSteps(nowMs, delayMaxSeconds).running(job)
    await store.commit([jobWrite(started)])
    return { ...started, version: started.version + 1 }
  })
}

async function failureOf(handlers: Readonly<Record<string, JobHandler>>, job: StoredJob): Promise<string | undefined> {
  const handler = Object.hasOwn(handlers, job.kind) ? handlers[job.kind] : undefined
  if (!handler) return `There is no handler for jobs of kind ${job.kind}.`
  try {
    await handler(shownJob(job))
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

async function endJob(options: TableJobsOptions, job: StoredJob, failure: string | undefined): Promise<JobOutcome> {
  const { store, clock, backOff, delayMaxSeconds = DELAY_SECONDS_MAX } = options
  const ended = await retriedOnConflict(backOff, async () => {
    const steps = jobSteps(clock.now(), delayMaxSeconds)
    const end = failure === undefined ? steps.done(job) : steps.failed(job, failure)
    // Whoever lost the lease to a later attempt changes nothing any more.
    if ((await store.get(jobKey(job)))?.version !== job.version) return undefined
    await store.commit([jobWrite(end)])
    return end
  })
  if (ended?.state === 'waiting') await sendDue(options, [ended], clock.now())
  switch (ended?.state) {
    case undefined:
    case 'running':
      return 'not-now'
    case 'waiting':
      return 'failed'
    default:
      return ended?.state ?? 'not-now'
  }
}

/** A job whose worker vanished counts as failed, and waits for its next attempt, at once; undefined when its worker still has time. */
export function abandoned(job: StoredJob, { nowMs, delayMaxSeconds }: { nowMs: number; delayMaxSeconds: number }): StoredJob | undefined {
  if (job.state !== 'running' || (job.leaseUntil ?? '') > instantOf(nowMs)) return undefined
  return jobSteps(nowMs, delayMaxSeconds).failed(job, STOPPED, 0)
}
