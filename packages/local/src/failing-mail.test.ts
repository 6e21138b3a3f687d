import { randomBytes } from 'node:crypto'
import type { App } from '@quittance/api/app'
import { contract } from '@quittance/api/contract'
import { dispatcher } from '@quittance/api/dispatch'
import { showHere } from '@quittance/core/attachment/picture/show'
import { memorySecrets } from '@quittance/core/contract/memory-data-keys'
import { memoryFiles } from '@quittance/core/contract/memory-files'
import { stillScanner } from '@quittance/core/contract/still-scanner'
import { testClock } from '@quittance/core/contract/test-world'
import { renderPdf } from '@quittance/core/document/pdf/render'
import { callFor } from '@quittance/core/home'
import { jobHandlers } from '@quittance/core/job-handlers'
import { idMaker } from '@quittance/core/kit/id'
import { createOrganisation } from '@quittance/core/organisation/create-organisation'
import { JOB_LIMITS } from '@quittance/core/ports/jobs'
import { scoped } from '@quittance/core/store/scoped'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sqliteJobs } from './jobs/sqlite-jobs.ts'
import { startWorker } from './jobs/worker.ts'
import { smtpMailer } from './mail/smtp-mailer.ts'
import { startTestSmtp, type TestSmtp } from './mail/test-smtp.ts'
import { runRelay } from './run-relay.ts'
import { openStore } from './store/open-store.ts'

const UNWANTED = 'nobody@example.org'
const LONGER_THAN_ANY_DELAY = { seconds: Math.max(...JOB_LIMITS.backOffSeconds) + 1 }

let smtp: TestSmtp
let refuses = true
let home: Awaited<ReturnType<typeof openTestHome>>
let invoiceId: string

/** The API, worker and relay over SQLite in memory, with a mail server that refuses one recipient while `refuses`. */
async function openTestHome() {
  const clock = testClock()
  const local = openStore({ path: ':memory:', clock })
  const jobs = sqliteJobs(local.database)
  const faults: unknown[] = []
  const app: App = {
    store: local.store,
    clock,
    newId: idMaker({ now: clock.now, randomBytes }),
    backOff: async () => {},
    publicUrl: 'http://quittance.test',
    payLinkSecret: 'a secret of at least thirty-two characters',
    mailFrom: 'billing@quittance.test',
    mailer: smtpMailer({ host: '127.0.0.1', port: smtp.port, secure: false }),
    secrets: memorySecrets(),
    files: memoryFiles(),
    jobs,
    renderPdf,
    pictures: { show: showHere },
    scanner: stillScanner(),
    providers: new Map(),
    randomBytes,
    verifyToken: async () => ({ sub: 'ada', name: 'Ada', email: 'ada@example.org' }),
    log: { info: () => {}, error: (event, fields) => void faults.push({ event, ...fields }) },
    later: (work) => void work(),
    corsOrigins: [],
  }
  const orgId = app.newId('org')
  const call = callFor(app, { orgId, actor: { kind: 'member', id: 'ada', name: 'Ada' }, requestId: 'req_test' })
  const founding = { ...call, store: scoped(app.store, { orgId, platform: true }) }
  await createOrganisation(founding, { name: 'Ada & Co', country: 'DE' }, { accountId: 'ada', name: 'Ada' })
  const worker = startWorker({
    queue: jobs,
    clock,
    handlers: jobHandlers(app),
    concurrency: 4,
    onFault: (error) => faults.push(error),
  })
  const relay = runRelay({ feed: local.feed, jobs, onError: (error) => faults.push(error) })
  const dispatch = dispatcher(app, contract)
  return {
    clock,
    faults,
    worker,
    async send(method: string, target: string, body?: object) {
      const [path = '', query = ''] = target.split('?')
      const headers = { authorization: 'Bearer ada', 'content-type': 'application/json' }
      const sent = { method, path, query, headers, remoteAddress: '127.0.0.1', body: body && JSON.stringify(body) }
      const answer = await dispatch(sent)
      return { status: answer.status, json: answer.body === '' ? undefined : JSON.parse(String(answer.body)) }
    },
    async close() {
      await relay.stop()
      await worker.stop()
      local.close()
    },
  }
}

