import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { JOB_LIMITS, type Job, type JobHandler, type JobState, type Jobs, type NewJob } from '../src/ports/jobs.ts'

/** Jobs with a worker that calls the handlers of the suite, and a clock that stands still. */
export interface OpenedJobs {
  jobs: Jobs
  /** Moves the clock. */
  advance(seconds: number): void
  /** Resolves when every job that is due has been tried. */
  work(): Promise<void>
  /** Ends the worker as a crash would, in the middle of what it does, and starts another. */
  crash(): Promise<void>
  close(): Promise<void> | void
}

interface JobsUnderTest {
  opened: OpenedJobs
  /** The jobs as handlers were called with them, in order. */
  calls: Job[]
  /** What the handler does from now on. */
  behave(handler: JobHandler): void
}

/** What the Jobs port promises. `open` gets the handlers: one kind, `task`. Each test opens jobs of its own. */
export function jobsContract({ name, open }: { name: string; open: (handlers: Record<string, JobHandler>) => Promise<OpenedJobs> }): void {
  describe(`the Jobs contract on ${name}`, () => {
    const calls: Job[] = []
    let handler: JobHandler
    let opened: OpenedJobs | undefined
    const test: JobsUnderTest = {
      get opened() {
        if (!opened) throw new Error('the jobs are not open')
        return opened
      },
      calls,
      behave(next) {
        handler = next
      },
    }
    beforeEach(async () => {
      calls.length = 0
      handler = async () => {}
      opened = await open({
        task: async (job) => {
          calls.push(job)
          await handler(job)
        },
      })
    })
    afterEach(() => opened?.close())

    describeEnqueue(test)
    describeAttempts(test)
    describeDead(test)
    describeList(test)
  })
}

function task(id: string, more: Partial<NewJob> = {}): NewJob {
  return { id, orgId: 'org_a', kind: 'task', payload: { id }, ...more }
}

async function stateOf({ opened }: JobsUnderTest, id: string, orgId = 'org_a'): Promise<JobState | undefined> {
  const { items } = await opened.jobs.list({ orgId, limit: 100 })
  return items.find((job) => job.id === id)?.state
}

function describeEnqueue(test: JobsUnderTest): void {
  it('calls the handler with the job, once, and then it is done', async () => {
    await test.opened.jobs.enqueue([task('a', { payload: { text: 'é', list: [1] } })])
    await test.opened.work()
    expect(test.calls).toMatchObject([
      { id: 'a', orgId: 'org_a', kind: 'task', payload: { text: 'é', list: [1] }, attempts: 1, state: 'running' },
    ])
    expect(await stateOf(test, 'a')).toBe('done')
    test.opened.advance(3_600)
    await test.opened.work()
    expect(test.calls).toHaveLength(1)
  })

  it('adds no job whose id it knows, waiting or done', async () => {
    await test.opened.jobs.enqueue([task('a'), task('a')])
    await test.opened.jobs.enqueue([task('a'), task('b')])
    await test.opened.work()
    await test.opened.jobs.enqueue([task('a')])
    await test.opened.work()
    expect(test.calls.map((job) => job.id).sort()).toEqual(['a', 'b'])
  })

  it('runs no job before it is due', async () => {
    await test.opened.jobs.enqueue([task('now')])
    await test.opened.work()
    const [first] = (await test.opened.jobs.list({ orgId: 'org_a', limit: 1 })).items
    const dueAt = new Date(Date.parse(first?.createdAt ?? '') + 60_000).toISOString()
    await test.opened.jobs.enqueue([task('later', { dueAt })])
    await test.opened.work()
    expect(await stateOf(test, 'later')).toBe('waiting')
    test.opened.advance(60)
    await test.opened.work()
    expect(await stateOf(test, 'later')).toBe('done')
  })

  it('takes an empty list of jobs', async () => {
    await expect(test.opened.jobs.enqueue([])).resolves.toBeUndefined()
  })

  it('takes a payload of the greatest size, and refuses a larger one with all that came with it', async () => {
    const text = (bytes: number) => ({ text: 'x'.repeat(bytes - '{"text":""}'.length) })
    await test.opened.jobs.enqueue([task('a', { payload: text(JOB_LIMITS.payloadBytesMax) })])
    const tooLarge = test.opened.jobs.enqueue([task('b'), task('c', { payload: text(JOB_LIMITS.payloadBytesMax + 1) })])
    await expect(tooLarge).rejects.toMatchObject({ code: 'limit_exceeded' })
    await test.opened.work()
    expect(test.calls.map((job) => job.id)).toEqual(['a'])
  })

  it('runs many jobs, each once', async () => {
    const ids = Array.from({ length: 50 }, (_, n) => `job${n}`)
    await test.opened.jobs.enqueue(ids.map((id) => task(id)))
    await test.opened.work()
    expect(test.calls.map((job) => job.id).sort()).toEqual([...ids].sort())
  })
}

