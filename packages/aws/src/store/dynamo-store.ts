import type { GetItemCommandInput, QueryCommandInput } from '@aws-sdk/client-dynamodb'
import type { Clock } from '@quittance/core/ports/clock'
import type { Key, Store, Stored } from '@quittance/core/ports/store'
import type { Position } from '@quittance/core/store/cursor'
import type { Engine, EnginePage, EngineQuery } from '@quittance/core/store/engine'
import { withLimits } from '@quittance/core/store/with-limits'
import type { Aws } from '../call/aws.ts'
import { type CommitOptions, commitWrites } from './commit.ts'
import { dynamoCall } from './dynamo-call.ts'
import { type Attributes, keyAttributes, storedOf, textOf } from './item.ts'
import { EXPIRY_ATTRIBUTE, INDEXES } from './table.ts'

/** What the store is made of. */
export interface DynamoOptions {
  /** Its retries send a commit's token again, so that none happens twice. */
  aws: Aws
  tableName: string
  clock: Clock
  /** A new unguessable text of at most 36 characters per commit. */
  newToken: () => string
}

/** The Store port on one DynamoDB table (`tableDefinition`). */
export function dynamoStore(options: DynamoOptions): Store {
  return withLimits(dynamoEngine(options))
}

function dynamoEngine({ aws, tableName, clock, newToken }: DynamoOptions): Engine {
  const dynamo = dynamoCall(aws)
  const now = () => String(clock.now() / 1000)
  const commitOptions: CommitOptions = { dynamo, tableName, now, newToken }
  const getItem = async (key: Key, { isConsistent }: { isConsistent: boolean }): Promise<Stored | undefined> => {
    const input = { TableName: tableName, Key: keyAttributes(key), ConsistentRead: isConsistent }
    const { Item } = await dynamo<{ Item?: Attributes }, GetItemCommandInput>('GetItem', input)
    return Item && isVisible(Item, clock) ? storedOf(Item) : undefined
  }
  return {
    async get(key, consistency) {
      const found = await getItem(key, { isConsistent: consistency === 'current' })
      // What seems to be missing may have been put a moment ago: only a consistent read can tell that it is not there.
      return found ?? (consistency === 'current' ? undefined : await getItem(key, { isConsistent: true }))
    },
    async list(query) {
      const input = { TableName: tableName, ...queryInput(query, now()) }
      const { Items = [], LastEvaluatedKey } = await dynamo<QueryAnswer, QueryCommandInput>('Query', input)
      return pageOf(query, { items: Items, lastKey: LastEvaluatedKey })
    },
    commit: (writes) => commitWrites(commitOptions, writes),
  }
}

interface QueryAnswer {
  Items?: Attributes[]
  LastEvaluatedKey?: Attributes
}

function isVisible(item: Attributes, clock: Clock): boolean {
  const expiresAt = item[EXPIRY_ATTRIBUTE]?.N
  return expiresAt === undefined || Number(expiresAt) > clock.now() / 1000
}

/** The attributes that place an item in what `query` asks. */
function placeNames({ index }: EngineQuery): { pk: string; sk: string } {
  return index ? INDEXES[index] : { pk: 'pk', sk: 'sk' }
}

/** Asks for one item more than wanted, to know whether there are more. */
function queryInput(query: EngineQuery, now: string): Omit<QueryCommandInput, 'TableName'> {
  const { index, pk, reverse, limit, after } = query
  const { condition, values } = rangeCondition(query)
  const names = placeNames(query)
  return {
    ...(index ? { IndexName: INDEXES[index].tableIndex } : { ConsistentRead: true }),
    KeyConditionExpression: `#pk = :pk${condition}`,
    FilterExpression: 'attribute_not_exists(#expiresAt) OR #expiresAt > :now',
    ExpressionAttributeNames: { '#pk': names.pk, ...(condition ? { '#sk': names.sk } : {}), '#expiresAt': EXPIRY_ATTRIBUTE },
    ExpressionAttributeValues: { ':pk': { S: pk }, ':now': { N: now }, ...values },
    ScanIndexForward: !reverse,
    Limit: limit + 1,
    ...(after ? { ExclusiveStartKey: startKey(query, after) } : {}),
  }
}

/** DynamoDB takes one condition on the sort key, and BETWEEN includes its upper bound: `pageOf` drops that. */
function rangeCondition({ from, below }: EngineQuery): { condition: string; values: Attributes } {
  if (from !== undefined && below !== undefined) {
    return { condition: ' AND #sk BETWEEN :from AND :below', values: { ':from': { S: from }, ':below': { S: below } } }
  }
  if (from !== undefined) return { condition: ' AND #sk >= :from', values: { ':from': { S: from } } }
  if (below !== undefined) return { condition: ' AND #sk < :below', values: { ':below': { S: below } } }
  return { condition: '', values: {} }
}

function startKey(query: EngineQuery, after: Position): Attributes {
  const [place = '', pk = '', sk = ''] = after
  const names = placeNames(query)
  if (!query.index) return keyAttributes({ pk: query.pk, sk: place })
  return { ...keyAttributes({ pk, sk }), [names.pk]: { S: query.pk }, [names.sk]: { S: place } }
}

function positionOf(query: EngineQuery, item: Attributes): Position {
  if (!query.index) return [textOf(item, 'sk')]
  return [textOf(item, placeNames(query).sk), textOf(item, 'pk'), textOf(item, 'sk')]
}

function pageOf(query: EngineQuery, { items, lastKey }: { items: Attributes[]; lastKey: Attributes | undefined }): EnginePage {
  const wanted = items.filter((item) => textOf(item, placeNames(query).sk) !== query.below)
  const shown = wanted.slice(0, query.limit)
  const last = wanted.length > query.limit ? shown.at(-1) : lastKey
  const page = { items: shown.map(storedOf) }
  return last ? { ...page, next: positionOf(query, last) } : page
}
