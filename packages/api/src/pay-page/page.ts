import { type Html, html } from '@quittance/core/kit/html'
import { askParts, feeParts } from './ask.ts'
import { layout } from './layout.ts'
import { paper, partiesFooter } from './paper.ts'
import { type OpenSubject, openSubject, type PaySubject } from './subject.ts'

/** The whole pay page of an issued invoice, in the payer's language. */
export function payPage(subject: PaySubject): string {
  const open = openSubject(subject)
  const { invoice, sender, words } = open
  return layout({
    locale: open.locale,
    title: words.title(invoice.number ?? '', sender.name),
    sender,
    path: open.path,
    body: html`<div class="columns"><section class="ask" aria-label="${words.payOnline}">${headOf(open)}</section>${paper(open)}</div>`,
    footer: partiesFooter(open),
  })
}

function headOf(open: OpenSubject): readonly Html[] {
  switch (open.state) {
    case 'due':
      return askParts(open)
    case 'processing':
      return [processing(open)]
    case 'paid':
      return [paid(open), ...feeParts(open)]
    case 'nothing_due':
      return [
        notice(open, { kind: 'done', title: open.words.nothingDueTitle, text: open.words.nothingDueLead }),
        ...feeParts(open),
        pdfLink(open),
      ]
    case 'void':
      return [notice(open, { kind: 'void', title: open.words.voidTitle, text: open.words.voidLead(open.sender.name) })]
  }
}

function processing(open: OpenSubject): Html {
  const { words, path, checkout, formats, invoice } = open
  return html`<div class="state wait" role="status"><p class="mark" aria-hidden="true"></p><h1>${words.processingTitle}</h1>
<p class="sum">${formats.money(checkout?.amount ?? invoice.amountDue)}</p><p>${words.processingLead}</p>
<p><a class="button second" href="${path}?checkout=${checkout?.id}">${words.checkAgain}</a></p></div>`
}

function paid(open: OpenSubject): Html {
  const { words, shared, invoice, formats, payments, sender, dayText } = open
  const rows = payments.map(
    (
      payment,
    ) => html`<div class="payment"><p class="total"><span>${shared.methods[payment.method]}</span><b>${formats.money(payment.amount)}</b></p>
<p class="quiet">${dayText(payment.paidOn)}${payment.reference !== undefined && html` · <span dir="auto">${payment.reference}</span>`}</p></div>`,
  )
  return html`<div class="state done"><p class="mark" aria-hidden="true"></p><h1>${words.paidTitle}</h1>
<p>${words.paidLead(formats.money(invoice.amountPaid), sender.name)}</p></div>
<div class="receipt"><h2>${words.receipt}</h2>${rows}
${invoice.customer.email !== undefined && html`<p class="quiet">${words.receiptByMail}</p>`}</div>
${pdfLink(open)}`
}

function notice(open: OpenSubject, what: { kind: 'done' | 'void'; title: string; text: string }): Html {
  return html`<div class="state ${what.kind}"><p class="mark" aria-hidden="true"></p><h1>${what.title}</h1><p>${what.text}</p>
<p class="quiet">${open.title} ${open.invoice.number ?? ''}</p></div>`
}

function pdfLink({ path, words }: OpenSubject): Html {
  return html`<p><a class="button second" href="${path}/pdf">${words.downloadPdf}</a></p>`
}
