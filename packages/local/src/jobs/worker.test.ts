import { jobsContract } from '@quittance/core/contract/jobs-contract'
import { type TestClock, testClock } from '@quittance/core/contract/test-world'
import { JOB_LIMITS, type JobHandler, type NewJob } from '@quittance/core/ports/jobs'
import { expect, it, onTestFinished } from 'vitest'
import { type LocalStore, openStore } from '../store/open-store.ts'
import { type JobQueue, sqliteJobs } from './sqlite-jobs.ts'
import { startWorker, type Worker, type WorkerOptions } from './worker.ts'

interface Bench {
  clock: TestClock
  local: LocalStore
  queue: JobQueue
  faults: unknown[]
  start(handlers: Record<string, JobHandler>, options?: Partial<Pick<WorkerOptions, 'concurrency' | 'pollMs' | 'isRush'>>): Worker
}

function bench(): Bench {
  const clock = testClock()
  const local = openStore({ path: ':memory:', clock })
  const queue = sqliteJobs(local.database)
  const faults: unknown[] = []
  return {
    clock,
    local,
    queue,
    faults,
    start: (handlers, options = {}) =>
      startWorker({ queue, clock, handlers, concurrency: 4, pollMs: 60_000, onFault: (error) => faults.push(error), ...options }),
  }
}

jobsContract({
  name: 'SQLite in memory',
  async open(handlers) {
    const { clock, local, queue, start } = bench()
    let worker = start(handlers)
    return {
      jobs: queue,
      advance: (seconds) => clock.advance({ seconds }),
      work: () => worker.idle(),
      async crash() {
        void worker.stop()
        worker = start(handlers)
      },
      async close() {
        void worker.stop()
        local.close()
      },
    }
  },
})

const task = (id: string): NewJob => ({ id, orgId: 'org_a', kind: 'task', payload: {} })

/** A promise to be ended by hand. */
function gate() {
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { open, opened }
}

it('begins one job at a time with a pause between while requests are in a rush', async () => {
  const { clock, queue, start } = bench()
  const ran: string[] = []
  let rush = true
  await queue.enqueue([task('a'), task('b'), task('c')])
  const worker = start({ task: async ({ id }) => void ran.push(id) }, { isRush: () => rush })
  onTestFinished(() => worker.stop())
  await worker.idle()
  expect(ran).toHaveLength(1)
  clock.advance({ seconds: 1 })
  await worker.idle()
  expect(ran).toHaveLength(2)
  rush = false
  await worker.idle()
  expect(ran).toHaveLength(3)
})

it('starts what this process enqueues without waiting for the poll', async () => {
  const { queue, start } = bench()
  const ran = gate()
  const worker = start({ task: async () => ran.open() })
  onTestFinished(() => worker.stop())
  await worker.idle()
  await queue.enqueue([task('a')])
  await ran.opened
})

it('finds by polling what has fallen due', async () => {
  const { queue, clock, start } = bench()
  const ran = gate()
  const worker = start({ task: async () => ran.open() }, { pollMs: 5 })
  onTestFinished(() => worker.stop())
  await queue.enqueue([{ ...task('a'), dueAt: '2026-01-15T13:00:00.000Z' }])
  await worker.idle()
  clock.advance({ seconds: 3_600 })
  await ran.opened
})

it('runs no more jobs at once than it is told', async () => {
  const { queue, start } = bench()
  let running = 0
  let most = 0
  const worker = start(
    {
      task: async () => {
        most = Math.max(most, ++running)
        await new Promise((resolve) => setTimeout(resolve, 2))
        running--
      },
    },
    { concurrency: 3 },
  )
  await queue.enqueue(Array.from({ length: 12 }, (_, n) => task(String(n))))
  await worker.idle()
  await worker.stop()
  expect(most).toBe(3)
  expect((await queue.list({ orgId: 'org_a', state: 'done', limit: 100 })).items).toHaveLength(12)
})

