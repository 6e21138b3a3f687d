import { createHash, createHmac, type Hash, type Hmac } from 'node:crypto'
import { SignatureV4 } from '@smithy/signature-v4'

/** A request as it arrived. Header names are lower case. */
export interface Arrived {
  method: string
  /** With its query, percent-encoded as it came. */
  url: URL
  headers: Record<string, string>
  body: Buffer
}

/** Who may ask. */
export interface Caller {
  accessKeyId: string
  secretAccessKey: string
}

/** A refusal in the words of AWS. */
export interface Refusal {
  status: number
  code: string
  message: string
}

const SKEW_MS = 15 * 60_000

class NodeHash {
  readonly #hash: Hash | Hmac
  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    this.#hash = secret === undefined ? createHash('sha256') : createHmac('sha256', bytesOf(secret))
  }
  update(content: string | ArrayBuffer | ArrayBufferView): void {
    this.#hash.update(bytesOf(content))
  }
  async digest(): Promise<Uint8Array> {
    return this.#hash.digest()
  }
}

function bytesOf(content: string | ArrayBuffer | ArrayBufferView): Buffer {
  if (typeof content === 'string') return Buffer.from(content)
  return ArrayBuffer.isView(content) ? Buffer.from(content.buffer, content.byteOffset, content.byteLength) : Buffer.from(content)
}

/**
 * Checks the signature of a request by AWS's own signing code, which the product does not use: in its header, or in its query. Undefined when
 * it is genuine, in time, and covers what it must.
 */
export async function signatureRefusal(
  arrived: Arrived,
  { service, callers, nowMs }: { service: string; callers: readonly Caller[]; nowMs: number },
) {
  const claim = claimOf(arrived)
  if (!claim) return refusal(403, 'MissingAuthenticationToken', 'The request is not signed.')
  const caller = callers.find(({ accessKeyId }) => accessKeyId === claim.accessKeyId)
  if (!caller) return refusal(403, 'InvalidAccessKeyId', 'The access key is not known.')
  if (claim.service !== service || claim.date !== claim.amzDate.slice(0, 8)) return mismatch()
  const signedMs = msOf(claim.amzDate)
  if (Number.isNaN(signedMs)) return refusal(400, 'AuthorizationQueryParametersError', 'The date is not one.')
  const late = claim.expiresInSeconds === undefined ? nowMs - signedMs > SKEW_MS : nowMs >= signedMs + claim.expiresInSeconds * 1000
  if (late) return refusal(403, claim.expiresInSeconds === undefined ? 'RequestTimeTooSkewed' : 'AccessDenied', 'Request has expired')
  if (signedMs - nowMs > SKEW_MS) return refusal(403, 'RequestTimeTooSkewed', 'The request is signed for later.')
  if (!claim.signedHeaders.includes('host')) return mismatch()
  const unsigned = Object.keys(arrived.headers).find((name) => name.startsWith('x-amz-') && !claim.signedHeaders.includes(name))
  if (unsigned !== undefined)
    return refusal(403, 'AccessDenied', `There were headers present in the request which were not signed: ${unsigned}`)
  return (await expectedSignature(arrived, claim, caller)) === claim.signature ? undefined : mismatch()
}

interface Claim {
  accessKeyId: string
  date: string
  region: string
  service: string
  amzDate: string
  signedHeaders: string[]
  signature: string
  /** Of a link. */
  expiresInSeconds?: number
}

function claimOf({ url, headers }: Arrived): Claim | undefined {
  const query = url.searchParams
  if (query.has('X-Amz-Signature') && query.get('X-Amz-Algorithm') !== 'AWS4-HMAC-SHA256') return undefined
  if (query.has('X-Amz-Signature') || query.has('X-Amz-Credential')) {
    return claimFrom({
      credential: query.get('X-Amz-Credential') ?? '',
      signedHeaders: query.get('X-Amz-SignedHeaders') ?? '',
      signature: query.get('X-Amz-Signature') ?? '',
      amzDate: query.get('X-Amz-Date') ?? '',
      expires: query.get('X-Amz-Expires') ?? '',
    })
  }
  const match = /^AWS4-HMAC-SHA256 Credential=([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(headers.authorization ?? '')
  if (!match) return undefined
  const [, credential = '', signedHeaders = '', signature = ''] = match
  return claimFrom({ credential, signedHeaders, signature, amzDate: headers['x-amz-date'] ?? '' })
}

function claimFrom(text: {
  credential: string
  signedHeaders: string
  signature: string
  amzDate: string
  expires?: string
}): Claim | undefined {
  const [accessKeyId = '', date = '', region = '', service = '', end] = text.credential.split('/')
  if (end !== 'aws4_request') return undefined
  const expires = text.expires === undefined ? {} : { expiresInSeconds: /^\d{1,6}$/.test(text.expires) ? Number(text.expires) : -1 }
  return {
    accessKeyId,
    date,
    region,
    service,
    amzDate: text.amzDate,
    signedHeaders: text.signedHeaders.split(';'),
    signature: text.signature,
    ...expires,
  }
}

async function expectedSignature({ method, url, headers, body }: Arrived, claim: Claim, credentials: Caller): Promise<string> {
  const isS3 = claim.service === 's3'
  const signer = new SignatureV4({
    service: claim.service,
    region: claim.region,
    credentials,
    sha256: NodeHash,
    uriEscapePath: !isS3,
    applyChecksum: false,
  })
  const signed = Object.fromEntries(claim.signedHeaders.map((name) => [name, headers[name] ?? '']))
  const query: Record<string, string[]> = {}
  for (const [name, value] of url.searchParams) query[name] = [...(query[name] ?? []), value]
  const request = { method, protocol: 'http:', hostname: url.hostname, path: url.pathname, headers: signed, query, body }
  const signingDate = new Date(msOf(claim.amzDate))
  if (claim.expiresInSeconds === undefined) {
    const { headers: out } = await signer.sign(request, { signingDate })
    return /Signature=([0-9a-f]+)/.exec(out.authorization ?? '')?.[1] ?? ''
  }
  for (const name of ['Algorithm', 'Credential', 'Date', 'Expires', 'SignedHeaders', 'Signature', 'Security-Token'])
    delete query[`X-Amz-${name}`]
  const hash = 'x-amz-content-sha256'
  const { query: out = {} } = await signer.presign(
    { ...request, headers: { ...signed, [hash]: 'UNSIGNED-PAYLOAD' } },
    {
      signingDate,
      expiresIn: Math.max(claim.expiresInSeconds, 0),
      unhoistableHeaders: new Set([hash]),
      unsignableHeaders: new Set([hash]),
    },
  )
  return String(out['X-Amz-Signature'])
}

function msOf(amzDate: string): number {
  const [, year, month, day, hour, minute, second] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(amzDate) ?? []
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
}

function mismatch(): Refusal {
  return refusal(403, 'SignatureDoesNotMatch', 'The request signature we calculated does not match the signature you provided.')
}

function refusal(status: number, code: string, message: string): Refusal {
  return { status, code, message }
}
