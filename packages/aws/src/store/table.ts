import type { CreateTableCommandInput, GlobalSecondaryIndex, KeySchemaElement } from '@aws-sdk/client-dynamodb'
import type { IndexName } from '@quittance/core/ports/store'

/** The indexes of the table (DynamoDB wants names of three characters), and the attributes that place an item in them. */
export const INDEXES: { readonly [name in IndexName]: { readonly tableIndex: string; readonly pk: string; readonly sk: string } } = {
  i1: { tableIndex: 'index-i1', pk: 'i1pk', sk: 'i1sk' },
  i2: { tableIndex: 'index-i2', pk: 'i2pk', sk: 'i2sk' },
  i3: { tableIndex: 'index-i3', pk: 'i3pk', sk: 'i3sk' },
}

/** All indexes, in order. */
export const INDEX_NAMES: readonly IndexName[] = ['i1', 'i2', 'i3']

/** The attribute by which the table's TTL removes expired items: epoch seconds. */
export const EXPIRY_ATTRIBUTE = 'expiresAt'

/** True on items that the stream's filter lets through to the relay. */
export const FEED_ATTRIBUTE = 'feed'

/** What indexes copy besides keys. The document is not among them: when an item has no summary, it is kept as `summary`, once. */
export const PROJECTED_ATTRIBUTES: readonly string[] = ['version', 'type', 'summary', EXPIRY_ATTRIBUTE]

/** The table as the store needs it. Infrastructure adds encryption, recovery and capacity. */
export function tableDefinition(tableName: string): CreateTableCommandInput {
  const attributes = ['pk', 'sk', ...INDEX_NAMES.flatMap((name) => [INDEXES[name].pk, INDEXES[name].sk])]
  return {
    TableName: tableName,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: attributes.map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
    KeySchema: keySchema({ pk: 'pk', sk: 'sk' }),
    GlobalSecondaryIndexes: INDEX_NAMES.map(indexDefinition),
    StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' },
  }
}

function indexDefinition(name: IndexName): GlobalSecondaryIndex {
  return {
    IndexName: INDEXES[name].tableIndex,
    KeySchema: keySchema(INDEXES[name]),
    Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: [...PROJECTED_ATTRIBUTES] },
  }
}

function keySchema({ pk, sk }: { pk: string; sk: string }): KeySchemaElement[] {
  return [
    { AttributeName: pk, KeyType: 'HASH' },
    { AttributeName: sk, KeyType: 'RANGE' },
  ]
}
