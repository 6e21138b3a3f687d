import { type Html, html, multiline } from '../../kit/html.ts'
import { languageOf } from '../../kit/language.ts'
import type { Fact, Letter, LetterButton } from './letter.ts'

const FONT = "font-family:-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif"
const INK = '#16191f'
const QUIET = '#5a6270'
const LINE = '#e3e6eb'
/** Two beside one another; on a phone, where half is less than 200 px, each has the whole width. Programs that cannot calculate keep the half. */
const FACT_WIDTH = 'min-width:50%;max-width:100%;width:50%;width:calc((400px - 100%) * 400)'

/** The markup of a letter. Styles stand inline and nothing needs a table, an image or another host: that much every mail program shows. */
export function letterHtml(letter: Letter, footer: readonly string[]): string {
  const { accent, button, closing, figure, locale, opening, senderName, subject } = letter
  const page = html`<!doctype html>
<html lang="${languageOf(locale)}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>${subject}</title>
</head>
<body style="margin:0;padding:0;background:#f3f4f6;color:${INK};${FONT};font-size:16px;line-height:1.5;-webkit-text-size-adjust:100%">
<div style="display:none;max-height:0;overflow:hidden">${figure.label}: ${figure.value}</div>
<div role="main" style="max-width:560px;margin:0 auto;padding:24px 12px 40px">
<div style="background:#ffffff;border:1px solid ${LINE};border-top:4px solid ${accent.fill};border-radius:12px;padding:28px 28px 32px">
<h1 dir="auto" style="margin:0 0 24px;font-size:18px;font-weight:700;color:${accent.onLight}">${letter.logo ? html`<img src="cid:${letter.logo.contentId}" alt="${senderName}" width="${letter.logo.width}" height="${letter.logo.height}" style="display:block;border:0;max-width:100%">` : senderName}</h1>
${opening.map((text) => paragraph(text))}
<div style="margin:24px 0;padding:20px 0;border-top:1px solid ${LINE};border-bottom:1px solid ${LINE}">
<p style="margin:0;font-size:14px;color:${QUIET}">${figure.label}</p>
<p style="margin:0 0 12px;font-size:32px;line-height:1.2;font-weight:700;letter-spacing:-0.02em">${figure.value}</p>
${letter.facts.map(factHtml)}
</div>
${button && buttonHtml(letter, button)}
${closing.map((text) => paragraph(text))}
${letter.signature !== undefined && paragraph(letter.signature)}
${button?.isPrimary === true && linkHtml(letter, button)}
</div>
<div style="padding:20px 16px 0;font-size:13px;line-height:1.6;color:${QUIET};text-align:center">
${footer.map((line) => html`<p dir="auto" style="margin:0">${line}</p>`)}
</div>
</div>
</body>
</html>`
  return page.markup
}

function paragraph(text: string): Html {
  return html`<p dir="auto" style="margin:0 0 14px">${multiline(text)}</p>`
}

function factHtml({ label, value }: Fact): Html {
  return html`<div style="display:inline-block;vertical-align:top;${FACT_WIDTH};margin:8px 0 0">
<span style="display:block;font-size:13px;color:${QUIET}">${label}</span><span dir="auto" style="display:block;font-weight:600">${value}</span></div>`
}

function buttonHtml({ accent }: Letter, button: LetterButton): Html {
  const colours = button.isPrimary
    ? `background:${accent.fill};color:${accent.onFill};border:1px solid ${accent.onLight}`
    : `background:#ffffff;color:${INK};border:1px solid #c3c9d2`
  return html`<p style="margin:0 0 ${button.hint === undefined ? 20 : 10}px"><a href="${button.url}" style="display:block;padding:14px 20px;border-radius:10px;${colours};font-size:17px;font-weight:600;text-align:center;text-decoration:none">${button.text}</a></p>
${button.hint !== undefined && html`<p style="margin:0 0 20px;font-size:14px;color:${QUIET};text-align:center">${button.hint}</p>`}`
}

function linkHtml({ accent, words }: Letter, button: LetterButton): Html {
  return html`<p style="margin:20px 0 0;font-size:13px;color:${QUIET}">${words.linkHint}<br><a href="${button.url}" style="color:${accent.onLight};word-break:break-all">${button.url}</a></p>`
}
