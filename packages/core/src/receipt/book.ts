import type { Call } from '../call.ts'
import { Dashboard, emptyDashboard } from '../dashboard/record.ts'
import { emit } from '../event/emit.ts'
import { findRate } from '../exchange-rate/find.ts'
import { RatesOfDay } from '../exchange-rate/record.ts'
import { addDays, dayIn, laterOf } from '../kit/day.ts'
import { AppError, type FieldError, invariant } from '../kit/errors.ts'
import { accountsOfChart, Chart } from '../ledger/chart.ts'
import { JournalEntry } from '../ledger/entry.ts'
import { entryHash, postEntry } from '../ledger/post.ts'
import { organisationOf } from '../organisation/of.ts'
import type { Organisation } from '../organisation/record.ts'
import { requireVersion } from '../store/require-version.ts'
import { type Tx, transact } from '../store/transact.ts'
import { requireBilling } from './billing.ts'
import { type Bookable, entryForExpense, entryForUnbooking } from './expense-entry.ts'
import { requireAction } from './lifecycle.ts'
import { MerchantHabit, Receipt, type StoredReceipt } from './record.ts'
import { saveReceipt } from './save.ts'
import { merchantKey } from './twins.ts'

/** A receipt with the entry that its change made. */
export interface ReceiptEntry {
  receipt: StoredReceipt
  entry: JournalEntry
}

/**
 * A person confirms a receipt: its cost goes into the books, and how it was booked is remembered for the merchant. Only so is anything
 * booked. Errors: `not_found`, `illegal_transition`, `invalid_request` (what is missing), `exchange_rate_missing`, `period_locked`,
 * `account_archived`, `currency_mismatch` (with the project), `precondition_failed`.
 */
export async function bookReceipt(call: Call, { id }: { id: string }): Promise<ReceiptEntry> {
  return await transact(call, async (tx) => {
    const before = await tx.get(Receipt, { id })
    requireVersion(call, before)
    requireAction(before, 'book')
    const organisation = await organisationOf(tx)
    const bookable = await withRate(tx, requireBookable(before, dayIn(organisation.zone, tx.now)), organisation)
    await requireAccount(tx, bookable)
    await requireBilling(tx, before.billing, before.currency)
    const entry = await postEntry(tx, entryForExpense(bookable, { baseCurrency: organisation.currency }))
    await touchFigures(tx, organisation)
    await learn(tx, bookable)
    const baseTotal = -(entry.postings.at(-1)?.baseAmount ?? 0)
    const receipt = await saveReceipt(tx, { before, after: { ...bookable, status: 'booked', entryId: entry.id, baseTotal } })
    emit(tx, {
      type: 'receipt.booked',
      subject: { kind: 'receipt', id },
      ...(receipt.billing && { customerId: receipt.billing.customerId }),
      data: {
        merchant: bookable.merchant,
        total: bookable.total,
        currency: receipt.currency,
        entries: [{ id: entry.id, sha256: entryHash(entry) }],
      },
    })
    return { receipt, entry }
  })
}

/**
 * Takes a booking back by a reversal dated today, or on its own day where that is still to come; the receipt is then to be reviewed again. One that an invoice passes on stays.
 * Errors: `not_found`, `illegal_transition`, `period_locked`, `precondition_failed`.
 */
export async function unbookReceipt(call: Call, { id, reason }: { id: string; reason: string }): Promise<ReceiptEntry> {
  return await transact(call, async (tx) => {
    const before = await tx.get(Receipt, { id })
    requireVersion(call, before)
    requireAction(before, 'unbook')
    invariant(before.entryId, 'a booked receipt has an entry')
    const organisation = await organisationOf(tx)
    const booked = await tx.get(JournalEntry, { id: before.entryId })
    const date = laterOf(booked.date, dayIn(organisation.zone, tx.now))
    const entry = await postEntry(tx, entryForUnbooking(before, { booked, date, reason }))
    await touchFigures(tx, organisation)
    const { entryId: _entryId, baseTotal: _baseTotal, ...rest } = before
    const receipt = await saveReceipt(tx, { before, after: { ...rest, status: 'to_review', reason } })
    emit(tx, {
      type: 'receipt.unbooked',
      subject: { kind: 'receipt', id },
      reason,
      data: { entries: [{ id: entry.id, sha256: entryHash(entry) }] },
    })
    return { receipt, entry }
  })
}

