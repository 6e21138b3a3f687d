import type { Address, Invoice, Party, TaxExemption } from '../invoice/record.ts'
import { add, compare, type Decimal, decimal, decimalOf, decimalText, divideTo, isZero, multiply, negate } from '../kit/decimal.ts'
import { majorOf, majorText } from '../kit/money.ts'
import { type NationalTax, nationalTaxOf } from '../ledger/national-tax.ts'
import type { TaxCategory } from '../tax/categories.ts'
import { rulesOf } from '../tax/categories.ts'
import type { LineTax, LineTotals, Totals } from '../tax/document.ts'
import { VAT_PREFIXES } from './codes/parties.ts'
import type { AllowanceCharge, DocumentTotals, PaymentMeans, TaxBreakdown } from './model/amounts.ts'
import type { EInvoice } from './model/invoice.ts'
import type { Line } from './model/line.ts'
import type { PostalAddress, TradeParty } from './model/party.ts'
import { unitCode } from './unit-code.ts'

/** What an e-invoice says and the document itself does not hold. */
export interface EInvoiceFacts {
  /** The currency of the seller's books: where it is another, the tax is stated in it too (BT-6, BT-111). */
  baseCurrency?: string
  /** BG-15. Left out: the buyer's address, where goods go to another country of the EU. */
  deliveryAddress?: PostalAddress
  /** BT-113, in minor units: what had been paid when the document was made. */
  prepaid?: number
}

/** A line of a document, as invoices and credit notes have it. */
export interface DocumentLine {
  description: string
  quantity?: string
  unitPrice: string
  unit?: string
  taxes: readonly LineTax[]
}

/** What invoices and credit notes have in common. */
export interface DocumentSource
  extends Pick<
    Invoice,
    | 'currency'
    | 'customer'
    | 'pricesIncludeTax'
    | 'totals'
    | 'supplyDate'
    | 'deliveryPeriod'
    | 'orderReference'
    | 'buyerReference'
    | 'reference'
    | 'taxExemptions'
    | 'exchangeRate'
    | 'paymentReference'
  > {
  number: string
  issueDate: string
  typeCode: string
  seller: Party
  lines: readonly DocumentLine[]
}

/** Digits behind the point of unit prices that had to be worked out. */
const PRICE_SCALE = 10
const SLACK = decimal('0.02')

/** The model of an invoice or credit note, as far as both are alike. */
export function fromDocument(source: DocumentSource, facts: EInvoiceFacts): EInvoice {
  const { currency, totals } = source
  const national = nationalTaxOf(source, facts.baseCurrency)
  return withoutEmpty<EInvoice>({
    number: source.number,
    issueDate: source.issueDate,
    typeCode: source.typeCode,
    currency,
    taxCurrency: national?.currency,
    buyerReference: source.buyerReference ?? source.customer.buyerReference ?? source.reference,
    orderReference: source.orderReference,
    seller: sellerOf(source.seller),
    buyer: withoutEmpty<TradeParty>({ ...partyOf(source.customer), taxRegistration: undefined }),
    delivery: deliveryOf(source, facts),
    period: source.deliveryPeriod,
    paymentMeans: paymentMeansOf(source.seller, currency),
    remittance: source.paymentReference ?? source.number,
    allowances: listOrNone(totals.portions.flatMap((portion) => portionAllowance(portion, currency))),
    totals: totalsOf(totals, { currency, prepaid: facts.prepaid ?? 0, national }),
    taxBreakdown: breakdownOf(totals, { currency, exemptions: source.taxExemptions ?? [] }),
    lines: source.lines.map((line, at) => lineOf(line, { source, totals: totals.lines[at], id: String(at + 1) })),
  })
}

