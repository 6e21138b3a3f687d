import { randomBytes, randomInt, randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { App } from '@quittance/api/app'
import type { Acting } from '@quittance/core/home'
import { idMaker } from '@quittance/core/kit/id'
import { type Clock, systemClock } from '@quittance/core/ports/clock'
import type { Files } from '@quittance/core/ports/files'
import type { Store } from '@quittance/core/ports/store'
import { envelopeSecrets } from '@quittance/core/secrets/envelope'
import { type Aws, awsCaller } from '../call/aws.ts'
import { nodeTransport } from '../call/transport.ts'
import { type Environment, needed, readEnvironment, without } from '../environment.ts'
import { s3Files } from '../files/s3-files.ts'
import { type UserPool, userPool } from '../identity/user-pool.ts'
import { messageSender } from '../jobs/queues.ts'
import { type TableJobsOptions, tableJobs } from '../jobs/table-jobs.ts'
import { type FunctionLog, functionLog } from '../lambda/log.ts'
import { type InstallationSecrets, loadInstallationSecrets } from '../secrets/installation-secret.ts'
import { kmsDataKeys } from '../secrets/kms-data-keys.ts'
import { dynamoStore } from '../store/dynamo-store.ts'
import { type Invocations, invocations } from './invocations.ts'

/** What a function is started with: its environment, and where its log lines go. */
export interface FunctionStart {
  /** What only some functions need, and carry: `renderer`, `onlineProviders`. */
  parts?: Partial<FunctionParts>
  variables: Record<string, string | undefined>
  write(line: string): void
}

/** The parts that a function has only where its entry gives them. */
export interface FunctionParts extends Pick<App, 'renderPdf'> {
  /** The two that open strangers' files. */
  fileReader(from: FileReaderOptions): Pick<App, 'pictures' | 'scanner'>
  providers(from: { environment: Environment; secrets: InstallationSecrets; acting: Acting }): App['providers']
}

/** What readers of files are made with. */
export interface FileReaderOptions {
  aws: Aws
  files: Files
  environment: Environment
  clock: Clock
  randomBytes(count: number): Uint8Array
}

/** A function's home: made once a process, used by one invocation after another. */
export interface FunctionHome {
  environment: Environment
  aws: Aws
  log: FunctionLog
  store: Store
  jobs: TableJobsOptions
  /** Enough for use cases that need nothing but the store. */
  acting: Acting
  /** All that the product needs. Fetches the installation's secret the first time. */
  app(): Promise<App>
  /** Runs one invocation. */
  invocation: Invocations['run']
}

const BACK_OFF_MS = 25
const BACK_OFF_MS_MAX = 1_000

/** Opens the home of this process. Nothing is fetched yet. Errors: `EnvironmentError`. */
export function functionHome({ variables, write, parts = {} }: FunctionStart): FunctionHome {
  const environment = readEnvironment(variables)
  const clock = systemClock
  const running = invocations(() => log, { clock, variables })
  const log = functionLog({ functionName: environment.functionName, level: environment.logLevel, clock, write, invocation: running.ids })
  const aws = awsCaller({ ...environment, clock, transport: nodeTransport(), backOff, onCapacity: running.count })
  const store = dynamoStore({ aws, tableName: environment.table, clock, newToken: randomUUID })
  const jobs = { store, send: messageSender({ aws, queues: environment.queues }), clock, backOff }
  const acting = { store, clock, newId: idMaker({ now: clock.now, randomBytes }), backOff }
  const app = onceUnlessFailed(async () => {
    const secrets = await loadInstallationSecrets({ aws, arn: needed(environment.secret, 'QUITTANCE_SECRET') })
    return appOf({ parts, acting, environment, aws, store, jobs, log, secrets, later: running.later })
  })

  return { environment, aws, log, store, jobs, acting, app, invocation: running.run }
}

interface AppParts {
  parts: Partial<FunctionParts>
  acting: Acting
  environment: Environment
  aws: Aws
  store: Store
  jobs: TableJobsOptions
  log: FunctionLog
  secrets: InstallationSecrets
  later: App['later']
}

function appOf({ parts, acting, environment, aws, store, jobs, log, secrets, later }: AppParts): App {
  const clock = systemClock
  const { publicUrl, corsOrigins, mailConfigurationSet: configurationSet } = environment
  const { filesBucket: bucket, kmsKey: keyId } = environment
  const files = bucket ? s3Files({ aws, bucket, clock }) : without<Files>('QUITTANCE_FILES_BUCKET')
  return {
    ...poolOf(environment),
    store,
    clock,
    publicUrl,
    corsOrigins,
    randomBytes,
    backOff,
    log,
    later,
    newId: idMaker({ now: clock.now, randomBytes }),
    files,
    jobs: tableJobs(jobs),
    // Loaded with the first mail.
    mailer: { send: async (mail) => (await import('../mail/ses-mailer.ts')).sesMailer({ aws, configurationSet }).send(mail) },
    secrets: keyId ? envelopeSecrets(kmsDataKeys({ aws, keyId }), randomBytes) : without('QUITTANCE_KMS_KEY'),
    renderPdf: parts.renderPdf ?? drawsNothing,
    ...(parts.fileReader?.({ aws, files, environment, clock, randomBytes }) ?? {
      pictures: { show: opensNothing },
      scanner: { scan: opensNothing },
    }),
    providers: parts.providers?.({ environment, secrets, acting }) ?? new Map(),
    payLinkSecret: secrets.payLink,
    mailFrom: needed(environment.mailFrom, 'QUITTANCE_MAIL_FROM'),
  }
}

/** The pool that the environment names, over a connection of its own. */
export function poolOf({ issuer, clientId }: Environment): UserPool {
  if (!issuer || !clientId)
    return { verifyToken: without<UserPool>('QUITTANCE_ISSUER').verifyToken, profileOf: without<UserPool>('QUITTANCE_ISSUER').profileOf }
  return userPool({ issuer, clientId, clock: systemClock, transport: nodeTransport() })
}

/** For functions whose assets hold no fonts. */
async function drawsNothing(): Promise<never> {
  throw new Error('this function draws no documents: give it the renderer and the fonts')
}

/** For functions that open no files of strangers. */
async function opensNothing(): Promise<never> {
  throw new Error('this function opens no files: give it the reader of files')
}

/** The same promise for all who ask, until it fails: then the next one tries again. */
function onceUnlessFailed<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => {
    made ??= make().catch((error: unknown) => {
      made = undefined
      throw error
    })
    return made
  }
}

/** Exponential with full jitter. */
async function backOff(attempt: number): Promise<void> {
  await sleep(randomInt(Math.min(BACK_OFF_MS * 2 ** attempt, BACK_OFF_MS_MAX)))
}