/** Sets a receipt aside: no expense of ours, a double, a picture of something else. Errors: `not_found`, `illegal_transition`, `precondition_failed`. */
export async function rejectReceipt(call: Call, { id, reason }: { id: string; reason: string }): Promise<StoredReceipt> {
  return await move(call, { id, action: 'reject', to: 'rejected', reason })
}

/** Takes a rejection back. Errors: `not_found`, `illegal_transition`, `precondition_failed`. */
export async function reopenReceipt(call: Call, { id }: { id: string }): Promise<StoredReceipt> {
  return await move(call, { id, action: 'reopen', to: 'to_review', reason: 'Taken up again' })
}

async function move(
  call: Call,
  change: { id: string; action: 'reject' | 'reopen'; to: 'rejected' | 'to_review'; reason: string },
): Promise<StoredReceipt> {
  return await transact(call, async (tx) => {
    const { id, reason } = change
    const before = await tx.get(Receipt, { id })
    requireVersion(call, before)
    requireAction(before, change.action)
    emit(tx, {
      type: change.to === 'rejected' ? 'receipt.rejected' : 'receipt.updated',
      subject: { kind: 'receipt', id },
      reason,
      data: {},
    })
    return await saveReceipt(tx, { before, after: { ...before, status: change.to, reason } })
  })
}

function requireBookable(receipt: Receipt, today: string): Bookable {
  const { merchant, date, total } = receipt
  const missing = (['merchant', 'date', 'total'] as const).filter((name) => receipt[name] === undefined)
  const errors: FieldError[] = missing.map((name) => ({ pointer: `/${name}`, code: 'required', message: `Fill in the ${name}.` }))
  if (total === 0) errors.push({ pointer: '/total', code: 'invalid_value', message: 'A total of zero has nothing to book.' })
  if (date !== undefined && date > addDays(today, 1))
    errors.push({ pointer: '/date', code: 'invalid_value', message: 'The day lies ahead.' })
  if (receipt.tax !== undefined && total !== undefined && receipt.tax > total)
    errors.push({ pointer: '/tax', code: 'invalid_value', message: 'The tax is more than the total.' })
  if (receipt.paidFrom === 'member' && receipt.memberId === undefined)
    errors.push({ pointer: '/memberId', code: 'required', message: 'Say which member paid it.' })
  if (errors.length > 0 || merchant === undefined || date === undefined || total === undefined)
    throw new AppError('invalid_request', errors.map(({ message }) => message).join(' '), { errors })
  return { ...receipt, merchant, date, total }
}

/** Errors: `exchange_rate_missing`. */
async function withRate(tx: Tx, receipt: Bookable, { currency }: Organisation): Promise<Bookable> {
  if (receipt.currency === currency || receipt.exchangeRate !== undefined) return receipt
  const found = await findRate((date) => tx.peek(RatesOfDay, { date }), { from: receipt.currency, to: currency, on: receipt.date })
  if (found) return { ...receipt, exchangeRate: found.rate }
  const message = `There is no rate from ${receipt.currency} to ${currency} for ${receipt.date}. Enter what 1 ${receipt.currency} was in ${currency}.`
  throw new AppError('exchange_rate_missing', message, { errors: [{ pointer: '/exchangeRate', code: 'exchange_rate_missing', message }] })
}

/** The account a person chose must still be there. Errors: `invalid_request`, `account_archived`. */
async function requireAccount(tx: Tx, { account }: Bookable): Promise<void> {
  if (account === undefined) return
  const found = accountsOfChart(await tx.find(Chart, { id: 'chart' })).find(({ code }) => code === account)
  if (found && !found.archived) return
  const message = `The account ${account} cannot be posted to. Choose another one.`
  throw new AppError(found ? 'account_archived' : 'invalid_request', message, {
    errors: [{ pointer: '/account', code: 'invalid_value', message }],
  })
}

async function learn(tx: Tx, { merchant, account, kind }: Bookable): Promise<void> {
  if (account === undefined) return
  const key = merchantKey(merchant)
  if (key === '') return
  await tx.find(MerchantHabit, { merchantKey: key })
  tx.put(MerchantHabit, { merchantKey: key, account, ...(kind && { kind }), updatedAt: tx.now })
}

/** Whoever examines the books sees by the dashboard's version that they moved; and from the first entry on the currency is fixed. */
async function touchFigures(tx: Tx, { currency, zone }: Organisation): Promise<void> {
  tx.put(Dashboard, (await tx.find(Dashboard, { currency })) ?? emptyDashboard(currency, dayIn(zone, tx.now)))
}