/** When and where to. The day of supply is the day of issue where nothing else is said (Directive 2006/112/EC art. 226 (7)). */
function deliveryOf(source: DocumentSource, facts: EInvoiceFacts): EInvoice['delivery'] {
  const { supplyDate, deliveryPeriod, issueDate, customer, totals } = source
  const goesAbroad = totals.taxBreakdown.some(({ category }) => category === 'K')
  const address = facts.deliveryAddress ?? (goesAbroad && customer.address ? addressOf(customer.address) : undefined)
  const date = supplyDate ?? (deliveryPeriod === undefined ? issueDate : undefined)
  return date === undefined && address === undefined ? undefined : withoutEmpty({ date, address })
}

/** The object without members that are undefined. */
export function withoutEmpty<T extends object>(members: { [Key in keyof T]: T[Key] | undefined }): T {
  return Object.fromEntries(Object.entries(members).filter(([, member]) => member !== undefined)) as T
}

function listOrNone<T>(list: T[]): T[] | undefined {
  return list.length === 0 ? undefined : list
}

function sellerOf(party: Party): TradeParty {
  const contact = { name: party.contactName ?? party.name, phone: party.phone, email: party.email }
  return withoutEmpty<TradeParty>({
    ...partyOf(party),
    legalForm: party.legalId === undefined ? undefined : party.registration,
    contact: withoutEmpty(contact),
  })
}

function partyOf(party: Party): TradeParty {
  const isVatId = party.taxId !== undefined && VAT_PREFIXES.has(party.taxId.slice(0, 2))
  const byMail = party.email === undefined ? undefined : { value: party.email, scheme: 'EM' }
  return withoutEmpty<TradeParty>({
    name: party.name,
    legalId: party.legalId ?? (party.registration === undefined ? undefined : { value: party.registration }),
    vatId: isVatId ? party.taxId : undefined,
    taxRegistration: isVatId ? undefined : party.taxId,
    electronicAddress: party.electronicAddress ?? byMail,
    address: party.address === undefined ? undefined : addressOf(party.address),
  })
}

function addressOf({ line1, line2, city, region, postalCode, country }: Address): PostalAddress {
  return withoutEmpty<PostalAddress>({ line1, line2, city, region, postCode: postalCode, country })
}

/** SEPA transfers are euro transfers (code 58); others are credit transfers (30). */
function paymentMeansOf({ iban, bic, accountHolder }: Party, currency: string): PaymentMeans[] | undefined {
  if (iban === undefined) return undefined
  return [{ code: currency === 'EUR' ? '58' : '30', account: withoutEmpty({ id: iban, name: accountHolder, provider: bic }) }]
}

/** One allowance for each portion of the lines, so that every category has its share (BG-20). */
function portionAllowance(portion: Totals['portions'][number], currency: string): AllowanceCharge[] {
  if (portion.discount === 0) return []
  return [{ amount: majorText(portion.discount, currency), reason: 'Discount', reasonCode: '95', ...taxOf(portion.taxes[0]) }]
}

function taxOf(tax: { category: TaxCategory; percent: string } | undefined): { taxCategory: string; taxPercent?: string } {
  if (tax === undefined || tax.category === 'O') return { taxCategory: 'O' }
  return { taxCategory: tax.category, taxPercent: tax.percent }
}

function totalsOf(totals: Totals, at: { currency: string; prepaid: number; national: NationalTax | undefined }): DocumentTotals {
  const text = (minor: number) => majorText(minor, at.currency)
  return withoutEmpty<DocumentTotals>({
    lines: text(totals.subtotal),
    allowances: totals.portions.every(({ discount }) => discount === 0) ? undefined : text(totals.discountTotal),
    withoutTax: text(totals.subtotal - totals.discountTotal),
    tax: text(totals.taxTotal),
    taxInAccountingCurrency: at.national && majorText(at.national.taxMinor, at.national.currency),
    withTax: text(totals.total),
    prepaid: at.prepaid === 0 ? undefined : text(at.prepaid),
    due: text(totals.total - at.prepaid),
  })
}

