import { epcPayload } from '@quittance/core/document/epc-payload'
import type { Invoice } from '@quittance/core/invoice/record'
import { type Html, html } from '@quittance/core/kit/html'
import { qrSvg } from './qr-svg.ts'
import type { OpenSubject } from './subject.ts'

/** How to pay by bank transfer; undefined when the sender gave no account. */
export function transferBox({ formats, invoice, shared, words }: OpenSubject): Html | undefined {
  const { seller } = invoice
  if (seller?.iban === undefined) return undefined
  const holder = seller.accountHolder ?? seller.name
  const code = codeOf(invoice, holder, words.scanToTransfer)
  const rows: [string, string][] = [
    [words.accountHolder, holder],
    ['IBAN', grouped(seller.iban)],
    ...(seller.bic === undefined ? [] : ([['BIC', seller.bic]] as [string, string][])),
    [words.transferReference, referenceOf(invoice)],
    [shared.amountDue, formats.money(invoice.amountDue)],
  ]
  return html`<section class="transfer"><h2>${words.orByTransfer}</h2>
<dl>${rows.map(([label, value]) => html`<div><dt>${label}</dt><dd class="pick" dir="auto">${value}</dd></div>`)}</dl>
<p class="quiet">${words.transferNote}</p>
${code && html`<figure>${code}<figcaption class="quiet">${words.scanToTransfer}</figcaption></figure>`}</section>`
}

function codeOf(invoice: Invoice, holder: string, label: string): Html | undefined {
  const { iban, bic } = invoice.seller ?? {}
  if (iban === undefined) return undefined
  const payload = epcPayload({ holder, iban, bic, amount: invoice.amountDue, currency: invoice.currency, reference: referenceOf(invoice) })
  return payload === undefined ? undefined : qrSvg(payload, label)
}

/** What to write on the transfer: the creditor reference, where the sender uses those. */
function referenceOf({ number, paymentReference }: Invoice): string {
  return paymentReference ?? number ?? ''
}

/** An IBAN in groups of four, as people read it (ISO 13616). */
function grouped(iban: string): string {
  return iban.replace(/(.{4})(?=.)/g, '$1 ')
}
