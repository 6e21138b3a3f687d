import { ASSETS } from './assets.ts'
import { MOUNT } from './context.ts'
import { type Html, html } from './html.ts'

export interface Page {
  title: string
  body: Html
  /** For pages with more than one form. */
  wide?: boolean
  /** Where the name at the top leads. */
  home?: string
}

const MARK = html`<svg viewBox="0 0 26 26" aria-hidden="true"><rect x="1" y="1" width="24" height="24" rx="7" fill="currentColor" opacity=".16"/>
<path d="M7.5 13.4l3.6 3.6 7.4-8" fill="none" stroke="currentColor" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round"/></svg>`

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
