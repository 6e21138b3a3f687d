import { randomUUID } from 'node:crypto'
import { GetItemCommand } from '@aws-sdk/client-dynamodb'
import { storeContract } from '@quittance/core/contract/store-contract'
import { create } from '@quittance/core/contract/store-under-test'
import { systemClock } from '@quittance/core/ports/clock'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dynamoStore } from './dynamo-store.ts'
import { openTable, type TestEngine, testEngine } from './test-engine.ts'

const engine = testEngine()

if ('missing' in engine) {
  process.stderr.write(`SKIPPED: the Store contract on DynamoDB: ${engine.missing}\n`)
  describe.skip(`the Store contract on DynamoDB (${engine.missing})`, () => it('runs', () => {}))
} else {
  storeContract({
    name: 'DynamoDB',
    async open() {
      const opened = await engine.open()
      const { tableName, remove } = await openTable(opened)
      return {
        store: dynamoStore({ aws: opened.aws, tableName, clock: systemClock, newToken: randomUUID }),
        async close() {
          await remove()
          await opened.close()
        },
      }
    },
  })

  describe('the table', () => describeTable(engine.open))
}

function describeTable(open: () => Promise<TestEngine>): void {
  let opened: TestEngine
  let table: Awaited<ReturnType<typeof openTable>>
  beforeAll(async () => {
    opened = await open()
    table = await openTable(opened)
  })
  afterAll(async () => {
    await table.remove()
    await opened.close()
  })

  async function attributesOf(more: Parameters<typeof create>[2]): Promise<string[]> {
    const key = { pk: randomUUID(), sk: 'a' }
    const { tableName } = table
    const store = dynamoStore({ aws: opened.aws, tableName, clock: systemClock, newToken: randomUUID })
    await store.commit([create(key, { n: 1 }, more)])
    const { Item } = await opened.client.send(new GetItemCommand({ TableName: tableName, Key: { pk: { S: key.pk }, sk: { S: key.sk } } }))
    return Object.keys(Item ?? {}).sort()
  }

  it('keeps a document once: as doc, or as summary when it is listed without one', async () => {
    const indexes = { i1: { pk: 'p', sk: 's' } }
    expect(await attributesOf({})).toEqual(['doc', 'pk', 'sk', 'type', 'version'])
    expect(await attributesOf({ indexes })).toEqual(['i1pk', 'i1sk', 'pk', 'sk', 'summary', 'type', 'version'])
    expect(await attributesOf({ indexes, summary: {} })).toEqual(['doc', 'i1pk', 'i1sk', 'pk', 'sk', 'summary', 'type', 'version'])
    expect(await attributesOf({ summary: {} })).toEqual(['doc', 'pk', 'sk', 'type', 'version'])
  })

  it('marks what the feed carries, and what expires', async () => {
    expect(await attributesOf({ feed: true, expiresAt: 4_000_000_000 })).toEqual([
      'doc',
      'expiresAt',
      'feed',
      'pk',
      'sk',
      'type',
      'version',
    ])
  })
}
