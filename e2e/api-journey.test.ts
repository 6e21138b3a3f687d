import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createQuittance, type Quittance } from '@quittance/sdk/client'
import { QuittanceError } from '@quittance/sdk/error'
import { paginate } from '@quittance/sdk/paginate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { drained } from './drained.ts'
import { rawApi } from './raw-api.ts'
import { runCommand } from './run-command.ts'
import { type RunningHome, startHome } from './start-home.ts'

const LINES = [
  { description: 'Consulting', quantity: '2.5', unitPrice: '120', taxPercent: '19' },
  { description: 'Hosting', quantity: '1', unitPrice: '38.66', discountPercent: '10', taxPercent: '19' },
]

let home: RunningHome
let demo: { webUrl: string; apiUrl: string; email: string; password: string; apiKey: string }
let api: Quittance
let raw: ReturnType<typeof rawApi>
let customerId: string
let today: string

const digestOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const refusalOf = (asked: Promise<unknown>) =>
  asked.then(
    () => undefined,
    (error: unknown) => (error instanceof QuittanceError ? error : Promise.reject(error)),
  )
const at = (invoiceId: string) => ({ path: { invoiceId } })
const draft = () => api.post('/v1/invoices', { body: { customerId, lines: LINES } })
const issued = async () => {
  const { id } = await draft()
  return await api.post('/v1/invoices/{invoiceId}/issue', { body: {}, params: at(id) })
}
const balances = () => api.get('/v1/ledger/trial-balance')

beforeAll(async () => {
  home = await startHome({ demo: true })
  demo = JSON.parse(readFileSync(join(home.dataDirectory, 'demo.json'), 'utf8'))
  api = createQuittance({ baseUrl: demo.apiUrl, token: demo.apiKey })
  raw = rawApi(demo.apiUrl, demo.apiKey)
  const body = { name: 'Lovelace & Co', email: 'ada@lovelace.example', currency: 'EUR', paymentTermsDays: 30 }
  customerId = (await api.post('/v1/customers', { body })).id
  today = (await api.get('/v1/dashboard')).today
})

afterAll(() => home.stop())

test('the demo has a hundred invoices in every state', async () => {
  const states: Record<string, number> = {}
  let overdue = 0
  for await (const invoice of paginate((page) => api.get('/v1/invoices', { params: { query: { ...page, limit: 30 } } }))) {
    states[invoice.status] = (states[invoice.status] ?? 0) + 1
    if (invoice.overdue) overdue++
  }
  expect(Object.values(states).reduce((sum, count) => sum + count)).toBe(100)
  expect(Object.keys(states).sort()).toEqual(expect.arrayContaining(['draft', 'open', 'paid', 'partially_paid', 'void']))
  expect(overdue).toBeGreaterThan(0)
})

test('the demo is loaded once: after a start the file and the invoices are the same', async () => {
  const path = join(home.dataDirectory, 'demo.json')
  const before = { text: readFileSync(path, 'utf8'), changedMs: statSync(path).mtimeMs }
  await home.crash()
  expect({ text: readFileSync(path, 'utf8'), changedMs: statSync(path).mtimeMs }).toEqual(before)
  expect((await api.get('/v1/customers', { params: { query: { search: 'lovelace' } } })).items).toHaveLength(1)
})

test('a draft is changed only by whoever saw its latest version', async () => {
  const { id, version } = await draft()
  const patch = (notes: string) =>
    api.patch('/v1/invoices/{invoiceId}', { body: { notes }, params: { ...at(id), header: { 'If-Match': `"${version}"` } } })
  expect((await patch('first')).notes).toBe('first')
  expect(await refusalOf(patch('second'))).toMatchObject({ status: 412, code: 'precondition_failed' })
  expect((await api.get('/v1/invoices/{invoiceId}', { params: at(id) })).notes).toBe('first')
})

test('a dry run of issuing shows number and entry and changes nothing', async () => {
  const { id } = await draft()
  const path = `/v1/invoices/${id}`
  const [invoice, trial, events] = await Promise.all([raw('GET', path), raw('GET', '/v1/ledger/trial-balance'), raw('GET', '/v1/events')])
  const shown = await api.post('/v1/invoices/{invoiceId}/issue', { body: {}, params: { ...at(id), query: { dryRun: true } } })
  expect([shown.status, shown.journalEntries.length]).toEqual(['open', 1])
  expect([(await raw('GET', path)).text, (await raw('GET', '/v1/ledger/trial-balance')).text]).toEqual([invoice.text, trial.text])
  expect((await raw('GET', '/v1/events')).text).toBe(events.text)
  const real = await api.post('/v1/invoices/{invoiceId}/issue', { body: {}, params: at(id) })
  expect([real.number, real.total]).toEqual([shown.number, shown.total])
})

