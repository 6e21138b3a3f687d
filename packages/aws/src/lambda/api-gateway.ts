import type { Dispatch, HttpAnswer, HttpRequest } from '@quittance/api/http'
import type { Files } from '@quittance/core/ports/files'

/** What API Gateway's REST APIs hand a function (proxy integration), as far as it is read. */
export interface ProxyEvent {
  httpMethod: string
  path: string
  headers: Record<string, string> | null
  multiValueHeaders?: Record<string, string[]> | null
  queryStringParameters?: Record<string, string> | null
  multiValueQueryStringParameters?: Record<string, string[]> | null
  body: string | null
  isBase64Encoded: boolean
  requestContext: { requestId: string; identity?: { sourceIp?: string } }
}

/** What goes back. */
export interface ProxyAnswer {
  statusCode: number
  headers: Record<string, string>
  body: string
  isBase64Encoded: boolean
}

/** A function's answer has at most 6 MB (AWS Lambda quotas), of which base64 takes a third. Larger ones are fetched by a signed link. */
export const ANSWER_BYTES_MAX = 4_400_000
const LINK_SECONDS = 300

/** One event through the API. `files` keeps an answer that is too large, under `answers/`, which the bucket clears away after a day. */
export async function answerEvent(event: ProxyEvent, { dispatch, files }: { dispatch: Dispatch; files: Files }): Promise<ProxyAnswer> {
  const answer = await dispatch(requestOf(event))
  const sizeBytes = typeof answer.body === 'string' ? Buffer.byteLength(answer.body) : answer.body.byteLength
  if (answer.status !== 200 || sizeBytes <= ANSWER_BYTES_MAX) return proxyAnswer(answer)
  return proxyAnswer(await linkedAnswer(files, answer, event.requestContext.requestId))
}

function requestOf(event: ProxyEvent): HttpRequest {
  return {
    method: event.httpMethod,
    path: event.path,
    query: queryOf(event),
    headers: headersOf(event),
    body: event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64') : (event.body ?? undefined),
    remoteAddress: event.requestContext.identity?.sourceIp ?? '',
  }
}

/** API Gateway has decoded the query; twice the same parameter comes in the second list only. */
function queryOf({ multiValueQueryStringParameters: many, queryStringParameters: one }: ProxyEvent): string {
  const pairs = many
    ? Object.entries(many).flatMap(([name, values]) => values.map((value) => [name, value] as const))
    : Object.entries(one ?? {})
  return pairs.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&')
}

function headersOf({ multiValueHeaders, headers }: ProxyEvent): Record<string, string> {
  const many = multiValueHeaders ?? Object.fromEntries(Object.entries(headers ?? {}).map(([name, value]) => [name, [value]]))
  return Object.fromEntries(Object.entries(many).map(([name, values]) => [name.toLowerCase(), values.join(', ')]))
}

function proxyAnswer({ status, headers, body }: HttpAnswer): ProxyAnswer {
  if (typeof body === 'string') return { statusCode: status, headers, body, isBase64Encoded: false }
  return { statusCode: status, headers, body: Buffer.from(body).toString('base64'), isBase64Encoded: true }
}

async function linkedAnswer(files: Files, { headers, body }: HttpAnswer, requestId: string): Promise<HttpAnswer> {
  const contentType = headers['content-type'] ?? 'application/octet-stream'
  const key = `answers/${requestId.replace(/[^\w-]/g, '')}/answer`
  const fileName = /filename="([^"]+)"/.exec(headers['content-disposition'] ?? '')?.[1] ?? 'answer.json'
  await files.put({ key, contentType, bytes: Buffer.from(body) })
  const { url } = await files.signDownload({ key, fileName, contentType, disposition: 'attachment', expiresInSeconds: LINK_SECONDS })
  const { 'content-type': _type, 'content-disposition': _disposition, ...rest } = headers
  return { status: 303, headers: { ...rest, location: url }, body: '' }
}
