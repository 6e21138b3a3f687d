import { CustomerTotals, withPayment } from '../customer/totals.ts'
import { emit } from '../event/emit.ts'
import { findRate } from '../exchange-rate/find.ts'
import { RatesOfDay } from '../exchange-rate/record.ts'
import type { ExchangeRate, Invoice, StoredInvoice } from '../invoice/record.ts'
import { recordReceived, saveInvoice } from '../invoice/save.ts'
import type { Day } from '../kit/day.ts'
import { invariant } from '../kit/errors.ts'
import type { JournalEntry } from '../ledger/entry.ts'
import { creditIn, entryForPayment, receivedIn, type SettledPart } from '../ledger/payment-entries.ts'
import { entryHash, postEntry } from '../ledger/post.ts'
import type { Organisation } from '../organisation/record.ts'
import type { Tx } from '../store/transact.ts'
import { Allocation, Payment, type PaymentMethod, type StoredPayment } from './record.ts'
import { addCredit, announceInvoice, paidBy, refused } from './settle.ts'

/** Money that came in from a customer. */
export interface Received {
  customer: { id: string; name: string }
  amount: number
  currency: string
  paidOn: Day
  method: PaymentMethod
  reference?: string | undefined
  exchangeRate?: ExchangeRate | undefined
  provider?: Payment['provider'] | undefined
  /** False: without a mail of thanks. */
  thanks?: boolean | undefined
  /** The refund or chargeback that it takes back, with its entry. */
  restores?: { id: string; entryId: string; baseAmount: number; lost: number } | undefined
}

/** A payment with what it changed and booked. */
export interface AppliedPayment {
  payment: StoredPayment
  invoices: StoredInvoice[]
  entries: JournalEntry[]
}

/**
 * Books money received: the payment, what it settles (`parts`: no more of an invoice than it owes), the journal entry, the new
 * state of the invoices and every figure that depends on them. What is left becomes the customer's credit. Errors:
 * `exchange_rate_missing` when neither an invoice nor the payment says what a foreign currency is worth.
 */
export async function applyPayment(
  tx: Tx,
  at: { received: Received; parts: readonly SettledPart[]; organisation: Organisation },
): Promise<AppliedPayment> {
  const { parts, organisation } = at
  const received = await withRate(tx, at.received, organisation.currency)
  const unbooked = paymentOf(received, parts, { id: tx.call.newId('pay'), now: tx.now })
  requireRate(unbooked, parts, organisation.currency)
  const { restores } = received
  const newEntry = entryForPayment(unbooked, { parts, baseCurrency: organisation.currency })
  const entry = await postEntry(tx, restores ? { ...newEntry, reversalOf: restores.entryId } : newEntry)
  const payment = tx.put(Payment, { ...unbooked, baseAmount: receivedIn(newEntry), entryId: entry.id })
  const invoices: StoredInvoice[] = []
  for (const part of parts) invoices.push(await settle(tx, { payment, part, organisation }))
  await addCredit(tx, {
    ...received,
    customerId: received.customer.id,
    amount: payment.unallocated,
    baseAmount: creditIn(newEntry),
    on: payment.paidOn,
  })
  tx.put(CustomerTotals, withPayment(await tx.find(CustomerTotals, { customerId: payment.customerId }), payment.customerId))
  await recordReceived(tx, { day: received.paidOn, baseAmount: payment.baseAmount, organisation })
  announce(tx, { payment, invoices, entry, thanks: received.thanks })
  return { payment, invoices, entries: [entry] }
}

function paymentOf(received: Received, parts: readonly SettledPart[], at: { id: string; now: string }): Payment {
  const { customer, restores, ...money } = received
  const allocated = parts.reduce((sum, { amount }) => sum + amount, 0)
  invariant(allocated <= received.amount, 'no more is settled than came in')
  return {
    id: at.id,
    customerId: customer.id,
    customerName: customer.name,
    amount: money.amount,
    currency: money.currency,
    paidOn: money.paidOn,
    method: money.method,
    ...(money.reference === undefined ? {} : { reference: money.reference }),
    allocations: parts.map(({ before, amount }) => ({
      invoiceId: before.id,
      invoiceNumber: before.number ?? '',
      amount,
      ...(before.writtenOffOn === undefined ? {} : { recovered: true }),
    })),
    unallocated: received.amount - allocated - (restores?.lost ?? 0),
    ...(money.exchangeRate === undefined ? {} : { exchangeRate: money.exchangeRate }),
    baseAmount: restores?.baseAmount ?? 0,
    returned: { amount: 0, invoices: {} },
    ...(restores === undefined ? {} : { restores: restores.id, restoredLoss: restores.lost }),
    ...(money.provider === undefined ? {} : { provider: money.provider }),
    createdAt: at.now,
  }
}

/** At the rate of its day, where the organisation has one; what restores a refund is worth what the refund was. */
async function withRate(tx: Tx, received: Received, baseCurrency: string): Promise<Received> {
  const { currency, exchangeRate, restores, paidOn: on } = received
  if (currency === baseCurrency || exchangeRate || restores) return received
  const rate = await findRate((date) => tx.peek(RatesOfDay, { date }), { from: currency, to: baseCurrency, on })
  return rate ? { ...received, exchangeRate: rate } : received
}

function requireRate(payment: Payment, parts: readonly SettledPart[], baseCurrency: string): void {
  if (payment.currency === baseCurrency || payment.exchangeRate || payment.baseAmount !== 0 || parts.length > 0) return
  const message = `The books are kept in ${baseCurrency}: say how much one ${payment.currency} was worth on the day of the payment.`
  throw refused('exchange_rate_missing', '/exchangeRate', message)
}

async function settle(tx: Tx, by: { payment: Payment; part: SettledPart; organisation: Organisation }): Promise<StoredInvoice> {
  const { payment, part, organisation } = by
  const { before, amount } = part
  const { id: paymentId, paidOn, method, reference } = payment
  tx.put(Allocation, { invoiceId: before.id, paymentId, amount, paidOn, method, ...(reference === undefined ? {} : { reference }) })
  const after = paidBy(before, { amount, on: paidOn, now: tx.now })
  announceInvoice(tx, before, after, { paymentId, amount })
  return await saveInvoice(tx, { before, after, organisation })
}

/** With the invoice where there is one only: its receipt is about that. */
function announce(
  tx: Tx,
  what: { payment: Payment; invoices: readonly Invoice[]; entry: JournalEntry; thanks: boolean | undefined },
): void {
  const { payment, invoices, entry, thanks } = what
  const { id, customerId, amount, currency, method, unallocated, allocations, restores } = payment
  const [invoice] = invoices
  emit(tx, {
    type: 'payment.recorded',
    subject: { kind: 'payment', id },
    customerId,
    data: {
      paymentId: id,
      amount,
      currency,
      method,
      unallocated,
      allocations: allocations.map(({ invoiceId, amount }) => ({ invoiceId, amount })),
      ...(invoice && invoices.length === 1 ? { invoiceId: invoice.id, amountDue: invoice.amountDue } : {}),
      ...(restores === undefined ? {} : { restores }),
      ...(thanks === false ? { thanks } : {}),
      entries: [{ id: entry.id, sha256: entryHash(entry) }],
    },
  })
}
