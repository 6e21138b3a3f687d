import { type Day, isDay } from '../../kit/day.ts'
import { decimalOf, decimalText, divideTo, isZero } from '../../kit/decimal.ts'
import type { AllowanceCharge } from '../model/amounts.ts'
import type { EInvoice } from '../model/invoice.ts'
import type { Line, Price } from '../model/line.ts'
import type { TradeParty } from '../model/party.ts'
import type { Finding } from '../validate/validate.ts'
import { ublSyntaxOf } from '../write.ts'
import { type BillSums, billSums, isPriced } from './bill-sums.ts'
import { duplicateKeyOf } from './duplicate-key.ts'
import { finding } from './finding.ts'
import { minorOf, plainNumber } from './minor-amount.ts'

/** What a supplier's invoice would become in the books. Amounts are minor units of `currency`, quantities, prices and percentages decimal strings. */
export interface BillProposal extends BillSums {
  kind: 'bill' | 'credit_note'
  supplier: BillSupplier
  /** BT-1. */
  number: string
  issueDate: Day
  dueDate?: Day
  /** BT-72, or the end of the period it is for (BT-74). */
  supplyDate?: Day
  currency: string
  /** BT-84 where it is an IBAN. */
  iban?: string
  /** BT-86. */
  bic?: string
  accountHolder?: string
  /** BT-83; the number where the supplier asks for nothing else. */
  paymentReference: string
  /** BT-13. */
  orderNumber?: string
  /** BT-25: the bills this one corrects or follows. */
  precedingNumbers: string[]
  lines: BillLine[]
  /** Equal for two copies of one bill. */
  duplicateKey: string
}

/** Who wrote the bill. */
export interface BillSupplier {
  name: string
  /** BT-31, or BT-32 where there is none. */
  taxId?: string
  email?: string
  phone?: string
  address?: { line1?: string; line2?: string; city?: string; region?: string; postalCode?: string; country?: string }
}

/** What was bought, or an allowance (negative) or charge on all of it. The lines sum to the subtotal. */
export interface BillLine {
  description: string
  /** What else is said of it. */
  details?: string
  quantity: string
  /** UN/ECE Recommendation 20 or 21. */
  unit?: string
  /** In major units, for one; absent where the file has none. */
  unitPrice?: string
  /** Without tax. */
  amount: number
  /** Absent where the file tells no tax of lines (profile MINIMUM). */
  taxCategory?: string
  taxPercent?: string
}

/** The proposal, or why there is none; findings that forbid it are fatal. */
export interface ProposedBill {
  proposal?: BillProposal
  /** Whether lines, taxes and totals add up, whatever else is missing. */
  addsUp: boolean
  findings: Finding[]
}

const UNIT_PRICE_DIGITS = 8

/** Maps an invoice that was received to the bill it would be. Exact to the minor unit: sums that do not add up are refused with a finding. Pure; never throws. */
export function proposeBill(invoice: EInvoice): ProposedBill {
  const { sums, findings } = billSums(invoice)
  const missing = missingTerms(invoice)
  const all = [...missing, ...findings]
  const addsUp = sums !== undefined
  if (sums === undefined || missing.length > 0) return { addsUp, findings: all }
  const { number = '', issueDate = '', currency = '', seller = {} } = invoice
  const supplier = supplierOf(seller)
  const proposal: BillProposal = {
    kind: ublSyntaxOf(invoice) === 'ubl-credit-note' ? 'credit_note' : 'bill',
    supplier,
    number,
    issueDate,
    ...daysOf(invoice),
    currency,
    ...billPayment(invoice),
    ...(invoice.orderReference ? { orderNumber: invoice.orderReference } : {}),
    precedingNumbers: (invoice.precedingInvoices ?? []).flatMap(({ number: preceding }) => (preceding ? [preceding] : [])),
    lines: billLines(invoice, sums),
    ...sums,
    duplicateKey: duplicateKeyOf({ ...supplier, supplierName: supplier.name, number }),
  }
  return { proposal, addsUp, findings: all }
}

function missingTerms({ number, issueDate, seller }: EInvoice): Finding[] {
  const wanted = [
    { there: number !== undefined && number !== '', term: 'BT-1', name: 'number' },
    { there: issueDate !== undefined && isDay(issueDate), term: 'BT-2', name: 'day of issue' },
    { there: supplierName(seller) !== '', term: 'BT-27', name: 'supplier' },
  ]
  return wanted
    .filter(({ there }) => !there)
    .map(({ term, name }) => finding('BILL-MISSING', `The invoice has no ${name}. Ask the supplier for a complete one.`, { term }))
}

function supplierName(seller: TradeParty | undefined): string {
  return seller?.name || seller?.tradingName || ''
}

function supplierOf(seller: TradeParty): BillSupplier {
  const { address, contact } = seller
  const taxId = seller.vatId || seller.taxRegistration
  const country = address?.country
  return {
    name: supplierName(seller),
    ...(taxId ? { taxId: taxId.replace(/\s/g, '') } : {}),
    ...given({ email: contact?.email, phone: contact?.phone }),
    ...(address && {
      address: given({
        line1: address.line1,
        line2: [address.line2, address.line3].filter(Boolean).join(', '),
        city: address.city,
        region: address.region,
        postalCode: address.postCode,
        country,
      }),
    }),
  }
}

