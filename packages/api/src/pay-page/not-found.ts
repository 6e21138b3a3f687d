import { html } from '@quittance/core/kit/html'
import { layout } from './layout.ts'
import { payWordsFor } from './words/of.ts'

/** The page of a link that is not one of ours, in the language the browser asks for. */
export function notFoundPage(acceptLanguage: string | undefined): string {
  const locale = acceptLanguage?.split(',', 1)[0]?.split(';', 1)[0]?.trim() || 'en'
  const words = payWordsFor(locale)
  return layout({
    locale,
    title: words.notFoundTitle,
    sender: { name: 'Quittance' },
    body: html`<section class="ask alone"><div class="state void"><p class="mark" aria-hidden="true"></p><h1>${words.notFoundTitle}</h1><p>${words.notFoundLead}</p></div></section>`,
    footer: html``,
  })
}
