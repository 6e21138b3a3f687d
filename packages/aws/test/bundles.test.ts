import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { HEIC, PRINTED_BILL, pdfOf } from '@quittance/core/contract/stranger-files'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildFunctions } from '../../../scripts/build-aws.mjs'
import openapi from '../../api/openapi.json' with { type: 'json' }
import { FUNCTIONS } from '../src/functions.ts'
import { testEngine } from '../src/store/test-engine.ts'
import { businessOf, testFunctions } from './test-functions.ts'
import { surroundingsForTest } from './test-surroundings.ts'

const run = promisify(execFile)
const BYTES_MAX = 1_000_000

const variables = {
  AWS_REGION: 'eu-central-1',
  AWS_ACCESS_KEY_ID: 'AKID',
  AWS_SECRET_ACCESS_KEY: 'secret',
  QUITTANCE_TABLE: 'quittance',
  QUITTANCE_PUBLIC_URL: 'https://api.example.com',
  QUITTANCE_USAGE_LANES: 'quittance people=1 programs=1',
}

/** Where nothing of the repository can be found: what a bundle needs is in it, or missing. */
let directory: string
let built: Awaited<ReturnType<typeof buildFunctions>>
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'quittance-bundles-'))
  built = await buildFunctions({ arch: process.arch, output: directory })
}, 600_000)
afterAll(() => rmSync(directory, { recursive: true }))

/** Runs a program in the folder of a function, with nothing else in its environment. */
async function inFolder(name: string, program: string, environment: Record<string, string> = variables): Promise<string> {
  const folder = join(directory, name)
  writeFileSync(join(folder, 'try.mjs'), program)
  const { stdout } = await run(process.execPath, ['try.mjs'], {
    cwd: folder,
    env: { PATH: process.env.PATH ?? '', ...environment },
    maxBuffer: 50_000_000,
  })
  return stdout.trim().split('\n').at(-1) ?? ''
}

describe.each(FUNCTIONS.map(({ name }) => name))('the bundle %s', (name) => {
  it('starts in a bare folder, and is small', async () => {
    expect(await inFolder(name, "const { handler } = await import('./index.mjs'); console.log(typeof handler)")).toBe('function')
    expect(built.find((each) => each.name === name)?.allBytes).toBeLessThan(BYTES_MAX)
  })
})

const engine = testEngine()

describe('what bundles carry', () => {
  it('unpacks the very description of the API', async () => {
    const part = readdirSync(join(directory, 'api-public/parts')).find((name) => name.startsWith('openapi-file-'))
    const program = `const { openapiText, openapiDocument } = await import('./parts/${part}')
      console.log(JSON.stringify([openapiText(), openapiDocument()]))`
    const [text, document] = JSON.parse(await inFolder('api-public', program))
    expect([JSON.parse(text), document]).toEqual([openapi, openapi])
  })

  it('draws a document in another script', async () => {
    if ('missing' in engine) return void process.stderr.write(`SKIPPED: the render bundle: ${engine.missing}\n`)
    const around = await surroundingsForTest(engine.open)
    const functions = testFunctions(around)
    const token = await around.cognito.accessToken({ sub: '6a0c3c1e-0000-4000-8000-000000000001', name: 'Ada' })
    const { invoice, send, customer } = await businessOf(functions, token)
    const lines = [{ description: 'خدمات استشارية 株式会社', quantity: '1', unitPrice: '100.00', taxPercent: '19' }]
    const arabic = await send('/v1/invoices', { customerId: customer.id, lines }, 201)
    await send(`/v1/invoices/${arabic.id}/issue`, {}, 200)
    await functions.relay({ Records: await functions.streamRecords() })
    const jobs = (await functions.call({ method: 'GET', path: '/v1/jobs', token })).json.items.filter(
      ({ kind }: { kind: string }) => kind === 'render_invoice',
    )
    const orgId = JSON.parse(functions.lines.find((line) => line.includes('"orgId"')) ?? '{}').orgId
    const event = {
      Records: jobs.map(({ id }: { id: string }, at: number) => ({ messageId: String(at), body: JSON.stringify({ orgId, id }) })),
    }
    const program = `const { handler } = await import('./index.mjs'); console.log(JSON.stringify(await handler(${JSON.stringify(event)}, { awsRequestId: 'r' })))`
    expect(JSON.parse(await inFolder('render', program, around.variables))).toEqual({ batchItemFailures: [] })
    const [, object] = [...around.s3.objects].find(([key]) => key.includes(arabic.id) || !key.includes(invoice.id)) ?? []
    expect(around.s3.objects.size).toBe(2)
    expect(object?.bytes.subarray(0, 5).toString()).toBe('%PDF-')
  }, 120_000)

  it.each([
    ['a HEIC picture', 'image/heic', async () => HEIC],
    ['a PDF', 'application/pdf', () => pdfOf([PRINTED_BILL])],
  ])('opens %s with what it has', async (_what, contentType, make) => {
    const file = (await make()).toString('base64')
    const program = `const { createServer } = await import('node:http')
      const { handler } = await import('./index.mjs')
      const server = createServer((request, response) => response.end(request.method === 'GET' ? Buffer.from('${file}', 'base64') : '')).listen(0, '127.0.0.1')
      await new Promise((resolve) => server.once('listening', resolve))
      const url = 'http://127.0.0.1:' + server.address().port
      const event = { kind: 'show', contentType: '${contentType}', source: url + '/source', targets: [url + '/0', url + '/1'] }
      const { pages } = await handler(event, { awsRequestId: 'r' }); console.log(pages[0].picture.contentType); process.exit(0)`
    expect(await inFolder('pictures', program, {})).toBe('image/jpeg')
  })

  it('draws logos', async () => {
    const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
    const program = `const { default: sharp } = await import('sharp')
      const { info } = await sharp(Buffer.from('${pixel}', 'base64')).resize(8, 8).png().toBuffer({ resolveWithObject: true }); console.log(info.width)`
    expect(await inFolder('api-platform', program)).toBe('8')
  })

  it('is not found in the repository by chance', () => {
    expect(() => createRequire(join(directory, 'relay/index.mjs')).resolve('sharp')).toThrow()
  })
})
