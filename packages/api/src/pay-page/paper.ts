import { addressLines } from '@quittance/core/document/address-lines'
import type { Invoice, Party } from '@quittance/core/invoice/record'
import { type Html, html, multiline } from '@quittance/core/kit/html'
import { countryName } from '@quittance/core/kit/language'
import { type AttachedFile, attachedFiles } from './attached.ts'
import type { OpenSubject } from './subject.ts'

/** What stands on a page as the document: the same for invoices and quotes. */
export interface PaperContent extends Pick<OpenSubject, 'formats' | 'locale' | 'path'> {
  document: Pick<Invoice, 'customer' | 'lines' | 'totals' | 'notes'>
  title: string
  addressee: string
  facts: readonly (readonly [string, string | undefined])[]
  /** Below the total: what was paid or credited, and what is then due. */
  settled: readonly (readonly [string, number])[]
  due?: readonly [string, number]
  attached: readonly AttachedFile[]
  words: Pick<OpenSubject['words'], 'subtotal' | 'discount' | 'tax' | 'includedTax' | 'notes' | 'attachments'>
  total: string
}

/** What the money is for: who is billed, the lines, the sums. */
export function paper(open: OpenSubject): Html {
  const { dayText, invoice, shared, words } = open
  const { amountPaid, amountCredited, amountDue } = invoice
  const settled: [string, number][] = [
    ...(amountPaid === 0 ? [] : ([[shared.alreadyPaid, -amountPaid]] as [string, number][])),
    ...(amountCredited === 0 ? [] : ([[words.credited, -amountCredited]] as [string, number][])),
  ]
  return paperOf({
    ...open,
    attached: open.state === 'void' ? [] : open.attached,
    document: invoice,
    title: words.details,
    addressee: words.billedTo,
    facts: [
      [shared.invoiceNumber, invoice.number ?? undefined],
      [words.issuedOn, invoice.issueDate === null ? undefined : dayText(invoice.issueDate)],
      [shared.dueDate, invoice.dueDate === null ? undefined : dayText(invoice.dueDate)],
      [shared.reference, invoice.reference],
    ],
    settled,
    ...(settled.length > 0 ? { due: [shared.amountDue, amountDue] } : {}),
    total: shared.total,
  })
}

/** A document with its addressee, lines and sums. */
export function paperOf(content: PaperContent): Html {
  const { document, facts, words } = content
  return html`<section class="paper"><h2>${content.title}</h2>
<div class="meta"><div><p class="quiet">${content.addressee}</p>${partyLines(document.customer, content)}</div>
<dl>${facts.map(([label, value]) => (value === undefined ? html`` : html`<dt>${label}</dt><dd dir="auto">${value}</dd>`))}</dl></div>
<ul class="lines">${document.lines.map((line, at) => lineOf(content, line, at))}</ul>
${sums(content)}
${document.notes !== undefined && html`<div class="notes"><p class="quiet">${words.notes}</p><p dir="auto">${multiline(document.notes)}</p></div>`}
${attachedFiles(content.attached, content)}</section>`
}

function lineOf({ formats, document }: PaperContent, line: Invoice['lines'][number], at: number): Html {
  const totals = document.totals.lines[at]
  const quantity = `${formats.number(line.quantity)}${line.unit === undefined ? '' : ` ${line.unit}`} × ${formats.unitPrice(line.unitPrice)}`
  const discount = totals && totals.discount > 0 ? ` − ${formats.money(totals.discount)}` : ''
  return html`<li><p class="total"><span dir="auto">${multiline(line.description)}</span><b>${formats.money(totals?.grossAmount ?? totals?.amount ?? 0)}</b></p>
<p class="quiet">${quantity}${discount}</p></li>`
}

/** The sums, in the terms of the prices: a document whose prices include tax says so. */
function sums({ document, due, formats, settled, total, words }: PaperContent): Html {
  const { totals } = document
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
  const row = ([label, amount]: readonly [string, number], kind = 'total') =>
    html`<p class="${kind}"><span>${label}</span><b>${formats.money(amount)}</b></p>`
  return html`<div class="sums">${before.map((entry) => row(entry))}${row([total, totals.total], 'total whole')}
${gross && taxes.map((entry) => row(entry, 'total quiet'))}${settled.map((entry) => row(entry))}
${due !== undefined && row(due, 'total whole')}</div>`
}

/** Each line reads in its own direction, so that an Arabic name does not turn the address round. */
function partyLines(party: Party, { locale }: Pick<PaperContent, 'locale'>): Html {
  const lines = party.address ? [...addressLines(party.address), countryName(party.address.country, locale)] : []
  return html`<p class="party"><b>${party.name}</b>${lines.map((line) => html`<br>${line}`)}</p>`
}

/** Who is behind the page: what a payer looks at before trusting it. */
export function partiesFooter(open: Pick<OpenSubject, 'locale' | 'sender' | 'shared'> & { invoice: Pick<Invoice, 'seller'> }): Html {
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
