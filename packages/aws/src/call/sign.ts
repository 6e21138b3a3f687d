import { createHash, createHmac } from 'node:crypto'

/** Whose requests are signed. In a Lambda function they stand in its environment and last as long as the process. */
export interface Credentials {
  accessKeyId: string
  secretAccessKey: string
  sessionToken?: string
}

/** What a signature is for. */
export interface SigningScope {
  credentials: Credentials
  region: string
  /** The name AWS signs the service by: `dynamodb`, `s3`, `ses` … */
  service: string
  nowMs: number
}

/** A request before it is signed. */
export interface Unsigned {
  method: string
  url: URL
  /** Lower case names. */
  headers: Record<string, string>
  body: string | Uint8Array
}

const ALGORITHM = 'AWS4-HMAC-SHA256'
const UNSIGNED_PAYLOAD = 'UNSIGNED-PAYLOAD'

/** The headers of a request with its signature (AWS Signature Version 4): `host`, date, token, hash of the body and `authorization` are added. */
export function signedHeaders(request: Unsigned, scope: SigningScope): Record<string, string> {
  const { amzDate, credentialScope } = datesOf(scope)
  const bodyHash = hashOf(request.body)
  const { sessionToken, accessKeyId } = scope.credentials
  const headers: Record<string, string> = {
    ...request.headers,
    host: request.url.host,
    'x-amz-date': amzDate,
    ...(scope.service === 's3' ? { 'x-amz-content-sha256': bodyHash } : {}),
    ...(sessionToken === undefined ? {} : { 'x-amz-security-token': sessionToken }),
  }
  const names = Object.keys(headers).sort()
  const query = [...request.url.searchParams].map(([name, value]) => [name, value] as const)
  const canonical = canonicalRequest({
    method: request.method,
    path: canonicalPath(request.url, scope.service),
    query,
    headers,
    names,
    bodyHash,
  })
  const signature = signatureOf(scope, canonical)
  return {
    ...headers,
    authorization: `${ALGORITHM} Credential=${accessKeyId}/${credentialScope}, SignedHeaders=${names.join(';')}, Signature=${signature}`,
  }
}

/**
 * A link to an S3 object that carries its permission: method, expiry, `query` and `headers` are under the signature, and whoever follows it
 * must send those headers. The signature stands last.
 */
export function presignedUrl(
  link: Omit<Unsigned, 'body'> & { query: Record<string, string>; expiresInSeconds: number },
  scope: SigningScope,
): string {
  const { amzDate, credentialScope } = datesOf(scope)
  const { accessKeyId, sessionToken } = scope.credentials
  const headers = { ...link.headers, host: link.url.host }
  const names = Object.keys(headers).sort()
  const query: (readonly [string, string])[] = Object.entries({
    ...link.query,
    'X-Amz-Algorithm': ALGORITHM,
    'X-Amz-Credential': `${accessKeyId}/${credentialScope}`,
    'X-Amz-Date': amzDate,
    'X-Amz-Expires': String(link.expiresInSeconds),
    'X-Amz-SignedHeaders': names.join(';'),
    ...(sessionToken === undefined ? {} : { 'X-Amz-Security-Token': sessionToken }),
  })
  const path = canonicalPath(link.url, scope.service)
  const signature = signatureOf(scope, canonicalRequest({ method: link.method, path, query, headers, names, bodyHash: UNSIGNED_PAYLOAD }))
  return `${link.url.origin}${path}?${queryText(query)}&X-Amz-Signature=${signature}`
}

interface Canonical {
  method: string
  path: string
  query: readonly (readonly [string, string])[]
  headers: Record<string, string>
  names: readonly string[]
  bodyHash: string
}

function canonicalRequest({ method, path, query, headers, names, bodyHash }: Canonical): string {
  const lines = names.map((name) => `${name}:${(headers[name] ?? '').trim().replace(/ +/g, ' ')}\n`)
  return [method, path, queryText(query), lines.join(''), names.join(';'), bodyHash].join('\n')
}

/** S3 signs the path as it is sent; the others sign it encoded once more. */
function canonicalPath({ pathname }: URL, service: string): string {
  if (service === 's3')
    return pathname
      .split('/')
      .map((segment) => encode(decodeURIComponent(segment)))
      .join('/')
  return pathname.split('/').map(encode).join('/')
}

function queryText(query: readonly (readonly [string, string])[]): string {
  const pairs = query.map(([name, value]) => [encode(name), encode(value)] as const)
  const sorted = pairs.sort(([a, x], [b, y]) => (a === b ? compare(x, y) : compare(a, b)))
  return sorted.map(([name, value]) => `${name}=${value}`).join('&')
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** RFC 3986: all but letters, digits and `-._~`. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
}

function datesOf({ nowMs, region, service }: SigningScope): { amzDate: string; credentialScope: string } {
  const amzDate = new Date(nowMs).toISOString().replace(/[-:]|\.\d{3}/g, '')
  return { amzDate, credentialScope: `${amzDate.slice(0, 8)}/${region}/${service}/aws4_request` }
}

function signatureOf(scope: SigningScope, canonical: string): string {
  const { amzDate, credentialScope } = datesOf(scope)
  const key = ['aws4_request', scope.service, scope.region, amzDate.slice(0, 8)].reduceRight<string | Buffer>(
    (secret, part) => createHmac('sha256', secret).update(part).digest(),
    `AWS4${scope.credentials.secretAccessKey}`,
  )
  return createHmac('sha256', key)
    .update([ALGORITHM, amzDate, credentialScope, hashOf(canonical)].join('\n'))
    .digest('hex')
}

function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
