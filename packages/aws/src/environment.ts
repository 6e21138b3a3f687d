import * as z from 'zod'
import { SERVICES, type ServiceName } from './call/aws.ts'
import type { Credentials } from './call/sign.ts'
import type { QueueName } from './functions.ts'

/** What the environment decides about the AWS home. Parts that a function does not need may be missing from its environment. */
export interface Environment {
  region: string
  credentials: Credentials
  /** Other addresses of services than AWS's own: `AWS_ENDPOINT_URL_DYNAMODB` … */
  endpoints: Partial<Record<ServiceName, string>>
  table: string
  filesBucket?: string
  queues: Partial<Record<QueueName, string>>
  issuer?: string
  clientId?: string
  /** Where people reach the API, without a slash at the end. */
  publicUrl: string
  /** Where people reach the web app, without a slash at the end. */
  webUrl: string
  kmsKey?: string
  /** The function that opens strangers' files, as `name:alias`. */
  picturesFunction?: string
  /** ARN of the SSM parameter (SecureString) with the installation's secret. */
  secret?: string
  mailFrom?: string
  /** The SES configuration set whose events report bounces and complaints. */
  mailConfigurationSet?: string
  corsOrigins: string[]
  logLevel: 'info' | 'error'
  /** The gateway's usage plans, for the authorizer (`usage-lane.ts`). */
  usageLanes?: string
  /** Whether the sandbox, which pays without money, is offered. */
  sandbox: boolean
  /** The function's own name and version, for logs and metrics. */
  functionName: string
}

const url = z.url({ protocol: /^https?$/ }).transform((text) => text.replace(/\/+$/, ''))
const text = z.string().min(1)
// Made once: each schema costs a cold start, and so does a parser compiled for a single use (`jitless`).
const optionalUrl = url.optional()
const optionalText = text.optional()

const Variables = z.object({
  AWS_REGION: text,
  AWS_ACCESS_KEY_ID: text,
  AWS_SECRET_ACCESS_KEY: text,
  AWS_SESSION_TOKEN: optionalText,
  AWS_LAMBDA_FUNCTION_NAME: text.default('local'),
  AWS_ENDPOINT_URL_DYNAMODB: optionalUrl,
  AWS_ENDPOINT_URL_SQS: optionalUrl,
  AWS_ENDPOINT_URL_S3: optionalUrl,
  AWS_ENDPOINT_URL_SESV2: optionalUrl,
  AWS_ENDPOINT_URL_KMS: optionalUrl,
  AWS_ENDPOINT_URL_SSM: optionalUrl,
  AWS_ENDPOINT_URL_TEXTRACT: optionalUrl,
  AWS_ENDPOINT_URL_LAMBDA: optionalUrl,
  AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: optionalUrl,
  QUITTANCE_TABLE: text,
  QUITTANCE_FILES_BUCKET: optionalText,
  QUITTANCE_QUEUE_RENDER: optionalUrl,
  QUITTANCE_QUEUE_MAIL: optionalUrl,
  QUITTANCE_QUEUE_WEBHOOK: optionalUrl,
  QUITTANCE_QUEUE_SCAN: optionalUrl,
  QUITTANCE_QUEUE_WORK: optionalUrl,
  QUITTANCE_ISSUER: optionalUrl,
  QUITTANCE_CLIENT_ID: optionalText,
  QUITTANCE_PUBLIC_URL: url,
  QUITTANCE_WEB_URL: optionalUrl,
  QUITTANCE_KMS_KEY: optionalText,
  QUITTANCE_PICTURES_FUNCTION: optionalText,
  QUITTANCE_SECRET: z
    .string()
    .regex(/^arn:aws[\w-]*:ssm:[\w-]+:\d{12}:parameter\/.+$/, 'must be the ARN of an SSM parameter')
    .optional(),
  QUITTANCE_MAIL_FROM: z.email().optional(),
  QUITTANCE_MAIL_CONFIGURATION_SET: optionalText,
  QUITTANCE_CORS_ORIGINS: z.string().default(''),
  QUITTANCE_USAGE_LANES: optionalText,
  QUITTANCE_SANDBOX: z.enum(['true', 'false']).default('false'),
  QUITTANCE_LOG_LEVEL: z.enum(['info', 'error']).default('info'),
})

type Variables = z.output<typeof Variables>

