import { type Html, html } from '@quittance/core/kit/html'
import { languageOf } from '@quittance/core/kit/language'
import { stylePath } from './style.ts'

/** The frame of every page that a payer sees. */
export function layout(page: {
  locale: string
  title: string
  senderName: string
  brandColor?: string | undefined
  body: Html
  footer: Html
}): string {
  const document = html`<html lang="${languageOf(page.locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no">
<title>${page.title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${stylePath(page.brandColor)}">
</head>
<body>
<header><p class="sender" dir="auto">${page.senderName}</p></header>
<main>${page.body}</main>
<footer>${page.footer}</footer>
</body>
</html>`
  return `<!doctype html>\n${document.markup}\n`
}
