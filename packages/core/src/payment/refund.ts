import type { Call } from '../call.ts'
import { CustomerTotals, creditValue, noTotals, totalsIn } from '../customer/totals.ts'
import { emit } from '../event/emit.ts'
import { type ExchangeRate, Invoice, type StoredInvoice } from '../invoice/record.ts'
import { recordReceived, saveInvoice } from '../invoice/save.ts'
import { type Day, dayIn } from '../kit/day.ts'
import { type JournalEntry, minus } from '../ledger/entry.ts'
import { conversionOf, shareOf, toBase } from '../ledger/exchange.ts'
import { receivedIn } from '../ledger/payment-entries.ts'
import { entryHash, postEntry } from '../ledger/post.ts'
import { entryForRefund, type ReopenedPart } from '../ledger/refund-entries.ts'
import { organisationOf } from '../organisation/of.ts'
import type { Organisation } from '../organisation/record.ts'
import { type Tx, transact } from '../store/transact.ts'
import { planRefund, type RefundPlan } from './plan-refund.ts'
import { Allocation, Payment, type PaymentMethod, type StoredPayment } from './record.ts'
import { Refund, type RefundKind, type StoredRefund } from './refund-record.ts'
import { addCredit, announceInvoice, paidBy, requireAmount, requireCreditSince, requirePast, requireSince } from './settle.ts'

/** Money that goes back, of one payment. */
export interface NewRefund {
  /** Left out: a new one. */
  id?: string | undefined
  kind: RefundKind
  paymentId: string
  /** Left out: all that is left of the payment. */
  amount?: number | undefined
  /** Left out: today. */
  refundedOn?: Day | undefined
  /** Left out: as the money came; by bank transfer where a provider took it, which would give it back itself. */
  method?: PaymentMethod | undefined
  reference?: string | undefined
  reason?: string | undefined
  exchangeRate?: ExchangeRate | undefined
  provider?: Refund['provider'] | undefined
  /** The provider gave it back already: what nothing covers is lost, not refused. */
  isDone?: boolean
}

/** A refund with what it changed and booked. */
export interface AppliedRefund {
  refund: StoredRefund
  payment: StoredPayment
  invoices: StoredInvoice[]
  entries: JournalEntry[]
}

/**
 * Gives back money of a payment (`refund`), books that the payer's bank took it back (`chargeback`), or that it never came
 * (`reversal`). See `planRefund` for where it comes from. Errors: `not_found`, `illegal_transition`, `invalid_amount`, `invalid_date`,
 * `conflict`.
 */
export async function refundPayment(call: Call, wanted: NewRefund): Promise<AppliedRefund> {
  return await transact(call, async (tx) => await takeBack(tx, wanted))
}

/** The same inside another use case's transaction. */
export async function takeBack(tx: Tx, wanted: NewRefund): Promise<AppliedRefund> {
  const before = await tx.get(Payment, { id: wanted.paymentId })
  const organisation = await organisationOf(tx)
  const amount = wanted.amount ?? before.amount - before.returned.amount
  const totals = await tx.find(CustomerTotals, before)
  const sums = totalsIn(totals ?? noTotals(before.customerId), before.currency)
  const plan = planRefund(before, { kind: wanted.kind, amount, credit: sums.credit, isDone: wanted.isDone === true })
  requireAmount(amount)
  const unbooked = refundOf(tx, { before, wanted, amount, plan, organisation })
  if (plan.fromCredit > 0) requireCreditSince(unbooked.refundedOn, { totals, currency: before.currency, pointer: '/refundedOn' })
  const parts = await partsOf(tx, plan)
  const creditBase = creditValue(sums, plan.fromCredit)
  const reversalOf = wanted.kind === 'reversal' ? before.entryId : undefined
  const entry = await postEntry(tx, entryForRefund(unbooked, { parts, creditBase, reversalOf, baseCurrency: organisation.currency }))
  const refund = tx.put(Refund, { ...unbooked, entryId: entry.id })
  const payment = tx.put(Payment, { ...before, returned: returnedBy(before, refund) })
  const invoices: StoredInvoice[] = []
  for (const part of parts) invoices.push(await reopen(tx, { refund, part, organisation }))
  await addCredit(tx, { ...refund, amount: minus(plan.fromCredit), baseAmount: minus(creditBase), on: refund.refundedOn })
  await recordReceived(tx, { day: refund.refundedOn, baseAmount: receivedIn(entry), organisation })
  announce(tx, { refund, payment, entry })
  return { refund, payment, invoices, entries: [entry] }
}

