import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startCognitoAdmin } from '../../test/stand-ins/cognito-admin.ts'
import type { StandIn } from '../../test/stand-ins/server.ts'
import { testFunctions } from '../../test/test-functions.ts'
import { startSurroundings, type TestSurroundings } from '../../test/test-surroundings.ts'
import { testEngine } from '../store/test-engine.ts'
import { demoHandler } from './demo-handler.ts'

const engine = testEngine()
const ada = { sub: '6a0c3c1e-0000-4000-8000-000000000001', name: 'Ada Lovelace', email: 'ada@example.com' }
const LOAD_MS = 240_000

if ('missing' in engine) {
  process.stderr.write(`SKIPPED: the demo's function: ${engine.missing}\n`)
  describe.skip(`the demo's function (${engine.missing})`, () => it('runs', () => {}))
} else {
  describe('the function that loads the demo', () => demo(engine.open))
}

function demo(open: Parameters<typeof startSurroundings>[0]): void {
  let around: TestSurroundings
  let pool: StandIn
  let functions: ReturnType<typeof testFunctions>
  let load: (event: unknown) => Promise<object>
  beforeAll(async () => {
    around = await startSurroundings(open)
    pool = await startCognitoAdmin({ poolId: around.cognito.issuer.split('/').at(-1) ?? '', users: [ada] })
    around.variables.AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER = pool.url
    functions = testFunctions(around)
    const handler = demoHandler(functions.start)
    load = (event) => handler(event, { awsRequestId: randomUUID() })
  })
  afterAll(async () => {
    await pool.close()
    await around.close()
  })

  it.each<[string, unknown, object]>([
    ['an address that has no login', { email: 'nobody@example.com' }, { name: 'UserNotFoundException' }],
    ['what is no address', { email: 'ada' }, { name: 'ZodError' }],
    ['nothing', {}, { name: 'ZodError' }],
    ['what it does not know', { email: ada.email, invoices: 5 }, { name: 'ZodError' }],
  ])('refuses %s, and founds nothing', async (_what, event, refusal) => {
    await expect(load(event)).rejects.toMatchObject(refusal)
    const token = await around.cognito.accessToken(ada)
    expect((await functions.call({ method: 'GET', path: '/v1/organization', token })).statusCode).toBe(403)
  })

  it('loads a hundred invoices for a login, once, and gives a key when it is asked to', { timeout: LOAD_MS }, async () => {
    const first = await load({ email: ada.email })
    expect(first).toEqual({ orgId: expect.stringMatching(/^org_/) })
    const again = (await load({ email: ada.email, apiKey: true })) as { orgId: string; apiKey: string }
    expect(again).toEqual({ ...first, apiKey: expect.stringMatching(/^qk_/) })
    const read = async (path: string, query = {}) => (await functions.call({ method: 'GET', path, token: again.apiKey, query })).json
    expect((await read('/v1/dashboard')).counts).toMatchObject({ paid: expect.any(Number), open: expect.any(Number) })
    let count = 0
    for (let cursor: string | undefined; ; ) {
      const page = await read('/v1/invoices', { limit: ['100'], ...(cursor ? { cursor: [cursor] } : {}) })
      count += page.items.length
      if (!page.nextCursor) break
      cursor = page.nextCursor
    }
    expect(count).toBeGreaterThanOrEqual(100)
    const token = await around.cognito.accessToken(ada)
    expect((await functions.call({ method: 'GET', path: '/v1/members', token })).json.items).toMatchObject([
      { name: 'Ada Lovelace', role: 'owner' },
    ])
  })
}
