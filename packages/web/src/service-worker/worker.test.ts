import { beforeEach, describe, expect, it } from 'vitest'
import { workerText } from './plugin.ts'

type Listener = (event: object) => void

const ORIGIN = 'https://bills.example.com'

/** Caches, a network and a worker in them. */
function world() {
  const caches = new Map<string, Map<string, Response>>()
  const isDown = { value: false }
  const asked: string[] = []
  const cacheOf = (name: string) => {
    const entries = caches.get(name) ?? new Map<string, Response>()
    caches.set(name, entries)
    return {
      match: async (path: string) => entries.get(path)?.clone(),
      put: async (path: string, response: Response) => void entries.set(path, response),
    }
  }
  const storage = {
    open: async (name: string) => cacheOf(name),
    match: async (path: string) =>
      [...caches.values()]
        .find((entries) => entries.has(path))
        ?.get(path)
        ?.clone(),
    keys: async () => [...caches.keys()],
    delete: async (name: string) => caches.delete(name),
  }
  const fetch = async (request: string | { url: string }) => {
    const path = typeof request === 'string' ? request : new URL(request.url).pathname
    asked.push(path)
    if (isDown.value) throw new TypeError('offline')
    return new Response(`network ${path}`)
  }
  const start = async (assets: string[]) => {
    const listeners: Record<string, Listener> = {}
    const self = {
      addEventListener: (name: string, listener: Listener) => {
        listeners[name] = listener
      },
      location: { origin: ORIGIN },
      clients: { claim: async () => undefined },
    }
    new Function('self', 'caches', 'fetch', workerText(assets))(self, storage, fetch)
    const happen = async (name: string) => {
      let work: Promise<unknown> = Promise.resolve()
      listeners[name]?.({
        waitUntil: (promise: Promise<unknown>) => {
          work = promise
        },
      })
      await work
    }
    const get = async (path: string, mode = 'cors'): Promise<string | undefined> => {
      let answer: Promise<Response> | undefined
      const request = { url: path.startsWith('http') ? path : `${ORIGIN}${path}`, method: 'GET', mode }
      listeners.fetch?.({
        request,
        respondWith: (promise: Promise<Response>) => {
          answer = promise
        },
      })
      return answer === undefined ? undefined : await (await answer).text()
    }
    return { happen, get }
  }
  return { start, caches, isDown, asked }
}

describe('the service worker', () => {
  let at: ReturnType<typeof world>
  let worker: Awaited<ReturnType<ReturnType<typeof world>['start']>>

  beforeEach(async () => {
    at = world()
    worker = await at.start(['/assets/app-1.js'])
    await worker.happen('install')
    await worker.happen('activate')
    at.asked.length = 0
  })

  it('opens any page of the app without a network, with its files, logo and configuration', async () => {
    at.isDown.value = true
    expect(await worker.get('/time?view=week', 'navigate')).toBe('network /')
    expect(await worker.get('/assets/app-1.js')).toBe('network /assets/app-1.js')
    expect(await worker.get('/config.json')).toBe('network /config.json')
    expect(await worker.get('/favicon.svg')).toBe('network /favicon.svg')
  })

  it('takes pages, logo and configuration from the network while there is one, so that no old app is shown', async () => {
    expect(await worker.get('/time', 'navigate')).toBe('network /time')
    await worker.get('/config.json')
    await worker.get('/favicon.svg')
    expect(at.asked).toEqual(['/time', '/config.json', '/favicon.svg'])
  })

  it('takes files by their hash from the copy', async () => {
    await worker.get('/assets/app-1.js')
    expect(at.asked).toEqual([])
  })

  it.each([
    '/v1/invoices',
    '/oidc/auth',
    '/pay/abc',
    '/quote/abc',
    '/docs',
    '/files/x',
    'https://elsewhere.example.com/assets/app-1.js',
    '/assets/unknown.js',
  ])('leaves %s alone', async (path) => {
    expect(await worker.get(path)).toBeUndefined()
  })

  it('of a new version loads what changed, and removes the old copies when it takes over', async () => {
    const next = await at.start(['/assets/app-1.js', '/assets/page-2.js'])
    await next.happen('install')
    expect(at.asked).toEqual(['/', '/config.json', '/favicon.svg', '/assets/page-2.js'])
    expect(at.caches.size).toBe(2)
    await next.happen('activate')
    expect(at.caches.size).toBe(1)
  })
})
