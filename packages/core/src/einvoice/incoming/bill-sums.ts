import { decimalText, divideTo, HUNDRED, multiply, ZERO } from '../../kit/decimal.ts'
import { isAmount, isCurrency, majorText } from '../../kit/money.ts'
import type { AllowanceCharge } from '../model/amounts.ts'
import type { EInvoice } from '../model/invoice.ts'
import type { Line } from '../model/line.ts'
import type { Finding } from '../validate/validate.ts'
import { finding } from './finding.ts'
import { minorOf, plainNumber } from './minor-amount.ts'

/** The sums of an invoice (BG-22, BG-23) in minor units; what the file leaves out and no rule gives is absent. */
export interface BillSums {
  /** BT-106, Σ BT-131. */
  linesTotal?: number
  /** BT-107. */
  allowanceTotal: number
  /** BT-108. */
  chargeTotal: number
  /** BT-109. */
  subtotal: number
  /** BT-110. */
  taxTotal: number
  /** BT-112. */
  total: number
  /** BT-113. */
  prepaid: number
  /** BT-114. */
  rounding: number
  /** BT-115. */
  amountDue: number
  taxBreakdown: BillTax[]
}

/** One group of the tax (BG-23). */
export interface BillTax {
  category: string
  /** A decimal string; "0" where the file names none, as it does outside the scope of VAT. */
  percent: string
  taxableAmount: number
  taxAmount: number
}

/** Reads the sums exactly and adds them up again. Any that is missing, has too many digits or does not add up is a fatal finding, and there are no sums. */
export function billSums(invoice: EInvoice): { sums?: BillSums; findings: Finding[] } {
  const { sums, reader, findings } = read(invoice)
  if (sums === undefined || reader === undefined) return { findings }
  addUp(invoice, sums, reader)
  return findings.some(({ severity }) => severity === 'fatal') ? { findings } : { sums, findings }
}

/** The sums as they are stated, whether they add up or not; absent where the file states none that can be read. */
export function statedSums(invoice: EInvoice): { sums?: BillSums; findings: Finding[] } {
  const { sums, findings } = read(invoice)
  return sums === undefined ? { findings } : { sums, findings }
}

function read(invoice: EInvoice): { sums?: BillSums; reader?: SumReader; findings: Finding[] } {
  const currency = invoice.currency ?? ''
  if (!isCurrency(currency)) {
    const message = `The invoice names no currency that we know (“${currency.slice(0, 10)}”), so its amounts mean nothing. Ask the supplier for a corrected invoice.`
    return { findings: [finding('BILL-CURRENCY', message, { term: 'BT-5' })] }
  }
  const reader = new SumReader(currency)
  const sums = readSums(invoice, reader)
  const { findings } = reader
  return findings.length > 0 ? { findings } : { sums, reader, findings }
}

/** Reads amounts of one currency and gathers what is wrong with them. */
class SumReader {
  readonly findings: Finding[] = []
  constructor(readonly currency: string) {}

  optional(text: string | undefined, term: string): number {
    return text === undefined || text === '' ? 0 : this.amount(text, term)
  }

  amount(text: string | undefined, term: string): number {
    const minor = minorOf(text, this.currency)
    if (minor !== undefined) return minor
    this.findings.push(finding('BILL-AMOUNT', `${sayAmount(text)} is no amount in ${this.currency}.`, { term }))
    return 0
  }

  /** An amount for a message; sums and products of a hostile file may be larger than any amount. */
  say(minor: number): string {
    return isAmount(minor) ? majorText(minor, this.currency) : 'more than any amount'
  }

  equal(is: number, sum: { term: string; name: string; of: number; because: string }): void {
    if (is === sum.of) return
    const [stated, added] = [this.say(is), this.say(sum.of)]
    const message = `${sum.name} is ${stated}, but ${sum.because} is ${added}. Ask the supplier for a corrected invoice.`
    this.findings.push(finding('BILL-SUM', message, { term: sum.term }))
  }
}

function sayAmount(text: string | undefined): string {
  return text === undefined ? 'An amount is missing: nothing' : `“${text.slice(0, 40)}”`
}

function readSums(invoice: EInvoice, reader: SumReader): BillSums {
  const totals = invoice.totals ?? {}
  const groups = invoice.taxBreakdown ?? []
  const taxBreakdown = groups.map((group) => ({
    category: group.category ?? 'S',
    percent: decimalText(plainNumber(group.percent) ?? ZERO),
    taxableAmount: reader.amount(group.base, 'BT-116'),
    taxAmount: reader.amount(group.tax, 'BT-117'),
  }))
  const taxTotal = totals.tax === undefined ? total(taxBreakdown.map(({ taxAmount }) => taxAmount)) : reader.amount(totals.tax, 'BT-110')
  return {
    ...(totals.lines === undefined ? {} : { linesTotal: reader.amount(totals.lines, 'BT-106') }),
    allowanceTotal: reader.optional(totals.allowances, 'BT-107'),
    chargeTotal: reader.optional(totals.charges, 'BT-108'),
    subtotal: reader.amount(totals.withoutTax, 'BT-109'),
    taxTotal,
    total: reader.amount(totals.withTax, 'BT-112'),
    prepaid: reader.optional(totals.prepaid, 'BT-113'),
    rounding: reader.optional(totals.rounding, 'BT-114'),
    amountDue: reader.amount(totals.due, 'BT-115'),
    taxBreakdown,
  }
}

