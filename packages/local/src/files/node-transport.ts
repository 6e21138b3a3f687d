import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { LocalFiles } from './open-files.ts'

/** Answers a request of a node:http server when it is one to a signed link; false, having done nothing, when it is not. */
export async function answerFileRequest(
  { handleFileRequest }: LocalFiles,
  { request, response, requestId }: { request: IncomingMessage; response: ServerResponse; requestId: string },
): Promise<boolean> {
  const answer = await handleFileRequest({
    method: request.method ?? '',
    url: request.url ?? '',
    headers: request.headers,
    // An upload that is refused half-way is still answered: its connection must live.
    body: request.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>,
    requestId,
  })
  if (!answer) return false
  response.writeHead(answer.status, answer.headers)
  if (typeof answer.body === 'string') response.end(answer.body)
  else await sendStream(answer.body, response)
  return true
}

/** A client that goes away before the end is no fault of ours. */
async function sendStream(body: Readable, response: ServerResponse): Promise<void> {
  try {
    await pipeline(body, response)
  } catch (error) {
    const isGone = error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE'
    if (!isGone) throw error
  }
}