/** Thrown when a variable is wrong or missing. The message names it, and says what it must be, but never what it is. */
export class EnvironmentError extends Error {}

/** Reads a function's environment. Errors: `EnvironmentError`. */
export function readEnvironment(environment: Record<string, string | undefined>): Environment {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const result = Variables.safeParse(set, { jitless: true })
  if (!result.success) {
    throw new EnvironmentError(result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'))
  }
  const variables = result.data
  return withoutUndefined({
    region: variables.AWS_REGION,
    credentials: credentialsOf(variables),
    endpoints: endpointsOf(variables),
    table: variables.QUITTANCE_TABLE,
    filesBucket: variables.QUITTANCE_FILES_BUCKET,
    queues: queuesOf(variables),
    issuer: variables.QUITTANCE_ISSUER,
    clientId: variables.QUITTANCE_CLIENT_ID,
    publicUrl: variables.QUITTANCE_PUBLIC_URL,
    webUrl: variables.QUITTANCE_WEB_URL ?? variables.QUITTANCE_PUBLIC_URL,
    kmsKey: variables.QUITTANCE_KMS_KEY,
    picturesFunction: variables.QUITTANCE_PICTURES_FUNCTION,
    secret: variables.QUITTANCE_SECRET,
    mailFrom: variables.QUITTANCE_MAIL_FROM,
    mailConfigurationSet: variables.QUITTANCE_MAIL_CONFIGURATION_SET,
    corsOrigins: variables.QUITTANCE_CORS_ORIGINS.split(',')
      .map((origin) => origin.trim())
      .filter((origin) => origin !== ''),
    usageLanes: variables.QUITTANCE_USAGE_LANES,
    sandbox: variables.QUITTANCE_SANDBOX === 'true',
    logLevel: variables.QUITTANCE_LOG_LEVEL,
    functionName: variables.AWS_LAMBDA_FUNCTION_NAME,
  })
}

/** A port whose setting is missing from this function's environment: using it says so. */
export function without<P extends object>(variable: string): P {
  const refuse = () => {
    throw new EnvironmentError(`${variable} is missing from the environment of this function.`)
  }
  return new Proxy({} as P, { get: (_target, name) => (name === 'then' ? undefined : refuse) })
}

/** The value of a setting that this function needs. Errors: `EnvironmentError`. */
export function needed<T>(value: T | undefined, variable: string): T {
  if (value === undefined) throw new EnvironmentError(`${variable} is missing from the environment of this function.`)
  return value
}

function credentialsOf(variables: Variables): Credentials {
  return withoutUndefined({
    accessKeyId: variables.AWS_ACCESS_KEY_ID,
    secretAccessKey: variables.AWS_SECRET_ACCESS_KEY,
    sessionToken: variables.AWS_SESSION_TOKEN,
  })
}

function queuesOf(variables: Variables): Environment['queues'] {
  return withoutUndefined({
    render: variables.QUITTANCE_QUEUE_RENDER,
    mail: variables.QUITTANCE_QUEUE_MAIL,
    webhook: variables.QUITTANCE_QUEUE_WEBHOOK,
    scan: variables.QUITTANCE_QUEUE_SCAN,
    work: variables.QUITTANCE_QUEUE_WORK,
  })
}

/** The variables that AWS's own tools read too. */
const ENDPOINT_VARIABLES = {
  dynamodb: 'AWS_ENDPOINT_URL_DYNAMODB',
  sqs: 'AWS_ENDPOINT_URL_SQS',
  s3: 'AWS_ENDPOINT_URL_S3',
  email: 'AWS_ENDPOINT_URL_SESV2',
  kms: 'AWS_ENDPOINT_URL_KMS',
  ssm: 'AWS_ENDPOINT_URL_SSM',
  textract: 'AWS_ENDPOINT_URL_TEXTRACT',
  lambda: 'AWS_ENDPOINT_URL_LAMBDA',
  'cognito-idp': 'AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER',
} as const satisfies Record<ServiceName, keyof Variables>

function endpointsOf(variables: Variables): Environment['endpoints'] {
  const names = Object.keys(SERVICES) as ServiceName[]
  return withoutUndefined(Object.fromEntries(names.map((name) => [name, variables[ENDPOINT_VARIABLES[name]]])))
}

type Defined<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>
}

function withoutUndefined<T extends object>(object: T): Defined<T> {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as Defined<T>
}
