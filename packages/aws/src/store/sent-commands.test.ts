import { create, replace } from '@quittance/core/contract/store-under-test'
import { Conflict, type Store } from '@quittance/core/ports/store'
import { describe, expect, it } from 'vitest'
import { awsCaller } from '../call/aws.ts'
import type { Transport } from '../call/transport.ts'
import { dynamoStore } from './dynamo-store.ts'

interface Sent {
  command: string
  body: { ClientRequestToken?: string; TransactItems?: object[]; [name: string]: unknown }
}

type Reply = { status: number; body: object } | 'time-out'

const OK: Reply = { status: 200, body: {} }
const error = (type: string, more: object = {}): Reply => ({
  status: 400,
  body: { __type: `com.amazonaws.dynamodb.v20120810#${type}`, ...more },
})
const cancelled = (...codes: string[]): Reply =>
  error('TransactionCanceledException', { CancellationReasons: codes.map((Code) => ({ Code })) })

/** A store whose transport records what is sent and gives these replies, the last one again and again. */
function recorded(...replies: Reply[]): { store: Store; sent: Sent[] } {
  const sent: Sent[] = []
  const transport: Transport = async ({ headers, body }) => {
    const reply = replies[Math.min(sent.length, replies.length - 1)] ?? OK
    const { ReturnConsumedCapacity, ...asked } = JSON.parse(String(body))
    expect(ReturnConsumedCapacity).toBe('TOTAL')
    sent.push({ command: headers['x-amz-target']?.split('.')[1] ?? '', body: asked })
    if (reply === 'time-out') throw Object.assign(new Error('socket timed out'), { name: 'TimeoutError' })
    return { status: reply.status, headers: {}, body: Buffer.from(JSON.stringify(reply.body)) }
  }
  const clock = { now: () => 1_800_000_000_500 }
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
  const aws = awsCaller({ region: 'local', credentials, endpoints: {}, clock, transport, backOff: async () => {} })
  let tokens = 0
  const store = dynamoStore({ aws, tableName: 'items', clock, newToken: () => `token-${++tokens}` })
  return { store, sent }
}

const key = { pk: 'p', sk: 'a' }
const keyOfA = { pk: { S: 'p' }, sk: { S: 'a' } }

describe('reads', () => {
  it('get consistently', async () => {
    const { store, sent } = recorded()
    await store.get(key)
    expect(sent).toEqual([
      { command: 'GetItem', body: { TableName: 'items', Key: { pk: { S: 'p' }, sk: { S: 'a' } }, ConsistentRead: true } },
    ])
  })

  it('get eventually, where that will do, for half the units', async () => {
    const item = { ...keyOfA, type: { S: 'thing' }, version: { N: '3' }, doc: { S: '{"n":1}' } }
    const { store, sent } = recorded({ status: 200, body: { Item: item } })
    expect(await store.get(key, 'eventual')).toMatchObject({ version: 3, doc: { n: 1 } })
    expect(sent).toEqual([{ command: 'GetItem', body: { TableName: 'items', Key: keyOfA, ConsistentRead: false } }])
  })

  it.each([
    ['missing', {}],
    ['expired', { Item: { ...keyOfA, type: { S: 'thing' }, version: { N: '1' }, doc: { S: '{}' }, expiresAt: { N: '1' } } }],
  ])('ask again consistently for what an eventual read tells to be %s', async (_what, body) => {
    const there = { ...keyOfA, type: { S: 'thing' }, version: { N: '2' }, doc: { S: '{"n":2}' } }
    const { store, sent } = recorded({ status: 200, body }, { status: 200, body: { Item: there } })
    expect(await store.get(key, 'eventual')).toMatchObject({ version: 2 })
    expect(sent.map(({ body: { ConsistentRead } }) => ConsistentRead)).toEqual([false, true])
  })

  it('list the table consistently, by one key condition', async () => {
    const { store, sent } = recorded()
    await store.list({ pk: 'p', prefix: 'invoice/', limit: 10, reverse: true })
    expect(sent[0]).toMatchObject({
      command: 'Query',
      body: {
        ConsistentRead: true,
        KeyConditionExpression: '#pk = :pk AND #sk BETWEEN :from AND :below',
        ExpressionAttributeNames: { '#pk': 'pk', '#sk': 'sk' },
        ExpressionAttributeValues: {
          ':pk': { S: 'p' },
          ':from': { S: 'invoice/' },
          ':below': { S: 'invoice0' },
          ':now': { N: '1800000000.5' },
        },
        ScanIndexForward: false,
        Limit: 11,
      },
    })
    expect(sent[0]?.body.IndexName).toBeUndefined()
  })

  it('list indexes without asking for what they cannot give', async () => {
    const { store, sent } = recorded()
    await store.list({ index: 'i2', pk: 'p', limit: 10 })
    expect(sent[0]?.body).toMatchObject({ IndexName: 'index-i2', ExpressionAttributeNames: { '#pk': 'i2pk' } })
    expect(sent[0]?.body.ConsistentRead).toBeUndefined()
  })

  it('go on after a page of nothing', async () => {
    const { store } = recorded({ status: 200, body: { Items: [], LastEvaluatedKey: { pk: { S: 'p' }, sk: { S: 'x' } } } })
    const page = await store.list({ pk: 'p', limit: 10 })
    expect(page.items).toEqual([])
    expect(page.cursor).toBeDefined()
  })
})

