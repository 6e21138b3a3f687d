import type { IncomingMessage, ServerResponse } from 'node:http'
import { equalSecrets, hmac } from '@quittance/core/kit/hash'
import { type IdentityContext, MOUNT } from './context.ts'
import { contentSecurityPolicy, SECURITY_HEADERS } from './headers.ts'
import { errorPage } from './pages/error.ts'
import { redirectUris } from './provider.ts'

/** A form of ours has a handful of short fields. */
const FORM_BYTES_MAX = 16_384

/** A refusal that becomes an error page. */
export class PageError extends Error {
  constructor(
    readonly status: number,
    readonly code: 'expired' | 'form' | 'not_found' | 'server_error',
  ) {
    super(code)
    this.name = 'PageError'
  }
}

/** One request of a browser to a page of ours, and its answer. */
export interface Exchange {
  req: IncomingMessage
  res: ServerResponse
  url: URL
  /** The network address, for throttling. */
  address: string
  /** Fields of the form that was sent; empty for GET. */
  form: URLSearchParams
  /** What forms on this page carry. `binding` is the interaction or the login the page belongs to, or its public name. */
  formToken(binding: string): string
  /** Errors: PageError `form` when the form was not sent from a page of ours in this browser. */
  checkForm(binding: string): void
  page(status: number, document: string): void
  redirect(location: string): void
}

/** Reads a request. Errors: PageError `form` for a body that is no form or is too long. */
export async function openExchange(context: IdentityContext, req: IncomingMessage, res: ServerResponse): Promise<Exchange> {
  const url = new URL(req.url ?? '/', context.publicUrl)
  const form = req.method === 'POST' ? await readForm(req) : new URLSearchParams()
  const browser = browserKey(context, req, res)
  const formToken = (binding: string) => hmac(context.secrets.form, `${browser}.${binding}`)
  return {
    req,
    res,
    url,
    address: addressOf(context, req),
    form,
    formToken,
    checkForm(binding) {
      // Our pages send no referrer, and with that browsers send the origin as “null”; the token decides then.
      const { origin } = req.headers
      const foreign = origin !== undefined && origin !== 'null' && origin !== new URL(context.publicUrl).origin
      if (foreign || !equalSecrets(form.get('form') ?? '', formToken(binding))) throw new PageError(403, 'form')
    },
    page: (status, document) => sendPage(context, res, { status, document }),
    redirect: (location) => {
      for (const [name, value] of Object.entries(SECURITY_HEADERS)) res.setHeader(name, value)
      res.writeHead(303, { location, 'cache-control': 'no-store', 'content-length': '0' }).end()
    },
  }
}

/** Sends a document with everything that keeps it safe. */
export function sendPage(context: IdentityContext, res: ServerResponse, { status, document }: { status: number; document: string }): void {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) res.setHeader(name, value)
  res.setHeader('content-security-policy', contentSecurityPolicy(redirectUris(context)))
  res.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).end(document)
}

/** Sends the page for a failure; what was not expected is noted and shown as our fault, without details. */
export function sendFailure(context: IdentityContext, res: ServerResponse, error: unknown): void {
  const known = error instanceof PageError ? error : new PageError(500, 'server_error')
  if (known !== error) context.note({ event: 'identity_error', detail: error instanceof Error ? error.message : 'unknown' })
  if (res.headersSent) res.destroy()
  else sendPage(context, res, { status: known.status, document: errorPage(context, { code: known.code }) })
}

const COOKIE = 'quittance-form'

/** A random key each browser keeps while it is open; form tokens are made from it. */
function browserKey(context: IdentityContext, req: IncomingMessage, res: ServerResponse): string {
  const known = new RegExp(`(?:^|; *)${COOKIE}=([\\w-]{22})(?:;|$)`).exec(req.headers.cookie ?? '')?.[1]
  if (known !== undefined) return known
  const made = Buffer.from(context.randomBytes(16)).toString('base64url')
  const secure = context.publicUrl.startsWith('https:') ? '; Secure' : ''
  res.appendHeader('set-cookie', `${COOKIE}=${made}; Path=${MOUNT}; HttpOnly; SameSite=Lax${secure}`)
  return made
}

async function readForm(req: IncomingMessage): Promise<URLSearchParams> {
  if (!req.headers['content-type']?.startsWith('application/x-www-form-urlencoded')) throw new PageError(415, 'form')
  const chunks: Buffer[] = []
  let sizeBytes = 0
  for await (const chunk of req as AsyncIterable<Buffer>) {
    sizeBytes += chunk.length
    if (sizeBytes > FORM_BYTES_MAX) throw new PageError(413, 'form')
    chunks.push(chunk)
  }
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'))
}

function addressOf(context: IdentityContext, req: IncomingMessage): string {
  const { remoteAddress } = req.socket
  const socket = remoteAddress === undefined ? {} : { remoteAddress }
  return context.clientAddress?.({ headers: req.headers, socket }) ?? remoteAddress ?? 'unknown'
}
