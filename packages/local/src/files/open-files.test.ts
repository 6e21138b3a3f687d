import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { filesContract } from '@quittance/core/contract/files-contract'
import { type TestClock, testClock } from '@quittance/core/contract/test-world'
import { FILE_LIMITS } from '@quittance/core/ports/files'
import { describe, expect, it, onTestFinished } from 'vitest'
import { answerFileRequest } from './node-transport.ts'
import { type LocalFiles, openFiles } from './open-files.ts'

const SECRET = Buffer.alloc(32, 7)

interface Served extends LocalFiles {
  clock: TestClock
  directory: string
  baseUrl: string
  /** What requests ended with that nobody answered. */
  faults: unknown[]
  close(): void
}

async function serve(): Promise<Served> {
  const directory = mkdtempSync(join(tmpdir(), 'quittance-files-'))
  const clock = testClock()
  const faults: unknown[] = []
  const server = createServer((request, response) => {
    answerFileRequest(local, { request, response, requestId: 'req_test' }).then(
      (isAnswered) => isAnswered || response.writeHead(418).end(),
      (error: unknown) => faults.push(error),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const local = await openFiles({ directory, baseUrl, secret: SECRET, clock })
  return {
    ...local,
    clock,
    directory,
    baseUrl,
    faults,
    close() {
      server.close()
      server.closeAllConnections()
      rmSync(directory, { recursive: true })
    },
  }
}

filesContract({
  name: 'a directory',
  async open() {
    const { files, clock, close } = await serve()
    return { files, advance: (seconds) => clock.advance({ seconds }), close }
  },
})

async function serveForTest(): Promise<Served> {
  const served = await serve()
  onTestFinished(() => served.close())
  return served
}

const key = 'org_a/document/1/invoice.pdf'
const download = {
  key,
  fileName: 'Rechnung Müller.pdf',
  contentType: 'application/pdf',
  disposition: 'inline',
  expiresInSeconds: 60,
} as const
const upload = { key, contentType: 'image/png', sizeBytes: 1, expiresInSeconds: 60 }
const png = { 'content-type': 'image/png' }

describe('answers', () => {
  it('carry guards, and a sandbox for all but PDF', async () => {
    const { files } = await serveForTest()
    await files.put({ key, contentType: 'application/pdf', bytes: Buffer.from('x') })
    const headersOf = async (contentType: string) => (await fetch((await files.signDownload({ ...download, contentType })).url)).headers
    const html = await headersOf('text/html')
    expect(html.get('x-content-type-options')).toBe('nosniff')
    expect(html.get('cache-control')).toBe('private, no-store')
    expect(html.get('referrer-policy')).toBe('no-referrer')
    expect(html.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/)
    expect(html.get('content-disposition')).toContain("filename*=UTF-8''Rechnung%20M%C3%BCller.pdf")
    expect((await headersOf('application/pdf')).get('content-security-policy')).not.toContain('sandbox')
  })

  it('to HEAD have the headers only', async () => {
    const { files } = await serveForTest()
    await files.put({ key, contentType: 'application/pdf', bytes: Buffer.from('12345') })
    const response = await fetch((await files.signDownload(download)).url, { method: 'HEAD' })
    expect([response.status, response.headers.get('content-length'), await response.text()]).toEqual([200, '5', ''])
  })

  it('that refuse are problem documents which name no file', async () => {
    const { files, baseUrl, clock } = await serveForTest()
    const { url } = await files.signDownload(download)
    const forged = await fetch(`${baseUrl}/files/e30.AAAA`)
    expect(forged.headers.get('content-type')).toBe('application/problem+json')
    expect(await forged.json()).toMatchObject({ status: 403, code: 'forbidden', title: 'Forbidden', requestId: 'req_test' })
    clock.advance({ seconds: 60 })
    const expired = await fetch(url)
    expect(expired.status).toBe(410)
    const body = await expired.text()
    expect(JSON.parse(body)).toMatchObject({ code: 'link_expired', detail: 'This link has expired. Ask for a new one.' })
    expect(body).not.toContain('org_a')
  })

  it('by the link of a document come until a quarter of an hour is over, and then say what to do', async () => {
    const { files, clock } = await serveForTest()
    await files.put({ key, contentType: 'application/pdf', bytes: Buffer.from('x') })
    const { url } = await files.signDownload({ ...download, expiresInSeconds: FILE_LIMITS.linkSecondsDefault })
    clock.advance({ seconds: 899 })
    expect((await fetch(url)).status).toBe(200)
    clock.advance({ seconds: 1 })
    const late = await fetch(url)
    expect([late.status, await late.json()]).toEqual([
      410,
      expect.objectContaining({ detail: 'This link has expired. Ask for a new one.' }),
    ])
  })

  it('end without a fault when the client goes away in the middle', async () => {
    const { files, faults } = await serveForTest()
    await files.put({ key, contentType: 'application/pdf', bytes: new Uint8Array(20_000_000) })
    const { url } = await files.signDownload(download)
    for (let round = 0; round < 3; round++) {
      const leave = new AbortController()
      const response = await fetch(url, { signal: leave.signal })
      expect(response.status).toBe(200)
      leave.abort()
    }
    expect((await fetch(url, { method: 'HEAD' })).status).toBe(200)
    expect(faults).toEqual([])
  })

  it('are left to others for paths that are not links', async () => {
    const { baseUrl } = await serveForTest()
    expect((await fetch(`${baseUrl}/v1/invoices`)).status).toBe(418)
  })
})

describe('uploads', () => {
  it('are refused by their declared size before they are read, and when they do not declare it', async () => {
    const { files, directory } = await serveForTest()
    const { url } = await files.signUpload({ ...upload, sizeBytes: 100_000 })
    const large = new Uint8Array(3_000_000)
    expect((await fetch(url, { method: 'PUT', body: large, headers: png })).status).toBe(413)
    const init = { method: 'PUT', body: slowChunks(12), headers: png, duplex: 'half' } as unknown as RequestInit
    const response = await fetch(url, init)
    expect([response.status, await response.json()]).toEqual([400, expect.objectContaining({ code: 'invalid_request' })])
    expect(readdirSync(join(directory, '.work'))).toEqual([])
  })

  it('are refused the second time even after the file was removed', async () => {
    const { files } = await serveForTest()
    const { url } = await files.signUpload(upload)
    expect((await fetch(url, { method: 'PUT', body: 'x', headers: png })).status).toBe(200)
    await files.remove(key)
    expect((await fetch(url, { method: 'PUT', body: 'x', headers: png })).status).toBe(410)
  })

  it('end in one file when two come by one link at once', async () => {
    const { files } = await serveForTest()
    const { url } = await files.signUpload(upload)
    const answers = await Promise.all(['1', '2'].map((body) => fetch(url, { method: 'PUT', body, headers: png })))
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 410])
  })

  it('may name parameters of the type', async () => {
    const { files } = await serveForTest()
    const { url } = await files.signUpload(upload)
    expect((await fetch(url, { method: 'PUT', body: 'x', headers: { 'content-type': 'IMAGE/png; foo=bar' } })).status).toBe(200)
  })
})

describe('the directory', () => {
  it('shows damage of the bytes instead of handing them out', async () => {
    const { files, directory } = await serveForTest()
    await files.put({ key, contentType: 'text/plain', bytes: Buffer.from('true') })
    writeFileSync(join(directory, `${key}@`, 'bytes'), 'false')
    await expect(files.get(key)).rejects.toThrow(/not those that were stored/)
  })

  it('signs with its own secret', async () => {
    const { files, directory, baseUrl, clock } = await serveForTest()
    await files.put({ key, contentType: 'text/plain', bytes: Buffer.from('x') })
    const other = await openFiles({ directory, baseUrl, secret: Buffer.alloc(32, 8), clock })
    expect((await fetch((await other.files.signDownload(download)).url)).status).toBe(403)
    await expect(openFiles({ directory, baseUrl, secret: Buffer.alloc(31), clock })).rejects.toThrow(/32 bytes/)
  })

  it('is cleared of what crashes left and of old used links, not of what is new', async () => {
    const { directory, clock, purge } = await serveForTest()
    const paths = ['.work/old', '.used-links/old', '.work/new', '.used-links/new'].map((path) => join(directory, path))
    for (const path of paths) {
      writeFileSync(path, '')
      const seconds = clock.now() / 1000 - (path.endsWith('old') ? 700_000 : 10)
      utimesSync(path, seconds, seconds)
    }
    await purge()
    expect(readdirSync(join(directory, '.work'))).toEqual(['new'])
    expect(readdirSync(join(directory, '.used-links'))).toEqual(['new'])
  })

  it.each(['text/html\r\nset-cookie: x', 'nonsense', ''])('signs no link with the type %j', async (contentType) => {
    const { files } = await serveForTest()
    await expect(files.signDownload({ ...download, contentType })).rejects.toThrow(/media type/)
  })
})

async function* slowChunks(count: number): AsyncGenerator<Uint8Array> {
  for (let sent = 0; sent < count; sent++) {
    yield new Uint8Array(30_000)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
