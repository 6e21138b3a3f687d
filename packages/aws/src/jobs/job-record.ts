import { createHash } from 'node:crypto'
import { type Instant, instantOf } from '@quittance/core/kit/day'
import { JOB_LIMITS, type Job, type JobState } from '@quittance/core/ports/jobs'
import type { JsonObject, Key, NewItem, Stored, Write } from '@quittance/core/ports/store'

/** A job as the table keeps it: its state is here, and a message in a queue only says that it may be time to look. */
export interface JobRecord extends Job {
  /** When `tick` looks whether it was forgotten: its message lost, its worker crashed, or its time too far away for a queue. */
  checkAt?: Instant
  /** Of a running job: until when it belongs to its worker. */
  leaseUntil?: Instant
}

/** A record with the version that the next change must find. */
export type StoredJob = JobRecord & { version: number }

const MS = 1000
const KEPT_SECONDS = 7 * 86_400
/** How long after its time a waiting job whose message was sent is looked after. Above the longest wait in a rush, so that nothing is sent twice then. */
const FORGOTTEN_SECONDS = 900
const ERROR_LENGTH_MAX = 1_000
/** What a worker that vanished leaves behind as its error. */
export const STOPPED = 'The worker stopped in the middle of this job.'

/** Due jobs are spread over so many index partitions. One takes 1,000 writes a second. */
export const DUE_SHARDS = 8

/** The index partition with the due times of one shard. */
export function duePartition(shard: number): string {
  return `~jobs/due/${shard}`
}

/** The index partition that lists an organisation's jobs; `dead` those that gave up. */
export function jobsPartition(orgId: string, dead = false): string {
  return dead ? `~jobs/of/${orgId}/dead` : `~jobs/of/${orgId}`
}

/** Where a job stands. */
export function jobKey({ orgId, id }: { orgId: string; id: string }): Key {
  return { pk: `~jobs/${orgId}/${id}`, sk: 'job' }
}

/** The write that changes a record; of one without a version, that adds it. */
export function jobWrite(record: JobRecord & { version?: number }): Write {
  const { version, ...doc } = record
  return { op: 'put', item: itemOf(doc), expect: version === undefined ? 'absent' : { version } }
}

/** The record in an item. */
export function jobIn({ doc, version }: Stored): StoredJob {
  return { ...(doc as unknown as JobRecord), version }
}

/** The job as the port shows it. */
export function shownJob({ version: _version, checkAt: _checkAt, leaseUntil: _leaseUntil, ...job }: StoredJob): Job {
  return job
}

function itemOf(record: JobRecord): NewItem {
  const { orgId, id, state, createdAt, dueAt, checkAt } = record
  const place = `${createdAt}/${id}`
  return {
    key: jobKey(record),
    type: 'job',
    doc: record as unknown as JsonObject,
    indexes: {
      i1: { pk: jobsPartition(orgId), sk: place },
      ...(state === 'dead' ? { i2: { pk: jobsPartition(orgId, true), sk: place } } : {}),
      ...(checkAt === undefined ? {} : { i3: { pk: duePartition(shardOf(id)), sk: `${checkAt}/${orgId}/${id}` } }),
    },
    ...(state === 'done' ? { expiresAt: Math.ceil(Date.parse(dueAt) / MS) + KEPT_SECONDS } : {}),
  }
}

function shardOf(id: string): number {
  return (createHash('sha256').update(id).digest()[0] ?? 0) % DUE_SHARDS
}

/** How a job goes on from `record` at `nowMs`. `delayMaxSeconds` is the longest delay of a queue. */
export function jobSteps(nowMs: number, delayMaxSeconds: number) {
  const at = (seconds: number): Instant => instantOf(nowMs + seconds * MS)

  /** Waiting until `dueAt`; with a message when a queue can hold it back that long. */
  function waiting<R extends JobRecord>(record: R, dueAt: Instant): R {
    const { leaseUntil: _lease, ...rest } = record
    const isSent = delaySecondsOf(dueAt, nowMs) <= delayMaxSeconds
    const checkAt = isSent ? instantOf(Math.max(Date.parse(dueAt), nowMs) + FORGOTTEN_SECONDS * MS) : dueAt
    return { ...(rest as R), state: 'waiting' satisfies JobState, dueAt, checkAt }
  }

  return {
    waiting,
    running<R extends JobRecord>(record: R): R {
      const leaseUntil = at(JOB_LIMITS.leaseSeconds)
      return { ...record, state: 'running' satisfies JobState, attempts: record.attempts + 1, leaseUntil, checkAt: leaseUntil }
    },
    done(record: StoredJob): StoredJob {
      const { lastError: _error, checkAt: _check, leaseUntil: _lease, ...rest } = record
      return { ...rest, state: 'done' satisfies JobState, dueAt: at(0) }
    },
    failed(record: StoredJob, message: string, delaySeconds = JOB_LIMITS.backOffSeconds[record.attempts - 1] ?? 0): StoredJob {
      const lastError = message.slice(0, ERROR_LENGTH_MAX)
      if (record.attempts < JOB_LIMITS.attemptsMax) return { ...waiting(record, at(delaySeconds)), lastError }
      const { checkAt: _check, leaseUntil: _lease, ...rest } = record
      return { ...rest, state: 'dead' satisfies JobState, lastError }
    },
  }
}

/** Whole seconds until a job is due; 0 when it is. */
export function delaySecondsOf(dueAt: Instant, nowMs: number): number {
  return Math.max(0, Math.ceil((Date.parse(dueAt) - nowMs) / MS))
}