function daysOf(invoice: EInvoice): Pick<BillProposal, 'dueDate' | 'supplyDate'> {
  const { dueDate } = invoice
  const supplyDate = billSupplyDate(invoice)
  return { ...(dueDate !== undefined && isDay(dueDate) ? { dueDate } : {}), ...(supplyDate === undefined ? {} : { supplyDate }) }
}

/** The day of supply: BT-72, else the end of the period (BT-74). */
export function billSupplyDate({ delivery, period }: EInvoice): Day | undefined {
  return [delivery?.date, period?.end].find((day) => day !== undefined && isDay(day))
}

/** Where to pay and what to write: the first account with a valid IBAN. */
export function billPayment(invoice: EInvoice): Pick<BillProposal, 'iban' | 'bic' | 'accountHolder' | 'paymentReference'> {
  const accounts = (invoice.paymentMeans ?? []).flatMap(({ account }) => (account === undefined ? [] : [account]))
  const account = accounts.find(({ id }) => isIban(compact(id))) ?? accounts[0]
  const iban = compact(account?.id)
  return {
    ...(isIban(iban) ? { iban } : {}),
    ...given({ bic: compact(account?.provider), accountHolder: account?.name || invoice.payee?.name }),
    paymentReference: invoice.remittance || invoice.number || '',
  }
}

/** The lines with the allowances and charges of the document, or what stands for lines where the file has none. */
export function billLines(invoice: EInvoice, sums: BillSums): BillLine[] {
  const { lines = [], allowances = [], charges = [], currency = '' } = invoice
  if (lines.length === 0 || sums.linesTotal === undefined) return linesOfSums(invoice, sums)
  return [
    ...lines.filter(isPriced).map((line) => billLine(line, currency)),
    ...allowances.map((part) => partLine(part, { currency, sign: -1, name: 'Allowance' })),
    ...charges.map((part) => partLine(part, { currency, sign: 1, name: 'Charge' })),
  ]
}

function billLine(line: Line, currency: string): BillLine {
  const unitPrice = unitPriceOf(line.price)
  const quantity = plainNumber(line.quantity?.value)
  return {
    description: line.item?.name || line.item?.description || line.note || `Line ${line.id ?? ''}`.trim(),
    ...given({ details: line.item?.name ? line.item.description : undefined }),
    quantity: quantity === undefined ? '1' : decimalText(quantity),
    ...given({ unit: line.quantity?.unit }),
    ...(unitPrice === undefined ? {} : { unitPrice }),
    amount: minorOf(line.amount, currency) ?? 0,
    ...taxOf(line),
  }
}

/** BT-146 for one, where it is for several (BT-149): to eight digits, half away from zero. The line's amount does not depend on it. */
function unitPriceOf(price: Price | undefined): string | undefined {
  const net = plainNumber(price?.net)
  const base = plainNumber(price?.baseQuantity?.value) ?? decimalOf(1)
  if (net === undefined || isZero(base)) return undefined
  return decimalText({ coefficient: divideTo(net, base, UNIT_PRICE_DIGITS, 'half-up'), scale: UNIT_PRICE_DIGITS })
}

function partLine(part: AllowanceCharge, { currency, sign, name }: { currency: string; sign: 1 | -1; name: string }): BillLine {
  const amount = minorOf(part.amount, currency) ?? 0
  return { description: part.reason || name, quantity: '1', amount: amount === 0 ? 0 : sign * amount, ...taxOf(part) }
}

/** An invoice without lines (profiles MINIMUM and BASIC WL) is one line for each tax, or one. */
function linesOfSums({ number = '' }: EInvoice, { taxBreakdown, subtotal }: BillSums): BillLine[] {
  if (taxBreakdown.length === 0) return [{ description: `Invoice ${number}`, quantity: '1', amount: subtotal }]
  return taxBreakdown.map(({ category, percent, taxableAmount }) => ({
    description: `Invoice ${number}`,
    quantity: '1',
    amount: taxableAmount,
    taxCategory: category,
    taxPercent: percent,
  }))
}

function taxOf({ taxCategory, taxPercent }: { taxCategory?: string; taxPercent?: string }): Pick<BillLine, 'taxCategory' | 'taxPercent'> {
  const percent = plainNumber(taxPercent)
  return { ...given({ taxCategory }), ...(percent === undefined ? {} : { taxPercent: decimalText(percent) }) }
}

function isIban(text: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{8,30}$/.test(text)) return false
  const digits = (text.slice(4) + text.slice(0, 4)).replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55))
  return BigInt(digits) % 97n === 1n
}

function compact(text: string | undefined): string {
  return (text ?? '').replace(/\s/g, '').toUpperCase()
}

/** The members that are filled in. */
function given<K extends string>(members: Record<K, string | undefined>): Partial<Record<K, string>> {
  const filled: Partial<Record<K, string>> = {}
  for (const key of Object.keys(members) as K[]) if (members[key]) filled[key] = members[key]
  return filled
}
