import { exponentOf, isAmount, isCurrency, MONEY_LIMITS } from '../kit/money.ts'
import { isTaxCategory, rulesOf, type TaxCategory } from './categories.ts'
import type { LineTax, TaxableDocument, TaxableLine } from './document.ts'
import { scaleRounded } from './exact.ts'
import { Findings } from './findings.ts'
import { TAX_LIMITS } from './limits.ts'
import { isRoundingPolicy } from './policies.ts'
import { multiplyRounded, readFactor, readPercent, WHOLE } from './read-number.ts'

/** A tax as read. Taxes with the same `id` are one group. */
export interface ReadTax {
  id: string
  name: string | undefined
  category: TaxCategory
  percent: string
  /** Millionths of a percent. */
  rate: number
}

/** A line as read, in minor units and in the terms of the prices (net, or gross where prices include tax). */
export interface ReadLine {
  listAmount: number
  discount: number
  /** listAmount − discount. */
  priced: number
  /** In the order of the breakdown. */
  taxes: readonly ReadTax[]
}

/** A document as read: every field is valid and within limits. */
export interface ReadDocument {
  lines: ReadLine[]
  /** Σ priced. */
  priced: number
  /** The document's discount, in the terms of the prices. */
  discount: number
}

/** Reads and checks a document. Errors: see `computeTotals`; all findings are reported at once. */
export function readDocument(document: TaxableDocument): ReadDocument {
  const findings = new Findings()
  if (!isCurrency(document.currency)) findings.add('/currency', 'invalid_currency', 'Choose a currency of ISO 4217, like EUR.')
  if (!isRoundingPolicy(document.roundingPolicy)) findings.add('/roundingPolicy', 'unknown_policy', 'Choose a rounding policy we know.')
  if (document.lines.length > TAX_LIMITS.linesMax) {
    findings.add('/lines', 'too_many_lines', `A document has at most ${TAX_LIMITS.linesMax} lines. Split it into several.`)
  }
  findings.throwIfAny()
  const reader: Reader = { findings, exponent: exponentOf(document.currency), taxes: new Map() }
  const lines = document.lines.map((line, at) => readLine(reader, line, `/lines/${at}`))
  const priced = sumOfLines(reader, lines)
  const discount = readDiscount(reader, document, { base: priced, pointer: '', subject: 'the lines’ sum' })
  findings.throwIfAny()
  return { lines, priced, discount }
}

interface Reader {
  findings: Findings
  exponent: number
  taxes: Map<string, ReadTax>
}

function readLine(reader: Reader, line: TaxableLine, pointer: string): ReadLine {
  const quantity = readFactor(line.quantity, `${pointer}/quantity`, reader.findings)
  const unitPrice = readFactor(line.unitPrice, `${pointer}/unitPrice`, reader.findings)
  const exactAmount = multiplyRounded(quantity, unitPrice, reader.exponent)
  const fits = isAmount(exactAmount)
  if (!fits) reader.findings.add(`${pointer}/unitPrice`, 'amount_too_large', 'Quantity × price is more than a document can hold.')
  const listAmount = fits ? exactAmount : 0
  const discount = fits ? readDiscount(reader, line, { base: listAmount, pointer, subject: 'the line' }) : 0
  return { listAmount, discount, priced: listAmount - discount, taxes: readTaxes(reader, line.taxes, `${pointer}/taxes`) }
}

/** Whatever the order of the lines, no partial sum of theirs leaves the limit. */
function sumOfLines(reader: Reader, lines: readonly ReadLine[]): number {
  let magnitude = 0
  let sum = 0
  for (const line of lines) {
    magnitude += Math.abs(line.listAmount)
    sum += line.priced
    if (magnitude > MONEY_LIMITS.amountMax) {
      reader.findings.add('/lines', 'amount_too_large', 'The lines together are more than a document can hold. Split it into several.')
      return 0
    }
  }
  return sum
}

interface Discountable {
  discountPercent?: string | undefined
  discountAmount?: number | undefined
}

