import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CreateTableCommand, DescribeTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { systemClock } from '@quittance/core/ports/clock'
import { startFauxqs } from 'fauxqs'
import { awsCaller } from '../../src/call/aws.ts'
import { nodeTransport } from '../../src/call/transport.ts'
import { testEngine } from '../../src/store/test-engine.ts'
import type { CognitoStandIn, PoolUser } from '../stand-ins/cognito.ts'
import type { S3StandIn } from '../stand-ins/s3.ts'
import type { SesStandIn } from '../stand-ins/ses.ts'
import type { TextractStandIn } from '../stand-ins/textract.ts'
import type { XrayStandIn } from '../stand-ins/xray.ts'
import { openFront } from './gateway.ts'
import { type Guard, openGuard } from './guard.ts'
import { type Lambdas, openLambdas } from './lambdas.ts'
import { ACCOUNT_ID, KEY_ARN, placeOf, REGION } from './place.ts'
import { rolesOf } from './roles.ts'
import { openServices } from './services.ts'
import { openSources, type Sources } from './sources.ts'
import { type ReadTemplate, readTemplate, type Template } from './template.ts'

/** An installation at work, made from its template and from nothing else. */
export interface Cloud {
  /** Where CloudFront answers. */
  url: string
  /** What the installation believes its address to be. */
  publicUrl: string
  /** As it was synthesised. */
  raw: Template
  template: ReadTemplate
  streamArn: string
  identity: CognitoStandIn
  mails: SesStandIn
  files: S3StandIn
  /** What reads receipts, and says what it is told to. */
  textract: TextractStandIn
  /** What X-Ray was told. */
  segments: XrayStandIn['segments']
  /** The table itself, for what only a fault would put there. */
  table: { client: DynamoDBClient; name: string }
  /** The messages that are ready in a queue, by its name; they stay there. */
  waitingIn(queueName: string): Promise<string[]>
  /** Calls a function as an operator does, waiting for its answer. */
  invoke(functionName: string, event: object): Promise<unknown>
  made: Guard['made']
  sources: Sources
  /** What failed, and what the functions wrote. */
  failures: string[]
  log: string[]
  close(): Promise<void>
}

/** What may be told when a cloud is opened. */
export interface CloudOptions {
  /** Alters the template first, to show that mistakes are found. */
  change?(template: Template): void
  /** Who has a login in the user pool, for its operators. */
  users?: readonly PoolUser[]
}

/** Opens the stack of a synthesised installation. Undefined without the engine. */
export async function openCloud(
  { cloudAssembly, stack }: { cloudAssembly: string; stack: string },
  { change = () => {}, users = [] }: CloudOptions = {},
): Promise<Cloud | { missing: string }> {
  const engine = testEngine()
  if ('missing' in engine) return engine
  const raw = JSON.parse(readFileSync(join(cloudAssembly, `${stack}.template.json`), 'utf8')) as Template
  change(raw)
  const closing: (() => Promise<void>)[] = []
  const opened = await engine.open()
  closing.push(() => opened.close())
  const streamArn = await openTable(opened.client, raw)
  const queues = await startFauxqs({ port: 0, logger: false, defaultRegion: REGION })
  closing.push(() => queues.stop())
  const queueUrls = makeQueues(raw, queues)
  const template = readTemplate(raw, placeOf({ streamArn, queueUrlOf: (id) => queueUrls.get(id) ?? fail(`no queue ${id}`) }))
  const roles = rolesOf(template)
  // Functions call functions through the guard, which they are started behind.
  const started: { lambdas?: Lambdas } = {}
  const services = await openServices({
    callers: [...roles.keys.values()],
    bucket: String(template.outputs.FilesBucket),
    users,
    invoke: async (name, event) => await started.lambdas?.invoke(name, event),
  })
  closing.push(() => services.close())
  const targets = {
    ...services.targets,
    DYNAMODB: opened.endpoint ?? fail('the engine has no address'),
    SQS: `http://127.0.0.1:${queues.port}`,
  }
  const senders = template.ofType('AWS::SES::EmailIdentity').map(([, { EmailIdentity }]) => EmailIdentity)
  const account = { accountId: ACCOUNT_ID, region: REGION, streamArn, keyArn: KEY_ARN, senders }
  const guard = await openGuard(targets, { roles, account })
  closing.push(() => guard.close())
  const lambdas = openLambdas({
    template,
    cloudAssembly,
    region: REGION,
    credentialsOf: roles.credentialsOf,
    endpoints: guard.endpoints,
    identityPort: Number(new URL(services.identity.address).port),
    traceDaemon: services.xray.address,
    onOwnCall: (name, call) => void guard.asks(name, roles.rightsOf(name), call),
  })
  started.lambdas = lambdas
  closing.push(() => lambdas.close())
  const failures: string[] = []
  const onFailure = (name: string, error: unknown) =>
    void failures.push(`${name}: ${error instanceof Error ? `${error.message} ${error.cause ?? ''}` : String(error)}`)
  const sources = openSources({ template, lambdas, roles, guard, asFunction: asFunction(guard, roles.keys), onFailure })
  const front = await openFront({ template, lambdas, accountId: ACCOUNT_ID, region: REGION })
  const { identity, mails, files, textract, xray } = services
  return {
    url: front.url,
    publicUrl: String(template.outputs.Url),
    raw,
    template,
    streamArn,
    identity,
    mails,
    files,
    textract,
    segments: xray.segments,
    table: { client: opened.client, name: tableIn(raw).TableName },
    waitingIn: (name) => messagesIn(targets.SQS, template.physicalOf(queueNamed(template, name)).ref),
    invoke: (name, event) => lambdas.invoke(`${name}:live`, event),
    made: guard.made,
    sources,
    failures,
    log: lambdas.log,
    async close() {
      await front.close()
      await sources.stop()
      for (const close of closing.reverse()) await close()
    },
  }
}

