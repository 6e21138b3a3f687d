import { ASSETS } from './assets.ts'
import { MOUNT } from './context.ts'
import { type Html, html } from './html.ts'

/** What a page says; the frame around it is the same for all. */
export interface Page {
  title: string
  body: Html
  /** For pages with more than one form. */
  wide?: boolean
  /** Where the name at the top leads. */
  home?: string
}

const MARK = html`<svg viewBox="0 0 32 32" aria-hidden="true"><rect width="32" height="32" rx="8"/>
<path d="M16 7a9 9 0 1 0 5.6 16.05L24.5 26 26 24.4l-2.8-2.85A9 9 0 0 0 16 7Z
 m0 2.6a6.4 6.4 0 0 1 5.3 9.98l-2.5-2.5-1.7 1.75 2.5 2.5A6.4 6.4 0 1 1 16 9.6Z"/></svg>`

/** A whole document. */
export function renderPage({ title, body, wide, home }: Page): string {
  const name = home === undefined ? html`${MARK}<span>Quittance</span>` : html`<a href="${home}">${MARK}<span>Quittance</span></a>`
  const page = html`<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} · Quittance</title>
<link rel="stylesheet" href="${MOUNT + ASSETS.style.path}">
<script src="${MOUNT + ASSETS.script.path}" defer></script>
</head>
<body class="${wide ? 'wide' : 'narrow'}">
<header>${name}</header>
<main>${body}</main>
</body>
</html>`
  return `<!doctype html>\n${page.markup}\n`
}
