import type { Invoice, Party } from '../invoice/record.ts'
import { countryName, languageOf } from '../kit/language.ts'
import { nationalTaxOf } from '../ledger/national-tax.ts'
import type { Organisation } from '../organisation/record.ts'
import type { TimeSheet } from '../time-entry/sheet.ts'
import { addressLines } from './address-lines.ts'
import { type Branding, brandingOf } from './branding.ts'
import { epcPayload } from './epc-payload.ts'
import { wordsFor } from './labels/languages.ts'
import { legalNotes } from './labels/legal.ts'
import { timeSheetView } from './time-sheet-view.ts'
import type {
  BankView,
  DocumentHead,
  DocumentView,
  LinesView,
  LineView,
  PartyView,
  PaymentView,
  QrView,
  TaxView,
  TotalsView,
} from './view.ts'

/** What the page of an invoice shows besides the invoice itself. */
export interface InvoiceViewContext {
  organisation: Pick<Organisation, 'country' | 'currency'> & Branding
  /** Who sends a draft, which has not frozen it yet. */
  sender: Party
  /** Absent on a draft. */
  payUrl?: string
  /** The day to show on a draft, which has none. */
  today: string
  /** The hours that it was made of. */
  timeSheet?: TimeSheet
}

/** The printed invoice, from the frozen document; a draft shows itself as one. */
export function invoiceView(invoice: Invoice, context: InvoiceViewContext): DocumentView {
  const { customerLocale: locale } = invoice
  const { country } = context.organisation
  const seller = invoice.seller ?? context.sender
  const parties = partiesOf({ seller, buyer: invoice.customer }, country, locale)
  const national = nationalTaxOf(invoice, context.organisation.currency)
  return {
    kind: 'invoice',
    ...(invoice.number === null ? {} : { number: invoice.number }),
    ...statusOf(invoice),
    ...(invoice.reminderFeeOf && { isReminderFee: true }),
    locale,
    currency: invoice.currency,
    issuedOn: invoice.issueDate ?? context.today,
    ...parties,
    ...referencesOf(invoice),
    ...(invoice.dueDate === null ? {} : { dueOn: invoice.dueDate }),
    ...deliveryOf(invoice, seller.country ?? country),
    pricesIncludeTax: invoice.pricesIncludeTax,
    lines: lineViews(invoice),
    totals: totalsView(invoice),
    taxes: taxViews(invoice),
    ...(context.timeSheet === undefined ? {} : { timeSheet: timeSheetView(context.timeSheet) }),
    ...(national === undefined ? {} : { nationalTax: national }),
    legalNotes: notesOfTaxes(invoice, parties),
    ...paymentOf({ ...invoice, seller }, context),
    ...(invoice.notes === undefined ? {} : { notes: invoice.notes }),
    ...brandingOf(context.organisation),
  }
}

/** The lines of an invoice or a quote. */
export function lineViews({ lines, totals }: Pick<Invoice, 'lines' | 'totals'>): LineView[] {
  return lines.map((line, index) => ({
    description: line.description,
    quantity: line.quantity,
    ...(line.unit === undefined ? {} : { unit: line.unit }),
    unitPrice: line.unitPrice,
    ...discountOf(line),
    taxPercents: line.taxes.map((tax) => tax.percent),
    amountMinor: totals.lines[index]?.grossAmount ?? totals.lines[index]?.amount ?? 0,
  }))
}

/** The sums in the terms of the prices, nothing paid yet. */
export function totalsView({ totals }: Pick<Invoice, 'totals'>): TotalsView {
  return {
    subtotalMinor: totals.grossSubtotal ?? totals.subtotal,
    ...(totals.discountTotal === 0 ? {} : { discountMinor: totals.grossDiscountTotal ?? totals.discountTotal }),
    taxMinor: totals.taxTotal,
    totalMinor: totals.total,
    dueMinor: totals.total,
  }
}

/**
 * A party as the page shows it. `country` is thought of where it has no address; its country is named, in the reader's
 * language, when the other party is elsewhere.
 */
function partyView(party: Party, about: { country: string; other: Party; locale: string }): PartyView {
  const country = party.address?.country ?? party.country ?? about.country
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
    ...registrationOf(party),
  }
}

/** As the law wants it written, or at least the number. */
function registrationOf({ registration, legalId }: Party): Pick<PartyView, 'registration'> {
  const line = registration ?? legalId?.value
  return line === undefined ? {} : { registration: [line] }
}

/** The numbers by which the buyer knows the matter. */
export function referencesOf(
  document: Pick<Invoice, 'reference' | 'orderReference' | 'buyerReference' | 'customer'>,
): Pick<DocumentHead, 'reference' | 'orderNumber'> {
  const { reference, orderReference, buyerReference = document.customer.buyerReference } = document
  const references = [...new Set([buyerReference, reference])].filter((one) => one !== undefined)
  return {
    ...(references.length === 0 ? {} : { reference: references.join(' · ') }),
    ...(orderReference === undefined ? {} : { orderNumber: orderReference }),
  }
}

/** Countries whose law wants the day of supply even where it is the day of issue (UStG § 14 (4) no. 6; Austrian UStG § 11 (1) no. 3). */
const SUPPLY_DAY_ALWAYS = new Set(['AT', 'DE'])

/** When it was supplied, where that must be said. `country` is the seller's. */
export function deliveryOf(
  document: Pick<Invoice, 'supplyDate' | 'deliveryPeriod' | 'issueDate'>,
  country: string,
): Pick<LinesView, 'delivery'> {
  const { supplyDate, deliveryPeriod, issueDate } = document
  if (deliveryPeriod !== undefined) return { delivery: { from: deliveryPeriod.start, to: deliveryPeriod.end } }
  const on = supplyDate ?? (SUPPLY_DAY_ALWAYS.has(country) ? issueDate : null)
  return on === null ? {} : { delivery: { on } }
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

/** Why no tax is charged, where none is. */
export function notesOfTaxes(
  { totals, customerLocale, taxExemptions = [] }: Pick<Invoice, 'totals' | 'customerLocale' | 'taxExemptions'>,
  parties: { seller: PartyView; buyer: PartyView },
): string[] {
  const categories = [...new Set(totals.taxBreakdown.map((group) => group.category))]
  const own = taxExemptions.filter(({ category }) => categories.includes(category))
  const { taxCategories } = wordsFor(customerLocale, parties.seller.country)
  const usual = legalNotes({
    categories: categories.filter((category) => !own.some((exemption) => exemption.category === category && exemption.reason)),
    seller: parties.seller.country,
    buyer: parties.buyer.country,
    language: languageOf(customerLocale),
  })
  const said = own.flatMap(({ category, code, reason }) => {
    if (reason !== undefined) return [reason]
    return code === undefined ? [] : [`${taxCategories[category]} (${code}).`]
  })
  return [...usual, ...said]
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

function bankOf({ seller, number, paymentReference }: Invoice): BankView | undefined {
  if (seller?.iban === undefined) return undefined
  return {
    accountHolder: seller.accountHolder ?? seller.name,
    iban: seller.iban,
    ...(seller.bic === undefined ? {} : { bic: seller.bic }),
    ...(number === null ? {} : { reference: paymentReference ?? number }),
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
