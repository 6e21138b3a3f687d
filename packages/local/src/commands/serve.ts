import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Log } from '@quittance/api/app'
import { contract } from '@quittance/api/contract'
import { dispatcher } from '@quittance/api/dispatch'
import type { Dispatch } from '@quittance/api/http'
import { tick } from '@quittance/core/due/tick'
import { jobHandlers } from '@quittance/core/job-handlers'
import type { Configuration } from '../configuration.ts'
import { answerFileRequest } from '../files/node-transport.ts'
import { startTicking } from '../jobs/ticking.ts'
import { startWorker } from '../jobs/worker.ts'
import { mailboxPart } from '../mail/mailbox-part.ts'
import { type OpenedHome, openHome } from '../open-home.ts'
import { runRelay } from '../run-relay.ts'
import { apiPart, listen, type Part, serverOf } from '../server/listen.ts'
import { type RushMeter, rushMeter } from '../server/rush.ts'
import { webPart } from '../server/web-part.ts'

const WORKER_CONCURRENCY = 4
const UPKEEP_MS = 3_600_000
/** Where a test sets the clock, months pass in seconds. */
const TEST_TICK_MS = 100
const API_PATHS = ['/v1/', '/health', '/docs', '/pay/', '/quote/', '/sandbox/']

/** The running local home. */
export interface Served {
  home: OpenedHome
  url: string
  /** Takes no more requests, ends the jobs that run, and closes the data. */
  stop(): Promise<void>
}

/**
 * Opens the data and serves web, API, identity provider, worker and mailbox on one port. `prepare` is done before the first request is
 * taken, so that who waits for a healthy answer finds what it makes.
 */
export async function serve(configuration: Configuration, log: Log, prepare?: (home: OpenedHome) => Promise<void>): Promise<Served> {
  const home = await openHome(configuration, log)
  await prepare?.(home)
  const onError = (error: unknown) => log.error('fault', { error: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  const rush = rushMeter(home.app.clock)
  const server = serverOf(partsOf(home, rush), onError)
  const port = await listen(server, configuration)
  await home.jobs.takeOver()
  const worker = startWorker({
    queue: home.jobs,
    clock: home.app.clock,
    handlers: jobHandlers(home.app),
    concurrency: WORKER_CONCURRENCY,
    isRush: rush.isRush,
    onFault: onError,
  })
  const relay = runRelay({ feed: home.local.feed, jobs: home.jobs, isRush: rush.isRush, onError })
  const ticking = startTicking({
    tick: () => tick(home.app),
    ...(configuration.testClock === undefined ? {} : { everyMs: TEST_TICK_MS }),
    onError,
  })
  const upkeep = setInterval(() => void keepUp(home).catch(onError), UPKEEP_MS)
  return {
    home,
    url: configuration.port === 0 ? `http://localhost:${port}` : configuration.publicUrl,
    async stop() {
      clearInterval(upkeep)
      server.closeIdleConnections()
      await new Promise((resolve) => server.close(resolve).closeAllConnections())
      await ticking.stop()
      await relay.stop()
      await worker.stop()
      await home.close()
    },
  }
}

function partsOf(home: OpenedHome, rush: RushMeter): Part[] {
  const { app, identity, mailbox } = home
  const answer = dispatcher(app, contract)
  const dispatch: Dispatch = (request) => {
    rush.count()
    return answer(request)
  }
  return [
    apiPart(dispatch, {
      owns: (path) => API_PATHS.some((prefix) => path === prefix || path.startsWith(prefix)),
      trustedProxies: home.configuration.trustedProxies,
    }),
    { owns: (path) => path === '/oidc' || path.startsWith('/oidc/'), answer: identity.handler },
    {
      owns: (path) => path.startsWith('/files/'),
      answer: async (request, response) => void (await answerFileRequest(home.files, { request, response, requestId: app.newId('req') })),
    },
    ...(mailbox === undefined ? [] : [mailboxPart(mailbox)]),
    webPart(webDirectory(), { issuer: identity.issuer, clientId: identity.clientId, apiUrl: app.publicUrl }),
  ]
}

async function keepUp(home: OpenedHome): Promise<void> {
  while ((await home.local.purgeExpired()) > 0) await new Promise((resolve) => setImmediate(resolve))
  while ((await home.jobs.purgeFinished()) > 0) await new Promise((resolve) => setImmediate(resolve))
  await home.files.purge()
}

/** The built web app lies beside this program, or in its own package when run from the sources. */
function webDirectory(): string {
  const here = fileURLToPath(new URL('.', import.meta.url))
  const candidates = ['../../packages/web/dist', '../../../packages/web/dist', '../../../../web/dist'].map((path) => join(here, path))
  return candidates.find((path) => existsSync(join(path, 'index.html'))) ?? join(here, 'web')
}
