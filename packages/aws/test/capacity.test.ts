import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { contract } from '@quittance/api/contract'
import { systemCall } from '@quittance/core/home'
import { listInvoices } from '@quittance/core/invoice/list'
import { Invoice } from '@quittance/core/invoice/record'
import { transact } from '@quittance/core/store/transact'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { functionHome } from '../src/home/function-home.ts'
import { testEngine } from '../src/store/test-engine.ts'
import { type FaultProxy, startFaultProxy } from './fault-proxy.ts'
import { type ApiCall, businessOf, testFunctions } from './test-functions.ts'
import { startSurroundings, type TestSurroundings } from './test-surroundings.ts'

/** What each operation takes of the table, in capacity units: written by this test with `QUITTANCE_WRITE_CAPACITY=1`, and held to ever after. */
const FILE = fileURLToPath(new URL('../src/capacity.json', import.meta.url))

interface Units {
  reads: number
  writes: number
}

const engine = testEngine()

if ('missing' in engine) {
  process.stderr.write(`SKIPPED: capacity units: ${engine.missing}\n`)
  describe.skip(`capacity units (${engine.missing})`, () => it('runs', () => {}))
} else {
  describe('capacity units', () => capacity(engine.open))
}

function capacity(open: Parameters<typeof startSurroundings>[0]): void {
  let around: TestSurroundings
  let proxy: FaultProxy
  let functions: ReturnType<typeof testFunctions>
  let token: string
  let business: Awaited<ReturnType<typeof businessOf>>
  let apiKey: string
  beforeAll(async () => {
    // Events of one minute are sealed by one job: on a slow machine the minute must not end between two that are measured.
    vi.setSystemTime(new Date())
    around = await startSurroundings(open)
    proxy = await startFaultProxy(around.engine.endpoint ?? '')
    functions = testFunctions({ ...around, variables: { ...around.variables, AWS_ENDPOINT_URL_DYNAMODB: proxy.url } })
    token = await around.cognito.accessToken({ sub: '6a0c3c1e-0000-4000-8000-000000000001', name: 'Ada' })
    business = await businessOf(functions, token)
    apiKey = (await business.send('/v1/api-keys', { name: 'Shop' }, 201)).secret
  })
  afterAll(async () => {
    await proxy.close()
    await around.close()
  })

  /** What the last invocation took. */
  function lastUnits(): Units {
    const line = functions.lines.findLast((text) => text.includes('"event":"invocation"')) ?? '{}'
    const { ReadUnits: reads, WriteUnits: writes } = JSON.parse(line)
    return { reads, writes }
  }

  async function unitsOf(call: ApiCall, status = 200): Promise<Units> {
    const answer = await functions.call({ token, ...call })
    expect([answer.statusCode, answer.json?.detail]).toEqual([status, answer.json?.detail])
    return lastUnits()
  }

  /** Of the home page of somebody who has no invoice yet. */
  async function firstDashboardUnits(): Promise<Units> {
    const newcomer = await around.cognito.accessToken({ sub: '6a0c3c1e-0000-4000-8000-000000000002', name: 'Alan' })
    const founding = { method: 'POST', path: '/v1/organization', token: newcomer, body: { name: 'Bombes', country: 'GB' } }
    await unitsOf(founding, 201)
    return unitsOf({ method: 'GET', path: '/v1/dashboard', token: newcomer })
  }

  async function issueMany(count: number): Promise<void> {
    for (let n = 0; n < count; n++) {
      const lines = [{ description: 'Compiling', quantity: '1', unitPrice: '100.00', taxPercent: '19' }]
      const draft = await business.send('/v1/invoices', { customerId: business.customer.id, lines }, 201)
      await business.send(`/v1/invoices/${draft.id}/issue`, {}, 200)
    }
  }

  /** Makes what lists show of every invoice as long as the demo's longest at the end of its life, with a name of thirty characters. */
  async function lengthenAll(): Promise<void> {
    const orgId = functions.lines.map((line) => JSON.parse(line).orgId).find((id) => id !== undefined)
    const call = systemCall(functionHome(functions.start).acting, { orgId, name: 'test' })
    const at = '2026-08-28T13:32:27.000Z'
    const life = {
      number: 'RE-2026-0041',
      reference: 'PO 6177',
      sendRequestedAt: at,
      sentAt: at,
      paidOn: '2026-09-26',
      status: 'paid',
    } as const
    for (const { id } of (await listInvoices(call, { limit: 100 })).items) {
      await transact(call, async (tx) => {
        const { customer, totals, ...invoice } = await tx.get(Invoice, { id })
        const sums = { subtotal: 6_035_960, discountTotal: 120_720, taxTotal: 1_123_900, total: 7_039_140 }
        const paid = { amountPaid: 7_039_140, amountDue: 0, totals: { ...totals, ...sums } }
        tx.put(Invoice, { ...invoice, ...life, ...paid, customer: { ...customer, name: 'Nordlicht Veranstaltungen GmbH' } })
      })
    }
  }

  /** Of a job: putting it into the table and the queue, and running it to its end. */
  async function jobUnits(kind: 'render' | 'mail'): Promise<Units> {
    await functions.work(kind)
    return lastUnits()
  }

  /** Of the first event of a type that comes by the stream: adding its jobs. */
  async function relayUnits(type: string): Promise<Units> {
    const record = (await functions.streamRecords()).find(({ dynamodb }) =>
      JSON.stringify(dynamodb.NewImage).includes(`\\"type\\":\\"${type}\\"`),
    )
    await functions.relay({ Records: record ? [record] : [] })
    return lastUnits()
  }

  async function measure(): Promise<Record<string, Units>> {
    const { customer, invoice } = business
    const measured: Record<string, Units> = {}
    // Every request of a member begins with it; this one ends there.
    measured.authentication = await unitsOf({ method: 'GET', path: '/v1/invoices', query: { limit: ['0'] } }, 400)
    measured.relayIssue = await relayUnits('invoice.issued')
    measured.renderInvoice = await jobUnits('render')
    measured.getInvoice = await unitsOf({ method: 'GET', path: `/v1/invoices/${invoice.id}` })
    measured.getInvoiceByKey = await unitsOf({ method: 'GET', path: `/v1/invoices/${invoice.id}`, token: apiKey })
    measured.dashboardWithNone = await firstDashboardUnits()
    measured.dashboardWithFew = await unitsOf({ method: 'GET', path: '/v1/dashboard' })
    await issueMany(60)
    measured.dashboard = await unitsOf({ method: 'GET', path: '/v1/dashboard' })
    measured.listInvoices50 = await unitsOf({ method: 'GET', path: '/v1/invoices', query: { limit: ['50'] } })
    measured.listCustomers25 = await unitsOf({ method: 'GET', path: '/v1/customers' })
    const address = customer.address
    measured.createCustomer = await unitsOf(
      { method: 'POST', path: '/v1/customers', body: { name: 'Alan Turing', email: 'a@example.org', address } },
      201,
    )
    const lines = [{ description: 'Compiling', quantity: '1', unitPrice: '100.00', taxPercent: '19' }]
    measured.createDraft = await unitsOf({ method: 'POST', path: '/v1/invoices', body: { customerId: customer.id, lines } }, 201)
    const draft = await business.send('/v1/invoices', { customerId: customer.id, lines }, 201)
    measured.updateDraft = await unitsOf({ method: 'PATCH', path: `/v1/invoices/${draft.id}`, body: { notes: 'Thank you' } })
    measured.issueInvoice = await unitsOf({ method: 'POST', path: `/v1/invoices/${draft.id}/issue`, body: {} })
    measured.sendInvoice = await unitsOf({ method: 'POST', path: `/v1/invoices/${draft.id}/send`, body: {} }, 202)
    measured.relaySend = await relayUnits('invoice.send_requested')
    measured.mailInvoice = await jobUnits('mail')
    const payment = { amount: 11_900, paidOn: new Date().toISOString().slice(0, 10), method: 'bank_transfer' }
    measured.recordPayment = await unitsOf({ method: 'POST', path: `/v1/invoices/${draft.id}/payments`, body: payment }, 201)
    await lengthenAll()
    measured.listInvoices50Long = await unitsOf({ method: 'GET', path: '/v1/invoices', query: { limit: ['50'] } })
    measured.tickWithNothingDue = await functions.tick().then(lastUnits)
    return measured
  }

  it('are those on record, and no more than wanted', async () => {
    const measured = await measure().finally(() => vi.useRealTimers())
    if (process.env.QUITTANCE_WRITE_CAPACITY) writeFileSync(FILE, `${JSON.stringify(measured, null, 2)}\n`)
    expect(measured).toEqual(JSON.parse(readFileSync(FILE, 'utf8')))
    const {
      authentication,
      getInvoice,
      getInvoiceByKey,
      dashboard,
      dashboardWithFew,
      dashboardWithNone,
      listInvoices50,
      listInvoices50Long,
    } = measured
    expect(authentication).toEqual({ reads: 1, writes: 0 })
    // Beside who asks (docs/decisions/0070-eventual-reads.md).
    const without = (units: Units | undefined) => (units?.reads ?? Number.NaN) - 1
    expect(without(getInvoice)).toBe(0.5)
    expect(without(getInvoiceByKey)).toBe(0.5)
    for (const home of [dashboardWithNone, dashboardWithFew, dashboard]) expect(without(home)).toBe(2)
    expect(without(listInvoices50)).toBeLessThanOrEqual(4)
    expect(without(listInvoices50Long)).toBeLessThanOrEqual(4)
  }, 240_000)

  it.each(contract.map((route) => [route.operationId, route] as const))(
    '%s reads and writes by key only, and never scans',
    async (_, route) => {
      proxy.calls.length = 0
      const path = route.path
        .replace(/\{(\w+)Id\}/g, (_all, name: string) => (name === 'invoice' ? business.invoice.id : `${name}_01k9w5ncw0abcdefghjkmnpqrs`))
        .replace(/\{\w+\}/g, 'pdf')
      const body = route.body === undefined ? {} : { body: route.example?.body ?? {} }
      await functions.call({ method: route.method, path, token, ...body })
      for (const { operation } of proxy.calls) expect(['GetItem', 'Query', 'TransactWriteItems']).toContain(operation)
    },
  )
}