interface ShownJob {
  id: string
  kind: string
  state: string
  attempts: number
  lastError?: string
}

const jobsOf = async (kind: string): Promise<ShownJob[]> =>
  (await home.send('GET', '/v1/jobs?limit=100')).json.items.filter((job: ShownJob) => job.kind === kind)

const eventsOf = async (type: string) => (await home.send('GET', `/v1/events?type=${type}`)).json.items

/** Until the relay has made jobs of what was committed, and the worker has done those that are due. */
async function settled(kind: string): Promise<void> {
  while ((await jobsOf(kind)).length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
  await home.worker.idle()
}

async function issuedAndSent(to: string): Promise<string> {
  const customer = await home.send('POST', '/v1/customers', { name: 'Grace', email: to })
  const lines = [{ description: 'Hour', quantity: '1', unitPrice: '100', taxPercent: '19' }]
  const { id } = (await home.send('POST', '/v1/invoices', { customerId: customer.json.id, lines })).json
  await home.send('POST', `/v1/invoices/${id}/issue`, {})
  expect((await home.send('POST', `/v1/invoices/${id}/send`, {})).status).toBe(202)
  return id
}

beforeAll(async () => {
  smtp = await startTestSmtp({
    onRcptTo: ({ address }, _session, done) =>
      done(refuses && address === UNWANTED ? Object.assign(new Error('no such user here'), { responseCode: 451 }) : undefined),
  })
  home = await openTestHome()
})

afterAll(async () => {
  await home.close()
  await smtp.close()
})

test('a mail that is refused is tried five times with growing delays, then its job is dead', async () => {
  invoiceId = await issuedAndSent(UNWANTED)
  await settled('send_delivery')
  for (let attempt = 1; attempt < JOB_LIMITS.attemptsMax; attempt++) {
    expect(await jobsOf('send_delivery')).toMatchObject([{ state: 'waiting', attempts: attempt }])
    home.clock.advance(LONGER_THAN_ANY_DELAY)
    await home.worker.idle()
  }
  const { items } = (await home.send('GET', '/v1/jobs?state=dead')).json
  expect(items).toMatchObject([{ kind: 'send_delivery', attempts: 5, lastError: expect.stringContaining('no such user here') }])
})

test('the failure is told with its reason', async () => {
  expect(await eventsOf('delivery.failed')).toMatchObject([
    { subject: { id: invoiceId }, data: { message: expect.stringContaining('no such user here') } },
  ])
})

test('nothing else stops: the PDF is made, other mails go, money is booked', async () => {
  expect(await jobsOf('render_invoice')).toMatchObject([{ state: 'done' }])
  const other = await issuedAndSent('grace@example.org')
  while (smtp.envelopes.length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
  expect(smtp.envelopes).toEqual([['grace@example.org']])
  const paidOn = (await home.send('GET', '/v1/dashboard')).json.today
  const payment = await home.send('POST', `/v1/invoices/${other}/payments`, { amount: 11_900, paidOn, method: 'cash' })
  expect(payment.json.invoice.status).toBe('paid')
})

test('retried by hand once the server takes it, the mail goes out and the job is done', async () => {
  refuses = false
  const [dead] = (await home.send('GET', '/v1/jobs?state=dead')).json.items
  expect((await home.send('POST', `/v1/jobs/${dead.id}/retry`)).status).toBe(204)
  await home.worker.idle()
  expect(smtp.envelopes.flat()).toContain(UNWANTED)
  expect((await home.send('GET', '/v1/jobs?state=dead')).json.items).toEqual([])
  expect(await eventsOf('delivery.sent')).toContainEqual(expect.objectContaining({ subject: { kind: 'invoice', id: invoiceId } }))
  expect(home.faults).toEqual([])
})