interface Planned {
  before: Payment
  wanted: NewRefund
  amount: number
  plan: RefundPlan
  organisation: Organisation
}

function refundOf(tx: Tx, { before, wanted, amount, plan, organisation }: Planned): Omit<Refund, 'entryId'> {
  const today = dayIn(organisation.zone, tx.now)
  const refundedOn = wanted.refundedOn ?? today
  requirePast(refundedOn, { today, pointer: '/refundedOn' })
  requireSince(refundedOn, { since: before.paidOn, what: 'The payment is of', pointer: '/refundedOn' })
  const { customerId, customerName, currency, returned } = before
  const share = { before: returned.amount, after: returned.amount + amount, whole: before.amount }
  const baseAmount = wanted.exchangeRate
    ? toBase(amount, conversionOf({ currency, exchangeRate: wanted.exchangeRate }, organisation.currency))
    : shareOf(before.baseAmount, share)
  return {
    id: wanted.id ?? tx.call.newId('ref'),
    kind: wanted.kind,
    paymentId: before.id,
    customerId,
    customerName,
    amount,
    currency,
    refundedOn,
    method: wanted.method ?? methodOf(before, wanted),
    ...(wanted.reference === undefined ? {} : { reference: wanted.reference }),
    ...(wanted.reason === undefined ? {} : { reason: wanted.reason }),
    ...plan,
    ...(wanted.exchangeRate === undefined ? {} : { exchangeRate: wanted.exchangeRate }),
    baseAmount,
    ...(wanted.provider === undefined ? {} : { provider: { ...wanted.provider, ...clearingOf(before) } }),
    createdAt: tx.now,
  }
}

function methodOf({ method, provider }: Payment, wanted: NewRefund): PaymentMethod {
  return provider !== undefined && wanted.provider === undefined ? 'bank_transfer' : method
}

function clearingOf({ provider }: Payment): { clearingAccount?: string } {
  return provider?.clearingAccount === undefined ? {} : { clearingAccount: provider.clearingAccount }
}

async function partsOf(tx: Tx, { reopened }: RefundPlan): Promise<ReopenedPart[]> {
  const parts: ReopenedPart[] = []
  for (const { invoiceId, amount, recovered = false } of reopened)
    parts.push({ before: await tx.get(Invoice, { id: invoiceId }), amount, recovered })
  return parts
}

function returnedBy({ returned }: Payment, refund: Refund): Payment['returned'] {
  const invoices = { ...returned.invoices }
  for (const { invoiceId, amount } of refund.reopened) invoices[invoiceId] = (invoices[invoiceId] ?? 0) + amount
  return {
    amount: returned.amount + refund.amount - (refund.beyond ?? 0),
    invoices,
    ...(refund.kind === 'reversal' ? { reversedBy: refund.id } : {}),
  }
}

async function reopen(tx: Tx, by: { refund: Refund; part: ReopenedPart; organisation: Organisation }): Promise<StoredInvoice> {
  const { refund, part, organisation } = by
  const { before, amount } = part
  const { id: paymentId, refundedOn: paidOn, method } = refund
  tx.put(Allocation, { invoiceId: before.id, paymentId, amount: -amount, paidOn, method })
  const after = paidBy(before, { amount: -amount, on: paidOn, now: tx.now })
  announceInvoice(tx, before, after, { refundId: refund.id, amount: -amount })
  return await saveInvoice(tx, { before, after, organisation })
}

const EVENTS = { refund: 'payment.refunded', chargeback: 'payment.charged_back', reversal: 'payment.reversed' } as const

function announce(tx: Tx, what: { refund: Refund; payment: Payment; entry: JournalEntry }): void {
  const { refund, payment, entry } = what
  const { id: refundId, amount, currency, fromCredit, lost, reason } = refund
  emit(tx, {
    type: EVENTS[refund.kind],
    subject: { kind: 'payment', id: payment.id },
    customerId: payment.customerId,
    data: { refundId, amount, currency, fromCredit, lost, entries: [{ id: entry.id, sha256: entryHash(entry) }] },
    ...(reason === undefined ? {} : { reason }),
  })
}
