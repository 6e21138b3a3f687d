import { existsSync, readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { webPagePolicy } from '@quittance/api/web-page-policy'
import sirv from 'sirv'
import type { Part } from './listen.ts'

/** The headers of the web app's pages: nothing from elsewhere, nothing inline, in nobody's frame. */
const PAGE_HEADERS = {
  'content-security-policy': webPagePolicy(),
  'referrer-policy': 'strict-origin-when-cross-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cache-control': 'no-cache',
}

/** What the web app asks first: where to log in and where the API is. */
export interface WebConfiguration {
  issuer: string
  clientId: string
  apiUrl: string
}

/** Before the first build there are no files. */
const nothing = (_request: IncomingMessage, _response: ServerResponse, next: () => void) => next()

/** The built web app; every path that is not a file is the app's own and gets its page. */
export function webPart(directory: string, configuration: WebConfiguration): Part {
  const page = existsSync(join(directory, 'index.html')) ? readFileSync(join(directory, 'index.html')) : undefined
  const files =
    page === undefined
      ? nothing
      : sirv(directory, {
          etag: true,
          gzip: true,
          brotli: true,
          setHeaders: (response, path) => {
            response.setHeader('x-content-type-options', 'nosniff')
            response.setHeader('cache-control', path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache')
          },
        })
  const configurationText = JSON.stringify(configuration)
  return {
    owns: () => true,
    answer(request, response) {
      const path = (request.url ?? '/').split('?', 1)[0]
      if (path === '/config.json') {
        response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-cache' }).end(configurationText)
        return
      }
      const elsewhere = loopbackNameOf(request, configuration.apiUrl)
      const sendPage = () => {
        if (elsewhere !== undefined) return void response.writeHead(307, { location: elsewhere }).end()
        if (page) response.writeHead(200, { ...PAGE_HEADERS, 'content-type': 'text/html; charset=utf-8' }).end(page)
        else response.writeHead(404, { 'content-type': 'text/plain' }).end('The web app is not built. Run: npm run build')
      }
      // A file that a new build took away since the start ends this answer, and not the program.
      response.once('pipe', (file: Readable) => file.once('error', () => response.destroy()))
      if (path === '/' || path === '/index.html') sendPage()
      else files(request, response, sendPage)
    },
  }
}

/**
 * Logins belong to one address. Whoever opens the app by another name of this machine (127.0.0.1 for localhost) is sent
 * to the one it is configured for; other names are a reverse proxy's business.
 */
function loopbackNameOf(request: IncomingMessage, publicUrl: string): string | undefined {
  const { host, hostname } = new URL(publicUrl)
  const asked = request.headers.host ?? host
  const isLoopback = (name: string) => /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(name)
  return asked !== host && isLoopback(asked) && isLoopback(hostname) ? `${publicUrl}${request.url ?? '/'}` : undefined
}
