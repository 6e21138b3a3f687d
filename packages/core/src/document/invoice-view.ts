import type { Invoice, Party } from '../invoice/record.ts'
import { countryName, languageOf } from '../kit/language.ts'
import { conversionOf, toBase } from '../ledger/exchange.ts'
import type { Organisation } from '../organisation/record.ts'
import { addressLines } from './address-lines.ts'
import { type Branding, brandingOf } from './branding.ts'
import { epcPayload } from './epc-payload.ts'
import { legalNotes } from './labels/legal.ts'
import type { BankView, DocumentView, LinesView, PartyView, PaymentView, QrView, TaxView } from './view.ts'

/** What the page of an invoice shows besides the invoice itself. */
export interface InvoiceViewContext {
  organisation: Pick<Organisation, 'name' | 'country' | 'currency'> & Branding
  /** Absent on a draft. */
  payUrl?: string
  /** The day to show on a draft, which has none. */
  today: string
}

/** The printed invoice, from the frozen document; a draft shows itself as one. */
export function invoiceView(invoice: Invoice, context: InvoiceViewContext): DocumentView {
  const { totals, customerLocale: locale } = invoice
  const { name, country } = context.organisation
  const parties = partiesOf({ seller: invoice.seller ?? { name }, buyer: invoice.customer }, country, locale)
  return {
    kind: 'invoice',
    ...(invoice.number === null ? {} : { number: invoice.number }),
    ...statusOf(invoice),
    locale,
    currency: invoice.currency,
    issuedOn: invoice.issueDate ?? context.today,
    ...parties,
    ...(invoice.reference === undefined ? {} : { reference: invoice.reference }),
    ...(invoice.dueDate === null ? {} : { dueOn: invoice.dueDate }),
    ...(invoice.supplyDate === undefined ? {} : { delivery: { on: invoice.supplyDate } }),
    pricesIncludeTax: invoice.pricesIncludeTax,
    lines: invoice.lines.map((line, index) => ({
      description: line.description,
      quantity: line.quantity,
      ...(line.unit === undefined ? {} : { unit: line.unit }),
      unitPrice: line.unitPrice,
      ...discountOf(line),
      taxPercents: line.taxes.map((tax) => tax.percent),
      amountMinor: totals.lines[index]?.grossAmount ?? totals.lines[index]?.amount ?? 0,
    })),
    totals: {
      subtotalMinor: totals.grossSubtotal ?? totals.subtotal,
      ...(totals.discountTotal === 0 ? {} : { discountMinor: totals.grossDiscountTotal ?? totals.discountTotal }),
      taxMinor: totals.taxTotal,
      totalMinor: totals.total,
      dueMinor: totals.total,
    },
    taxes: taxViews(invoice),
    ...nationalTaxOf(invoice, context.organisation.currency),
    legalNotes: notesOfTaxes(invoice, parties),
    ...paymentOf(invoice, context),
    ...(invoice.notes === undefined ? {} : { notes: invoice.notes }),
    ...brandingOf(context.organisation),
  }
}

/**
 * A party as the page shows it. `country` is thought of where it has no address; its country is named, in the reader's
 * language, when the other party is elsewhere.
 */
function partyView(party: Party, about: { country: string; other: Party; locale: string }): PartyView {
  const country = party.address?.country ?? about.country
  const abroad = country !== (about.other.address?.country ?? about.country)
  const lines = party.address === undefined ? [] : addressLines(party.address)
  return {
    name: party.name,
    addressLines: abroad && lines.length > 0 ? [...lines, countryName(country, about.locale)] : lines,
    country,
    ...(party.email === undefined ? {} : { email: party.email }),
    ...(party.phone === undefined ? {} : { phone: party.phone }),
    ...(party.website === undefined ? {} : { website: party.website }),
    ...(party.taxId === undefined ? {} : { taxId: party.taxId }),
    ...(party.registration === undefined ? {} : { registration: [party.registration] }),
  }
}

