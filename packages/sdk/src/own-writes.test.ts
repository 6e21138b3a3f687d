import { describe, expect, it } from 'vitest'
import { OWN_WRITES_MS, readingOwnWrites } from './own-writes.ts'

const URL = 'https://billing.example/v1/invoices'

/** A fetch with a clock of its own, which tells what each request said about caches. */
function client(answer: () => Promise<Response> = async () => new Response('{}')) {
  let nowMs = 1_000
  const said: (string | null)[] = []
  const send = readingOwnWrites(
    async (request) => {
      said.push(request.headers.get('cache-control'))
      return answer()
    },
    () => nowMs,
  )
  return {
    said,
    send: (method: string, headers: Record<string, string> = {}) => send(new Request(URL, { method, headers })),
    pass: (ms: number) => {
      nowMs += ms
    },
  }
}

describe('reading one’s own changes', () => {
  it('asks for nothing special where nothing was changed', async () => {
    const { send, said } = client()
    await send('GET')
    expect(said).toEqual([null])
  })

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])('asks for what is current after a %s, for some seconds', async (method) => {
    const { send, said, pass } = client()
    await send(method)
    pass(OWN_WRITES_MS - 1)
    await send('GET')
    pass(1)
    await send('GET')
    expect(said).toEqual([null, 'no-cache', null])
  })

  it('counts from the answer, as a change may take long', async () => {
    const { send, said, pass } = client(async () => {
      pass(OWN_WRITES_MS)
      return new Response('{}')
    })
    await send('POST')
    await send('GET')
    expect(said).toEqual([null, 'no-cache'])
  })

  it('does so after a change that failed, which may have happened', async () => {
    const { send, said } = client(async () => {
      throw new TypeError('fetch failed')
    })
    await send('POST').catch(() => {})
    await send('GET').catch(() => {})
    expect(said).toEqual([null, 'no-cache'])
  })

  it('leaves alone what the caller says', async () => {
    const { send, said } = client()
    await send('POST')
    await send('GET', { 'cache-control': 'max-age=60' })
    expect(said).toEqual([null, 'max-age=60'])
  })
})
