import { randomUUID } from 'node:crypto'
import { jobsContract, type OpenedJobs } from '@quittance/core/contract/jobs-contract'
import { type TestClock, testClock } from '@quittance/core/contract/test-world'
import { systemClock } from '@quittance/core/ports/clock'
import type { JobHandler } from '@quittance/core/ports/jobs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testAws } from '../../test/test-aws.ts'
import { receive, remove, startQueues } from '../../test/test-queues.ts'
import type { Aws } from '../call/aws.ts'
import { dynamoStore } from '../store/dynamo-store.ts'
import { openTable, type TestEngine, testEngine } from '../store/test-engine.ts'
import { JobMessage, messageSender, type OutgoingMessage } from './queues.ts'
import { runJob } from './run-job.ts'
import { sweepJobs } from './sweep.ts'
import { type TableJobsOptions, tableJobs } from './table-jobs.ts'

const engine = testEngine()
const isReal = process.env.QUITTANCE_DYNAMODB_ENDPOINT === 'aws'

interface World {
  engine: TestEngine
  aws: Aws
  close(): Promise<void>
}

async function openWorld(open: () => Promise<TestEngine>): Promise<World> {
  const opened = await open()
  if (isReal) return { engine: opened, aws: opened.aws, close: () => opened.close() }
  const queues = await startQueues()
  const close = async () => {
    await queues.close()
    await opened.close()
  }
  return { engine: opened, aws: testAws({ endpoints: { sqs: queues.url } }), close }
}

interface OpenedHere extends OpenedJobs {
  options: TableJobsOptions
  clock: TestClock
  sent: OutgoingMessage[]
}

/** Jobs on a table of their own. Delays wait in the table, not in the queue, so that a clock that stands still rules them. */
async function openJobs(world: World, handlers: Record<string, JobHandler>, more: Partial<TableJobsOptions> = {}): Promise<OpenedHere> {
  const { tableName, remove: removeTable } = await openTable(world.engine)
  const { QueueUrl: queueUrl } = await world.aws.json<{ QueueUrl: string }>('sqs', 'AmazonSQS.CreateQueue', { QueueName: tableName })
  const clock = testClock(new Date(systemClock.now()).toISOString())
  const store = dynamoStore({ aws: world.engine.aws, tableName, clock, newToken: randomUUID })
  const sender = messageSender({ aws: world.aws, queues: { work: queueUrl } })
  const sent: OutgoingMessage[] = []
  let outstanding = 0
  let worker = {}
  const options: TableJobsOptions = {
    store,
    clock,
    backOff: (attempt) => new Promise((resolve) => setTimeout(resolve, attempt)),
    delayMaxSeconds: 0,
    async send(messages) {
      sent.push(...messages)
      outstanding += messages.length
      await sender(messages)
    },
    ...more,
  }

  async function drain(): Promise<void> {
    const me = worker
    while (outstanding > 0 && me === worker) {
      const messages = await receive(world.aws, queueUrl, 1)
      outstanding -= messages.length
      await Promise.all(
        messages.map(async (message) => {
          await runJob(options, handlers, JobMessage.parse(JSON.parse(message.Body)))
          await remove(world.aws, queueUrl, message)
        }),
      )
    }
  }

  return {
    jobs: tableJobs(options),
    options,
    clock,
    sent,
    advance: (seconds) => clock.advance({ seconds }),
    async work() {
      do await drain()
      while ((await sweepJobs(options)) > 0)
    },
    async crash() {
      worker = {}
      outstanding = 0
    },
    async close() {
      await world.aws.json('sqs', 'AmazonSQS.DeleteQueue', { QueueUrl: queueUrl })
      await removeTable()
    },
  }
}

if ('missing' in engine) {
  process.stderr.write(`SKIPPED: the Jobs contract on DynamoDB and SQS: ${engine.missing}\n`)
  describe.skip(`the Jobs contract on DynamoDB and SQS (${engine.missing})`, () => it('runs', () => {}))
} else {
  let world: World
  beforeAll(async () => {
    world = await openWorld(engine.open)
  })
  afterAll(() => world.close())

  jobsContract({ name: 'DynamoDB and SQS', open: (handlers) => openJobs(world, handlers) })
  describe('jobs between table and queue', () => describeTogether(() => world))
}

const task = { id: 'a', orgId: 'org_a', kind: 'task', payload: {} }

function describeTogether(world: () => World): void {
  const in_ = (clock: TestClock, seconds: number) => new Date(clock.now() + seconds * 1000).toISOString()

  it('leave a delay of up to fifteen minutes to the queue, and a longer one to the table', async () => {
    const { jobs, sent, clock, options } = await openJobs(
      world(),
      {},
      { delayMaxSeconds: 900, send: async (messages) => void sent.push(...messages) },
    )
    await jobs.enqueue([
      { ...task, id: 'now' },
      { ...task, id: 'soon', dueAt: in_(clock, 900) },
      { ...task, id: 'late', dueAt: in_(clock, 901) },
    ])
    expect(sent.map(({ id, delaySeconds }) => [id, delaySeconds])).toEqual([
      ['now', 0],
      ['soon', 900],
    ])
    clock.advance({ seconds: 900 })
    expect(await sweepJobs(options)).toBe(1)
    clock.advance({ seconds: 1 })
    await sweepJobs(options)
    expect(sent.map(({ id }) => id)).toContain('late')
  })

  it('find a job again whose message was lost, once in fifteen minutes and not more often', async () => {
    const { jobs, clock, options, sent } = await openJobs(
      world(),
      {},
      { delayMaxSeconds: 900, send: async (messages) => void sent.push(...messages) },
    )
    await jobs.enqueue([task])
    for (const seconds of [60, 840, 60, 60]) {
      clock.advance({ seconds })
      await sweepJobs(options)
    }
    expect(sent.map(({ id }) => id)).toEqual(['a', 'a'])
  })

  it('send the message again when the same job comes again after a crash between record and message', async () => {
    const state = { isDown: true }
    const seen: OutgoingMessage[] = []
    const send = async (messages: readonly OutgoingMessage[]) => {
      if (state.isDown) throw new Error('the queue does not answer')
      seen.push(...messages)
    }
    const { jobs } = await openJobs(world(), {}, { send })
    await expect(jobs.enqueue([task])).rejects.toThrow('does not answer')
    state.isDown = false
    await jobs.enqueue([task])
    expect(seen.map(({ id }) => id)).toEqual(['a'])
  })

  it('run once, however many messages and sweeps name them at once', async () => {
    let runs = 0
    const handlers = {
      task: async () => {
        runs++
      },
    }
    const { jobs, options } = await openJobs(world(), handlers)
    await jobs.enqueue([task])
    await Promise.all(Array.from({ length: 8 }, () => Promise.all([runJob(options, handlers, task), sweepJobs(options)])))
    expect(runs).toBe(1)
  })

  it('end dead when their worker vanishes each time', async () => {
    const { jobs, options, clock } = await openJobs(world(), {}, { send: async () => {} })
    await jobs.enqueue([task])
    for (let attempt = 1; attempt <= 5; attempt++) {
      void runJob(options, { task: () => new Promise(() => {}) }, task)
      await expect.poll(async () => (await jobs.list({ orgId: 'org_a', limit: 1 })).items[0]?.state).toBe('running')
      clock.advance({ seconds: 120 })
      await sweepJobs(options)
    }
    expect((await jobs.list({ orgId: 'org_a', state: 'dead', limit: 1 })).items).toMatchObject([
      { attempts: 5, lastError: expect.stringContaining('stopped') },
    ])
  })
}
