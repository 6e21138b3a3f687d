import { mailWordsFor } from '@quittance/core/delivery/mail/words/of'
import { formatsFor } from '@quittance/core/document/format'
import { type Day, dayIn, type Instant } from '@quittance/core/kit/day'
import { type Html, html } from '@quittance/core/kit/html'
import { formatDay, formatLocaleOf } from '@quittance/core/kit/language'
import { SIGNATURE_LIMITS } from '@quittance/core/quote/drawn-signature'
import { type Quote, statusOn } from '@quittance/core/quote/record'
import type { AttachedFile } from '../pay-page/attached.ts'
import { layout, type PageSender } from '../pay-page/layout.ts'
import { paperOf, partiesFooter } from '../pay-page/paper.ts'
import { payWordsFor } from '../pay-page/words/of.ts'
import { NAME_CHARACTERS_MAX, REASON_CHARACTERS_MAX } from './limits.ts'
import { SIGNING_PATH } from './signing.ts'
import { quotePageWordsFor } from './words.ts'

/** What the page of a quote is made from. */
export interface QuotePageSubject {
  quote: Quote
  /** The files that went with it. */
  attached: readonly AttachedFile[]
  sender: PageSender
  now: Instant
  /** The page's own path: `/quote/<token>`. */
  path: string
  /** What was wrong when it was accepted just now. */
  problem?: 'name' | 'drawing' | undefined
}

/** The whole page of an issued quote, in the customer's language. It works without its script, which only makes the field to sign on. */
export function quotePage(subject: QuotePageSubject): string {
  const open = opened(subject)
  const { quote, sender, shared, words, dayText } = open
  return layout({
    locale: open.locale,
    title: words.title(quote.number ?? '', sender.name),
    sender,
    path: open.path,
    body: html`<div class="columns"><section class="ask" aria-label="${words.quote}">${headOf(open)}${pdfLink(open)}</section>${paperOf({
      ...open,
      words: payWordsFor(open.locale),
      document: quote,
      title: words.details,
      addressee: words.offeredTo,
      facts: [
        [words.number, quote.number ?? undefined],
        [words.issuedOn, quote.issueDate === null ? undefined : dayText(quote.issueDate)],
        [words.validUntil, quote.validUntil === null ? undefined : dayText(quote.validUntil)],
        [shared.reference, quote.reference],
      ],
      settled: [],
      total: shared.total,
    })}</div>`,
    footer: partiesFooter({ ...open, invoice: quote }),
  })
}

/** The page of a link whose time is over, or that is not one of ours. */
export function noQuotePage(acceptLanguage: string | undefined, isEnded: boolean): string {
  const locale = acceptLanguage?.split(',', 1)[0]?.split(';', 1)[0]?.trim() || 'en'
  const words = quotePageWordsFor(locale)
  const lost = payWordsFor(locale)
  const title = isEnded ? words.endedTitle : lost.notFoundTitle
  const lead = isEnded ? words.endedLead : lost.notFoundLead
  const body = html`<section class="ask alone"><div class="state void"><p class="mark" aria-hidden="true"></p><h1>${title}</h1><p>${lead}</p></div></section>`
  return layout({ locale, title, sender: { name: 'Quittance' }, body, footer: html`` })
}

type Open = ReturnType<typeof opened>

function opened(subject: QuotePageSubject) {
  const { quote, now } = subject
  const locale = formatLocaleOf(quote.customerLocale)
  return {
    ...subject,
    locale,
    state: statusOn(quote, dayIn(quote.zone, now)),
    words: quotePageWordsFor(locale),
    shared: mailWordsFor(locale),
    formats: formatsFor(locale, quote.currency),
    dayText: (day: Day) => formatDay(day, locale),
  }
}

function headOf(open: Open): Html {
  const { quote, sender, state, words, dayText } = open
  switch (state) {
    case 'accepted':
    case 'invoiced':
      return accepted(open)
    case 'declined':
      return notice('void', words.declinedTitle, words.declinedLead(sender.name))
    case 'withdrawn':
      return notice('void', words.withdrawnTitle, words.withdrawnLead(sender.name))
    case 'expired':
      return notice('void', words.expiredTitle, words.expiredLead(quote.validUntil === null ? '' : dayText(quote.validUntil), sender.name))
    default:
      return asked(open)
  }
}

function accepted({ quote, sender, words, dayText }: Open): Html {
  const { acceptance, decidedAt, zone } = quote
  const by = acceptance && decidedAt !== undefined ? words.acceptedBy(acceptance.name, dayText(dayIn(zone, decidedAt))) : ''
  return html`${notice('done', words.acceptedTitle, by || words.acceptedLead(sender.name))}
${acceptance?.signature !== undefined && html`<p class="center signed" dir="auto">${acceptance.signature}</p>`}
${acceptance?.drawing !== undefined && html`<svg class="drawn" viewBox="0 0 ${SIGNATURE_LIMITS.width} ${SIGNATURE_LIMITS.height}" role="img" aria-label="${acceptance.name}"><path d="${acceptance.drawing}"/></svg>`}`
}

function notice(kind: 'done' | 'void', title: string, text: string): Html {
  return html`<div class="state ${kind}"><p class="mark" aria-hidden="true"></p><h1>${title}</h1><p>${text}</p></div>`
}

/** Two forms: the token in their path is the secret that a foreign page cannot know. */
function asked({ formats, problem, path, quote, words, dayText }: Open): Html {
  const told = problem && (problem === 'name' ? words.nameMissing : words.drawingUnreadable)
  return html`${told && html`<div class="problem" role="alert"><strong>${told}</strong></div>`}
<h1><span class="what">${words.quote} ${quote.number ?? ''}</span> <span class="sum">${formats.money(quote.totals.total)}</span></h1>
<p class="due">${words.validUntil} ${quote.validUntil !== null && dayText(quote.validUntil)}</p>
<form method="post" action="${path}/accept" aria-label="${words.acceptTitle}">
<label for="name">${words.name}</label><input class="box" id="name" name="name" autocomplete="name" required maxlength="${NAME_CHARACTERS_MAX}"${problem === 'name' && html` aria-invalid="true"`}>
<label for="signature">${words.signature}</label><input class="box signed" id="signature" name="signature" autocomplete="off" maxlength="${NAME_CHARACTERS_MAX}">
<div id="drawing" hidden><span class="quiet">${words.draw}</span><input type="hidden" name="drawing"><button class="button second" type="button">${words.clear}</button></div>
<button class="button" type="submit">${words.accept}</button><p class="quiet">${words.proof}</p></form>
<details><summary>${words.decline}</summary><form method="post" action="${path}/decline" aria-label="${words.decline}">
<label for="reason">${words.reason}</label><textarea class="box" id="reason" name="reason" maxlength="${REASON_CHARACTERS_MAX}"></textarea>
<button class="button second" type="submit">${words.declineButton}</button></form></details><script src="${SIGNING_PATH}" defer></script>`
}

function pdfLink({ locale, path }: Open): Html {
  return html`<p><a class="button second" href="${path}/pdf">${payWordsFor(locale).downloadPdf}</a></p>`
}