test('an invoice is credited in part and paid in parts until nothing is due', async () => {
  const { id, total } = await issued()
  const credit = await api.post('/v1/invoices/{invoiceId}/credit-notes', {
    body: { lines: [{ lineIndex: 0, quantity: '1' }], reason: 'One hour was not worked' },
    params: at(id),
  })
  expect(credit.creditNote.total).toBe(14_280)
  expect(credit.invoice).toMatchObject({ status: 'open', amountDue: total - 14_280 })
  const pay = (amount: number) =>
    api.post('/v1/invoices/{invoiceId}/payments', { body: { amount, paidOn: today, method: 'bank_transfer' }, params: at(id) })
  const part = await pay(10_000)
  expect(part.invoice).toMatchObject({ status: 'partially_paid', amountPaid: 10_000 })
  expect(await refusalOf(pay(part.invoice.amountDue + 1))).toMatchObject({ status: 422, code: 'overpayment' })
  expect((await pay(part.invoice.amountDue)).invoice).toMatchObject({ status: 'paid', amountDue: 0 })
})

test('the PDF is one redirect away and is what its digest says', async () => {
  const { id } = await issued()
  const redirect = await raw('GET', `/v1/invoices/${id}/pdf`)
  expect(redirect.status).toBe(303)
  const bytes = new Uint8Array(await (await fetch(redirect.headers.get('location') ?? '')).arrayBuffer())
  expect(new TextDecoder().decode(bytes.subarray(0, 5))).toBe('%PDF-')
  const { items } = await api.get('/v1/invoices/{invoiceId}/documents', { params: at(id) })
  const pdf = items.find(({ kind }) => kind === 'pdf')
  expect([pdf?.sha256, pdf?.sizeBytes]).toEqual([digestOf(bytes), bytes.byteLength])
})

test('a file is uploaded by a signed link and comes back the same', async () => {
  const bytes = new TextEncoder().encode(
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
      '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF',
  )
  const body = { fileName: 'order.pdf', contentType: 'application/pdf', sizeBytes: bytes.byteLength }
  const { id: attachmentId, upload } = await api.post('/v1/attachments', { body })
  const put = await fetch(upload.url, { method: 'PUT', headers: upload.headers, body: bytes })
  expect(put.ok).toBe(true)
  const ready = await api.post('/v1/attachments/{attachmentId}/complete', { params: { path: { attachmentId } } })
  expect(ready).toMatchObject({ status: 'ready', sha256: digestOf(bytes) })
  const { download } = await api.get('/v1/attachments/{attachmentId}', { params: { path: { attachmentId } } })
  expect(digestOf(new Uint8Array(await (await fetch(download?.url ?? '')).arrayBuffer()))).toBe(ready.sha256)
  const withFile = await api.post('/v1/invoices', { body: { customerId, lines: LINES, attachmentIds: [attachmentId] } })
  expect(withFile.attachmentIds).toEqual([attachmentId])
})

test('a duplicate is a draft with the same content', async () => {
  const original = await issued()
  const copy = await api.post('/v1/invoices/{invoiceId}/duplicate', { params: at(original.id) })
  expect(copy).toMatchObject({ status: 'draft', number: null, duplicateOf: original.id, lines: original.lines, total: original.total })
})

test('a void invoice keeps its number and leaves the books as they were', async () => {
  const before = await balances()
  const { id, number } = await issued()
  const voided = await api.post('/v1/invoices/{invoiceId}/void', { body: { reason: 'wrong customer' }, params: at(id) })
  expect(voided).toMatchObject({ status: 'void', number, voidReason: 'wrong customer' })
  expect(await balances()).toEqual(before)
  const paying = { amount: 1, paidOn: today, method: 'cash' as const }
  const refusal = await refusalOf(api.post('/v1/invoices/{invoiceId}/payments', { body: paying, params: at(id) }))
  expect(refusal).toMatchObject({ status: 409, allowed: ['duplicate'] })
})