describe('commits', () => {
  it('are one transaction with a token, also of one write, and a token is never used for two', async () => {
    const { store, sent } = recorded()
    await store.commit([create(key)])
    await store.commit([create(key)])
    expect(sent.map(({ command, body }) => [command, body.ClientRequestToken, body.TransactItems?.length])).toEqual([
      ['TransactWriteItems', 'token-1', 1],
      ['TransactWriteItems', 'token-2', 1],
    ])
  })

  it('put each expectation in the condition, with expiry', async () => {
    const { store, sent } = recorded()
    await store.commit([
      create(key, { n: 1 }),
      replace({ pk: 'p', sk: 'b' }, 4),
      { op: 'delete', key: { pk: 'p', sk: 'c' }, expect: { version: 5 } },
      { op: 'check', key: { pk: 'p', sk: 'd' }, expect: 'absent' },
    ])
    const absent = {
      ConditionExpression: 'attribute_not_exists(#pk) OR #expiresAt <= :now',
      ExpressionAttributeValues: { ':now': { N: '1800000000.5' } },
    }
    const at = (version: string) => ({
      ConditionExpression: '#version = :version AND (attribute_not_exists(#expiresAt) OR #expiresAt > :now)',
      ExpressionAttributeValues: { ':now': { N: '1800000000.5' }, ':version': { N: version } },
    })
    expect(sent[0]?.body.TransactItems).toMatchObject([
      { Put: { TableName: 'items', Item: { pk: { S: 'p' }, sk: { S: 'a' }, version: { N: '1' }, doc: { S: '{"n":1}' } }, ...absent } },
      { Put: { Item: { version: { N: '5' } }, ...at('4') } },
      { Delete: { Key: { pk: { S: 'p' }, sk: { S: 'c' } }, ...at('5') } },
      { ConditionCheck: { Key: { pk: { S: 'p' }, sk: { S: 'd' } }, ...absent } },
    ])
  })

  it('send nothing when there is nothing to write', async () => {
    const { store, sent } = recorded()
    await store.commit([])
    expect(sent).toEqual([])
  })
})

describe('failures', () => {
  const writes = () => ['a', 'b', 'c'].map((sk) => create({ pk: 'p', sk }))

  it.each<[string, Reply]>([
    ['a time-out', 'time-out'],
    ['throttling', error('ThrottlingException')],
    ['a transaction in progress', error('TransactionInProgressException')],
    ['a server fault', { status: 500, body: { __type: 'InternalServerError' } }],
  ])('repeat the same commit with the same token after %s', async (_name, reply) => {
    const { store, sent } = recorded(reply, OK)
    await store.commit(writes())
    expect(sent).toHaveLength(2)
    expect(sent[1]).toEqual(sent[0])
    expect(sent[0]?.body.ClientRequestToken).toBe('token-1')
  })

  it.each([
    ['failed conditions', ['None', 'ConditionalCheckFailed', 'ConditionalCheckFailed'], [1, 2]],
    ['another transaction', ['TransactionConflict', 'None', 'None'], [0]],
    ['both', ['ConditionalCheckFailed', 'None', 'TransactionConflict'], [0, 2]],
    ['throttling of one item', ['None', 'ThrottlingError', 'None'], [1]],
  ])('tell of %s as a Conflict with the positions', async (_name, codes, failed) => {
    const { store } = recorded(cancelled(...codes))
    const refused: unknown = await store.commit(writes()).catch((reason: unknown) => reason)
    expect(refused).toBeInstanceOf(Conflict)
    expect(refused).toMatchObject({ failed })
  })

  it('do not pass other refusals off as conflicts', async () => {
    const { store } = recorded(cancelled('ConditionalCheckFailed', 'ValidationError', 'None'))
    await expect(store.commit(writes())).rejects.toMatchObject({ name: 'TransactionCanceledException' })
    const denied = recorded(error('AccessDeniedException'))
    await expect(denied.store.commit(writes())).rejects.toMatchObject({ name: 'AccessDeniedException' })
  })
})
