import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { testEngine } from '../src/store/test-engine.ts'
import { testAws } from './test-aws.ts'
import { businessOf, testFunctions } from './test-functions.ts'
import { redrive, waitingIn } from './test-queues.ts'
import { startSurroundings, type TestSurroundings } from './test-surroundings.ts'

const engine = testEngine()

if ('missing' in engine) {
  process.stderr.write(`SKIPPED: faults of stream and queues: ${engine.missing}\n`)
  describe.skip(`faults of stream and queues (${engine.missing})`, () => it('runs', () => {}))
} else {
  describe('faults of stream and queues', () => faults(engine.open))
}

function faults(open: Parameters<typeof startSurroundings>[0]): void {
  let around: TestSurroundings
  let functions: ReturnType<typeof testFunctions>
  let token: string
  let people = 0
  beforeAll(async () => {
    around = await startSurroundings(open)
  })
  afterAll(() => around.close())
  beforeEach(async () => {
    functions = testFunctions(around)
    people++
    token = await around.cognito.accessToken({ sub: `6a0c3c1e-0000-4000-8000-00000000000${people}`, name: 'Ada' })
    await businessOf(functions, token)
  })
  const jobs = async () => (await functions.call({ method: 'GET', path: '/v1/jobs', token, query: { limit: ['100'] } })).json.items
  const kinds = async () => (await jobs()).map(({ kind }: { kind: string }) => kind).sort()
  const expected = ['plan_reminders', 'render_invoice', 'seal_events']

  it('duplicate records make no second job', async () => {
    const records = await functions.streamRecords()
    await functions.relay({ Records: [...records, ...records] })
    await functions.relay({ Records: records })
    expect(await kinds()).toEqual(expected)
  })

  it('records in any order, one by one, make the same jobs', async () => {
    for (const record of (await functions.streamRecords()).reverse()) await functions.relay({ Records: [record] })
    expect(await kinds()).toEqual(expected)
  })

  it('a record that cannot be read is named alone, and holds no other back', async () => {
    const records = await functions.streamRecords()
    const poison = { eventName: 'INSERT', dynamodb: { SequenceNumber: 'poison', NewImage: { feed: { BOOL: true }, type: { S: 'event' } } } }
    const answer = await functions.relay({ Records: [records[0] ?? poison, poison, ...records.slice(1)] })
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'poison' }] })
    expect(await kinds()).toEqual(expected)
    expect(functions.lines.join('')).toContain('"sequenceNumber":"poison"')
  })

  it('records without events are passed over', async () => {
    const [record] = await functions.streamRecords()
    const { feed: _feed, ...image } = record?.dynamodb.NewImage ?? {}
    const others = [
      { eventName: 'REMOVE', dynamodb: { SequenceNumber: '1' } },
      { eventName: 'MODIFY', dynamodb: { SequenceNumber: '2', NewImage: image } },
    ]
    expect(await functions.relay({ Records: others })).toEqual({ batchItemFailures: [] })
    expect(await jobs()).toEqual([])
  })

  it('a queue that does not answer fails the batch, which then comes again and is sent', async () => {
    const { AWS_ENDPOINT_URL_SQS: _queue, ...rest } = around.variables
    const cutOff = testFunctions({ ...around, variables: { ...rest, AWS_ENDPOINT_URL_SQS: 'http://127.0.0.1:9' } })
    const records = (await functions.streamRecords()).filter(({ dynamodb }) => dynamodb.NewImage?.type?.S === 'event')
    const { batchItemFailures } = await cutOff.relay({ Records: records })
    expect(batchItemFailures.length).toBeGreaterThan(0)
    await functions.relay({ Records: records })
    while ((await functions.work('render')) > 0);
    expect((await jobs()).find(({ kind }: { kind: string }) => kind === 'render_invoice')?.state).toBe('done')
  })

  it('a gap in the stream is filled from the event log, for one organisation or for all, and twice is as once', async () => {
    const hour = (from: number) => new Date(Date.now() + from * 3_600_000).toISOString()
    const range = { from: hour(-24), to: hour(1) }
    const { orgId } = (await functions.call({ method: 'GET', path: '/v1/events', token })).json.items[0] ?? {}
    const gone = await functions.replay({ from: hour(-48), to: hour(-24), ...(orgId ? { orgId } : {}) })
    expect(gone).toEqual({ events: 0 })
    expect(await jobs()).toEqual([])
    const first = await functions.replay(range)
    expect(await kinds()).toEqual(expected)
    expect(await functions.replay(range)).toEqual(first)
    expect(await kinds()).toEqual(expected)
  })

  it('a gap of one organisation is filled for it alone, from its own events', async () => {
    const other = await around.cognito.accessToken({ sub: '6a0c3c1e-0000-4000-8000-0000000000ff', name: 'Grace' })
    await businessOf(functions, other)
    const orgIds = [...new Set(functions.lines.map((line) => JSON.parse(line).orgId).filter((id) => id !== undefined))]
    const hour = (from: number) => new Date(Date.now() + from * 3_600_000).toISOString()
    const { events } = await functions
      .replay({ from: hour(-24), to: hour(1), orgId: orgIds[0] })
      .then((answer) => answer as { events: number })
    expect(events).toBe((await functions.call({ method: 'GET', path: '/v1/events', token, query: { limit: ['100'] } })).json.items.length)
    expect(await kinds()).toEqual(expected)
    expect((await functions.call({ method: 'GET', path: '/v1/jobs', token: other })).json.items).toEqual([])
  })

  it('a message that fails each time goes to the dead letters, and is worked on, once, when it is sent back', {
    timeout: 60_000,
  }, async () => {
    const aws = testAws({ endpoints: { sqs: around.queues.url } })
    await functions.relay({ Records: await functions.streamRecords() })
    const { id } = (await jobs()).find(({ kind }: { kind: string }) => kind === 'render_invoice')
    const cutOff = testFunctions({ ...around, variables: { ...around.variables, AWS_ENDPOINT_URL_DYNAMODB: 'http://127.0.0.1:9' } })
    const { queues } = around
    while ((await waitingIn(aws, queues.queues.render)) > 0) {
      await cutOff.work('render')
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
    expect((await jobs()).find((job: { id: string }) => job.id === id)).toMatchObject({ state: 'waiting', attempts: 0 })
    const letters = await waitingIn(aws, queues.dead.render)
    expect(await redrive(aws, queues, 'render')).toBe(letters)
    expect(await functions.work('render')).toBe(letters)
    expect((await jobs()).find((job: { id: string }) => job.id === id)).toMatchObject({ state: 'done', attempts: 1 })
    expect([await waitingIn(aws, queues.queues.render), await waitingIn(aws, queues.dead.render)]).toEqual([0, 0])
  })

  it('a message that comes twice is worked on once', async () => {
    await functions.relay({ Records: await functions.streamRecords() })
    const { id } = (await jobs()).find(({ kind }: { kind: string }) => kind === 'render_invoice')
    const orgId = JSON.parse(functions.lines.find((line) => line.includes('"orgId"')) ?? '{}').orgId
    const message = JSON.stringify({ orgId, id })
    const files = around.s3.objects.size
    for (const _again of [1, 2]) expect((await functions.queue('render', [message])).batchItemFailures).toEqual([])
    expect((await jobs()).find((job: { id: string }) => job.id === id)).toMatchObject({ state: 'done', attempts: 1 })
    expect(around.s3.objects.size).toBe(files + 1)
  })

  it('a message that is none of ours is named alone, and the others are worked on', async () => {
    await functions.relay({ Records: await functions.streamRecords() })
    const render = (await jobs()).find(({ kind }: { kind: string }) => kind === 'render_invoice')
    const orgId = JSON.parse(functions.lines.find((line) => line.includes('"orgId"')) ?? '{}').orgId
    const answer = await functions.queue('render', ['not json', JSON.stringify({ orgId, id: render.id }), JSON.stringify({ id: 'x' })])
    expect(answer.batchItemFailures).toEqual([{ itemIdentifier: 'm0' }, { itemIdentifier: 'm2' }])
    expect((await jobs()).find(({ id }: { id: string }) => id === render.id)?.state).toBe('done')
  })

  it('a table that does not answer makes the message come again', async () => {
    const cutOff = testFunctions({ ...around, variables: { ...around.variables, AWS_ENDPOINT_URL_DYNAMODB: 'http://127.0.0.1:9' } })
    const answer = await cutOff.queue('work', [JSON.stringify({ orgId: 'org_a', id: 'x' })])
    expect(answer.batchItemFailures).toEqual([{ itemIdentifier: 'm0' }])
  })
}
