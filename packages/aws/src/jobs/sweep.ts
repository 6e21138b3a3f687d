import { instantOf } from '@quittance/core/kit/day'
import { Conflict, LIMITS, type Stored } from '@quittance/core/ports/store'
import { DUE_SHARDS, duePartition, type JobRecord, jobIn, jobKey, jobSteps, jobWrite } from './job-record.ts'
import { DELAY_SECONDS_MAX } from './queues.ts'
import { abandoned } from './run-job.ts'
import { sendDue, type TableJobsOptions } from './table-jobs.ts'

/** How many jobs one sweep brings forward; the next goes on. */
const SWEEP_JOBS_MAX = 2_000

/**
 * Sends what has become due in the table: jobs whose delay was too long for a queue, whose message was lost, or whose worker vanished.
 * Sweeps at once, twice or late do no harm: each job is moved by a conditional commit. Resolves with how many were sent.
 */
export async function sweepJobs(options: TableJobsOptions): Promise<number> {
  let sent = 0
  for (let shard = 0; shard < DUE_SHARDS; shard++) sent += await sweepShard(options, { shard, most: SWEEP_JOBS_MAX - sent })
  return sent
}

async function sweepShard(options: TableJobsOptions, { shard, most }: { shard: number; most: number }): Promise<number> {
  const { store, clock } = options
  const below = `${instantOf(clock.now() + 1)}`
  let sent = 0
  let cursor: string | undefined
  while (sent < most) {
    const page = await store.list({
      index: 'i3',
      pk: duePartition(shard),
      below,
      limit: LIMITS.pageItemsMax,
      ...(cursor === undefined ? {} : { cursor }),
    })
    const moved = (await Promise.all(page.items.map((item) => bringForward(options, item)))).filter((job) => job !== undefined)
    await sendDue(options, moved, clock.now())
    sent += moved.length
    cursor = page.cursor
    if (cursor === undefined) break
  }
  return sent
}

/** The index shows it; what the table says now decides. */
async function bringForward(
  { store, clock, delayMaxSeconds = DELAY_SECONDS_MAX }: TableJobsOptions,
  shown: Stored,
): Promise<JobRecord | undefined> {
  const stored = await store.get(jobKey(jobIn(shown)))
  const nowMs = clock.now()
  if (!stored) return undefined
  const job = jobIn(stored)
  if ((job.checkAt ?? '9') > instantOf(nowMs)) return undefined
  const next =
    job.state === 'waiting' ? jobSteps(nowMs, delayMaxSeconds).waiting(job, job.dueAt) : abandoned(job, { nowMs, delayMaxSeconds })
  if (!next) return undefined
  try {
    await store.commit([jobWrite(next)])
  } catch (error) {
    if (error instanceof Conflict) return undefined
    throw error
  }
  return next.state === 'waiting' ? next : undefined
}
