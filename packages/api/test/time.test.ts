import { ensureInvoiceFiles } from '@quittance/core/document/ensure'
import { readBack } from '@quittance/core/document/pdf/read-back/read'
import { systemCall } from '@quittance/core/home'
import { beforeEach, describe, expect, it } from 'vitest'
import { memoryFiles } from '../../core/contract/memory-files.ts'
import { as, testApi } from './test-api.ts'

let api: Awaited<ReturnType<typeof testApi>>
let send: ReturnType<typeof as>
let projectId: string
let orgId: string
let number = 0

beforeEach(async () => {
  const signDownload = async ({ key }: { key: string }) => ({ url: `http://files.test/${key}`, expiresAt: '2026-01-15T12:15:00.000Z' })
  api = await testApi({ app: { files: { ...memoryFiles(), signDownload } } })
  orgId = await api.found('owner')
  send = as(api, 'token-owner')
  const address = { line1: 'Am Markt 1', city: 'Köln', postalCode: '50667', country: 'DE' }
  await send('PATCH', '/v1/organization', { body: { address, taxId: 'DE123456789' } })
  const customer = await send('POST', '/v1/customers', { body: { name: 'Grace Hopper', email: 'grace@example.com', address } })
  const project = await send('POST', '/v1/projects', { body: { name: 'Website', customerId: customer.json.id, rate: '100' } })
  projectId = project.json.id
})

const post = (path: string, body: object) => send('POST', path, { body })
const write = (more: object) => post('/v1/time-entries', { projectId, ...more })
const bill = () => post('/v1/invoices/from-time', { projectId, from: '2026-01-01', to: '2026-01-31', groupBy: 'entry' })

/** Approved hours, one a day. */
async function approved(days = 3): Promise<void> {
  for (let day = 0; day < days; day++) {
    const { json } = await write({ date: `2026-01-${String(5 + day).padStart(2, '0')}`, seconds: 3_600, note: `Note ${number++}` })
    await post('/v1/time-approvals', { ids: json.items.map(({ id }: { id: string }) => id), approved: true })
  }
}

/** The invoice of each entry. */
async function places(): Promise<(string | undefined)[]> {
  const { json } = await send('GET', '/v1/time-entries')
  return json.items.map(({ invoiceId }: { invoiceId?: string }) => invoiceId)
}

describe('an hour', () => {
  it('is on one draft, however many ask at once', async () => {
    await approved()
    const answers = await Promise.all(Array.from({ length: 8 }, bill))
    const made = answers.filter(({ status }) => status === 201)
    expect([made.length, answers.filter(({ status }) => status === 409).length]).toEqual([1, 7])
    expect(await places()).toEqual([made[0]?.json.id, made[0]?.json.id, made[0]?.json.id])
  })

  it.each([
    ['its draft is deleted', async (id: string) => send('DELETE', `/v1/invoices/${id}`)],
    [
      'its invoice is voided',
      async (id: string) => {
        await post(`/v1/invoices/${id}/issue`, {})
        return post(`/v1/invoices/${id}/void`, { reason: 'Wrong customer' })
      },
    ],
    [
      'its invoice is wholly credited',
      async (id: string) => {
        await post(`/v1/invoices/${id}/issue`, {})
        return post(`/v1/invoices/${id}/credit-notes`, { reason: 'All of it' })
      },
    ],
  ])('is free again when %s, and then billed once, while both are asked for at once', async (_what, release) => {
    await approved()
    const first = await bill()
    const [released, ...asked] = await Promise.all([release(first.json.id), bill(), bill(), bill()])
    expect(released.status).toBeLessThan(300)
    const answers = [...asked, await bill()]
    const made = answers.filter(({ status }) => status === 201)
    expect(made).toHaveLength(1)
    expect(await places()).toEqual(Array.from({ length: 3 }, () => made[0]?.json.id))
  })

  it('stays where it is when a release is repeated after it was billed anew', async () => {
    await approved(1)
    const first = await bill()
    await post(`/v1/invoices/${first.json.id}/issue`, {})
    await post(`/v1/invoices/${first.json.id}/credit-notes`, { reason: 'All of it' })
    const second = await bill()
    await post(`/v1/invoices/${first.json.id}/void`, { reason: 'Also void' })
    expect([await places(), (await bill()).status]).toEqual([[second.json.id], 409])
  })
})

