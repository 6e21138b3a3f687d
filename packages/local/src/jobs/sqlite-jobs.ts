import { AppError } from '@quittance/core/kit/errors'
import { JOB_LIMITS, type Job, type JobState, type Jobs, type NewJob } from '@quittance/core/ports/jobs'
import type { Database } from '../store/open-database.ts'
import { JOB_COLUMNS, jobOf } from './job-row.ts'
import { jobLister } from './list-jobs.ts'

const MS = 1000
const KEPT_MS = 7 * 86_400 * MS
const PURGE_BATCH_SIZE = 200
const ERROR_LENGTH_MAX = 1_000
const STOPPED = 'The program stopped in the middle of this job.'

/** The Jobs port on SQLite, and what a worker needs of it. A job belongs to whoever claimed it until its lease ends. */
export interface JobQueue extends Jobs {
  /** Starts the jobs that are due, at most `limit`, and leases them. Resolves when that is durable, so that attempts count across crashes. */
  claim(limit: number): Promise<Job[]>
  /** Extends the leases of jobs that are still being worked on. */
  renew(jobs: readonly Job[]): Promise<void>
  /**
   * Ends all leases: for a home with one worker, whose jobs that run when it starts were left by a crash. Each counts as a failed
   * attempt, since a job may be what brings the program down; tried again at once the first time, then with growing delays.
   */
  takeOver(): Promise<void>
  finish(job: Job): Promise<void>
  /** Lets the job wait for its next attempt, or be dead after the last. */
  fail(job: Job, message: string): Promise<void>
  /** Calls back when jobs were added or made to wait again by this process. Returns what ends it. */
  onEnqueued(callback: () => void): () => void
  /** Forgets a small batch of jobs done more than seven days ago; resolves with how many. */
  purgeFinished(): Promise<number>
}

/** The jobs table of `database`. */
export function sqliteJobs(database: Database): JobQueue {
  const enqueued = listeners()
  return {
    list: jobLister(database.driver),
    ...intake(database, enqueued.notify),
    ...leases(database),
    onEnqueued: enqueued.add,
    purgeFinished: finishedPurger(database),
  }
}

function listeners() {
  const callbacks = new Set<() => void>()
  return {
    add(callback: () => void) {
      callbacks.add(callback)
      return () => {
        callbacks.delete(callback)
      }
    },
    notify() {
      for (const callback of callbacks) callback()
    },
  }
}

function intake({ driver, group, clock }: Database, notify: () => void): Pick<Jobs, 'enqueue' | 'retry'> {
  const insert = driver.prepare(
    `insert or ignore into jobs (id, org_id, kind, state, attempts, created_at, due_at, payload)
     values (?, ?, ?, 'waiting', 0, ?, ?, ?)`,
  )
  const revive = driver.prepare(
    `update jobs set state = 'waiting', attempts = 0, due_at = ?, last_error = null
     where id = ? and org_id = ? and state = 'dead'`,
  )
  return {
    async enqueue(jobs) {
      const rows = jobs.map((job) => [job, payloadText(job)] as const)
      if (rows.length === 0) return
      await group.write(() => {
        group.afterCommit(notify)
        const now = clock.now()
        for (const [{ id, orgId, kind, dueAt }, payload] of rows) {
          insert.run(id, orgId, kind, now, dueAt === undefined ? now : Date.parse(dueAt), payload)
        }
      })
    },
    retry: ({ orgId, id }) =>
      group.write(() => {
        group.afterCommit(notify)
        return revive.run(clock.now(), id, orgId).changes > 0
      }),
  }
}

function payloadText({ payload }: NewJob): string {
  const text = JSON.stringify(payload)
  if (Buffer.byteLength(text) <= JOB_LIMITS.payloadBytesMax) return text
  throw new AppError('limit_exceeded', 'This task is too large to be kept for later.')
}

function leases({ driver, group, clock }: Database): Pick<JobQueue, 'claim' | 'renew' | 'takeOver' | 'finish' | 'fail'> {
  const anyDue = driver.prepare(
    `select exists (select 1 from jobs where state = 'waiting' and due_at <= ?)
         or exists (select 1 from jobs where state = 'running' and lease_until <= ?)`,
  )
  const abandoned = driver.prepare(`select ${JOB_COLUMNS} from jobs where state = 'running' and lease_until <= ?`)
  const leased = driver.prepare(`select ${JOB_COLUMNS} from jobs where state = 'running'`)
  const start = driver.prepare(
    `update jobs set state = 'running', attempts = attempts + 1, lease_until = ? where id in
     (select id from jobs where state = 'waiting' and due_at <= ? order by due_at limit ?) returning ${JOB_COLUMNS}`,
  )
  // `attempts` names the lease: whoever lost it to a later attempt changes nothing any more.
  const extend = driver.prepare("update jobs set lease_until = ? where id = ? and attempts = ? and state = 'running'")
  const end = driver.prepare(
    `update jobs set state = ?, due_at = ?, last_error = ?, finished_at = ?, lease_until = null
     where id = ? and attempts = ? and state = 'running'`,
  )

  function endFailed({ id, attempts }: Job, message: string, delayMs: number): void {
    const state: JobState = attempts >= JOB_LIMITS.attemptsMax ? 'dead' : 'waiting'
    end.run(state, clock.now() + delayMs, message.slice(0, ERROR_LENGTH_MAX), null, id, attempts)
  }

  return {
    async claim(limit) {
      if (limit < 1 || anyDue.row(clock.now(), clock.now())?.[0] !== 1) return []
      return group.write(() => {
        const now = clock.now()
        for (const row of abandoned.rows(now)) endFailed(jobOf(row), STOPPED, 0)
        return start.rows(now + JOB_LIMITS.leaseSeconds * MS, now, limit).map(jobOf)
      })
    },
    renew: (jobs) =>
      group.write(() => {
        for (const { id, attempts } of jobs) extend.run(clock.now() + JOB_LIMITS.leaseSeconds * MS, id, attempts)
      }),
    takeOver: () =>
      group.write(() => {
        for (const job of leased.rows().map(jobOf)) endFailed(job, STOPPED, delayMsAfter(job.attempts - 1))
      }),
    finish: ({ id, attempts, dueAt }) =>
      group.write(() => {
        end.run('done', Date.parse(dueAt), null, clock.now(), id, attempts)
      }),
    fail: (job, message) => group.write(() => endFailed(job, message, delayMsAfter(job.attempts))),
  }
}

function delayMsAfter(attempts: number): number {
  return (JOB_LIMITS.backOffSeconds[attempts - 1] ?? 0) * MS
}

function finishedPurger({ driver, group, clock }: Database): () => Promise<number> {
  const remove = driver.prepare(
    `delete from jobs where id in (select id from jobs where state = 'done' and finished_at <= ? order by finished_at limit ${PURGE_BATCH_SIZE})`,
  )
  return () => group.write(() => remove.run(clock.now() - KEPT_MS).changes)
}
