import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { testEngine } from '../src/store/test-engine.ts'
import { businessOf, testFunctions } from './test-functions.ts'
import { startSurroundings, type TestSurroundings } from './test-surroundings.ts'

const engine = testEngine()

if ('missing' in engine) {
  process.stderr.write(`SKIPPED: what is due, end to end: ${engine.missing}\n`)
  describe.skip(`what is due, end to end (${engine.missing})`, () => it('runs', () => {}))
} else {
  describe('what is due, end to end', () => due(engine.open))
}

function due(open: Parameters<typeof startSurroundings>[0]): void {
  let around: TestSurroundings
  let functions: ReturnType<typeof testFunctions>
  beforeAll(async () => {
    around = await startSurroundings(open)
    functions = testFunctions(around)
  })
  afterAll(() => around.close())
  afterEach(() => void vi.useRealTimers())

  /** A noon, with a token of that day. */
  async function noonOf(day: string): Promise<string> {
    vi.setSystemTime(new Date(`${day}T12:00:00.000Z`))
    return await around.cognito.accessToken({ sub: '6a0c3c1e-0000-4000-8000-000000000001', name: 'Ada' })
  }

  it('a recurring invoice: the schedule’s tick, the queue and its function make each period’s invoice once', async () => {
    const { customer, send } = await businessOf(functions, await noonOf('2026-12-30'))
    const lines = [{ description: 'Hosting {{period}}', quantity: '1', unitPrice: '100', taxPercent: '19' }]
    const schedule = { frequency: 'monthly', interval: 1, startsOn: '2026-12-31', on: { type: 'last_day' } }
    const { id } = await send('/v1/recurring-invoices', { customerId: customer.id, lines, schedule, automation: 'send' }, 201)
    await functions.tick()
    expect(await functions.work('work')).toBe(0)
    let token = ''
    for (const day of ['2026-12-31', '2027-01-31', '2027-04-02']) {
      token = await noonOf(day)
      await Promise.all([functions.tick(), functions.tick(), functions.tick()])
      while ((await functions.work('work')) > 0) await functions.tick()
    }
    const { json } = await functions.call({ method: 'GET', path: `/v1/recurring-invoices/${id}/runs`, token, query: { limit: ['100'] } })
    const runs: { date: string; status: string; invoice: { number: string } }[] = json.items
    expect(runs.map(({ date, status, invoice }) => [date, status, invoice.number])).toEqual([
      ['2027-03-31', 'made', 'INV-2027-0003'],
      ['2027-02-28', 'made', 'INV-2027-0002'],
      ['2027-01-31', 'made', 'INV-2027-0001'],
      ['2026-12-31', 'made', 'INV-2026-0002'],
    ])
  })

  it('an upload that nobody completed: its record and its bytes are gone a day later', async () => {
    const body = { fileName: 'a.txt', contentType: 'text/plain', sizeBytes: 10 }
    const started = await functions.call({ method: 'POST', path: '/v1/attachments', token: await noonOf('2027-04-03'), body })
    const { id, upload } = started.json
    expect((await fetch(upload.url, { method: 'PUT', headers: upload.headers, body: 'order 1001' })).status).toBe(200)
    const arrived = () => [...around.s3.objects.keys()].filter((key) => key.includes(id)).length
    expect(arrived()).toBe(1)
    const token = await noonOf('2027-04-05')
    await functions.tick()
    while ((await functions.work('work')) > 0) await functions.tick()
    expect(arrived()).toBe(0)
    expect((await functions.call({ method: 'GET', path: `/v1/attachments/${id}`, token })).statusCode).toBe(404)
  })
}
