import type { Instant } from '../kit/day.ts'
import type { JsonObject } from './store.ts'

export interface NewJob {
  /** `<eventId>:<reaction>`; a job whose id is known already is not added again. */
  id: string
  /** Whose job it is. */
  orgId: string
  /** A name of the table in core/src/reactions.ts. */
  kind: string
  payload: JsonObject
  /** Not before this instant. */
  dueAt?: Instant
}

export type JobState = 'waiting' | 'running' | 'done' | 'dead'

export interface Job extends NewJob {
  state: JobState
  /** How many times it has been started. */
  attempts: number
  createdAt: Instant
  dueAt: Instant
  /** What the last failed attempt said, for the jobs page. */
  lastError?: string
}

/** Work to be done after a commit, at least once, with growing delays between attempts; after the last one it is dead: listed, and retried by hand. */
export interface Jobs {
  enqueue(jobs: NewJob[]): Promise<void>
  list(query: { orgId: string; state?: JobState; limit: number; cursor?: string }): Promise<{ items: Job[]; cursor?: string }>
  /** Makes a dead job wait again with fresh attempts. False when there is no such dead job. */
  retry(job: { orgId: string; id: string }): Promise<boolean>
}

/** Runs one job. Throwing means failure: tried again later, or dead. It may run twice and late, so it must be idempotent. */
export type JobHandler = (job: Job) => Promise<void>

export const JOB_LIMITS = {
  attemptsMax: 5,
  /** Delay before attempt 2, 3, 4, 5. */
  backOffSeconds: [5, 30, 300, 1800],
  leaseSeconds: 120,
  payloadBytesMax: 100_000,
} as const
