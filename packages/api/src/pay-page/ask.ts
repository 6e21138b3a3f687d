import { type Html, html } from '@quittance/core/kit/html'
import type { OpenSubject } from './subject.ts'
import { transferBox } from './transfer.ts'

/** The part that asks for the money: how much, until when, and the ways to pay it, the quickest first. */
export function askParts(open: OpenSubject): readonly Html[] {
  const { formats, invoice, path, providers, sender, words } = open
  const transfer = transferBox(open)
  const online = providers.map((provider) => providerForm(open, provider))
  const none = online.length === 0 && transfer === undefined
  return [
    ...problems(open),
    html`<h1><span class="what">${words.invoice} ${invoice.number ?? ''}</span> <span class="sum">${formats.money(invoice.amountDue)}</span></h1>`,
    dueLine(open),
    ...online,
    ...(transfer === undefined ? [] : [transfer]),
    ...(none ? [html`<p>${words.askSender(sender.name)}</p>`] : []),
    html`<p><a class="button second" href="${path}/pdf">${words.downloadPdf}</a></p>`,
  ]
}

function dueLine({ dayText, invoice, overdue, words }: OpenSubject): Html {
  const { dueDate, status } = invoice
  return html`<p class="due">${dueDate !== null && (overdue ? words.wasDueOn(dayText(dueDate)) : words.dueBy(dayText(dueDate)))}
${overdue && html` <span class="badge late">${words.overdue}</span>`}${status === 'partially_paid' && html` <span class="badge part">${words.partiallyPaid}</span>`}</p>`
}

function problems({ checkout, isUnavailable, words }: OpenSubject): Html[] {
  if (isUnavailable) return [problem(words.unavailableTitle, words.unavailableLead)]
  return checkout?.status === 'failed' ? [problem(words.declinedTitle, words.declinedLead)] : []
}

function problem(title: string, text: string): Html {
  return html`<div class="problem" role="alert"><strong>${title}</strong><p>${text}</p></div>`
}

/** A form of one button. The token in the path is the secret that a foreign page cannot know. */
function providerForm({ formats, invoice, path, shared, words }: OpenSubject, provider: string): Html {
  return html`<form method="post" action="${path}/checkout/${provider}"><button class="button" type="submit">${shared.pay(formats.money(invoice.amountDue))}</button>
${provider === 'sandbox' && html`<p class="quiet center">${words.sandboxNote}</p>`}</form>`
}
