import type { IncomingMessage, ServerResponse } from 'node:http'
import { contentDisposition } from '@quittance/core/kit/content-disposition'
import type { Part } from '../server/listen.ts'
import type { CapturedMail, Mailbox } from './mailbox.ts'
import { framedHtml, listPage, mailPage, messagePage } from './mailbox-pages.ts'
import { MAILBOX_STYLE } from './mailbox-style.ts'

interface Answer {
  status: number
  type: string
  body: string | Uint8Array
  headers?: Record<string, string>
}

const HTML = 'text/html; charset=utf-8'
const PAGE_POLICY = "default-src 'none'; style-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
/** A mail may bring styles and embedded pictures; it runs nothing and loads nothing. */
const MAIL_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox"
const MAIL_HEADERS = { 'content-security-policy': MAIL_POLICY, 'x-frame-options': 'SAMEORIGIN' }

/**
 * The captured mails as pages at `/mailbox`. They hold other people's letters and, for a new account, the links that open it; so
 * only whoever sits at this machine sees them: the peer is loopback, names this machine in `Host` (against rebound
 * domain names) and comes through no proxy.
 */
export function mailboxPart(mailbox: Mailbox): Part {
  return {
    owns: (path) => path === '/mailbox' || path.startsWith('/mailbox/'),
    async answer(request, response) {
      send(request, response, isAtThisMachine(request) ? await answerTo(mailbox, request) : REFUSED)
    },
  }
}

const REFUSED: Answer = {
  status: 403,
  type: HTML,
  body: messagePage(
    'Only on this machine',
    'The mailbox is shown to browsers on the machine that runs Quittance, at http://localhost. From elsewhere, use an SSH tunnel.',
  ),
}

const NOT_FOUND: Answer = { status: 404, type: HTML, body: messagePage('Not here', 'This mail does not exist, or was removed since.') }

function isAtThisMachine(request: IncomingMessage): boolean {
  const peer = (request.socket.remoteAddress ?? '').replace(/^::ffff:/, '')
  const { host = '', forwarded, via } = request.headers
  const isProxied =
    forwarded !== undefined || via !== undefined || Object.keys(request.headers).some((name) => name.startsWith('x-forwarded-'))
  return /^(?:127\.\d+\.\d+\.\d+|::1)$/.test(peer) && /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::\d+)?$/i.test(host) && !isProxied
}

async function answerTo(mailbox: Mailbox, request: IncomingMessage): Promise<Answer> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return { status: 405, type: HTML, body: '', headers: { allow: 'GET, HEAD' } }
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
  const before = searchParams.get('before') ?? undefined
  if (pathname === '/mailbox') return { status: 200, type: HTML, body: listPage(await mailbox.list(before), before === undefined) }
  if (pathname === '/mailbox/style.css') return { status: 200, type: 'text/css; charset=utf-8', body: MAILBOX_STYLE }
  return await answerMail(mailbox, pathname.split('/').slice(2))
}

async function answerMail(mailbox: Mailbox, [name = '', part, index = '']: string[]): Promise<Answer> {
  const mail = await mailbox.find(name)
  if (!mail) return NOT_FOUND
  if (part === undefined) return { status: 200, type: HTML, body: mailPage(mail) }
  if (part === 'html') return { status: 200, type: HTML, body: framedHtml(await withPictures(mailbox, mail)), headers: MAIL_HEADERS }
  const file = part === 'attachments' && /^\d{1,3}$/.test(index) ? mail.attachments[Number(index)] : undefined
  const bytes = file && (await mailbox.attachment(name, Number(index)))
  if (!file || !bytes) return NOT_FOUND
  return {
    status: 200,
    type: file.contentType,
    body: bytes,
    headers: { 'content-disposition': contentDisposition('attachment', file.fileName) },
  }
}

/** The mail with the pictures it brings in place of their names, as a mail program shows it. */
async function withPictures(mailbox: Mailbox, mail: CapturedMail): Promise<CapturedMail> {
  let { html } = mail
  for (const [index, { contentId, contentType }] of mail.attachments.entries()) {
    const bytes = contentId === undefined ? undefined : await mailbox.attachment(mail.name, index)
    if (bytes) html = html.replaceAll(`"cid:${contentId}"`, `"data:${contentType};base64,${Buffer.from(bytes).toString('base64')}"`)
  }
  return { ...mail, html }
}

function send(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  response.writeHead(answer.status, {
    'content-type': answer.type,
    'content-length': Buffer.byteLength(answer.body),
    'content-security-policy': PAGE_POLICY,
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    ...answer.headers,
  })
  response.end(request.method === 'HEAD' ? undefined : answer.body)
}
