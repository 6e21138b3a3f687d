import { add, compare, decimal, decimalText, isDecimal, subtract, ZERO } from '../kit/decimal.ts'
import { AppError, type ErrorCode } from '../kit/errors.ts'
import { isAmount, majorText } from '../kit/money.ts'
import { type CreditableLine, type LineStep, restOf, worthOf } from './credit-lines.ts'

/** A line to credit: so many of its pieces, or so much of its amount, or by neither all that is left of it. */
export interface LineCredit {
  /** Place of the line in the invoice, from 0. */
  lineIndex: number
  /** Decimal string with the sign of the line's quantity. */
  quantity?: string | undefined
  /**
   * Minor units, with the sign of the line, in its terms: net, or gross where prices include tax; before the document's
   * discount, of which the line's share is taken off.
   */
  amount?: number | undefined
}

/** What to credit: lines, or a gross amount in minor units, or by neither all that is left. */
export interface CreditRequest {
  lines?: readonly LineCredit[] | undefined
  amount?: number | undefined
}

/** Refuses a request with one finding. */
export function refuseCredit(code: ErrorCode, pointer: string, message: string): AppError {
  return new AppError(code, message, { errors: [{ pointer, code, message }] })
}

/** Checks a request that gives a gross amount. Errors: `invalid_amount`, `over_credit`. */
export function checkAmount(amount: number, of: { left: number; currency: string }): void {
  if (!isAmount(amount) || amount <= 0) {
    throw refuseCredit('invalid_amount', '/amount', 'Give the amount to credit in whole minor units, more than 0: 1050 for 10.50.')
  }
  if (amount > of.left) throw overCredit('/amount', of)
}

/** The refusal of a credit for more than is left. */
export function overCredit(pointer: string, of: { left: number; currency: string }): AppError {
  const left = `${majorText(of.left, of.currency)} ${of.currency}`
  return refuseCredit('over_credit', pointer, `Only ${left} is left to credit. Lower the credit.`)
}

/** How much of which lines a request asks for, in the order of the invoice. Errors: `invalid_amount`, `over_credit`. */
export function stepsOf(request: readonly LineCredit[], lines: readonly CreditableLine[]): LineStep[] {
  if (request.length === 0) throw refuseCredit('invalid_amount', '/lines', 'Name at least one line to credit.')
  const seen = new Set<number>()
  const steps = request.map((asked, at) => {
    const pointer = `/lines/${at}`
    const line = lines[asked.lineIndex]
    if (!line) throw refuseCredit('invalid_amount', `${pointer}/lineIndex`, 'The invoice has no such line. Lines count from 0.')
    if (seen.has(asked.lineIndex)) throw refuseCredit('invalid_amount', `${pointer}/lineIndex`, 'Name each line once.')
    seen.add(asked.lineIndex)
    return stepOf(asked, line, pointer)
  })
  return steps.sort((a, b) => a.lineIndex - b.lineIndex)
}

function stepOf(asked: LineCredit, line: CreditableLine, pointer: string): LineStep {
  if (asked.quantity !== undefined && asked.amount !== undefined) {
    throw refuseCredit('invalid_amount', `${pointer}/amount`, 'Credit a line by quantity or by amount, not by both.')
  }
  if (asked.quantity !== undefined) return stepByQuantity(asked.quantity, line, `${pointer}/quantity`)
  if (asked.amount === undefined) return stepByRest(line, `${pointer}/lineIndex`)
  return stepByAmount(asked.amount, line, `${pointer}/amount`)
}

function stepByRest(line: CreditableLine, pointer: string): LineStep {
  if (line.left === 0 && line.priced !== 0) throw refuseCredit('over_credit', pointer, 'This line is credited already. Leave it out.')
  return restOf(line)
}

function stepByAmount(amount: number, line: CreditableLine, pointer: string): LineStep {
  if (!isAmount(amount) || amount === 0 || amount < 0 !== line.priced < 0) {
    throw refuseCredit('invalid_amount', pointer, 'Give the amount in whole minor units, with the sign of the line: 1050 for 10.50.')
  }
  if (Math.abs(amount) > Math.abs(line.left)) throw overCredit(pointer, line)
  return { lineIndex: line.lineIndex, priced: amount }
}

function stepByQuantity(text: string, line: CreditableLine, pointer: string): LineStep {
  const side = compare(line.quantity, ZERO)
  if (!isDecimal(text) || compare(decimal(text), ZERO) !== side || side === 0) {
    throw refuseCredit('invalid_amount', pointer, 'Give the quantity as a decimal number like 2.5, with the sign of the line.')
  }
  const after = add(line.before.quantity, decimal(text))
  if (compare(after, line.quantity) === side) {
    const left = decimalText(subtract(line.quantity, line.before.quantity))
    throw refuseCredit('over_credit', pointer, `Only ${left} of this line are left to credit. Lower the quantity.`)
  }
  const priced = worthOf(line.priced, after, line) - worthOf(line.priced, line.before.quantity, line)
  const excess = Math.abs(priced) - Math.abs(line.left)
  const quantity = decimalText(decimal(text))
  // Credits by amount in between may leave a unit less than the pieces are worth.
  if (excess === 1) return { lineIndex: line.lineIndex, priced: line.left, quantity }
  if (excess > 0) throw overCredit(pointer, line)
  return { lineIndex: line.lineIndex, priced, quantity }
}
