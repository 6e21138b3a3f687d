import type { CancellationReason, TransactWriteItem, TransactWriteItemsCommandInput } from '@aws-sdk/client-dynamodb'
import { Conflict, type Expect } from '@quittance/core/ports/store'
import type { EngineWrite } from '@quittance/core/store/engine'
import { AwsError } from '../call/aws.ts'
import type { DynamoCall } from './dynamo-call.ts'
import { type Attributes, itemAttributes, keyAttributes } from './item.ts'
import { EXPIRY_ATTRIBUTE } from './table.ts'

/** What a commit needs of its store. */
export interface CommitOptions {
  dynamo: DynamoCall
  tableName: string
  /** Epoch seconds, as text. */
  now: () => string
  newToken: () => string
}

/**
 * One TransactWriteItems, also for a single item: by its token a repetition after a lost answer is recognised, where a
 * conditional put would report a conflict with itself. What was read from DynamoDB is durable, so an empty commit has nothing to wait for.
 */
export async function commitWrites({ dynamo, tableName, now, newToken }: CommitOptions, writes: EngineWrite[]): Promise<void> {
  if (writes.length === 0) return
  const seconds = now()
  const TransactItems = writes.map((write) => transactItem(write, tableName, seconds))
  try {
    await dynamo<object, TransactWriteItemsCommandInput>('TransactWriteItems', { TransactItems, ClientRequestToken: newToken() })
  } catch (error) {
    throw conflictIn(error) ?? error
  }
}

function transactItem(write: EngineWrite, TableName: string, seconds: string): TransactWriteItem {
  const condition = conditionOf(write.expect, seconds)
  switch (write.op) {
    case 'put': {
      const version = write.expect === 'absent' ? 1 : write.expect.version + 1
      return { Put: { TableName, Item: itemAttributes(write.item, version), ...condition } }
    }
    case 'delete':
      return { Delete: { TableName, Key: keyAttributes(write.key), ...condition } }
    case 'check':
      return { ConditionCheck: { TableName, Key: keyAttributes(write.key), ...condition } }
  }
}

interface Condition {
  ConditionExpression: string
  ExpressionAttributeNames: Record<string, string>
  ExpressionAttributeValues: Attributes
}

function conditionOf(expect: Expect, seconds: string): Condition {
  const values = { ':now': { N: seconds } }
  if (expect === 'absent') {
    return {
      ConditionExpression: 'attribute_not_exists(#pk) OR #expiresAt <= :now',
      ExpressionAttributeNames: { '#pk': 'pk', '#expiresAt': EXPIRY_ATTRIBUTE },
      ExpressionAttributeValues: values,
    }
  }
  return {
    ConditionExpression: '#version = :version AND (attribute_not_exists(#expiresAt) OR #expiresAt > :now)',
    ExpressionAttributeNames: { '#version': 'version', '#expiresAt': EXPIRY_ATTRIBUTE },
    ExpressionAttributeValues: { ...values, ':version': { N: String(expect.version) } },
  }
}

/** Reasons that mean: not now, since others are there. Throttling cancels a transaction too, and is to be tried again the same way. */
const CONFLICTS: readonly string[] = ['ConditionalCheckFailed', 'TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded']

function conflictIn(error: unknown): Conflict | undefined {
  if (!(error instanceof AwsError) || error.name !== 'TransactionCanceledException') return undefined
  const reasons = (error.body.CancellationReasons ?? []) as CancellationReason[]
  const failed = reasons.flatMap((reason, at) => (isConflict(reason) ? [at] : []))
  const others = reasons.some(({ Code = 'None' }) => Code !== 'None' && !CONFLICTS.includes(Code))
  return failed.length > 0 && !others ? new Conflict(failed) : undefined
}

function isConflict({ Code }: CancellationReason): boolean {
  return Code !== undefined && CONFLICTS.includes(Code)
}
