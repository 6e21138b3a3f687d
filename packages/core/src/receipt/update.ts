import type { Call } from '../call.ts'
import { emit } from '../event/emit.ts'
import { compare, decimal, ZERO } from '../kit/decimal.ts'
import { AppError, type FieldError } from '../kit/errors.ts'
import { isAmount, isCurrency } from '../kit/money.ts'
import { accountsOfChart, Chart } from '../ledger/chart.ts'
import { Member } from '../member/record.ts'
import { requireVersion } from '../store/require-version.ts'
import { type Tx, transact } from '../store/transact.ts'
import { requireBilling } from './billing.ts'
import { allowedActions, requireAction } from './lifecycle.ts'
import { Receipt, type ReceiptBilling, type ReceiptBooking, type ReceiptContent, type StoredReceipt } from './record.ts'
import { saveReceipt } from './save.ts'

/** What a person may set. Null takes a value away; what is left out stays. */
export type ReceiptPatch = { [K in keyof (ReceiptContent & ReceiptBooking)]?: (ReceiptContent & ReceiptBooking)[K] | null | undefined } & {
  billing?: ReceiptBilling | null | undefined
}

/**
 * Corrects a receipt, or says how it is to be booked and billed. What is set here a later scan leaves alone. Of a booked receipt only the
 * billing can be changed. Errors: `not_found`, `illegal_transition`, `invalid_request`, `invalid_amount`, `currency_mismatch` (with the
 * project), `precondition_failed`.
 */
export async function updateReceipt(call: Call, { id, input }: { id: string; input: ReceiptPatch }): Promise<StoredReceipt> {
  return await transact(call, async (tx) => {
    const before = await tx.get(Receipt, { id })
    requireVersion(call, before)
    const names = Object.keys(input).filter((name) => input[name as keyof ReceiptPatch] !== undefined)
    const isBillingOnly = names.every((name) => name === 'billing')
    requireAction(before, isBillingOnly && allowedActions(before).includes('bill') ? 'bill' : 'correct')
    const after = merged(before, input, names)
    if (names.includes('billing') || names.includes('currency'))
      await requireBilling(tx, after.billing, before.status === 'scanning' ? undefined : after.currency)
    await requireSense(tx, after, input)
    emit(tx, { type: 'receipt.updated', subject: { kind: 'receipt', id }, data: { changed: names, total: after.total ?? null } })
    return await saveReceipt(tx, { before, after })
  })
}

function merged(before: Receipt, input: ReceiptPatch, names: readonly string[]): Receipt {
  const after: Record<string, unknown> = { ...before }
  for (const name of names) {
    const value = input[name as keyof ReceiptPatch]
    if (value === null) delete after[name]
    else after[name] = value
  }
  const corrected = [...new Set([...before.corrected, ...names.filter((name) => name !== 'billing')])].sort()
  return { ...(after as unknown as Receipt), corrected }
}

/** Everything that is wrong, with its place. */
async function requireSense(tx: Tx, receipt: Receipt, input: ReceiptPatch): Promise<void> {
  const errors: FieldError[] = []
  const refuse = (name: string, message: string) => errors.push({ pointer: `/${name}`, code: 'invalid_value', message })
  const { currency, total, tax = 0, account, memberId, paidFrom, exchangeRate } = receipt
  if (!isCurrency(currency)) refuse('currency', 'Use an ISO 4217 code like EUR.')
  if (total !== undefined && (!isAmount(total) || total < 0)) refuse('total', 'Give the total in minor units, zero or more.')
  if (tax < 0 || tax > (total ?? Number.MAX_SAFE_INTEGER)) refuse('tax', 'The tax is a part of the total.')
  if (exchangeRate !== undefined && compare(decimal(exchangeRate), ZERO) <= 0) refuse('exchangeRate', 'An exchange rate is more than zero.')
  if (input.account) {
    const found = accountsOfChart(await tx.peek(Chart, { id: 'chart' })).find(({ code }) => code === account)
    if (!found || found.archived) refuse('account', `There is no account ${account} that can be posted to.`)
    else if (found.type !== 'expense' && found.type !== 'asset') refuse('account', 'Choose an account of expenses, or of assets.')
  }
  if (paidFrom === 'member' && memberId !== undefined && !(await tx.peek(Member, { id: memberId })))
    refuse('memberId', 'There is no such member.')
  if (errors.length > 0) throw new AppError('invalid_request', errors.map(({ message }) => message).join(' '), { errors })
}
