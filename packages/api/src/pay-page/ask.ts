import { type Html, html } from '@quittance/core/kit/html'
import type { OpenSubject } from './subject.ts'
import { transferBox } from './transfer.ts'

/** The part that asks for the money: how much, until when, and the ways to pay it, the quickest first. */
export function askParts(open: OpenSubject): readonly Html[] {
  const { formats, invoice, path, providers, sender, words } = open
  const transfer = transferBox(open)
  const online = [...providers.map((_provider, at) => providerForm(open, at)), ...partForm(open)]
  const none = online.length === 0 && transfer === undefined
  return [
    ...problems(open),
    html`<h1><span class="what">${open.title} ${invoice.number ?? ''}</span> <span class="sum">${formats.money(invoice.amountDue)}</span></h1>`,
    dueLine(open),
    ...online,
    ...feeParts(open),
    ...(transfer === undefined ? [] : [transfer]),
    ...(none ? [html`<p>${words.askSender(sender.name)}</p>`] : []),
    html`<p><a class="button second" href="${path}/pdf">${words.downloadPdf}</a></p>`,
  ]
}

/** The open fees of reminders: each is a claim of its own, which is paid on its own page. */
export function feeParts({ fees, feeTitle, formats, shared }: OpenSubject): Html[] {
  return fees.map(
    ({ number, amountDue, path }) =>
      html`<div class="fee"><p class="total"><span>${feeTitle} ${number}</span><b>${formats.money(amountDue)}</b></p>
<p><a class="button second" href="${path}">${shared.pay(formats.money(amountDue))}</a></p></div>`,
  )
}

function dueLine({ dayText, invoice, overdue, words }: OpenSubject): Html {
  const { dueDate, status } = invoice
  return html`<p class="due">${dueDate !== null && (overdue ? words.wasDueOn(dayText(dueDate)) : words.dueBy(dayText(dueDate)))}
${overdue && html` <span class="badge late">${words.overdue}</span>`}${status === 'partially_paid' && html` <span class="badge part">${words.partiallyPaid}</span>`}</p>`
}

function problems({ checkout, formats, invoice, isAmountWrong, isUnavailable, words }: OpenSubject): Html[] {
  if (isAmountWrong) return [problem(words.amountWrongTitle, words.amountWrongLead(formats.money(invoice.amountDue)))]
  if (isUnavailable) return [problem(words.unavailableTitle, words.unavailableLead)]
  return checkout?.status === 'failed' ? [problem(words.declinedTitle, words.declinedLead)] : []
}

function problem(title: string, text: string): Html {
  return html`<div class="problem" role="alert"><strong>${title}</strong><p>${text}</p></div>`
}

/** A form of one button, the first one big. The token in the path is the secret that a foreign page cannot know. */
function providerForm({ formats, invoice, path, providers, shared, words }: OpenSubject, at: number): Html {
  const { name, method } = providers[at] ?? { name: '', method: 'other' }
  const by = providers.length > 1 ? ` · ${shared.methods[method]}` : ''
  return html`<form method="post" action="${path}/checkout/${name}"><button class="button${at === 0 ? '' : ' second'}" type="submit">${shared.pay(formats.money(invoice.amountDue))}${by}</button>
${name === 'sandbox' && html`<p class="quiet center">${words.sandboxNote}</p>`}</form>`
}

/** Where the sender allows it: one amount, with a button for each way. */
function partForm({ invoice, isAmountWrong, path, payPartially, providers, shared, words }: OpenSubject): Html[] {
  const [first] = providers
  if (!payPartially || !first) return []
  return [
    html`<details class="part-form"${isAmountWrong && html` open`}><summary>${words.payPart}</summary>
<form method="post" action="${path}/checkout/${first.name}"><label for="amount">${words.partAmount} (${invoice.currency})</label>
<input class="box" id="amount" name="amount" inputmode="decimal" autocomplete="off" required maxlength="20">
${providers.map(({ name, method }) => html`<button class="button second" type="submit" formaction="${path}/checkout/${name}">${words.payPart}${providers.length > 1 && ` · ${shared.methods[method]}`}</button>`)}</form></details>`,
  ]
}
