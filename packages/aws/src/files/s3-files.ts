import { createHash } from 'node:crypto'
import { contentDisposition } from '@quittance/core/kit/content-disposition'
import { instantOf } from '@quittance/core/kit/day'
import { AppError, invariant } from '@quittance/core/kit/errors'
import { checkFileKey } from '@quittance/core/kit/file-key'
import { sha256 as hashOf } from '@quittance/core/kit/hash'
import type { Clock } from '@quittance/core/ports/clock'
import { FILE_LIMITS, type FileKey, type Files, type NewFile } from '@quittance/core/ports/files'
import { type Aws, AwsError } from '../call/aws.ts'
import { presignedUrl } from '../call/sign.ts'

/** Where files lie. */
export interface S3Options {
  aws: Aws
  bucket: string
  clock: Clock
}

/** Of bytes, both ways. A file of 25 MB must pass within it. */
const TIMEOUT_MS = 25_000
const CONFLICT_ATTEMPTS_MAX = 5

/**
 * The Files port on one private bucket. Bytes are put on the condition that nothing is there, with their SHA-256, which S3 checks; an
 * upload link has the type, the exact size and that condition under its signature. The role needs `s3:ListBucket`, since without it S3 says
 * “forbidden” of what is not there.
 */
export function s3Files(options: S3Options): Files {
  return { ...storage(options), ...signing(options) }
}

function storage({ aws, bucket }: S3Options): Pick<Files, 'put' | 'get' | 'remove'> {
  const pathOf = (key: FileKey) => {
    checkFileKey(key)
    return `/${bucket}/${key}`
  }

  async function get(key: FileKey) {
    const answer = await aws
      .call('s3', { method: 'GET', path: pathOf(key), headers: { 'x-amz-checksum-mode': 'ENABLED' }, timeoutMs: TIMEOUT_MS })
      .catch(undefinedIfMissing)
    if (!answer) return undefined
    const bytes = answer.body
    const stored = answer.headers['x-amz-checksum-sha256']
    const isWhole = stored === undefined || stored.includes('-') || stored === base64HashOf(bytes)
    invariant(isWhole, `the bytes of file ${key} are not those that were stored`)
    return { key, contentType: answer.headers['content-type'] ?? '', bytes, sha256: hashOf(bytes) }
  }

  return {
    get,
    async put(file) {
      const { key, bytes } = file
      const path = pathOf(key)
      requireSize(bytes.byteLength)
      for (let made = 1; !(await isPut(aws, path, file)); made++) {
        const there = await get(key)
        invariant(!there || there.sha256 === hashOf(bytes), `file ${key} is there with other bytes`)
        if (there) break
        invariant(made < CONFLICT_ATTEMPTS_MAX, `file ${key} is neither there nor can it be put`)
      }
      return { sha256: hashOf(bytes), sizeBytes: bytes.byteLength }
    },
    async remove(key) {
      await aws.call('s3', { method: 'DELETE', path: pathOf(key) }).catch(undefinedIfMissing)
    },
  }
}

/** False when something is there already, or another is just putting it. */
async function isPut(aws: Aws, path: string, { contentType, bytes }: NewFile): Promise<boolean> {
  const headers = { 'content-type': contentType, 'if-none-match': '*', 'x-amz-checksum-sha256': base64HashOf(bytes) }
  try {
    await aws.call('s3', { method: 'PUT', path, headers, body: bytes, timeoutMs: TIMEOUT_MS })
    return true
  } catch (error) {
    if (error instanceof AwsError && (error.status === 412 || error.status === 409)) return false
    throw error
  }
}

function undefinedIfMissing(error: unknown): undefined {
  if (error instanceof AwsError && error.status === 404) return undefined
  throw error
}

function signing({ aws, bucket, clock }: S3Options): Pick<Files, 'signDownload' | 'signUpload'> {
  const placeOf = (key: FileKey) => {
    checkFileKey(key)
    return new URL(`/${bucket}/${key}`, aws.endpointOf('s3'))
  }
  const expiryOf = (seconds: number) => {
    if (seconds >= 1 && seconds <= FILE_LIMITS.linkSecondsMax) return instantOf(clock.now() + seconds * 1000)
    throw new AppError('limit_exceeded', `A link lasts from 1 to ${FILE_LIMITS.linkSecondsMax} seconds.`)
  }
  return {
    async signDownload({ key, fileName, contentType, disposition, expiresInSeconds }) {
      const url = placeOf(key)
      checkMediaType(contentType)
      const query = {
        'response-content-type': contentType,
        'response-content-disposition': contentDisposition(disposition, fileName),
        'response-cache-control': 'private, no-store',
      }
      const expiresAt = expiryOf(expiresInSeconds)
      return { url: presignedUrl({ method: 'GET', url, headers: {}, query, expiresInSeconds }, aws.scopeOf('s3')), expiresAt }
    },
    async signUpload({ key, contentType, sizeBytes, expiresInSeconds }) {
      const url = placeOf(key)
      checkMediaType(contentType)
      requireSize(sizeBytes, 1)
      const expiresAt = expiryOf(expiresInSeconds)
      const sent = { 'content-type': contentType, 'if-none-match': '*' }
      // Whoever sends the bytes states their length by itself; here it is what makes the size exact.
      const headers = { ...sent, 'content-length': String(sizeBytes) }
      const link = presignedUrl({ method: 'PUT', url, headers, query: {}, expiresInSeconds }, aws.scopeOf('s3'))
      return { url: link, headers: sent, expiresAt }
    },
  }
}

function requireSize(sizeBytes: number, least = 0): void {
  if (sizeBytes >= least && sizeBytes <= FILE_LIMITS.fileBytesMax) return
  throw new AppError('limit_exceeded', `A file has at most ${FILE_LIMITS.fileBytesMax} bytes.`)
}

function checkMediaType(contentType: string): void {
  invariant(/^[\w.+-]+\/[\w.+-]+(; ?charset=[\w-]+)?$/.test(contentType), `${JSON.stringify(contentType)} is not a media type`)
}

function base64HashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64')
}
