import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sha256 } from '../src/kit/hash.ts'
import { FILE_LIMITS, type FileKey, type Files } from '../src/ports/files.ts'

/** Files whose links can be followed over HTTP. */
export interface OpenedFiles {
  files: Files
  /** Moves the clock by which links expire, or waits where the clock is another's. */
  advance(seconds: number): void | Promise<void>
  close(): Promise<void> | void
}

interface FilesUnderTest {
  readonly opened: OpenedFiles
  key(): FileKey
}

/** What the Files port promises. Links are followed over real HTTP. */
export function filesContract({ name, open }: { name: string; open: () => Promise<OpenedFiles> }): void {
  describe(`the Files contract on ${name}`, () => {
    let opened: OpenedFiles | undefined
    const test: FilesUnderTest = {
      get opened() {
        if (!opened) throw new Error('the files are not open')
        return opened
      },
      key: () => `org_a/document/${randomUUID()}/invoice.pdf`,
    }
    beforeAll(async () => {
      opened = await open()
    })
    afterAll(() => opened?.close())

    describeStorage(test)
    describeDownloads(test)
    describeUploads(test)
  })
}

function describeStorage(test: FilesUnderTest): void {
  it.each([0, 1, 100_000, 3_000_000])('gives back the %s bytes it stored, with their type and hash', async (sizeBytes) => {
    const key = test.key()
    const bytes = randomBytes(sizeBytes)
    expect(await test.opened.files.put({ key, contentType: 'application/pdf', bytes })).toEqual({ sha256: sha256(bytes), sizeBytes })
    const stored = await test.opened.files.get(key)
    expect(stored).toMatchObject({ key, contentType: 'application/pdf', sha256: sha256(bytes) })
    expect(Buffer.compare(stored?.bytes ?? new Uint8Array(9), bytes)).toBe(0)
  })

  it('has nothing under a key nobody stored', async () => {
    expect(await test.opened.files.get(test.key())).toBeUndefined()
  })

  it('takes the same bytes again, and refuses others', async () => {
    const key = test.key()
    const file = { key, contentType: 'text/plain', bytes: Buffer.from('one') }
    const first = await test.opened.files.put(file)
    expect(await test.opened.files.put(file)).toEqual(first)
    await expect(test.opened.files.put({ ...file, bytes: Buffer.from('two') })).rejects.toThrow(/other bytes/)
    expect(Buffer.from((await test.opened.files.get(key))?.bytes ?? []).toString()).toBe('one')
  })

  it('lets one of many different puts at once through', async () => {
    const key = test.key()
    const puts = Array.from({ length: 8 }, (_, n) =>
      test.opened.files.put({ key, contentType: 'text/plain', bytes: Buffer.from(String(n)) }),
    )
    const results = await Promise.allSettled(puts)
    const winner = results.findIndex((result) => result.status === 'fulfilled')
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
    expect(Buffer.from((await test.opened.files.get(key))?.bytes ?? []).toString()).toBe(String(winner))
  })

  it('removes, also what is not there', async () => {
    const key = test.key()
    await test.opened.files.put({ key, contentType: 'text/plain', bytes: Buffer.from('x') })
    await test.opened.files.remove(key)
    expect(await test.opened.files.get(key)).toBeUndefined()
    await expect(test.opened.files.remove(key)).resolves.toBeUndefined()
  })

  it('refuses more than 25 MB', async () => {
    const bytes = Buffer.alloc(FILE_LIMITS.fileBytesMax + 1)
    await expect(test.opened.files.put({ key: test.key(), contentType: 'text/plain', bytes })).rejects.toMatchObject({
      code: 'limit_exceeded',
    })
  })

  const foul = [
    '',
    'a',
    '../../etc/passwd',
    'org_a/../org_b/x',
    '/etc/passwd',
    'a//b',
    'a/./b',
    'a/b/',
    'a b c',
    'é/é',
    'a\\..\\b',
    'a/b\0',
    'a/%2e%2e/b',
    'x'.repeat(513),
  ]
  it.each(foul)('refuses %j as a key, everywhere', async (key) => {
    const { files } = test.opened
    await expect(files.put({ key, contentType: 'text/plain', bytes: Buffer.from('x') })).rejects.toThrow(/not a file key/)
    await expect(files.get(key)).rejects.toThrow(/not a file key/)
    await expect(files.remove(key)).rejects.toThrow(/not a file key/)
    await expect(files.signUpload({ key, contentType: 'text/plain', sizeBytes: 1, expiresInSeconds: 60 })).rejects.toThrow(/not a file key/)
  })
}

const downloadOf = (key: FileKey) => ({
  key,
  fileName: 'Invoice 7.pdf',
  contentType: 'application/pdf',
  disposition: 'attachment' as const,
  expiresInSeconds: 900,
})

async function storedFile(test: FilesUnderTest): Promise<FileKey> {
  const key = test.key()
  await test.opened.files.put({ key, contentType: 'application/pdf', bytes: Buffer.from('%PDF-1.7 test') })
  return key
}

async function refusedBy(url: string, init?: RequestInit): Promise<number> {
  const response = await fetch(url, init)
  await response.arrayBuffer()
  expect(response.ok).toBe(false)
  return response.status
}

