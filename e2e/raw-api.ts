/** An answer with what the SDK hides: status and headers. */
export interface RawAnswer {
  status: number
  headers: Headers
  text: string
  // biome-ignore lint/suspicious/noExplicitAny: tests look into bodies of any shape
  json: any
}

/** Sends requests as they are, with a key, following no redirects. */
export function rawApi(url: string, apiKey: string) {
  return async (method: string, path: string, sent: { body?: unknown; headers?: Record<string, string> } = {}): Promise<RawAnswer> => {
    const answer = await fetch(url + path, {
      method,
      redirect: 'manual',
      headers: {
        authorization: `Bearer ${apiKey}`,
        ...(sent.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...sent.headers,
      },
      ...(sent.body === undefined ? {} : { body: JSON.stringify(sent.body) }),
    })
    const text = await answer.text()
    const isJson = answer.headers.get('content-type')?.includes('json') && text !== ''
    return { status: answer.status, headers: answer.headers, text, json: isJson ? JSON.parse(text) : undefined }
  }
}
