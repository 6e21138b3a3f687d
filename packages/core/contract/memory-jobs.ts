import { Event } from '../src/event/record.ts'
import type { Home } from '../src/home.ts'
import { jobHandlers } from '../src/job-handlers.ts'
import type { Feed } from '../src/ports/feed.ts'
import type { Job, Jobs, NewJob } from '../src/ports/jobs.ts'
import { type JobKind, relay } from '../src/reactions.ts'
import { fromItem } from '../src/store/entity.ts'

/** A queue that only remembers; `enqueued` grows. */
export function memoryJobs(enqueued: NewJob[]): Jobs {
  return {
    async enqueue(jobs) {
      for (const job of jobs) if (!enqueued.some(({ id }) => id === job.id)) enqueued.push(job)
    },
    list: async () => ({ items: [] }),
    retry: async () => false,
  }
}

/** The jobs that have to do with payment providers. */
export const PROVIDER_JOBS: readonly JobKind[] = ['follow_checkout', 'look_up_checkout', 'process_notice', 'send_refund']

/** What to work on. */
export interface Work {
  home: Home
  feed: Feed
  enqueued: NewJob[]
  kinds: readonly JobKind[]
}

/**
 * Brings the feed to the queue and runs every due job of these kinds, each one twice, until none is left. Those that throw are tried again by
 * the next call; their errors are given back.
 */
export async function workOff({ home, feed, enqueued, kinds }: Work): Promise<unknown[]> {
  const handlers = jobHandlers(home)
  const errors: unknown[] = []
  const failed = new Set<string>()
  for (;;) {
    for (let records = await feed.readFeed(100); records.length > 0; records = await feed.readFeed(100)) {
      await relay(
        home.jobs,
        records.map((record) => fromItem(Event, { ...record, version: 1 })),
      )
      await feed.ackFeed(records.map(({ position }) => position))
    }
    const job = enqueued.find((each) => isDue(each, home) && !failed.has(each.id) && isOneOf(kinds, each.kind))
    if (!job) return errors
    try {
      for (let run = 1; run <= 2; run++) await handlers[job.kind as JobKind](started(job, home))
      // Remembered as done: a job whose id is known is not added again.
      Object.assign(job, { kind: 'done' })
    } catch (error) {
      failed.add(job.id)
      errors.push(error)
    }
  }
}

function isOneOf(kinds: readonly string[], kind: string): boolean {
  return kinds.includes(kind)
}

function isDue({ dueAt }: NewJob, home: Home): boolean {
  return dueAt === undefined || Date.parse(dueAt) <= home.clock.now()
}

function started(job: NewJob, home: Home): Job {
  const at = new Date(home.clock.now()).toISOString()
  return { ...job, state: 'running', attempts: 1, createdAt: at, dueAt: job.dueAt ?? at }
}
