import { randomUUID } from 'node:crypto'
import { create } from '@quittance/core/contract/store-under-test'
import { seededRandom } from '@quittance/core/kit/seeded-random'
import { systemClock } from '@quittance/core/ports/clock'
import { Conflict, type Store } from '@quittance/core/ports/store'
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFailed } from 'vitest'
import { type Fault, type FaultProxy, startFaultProxy } from '../../test/fault-proxy.ts'
import { testAws } from '../../test/test-aws.ts'
import { dynamoStore } from './dynamo-store.ts'
import { openTable, type TestEngine, testEngine } from './test-engine.ts'

const engine = testEngine()

if ('missing' in engine || process.env.QUITTANCE_DYNAMODB_ENDPOINT === 'aws') {
  const why = 'missing' in engine ? engine.missing : 'faults are made by a proxy before a local engine'
  process.stderr.write(`SKIPPED: faults of DynamoDB: ${why}\n`)
  describe.skip(`faults of DynamoDB (${why})`, () => it('runs', () => {}))
} else {
  describe('faults of DynamoDB', () => faults(engine.open))
}

function faults(open: () => Promise<TestEngine>): void {
  let opened: TestEngine
  let table: Awaited<ReturnType<typeof openTable>>
  let proxy: FaultProxy
  let store: Store
  beforeAll(async () => {
    opened = await open()
    table = await openTable(opened)
    proxy = await startFaultProxy(opened.endpoint ?? '')
    const aws = testAws({ endpoints: { dynamodb: proxy.url }, backOff: async () => {} })
    store = dynamoStore({ aws, tableName: table.tableName, clock: systemClock, newToken: randomUUID })
  })
  afterAll(async () => {
    await proxy.close()
    await table.remove()
    await opened.close()
  })
  beforeEach(() => {
    proxy.calls.length = 0
    proxy.decide = () => undefined
  })

  const once = (operation: string, fault: Fault) => {
    let left = 1
    proxy.decide = (call) => (call.operation === operation && left-- > 0 ? fault : undefined)
  }
  const always = (fault: Fault) => {
    proxy.decide = () => fault
  }
  const fresh = () => ({ pk: randomUUID(), sk: 'a' })
  const tokens = () => proxy.calls.map(({ body }) => body.ClientRequestToken)

  it.each<Fault>(['throttled', 'server-fault', 'in-progress', 'answer-lost', 'never-arrived'])(
    'a commit that is %s once happens, once',
    async (fault) => {
      const key = fresh()
      once('TransactWriteItems', fault)
      await store.commit([create(key, { n: 1 })])
      expect(await store.get(key)).toMatchObject({ version: 1, doc: { n: 1 } })
      const [first, second] = tokens()
      expect(second).toBe(first)
    },
  )

  it('a change whose answer was lost is no conflict with itself', async () => {
    const key = fresh()
    await store.commit([create(key, { n: 1 })])
    once('TransactWriteItems', 'answer-lost')
    await store.commit([{ op: 'put', item: { key, type: 'thing', doc: { n: 2 } }, expect: { version: 1 } }])
    expect(await store.get(key)).toMatchObject({ version: 2, doc: { n: 2 } })
  })

  it.each<Fault>(['throttled', 'server-fault', 'answer-lost', 'never-arrived'])('a read that is %s once is made again', async (fault) => {
    const key = fresh()
    await store.commit([create(key, { n: 1 })])
    once('GetItem', fault)
    expect((await store.get(key))?.doc).toEqual({ n: 1 })
    once('Query', fault)
    expect((await store.list({ pk: key.pk, limit: 1 })).items).toHaveLength(1)
  })

  it('throttling that does not end is told as busy, with a time to wait', async () => {
    always('throttled')
    const busy = { code: 'busy', details: { retryAfterSeconds: 2 } }
    await expect(store.get(fresh())).rejects.toMatchObject(busy)
    await expect(store.commit([create(fresh())])).rejects.toMatchObject(busy)
    expect(proxy.calls).toHaveLength(8)
  })

  it.each(['ConditionalCheckFailed', 'TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded'])(
    'a transaction cancelled by %s is a Conflict, and nothing happened',
    async (cancelled) => {
      const keys = [fresh(), fresh()]
      always({ cancelled })
      const error: unknown = await store.commit(keys.map((key) => create(key))).catch((reason: unknown) => reason)
      expect(error).toBeInstanceOf(Conflict)
      expect(error).toMatchObject({ failed: [0, 1] })
      proxy.decide = () => undefined
      expect(await store.get(keys[0] ?? fresh())).toBeUndefined()
    },
  )

  it.each(['ItemCollectionSizeLimitExceeded', 'ValidationError', 'AccessDenied', 'DuplicateItem'])(
    'a transaction cancelled by %s is no conflict, and is not tried again',
    async (cancelled) => {
      always({ cancelled })
      await expect(store.commit([create(fresh())])).rejects.toMatchObject({ name: 'TransactionCanceledException' })
      expect(proxy.calls).toHaveLength(1)
    },
  )

  it('counts right through a storm of all faults at once', async () => {
    const seed = Math.floor(systemClock.now() % 1_000_000)
    onTestFailed(() => void process.stderr.write(`faults: repeat with seed ${seed}\n`))
    const random = seededRandom(seed)
    const storm: Fault[] = ['throttled', 'server-fault', 'answer-lost', 'never-arrived', { cancelled: 'TransactionConflict' }]
    proxy.decide = ({ operation }) => {
      if (!random.happens(0.3)) return undefined
      const fault = storm[random.below(storm.length)]
      return typeof fault === 'object' && operation !== 'TransactWriteItems' ? 'throttled' : fault
    }
    const key = fresh()
    const persist = async (work: () => Promise<void>): Promise<void> => {
      for (let attempt = 0; attempt < 200; attempt++) {
        try {
          return await work()
        } catch (error) {
          const isKnown =
            error instanceof Conflict ||
            (error instanceof Error && /busy|refused|hang up|ECONN|going on/i.test(`${error.message} ${error.name}`))
          if (!isKnown) throw error
        }
      }
      throw new Error('gave up')
    }
    await persist(() =>
      store.commit([create(key, { count: 0 })]).catch(async (error: unknown) => {
        if (!(await store.get(key))) throw error
      }),
    )
    let counted = 0
    await Promise.all(
      Array.from({ length: 4 }, async () => {
        for (let n = 0; n < 10; n++) {
          await persist(async () => {
            const { version, doc } = (await store.get(key)) ?? { version: 0, doc: { count: 0 } }
            const event = create({ pk: key.pk, sk: `event/${version}` })
            await store.commit([
              { op: 'put', item: { key, type: 'thing', doc: { count: Number(doc.count) + 1 } }, expect: { version } },
              event,
            ])
            counted++
          })
        }
      }),
    )
    proxy.decide = () => undefined
    const final = await store.get(key)
    const events = await store.list({ pk: key.pk, prefix: 'event/', limit: 100 })
    // A commit whose every answer was lost may have happened without our knowing; never may one be counted twice or lost.
    expect(final?.doc.count).toBe(events.items.length)
    expect(final?.version).toBe(events.items.length + 1)
    expect(events.items.length).toBeGreaterThanOrEqual(counted)
    expect(counted).toBe(40)
  })
}