describe('a bill', () => {
  it('is shown before it is made, and ties nothing then', async () => {
    await approved()
    const shown = await send('POST', '/v1/invoices/from-time?dryRun=true', {
      body: { projectId, from: '2026-01-01', to: '2026-01-31', groupBy: 'task' },
    })
    expect([shown.status, shown.json.lines.length, shown.json.subtotal]).toEqual([200, 1, 30_000])
    expect(await places()).toEqual([undefined, undefined, undefined])
  })
})

describe('a phone', () => {
  it('lets a timer that was started without a network be sent twice and be there once', async () => {
    const headers = { 'idempotency-key': 'phone-1' }
    const body = { projectId, startedAt: '2026-01-15T09:00:00.000Z', endedAt: '2026-01-15T10:00:00.000Z' }
    const first = await send('POST', '/v1/time-entries', { body, headers })
    const again = await send('POST', '/v1/time-entries', { body, headers })
    expect([first.status, again.status, again.json]).toEqual([201, 201, first.json])
    expect((await write(body)).status).toBe(409)
    expect(await places()).toHaveLength(1)
  })
})

describe('the time sheet of an invoice', () => {
  it('is told by the API, and is the annex of the PDF that is downloaded', async () => {
    await approved(2)
    const { json } = await bill()
    await post(`/v1/invoices/${json.id}/issue`, {})
    await ensureInvoiceFiles(api.app, systemCall(api.app, { orgId, name: 'test' }), json.id)
    const sheet = await send('GET', `/v1/invoices/${json.id}/time-sheet`)
    expect(sheet.json.rows.map(({ date, hours }: { date: string; hours: string }) => [date, hours])).toEqual([
      ['2026-01-05', '1'],
      ['2026-01-06', '1'],
    ])
    const pdf = await send('GET', `/v1/invoices/${json.id}/pdf?encoding=base64`)
    const text = readBack(Buffer.from(pdf.json.base64, 'base64'))
    expect(JSON.stringify(text)).toContain(sheet.json.rows[0].note)
  })
})

describe('time that is measured', () => {
  const days = async (body: object) => {
    const { json } = await write(body)
    return json.items.map(({ date, seconds }: { date: string; seconds: number }) => [date, seconds / 3_600])
  }

  it('over midnight of the organisation becomes an entry on each day', async () => {
    expect(await days({ startedAt: '2026-01-13T22:30:00.000Z', endedAt: '2026-01-14T00:00:00.000Z' })).toEqual([
      ['2026-01-13', 0.5],
      ['2026-01-14', 1],
    ])
  })

  it('counts the hour that comes twice when summer time ends, once each', async () => {
    expect(await days({ startedAt: '2025-10-25T22:00:00.000Z', endedAt: '2025-10-26T23:00:00.000Z' })).toEqual([['2025-10-26', 25]])
  })

  it('does not count the hour that is left out when summer time begins', async () => {
    expect(await days({ startedAt: '2025-03-29T23:00:00.000Z', endedAt: '2025-03-30T22:00:00.000Z' })).toEqual([['2025-03-30', 23]])
  })

  it.each([
    ['a 26th hour on a day of 25', { date: '2025-10-26', seconds: 26 * 3_600 }, 400, 'invalid_request'],
    ['a 25th hour on a day of 24', { date: '2025-10-27', seconds: 25 * 3_600 }, 422, 'limit_exceeded'],
    ['a 24th hour on a day of 23', { date: '2025-03-30', seconds: 23 * 3_600 + 1 }, 422, 'limit_exceeded'],
    ['a negative day', { date: '2026-01-14', seconds: -3_600 }, 400, 'invalid_request'],
    ['an end before its start', { startedAt: '2026-01-14T09:00:00.000Z', endedAt: '2026-01-14T08:00:00.000Z' }, 400, 'invalid_request'],
  ])('refuses %s', async (_what, body, status, code) => {
    const answer = await write(body)
    expect([answer.status, answer.json.code]).toEqual([status, code])
  })
})
