import { type CognitoStandIn, type PoolUser, startCognito } from '../stand-ins/cognito.ts'
import { startCognitoAdmin } from '../stand-ins/cognito-admin.ts'
import { startKms } from '../stand-ins/kms.ts'
import { startLambda } from '../stand-ins/lambda.ts'
import { type S3StandIn, startS3 } from '../stand-ins/s3.ts'
import { type SesStandIn, startSes } from '../stand-ins/ses.ts'
import type { Caller } from '../stand-ins/signature.ts'
import { startSsm } from '../stand-ins/ssm.ts'
import { startTextract, type TextractStandIn } from '../stand-ins/textract.ts'
import { startXray, type XrayStandIn } from '../stand-ins/xray.ts'
import { KEY_ARN, POOL_ID, REGION } from './place.ts'
import type { ServiceKey } from './service-calls.ts'

/** The stand-ins that functions call, each for the callers of this installation only. */
export interface Services {
  identity: CognitoStandIn
  files: S3StandIn
  mails: SesStandIn
  textract: TextractStandIn
  xray: XrayStandIn
  /** Where each listens. The table's engine and the queues come from elsewhere. */
  targets: Record<Exclude<ServiceKey, 'DYNAMODB' | 'SQS'>, string>
  close(): Promise<void>
}

/** Starts them. `invoke` lets a function work for another. */
export async function openServices(at: {
  callers: readonly Caller[]
  bucket: string
  users: readonly PoolUser[]
  invoke(name: string, event: unknown): Promise<unknown>
}): Promise<Services> {
  const { callers, users } = at
  const identity = await startCognito({ issuer: `https://cognito-idp.${REGION}.amazonaws.com/${POOL_ID}`, clientId: 'WebClient' })
  const admin = await startCognitoAdmin({ callers, poolId: POOL_ID, users })
  const files = await startS3({ callers, bucket: at.bucket })
  const mails = await startSes({ callers })
  const kms = await startKms({ callers, keyArns: [KEY_ARN] })
  const ssm = await startSsm({ callers })
  const textract = await startTextract({ callers })
  const lambda = await startLambda({ callers, invoke: at.invoke })
  const xray = await startXray()
  return {
    identity,
    files,
    mails,
    textract,
    xray,
    targets: {
      S3: files.url,
      SESV2: mails.url,
      KMS: kms.url,
      SSM: ssm.url,
      TEXTRACT: textract.url,
      LAMBDA: lambda.url,
      COGNITO_IDENTITY_PROVIDER: admin.url,
    },
    close: async () =>
      void (await Promise.all([identity, admin, files, mails, kms, ssm, textract, lambda, xray].map((one) => one.close()))),
  }
}
