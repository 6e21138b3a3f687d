import { randomUUID } from 'node:crypto'
import { CreateTableCommand, DeleteTableCommand, type DynamoDBClient, GetItemCommand, waitUntilTableExists } from '@aws-sdk/client-dynamodb'
import { storeContract } from '@quittance/core/contract/store-contract'
import { create } from '@quittance/core/contract/store-under-test'
import { systemClock } from '@quittance/core/ports/clock'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dynamoStore } from './dynamo-store.ts'
import { tableDefinition } from './table.ts'
import { type TestEngine, testEngine } from './test-engine.ts'

const engine = testEngine()

async function openTable(client: DynamoDBClient): Promise<string> {
  const tableName = `quittance-test-${randomUUID()}`
  await client.send(new CreateTableCommand(tableDefinition(tableName)))
  await waitUntilTableExists({ client, maxWaitTime: 120, minDelay: 1, maxDelay: 2 }, { TableName: tableName })
  return tableName
}

if ('missing' in engine) {
  process.stderr.write(`SKIPPED: the Store contract on DynamoDB: ${engine.missing}\n`)
  describe.skip(`the Store contract on DynamoDB (${engine.missing})`, () => it('runs', () => {}))
} else {
  storeContract({
    name: 'DynamoDB',
    async open() {
      const { client, close } = await engine.open()
      const tableName = await openTable(client)
      return {
        store: dynamoStore({ client, tableName, clock: systemClock, newToken: randomUUID }),
        async close() {
          await client.send(new DeleteTableCommand({ TableName: tableName }))
          await close()
        },
      }
    },
  })

  describe('the table', () => describeTable(engine.open))
}

function describeTable(open: () => Promise<TestEngine>): void {
  let opened: TestEngine
  let tableName: string
  beforeAll(async () => {
    opened = await open()
    tableName = await openTable(opened.client)
  })
  afterAll(async () => {
    await opened.client.send(new DeleteTableCommand({ TableName: tableName }))
    await opened.close()
  })

  async function attributesOf(more: Parameters<typeof create>[2]): Promise<string[]> {
    const key = { pk: randomUUID(), sk: 'a' }
    const store = dynamoStore({ client: opened.client, tableName, clock: systemClock, newToken: randomUUID })
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
