import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApiKey } from '@quittance/core/api-key/create-api-key'
import { openBusiness } from '@quittance/core/contract/business'
import { SENT_FILES, type SentFile } from '@quittance/core/contract/uploads'
import { callFor } from '@quittance/core/home'
import { SCOPES } from '@quittance/core/member/roles'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serve } from '../src/commands/serve.ts'
import { readConfiguration } from '../src/configuration.ts'
import { listen } from '../src/server/listen.ts'

/** Looks for the word EICAR, and gives no answer while a file `down` lies beside it. */
const CHECK = `#!/bin/sh
[ -e "$(dirname "$0")/down" ] && exit 2
grep -aq EICAR && { echo "stream: Eicar-Signature FOUND"; exit 1; }
exit 0
`

const directory = mkdtempSync(join(tmpdir(), 'quittance uploads '))
const down = join(directory, 'down')
const faults: { event: string; error?: unknown }[] = []
let served: Awaited<ReturnType<typeof serve>>
let key = ''

beforeAll(async () => {
  const check = join(directory, 'look into')
  writeFileSync(check, CHECK)
  chmodSync(check, 0o700)
  const server = createServer()
  const port = await listen(server, { port: 0, host: '127.0.0.1' })
  await new Promise((resolve) => server.close(resolve))
  const settings = { PORT: String(port), QUITTANCE_DATA: join(directory, 'data'), QUITTANCE_VIRUS_CHECK: `"${check}" -` }
  served = await serve(readConfiguration(settings), { info() {}, error: (event, fields) => void faults.push({ event, ...fields }) })
  const { app } = served.home
  const call = callFor(app, {
    orgId: app.newId('org'),
    actor: { kind: 'member', id: 'mem_uploads', name: 'Ada' },
    requestId: 'req_uploads',
  })
  await openBusiness(call)
  key = (await createApiKey(call, { name: 'uploads' }, { scopes: new Set(SCOPES), randomBytes: app.randomBytes })).secret
})

afterAll(async () => {
  await served?.stop()
  rmSync(directory, { recursive: true })
})

async function post(path: string, body?: object) {
  const headers = { 'x-api-key': key, ...(body ? { 'content-type': 'application/json' } : {}) }
  const answer = await fetch(`${served.url}${path}`, { method: 'POST', headers, ...(body ? { body: JSON.stringify(body) } : {}) })
  // biome-ignore lint/suspicious/noExplicitAny: tests look into bodies of any shape
  return { status: answer.status, retryAfter: answer.headers.get('retry-after'), json: (await answer.json()) as any }
}

/** Announces a file, sends its bytes to the signed link and says how to complete it; the refusal where it is refused at once. */
async function sent({ fileName, declared, bytes }: Omit<SentFile, 'what' | 'becomes'>) {
  const content = new Uint8Array(await bytes())
  const started = await post('/v1/attachments', { fileName, contentType: declared, sizeBytes: content.length })
  if (started.status !== 201) return { complete: async () => started }
  const { id, upload } = started.json
  const put = await fetch(upload.url, { method: 'PUT', headers: upload.headers, body: content })
  expect(put.status).toBe(200)
  return { complete: async () => await post(`/v1/attachments/${id}/complete`) }
}

test.each(SENT_FILES.filter(({ becomes }) => !(becomes instanceof RegExp)))('takes $what by a signed link', async (file) => {
  const { complete } = await sent(file)
  expect(await complete()).toMatchObject({ status: 200, json: { status: 'ready', ...file.becomes } })
})

test.each(SENT_FILES.filter(({ becomes }) => becomes instanceof RegExp))('refuses $what, and says why', async (file) => {
  const { complete } = await sent(file)
  const answer = await complete()
  expect(answer).toMatchObject({ status: 422, json: { code: 'attachment_invalid' } })
  expect(answer.json.detail).toMatch(file.becomes as RegExp)
})

const infected = { fileName: 'a.txt', declared: 'text/plain', bytes: () => Buffer.from('EICAR') }

test('refuses a file in which the virus check finds something', async () => {
  const { complete } = await sent(infected)
  const detail = '“a.txt” was refused: the virus check found Eicar-Signature in it.'
  expect(await complete()).toMatchObject({ status: 422, json: { code: 'attachment_invalid', detail } })
})

test('a virus check that gives no answer is told to the user and to the log, and the file is taken when it answers again', async () => {
  writeFileSync(down, '')
  const { complete } = await sent({ ...infected, bytes: () => Buffer.from('order') })
  const answer = await complete()
  expect(answer).toMatchObject({ status: 503, retryAfter: '5', json: { code: 'busy' } })
  expect(answer.json.detail).toContain('the virus check gave no answer. Try again in a minute.')
  expect(faults).toMatchObject([{ error: 'the virus check ended with 2' }])
  rmSync(down)
  expect(await complete()).toMatchObject({ status: 200, json: { status: 'ready' } })
})