function describeDownloads(test: FilesUnderTest): void {
  it('downloads the bytes with their type, under the name given', async () => {
    const { url } = await test.opened.files.signDownload(downloadOf(await storedFile(test)))
    const response = await fetch(url)
    expect(await response.text()).toBe('%PDF-1.7 test')
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('application/pdf')
    expect(response.headers.get('content-disposition')).toMatch(/^attachment;.*Invoice/)
  })

  it('shows in the browser what is asked for inline', async () => {
    const { url } = await test.opened.files.signDownload({ ...downloadOf(await storedFile(test)), disposition: 'inline' })
    const response = await fetch(url)
    await response.arrayBuffer()
    expect(response.headers.get('content-disposition')).toMatch(/^inline/)
  })

  it('works again until it expires, and says when that is', async () => {
    const { files, advance } = test.opened
    const { url, expiresAt } = await files.signDownload({ ...downloadOf(await storedFile(test)), expiresInSeconds: 60 })
    const later = await files.signDownload({ ...downloadOf(test.key()), expiresInSeconds: 120 })
    expect(Date.parse(later.expiresAt) - Date.parse(expiresAt)).toBeGreaterThanOrEqual(60_000)
    await advance(59)
    expect((await fetch(url)).status).toBe(200)
    await advance(1)
    expect([403, 410]).toContain(await refusedBy(url))
  })

  it('refuses a link that was altered in any part', async () => {
    const { url } = await test.opened.files.signDownload(downloadOf(await storedFile(test)))
    const start = url.indexOf('/', 'https://'.length) + '/files/'.length
    for (let at = start; at < url.length; at += 7) {
      const other = url[at] === 'A' ? 'B' : 'A'
      expect([400, 403, 404]).toContain(await refusedBy(url.slice(0, at) + other + url.slice(at + 1)))
    }
    expect(await refusedBy(url.slice(0, -1))).toBe(403)
  })

  it('refuses to upload by a link that downloads', async () => {
    const key = await storedFile(test)
    const { url } = await test.opened.files.signDownload(downloadOf(key))
    expect(await refusedBy(url, { method: 'PUT', body: 'x', headers: { 'content-type': 'application/pdf' } })).toBe(403)
    expect(await refusedBy(url, { method: 'DELETE' })).toBe(403)
    expect(await test.opened.files.get(key)).toBeDefined()
  })

  it('answers 404 when the file is not there', async () => {
    const { url } = await test.opened.files.signDownload(downloadOf(test.key()))
    expect(await refusedBy(url)).toBe(404)
  })

  it.each([0, -5, FILE_LIMITS.linkSecondsMax + 1, Number.NaN])('signs no link for %s seconds', async (expiresInSeconds) => {
    await expect(test.opened.files.signDownload({ ...downloadOf(test.key()), expiresInSeconds })).rejects.toMatchObject({
      code: 'limit_exceeded',
    })
  })
}

function describeUploads(test: FilesUnderTest): void {
  const uploadOf = (key: FileKey) => ({ key, contentType: 'image/png', sizeBytes: 1_000, expiresInSeconds: 60 })

  const bytes = new Uint8Array(randomBytes(1_000))

  it('takes exactly one body of the type and size', async () => {
    const { files } = test.opened
    const key = test.key()
    const { url, headers } = await files.signUpload(uploadOf(key))
    expect((await fetch(url, { method: 'PUT', body: bytes, headers })).ok).toBe(true)
    expect(await files.get(key)).toMatchObject({ contentType: 'image/png', sha256: sha256(bytes) })
    expect([403, 410, 412]).toContain(await refusedBy(url, { method: 'PUT', body: new Uint8Array(1_000), headers }))
    expect((await files.get(key))?.sha256).toBe(sha256(bytes))
  })

  it.each([1_001, 999])('refuses a body of %s bytes, keeps nothing of it, and takes the announced one after', async (sizeBytes) => {
    const { files } = test.opened
    const key = test.key()
    const { url, headers } = await files.signUpload(uploadOf(key))
    expect([400, 403, 413]).toContain(await refusedBy(url, { method: 'PUT', body: new Uint8Array(sizeBytes), headers }))
    expect(await files.get(key)).toBeUndefined()
    expect((await fetch(url, { method: 'PUT', body: bytes, headers })).ok).toBe(true)
  })

  it('refuses another type', async () => {
    const key = test.key()
    const { url, headers } = await test.opened.files.signUpload(uploadOf(key))
    const other = { ...headers, 'content-type': 'text/html' }
    expect([403, 415]).toContain(await refusedBy(url, { method: 'PUT', body: bytes, headers: other }))
    expect(await test.opened.files.get(key)).toBeUndefined()
  })

  it('refuses an altered link, an expired one, and a download by it', async () => {
    const { files, advance } = test.opened
    const key = test.key()
    const { url, headers } = await files.signUpload(uploadOf(key))
    expect(await refusedBy(`${url.slice(0, -3)}AAA`, { method: 'PUT', body: bytes, headers })).toBe(403)
    expect(await refusedBy(url)).toBe(403)
    await advance(60)
    expect([403, 410]).toContain(await refusedBy(url, { method: 'PUT', body: bytes, headers }))
    expect(await files.get(key)).toBeUndefined()
  })

  it.each([0, FILE_LIMITS.fileBytesMax + 1])('signs no upload of %s bytes', async (sizeBytes) => {
    await expect(test.opened.files.signUpload({ ...uploadOf(test.key()), sizeBytes })).rejects.toMatchObject({ code: 'limit_exceeded' })
  })
}