test('every list goes to its end without losing or repeating an entry', async () => {
  await drained(api)
  for (const path of [
    '/v1/invoices',
    '/v1/customers',
    '/v1/payments',
    '/v1/credit-notes',
    '/v1/events',
    '/v1/ledger/entries',
    '/v1/jobs',
  ]) {
    const idsBy = async (limit: number) => {
      const ids: string[] = []
      for await (const { id } of paginate<{ id: string }>(async ({ cursor }) => {
        const next = cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`
        return (await raw('GET', `${path}?limit=${limit}${next}`)).json
      }))
        ids.push(id)
      return ids
    }
    const [wide, narrow] = [await idsBy(100), await idsBy(17)]
    expect(new Set(wide).size, path).toBe(wide.length)
    expect(narrow, path).toEqual(wide)
  }
})

test('what happened to an invoice is told in order', async () => {
  const { id } = await issued()
  await api.post('/v1/invoices/{invoiceId}/void', { body: { reason: 'test' }, params: at(id) })
  const { items } = await api.get('/v1/events', { params: { query: { subjectId: id } } })
  expect(items.map(({ type }) => type)).toEqual(['invoice.voided', 'invoice.issued', 'invoice.created'])
})

test('the trial balance sums to zero', async () => {
  const { rows, baseTotal } = await balances()
  expect(rows.length).toBeGreaterThan(3)
  expect([baseTotal, rows.reduce((sum, row) => sum + row.baseBalance, 0)]).toEqual([0, 0])
})

test('every POST that is repeated with its key answers the same and acts once', async () => {
  const [first, second, third, fourth, fifth, sixth] = await Promise.all([draft(), draft(), issued(), issued(), issued(), issued()])
  const paying = { amount: 100, paidOn: today, method: 'cash' }
  const posts: [path: string, body: object, other: object][] = [
    ['/v1/customers', { name: 'A', email: 'a@b.example' }, { name: 'B', email: 'a@b.example' }],
    ['/v1/items', { name: 'Hour', unitPrice: '90', taxPercent: '19' }, { name: 'Day', unitPrice: '90', taxPercent: '19' }],
    [
      '/v1/attachments',
      { fileName: 'a.txt', contentType: 'text/plain', sizeBytes: 1 },
      { fileName: 'b.txt', contentType: 'text/plain', sizeBytes: 1 },
    ],
    ['/v1/invoices', { customerId, lines: LINES }, { customerId, lines: [] }],
    [`/v1/invoices/${first.id}/issue`, {}, { issueDate: today }],
    [`/v1/invoices/${second.id}/duplicate`, {}, {}],
    [`/v1/invoices/${third.id}/send`, { to: ['a@b.example'] }, {}],
    [`/v1/invoices/${fourth.id}/payments`, paying, { ...paying, amount: 200 }],
    [`/v1/invoices/${fifth.id}/credit-notes`, { amount: 500, reason: 'a' }, { amount: 500, reason: 'b' }],
    [`/v1/invoices/${sixth.id}/void`, { reason: 'a' }, { reason: 'b' }],
    ['/v1/api-keys', { name: 'a', scopes: ['invoices:read'] }, { name: 'b', scopes: ['invoices:read'] }],
  ]
  for (const [path, body, other] of posts) {
    const headers = { 'idempotency-key': `journey-${path}` }
    const answer = await raw('POST', path, { body, headers })
    expect([path, answer.status < 300, answer.headers.get('idempotent-replayed')], answer.text).toEqual([path, true, null])
    await drained(api)
    const newest = (await raw('GET', '/v1/events?limit=1')).text
    const again = await raw('POST', path, { body, headers })
    expect([path, again.status, again.headers.get('idempotent-replayed')]).toEqual([path, answer.status, 'true'])
    if (path !== '/v1/api-keys') expect(again.text, path).toBe(answer.text)
    expect((await raw('GET', '/v1/events?limit=1')).text, path).toBe(newest)
    if (body === other || Object.keys(body).length + Object.keys(other).length === 0) continue
    expect((await raw('POST', path, { body: other, headers })).json, path).toMatchObject({ status: 422, code: 'idempotency_mismatch' })
  }
})

test('the doctor finds nothing, also in a backup put in place elsewhere', { timeout: 60_000 }, async () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'quittance-restored-'))
  const [backup, restored] = [join(elsewhere, 'backup'), join(elsewhere, 'data')]
  try {
    expect(await runCommand(home.dataDirectory, ['backup', backup])).toEqual({ exitCode: 0, output: expect.stringContaining('Backed up') })
    expect(await runCommand(restored, ['restore', backup])).toEqual({ exitCode: 0, output: expect.any(String) })
    for (const directory of [home.dataDirectory, restored]) {
      const { exitCode, output } = await runCommand(directory, ['doctor'])
      expect(exitCode, output).toBe(0)
      expect(output).not.toContain('WRONG')
      expect(output).toContain('All is well.')
    }
  } finally {
    rmSync(elsewhere, { recursive: true })
  }
})