function readDiscount(reader: Reader, from: Discountable, on: { base: number; pointer: string; subject: string }): number {
  const { discountPercent: percent, discountAmount: amount } = from
  const { findings } = reader
  if (percent !== undefined && amount !== undefined) {
    findings.add(`${on.pointer}/discountAmount`, 'discount_ambiguous', 'Give the discount as a percentage or as an amount, not as both.')
    return 0
  }
  if (percent !== undefined) {
    return scaleRounded(on.base, readPercent(percent, `${on.pointer}/discountPercent`, findings).millionths, WHOLE)
  }
  if (amount === undefined || amount === 0) return 0
  if (!isAmount(amount)) {
    findings.add(`${on.pointer}/discountAmount`, 'invalid_amount', 'Give the discount in whole minor units: 1050 for 10.50.')
    return 0
  }
  if (amount > 0 !== on.base > 0 || Math.abs(amount) > Math.abs(on.base)) {
    findings.add(`${on.pointer}/discountAmount`, 'discount_too_large', `The discount is more than ${on.subject}. Lower it.`)
    return 0
  }
  return amount
}

function readTaxes(reader: Reader, taxes: readonly LineTax[], pointer: string): readonly ReadTax[] {
  if (taxes.length > TAX_LIMITS.taxesPerLineMax) {
    reader.findings.add(pointer, 'too_many_taxes', `A line carries at most ${TAX_LIMITS.taxesPerLineMax} taxes.`)
    return []
  }
  const before = reader.findings.errors.length
  const read = taxes.map((tax, at) => readTax(reader, tax, `${pointer}/${at}`))
  if (read.length < 2 || reader.findings.errors.length > before) return read
  const ids = new Set<string>()
  for (const [at, tax] of read.entries()) {
    if (ids.has(tax.id))
      reader.findings.add(`${pointer}/${at}`, 'duplicate_tax', 'The line carries this tax twice. Remove one or name them.')
    ids.add(tax.id)
  }
  return read.sort(inBreakdownOrder)
}

function readTax(reader: Reader, tax: LineTax, pointer: string): ReadTax {
  const key = `${tax.category} ${tax.percent} ${tax.name ?? ''}`
  const known = reader.taxes.get(key)
  if (known) return known
  const before = reader.findings.errors.length
  const read = parseTax(reader, tax, pointer)
  if (reader.findings.errors.length === before) reader.taxes.set(key, read)
  return read
}

function parseTax(reader: Reader, tax: LineTax, pointer: string): ReadTax {
  const { findings } = reader
  const percent = readPercent(tax.percent, `${pointer}/percent`, findings)
  const name = tax.name === '' ? undefined : tax.name
  if (name !== undefined && name.length > TAX_LIMITS.taxNameLengthMax) {
    findings.add(`${pointer}/name`, 'name_too_long', `The name of a tax has at most ${TAX_LIMITS.taxNameLengthMax} characters.`)
  }
  if (name !== undefined && /\p{Cc}/u.test(name)) {
    findings.add(`${pointer}/name`, 'invalid_name', 'Remove line breaks and other control characters from the name of the tax.')
  }
  if (!isTaxCategory(tax.category)) {
    findings.add(`${pointer}/category`, 'unknown_category', 'Choose a tax category: S, Z, E, AE, K, G, O, L or M.')
  } else if (rulesOf(tax.category).percent === 'zero' && percent.millionths !== 0) {
    const message = `${rulesOf(tax.category).title} (${tax.category}) bears no tax. Enter 0 percent, or choose category S.`
    findings.add(`${pointer}/percent`, 'percent_must_be_zero', message)
  }
  const id = `${tax.category} ${percent.text} ${name ?? ''}`
  return { id, name, category: tax.category, percent: percent.text, rate: percent.millionths }
}

/** Lower rates first, then category, then name: GST 5 % before QST 9.975 %. */
export function inBreakdownOrder(a: ReadTax, b: ReadTax): number {
  return a.rate - b.rate || compareText(a.category, b.category) || compareText(a.name ?? '', b.name ?? '')
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