/** Seller and buyer. `country` is the organisation's. */
export function partiesOf(
  parties: { seller: Party; buyer: Party },
  country: string,
  locale: string,
): { seller: PartyView; buyer: PartyView } {
  const { seller, buyer } = parties
  return {
    seller: partyView(seller, { country, other: buyer, locale }),
    buyer: partyView(buyer, { country, other: seller, locale }),
  }
}

/** The rows of the tax table, for any document with totals. */
export function taxViews({ totals }: Pick<Invoice, 'totals'>): TaxView[] {
  return totals.taxBreakdown.map((group) => ({
    category: group.category,
    ...(group.name === undefined ? {} : { name: group.name }),
    percent: group.percent,
    taxableMinor: group.taxableAmount,
    taxMinor: group.taxAmount,
  }))
}

/**
 * The tax in the currency of the books, where the document is in another (Directive 2006/112/EC art. 230; UK VAT Regulations 1995
 * reg. 14): each tax at the frozen rate, as it is booked.
 */
function nationalTaxOf(
  { totals, ...document }: Pick<Invoice, 'totals' | 'currency' | 'exchangeRate'>,
  currency: string,
): Pick<LinesView, 'nationalTax'> {
  const { exchangeRate } = document
  if (document.currency === currency || exchangeRate === undefined || totals.taxTotal === 0) return {}
  const conversion = conversionOf({ currency: document.currency, exchangeRate }, currency)
  const taxMinor = totals.taxBreakdown.reduce((sum, { taxAmount }) => sum + toBase(taxAmount, conversion), 0)
  return { nationalTax: { currency, taxMinor, rate: exchangeRate.rate, rateOn: exchangeRate.date } }
}

/** Why no tax is charged, where none is. */
export function notesOfTaxes(
  { totals, customerLocale }: Pick<Invoice, 'totals' | 'customerLocale'>,
  parties: { seller: PartyView; buyer: PartyView },
): string[] {
  return legalNotes({
    categories: totals.taxBreakdown.map((group) => group.category),
    seller: parties.seller.country,
    buyer: parties.buyer.country,
    language: languageOf(customerLocale),
  })
}

function statusOf(invoice: Invoice): { status?: 'draft' } {
  return invoice.status === 'draft' ? { status: 'draft' } : {}
}

function discountOf(line: Invoice['lines'][number]) {
  if (line.discountPercent !== undefined) return { discount: { percent: line.discountPercent } }
  return line.discountAmount === undefined ? {} : { discount: { amountMinor: line.discountAmount } }
}

function paymentOf(invoice: Invoice, { payUrl }: InvoiceViewContext): { payment?: PaymentView } {
  if (invoice.totals.total <= 0) return {}
  const bank = bankOf(invoice)
  const link = payUrl === undefined ? {} : { payUrl }
  return { payment: { ...(bank && { bank }), ...link, qrCodes: [...bankCode(invoice, bank), ...payPageCode(payUrl)] } }
}

function bankOf({ seller, number }: Invoice): BankView | undefined {
  if (seller?.iban === undefined) return undefined
  return {
    accountHolder: seller.accountHolder ?? seller.name,
    iban: seller.iban,
    ...(seller.bic === undefined ? {} : { bic: seller.bic }),
    ...(number === null ? {} : { reference: number }),
  }
}

/** The code for banking apps; a draft has none, so that nobody pays it by mistake. */
function bankCode({ totals, currency }: Invoice, bank: BankView | undefined): QrView[] {
  if (bank?.iban === undefined || bank.reference === undefined) return []
  const transfer = { holder: bank.accountHolder, iban: bank.iban, bic: bank.bic, amount: totals.total, currency, reference: bank.reference }
  const payload = epcPayload(transfer)
  return payload === undefined ? [] : [{ kind: 'bank', payload, level: 'M' }]
}

function payPageCode(payUrl: string | undefined): QrView[] {
  return payUrl === undefined ? [] : [{ kind: 'pay_page', payload: payUrl, level: 'M' }]
}