function describeAttempts(test: JobsUnderTest): void {
  it('tries a failed job again, each time after a longer delay, and not earlier', async () => {
    test.behave(async () => {
      throw new Error('the mail server does not answer')
    })
    await test.opened.jobs.enqueue([task('a')])
    await test.opened.work()
    for (const [at, seconds] of JOB_LIMITS.backOffSeconds.entries()) {
      expect(test.calls).toHaveLength(at + 1)
      test.opened.advance(seconds - 1)
      await test.opened.work()
      expect(test.calls).toHaveLength(at + 1)
      test.opened.advance(1)
      await test.opened.work()
      expect(test.calls).toHaveLength(at + 2)
    }
    expect(test.calls.map((job) => job.attempts)).toEqual([1, 2, 3, 4, 5])
  })

  it('is done once an attempt succeeds, and shows no error any more', async () => {
    test.behave(async (job) => {
      if (job.attempts < 3) throw new Error('not yet')
    })
    await test.opened.jobs.enqueue([task('a')])
    await test.opened.work()
    expect((await test.opened.jobs.list({ orgId: 'org_a', limit: 1 })).items[0]).toMatchObject({
      state: 'waiting',
      lastError: 'not yet',
      attempts: 1,
    })
    for (const seconds of JOB_LIMITS.backOffSeconds) {
      test.opened.advance(seconds)
      await test.opened.work()
    }
    const [job] = (await test.opened.jobs.list({ orgId: 'org_a', limit: 1 })).items
    expect(job).toMatchObject({ state: 'done', attempts: 3 })
    expect(job?.lastError).toBeUndefined()
  })

  it('lets the others go on when one fails', async () => {
    test.behave(async (job) => {
      if (job.id === 'bad') throw new Error('bad')
    })
    await test.opened.jobs.enqueue([task('bad'), task('good')])
    await test.opened.work()
    expect([await stateOf(test, 'bad'), await stateOf(test, 'good')]).toEqual(['waiting', 'done'])
  })

  it('runs a job again when the worker crashed in the middle, once the lease has ended', async () => {
    let started = () => {}
    const running = new Promise<void>((resolve) => {
      started = resolve
    })
    test.behave(() => {
      started()
      return new Promise(() => {})
    })
    await test.opened.jobs.enqueue([task('a')])
    const neverIdle = test.opened.work()
    await running
    await test.opened.crash()
    test.behave(async () => {})
    await test.opened.work()
    expect(await stateOf(test, 'a')).toBe('running')
    test.opened.advance(JOB_LIMITS.leaseSeconds)
    await test.opened.work()
    expect(test.calls.map((job) => job.attempts)).toEqual([1, 2])
    expect(await stateOf(test, 'a')).toBe('done')
    void neverIdle
  })
}

/** Lets a job fail until it is dead. */
async function exhaust({ opened, behave }: JobsUnderTest, job: NewJob, message = 'no such address'): Promise<void> {
  behave(async () => {
    throw new Error(message)
  })
  await opened.jobs.enqueue([job])
  await opened.work()
  for (const seconds of JOB_LIMITS.backOffSeconds) {
    opened.advance(seconds)
    await opened.work()
  }
}

