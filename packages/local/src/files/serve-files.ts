import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { contentDisposition } from '@quittance/core/kit/content-disposition'
import { AppError, type ErrorCode } from '@quittance/core/kit/errors'
import type { ByteSource, Disk } from './disk.ts'
import type { Links, Permission } from './links.ts'
import type { UsedLinks } from './used-links.ts'

/** Where the links of the local home lead, below its base URL. */
export const FILES_PATH = '/files/'

/** A request as any transport can give it. Header names are lower case. */
export interface FileRequest {
  method: string
  /** Path and query. */
  url: string
  headers: Readonly<Record<string, string | string[] | undefined>>
  /** Not read to its end when the upload is refused. */
  body: ByteSource
  requestId: string
}

/** What to send back. */
export interface FileAnswer {
  status: number
  headers: Record<string, string>
  /** To be streamed, and destroyed when the client goes away. */
  body: Readable | string
}

interface Served {
  disk: Disk
  links: Links
  used: UsedLinks
}

/** Answers requests to signed links; undefined for other paths. Refusals are problem documents (RFC 9457). */
export async function serveFile(served: Served, request: FileRequest): Promise<FileAnswer | undefined> {
  const [path = ''] = request.url.split('?')
  if (!path.startsWith(FILES_PATH)) return undefined
  try {
    return await permitted(served, request, path.slice(FILES_PATH.length))
  } catch (error) {
    if (error instanceof AppError) return problem(error, request.requestId)
    throw error
  }
}

async function permitted(served: Served, request: FileRequest, token: string): Promise<FileAnswer> {
  const permission = served.links.verify(token)
  const method = request.method === 'HEAD' ? 'GET' : request.method
  if (method !== permission.method) throw new AppError('forbidden', 'This link is for another purpose.')
  return permission.method === 'GET' ? download(served, request, permission) : upload(served, { request, permission, token })
}

async function download({ disk }: Served, request: FileRequest, permission: Permission & { method: 'GET' }): Promise<FileAnswer> {
  const { key, contentType, disposition, fileName } = permission
  const record = await disk.record(key)
  if (!record) throw new AppError('not_found', 'This file is no longer there.')
  return {
    status: 200,
    headers: {
      'content-type': contentType,
      'content-length': String(record.sizeBytes),
      'content-disposition': contentDisposition(disposition, fileName),
      'content-security-policy': securityPolicyOf(contentType),
      ...GUARDS,
    },
    body: request.method === 'HEAD' ? '' : createReadStream(disk.pathOf(key)),
  }
}

const GUARDS = {
  'x-content-type-options': 'nosniff',
  'cache-control': 'private, no-store',
  'referrer-policy': 'no-referrer',
} as const

/** A file is not ours to run: sandboxed. Except PDF, which runs nothing here and which Chromium does not show in a sandbox. */
function securityPolicyOf(contentType: string): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'"
  return contentType === 'application/pdf' ? policy : `${policy}; sandbox`
}

async function upload(
  { disk, used }: Served,
  { request, permission, token }: { request: FileRequest; permission: Permission & { method: 'PUT' }; token: string },
): Promise<FileAnswer> {
  const { key, contentType, sizeBytes } = permission
  if (mediaTypeOf(request.headers['content-type']) !== contentType.toLowerCase()) {
    throw new AppError('unsupported_media_type', `This link takes ${contentType} only.`)
  }
  const declared = request.headers['content-length']
  if (Number(declared) > sizeBytes) throw new AppError('body_too_large', `The file is larger than ${sizeBytes} bytes.`)
  if (Number(declared) !== sizeBytes) throw new AppError('invalid_request', `This link takes ${sizeBytes} bytes, and their Content-Length.`)
  if ((await used.has(token)) || !(await disk.create({ key, contentType, source: request.body, sizeBytesMax: sizeBytes }))) {
    throw new AppError('link_expired', 'This link has been used. Ask for a new one.')
  }
  await used.add(token)
  return { status: 200, headers: { 'content-length': '0', ...GUARDS }, body: '' }
}

function mediaTypeOf(header: string | string[] | undefined): string {
  return (
    String(header ?? '')
      .split(';')[0]
      ?.trim()
      .toLowerCase() ?? ''
  )
}

const STATUS: { readonly [code in ErrorCode]?: readonly [number, string] } = {
  invalid_request: [400, 'Bad request'],
  forbidden: [403, 'Forbidden'],
  not_found: [404, 'Not found'],
  link_expired: [410, 'Gone'],
  body_too_large: [413, 'Too large'],
  unsupported_media_type: [415, 'Unsupported media type'],
}

function problem(error: AppError, requestId: string): FileAnswer {
  const [status, title] = STATUS[error.code] ?? [500, 'Internal error']
  const body = JSON.stringify({ type: 'about:blank', title, status, detail: error.message, code: error.code, requestId, errors: [] })
  const headers = { 'content-type': 'application/problem+json', 'content-length': String(Buffer.byteLength(body)), ...GUARDS }
  return { status, headers, body }
}
