import { createHash } from 'node:crypto'
import { refuse, type StandIn, type StandInAnswer, type StandInOptions, startStandIn } from './server.ts'
import type { Arrived, Refusal } from './signature.ts'

interface StoredObject {
  bytes: Buffer
  contentType: string
  checksum: string | undefined
  metadata: Record<string, string>
}

/** S3 for one bucket, as far as our files use it: conditional puts, checksums, links, and path style only. */
export interface S3StandIn extends StandIn {
  /** By key. */
  objects: Map<string, StoredObject>
}

/** Starts one. Keys that are not there answer 404, as to a caller who may list the bucket. */
export async function startS3(options: StandInOptions & { bucket: string }): Promise<S3StandIn> {
  const objects = new Map<string, StoredObject>()
  const running = await startStandIn(
    's3',
    options,
    (arrived, note) => {
      const [, bucket, ...rest] = arrived.url.pathname.split('/')
      const key = rest.map(decodeURIComponent).join('/')
      if (bucket !== options.bucket) return refuse(404, 'NoSuchBucket', 'The specified bucket does not exist')
      const resource = `arn:aws:s3:::${bucket}/${key}`
      switch (arrived.method) {
        case 'PUT':
          note('PutObject', resource)
          return put(objects, key, arrived)
        case 'GET':
        case 'HEAD':
          note('GetObject', resource)
          return get(objects, key, arrived)
        case 'DELETE':
          note('DeleteObject', resource)
          objects.delete(key)
          return { status: 204 }
        default:
          return refuse(405, 'MethodNotAllowed', 'The specified method is not allowed against this resource.')
      }
    },
    xmlError,
  )
  return { ...running, objects }
}

function put(objects: Map<string, StoredObject>, key: string, { headers, body }: Arrived): StandInAnswer {
  if (headers['content-length'] === undefined) refuse(411, 'MissingContentLength', 'You must provide the Content-Length HTTP header.')
  const hash = createHash('sha256').update(body)
  const sha256 = headers['x-amz-content-sha256']
  if (sha256 !== undefined && sha256 !== 'UNSIGNED-PAYLOAD' && sha256 !== hash.copy().digest('hex')) {
    refuse(400, 'XAmzContentSHA256Mismatch', 'The provided x-amz-content-sha256 does not match what was computed.')
  }
  const checksum = headers['x-amz-checksum-sha256']
  if (checksum !== undefined && checksum !== hash.digest('base64')) refuse(400, 'BadDigest', 'The SHA256 you specified did not match.')
  if (headers['if-none-match'] === '*' && objects.has(key)) {
    refuse(412, 'PreconditionFailed', 'At least one of the pre-conditions you specified did not hold')
  }
  const metadata = Object.fromEntries(Object.entries(headers).filter(([name]) => name.startsWith('x-amz-meta-')))
  objects.set(key, { bytes: body, contentType: headers['content-type'] ?? 'binary/octet-stream', checksum, metadata })
  return { status: 200, headers: { etag: `"${createHash('md5').update(body).digest('hex')}"` } }
}

function get(objects: Map<string, StoredObject>, key: string, { url, headers, method }: Arrived): StandInAnswer {
  const found = objects.get(key) ?? refuse(404, 'NoSuchKey', 'The specified key does not exist.')
  const asked = url.searchParams
  const answer: Record<string, string> = { 'content-type': asked.get('response-content-type') ?? found.contentType, ...found.metadata }
  const disposition = asked.get('response-content-disposition')
  if (disposition !== null) answer['content-disposition'] = disposition
  const cache = asked.get('response-cache-control')
  if (cache !== null) answer['cache-control'] = cache
  if (headers['x-amz-checksum-mode'] === 'ENABLED' && found.checksum !== undefined) answer['x-amz-checksum-sha256'] = found.checksum
  if (method === 'HEAD') answer['content-length'] = String(found.bytes.length)
  return { status: 200, headers: answer, body: found.bytes }
}

function xmlError({ status, code, message }: Refusal): StandInAnswer {
  const body = `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${message.replace(/[<&]/g, '')}</Message></Error>`
  return { status, headers: { 'content-type': 'application/xml' }, body }
}