function addUp(invoice: EInvoice, sums: BillSums, reader: SumReader): void {
  addUpLines(invoice, sums, reader)
  const { linesTotal, allowanceTotal, chargeTotal, subtotal, taxTotal, prepaid, rounding, taxBreakdown } = sums
  if (linesTotal !== undefined) {
    const of = linesTotal - allowanceTotal + chargeTotal
    reader.equal(subtotal, { term: 'BT-109', name: 'The total without tax', of, because: 'lines less allowances plus charges' })
  }
  if (taxBreakdown.length > 0) {
    const taxes = total(taxBreakdown.map(({ taxAmount }) => taxAmount))
    reader.equal(taxTotal, { term: 'BT-110', name: 'The total tax', of: taxes, because: 'the sum of its groups' })
    const bases = total(taxBreakdown.map(({ taxableAmount }) => taxableAmount))
    reader.equal(subtotal, { term: 'BT-109', name: 'The total without tax', of: bases, because: 'the sum of what the tax is on' })
  }
  reader.equal(sums.total, { term: 'BT-112', name: 'The total', of: subtotal + taxTotal, because: 'the total without tax plus the tax' })
  const others = total((invoice.thirdPartyPayments ?? []).map(({ amount }) => reader.optional(amount, 'BT-DEX-002')))
  const due = sums.total - prepaid + rounding + others
  // A MINIMUM invoice states what is due, but not what was paid before.
  const isSilentOnPrepaid = invoice.totals?.prepaid === undefined && linesTotal === undefined && sums.amountDue < due
  if (isSilentOnPrepaid) sums.prepaid = due - sums.amountDue
  else reader.equal(sums.amountDue, { term: 'BT-115', name: 'The amount due', of: due, because: 'the total less what was paid' })
  for (const group of taxBreakdown) checkTax(group, reader)
}

function addUpLines(invoice: EInvoice, sums: BillSums, reader: SumReader): void {
  const { lines = [], allowances = [], charges = [] } = invoice
  if (lines.length > 0 && sums.linesTotal !== undefined) {
    const of = total(lines.filter(isPriced).map(({ amount }) => reader.amount(amount, 'BT-131')))
    reader.equal(sums.linesTotal, { term: 'BT-106', name: 'The total of the lines', of, because: 'their sum' })
  }
  const sumOf = (parts: readonly AllowanceCharge[], term: string) => total(parts.map(({ amount }) => reader.amount(amount, term)))
  const allowed = { term: 'BT-107', name: 'The total of allowances', of: sumOf(allowances, 'BT-92'), because: 'their sum' }
  if (invoice.totals?.allowances !== undefined || allowances.length > 0) reader.equal(sums.allowanceTotal, allowed)
  const charged = { term: 'BT-108', name: 'The total of charges', of: sumOf(charges, 'BT-99'), because: 'their sum' }
  if (invoice.totals?.charges !== undefined || charges.length > 0) reader.equal(sums.chargeTotal, charged)
}

/** ZUGFeRD 1.0 has lines that are text alone. */
export function isPriced({ amount, price, quantity }: Line): boolean {
  return amount !== undefined || price !== undefined || quantity !== undefined
}

/** The tax of a group may differ from base × rate by less than one unit of the currency (BR-CO-17 tolerates it); beyond a minor unit it is told. */
function checkTax({ category, percent, taxableAmount, taxAmount }: BillTax, reader: SumReader): void {
  const rate = plainNumber(percent) ?? ZERO
  const exact = divideTo(multiply({ coefficient: BigInt(taxableAmount), scale: 0 }, rate), HUNDRED, 0, 'half-up')
  const distance = Math.abs(Number(exact) - taxAmount)
  if (distance <= 1) return
  const [base, stated, right] = [taxableAmount, taxAmount, Number(exact)].map((minor) => reader.say(minor))
  const severity = distance < 10 ** (majorText(0, reader.currency).split('.')[1]?.length ?? 0) ? 'warning' : 'fatal'
  const message = `The tax of category ${category} is ${stated}, but ${percent} % of ${base} is ${right}. Ask the supplier whether the tax is right.`
  reader.findings.push(finding('BILL-TAX', message, { term: 'BT-117', severity }))
}

function total(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0)
}
