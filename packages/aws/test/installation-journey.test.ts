import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { PutItemCommand } from '@aws-sdk/client-dynamodb'
import { paintedReceipt } from '@quittance/core/contract/stranger-files'
import { createQuittance, type Quittance } from '@quittance/sdk/client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { environmentOf } from '../infra/environments.ts'
import { testEngine } from '../src/store/test-engine.ts'
import { type Cloud, openCloud } from './cloud/open-cloud.ts'
import type { Template } from './cloud/template.ts'
import { readMail } from './read-mail.ts'
import { callsAs, compare, grantsIn, readForRights } from './rights.ts'
import { paintedExpense } from './stand-ins/expense.ts'
import { sesNotice } from './stand-ins/ses.ts'
import { bundlesHere, emptyBundles, synthesiseUnchecked } from './synthesise.ts'
import { tour } from './tour.ts'
import { outdatedReasons, withoutReason } from './unused-rights.ts'

const WAIT_MS = 90_000
const STEP_MS = 100
const engine = testEngine()
const ada = { sub: '6a0c3c1e-0000-4000-8000-000000000001', name: 'Ada Lovelace', email: 'ada@example.com' }
const grace = { sub: '6a0c3c1e-0000-4000-8000-000000000002', name: 'Grace Hopper', email: 'grace@example.com' }
const address = { line1: 'Main Street 1', city: 'Berlin', postalCode: '10115', country: 'DE' }
const LINES = [{ description: 'Compiling', quantity: '2', unitPrice: '100.00', taxPercent: '19' }]

if ('missing' in engine) {
  process.stderr.write(`SKIPPED: the installation's journey: ${engine.missing}\n`)
  describe.skip(`the installation's journey (${engine.missing})`, () => it('runs', () => {}))
} else {
  describe('an installation, made from its template', { timeout: WAIT_MS * 2 }, journey)
}

