import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import type { App, Log } from '@quittance/api/app'
import { type TokenVerifier, tokenVerifier } from '@quittance/api/auth/token'
import { paypalProvider } from '@quittance/api/providers/paypal'
import { sandboxProvider } from '@quittance/api/providers/sandbox'
import { stripeProvider } from '@quittance/api/providers/stripe'
import { rateLimiter } from '@quittance/api/rate-limit'
import { systemCall } from '@quittance/core/home'
import { idMaker, pooledBytes } from '@quittance/core/kit/id'
import { type Clock, systemClock } from '@quittance/core/ports/clock'
import type { Mailer } from '@quittance/core/ports/mailer'
import type { PaymentProvider } from '@quittance/core/ports/payment-provider'
import { envelopeSecrets } from '@quittance/core/secrets/envelope'
import { type Configuration, pathsIn } from './configuration.ts'
import { type LocalFiles, openFiles } from './files/open-files.ts'
import { createIdentity, type Identity } from './identity/identity.ts'
import { loadKeys } from './identity/keys.ts'
import { type JobQueue, sqliteJobs } from './jobs/sqlite-jobs.ts'
import { type Mailbox, openMailbox } from './mail/mailbox.ts'
import { smtpMailer } from './mail/smtp-mailer.ts'
import { openRenderer } from './render/open-renderer.ts'
import type { FileThread } from './scan/file-thread.ts'
import { openFileReader } from './scan/open-file-reader.ts'
import { virusCheckCommand } from './scan/virus-check-command.ts'
import { type KeyRing, ringDataKeys, ringInFile } from './sealing-keys.ts'
import { loadSecrets } from './secrets.ts'
import { clientAddress } from './server/client-address.ts'
import { type LocalStore, openStore } from './store/open-store.ts'
import { testClock } from './test-clock.ts'

/** The opened local home: every adapter, constructed here and nowhere else. */
export interface OpenedHome {
  configuration: Configuration
  app: App
  identity: Identity
  local: LocalStore
  jobs: JobQueue
  files: LocalFiles
  /** Present when no mail server is configured. */
  mailbox?: Mailbox
  close(): Promise<void>
}

const BACK_OFF_MS = 5
const BACK_OFF_MS_MAX = 500

/** Opens the data directory (made when missing). Errors: `DataVersionError` for data of a newer program. */
export async function openHome(configuration: Configuration, log: Log): Promise<OpenedHome> {
  const paths = pathsIn(configuration.dataDirectory)
  mkdirSync(configuration.dataDirectory, { recursive: true, mode: 0o700 })
  const clock = configuration.testClock === undefined ? systemClock : testClock(configuration.testClock, systemClock)
  const local = openStore({ path: paths.database, clock })
  const secrets = loadSecrets(paths.secrets)
  const { publicUrl } = configuration
  const files = await openFiles({ directory: paths.files, baseUrl: publicUrl, secret: Buffer.from(secrets.fileLink), clock })
  const mailbox = configuration.smtp ? undefined : openMailbox({ directory: paths.mailbox, clock })
  const mailer: Mailer = configuration.smtp ? smtpMailer(configuration.smtp) : (mailbox ?? unreachable())
  const jobs = sqliteJobs(local.database)
  const renderer = openRenderer()
  const reader = openFileReader()
  const newId = idMaker({ now: clock.now, randomBytes: pooledBytes(randomBytes) })
  const common = { store: local.store, clock, newId, mailer, publicUrl, randomBytes, backOff }
  const identity = await createIdentity({
    ...common,
    mailFrom: { name: 'Quittance', address: configuration.mailFrom },
    keys: await loadKeys(configuration.dataDirectory, randomBytes),
    log: (note) => log.info(note.event, { ...note }),
    clientAddress: (request) => clientAddress(request, configuration.trustedProxies),
  })
  const verify = tokenVerifier({ issuer: identity.issuer, clientId: identity.clientId, jwks: identity.jwks, clock: systemClock })
  const app: App = {
    ...common,
    files: files.files,
    jobs,
    renderPdf: renderer.renderPdf,
    ...readingWith(reader, configuration),
    secrets: envelopeSecrets(ringDataKeys(ringOf(configuration)), randomBytes),
    providers: providersOf(
      configuration,
      sandboxProvider({ publicUrl, secret: secrets.sandbox, clock, open: (orgId) => systemCall(app, { orgId, name: 'sandbox' }) }),
      clock,
    ),
    payLinkSecret: secrets.payLink,
    mailFrom: configuration.mailFrom,
    verifyToken: accountOf(verify, identity),
    log,
    later: (work) => void work().catch((error: unknown) => log.error('later', { error: String(error) })),
    corsOrigins: configuration.corsOrigins,
    ...(configuration.rateLimit === 0 ? {} : { limiter: rateLimiter({ perSecond: configuration.rateLimit, clock }) }),
  }
  return {
    configuration,
    app,
    identity,
    local,
    jobs,
    files,
    ...(mailbox === undefined ? {} : { mailbox }),
    async close() {
      await identity.idle()
      await renderer.close()
      await reader.close()
      local.close()
    },
  }
}

/** What opens and checks files that people send. */
function readingWith(reader: FileThread, { virusCheck }: Configuration): Pick<App, 'pictures' | 'scanner' | 'virusCheck'> {
  return { pictures: reader, scanner: reader, virusCheck: virusCheck === undefined ? undefined : virusCheckCommand(virusCheck) }
}

/** The sealing keys: as configured, or in the data directory. */
function ringOf({ sealingKeys, dataDirectory }: Configuration): () => KeyRing {
  return sealingKeys === undefined ? ringInFile(pathsIn(dataDirectory).sealingKeys) : () => sealingKeys
}

/** The ways to pay online. Where anybody may come, nobody pays with a test unless the installation says so. */
function providersOf({ sandbox: isAllowed }: Configuration, sandbox: PaymentProvider, clock: Clock): App['providers'] {
  const providers = [stripeProvider({ clock }), paypalProvider({ clock }), ...(isAllowed ? [sandbox] : [])]
  return new Map(providers.map((provider) => [provider.name, provider]))
}

/** The token says who; the identity provider knows the name. */
function accountOf(verify: TokenVerifier, identity: Identity): App['verifyToken'] {
  return async (token) => {
    const { sub } = await verify(token)
    return { sub, ...(await identity.profileOf(sub)) }
  }
}

/** Exponential with full jitter. */
async function backOff(attempt: number): Promise<void> {
  const limitMs = Math.min(BACK_OFF_MS * 2 ** attempt, BACK_OFF_MS_MAX)
  await sleep((randomBytes(2).readUInt16BE() / 65_536) * limitMs)
}

function unreachable(): never {
  throw new Error('a home has a mailbox or a mail server')
}
