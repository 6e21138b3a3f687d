/*
 * Opens the app without a network. `VERSION` and `FILES` stand above this text in what is built (see plugin.ts).
 * Pages, configuration and logo come from the network while there is one, so that nobody is left with an old app; the files that a page names carry their hash, so that a
 * copy is as good as the original. A new version waits until the pages of the old one are closed, whose files it then removes. What the server answers
 * itself (the API, logins, the payer's pages) is none of its business.
 */
const CACHE = `quittance-${VERSION}`
const SERVED = /^\/(v1|health|docs|pay|quote|sandbox|oidc|files|mailbox)(\/|$)/

self.addEventListener('install', (event) => event.waitUntil(fill()))
self.addEventListener('activate', (event) => event.waitUntil(settle()))
self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin || SERVED.test(pathname)) return
  if (request.mode === 'navigate') event.respondWith(fetch(request).catch(() => kept('/')))
  else if (!FILES.includes(pathname)) return
  else if (pathname.startsWith('/assets/')) event.respondWith(kept(pathname).then((copy) => copy ?? fetch(request)))
  else event.respondWith(fetch(request).catch(() => kept(pathname)))
})

async function kept(path) {
  return await (await caches.open(CACHE)).match(path)
}

async function fill() {
  const cache = await caches.open(CACHE)
  await Promise.all(FILES.map(async (path) => cache.put(path, await copyOf(path))))
}

/** What an older version has under the same hash is not loaded again. */
async function copyOf(path) {
  const known = path.startsWith('/assets/') ? await caches.match(path) : undefined
  const answer = known ?? (await fetch(path, { cache: 'no-cache' }))
  if (!answer.ok) throw new Error(`${path} answers ${answer.status}`)
  return answer
}

async function settle() {
  const names = await caches.keys()
  await Promise.all(names.filter((name) => name.startsWith('quittance-') && name !== CACHE).map((name) => caches.delete(name)))
  await self.clients.claim()
}