function journey(): void {
  let cloud: Cloud
  let person: Quittance
  let program: Quittance
  let secret: string
  let invoiceId: string
  let customerId: string
  const at = () => ({ path: { invoiceId } })
  const told = () => [...cloud.failures, ...cloud.log].slice(-20).join('\n')
  const until = async <T>(what: string, found: () => T | undefined | false | Promise<T | undefined | false>): Promise<T> => {
    for (let waitedMs = 0; waitedMs < WAIT_MS; waitedMs += STEP_MS) {
      const one = await found()
      if (one) return one
      await sleep(STEP_MS)
    }
    throw new Error(`${what} did not come:\n${told()}`)
  }
  const uploaded = async (fileName: string, contentType: string, bytes: Buffer) => {
    const { id: attachmentId, upload } = await person.post('/v1/attachments', { body: { fileName, contentType, sizeBytes: bytes.length } })
    const put = await fetch(String(upload?.url), { method: 'PUT', headers: upload?.headers ?? {}, body: new Uint8Array(bytes) })
    expect(put.status).toBe(200)
    return await person.post('/v1/attachments/{attachmentId}/complete', { params: { path: { attachmentId } } })
  }
  const ask = (path: string, init: RequestInit = {}) => fetch(`${cloud.url}${path}`, { redirect: 'manual', ...init })

  beforeAll(async () => {
    const opened = await openCloud(synthesiseUnchecked({ ...environmentOf('dev'), traces: true }, await bundlesHere()), { users: [grace] })
    if ('missing' in opened) throw new Error(opened.missing)
    cloud = opened
    person = createQuittance({ baseUrl: cloud.url, token: await cloud.identity.accessToken(ada) })
  }, WAIT_MS * 4)
  afterAll(() => cloud?.close())

  it('makes its own secret in the first minute', async () => {
    await cloud.sources.tick()
    expect(cloud.made.filter(({ action }) => action.startsWith('ssm:')).map(({ action }) => action)).toEqual([
      'ssm:GetParameter',
      'ssm:PutParameter',
    ])
    await cloud.sources.tick()
  })

  it('founds an organisation for a Cognito login, and gives it a key', async () => {
    const body = { name: 'Analytical Engines', country: 'DE', address, taxId: 'DE136695976', email: 'office@example.com' }
    await person.post('/v1/organization', { body })
    const scopes = ['customers:read', 'customers:write', 'invoices:read', 'invoices:write', 'payments:read', 'ledger:read'] as const
    secret = (await person.post('/v1/api-keys', { body: { name: 'Journey', scopes: [...scopes] } })).secret ?? ''
    program = createQuittance({ baseUrl: cloud.url, token: secret })
    expect((await person.get('/v1/members')).items).toMatchObject([{ name: 'Ada Lovelace', role: 'owner' }])
  })

  it('lets the key in by either header, and nobody without one', async () => {
    expect((await ask('/v1/customers', { headers: { 'x-api-key': secret } })).status).toBe(200)
    for (const headers of [{}, { authorization: 'Bearer x.y.z' }, { authorization: 'Bearer qk_unknown' }] as Record<string, string>[]) {
      const refused = await ask('/v1/customers', { headers })
      expect([refused.status, refused.headers.get('content-type')]).toEqual([401, 'application/problem+json'])
      expect(await refused.json()).toMatchObject({ code: 'unauthenticated', status: 401 })
    }
  })

  it('issues an invoice, whose event comes by the stream to a PDF in the bucket', async () => {
    customerId = (await program.post('/v1/customers', { body: { name: 'Grace Hopper', email: 'grace@example.org', address } })).id
    invoiceId = (await program.post('/v1/invoices', { body: { customerId, lines: LINES } })).id
    const issued = await program.post('/v1/invoices/{invoiceId}/issue', { body: {}, params: at() })
    expect(issued).toMatchObject({ status: 'open', total: 23_800 })
    await until('a file', () => cloud.files.objects.size > 0)
    const redirect = await ask(`/v1/invoices/${invoiceId}/pdf`, { headers: { authorization: `Bearer ${secret}` } })
    expect(redirect.status).toBe(303)
    const file = await fetch(redirect.headers.get('location') ?? '')
    expect(
      Buffer.from(await file.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
  })

  it('mails it with the PDF, from the pay page of which it is paid', async () => {
    await program.post('/v1/invoices/{invoiceId}/send', { body: {}, params: at() })
    const taken = await until('the mail', () => cloud.mails.mails[0])
    const mail = await readMail(taken.raw)
    expect(mail).toMatchObject({ to: ['grace@example.org'], attachments: [{ contentType: 'application/pdf' }] })
    expect(taken.configurationSet).toBe('quittance-dev')

    const [, payPath = '', ofMail = ''] = new RegExp(`${cloud.publicUrl}(/pay/[^\\s?]+)(\\?\\S+)`).exec(mail.text) ?? []
    const page = await ask(payPath + ofMail)
    expect(page.status).toBe(200)
    const download = await ask(`${payPath}/pdf`)
    const pdf = download.status === 200 ? download : await fetch(download.headers.get('location') ?? '')
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
    const checkout = await ask(formOf(await page.text()), { method: 'POST' })
    const sandbox = await ask(checkout.headers.get('location')?.replace(cloud.publicUrl, '') ?? '')
    const paid = await ask(formOf(await sandbox.text()), { method: 'POST' })
    expect(paid.status).toBe(303)
    await until('the payment', async () => (await program.get('/v1/invoices/{invoiceId}', { params: at() })).status === 'paid')
    await until('the receipt', () => cloud.mails.mails[1])
  })

  it('tells of a mail that came back', async () => {
    const [mail] = cloud.mails.mails
    if (!mail) throw new Error('no mail was sent')
    const [topic] = cloud.template.ofType('AWS::SNS::Topic').filter(([, { TopicName }]) => TopicName.endsWith('mail-notices'))
    await cloud.sources.publish(cloud.template.physicalOf(topic?.[0] ?? '').ref, sesNotice(mail, 'Bounce').detail)
    const { items } = await person.get('/v1/events', { params: { query: { subjectId: invoiceId } } })
    expect(items.map(({ type }) => type)).toEqual(expect.arrayContaining(['delivery.opened', 'delivery.failed']))
  })

  it('answers in every function of the API', async () => {
    await person.get('/v1/dashboard')
    await program.get('/v1/ledger/trial-balance')
    expect((await program.get('/v1/payments')).items).toHaveLength(1)
    expect((await person.get('/v1/jobs')).items.length).toBeGreaterThan(0)
    expect(await (await ask('/health')).json()).toEqual({ status: 'ok' })
    expect((await ask('/health', { method: 'HEAD' })).status).toBe(200)
    expect((await ask('/v1/openapi.json')).status).toBe(200)
    expect((await ask('/docs')).status).toBe(200)
  })

  it('says in our words that there is nothing at a path, and answers preflights without a login', async () => {
    const nothing = await ask('/v1/nothing')
    expect([nothing.status, (await nothing.json()).code]).toEqual([404, 'not_found'])
    const preflight = await ask('/v1/customers', { method: 'OPTIONS', headers: { origin: 'https://elsewhere.example' } })
    expect([preflight.status, preflight.headers.get('access-control-allow-origin')]).toEqual([204, null])
  })

  it('takes a logo by a signed upload, drawn anew by the function that may do nothing else', async () => {
    const logo = await uploaded('logo.png', 'image/png', Buffer.from(SQUARE, 'base64'))
    expect(logo).toMatchObject({ status: 'ready', contentType: 'image/png' })
    await person.put('/v1/organization/logo', { body: { attachmentId: logo.id } })
    const { logo: link } = await person.get('/v1/organization/brand')
    expect((await fetch(String(link?.url))).headers.get('content-type')).toBe('image/png')
    const made = cloud.made.filter(({ functionName }) => functionName === 'quittance-dev-pictures')
    expect(made.filter(({ action }) => !/^(logs|xray):/.test(action))).toEqual([])
  })

  it('refuses a file that is no picture, and goes on', async () => {
    const refused = uploaded('logo.png', 'image/png', Buffer.from(SQUARE, 'base64').subarray(0, 60))
    await expect(refused).rejects.toMatchObject({ code: 'attachment_invalid', status: 422 })
  })

  it('reads a receipt, which a person confirms and which is then in the books', async () => {
    cloud.textract.answer = paintedExpense()
    const picture = await uploaded('receipt.png', 'image/png', await paintedReceipt())
    const { id: receiptId } = await person.post('/v1/receipts', { body: { attachmentId: picture.id } })
    const params = { path: { receiptId } }
    const read = await until('what the receipt says', async () => {
      const receipt = await person.get('/v1/receipts/{receiptId}', { params })
      return receipt.status === 'to_review' && receipt
    })
    expect(read).toMatchObject({ merchant: 'Hardware Store Ltd', total: 4760, tax: 760, scan: { engine: 'textract' } })
    await person.patch('/v1/receipts/{receiptId}', { params, body: { currency: 'EUR' } })
    const { receipt, journalEntries } = await person.post('/v1/receipts/{receiptId}/confirm', { params })
    expect(receipt.status).toBe('booked')
    expect(journalEntries[0]?.postings.reduce((sum, { amount }) => sum + amount, 0)).toBe(0)
  })

  it('answers whatever the contract lets be read, and changes something in every room', async () => {
    expect(await tour(cloud, { token: await cloud.identity.accessToken(ada), customerId, invoiceId })).toEqual([])
    await until('the statement', async () => {
      const { items } = await person.get('/v1/customers/{customerId}/statements', { params: { path: { customerId } } })
      return items.length > 0 && items.every(({ status }) => status === 'sent')
    })
  })

  it('loads no demo for who has no login, and replays what was not', async () => {
    await expect(cloud.invoke('quittance-dev-demo', { email: 'nobody@example.com' })).rejects.toThrow(/UserNotFound/)
    const range = { from: '2020-01-01T00:00:00Z', to: '2020-01-02T00:00:00Z' }
    expect(await cloud.invoke('quittance-dev-replay', range)).toEqual({ events: 0 })
    const hour = (from: number) => new Date(Date.now() + from * 3_600_000).toISOString()
    expect(await cloud.invoke('quittance-dev-replay', { from: hour(-1), to: hour(1) })).toEqual({ events: expect.any(Number) })
  })

  it('sets aside a record that the relay cannot read, and goes on', async () => {
    const { client, name } = cloud.table
    await client.send(new PutItemCommand({ TableName: name, Item: { pk: { S: '~poison' }, sk: { S: 'x' }, feed: { BOOL: true } } }))
    const [letter] = await until('the dead letter', async () => {
      const found = await cloud.waitingIn('quittance-dev-undelivered')
      return found.length > 0 && found
    })
    expect(JSON.parse(letter ?? '')).toMatchObject({
      requestContext: { condition: 'RetryAttemptsExhausted', approximateInvokeCount: 21 },
      DDBStreamBatchInfo: { batchSize: 1 },
    })
    const { id } = await program.post('/v1/invoices', { body: { customerId, lines: LINES } })
    await program.post('/v1/invoices/{invoiceId}/issue', { body: {}, params: { path: { invoiceId: id } } })
    await until('the next PDF', () => [...cloud.files.objects.keys()].some((key) => key.includes(id)))
  })

  it('seals its events, in a job that waits in its queue', async () => {
    await until('the queues to be empty', async () => {
      const { items } = await person.get('/v1/jobs')
      return items.every(({ state, kind }) => state === 'done' || kind === 'seal_events')
    })
    expect(cloud.failures).toEqual([])
  })

  it('tells X-Ray of what it does, by the trace of the invocation and nothing that names a person', () => {
    expect(cloud.segments.map(({ name }) => name)).toEqual(expect.arrayContaining(['api', 'relay', 'render', 'mail', 'tick']))
    for (const { trace_id } of cloud.segments) expect(trace_id).toMatch(/^1-[0-9a-f]{8}-[0-9a-f]{24}$/)
    const told = JSON.stringify(cloud.segments)
    for (const personal of ['Lovelace', 'ada@', 'grace@', secret]) expect(told).not.toContain(personal)
  })

  it('made no call that its roles do not allow', () => {
    expect(cloud.made.length).toBeGreaterThan(50)
    expect(cloud.made.filter(({ isAllowed }) => !isAllowed)).toEqual([])
  })

  it.each(['as it ran', 'dev', 'prod'])('has no right that no call needs, but those with a reason that holds: %s', (name) => {
    const raw = name === 'as it ran' ? cloud.raw : templateOf(name)
    const [grants, template] = [grantsIn(readForRights(raw, cloud.streamArn)), readForRights(raw, cloud.streamArn)]
    // Only what is traced writes traces.
    const made = cloud.made.filter(({ action }) => name !== 'dev' || !action.startsWith('xray:'))
    const { refused, unused } = compare(grants, callsAs(template, made))
    expect(refused).toEqual([])
    expect(withoutReason(unused)).toEqual([])
    const granted = grants.flatMap(({ who, rights }) => rights.map((right) => ({ who, ...right })))
    expect(outdatedReasons({ granted, unused })).toEqual([])
  })
}

/** The template of an environment of this repository, as it is deployed. */
function templateOf(name: string): Template {
  const { cloudAssembly, stack } = synthesiseUnchecked(environmentOf(name), emptyBundles())
  return JSON.parse(readFileSync(join(cloudAssembly, `${stack}.template.json`), 'utf8'))
}

/** Where the first form of a page leads. */
function formOf(page: string): string {
  return /<form method="post" action="([^"]+)"/.exec(page)?.[1] ?? ''
}

/** 32 pixels each way. */
const SQUARE =
  'iVBORw0KGgoAAAANSUhEUgAAACAAAAAgCAIAAAD8GO2jAAAAKklEQVR4nGNQSFhAU8QwasGoBaMWjFowasGoBaMWjFowasGoBaMWDBULAKVJgD1zyg4fAAAAAElFTkSuQmCC'
