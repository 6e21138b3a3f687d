import { addressLines } from '../../document/address-lines.ts'
import type { DocumentView, LinesView, PartyView, PaymentView, TaxCategoryCode, TaxView } from '../../document/view.ts'
import { isDay } from '../../kit/day.ts'
import { countryName, type Language, languageOf } from '../../kit/language.ts'
import type { EInvoice } from '../model/invoice.ts'
import type { PostalAddress, TradeParty } from '../model/party.ts'
import { ublSyntaxOf } from '../write.ts'
import { type BillLine, billLines, billPayment, billSupplyDate } from './bill-proposal.ts'
import { type BillSums, statedSums } from './bill-sums.ts'

/** Says on the page what it is: the file counts, not its picture. */
const SENTENCE: Readonly<Record<Language, string>> = {
  en: 'This page shows an e-invoice that was received. The e-invoice itself is the XML file.',
  de: 'Diese Seite zeigt eine empfangene E-Rechnung. Die Rechnung selbst ist die XML-Datei.',
  fr: 'Cette page montre une facture électronique reçue. La facture elle-même est le fichier XML.',
  es: 'Esta página muestra una factura electrónica recibida. La factura en sí es el archivo XML.',
  it: 'Questa pagina mostra una fattura elettronica ricevuta. La fattura stessa è il file XML.',
  nl: 'Deze pagina toont een ontvangen e-factuur. De factuur zelf is het XML-bestand.',
  pl: 'Ta strona pokazuje otrzymaną fakturę elektroniczną. Samą fakturą jest plik XML.',
  pt: 'Esta página mostra uma fatura eletrónica recebida. A fatura em si é o ficheiro XML.',
}

/** Units by their codes, as they are commonly abbreviated; others are shown by their code, and “one” not at all. */
const UNITS: Readonly<Record<string, string>> = {
  HUR: 'h',
  MIN: 'min',
  DAY: 'd',
  KGM: 'kg',
  GRM: 'g',
  LTR: 'l',
  MTR: 'm',
  KMT: 'km',
  MTK: 'm²',
  MTQ: 'm³',
  KWH: 'kWh',
  H87: '',
  C62: '',
  XPP: '',
}

const CATEGORIES: readonly string[] = ['S', 'Z', 'E', 'AE', 'K', 'G', 'O', 'L', 'M'] satisfies TaxCategoryCode[]

/**
 * An e-invoice that was received as a document for people, in the reader's language, with what stands in it: nothing is calculated anew.
 * Undefined where it has no day, currency or readable sums to show; its terms can still be listed.
 */
export function visualisation(invoice: EInvoice, { locale }: { locale: string }): DocumentView | undefined {
  const { sums } = statedSums(invoice)
  const { issueDate = '', currency = '', seller = {}, buyer = {} } = invoice
  if (sums === undefined || !isDay(issueDate)) return undefined
  const supplyDate = billSupplyDate(invoice)
  return {
    kind: ublSyntaxOf(invoice) === 'ubl-credit-note' ? 'credit_note' : 'invoice',
    ...(invoice.number ? { number: invoice.number } : {}),
    locale,
    currency,
    issuedOn: issueDate,
    seller: partyView(seller, { other: buyer, locale }),
    buyer: partyView(buyer, { other: seller, locale }),
    ...(invoice.orderReference ? { orderNumber: invoice.orderReference } : {}),
    ...(invoice.buyerReference ? { reference: invoice.buyerReference } : {}),
    ...(invoice.dueDate !== undefined && isDay(invoice.dueDate) ? { dueOn: invoice.dueDate } : {}),
    ...(supplyDate === undefined ? {} : { delivery: { on: supplyDate } }),
    ...precedingOf(invoice),
    pricesIncludeTax: false,
    lines: billLines(invoice, sums).map(lineView),
    totals: {
      subtotalMinor: sums.subtotal,
      taxMinor: sums.taxTotal,
      totalMinor: sums.total,
      ...(sums.prepaid === 0 ? {} : { paidMinor: sums.prepaid }),
      ...(sums.rounding === 0 ? {} : { roundingMinor: sums.rounding }),
      dueMinor: sums.amountDue,
    },
    taxes: taxViews(sums),
    ...paymentView(invoice),
    legalNotes: [...exemptions(invoice), SENTENCE[languageOf(locale)]],
    ...notesOf(invoice),
    brand: {},
  }
}

