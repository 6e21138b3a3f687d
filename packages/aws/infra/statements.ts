import { Aws } from 'aws-cdk-lib'
import type { CfnTable } from 'aws-cdk-lib/aws-dynamodb'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import type { Buckets } from './buckets.ts'
import type { Grant, TableUse } from './grants.ts'
import type { Identity } from './identity.ts'
import type { Mail } from './mail.ts'
import { aliasArn, type Names } from './names.ts'
import type { Queues } from './queues.ts'
import { indexArn } from './table.ts'

/** The function that opens strangers' files. */
export const PICTURES = 'pictures'

/** What rights may point at. */
export interface Places {
  table: CfnTable
  buckets: Buckets
  queues: Queues
  key: IKey
  mail: Mail
  names: Names
  identity: Identity
}

// What TransactWriteItems is allowed by, one for each kind of write; there is no UpdateItem, since items are replaced whole.
const KEEPS = ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:ConditionCheckItem'] as const
const TABLE_ACTIONS: Record<TableUse['does'], readonly string[]> = {
  gets: ['dynamodb:GetItem'],
  keeps: KEEPS,
  changes: [...KEEPS, 'dynamodb:DeleteItem'],
}

const FILE_ACTIONS = { read: 's3:GetObject', write: 's3:PutObject', remove: 's3:DeleteObject' } as const

/** A grant in IAM's words: named actions on named resources. */
export function statementsOf(grant: Grant, places: Places): PolicyStatement[] {
  const { buckets, queues, key, mail, names } = places
  const statements: PolicyStatement[] = []
  const allow = (actions: readonly string[], resources: readonly string[]) =>
    statements.push(new PolicyStatement({ actions: [...actions], resources: [...resources] }))

  if (grant.table) allowTable(allow, grant.table, places)
  if (grant.files) {
    allow(
      grant.files.map((use) => FILE_ACTIONS[use]),
      [buckets.files.arnForObjects('*')],
    )
    // Without it S3 answers “forbidden” instead of “not there” for a file that does not exist.
    if (grant.files.includes('read')) allow(['s3:ListBucket'], [buckets.files.bucketArn])
  }
  if (grant.sendsTo) {
    allow(
      ['sqs:SendMessage'],
      grant.sendsTo.map((name) => queues.jobs[name].queue.queueArn),
    )
  }
  if (grant.sendsMail) allow(['ses:SendEmail', 'ses:SendRawEmail'], mail.arns)
  if (grant.secrets) {
    allow(
      grant.secrets.map((use) => (use === 'seal' ? 'kms:GenerateDataKey' : 'kms:Decrypt')),
      [key.keyArn],
    )
  }
  if (grant.ownSecret)
    allow(grant.ownSecret === 'makes' ? ['ssm:GetParameter', 'ssm:PutParameter'] : ['ssm:GetParameter'], [secretArn(names)])
  if (grant.looksUpUsers) allow(['cognito-idp:AdminGetUser'], [places.identity.pool.userPoolArn])
  if (grant.opensFiles) allow(['lambda:InvokeFunction'], [aliasArn(names, PICTURES)])
  // Textract knows no resources: what it may read is decided by the right to read the file.
  if (grant.readsReceipts) allow(['textract:AnalyzeExpense'], ['*'])
  return statements
}

/** The ARN of the installation's secret. */
export function secretArn({ secret }: Names): string {
  return `arn:${Aws.PARTITION}:ssm:${Aws.REGION}:${Aws.ACCOUNT_ID}:parameter${secret}`
}

function allowTable(
  allow: (actions: readonly string[], resources: readonly string[]) => void,
  { does, lists = [], scans }: TableUse,
  { table }: Places,
): void {
  const listsTable = lists.includes('table') ? ['dynamodb:Query'] : []
  allow([...TABLE_ACTIONS[does], ...listsTable, ...(scans ? ['dynamodb:Scan'] : [])], [table.attrArn])
  const indexes = lists.flatMap((name) => (name === 'table' ? [] : [indexArn(table, name)]))
  if (indexes.length > 0) allow(['dynamodb:Query'], indexes)
}
