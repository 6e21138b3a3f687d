import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testEngine } from '../src/store/test-engine.ts'
import { readMail } from './read-mail.ts'
import { sesNotice } from './stand-ins/ses.ts'
import { businessOf, testFunctions } from './test-functions.ts'
import { startSurroundings, type TestSurroundings } from './test-surroundings.ts'

const engine = testEngine()
const ada = { sub: '6a0c3c1e-0000-4000-8000-000000000001', name: 'Ada Lovelace', email: 'ada@example.com' }

if ('missing' in engine) {
  process.stderr.write(`SKIPPED: the functions' journey: ${engine.missing}\n`)
  describe.skip(`the functions' journey (${engine.missing})`, () => it('runs', () => {}))
} else {
  describe('the functions, one after the other', () => journey(engine.open))
}

type Engine = Parameters<typeof startSurroundings>[0]

function journey(open: Engine): void {
  let around: TestSurroundings
  let functions: ReturnType<typeof testFunctions>
  let token: string
  let business: Awaited<ReturnType<typeof businessOf>>
  beforeAll(async () => {
    around = await startSurroundings(open)
    functions = testFunctions(around)
    token = await around.cognito.accessToken(ada)
    business = await businessOf(functions, token)
  })
  afterAll(() => around.close())
  const get = (path: string, query?: Record<string, string[]>) =>
    functions.call({ method: 'GET', path, token, ...(query ? { query } : {}) })

  it('found an organisation whose owner has the name that the pool knows', async () => {
    expect((await get('/v1/members')).json.items).toMatchObject([{ name: 'Ada Lovelace', role: 'owner' }])
  })

  it('answer in the words of the API what API Gateway hands over', async () => {
    expect(await get('/v1/customers', { search: ['grace'], limit: ['5'] })).toMatchObject({ statusCode: 200, isBase64Encoded: false })
    expect((await get('/v1/customers', { limit: ['5', '6'] })).json).toMatchObject({ status: 400, code: 'invalid_request' })
    expect((await functions.call({ method: 'GET', path: '/v1/customers' })).json).toMatchObject({ status: 401 })
    const tooLarge = await functions.call({ method: 'POST', path: '/v1/customers', token, body: 'x'.repeat(1_000_001) })
    expect(tooLarge.json).toMatchObject({ status: 413, code: 'body_too_large' })
  })

  it('bring the issue by stream and queue to a PDF in the bucket, which a signed link downloads', async () => {
    await functions.relay({ Records: await functions.streamRecords() })
    expect(await functions.work('render')).toBe(1)
    const link = await get(`/v1/invoices/${business.invoice.id}/pdf`)
    expect(link.statusCode).toBe(303)
    const file = await fetch(link.headers.location ?? '')
    expect(
      Buffer.from(await file.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
  })

  it('send the invoice by mail with the PDF, once', async () => {
    await business.send(`/v1/invoices/${business.invoice.id}/send`, {}, 202)
    const records = await functions.streamRecords()
    await functions.relay({ Records: records })
    await functions.relay({ Records: [...records].reverse() })
    while ((await functions.work('mail')) > 0);
    expect(around.ses.mails).toHaveLength(1)
    const [mail] = around.ses.mails
    expect(await readMail(mail?.raw ?? Buffer.alloc(0))).toMatchObject({
      to: ['grace@example.org'],
      attachments: [{ contentType: 'application/pdf' }],
    })
  })

  it('mark a mail that came back, by EventBridge and by SNS alike, and once', async () => {
    const [mail] = around.ses.mails
    if (!mail) throw new Error('no mail was sent')
    expect(await functions.mailNotices(sesNotice(mail, 'Delivery'))).toEqual({ returned: 0 })
    expect(await functions.mailNotices(sesNotice(mail, 'Bounce', 'Transient'))).toEqual({ returned: 0 })
    await functions.mailNotices(sesNotice(mail, 'Bounce'))
    await functions.mailNotices({ Records: [{ Sns: { Message: JSON.stringify(sesNotice(mail, 'Bounce').detail) } }] })
    const { items } = (await get('/v1/events', { subjectId: [business.invoice.id] })).json
    const failures = items.filter(({ type }: { type: string }) => type === 'delivery.failed')
    expect(failures).toHaveLength(1)
    expect(failures[0].data.message).toContain('550 5.1.1 user unknown')
  })

  it('write log lines with request and organisation, and no person, token or secret', () => {
    const all = functions.lines.join('')
    const requests = functions.lines.map((line) => JSON.parse(line)).filter(({ event }) => event === 'request')
    expect(requests.at(-1)).toMatchObject({
      requestId: expect.stringMatching(/^req_/),
      orgId: expect.stringMatching(/^org_/),
      invocationId: expect.any(String),
    })
    for (const secret of ['grace', 'ada@', 'Lovelace', token, 'X-Amz-Signature', 'thirty-two']) expect(all).not.toContain(secret)
  })

  it('measure each invocation with the capacity it took', () => {
    const measured = functions.lines.map((line) => JSON.parse(line)).filter(({ event }) => event === 'invocation')
    expect(measured[0]).toMatchObject({
      operation: 'api',
      DurationMs: expect.any(Number),
      WriteUnits: expect.any(Number),
      _aws: expect.any(Object),
    })
    expect(measured.some(({ ReadUnits }) => ReadUnits > 0)).toBe(true)
  })
}
