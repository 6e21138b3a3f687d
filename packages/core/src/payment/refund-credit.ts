import type { Call } from '../call.ts'
import { Customer } from '../customer/record.ts'
import { type CurrencyTotals, CustomerTotals, creditValue, noTotals, totalsIn } from '../customer/totals.ts'
import { emit } from '../event/emit.ts'
import type { ExchangeRate } from '../invoice/record.ts'
import { recordReceived } from '../invoice/save.ts'
import { type Day, dayIn } from '../kit/day.ts'
import { majorText } from '../kit/money.ts'
import { type JournalEntry, minus } from '../ledger/entry.ts'
import { conversionOf, toBase } from '../ledger/exchange.ts'
import { receivedIn } from '../ledger/payment-entries.ts'
import { entryHash, postEntry } from '../ledger/post.ts'
import { entryForRefund } from '../ledger/refund-entries.ts'
import { organisationOf } from '../organisation/of.ts'
import { transact } from '../store/transact.ts'
import type { PaymentMethod } from './record.ts'
import { Refund, type StoredRefund } from './refund-record.ts'
import { addCredit, refused, requireAmount, requireCreditSince, requirePast } from './settle.ts'

/** Credit that is paid out. */
export interface NewCreditRefund {
  customerId: string
  amount: number
  currency: string
  refundedOn: Day
  method: PaymentMethod
  reference?: string | undefined
  reason?: string | undefined
  exchangeRate?: ExchangeRate | undefined
}

/** Pays out a customer's credit. Errors: `not_found`, `invalid_amount` (also for more than there is), `invalid_date`. */
export async function refundCredit(call: Call, wanted: NewCreditRefund): Promise<{ refund: StoredRefund; entries: JournalEntry[] }> {
  requireAmount(wanted.amount)
  return await transact(call, async (tx) => {
    const customer = await tx.get(Customer, { id: wanted.customerId })
    const organisation = await organisationOf(tx)
    requirePast(wanted.refundedOn, { today: dayIn(organisation.zone, tx.now), pointer: '/refundedOn' })
    const { customerId, currency, amount } = wanted
    const totals = await tx.find(CustomerTotals, { customerId })
    const sums = totalsIn(totals ?? noTotals(customerId), currency)
    requireCredit(sums, wanted)
    requireCreditSince(wanted.refundedOn, { totals, currency, pointer: '/refundedOn' })
    const creditBase = creditValue(sums, amount)
    const conversion = wanted.exchangeRate && conversionOf({ currency, exchangeRate: wanted.exchangeRate }, organisation.currency)
    const unbooked = {
      id: call.newId('ref'),
      kind: 'refund' as const,
      customerId,
      customerName: customer.name,
      ...moneyOf(wanted),
      fromCredit: amount,
      reopened: [],
      lost: 0,
      baseAmount: conversion ? toBase(amount, conversion) : creditBase,
      createdAt: tx.now,
    }
    const entry = await postEntry(tx, entryForRefund(unbooked, { parts: [], creditBase, baseCurrency: organisation.currency }))
    const refund = tx.put(Refund, { ...unbooked, entryId: entry.id })
    await addCredit(tx, { customerId, currency, amount: minus(amount), baseAmount: minus(creditBase), on: wanted.refundedOn })
    await recordReceived(tx, { day: refund.refundedOn, baseAmount: receivedIn(entry), organisation })
    emit(tx, {
      type: 'refund.recorded',
      subject: { kind: 'refund', id: refund.id },
      customerId,
      data: { amount, currency, entries: [{ id: entry.id, sha256: entryHash(entry) }] },
      ...(refund.reason === undefined ? {} : { reason: refund.reason }),
    })
    return { refund, entries: [entry] }
  })
}

function moneyOf({ amount, currency, refundedOn, method, reference, reason, exchangeRate }: NewCreditRefund) {
  return {
    amount,
    currency,
    refundedOn,
    method,
    ...(reference === undefined ? {} : { reference }),
    ...(reason === undefined ? {} : { reason }),
    ...(exchangeRate === undefined ? {} : { exchangeRate }),
  }
}

/** Errors: `invalid_amount` for more than the customer has as credit. */
export function requireCredit(sums: CurrencyTotals, { amount, currency }: { amount: number; currency: string }): void {
  if (amount <= sums.credit) return
  const text = `${majorText(Math.max(sums.credit, 0), currency)} ${currency}`
  throw refused('invalid_amount', '/amount', `This customer has a credit of ${text} only.`)
}
