import type { IndexName } from '@quittance/core/ports/store'
import { RemovalPolicy } from 'aws-cdk-lib'
import { CfnScalableTarget, CfnScalingPolicy } from 'aws-cdk-lib/aws-applicationautoscaling'
import { CfnTable } from 'aws-cdk-lib/aws-dynamodb'
import type { Construct } from 'constructs'
import { EXPIRY_ATTRIBUTE, INDEX_NAMES, INDEXES, tableDefinition } from '../src/store/table.ts'
import type { Configuration } from './configuration.ts'
import type { Names } from './names.ts'

/** The one table, as the store defines it, with what an installation adds: capacity, recovery, expiry, protection. */
export function addTable(scope: Construct, { configuration, names }: { configuration: Configuration; names: Names }): CfnTable {
  const { keepsData, recoveryDays, table: capacity } = configuration
  const { GlobalSecondaryIndexes = [], ...definition } = tableDefinition(names.table)
  const table = new CfnTable(scope, 'Table', {
    tableName: names.table,
    attributeDefinitions: (definition.AttributeDefinitions ?? []).map(({ AttributeName, AttributeType }) => ({
      attributeName: text(AttributeName),
      attributeType: text(AttributeType),
    })),
    keySchema: keys(definition.KeySchema),
    globalSecondaryIndexes: GlobalSecondaryIndexes.map(({ IndexName, KeySchema, Projection }) => ({
      indexName: text(IndexName),
      keySchema: keys(KeySchema),
      projection: { projectionType: text(Projection?.ProjectionType), nonKeyAttributes: Projection?.NonKeyAttributes ?? [] },
      ...indexCapacity(capacity),
    })),
    ...tableCapacity(capacity),
    streamSpecification: { streamViewType: text(definition.StreamSpecification?.StreamViewType) },
    timeToLiveSpecification: { attributeName: EXPIRY_ATTRIBUTE, enabled: true },
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: recoveryDays },
    contributorInsightsSpecification: { enabled: false },
    deletionProtectionEnabled: keepsData,
    // Encrypted with the key that AWS owns, as every table is; `true` would mean a key of the account, and a call of it for each request (docs/decisions/0060).
    sseSpecification: { sseEnabled: false },
  })
  table.applyRemovalPolicy(keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY)
  if (capacity.mode === 'provisioned') scale(table, capacity)
  return table
}

/** Where a policy points that means an index. */
export function indexArn(table: CfnTable, name: IndexName): string {
  return `${table.attrArn}/index/${INDEXES[name].tableIndex}`
}

type Capacity = Configuration['table']
type Provisioned = Extract<Capacity, { mode: 'provisioned' }>

function tableCapacity(capacity: Capacity) {
  const billingMode = capacity.mode === 'on-demand' ? 'PAY_PER_REQUEST' : 'PROVISIONED'
  return { billingMode, ...indexCapacity(capacity) }
}

/** Indexes take the capacity of the table: what they hold is smaller, but a commit writes to as many as three of them. */
function indexCapacity(capacity: Capacity) {
  if (capacity.mode === 'provisioned') {
    return { provisionedThroughput: { readCapacityUnits: capacity.reads.min, writeCapacityUnits: capacity.writes.min } }
  }
  const { readUnitsMax, writeUnitsMax } = capacity
  if (readUnitsMax === undefined && writeUnitsMax === undefined) return {}
  return {
    onDemandThroughput: {
      ...(readUnitsMax === undefined ? {} : { maxReadRequestUnits: readUnitsMax }),
      ...(writeUnitsMax === undefined ? {} : { maxWriteRequestUnits: writeUnitsMax }),
    },
  }
}

function scale(table: CfnTable, capacity: Provisioned): void {
  for (const kind of ['Read', 'Write'] as const) {
    const range = kind === 'Read' ? capacity.reads : capacity.writes
    for (const index of [undefined, ...INDEX_NAMES]) {
      const place = index === undefined ? 'table' : 'index'
      const target = new CfnScalableTarget(table, `${kind}${index ?? 'Table'}`, {
        serviceNamespace: 'dynamodb',
        scalableDimension: `dynamodb:${place}:${kind}CapacityUnits`,
        resourceId: `table/${table.ref}${index === undefined ? '' : `/index/${INDEXES[index].tableIndex}`}`,
        minCapacity: range.min,
        maxCapacity: range.max,
      })
      new CfnScalingPolicy(target, 'Policy', {
        policyName: `${kind.toLowerCase()}-${index ?? 'table'}`,
        policyType: 'TargetTrackingScaling',
        scalingTargetId: target.ref,
        targetTrackingScalingPolicyConfiguration: {
          predefinedMetricSpecification: { predefinedMetricType: `DynamoDB${kind}CapacityUtilization` },
          targetValue: capacity.targetPercent,
          scaleInCooldown: 300,
          scaleOutCooldown: 30,
        },
      })
    }
  }
}

function keys(schema: readonly { AttributeName?: string | undefined; KeyType?: string | undefined }[] | undefined) {
  return (schema ?? []).map(({ AttributeName, KeyType }) => ({ attributeName: text(AttributeName), keyType: text(KeyType) }))
}

function text(value: string | undefined): string {
  if (value === undefined) throw new Error('the definition of the table is not complete')
  return value
}