function partyView(party: TradeParty, { other, locale }: { other: TradeParty; locale: string }): PartyView {
  const { address = {}, contact = {}, legalId, legalForm } = party
  const country = address.country ?? other.address?.country ?? ''
  const lines = linesOfAddress(address)
  const isAbroad = address.country !== undefined && address.country !== other.address?.country
  const registration = [legalForm, legalId?.value].flatMap((text) => (text ? [text] : []))
  return {
    name: party.name || party.tradingName || '',
    addressLines: isAbroad && /^[A-Z]{2}$/.test(country) ? [...lines, countryName(country, locale)] : lines,
    country,
    ...(contact.name ? { contact: contact.name } : {}),
    ...(contact.email ? { email: contact.email } : {}),
    ...(contact.phone ? { phone: contact.phone } : {}),
    ...(party.vatId ? { taxId: party.vatId } : {}),
    ...(party.taxRegistration ? { taxNumber: party.taxRegistration } : {}),
    ...(registration.length === 0 ? {} : { registration }),
  }
}

function linesOfAddress({ line1 = '', line2 = '', line3, city = '', region, postCode = '', country = '' }: PostalAddress): string[] {
  const second = [line2, line3].filter(Boolean).join(', ')
  return addressLines({ line1, line2: second, city, postalCode: postCode, country, ...(region ? { region } : {}) })
}

function lineView({ description, details, quantity, unit, unitPrice, amount, taxPercent }: BillLine) {
  const word = unit === undefined ? '' : (UNITS[unit] ?? unit)
  return {
    description,
    ...(details === undefined ? {} : { details }),
    quantity,
    ...(word === '' ? {} : { unit: word }),
    unitPrice: unitPrice ?? '0',
    taxPercents: taxPercent === undefined ? [] : [taxPercent],
    amountMinor: amount,
  }
}

function taxViews({ taxBreakdown }: BillSums): TaxView[] {
  return taxBreakdown.map(({ category, percent, taxableAmount, taxAmount }) => ({
    category: CATEGORIES.includes(category) ? (category as TaxCategoryCode) : 'S',
    percent,
    taxableMinor: taxableAmount,
    taxMinor: taxAmount,
  }))
}

function paymentView(invoice: EInvoice): { payment?: PaymentView } {
  const { iban, bic, accountHolder, paymentReference } = billPayment(invoice)
  const terms = invoice.paymentTerms?.trim()
  if (iban === undefined && !terms) return {}
  const bank =
    iban === undefined
      ? {}
      : { bank: { accountHolder: accountHolder || invoice.seller?.name || '', iban, ...(bic ? { bic } : {}), reference: paymentReference } }
  return { payment: { ...(terms ? { terms } : {}), ...bank, qrCodes: [] } }
}

function precedingOf({ precedingInvoices: [first] = [] }: EInvoice): Pick<LinesView, 'preceding'> {
  if (!first?.number) return {}
  return {
    preceding: { number: first.number, ...(first.issueDate !== undefined && isDay(first.issueDate) ? { issuedOn: first.issueDate } : {}) },
  }
}

function exemptions({ taxBreakdown = [] }: EInvoice): string[] {
  return [...new Set(taxBreakdown.flatMap(({ exemptionReason }) => (exemptionReason ? [exemptionReason] : [])))]
}

function notesOf({ notes = [] }: EInvoice): { notes?: string } {
  const text = notes.flatMap((note) => (note.text ? [note.text.trim()] : [])).join('\n')
  return text === '' ? {} : { notes: text }
}