function breakdownOf(totals: Totals, at: { currency: string; exemptions: readonly TaxExemption[] }): TaxBreakdown[] {
  const text = (minor: number) => majorText(minor, at.currency)
  const groups = totals.taxBreakdown.map((group) => {
    const { code, reason } = exemptionOf(group.category, at.exemptions)
    return withoutEmpty<TaxBreakdown>({
      base: text(group.taxableAmount),
      tax: text(group.taxAmount),
      category: group.category,
      percent: group.category === 'O' ? undefined : group.percent,
      exemptionReason: reason,
      exemptionCode: code,
    })
  })
  const untaxed = totals.portions.filter(({ taxes }) => taxes.length === 0)
  if (untaxed.length === 0) return groups
  const base = untaxed.reduce((sum, { subtotal, discount }) => sum + subtotal - discount, 0)
  const { code, reason } = exemptionOf('O', at.exemptions)
  const outside = { base: text(base), tax: text(0), category: 'O', exemptionReason: reason, exemptionCode: code }
  return [...groups, withoutEmpty<TaxBreakdown>(outside)]
}

/** What the author says of a category, or the usual reason where there is one. A code of their own takes the place of our words too. */
function exemptionOf(category: TaxCategory, exemptions: readonly TaxExemption[]): { code: string | undefined; reason: string | undefined } {
  const own = exemptions.find((exemption) => exemption.category === category)
  const usual = rulesOf(category)
  if (!usual.needsExemptionReason) return { code: undefined, reason: undefined }
  if (own?.code !== undefined) return { code: own.code, reason: own.reason }
  return { code: usual.exemptionCode, reason: own?.reason ?? usual.exemptionReason }
}

function lineOf(line: DocumentLine, at: { source: DocumentSource; totals: LineTotals | undefined; id: string }): Line {
  const { currency } = at.source
  const net = at.totals?.amount ?? 0
  const { quantity, price, allowance } = priced(line, at)
  return withoutEmpty<Line>({
    id: at.id,
    quantity: { value: decimalText(quantity), unit: unitCode(line.unit) },
    amount: majorText(net, currency),
    allowances: allowance === 0 ? undefined : [{ amount: majorText(allowance, currency), reason: 'Discount', reasonCode: '95' }],
    price: { net: decimalText(price) },
    ...taxOf(line.taxes[0]),
    item: { name: line.description },
  })
}

/**
 * Quantity, net unit price and discount of a line. As entered where that gives the net amount; else the price is worked out from
 * the net amount: where prices include tax, and where part of a line is credited. Prices are never negative (BR-27), so the
 * quantity takes the sign.
 */
function priced(
  line: DocumentLine,
  at: { source: DocumentSource; totals: LineTotals | undefined },
): { quantity: Decimal; price: Decimal; allowance: number } {
  const { currency, pricesIncludeTax } = at.source
  const net = majorOf(at.totals?.amount ?? 0, currency)
  const allowance = at.totals?.discount ?? 0
  const quantity = line.quantity === undefined ? decimalOf(1) : decimal(line.quantity)
  const price = decimal(line.unitPrice)
  const expected = add(multiply(quantity, price), negate(majorOf(allowance, currency)))
  if (!pricesIncludeTax && isNear(expected, net)) return { ...unsigned(quantity, price), allowance }
  if (isZero(quantity)) return { ...unsigned(quantity, price), allowance: 0 }
  return { ...unsigned(quantity, { coefficient: divideTo(net, quantity, PRICE_SCALE, 'half-up'), scale: PRICE_SCALE }), allowance: 0 }
}

function unsigned(quantity: Decimal, price: Decimal): { quantity: Decimal; price: Decimal } {
  return price.coefficient < 0n ? { quantity: negate(quantity), price: negate(price) } : { quantity, price }
}

function isNear(a: Decimal, b: Decimal): boolean {
  const difference = add(a, negate(b))
  return compare(difference.coefficient < 0n ? negate(difference) : difference, SLACK) <= 0
}
