import { type Html, html } from '@quittance/core/kit/html'
import { type CapturedMail, MAILBOX_LIMITS } from './mailbox.ts'

/** The list of captured mails. */
export function listPage(mails: readonly CapturedMail[], isFirst: boolean): string {
  const last = mails.at(-1)
  return page(
    'Mailbox',
    html`<header><h1>Mailbox</h1><p class="quiet">No mail server is configured, so every mail this installation sends is kept here.</p></header>
${mails.length === 0 && html`<div class="card empty"><strong>No mail yet</strong><p class="quiet">Send an invoice and it appears here.</p></div>`}
${mails.length > 0 && html`<div class="card"><ul class="mails">${mails.map(itemOf)}</ul></div>`}
<p>${!isFirst && html`<a href="/mailbox">Newest</a> `}${last && mails.length === MAILBOX_LIMITS.pageMails && html`<a href="/mailbox?before=${last.name}">Older</a>`}</p>`,
  )
}

function itemOf(mail: CapturedMail): Html {
  return html`<li><a href="/mailbox/${mail.name}"><time datetime="${mail.receivedAt}">${timeText(mail.receivedAt)}</time>
<strong dir="auto">${mail.subject}</strong><span dir="auto">${mail.from.name} → ${mail.to.join(', ')}${mail.attachments.length > 0 && ` · ${mail.attachments.length} attached`}</span></a></li>`
}

/** One mail: its headers, the HTML part in a frame of its own, the text part, the attachments. */
export function mailPage(mail: CapturedMail): string {
  const place = `/mailbox/${mail.name}`
  return page(
    mail.subject,
    html`<p class="back"><a href="/mailbox">← Mailbox</a></p>
<header class="card padded"><h1 dir="auto">${mail.subject}</h1>
<dl><dt>From</dt><dd dir="auto">${mail.from.name} &lt;${mail.from.address}&gt;</dd>
<dt>To</dt><dd>${mail.to.join(', ')}</dd>
${mail.replyTo !== undefined && html`<dt>Reply to</dt><dd>${mail.replyTo}</dd>`}
<dt>Date</dt><dd>${timeText(mail.receivedAt)}</dd>
<dt>Message-ID</dt><dd>${mail.messageId}</dd></dl></header>
${mail.attachments.length > 0 && html`<div class="card padded"><h2>Attachments</h2><ul class="files">${mail.attachments.map((file, at) => attachmentOf(`${place}/attachments/${at}`, file))}</ul></div>`}
<div class="card"><iframe title="The mail" src="${place}/html" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe></div>
<details class="card" open><summary>Plain text</summary><pre dir="auto">${linked(mail.text)}</pre></details>`,
  )
}

function attachmentOf(url: string, file: CapturedMail['attachments'][number]): Html {
  return html`<li><a href="${url}" download>${file.fileName} <span class="quiet">${Math.ceil(file.sizeBytes / 1000)} kB</span></a></li>`
}

/** A page that says why there is nothing to see. */
export function messagePage(title: string, text: string): string {
  return page(title, html`<div class="card empty"><h1>${title}</h1><p class="quiet">${text}</p><p><a href="/mailbox">Mailbox</a></p></div>`)
}

/** The HTML part as its own document. Its links open outside of the frame. */
export function framedHtml(mail: CapturedMail): string {
  const target = '<base target="_blank">'
  return /<head>/i.test(mail.html) ? mail.html.replace(/<head>/i, (head) => head + target) : target + mail.html
}

/** Plain text with its http links made clickable. */
function linked(text: string): Html[] {
  return text
    .split(/(https?:\/\/[^\s<>"']+)/)
    .map((part, at) => (at % 2 === 0 ? html`${part}` : html`<a href="${part}" target="_blank" rel="noreferrer">${part}</a>`))
}

function timeText(instant: string): string {
  return `${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC`
}

function page(title: string, body: Html): string {
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<title>${title} · Quittance mailbox</title><link rel="stylesheet" href="/mailbox/style.css"></head>
<body><main>${body}</main></body></html>`.markup
}
