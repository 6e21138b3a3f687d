import { instantOf } from '@quittance/core/kit/day'
import { AppError } from '@quittance/core/kit/errors'
import type { Clock } from '@quittance/core/ports/clock'
import { JOB_LIMITS, type Job, type JobState, type Jobs, type NewJob } from '@quittance/core/ports/jobs'
import { Conflict, LIMITS, type Store } from '@quittance/core/ports/store'
import { delaySecondsOf, type JobRecord, jobIn, jobKey, jobSteps, jobsPartition, jobWrite, type StoredJob, shownJob } from './job-record.ts'
import { retriedOnConflict } from './on-conflict.ts'
import { DELAY_SECONDS_MAX, type SendMessages } from './queues.ts'

/** What jobs are kept in and sent by. */
export interface TableJobsOptions {
  /** Unscoped. */
  store: Store
  send: SendMessages
  clock: Clock
  /** Waits before attempt n of a commit that met a conflict. */
  backOff(attempt: number): Promise<void>
  /** The longest delay that is left to the queues; longer ones wait in the table. */
  delayMaxSeconds?: number
}

/** So many of the largest payloads fit into a commit. */
const COMMIT_JOBS_MAX = 25
const PAGES_MAX = 10

/**
 * The Jobs port on the table and the queues. A record is committed before its message is sent, so that a crash between the two loses nothing:
 * `tick` finds it. More messages than jobs do no harm, since a worker takes a job by a conditional commit.
 */
export function tableJobs(options: TableJobsOptions): Jobs {
  return {
    enqueue: (jobs) => enqueue(options, jobs),
    list: (query) => listJobs(options.store, query),
    retry: (job) => retry(options, job),
  }
}

async function enqueue(options: TableJobsOptions, jobs: readonly NewJob[]): Promise<void> {
  for (const { payload } of jobs) {
    if (Buffer.byteLength(JSON.stringify(payload)) > JOB_LIMITS.payloadBytesMax) {
      throw new AppError('limit_exceeded', 'This task is too large to be kept for later.')
    }
  }
  const nowMs = options.clock.now()
  const steps = jobSteps(nowMs, options.delayMaxSeconds ?? DELAY_SECONDS_MAX)
  const distinct = [...new Map(jobs.map((job) => [nameOf(job), job])).values()]
  const createdAt = instantOf(nowMs)
  const records = distinct.map((job) =>
    steps.waiting<JobRecord>({ ...job, state: 'waiting', attempts: 0, createdAt, dueAt: createdAt }, job.dueAt ?? createdAt),
  )
  for (let at = 0; at < records.length; at += COMMIT_JOBS_MAX) {
    const added = await addRecords(options, records.slice(at, at + COMMIT_JOBS_MAX))
    await sendDue(options, added, nowMs)
  }
}

/** Adds the records that are not there yet. Gives back those whose message must be sent: also what waits there since a crash, unsent. */
async function addRecords({ store, backOff }: TableJobsOptions, records: readonly JobRecord[]): Promise<JobRecord[]> {
  const known = new Map<string, StoredJob>()
  await retriedOnConflict(backOff, async () => {
    const wanted = records.filter((record) => !known.has(nameOf(record)))
    if (wanted.length === 0) return
    try {
      await store.commit(wanted.map((record) => jobWrite(record)))
    } catch (error) {
      if (!(error instanceof Conflict)) throw error
      // A conflict says that somebody is there, or only that somebody is just coming: what is there decides.
      const failed = wanted.filter((_, at) => error.failed.includes(at))
      const there = await Promise.all(failed.map((record) => store.get(jobKey(record))))
      for (const stored of there) if (stored) known.set(nameOf(jobIn(stored)), jobIn(stored))
      throw error
    }
  })
  const unsent = [...known.values()].filter(({ state, attempts }) => state === 'waiting' && attempts === 0)
  return [...records.filter((record) => !known.has(nameOf(record))), ...unsent]
}

function nameOf({ orgId, id }: { orgId: string; id: string }): string {
  return `${orgId}/${id}`
}

/** Sends the messages of waiting jobs that a queue can hold back long enough. */
export async function sendDue(
  { send, delayMaxSeconds = DELAY_SECONDS_MAX }: TableJobsOptions,
  jobs: readonly JobRecord[],
  nowMs: number,
): Promise<void> {
  const messages = jobs.map(({ orgId, id, kind, dueAt }) => ({ orgId, id, kind, delaySeconds: delaySecondsOf(dueAt, nowMs) }))
  await send(messages.filter(({ delaySeconds }) => delaySeconds <= delayMaxSeconds))
}

async function listJobs(
  store: Store,
  { orgId, state, limit, cursor: from }: { orgId: string; state?: JobState; limit: number; cursor?: string },
): Promise<{ items: Job[]; cursor?: string }> {
  if (!Number.isInteger(limit) || limit < 1 || limit > LIMITS.pageItemsMax) {
    throw new AppError('limit_exceeded', `Ask for 1 to ${LIMITS.pageItemsMax} jobs at a time.`)
  }
  const isDead = state === 'dead'
  const items: Job[] = []
  let cursor = from
  for (let page = 0; page < PAGES_MAX; page++) {
    const found = await store.list({
      index: isDead ? 'i2' : 'i1',
      pk: jobsPartition(orgId, isDead),
      reverse: true,
      limit: limit - items.length,
      ...(cursor === undefined ? {} : { cursor }),
    })
    const jobs = found.items.map((item) => shownJob(jobIn(item)))
    items.push(...jobs.filter((job) => state === undefined || job.state === state))
    cursor = found.cursor
    if (cursor === undefined || items.length >= limit) break
  }
  return cursor === undefined ? { items } : { items, cursor }
}

async function retry(options: TableJobsOptions, { orgId, id }: { orgId: string; id: string }): Promise<boolean> {
  const { store, clock, backOff, delayMaxSeconds = DELAY_SECONDS_MAX } = options
  const revived = await retriedOnConflict(backOff, async () => {
    const stored = await store.get(jobKey({ orgId, id }))
    const dead = stored && jobIn(stored)
    if (dead?.state !== 'dead') return undefined
    const { lastError: _error, ...rest } = dead
    const nowMs = clock.now()
    const waiting = jobSteps(nowMs, delayMaxSeconds).waiting({ ...rest, attempts: 0 }, instantOf(nowMs))
    await store.commit([jobWrite(waiting)])
    return waiting
  })
  if (!revived) return false
  await sendDue(options, [revived], clock.now())
  return true
}
