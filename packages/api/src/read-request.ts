import { AppError } from '@quittance/core/kit/errors'
import { sha256 } from '@quittance/core/kit/hash'
import { BODY_BYTES_MAX, type HttpRequest } from './http.ts'
import { jsonErrorOffset, lineAndColumn } from './json-position.ts'
import { invalid } from './validate.ts'

const utf8 = new TextDecoder()
const IDEMPOTENCY_KEY = /^[\x21-\x7e]{1,200}$/

/** The body's text. Errors: `body_too_large`. */
export function bodyText(request: HttpRequest): string {
  const { body } = request
  if (body === undefined) return ''
  const sizeBytes = typeof body === 'string' ? Buffer.byteLength(body) : body.byteLength
  if (sizeBytes > BODY_BYTES_MAX) throw new AppError('body_too_large', `A body may have at most ${BODY_BYTES_MAX} bytes.`)
  return typeof body === 'string' ? body : utf8.decode(body)
}

/** The JSON of a body; an empty one counts as `{}`. Errors: `unsupported_media_type`, `invalid_json` with the place. */
export function jsonOf(request: HttpRequest, text: string): unknown {
  if (text === '') return {}
  const type = request.headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase()
  if (type !== 'application/json')
    throw new AppError('unsupported_media_type', 'Send the body as JSON with Content-Type: application/json.')
  try {
    return JSON.parse(text)
  } catch {
    const { line, column } = lineAndColumn(text, jsonErrorOffset(text) ?? text.length)
    throw new AppError('invalid_json', `The body stops being JSON at line ${line}, column ${column}.`)
  }
}

/** The query as an object. Errors: `invalid_request` when a parameter comes twice. */
export function queryOf(request: HttpRequest): Record<string, string> {
  const query: Record<string, string> = {}
  if (request.query === '') return query
  for (const [name, value] of new URLSearchParams(request.query)) {
    if (Object.hasOwn(query, name)) {
      throw invalid('A query parameter came twice.', [{ pointer: `?${name}`, code: 'duplicate', message: 'Send it once.' }])
    }
    Object.defineProperty(query, name, { value, enumerable: true, configurable: true, writable: true })
  }
  return query
}

/** The version that If-Match names: `"3"` or `W/"3"`; undefined without one or with `*`. Errors: `precondition_failed` for any other form. */
export function ifMatchOf(request: HttpRequest): number | undefined {
  const header = request.headers['if-match']?.trim()
  if (header === undefined || header === '*') return undefined
  const version = /^(?:W\/)?"(\d{1,15})"$/.exec(header)?.[1]
  if (version === undefined) throw new AppError('precondition_failed', 'If-Match must be the ETag of an answer, like "3".')
  return Number(version)
}

/** Whether the caller wants what is true now (`Cache-Control: no-cache`, RFC 9111, section 5.2.1.4), or an answer of no age (`max-age=0`), as browsers put it. */
export function wantsCurrent(request: HttpRequest): boolean {
  const directives = request.headers['cache-control']?.toLowerCase().split(',') ?? []
  return directives.some((directive) => ['no-cache', 'max-age=0'].includes(directive.trim()))
}

/** The Idempotency-Key with the hash of what was asked. Errors: `invalid_request`. */
export function idempotencyOf(request: HttpRequest, text: string): { key: string; requestHash: string } | undefined {
  const key = request.headers['idempotency-key']
  if (request.method !== 'POST' || key === undefined) return undefined
  if (!IDEMPOTENCY_KEY.test(key)) {
    const message = 'Use 1 to 200 visible ASCII characters without spaces.'
    throw invalid('The Idempotency-Key is not valid.', [{ pointer: '#Idempotency-Key', code: 'invalid_format', message }])
  }
  return { key, requestHash: sha256(`${request.method}\n${request.path}?${request.query}\n${text}`) }
}
