import { draftOf, withTotals } from '../invoice/content.ts'
import type { Invoice, InvoiceContent, InvoiceLine } from '../invoice/record.ts'
import { compare, decimal, decimalOf, divideTo, HUNDRED, isDecimal, multiply, ZERO } from '../kit/decimal.ts'
import { AppError, invariant } from '../kit/errors.ts'
import { majorText } from '../kit/money.ts'
import { computeCredit, leftToCredit } from '../tax/credit.ts'
import type { LineCredit } from '../tax/credit-request.ts'
import type { CreditLineTotals, CreditTotals, Totals } from '../tax/document.ts'
import type { Quote } from './record.ts'

/** What to invoice of a quote: lines, a percentage of the whole, a gross amount in minor units, or by none all that is left. */
export interface PartRequest {
  lines?: readonly LineCredit[] | undefined
  percent?: string | undefined
  amount?: number | undefined
}

/**
 * The totals of the next invoice of a quote, after `earlier` ones. The split is that of credit notes: parts sum to the whole, by line, tax
 * and total, however many and in whatever order; the last takes what rounding left.
 *
 * Errors: `overpayment` for more than is left; `invalid_amount` for a request that is wrong in itself. Pointers into the request.
 */
export function partOf(quote: Quote, earlier: readonly CreditTotals[], request: PartRequest): CreditTotals {
  const given = [request.lines, request.percent, request.amount].filter((one) => one !== undefined)
  if (given.length > 1) throw refused('invalid_amount', '/', 'Say lines, a percentage or an amount, only one of them.')
  const { lines } = request
  const left = leftToCredit(quote, earlier)
  const amount = request.percent === undefined ? request.amount : amountOf(request.percent, { whole: quote.totals.total, left })
  const pointer = lines ? '/lines' : request.percent === undefined ? '/amount' : '/percent'
  try {
    return computeCredit(quote, earlier, { ...(lines ? { lines } : {}), ...(amount === undefined ? {} : { amount }) })
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const place = error.details.errors?.[0]?.pointer ?? pointer
    if (error.code === 'over_credit') throw tooMuch(place === '/amount' ? pointer : place, quote, left)
    const message = 'Nothing can be invoiced like this. Give lines with a quantity, a percentage or an amount, with the sign of the quote.'
    throw refused('invalid_amount', place === '/amount' ? pointer : place, message)
  }
}

/** Errors: `invalid_amount` for what is no percentage above 0 and up to 100, or comes to nothing. */
function amountOf(percent: string, { whole, left }: { whole: number; left: number }): number {
  const isPercent = isDecimal(percent) && compare(decimal(percent), ZERO) > 0 && compare(decimal(percent), HUNDRED) <= 0
  const amount = isPercent ? Number(divideTo(multiply(decimalOf(whole), decimal(percent)), HUNDRED, 0, 'half-up')) : 0
  // Two halves of an odd sum: the second takes what rounding left.
  if (amount > 0) return amount === left + 1 && left > 0 ? left : amount
  throw refused('invalid_amount', '/percent', 'Give a percentage above 0 and up to 100, like 30, that comes to at least one cent.')
}

function tooMuch(pointer: string, { currency, number }: Quote, left: number): AppError {
  return refused(
    'overpayment',
    pointer,
    `Only ${majorText(left, currency)} ${currency} of ${number} is left to invoice. Lower what you invoice.`,
  )
}

function refused(code: 'invalid_amount' | 'overpayment', pointer: string, message: string): AppError {
  return new AppError(code, message, { errors: [{ pointer, code, message }] })
}

/** The draft that bills a part: its lines as pieces or amounts of the quote's, its totals the part's, to the cent. */
export function draftOfPart(
  quote: Quote,
  { head, part, ...from }: { head: Parameters<typeof draftOf>[0]; part: CreditTotals } & Parameters<typeof draftOf>[2],
): Invoice {
  const discount = part.grossDiscountTotal ?? part.discountTotal
  const { discountPercent: _percent, discountAmount: _amount, validUntil: _until, ...content } = contentOfQuote(quote)
  const lines = part.lines.map((line) => lineOfPart(quote, line))
  const written: InvoiceContent = { ...content, dueDate: null, lines, ...(discount === 0 ? {} : { discountAmount: discount }) }
  return withTotals(draftOf({ ...head, isQuotePart: true }, written, from), totalsOfPart(part), from.organisation)
}

function contentOfQuote(quote: Quote): Omit<InvoiceContent, 'dueDate'> & Pick<Quote, 'validUntil'> {
  const { customerId, currency, pricesIncludeTax, validUntil, notes, reference, orderReference, buyerReference, taxExemptions } = quote
  const texts = { notes, reference, orderReference, buyerReference, taxExemptions, metadata: quote.metadata }
  const given = Object.fromEntries(Object.entries(texts).filter(([, value]) => value !== undefined))
  return { customerId, currency, pricesIncludeTax, validUntil, lines: quote.lines, attachmentIds: [], ...given }
}

/** Pieces keep their price; what was asked for by amount is one piece at that amount. */
function lineOfPart(quote: Quote, part: CreditLineTotals): InvoiceLine {
  const line = quote.lines[part.lineIndex]
  invariant(line, 'a part is of the lines of its quote')
  const { discountPercent: _percent, discountAmount: _amount, unit, ...kept } = line
  if (part.quantity === undefined) return { ...kept, quantity: '1', unitPrice: majorText(part.grossAmount ?? part.amount, quote.currency) }
  const discount = part.discount === 0 ? {} : { discountAmount: part.discount }
  return { ...kept, ...(unit === undefined ? {} : { unit }), quantity: part.quantity, ...discount }
}

function totalsOfPart(part: CreditTotals): Totals {
  const lines = part.lines.map(({ lineIndex: _index, quantity, ...line }) =>
    quantity === undefined ? { ...line, listAmount: line.grossAmount ?? line.amount, discount: 0 } : line,
  )
  return { ...part, lines }
}
