import { type Html, html } from '@quittance/core/kit/html'
import { languageOf } from '@quittance/core/kit/language'
import { shownLogo } from '@quittance/core/organisation/shown-logo'
import { stylePath } from './style.ts'

/** Who sends what a page shows. */
export interface PageSender {
  name: string
  brandColor?: string | undefined
  logo?: { sha256: string; width: number; height: number } | undefined
}

/** The frame of every page that a payer sees. `path` is the page's own, below which its logo is found. */
export function layout(page: { locale: string; title: string; sender: PageSender; path?: string; body: Html; footer: Html }): string {
  const document = html`<html lang="${languageOf(page.locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no">
<title>${page.title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${stylePath(page.sender.brandColor)}">
</head>
<body>
<header>${senderMark(page)}</header>
<main>${page.body}</main>
<footer>${page.footer}</footer>
</body>
</html>`
  return `<!doctype html>\n${document.markup}\n`
}

/** The logo, or the name. The address changes with the picture, so that browsers may keep it. */
function senderMark({ sender: { name, logo }, path }: { sender: PageSender; path?: string }): Html {
  if (!logo || path === undefined) return html`<p class="sender" dir="auto">${name}</p>`
  const { width, height } = shownLogo(logo)
  return html`<p><img class="logo" src="${path}/logo?v=${logo.sha256.slice(0, 12)}" alt="${name}" width="${width}" height="${height}"></p>`
}
