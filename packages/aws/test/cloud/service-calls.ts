import type { Arrived } from '../stand-ins/signature.ts'
import type { Call } from './policies.ts'

/** Where calls are made. */
export interface Account {
  accountId: string
  region: string
  /** The stream of the table, which its shards' iterators do not name. */
  streamArn: string
  /** The key of the ciphertexts, which Decrypt does not name. */
  keyArn: string
  /** Addresses and domains that SES knows as senders. */
  senders: readonly string[]
}

/** The services that functions call, by their name in `AWS_ENDPOINT_URL_…`. */
export type ServiceKey = 'DYNAMODB' | 'SQS' | 'S3' | 'SESV2' | 'KMS' | 'SSM' | 'TEXTRACT' | 'LAMBDA' | 'COGNITO_IDENTITY_PROVIDER'

// biome-ignore lint/suspicious/noExplicitAny: inputs of any shape
type Input = any

/** What IAM is asked before a request is carried out: often more than one right. Errors: a request that is not known here. */
export function callsOf(service: ServiceKey, arrived: Arrived, account: Account): Call[] {
  const operation = arrived.headers['x-amz-target']?.split('.')[1] ?? ''
  const json: Input = arrived.headers['x-amz-target'] || service === 'SESV2' ? JSON.parse(arrived.body.toString() || '{}') : {}
  const arn = (name: string, rest: string) => `arn:aws:${name}:${account.region}:${account.accountId}:${rest}`
  switch (service) {
    case 'DYNAMODB':
      return dynamoCalls(operation, json, (table) => arn('dynamodb', `table/${table}`), account.streamArn)
    case 'SQS':
      return [{ action: `sqs:${operation.replace(/Batch$/, '')}`, resource: arn('sqs', String(json.QueueUrl).split('/').at(-1) ?? '') }]
    case 'S3':
      return [s3Call(arrived)]
    case 'SESV2':
      return sesCalls(json, account.senders, (rest) => arn('ses', rest))
    case 'KMS':
      return [{ action: `kms:${operation}`, resource: json.KeyId ?? account.keyArn }]
    case 'SSM':
      return [
        { action: `ssm:${operation}`, resource: String(json.Name).startsWith('arn:') ? json.Name : arn('ssm', `parameter${json.Name}`) },
      ]
    case 'LAMBDA':
      return [{ action: 'lambda:InvokeFunction', resource: arn('lambda', `function:${invokedIn(arrived)}`) }]
    case 'COGNITO_IDENTITY_PROVIDER':
      return [{ action: `cognito-idp:${operation}`, resource: arn('cognito-idp', `userpool/${json.UserPoolId}`) }]
    case 'TEXTRACT':
      return [{ action: `textract:${operation}`, resource: '*' }]
  }
}

function invokedIn({ url }: Arrived): string {
  const name = decodeURIComponent(url.pathname.split('/')[3] ?? '')
  return [name, url.searchParams.get('Qualifier')].filter((part) => part !== null).join(':')
}

const TRANSACTION_ACTIONS: Record<string, string> = {
  Put: 'PutItem',
  Delete: 'DeleteItem',
  Update: 'UpdateItem',
  ConditionCheck: 'ConditionCheckItem',
}

function dynamoCalls(operation: string, input: Input, tableArn: (name: string) => string, streamArn: string): Call[] {
  if (operation === 'TransactWriteItems') {
    return input.TransactItems.map((item: Input) => {
      const [[kind = '', { TableName }] = ['', {} as Input]] = Object.entries<Input>(item)
      return { action: `dynamodb:${TRANSACTION_ACTIONS[kind]}`, resource: tableArn(TableName) }
    })
  }
  const action = `dynamodb:${operation}`
  if (['DescribeStream', 'GetRecords', 'GetShardIterator'].includes(operation)) return [{ action, resource: streamArn }]
  if (operation === 'ListStreams') return [{ action, resource: '*' }]
  const table = tableArn(String(input.TableName).replace(/^arn:.*table\//, ''))
  return [{ action, resource: input.IndexName ? `${table}/index/${input.IndexName}` : table }]
}

const S3_ACTIONS: Record<string, string> = { GET: 'GetObject', HEAD: 'GetObject', PUT: 'PutObject', DELETE: 'DeleteObject' }

function s3Call({ method, url }: Arrived): Call {
  const [, bucket = '', ...key] = url.pathname.split('/')
  return { action: `s3:${S3_ACTIONS[method]}`, resource: `arn:aws:s3:::${bucket}/${decodeURIComponent(key.join('/'))}` }
}

/** A mail needs the right to its sender and to its configuration set. */
function sesCalls(input: Input, senders: readonly string[], arn: (rest: string) => string): Call[] {
  const action = input.Content?.Raw ? 'ses:SendRawEmail' : 'ses:SendEmail'
  const address = /<([^>]+)>/.exec(input.FromEmailAddress ?? '')?.[1] ?? input.FromEmailAddress ?? input.FromEmailAddressIdentityArn ?? ''
  const calls = [{ action, resource: arn(`identity/${senderOf(address, senders)}`) }]
  if (input.ConfigurationSetName) calls.push({ action, resource: arn(`configuration-set/${input.ConfigurationSetName}`) })
  return calls
}

/** By which identity SES lets an address send: its own, or that of its domain. */
export function senderOf(address: string, senders: readonly string[]): string {
  const domain = address.split('@')[1] ?? ''
  return !senders.includes(address) && senders.includes(domain) ? domain : address
}