function describeDead(test: JobsUnderTest): void {
  it('is dead after the last attempt, says why, and is not tried again', async () => {
    await exhaust(test, task('a'))
    expect(test.calls).toHaveLength(JOB_LIMITS.attemptsMax)
    const { items } = await test.opened.jobs.list({ orgId: 'org_a', state: 'dead', limit: 10 })
    expect(items).toMatchObject([{ id: 'a', state: 'dead', attempts: 5, lastError: 'no such address' }])
    test.opened.advance(86_400)
    await test.opened.work()
    expect(test.calls).toHaveLength(JOB_LIMITS.attemptsMax)
  })

  it('runs with fresh attempts after a retry by hand', async () => {
    await exhaust(test, task('a'))
    test.behave(async () => {})
    expect(await test.opened.jobs.retry({ orgId: 'org_a', id: 'a' })).toBe(true)
    await test.opened.work()
    expect(test.calls.at(-1)?.attempts).toBe(1)
    expect(await stateOf(test, 'a')).toBe('done')
  })

  it('retries only dead jobs of the organisation that asks', async () => {
    await exhaust(test, task('a'))
    test.behave(async () => {})
    await test.opened.jobs.enqueue([task('fine')])
    await test.opened.work()
    expect(await test.opened.jobs.retry({ orgId: 'org_b', id: 'a' })).toBe(false)
    expect(await test.opened.jobs.retry({ orgId: 'org_a', id: 'fine' })).toBe(false)
    expect(await test.opened.jobs.retry({ orgId: 'org_a', id: 'none' })).toBe(false)
    expect(await stateOf(test, 'a')).toBe('dead')
  })

  it('counts a kind nobody handles as a failure that says so', async () => {
    await test.opened.jobs.enqueue([task('a', { kind: 'unheard_of' }), task('b', { kind: 'constructor' })])
    await test.opened.work()
    const { items } = await test.opened.jobs.list({ orgId: 'org_a', limit: 10 })
    for (const job of items) expect(job).toMatchObject({ state: 'waiting', lastError: expect.stringContaining(job.kind) })
    expect(items).toHaveLength(2)
  })
}

function describeList(test: JobsUnderTest): void {
  it('shows an organisation its own jobs, newest first', async () => {
    await test.opened.jobs.enqueue([task('a')])
    test.opened.advance(1)
    await test.opened.jobs.enqueue([task('b', { payload: { n: 2 } }), task('theirs', { orgId: 'org_b' })])
    const { items } = await test.opened.jobs.list({ orgId: 'org_a', limit: 10 })
    expect(items.map((job) => job.id)).toEqual(['b', 'a'])
    expect(items[0]).toMatchObject({ orgId: 'org_a', kind: 'task', payload: { n: 2 } })
    expect(Date.parse(items[0]?.createdAt ?? '') - Date.parse(items[1]?.createdAt ?? '')).toBe(1_000)
    expect(await stateOf(test, 'theirs')).toBeUndefined()
  })

  it('pages by cursor to the end, without gap or repeat, also within one instant', async () => {
    await test.opened.jobs.enqueue(Array.from({ length: 25 }, (_, n) => task(`job${n}`)))
    await test.opened.work()
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await test.opened.jobs.list({ orgId: 'org_a', state: 'done', limit: 4, ...(cursor === undefined ? {} : { cursor }) })
      expect(page.items.length).toBeLessThanOrEqual(4)
      seen.push(...page.items.map((job) => job.id))
      cursor = page.cursor
    } while (cursor !== undefined)
    expect(seen).toHaveLength(25)
    expect(new Set(seen).size).toBe(25)
  })

  it('refuses a cursor that is not one of this list', async () => {
    await test.opened.jobs.enqueue([task('a'), task('b')])
    const { cursor = '' } = await test.opened.jobs.list({ orgId: 'org_a', limit: 1 })
    for (const query of [
      { orgId: 'org_b', cursor },
      { orgId: 'org_a', state: 'dead' as const, cursor },
      { orgId: 'org_a', cursor: 'x' },
    ]) {
      await expect(test.opened.jobs.list({ ...query, limit: 1 })).rejects.toMatchObject({ code: 'invalid_cursor' })
    }
  })

  it.each([0, 101, 1.5])('refuses a limit of %s', async (limit) => {
    await expect(test.opened.jobs.list({ orgId: 'org_a', limit })).rejects.toMatchObject({ code: 'limit_exceeded' })
  })
}
