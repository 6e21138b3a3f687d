import type { Call } from '../call.ts'
import { Customer } from '../customer/record.ts'
import { emit } from '../event/emit.ts'
import { draftFrom, type LineInput } from '../invoice/content.ts'
import type { StoredInvoice } from '../invoice/record.ts'
import { saveInvoice } from '../invoice/save.ts'
import { add, decimal, decimalText, divideTo, HUNDRED, multiply } from '../kit/decimal.ts'
import { AppError, type FieldError } from '../kit/errors.ts'
import { majorOf, majorPlain } from '../kit/money.ts'
import { organisationOf } from '../organisation/of.ts'
import type { Organisation } from '../organisation/record.ts'
import { type Tx, transact } from '../store/transact.ts'
import { RECEIPT_LIMITS, Receipt, ReceiptsOfInvoice, type StoredReceipt } from './record.ts'
import { saveReceipt } from './save.ts'

/** Which receipts to pass on to a customer, and with which tax. */
export interface BilledReceipts {
  customerId: string
  receiptIds: string[]
  /** The tax on the invoice; left out: the organisation's first one. */
  taxPercent?: string | undefined
}

/**
 * Makes a draft that passes booked receipts on to a customer: a line for each, at its cost without the tax that is claimed back, with its
 * markup. The receipts are tied to the draft in the same commit, so that none is billed twice.
 * Errors: `not_found`, `conflict` (billed already, not booked, another customer's), `currency_mismatch`, those of a draft.
 */
export async function invoiceFromReceipts(call: Call, input: BilledReceipts): Promise<StoredInvoice> {
  const receiptIds = [...new Set(input.receiptIds)]
  if (receiptIds.length > RECEIPT_LIMITS.perInvoiceMax)
    throw new AppError(
      'limit_exceeded',
      `An invoice passes on up to ${RECEIPT_LIMITS.perInvoiceMax} receipts. Make another one for the rest.`,
    )
  return await transact(call, async (tx) => {
    const organisation = await organisationOf(tx)
    const customer = await tx.get(Customer, { id: input.customerId })
    const receipts = await Promise.all(receiptIds.map((id) => tx.get(Receipt, { id })))
    requireBillable(receipts, customer.id)
    const currency = currencyOf(receipts)
    const lines = receipts.map((receipt) => lineOf(receipt, taxFor(organisation, input.taxPercent)))
    const head = { id: call.newId('inv'), createdAt: tx.now, updatedAt: tx.now }
    const invoice = draftFrom(head, { customerId: customer.id, currency, lines, pricesIncludeTax: false }, { organisation, customer })
    const subject = { kind: 'invoice', id: invoice.id } as const
    emit(tx, { type: 'invoice.created', subject, customerId: customer.id, data: { total: invoice.totals.total, currency, receiptIds } })
    tx.put(ReceiptsOfInvoice, { invoiceId: invoice.id, receiptIds })
    for (const before of receipts) await tie(tx, before, { invoiceId: invoice.id, customerId: customer.id })
    return await saveInvoice(tx, { before: undefined, after: invoice, organisation })
  })
}

async function tie(tx: Tx, before: StoredReceipt, { invoiceId, customerId }: { invoiceId: string; customerId: string }): Promise<void> {
  await saveReceipt(tx, { before, after: { ...before, billing: { ...before.billing, customerId }, billedOn: invoiceId } })
  emit(tx, { type: 'receipt.billed', subject: { kind: 'receipt', id: before.id }, customerId, data: { invoiceId } })
}

function requireBillable(receipts: readonly StoredReceipt[], customerId: string): void {
  const errors = receipts.flatMap((receipt, at): FieldError[] => {
    const message = refusalOf(receipt, customerId)
    return message === undefined ? [] : [{ pointer: `/receiptIds/${at}`, code: 'conflict', message }]
  })
  if (errors.length > 0) throw new AppError('conflict', errors.map(({ message }) => message).join(' '), { errors })
}

function refusalOf({ status, billedOn, billing, merchant = 'The receipt' }: StoredReceipt, customerId: string): string | undefined {
  if (billedOn !== undefined) return `${merchant}: it is on an invoice already.`
  if (status !== 'booked') return `${merchant}: confirm it first.`
  if (billing && billing.customerId !== customerId) return `${merchant}: it is for another customer.`
  return undefined
}

/** Errors: `currency_mismatch`. */
function currencyOf(receipts: readonly StoredReceipt[]): string {
  const currencies = [...new Set(receipts.map(({ currency }) => currency))]
  const [currency] = currencies
  if (currency !== undefined && currencies.length === 1) return currency
  throw new AppError('currency_mismatch', `The receipts are in ${currencies.join(' and ')}. Make an invoice for each currency.`)
}

function taxFor({ taxPresets }: Organisation, taxPercent: string | undefined): Pick<LineInput, 'taxPercent' | 'taxCategory'> {
  if (taxPercent !== undefined) return { taxPercent }
  const [preset] = taxPresets
  return preset ? { taxPercent: preset.percent, taxCategory: preset.category } : { taxPercent: '0', taxCategory: 'O' }
}

/** The price is exact to six digits; the line's amount is rounded as every line is. */
function lineOf(receipt: StoredReceipt, tax: Pick<LineInput, 'taxPercent' | 'taxCategory'>): LineInput {
  const { merchant = '', date = '', total = 0, tax: claimed = 0, currency, billing } = receipt
  const cost = total - claimed
  const markup = billing?.markupPercent
  const unitPrice = markup === undefined ? majorPlain(cost, currency) : withMarkup(cost, currency, markup)
  return { description: `${merchant}, ${date}`.slice(0, 200), quantity: '1', unitPrice, ...tax }
}

function withMarkup(cost: number, currency: string, percent: string): string {
  const price = multiply(majorOf(cost, currency), add(HUNDRED, decimal(percent)))
  const scale = 6
  return decimalText({ coefficient: divideTo(price, HUNDRED, scale, 'half-up'), scale })
}
