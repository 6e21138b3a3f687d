import { addressLines } from '@quittance/core/document/address-lines'
import type { Invoice, Party } from '@quittance/core/invoice/record'
import { type Html, html, multiline } from '@quittance/core/kit/html'
import { countryName } from '@quittance/core/kit/language'
import type { OpenSubject } from './subject.ts'

/** What the money is for: who is billed, the lines, the sums. */
export function paper(open: OpenSubject): Html {
  const { dayText, invoice, shared, words } = open
  const facts: [string, string | undefined][] = [
    [shared.invoiceNumber, invoice.number ?? undefined],
    [words.issuedOn, invoice.issueDate === null ? undefined : dayText(invoice.issueDate)],
    [shared.dueDate, invoice.dueDate === null ? undefined : dayText(invoice.dueDate)],
    [shared.reference, invoice.reference],
  ]
  return html`<section class="paper"><h2>${words.details}</h2>
<div class="meta"><div><p class="quiet">${words.billedTo}</p>${partyLines(invoice.customer, open)}</div>
<dl>${facts.map(([label, value]) => (value === undefined ? html`` : html`<dt>${label}</dt><dd dir="auto">${value}</dd>`))}</dl></div>
<ul class="lines">${invoice.lines.map((line, at) => lineOf(open, line, at))}</ul>
${sums(open)}
${invoice.notes !== undefined && html`<div class="notes"><p class="quiet">${words.notes}</p><p dir="auto">${multiline(invoice.notes)}</p></div>`}</section>`
}

function lineOf({ formats, invoice }: OpenSubject, line: Invoice['lines'][number], at: number): Html {
  const totals = invoice.totals.lines[at]
  const quantity = `${formats.number(line.quantity)}${line.unit === undefined ? '' : ` ${line.unit}`} × ${formats.unitPrice(line.unitPrice)}`
  const discount = totals && totals.discount > 0 ? ` − ${formats.money(totals.discount)}` : ''
  return html`<li><p class="total"><span dir="auto">${multiline(line.description)}</span><b>${formats.money(totals?.grossAmount ?? totals?.amount ?? 0)}</b></p>
<p class="quiet">${quantity}${discount}</p></li>`
}

/** The sums, in the terms of the prices: an invoice whose prices include tax says so. */
function sums({ formats, invoice, shared, words }: OpenSubject): Html {
  const { totals, amountPaid, amountCredited, amountDue } = invoice
  const gross = totals.grossSubtotal !== undefined
  const discount = totals.grossDiscountTotal ?? totals.discountTotal
  const taxes = totals.taxBreakdown.map((group): [string, number] => [
    `${gross ? words.includedTax : (group.name ?? words.tax)} ${formats.percent(group.percent)}`,
    group.taxAmount,
  ])
  const before: [string, number][] = [
    [words.subtotal, totals.grossSubtotal ?? totals.subtotal],
    ...(discount === 0 ? [] : ([[words.discount, -discount]] as [string, number][])),
    ...(gross ? [] : taxes),
  ]
  const settled: [string, number][] = [
    ...(amountPaid === 0 ? [] : ([[shared.alreadyPaid, -amountPaid]] as [string, number][])),
    ...(amountCredited === 0 ? [] : ([[words.credited, -amountCredited]] as [string, number][])),
  ]
  const row = ([label, amount]: [string, number], kind = 'total') =>
    html`<p class="${kind}"><span>${label}</span><b>${formats.money(amount)}</b></p>`
  return html`<div class="sums">${before.map((entry) => row(entry))}${row([shared.total, totals.total], 'total whole')}
${gross && taxes.map((entry) => row(entry, 'total quiet'))}${settled.map((entry) => row(entry))}
${settled.length > 0 && row([shared.amountDue, amountDue], 'total whole')}</div>`
}

function partyLines(party: Party, { locale }: OpenSubject): Html {
  const lines = party.address ? [...addressLines(party.address), countryName(party.address.country, locale)] : []
  return html`<p dir="auto"><b>${party.name}</b>${lines.map((line) => html`<br>${line}`)}</p>`
}

/** Who is behind the page: what a payer looks at before trusting it. */
export function partiesFooter(open: OpenSubject): Html {
  const { invoice, locale, sender, shared } = open
  const seller = invoice.seller ?? { name: sender.name }
  const address = seller.address ? [...addressLines(seller.address), countryName(seller.address.country, locale)] : []
  const ids = [
    seller.taxId === undefined ? undefined : `${shared.taxId} ${seller.taxId}`,
    seller.registration,
    seller.phone,
    seller.website,
  ]
  return html`<p dir="auto"><b>${seller.name}</b>${address.length > 0 && ` · ${address.join(', ')}`}</p>
<p dir="auto">${ids.filter((id) => id !== undefined).join(' · ')}</p>
${seller.email !== undefined && html`<p>${shared.questions(seller.email)}</p>`}`
}