it('ends what it runs when it is stopped, and takes nothing new', async () => {
  const { queue, start } = bench()
  const started = gate()
  const finish = gate()
  const worker = start(
    {
      task: async () => {
        started.open()
        await finish.opened
      },
    },
    { concurrency: 1 },
  )
  await queue.enqueue([task('a'), task('b')])
  await started.opened
  const stopped = worker.stop()
  finish.open()
  await stopped
  const states = (await queue.list({ orgId: 'org_a', limit: 10 })).items.map((job) => job.state)
  expect(states.sort()).toEqual(['done', 'waiting'])
})

it('runs at once what a crash left running, when a home with one worker starts', async () => {
  const { queue, start } = bench()
  await queue.enqueue([task('a')])
  await queue.claim(1)
  await queue.takeOver()
  const worker = start({ task: async () => {} })
  onTestFinished(() => worker.stop())
  await worker.idle()
  expect((await queue.list({ orgId: 'org_a', limit: 10 })).items).toMatchObject([{ state: 'done', attempts: 2 }])
})

it('keeps the lease of a job that takes long', async () => {
  const { queue, clock, start } = bench()
  const started = gate()
  const finish = gate()
  let calls = 0
  const worker = start(
    {
      task: async () => {
        calls++
        started.open()
        await finish.opened
      },
    },
    { pollMs: 2 },
  )
  onTestFinished(() => worker.stop())
  await queue.enqueue([task('a')])
  await started.opened
  for (let minute = 0; minute < 10; minute++) {
    clock.advance({ seconds: JOB_LIMITS.leaseSeconds / 2 })
    await new Promise((resolve) => setTimeout(resolve, 8))
  }
  expect(calls).toBe(1)
  finish.open()
  await worker.idle()
  expect((await queue.list({ orgId: 'org_a', limit: 1 })).items[0]).toMatchObject({ state: 'done', attempts: 1 })
})

it('changes nothing when it ends a job that was leased anew meanwhile', async () => {
  const { queue, clock } = bench()
  await queue.enqueue([task('a')])
  const [first] = await queue.claim(1)
  clock.advance({ seconds: JOB_LIMITS.leaseSeconds })
  const [second] = await queue.claim(1)
  expect([first?.attempts, second?.attempts]).toEqual([1, 2])
  if (first) await queue.finish(first)
  expect((await queue.list({ orgId: 'org_a', limit: 1 })).items[0]?.state).toBe('running')
})

it('lets a job that crashes the program every time die in the end', async () => {
  const { queue, clock } = bench()
  await queue.enqueue([task('a')])
  for (let attempt = 1; attempt <= JOB_LIMITS.attemptsMax; attempt++) {
    expect(await queue.claim(10)).toHaveLength(1)
    clock.advance({ seconds: JOB_LIMITS.leaseSeconds })
  }
  expect(await queue.claim(10)).toHaveLength(0)
  expect((await queue.list({ orgId: 'org_a', limit: 1 })).items[0]).toMatchObject({
    state: 'dead',
    lastError: expect.stringContaining('stopped'),
  })
})

it('keeps done jobs seven days, and dead ones longer', async () => {
  const { queue, clock } = bench()
  await queue.enqueue([task('done'), task('dead')])
  for (const job of await queue.claim(2)) await (job.id === 'done' ? queue.finish(job) : queue.fail({ ...job, attempts: 1 }, 'no'))
  for (let attempt = 2; attempt <= JOB_LIMITS.attemptsMax; attempt++) {
    clock.advance({ seconds: 1_800 })
    for (const job of await queue.claim(1)) await queue.fail(job, 'no')
  }
  clock.advance({ days: 6 })
  expect(await queue.purgeFinished()).toBe(0)
  clock.advance({ days: 1 })
  expect(await queue.purgeFinished()).toBe(1)
  expect((await queue.list({ orgId: 'org_a', limit: 10 })).items.map((job) => [job.id, job.state])).toEqual([['dead', 'dead']])
})

it('reports a fault of the queue and goes on when it has passed', async () => {
  const { queue, local, faults, start } = bench()
  const ran = gate()
  await queue.enqueue([task('a')])
  local.database.driver.run('alter table jobs rename to away')
  const worker = start({ task: async () => ran.open() }, { pollMs: 2 })
  onTestFinished(() => worker.stop())
  await worker.idle()
  expect(String(faults[0])).toMatch(/jobs/)
  local.database.driver.run('alter table away rename to jobs')
  await ran.opened
})
