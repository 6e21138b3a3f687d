import { onTestFinished } from 'vitest'
import { openTable, type TestEngine } from '../src/store/test-engine.ts'
import { type CognitoStandIn, startCognito } from './stand-ins/cognito.ts'
import { type KmsStandIn, startKms } from './stand-ins/kms.ts'
import { type S3StandIn, startS3 } from './stand-ins/s3.ts'
import { TEST_CALLER } from './stand-ins/server.ts'
import { type SesStandIn, startSes } from './stand-ins/ses.ts'
import { type SsmStandIn, startSsm } from './stand-ins/ssm.ts'
import { startQueues, type TestQueues } from './test-queues.ts'

/** Everything around the functions, on loopback, and the environment by which a function finds it. */
export interface TestSurroundings {
  engine: TestEngine
  tableName: string
  s3: S3StandIn
  ses: SesStandIn
  kms: KmsStandIn
  ssm: SsmStandIn
  cognito: CognitoStandIn
  queues: TestQueues
  variables: Record<string, string>
  close(): Promise<void>
}

const REGION = 'eu-central-1'
const BUCKET = 'quittance-files'
const SECRET = '/quittance/secret'

/** Starts it all. The engine must take calls of `TEST_CALLER`, as dynoxide takes any. */
export async function startSurroundings(open: () => Promise<TestEngine>): Promise<TestSurroundings> {
  const engine = await open()
  const { tableName, remove } = await openTable(engine)
  const [s3, ses, kms, ssm, cognito, queues] = await Promise.all([
    startS3({ bucket: BUCKET }),
    startSes({ domains: ['quittance.example'] }),
    startKms(),
    startSsm({ parameters: { [SECRET]: 'a secret of at least thirty-two characters' } }),
    startCognito(),
    startQueues(),
  ])
  const variables = {
    AWS_REGION: REGION,
    AWS_ACCESS_KEY_ID: TEST_CALLER.accessKeyId,
    AWS_SECRET_ACCESS_KEY: TEST_CALLER.secretAccessKey,
    AWS_ENDPOINT_URL_DYNAMODB: engine.endpoint ?? '',
    AWS_ENDPOINT_URL_S3: s3.url,
    AWS_ENDPOINT_URL_SESV2: ses.url,
    AWS_ENDPOINT_URL_KMS: kms.url,
    AWS_ENDPOINT_URL_SSM: ssm.url,
    AWS_ENDPOINT_URL_SQS: queues.url,
    QUITTANCE_TABLE: tableName,
    QUITTANCE_FILES_BUCKET: BUCKET,
    ...Object.fromEntries(Object.entries(queues.queues).map(([name, url]) => [`QUITTANCE_QUEUE_${name.toUpperCase()}`, url])),
    QUITTANCE_ISSUER: cognito.issuer,
    QUITTANCE_CLIENT_ID: cognito.clientId,
    QUITTANCE_PUBLIC_URL: 'https://api.quittance.example',
    QUITTANCE_WEB_URL: 'https://app.quittance.example',
    QUITTANCE_KMS_KEY: kms.keyArns[0] ?? '',
    QUITTANCE_SECRET: `arn:aws:ssm:${REGION}:111122223333:parameter${SECRET}`,
    QUITTANCE_MAIL_FROM: 'invoices@quittance.example',
    QUITTANCE_CORS_ORIGINS: 'https://app.quittance.example',
  }
  async function close(): Promise<void> {
    await Promise.all([s3, ses, kms, ssm, cognito, queues].map((each) => each.close()))
    await remove()
    await engine.close()
  }
  return { engine, tableName, s3, ses, kms, ssm, cognito, queues, variables, close }
}

/** The same for one test. */
export async function surroundingsForTest(open: () => Promise<TestEngine>): Promise<TestSurroundings> {
  const opened = await startSurroundings(open)
  onTestFinished(() => opened.close())
  return opened
}