function tableIn({ Resources }: Template): Resource {
  const found = Object.values(Resources).find(({ Type }) => Type === 'AWS::DynamoDB::Table')
  return found?.Properties ?? fail('no table')
}

function queueNamed(template: ReadTemplate, name: string): string {
  return template.ofType('AWS::SQS::Queue').find(([, { QueueName }]) => QueueName === name)?.[0] ?? fail(`no queue ${name}`)
}

/** The bodies of what is ready in a queue. It stays. */
async function messagesIn(url: string, QueueUrl: string): Promise<string[]> {
  const headers = { 'x-amz-target': 'AmazonSQS.ReceiveMessage', 'content-type': 'application/x-amz-json-1.0' }
  const body = JSON.stringify({ QueueUrl, MaxNumberOfMessages: 10, VisibilityTimeout: 0 })
  const answer = await fetch(url, { method: 'POST', headers, body })
  if (!answer.ok) throw new Error(`${QueueUrl}: ${await answer.text()}`)
  const { Messages = [] } = (await answer.json()) as { Messages?: { Body: string }[] }
  return Messages.map(({ Body }) => Body)
}

/** The table as the template describes it. */
async function openTable(client: DynamoDBClient, template: Template): Promise<string> {
  const { TableName, KeySchema, AttributeDefinitions, GlobalSecondaryIndexes, StreamSpecification } = tableIn(template)
  const indexes = GlobalSecondaryIndexes.map(({ IndexName, KeySchema: keys, Projection }: Resource) => ({
    IndexName,
    KeySchema: keys,
    Projection,
  }))
  await client.send(
    new CreateTableCommand({
      TableName,
      KeySchema,
      AttributeDefinitions,
      GlobalSecondaryIndexes: indexes,
      BillingMode: 'PAY_PER_REQUEST',
      StreamSpecification: { StreamEnabled: true, ...StreamSpecification },
    }),
  )
  const { Table } = await client.send(new DescribeTableCommand({ TableName }))
  return Table?.LatestStreamArn ?? fail('the table has no stream')
}

// biome-ignore lint/suspicious/noExplicitAny: a template's properties
type Resource = any

/** The queues as the template describes them, each with where its dead letters go; by their ids, where they are. */
function makeQueues(template: Template, queues: Awaited<ReturnType<typeof startFauxqs>>): Map<string, string> {
  const all = Object.entries(template.Resources).filter(([, { Type }]) => Type === 'AWS::SQS::Queue')
  const arnOf = (id: string) => `arn:aws:sqs:${REGION}:${ACCOUNT_ID}:${template.Resources[id]?.Properties.QueueName}`
  const withoutDead = all.filter(([, { Properties }]) => !Properties.RedrivePolicy)
  const urls = new Map<string, string>()
  for (const [id, { Properties }] of [...withoutDead, ...all.filter((one) => !withoutDead.includes(one))]) {
    const { QueueName, VisibilityTimeout = 30, RedrivePolicy } = Properties
    const redrive = RedrivePolicy && { ...RedrivePolicy, deadLetterTargetArn: arnOf(RedrivePolicy.deadLetterTargetArn['Fn::GetAtt'][0]) }
    const attributes = { VisibilityTimeout: String(VisibilityTimeout), ...(redrive ? { RedrivePolicy: JSON.stringify(redrive) } : {}) }
    urls.set(id, queues.createQueue(QueueName, { region: REGION, attributes }).queueUrl)
  }
  return urls
}

/** Lambda polls with the rights of the function's role. */
function asFunction(guard: Guard, keys: ReadonlyMap<string, { accessKeyId: string; secretAccessKey: string }>) {
  const transport = nodeTransport()
  return async (functionName: string, service: 'DYNAMODB' | 'SQS', target: string, input: object) => {
    const aws = awsCaller({
      region: REGION,
      credentials: keys.get(functionName) ?? fail(`no key for ${functionName}`),
      endpoints: { dynamodb: guard.endpoints.AWS_ENDPOINT_URL_DYNAMODB ?? '', sqs: guard.endpoints.AWS_ENDPOINT_URL_SQS ?? '' },
      clock: systemClock,
      transport,
      backOff: async () => {},
    })
    return await aws.json<Resource>(service === 'SQS' ? 'sqs' : 'dynamodb', target, input)
  }
}

function fail(message: string): never {
  throw new Error(message)
}
