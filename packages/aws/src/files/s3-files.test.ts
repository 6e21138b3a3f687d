import { filesContract } from '@quittance/core/contract/files-contract'
import { type TestClock, testClock } from '@quittance/core/contract/test-world'
import { systemClock } from '@quittance/core/ports/clock'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type S3StandIn, startS3 } from '../../test/stand-ins/s3.ts'
import { TEST_CALLER } from '../../test/stand-ins/server.ts'
import { testAws } from '../../test/test-aws.ts'
import { s3Files } from './s3-files.ts'

const BUCKET = 'quittance-files'

async function open() {
  const clock: TestClock = testClock()
  const s3 = await startS3({ bucket: BUCKET, clock })
  const aws = testAws({ endpoints: { s3: s3.url }, clock })
  return { s3, aws, clock, files: s3Files({ aws, bucket: BUCKET, clock }) }
}

async function openForTest() {
  const opened = await open()
  onTestFinished(() => opened.s3.close())
  return opened
}

const realBucket = process.env.QUITTANCE_TEST_FILES_BUCKET

if (realBucket) {
  const PAUSE_MS = 4_000
  filesContract({
    name: `S3, bucket ${realBucket}`,
    async open() {
      const files = s3Files({ aws: testAws({ real: true }), bucket: realBucket, clock: systemClock })
      // Its clock is its own: waited for, well before and well after the second that counts.
      const advance = (seconds: number) =>
        new Promise<void>((resolve) =>
          setTimeout(resolve, seconds === 1 ? PAUSE_MS * 2 : seconds === 59 ? 59_000 - PAUSE_MS : seconds * 1000 + PAUSE_MS),
        )
      return { files, advance, close() {} }
    },
  })
} else {
  filesContract({
    name: 'S3 (stand-in that checks signatures)',
    async open() {
      const { s3, clock, files } = await open()
      return { files, advance: (seconds) => clock.advance({ seconds }), close: () => s3.close() }
    },
  })
}

const file = { key: 'org_a/document/1/invoice.pdf', contentType: 'application/pdf', bytes: Buffer.from('%PDF-1.7') }

function damage(s3: S3StandIn): void {
  const [stored] = s3.objects.values()
  if (stored) stored.bytes = Buffer.from('%PDF-1.6')
}

describe('files in S3', () => {
  it('show damage of the bytes instead of handing them out', async () => {
    const { files, s3 } = await openForTest()
    await files.put(file)
    damage(s3)
    await expect(files.get(file.key)).rejects.toThrow(/not those that were stored/)
  })

  it('are refused to who signs with another secret', async () => {
    const { s3, clock } = await openForTest()
    const aws = testAws({ endpoints: { s3: s3.url }, clock, credentials: { ...TEST_CALLER, secretAccessKey: 'another' } })
    await expect(s3Files({ aws, bucket: BUCKET, clock }).put(file)).rejects.toMatchObject({ name: 'SignatureDoesNotMatch' })
  })

  it('download under their true name, and are kept in no cache', async () => {
    const { files } = await openForTest()
    await files.put(file)
    const { url } = await files.signDownload({ ...file, fileName: 'Müller.pdf', disposition: 'inline', expiresInSeconds: 60 })
    const { headers } = await fetch(url)
    expect(headers.get('content-disposition')).toContain("filename*=UTF-8''M%C3%BCller.pdf")
    expect(headers.get('cache-control')).toBe('private, no-store')
  })

  it('take an upload only on the condition that nothing is there', async () => {
    const { files } = await openForTest()
    const { url, headers } = await files.signUpload({ ...file, sizeBytes: 8, expiresInSeconds: 60 })
    const { 'if-none-match': _condition, ...without } = headers
    expect((await fetch(url, { method: 'PUT', headers: without, body: file.bytes })).status).toBe(403)
  })

  it.each(['text/html\r\nset-cookie: x', 'nonsense', ''])('sign no link with the type %j', async (contentType) => {
    const { files } = await openForTest()
    await expect(files.signUpload({ ...file, contentType, sizeBytes: 1, expiresInSeconds: 60 })).rejects.toThrow(/media type/)
  })
})
