import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CreateTableCommand, DescribeTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { systemClock } from '@quittance/core/ports/clock'
import { startFauxqs } from 'fauxqs'
import { awsCaller } from '../../src/call/aws.ts'
import { nodeTransport } from '../../src/call/transport.ts'
import { testEngine } from '../../src/store/test-engine.ts'
import { type CognitoStandIn, startCognito } from '../stand-ins/cognito.ts'
import { startKms } from '../stand-ins/kms.ts'
import { startLambda } from '../stand-ins/lambda.ts'
import { type S3StandIn, startS3 } from '../stand-ins/s3.ts'
import { type SesStandIn, startSes } from '../stand-ins/ses.ts'
import { startSsm } from '../stand-ins/ssm.ts'
import { startTextract, type TextractStandIn } from '../stand-ins/textract.ts'
import { openFront } from './gateway.ts'
import { type Guard, openGuard } from './guard.ts'
import { type Lambdas, openLambdas } from './lambdas.ts'
import { type Right, rightsOf } from './policies.ts'
import { openSources, type Sources } from './sources.ts'
import { type ReadTemplate, readTemplate, type Template } from './template.ts'

/** An installation at work, made from its template and from nothing else. */
export interface Cloud {
  /** Where CloudFront answers. */
  url: string
  /** What the installation believes its address to be. */
  publicUrl: string
  template: ReadTemplate
  identity: CognitoStandIn
  mails: SesStandIn
  files: S3StandIn
  /** What reads receipts, and says what it is told to. */
  textract: TextractStandIn
  made: Guard['made']
  rightsOf(functionName: string): readonly Right[]
  sources: Sources
  /** What failed, and what the functions wrote. */
  failures: string[]
  log: string[]
  close(): Promise<void>
}

// The queue service of these tests knows one account.
const ACCOUNT_ID = '000000000000'
const REGION = 'eu-central-1'
const POOL_ID = 'eu-central-1_ExaMpLe01'
const KEY_ARN = `arn:aws:kms:${REGION}:${ACCOUNT_ID}:key/00000000-0000-0000-0000-000000000001`

/** Opens the stack of a synthesised installation. `change` may alter the template first, to show that mistakes are found. Undefined without the engine. */
export async function openCloud(
  { cloudAssembly, stack }: { cloudAssembly: string; stack: string },
  change: (template: Template) => void = () => {},
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
  const identity = await startCognito({ issuer: `https://cognito-idp.${REGION}.amazonaws.com/${POOL_ID}`, clientId: 'WebClient' })
  closing.push(() => identity.close())

  const made = makeQueues(raw, queues)
  const template = readTemplate(raw, {
    accountId: ACCOUNT_ID,
    region: REGION,
    physical: (id, { Type }) => {
      if (Type === 'AWS::DynamoDB::Table') return { attributes: { StreamArn: streamArn } }
      if (Type === 'AWS::SQS::Queue') return { ref: made.get(id) ?? fail(`no queue ${id}`) }
      if (Type === 'AWS::KMS::Key') return { ref: '00000000-0000-0000-0000-000000000001', attributes: { Arn: KEY_ARN } }
      if (Type === 'AWS::Cognito::UserPool') return { ref: POOL_ID }
      if (Type === 'AWS::CloudFront::Distribution') return { attributes: { DomainName: 'd111111abcdef8.cloudfront.net' } }
      return undefined
    },
  })
  const roles = rolesOf(template)
  const callers = [...roles.keys.values()]
  const files = await startS3({ callers, bucket: String(template.outputs.FilesBucket) })
  const mails = await startSes({ callers })
  const [kms, ssm, textract] = [
    await startKms({ callers, keyArns: [KEY_ARN] }),
    await startSsm({ callers }),
    await startTextract({ callers }),
  ]
  // Functions call functions through the guard, which they are started behind.
  const started: { lambdas?: Lambdas } = {}
  const lambda = await startLambda({ callers, invoke: async (name, event) => await started.lambdas?.invoke(name, event) })
  closing.push(...[files, mails, kms, ssm, textract, lambda].map((one) => () => one.close()))
  const targets = {
    DYNAMODB: opened.endpoint ?? fail('the engine has no address'),
    SQS: `http://127.0.0.1:${queues.port}`,
    S3: files.url,
    SESV2: mails.url,
    KMS: kms.url,
    SSM: ssm.url,
    TEXTRACT: textract.url,
    LAMBDA: lambda.url,
  }
  const guard = await openGuard(targets, { roles, account: { accountId: ACCOUNT_ID, region: REGION, streamArn, keyArn: KEY_ARN } })
  closing.push(() => guard.close())

  const lambdas = openLambdas({
    template,
    cloudAssembly,
    region: REGION,
    credentialsOf: (name) => roles.keys.get(name) ?? fail(`no role for ${name}`),
    endpoints: guard.endpoints,
    identityPort: Number(new URL(identity.address).port),
  })
  started.lambdas = lambdas
  closing.push(() => lambdas.close())
  const failures: string[] = []
  const onFailure = (name: string, error: unknown) =>
    void failures.push(`${name}: ${error instanceof Error ? `${error.message} ${error.cause ?? ''}` : String(error)}`)
  const sources = openSources({ template, lambdas, asFunction: asFunction(guard, roles.keys), onFailure })
  const front = await openFront({ template, lambdas, accountId: ACCOUNT_ID, region: REGION })
  return {
    url: front.url,
    publicUrl: String(template.outputs.Url),
    template,
    identity,
    mails,
    files,
    textract,
    made: guard.made,
    rightsOf: roles.rightsOf,
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

/** The table as the template describes it. */
async function openTable(client: DynamoDBClient, template: Template): Promise<string> {
  const { Properties } = Object.values(template.Resources).find(({ Type }) => Type === 'AWS::DynamoDB::Table') ?? fail('no table')
  const { TableName, KeySchema, AttributeDefinitions, GlobalSecondaryIndexes, StreamSpecification } = Properties
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

/** A key for the role of each function, and what each may do. */
function rolesOf(template: ReadTemplate) {
  const keys = new Map<string, { accessKeyId: string; secretAccessKey: string }>()
  const rights = new Map<string, readonly Right[]>()
  const roles = template.ofType('AWS::IAM::Role').map(([id]) => ({ id, arn: template.physicalOf(id).attributes.Arn }))
  for (const [, { FunctionName, Role }] of template.ofType('AWS::Lambda::Function')) {
    keys.set(FunctionName, { accessKeyId: `AKIA${String(keys.size).padStart(16, '0')}`, secretAccessKey: randomBytes(20).toString('hex') })
    const role = roles.find(({ arn }) => arn === Role) ?? fail(`${FunctionName} has no role in the template`)
    rights.set(FunctionName, rightsOf(template, role.id))
  }
  const byKey = new Map([...keys].map(([name, { accessKeyId }]) => [accessKeyId, name]))
  return { keys, functionOf: (key: string) => byKey.get(key), rightsOf: (name: string) => rights.get(name) ?? [] }
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
