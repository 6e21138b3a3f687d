import type { Call } from '../call.ts'
import { CustomerTotals, creditValue, noTotals, totalsIn } from '../customer/totals.ts'
import { emit } from '../event/emit.ts'
import { requireAction } from '../invoice/lifecycle.ts'
import { Invoice, type StoredInvoice } from '../invoice/record.ts'
import { saveInvoice } from '../invoice/save.ts'
import { type Day, dayIn } from '../kit/day.ts'
import { AppError } from '../kit/errors.ts'
import { majorText } from '../kit/money.ts'
import { type JournalEntry, minus } from '../ledger/entry.ts'
import { entryHash, postEntry } from '../ledger/post.ts'
import { entryForCreditApplication } from '../ledger/settlement-entries.ts'
import { organisationOf } from '../organisation/of.ts'
import type { Versioned } from '../store/entity.ts'
import { requireVersion } from '../store/require-version.ts'
import { type Tx, transact } from '../store/transact.ts'
import { CreditApplication } from './credit-application.ts'
import { Allocation } from './record.ts'
import { requireCredit } from './refund-credit.ts'
import { addCredit, announceInvoice, paidBy, refused, requireAmount, requireCreditSince, requirePast, requireSince } from './settle.ts'

/** Credit that settled an invoice, with what it changed and booked. */
export interface AppliedCredit {
  application: Versioned<CreditApplication>
  invoice: StoredInvoice
  entries: JournalEntry[]
}

/**
 * Settles an invoice with its customer's credit: `amount`, or as much as there is and is due. Errors: `not_found`, `illegal_transition`,
 * `precondition_failed`, `invalid_amount`, `overpayment`, `invalid_date`.
 */
export async function applyCredit(
  call: Call,
  wanted: { invoiceId: string; amount?: number | undefined; appliedOn?: Day | undefined },
): Promise<AppliedCredit> {
  return await transact(call, async (tx) => {
    const before = await tx.get(Invoice, { id: wanted.invoiceId })
    requireVersion(call, before)
    requireAction(before, 'apply_credit')
    const organisation = await organisationOf(tx)
    const today = dayIn(organisation.zone, tx.now)
    const appliedOn = wanted.appliedOn ?? today
    requirePast(appliedOn, { today, pointer: '/appliedOn' })
    requireSince(appliedOn, { since: before.issueDate, what: 'The invoice was issued on', pointer: '/appliedOn' })
    const { customerId, currency } = before
    const totals = await tx.find(CustomerTotals, { customerId })
    const sums = totalsIn(totals ?? noTotals(customerId), currency)
    const amount = wanted.amount ?? Math.min(sums.credit, before.amountDue)
    if (wanted.amount === undefined && amount <= 0)
      throw refused('invalid_amount', '/amount', `This customer has no credit in ${currency}.`)
    requireAmount(amount)
    requireCredit(sums, { amount, currency })
    requireCreditSince(appliedOn, { totals, currency, pointer: '/appliedOn' })
    requireDue(amount, before)
    const unbooked = {
      id: call.newId('cap'),
      customerId,
      invoiceId: before.id,
      invoiceNumber: before.number ?? '',
      amount,
      currency,
      baseAmount: creditValue(sums, amount),
      appliedOn,
      createdAt: tx.now,
    }
    const entry = await postEntry(tx, entryForCreditApplication(unbooked, { before, baseCurrency: organisation.currency }))
    const application = tx.put(CreditApplication, { ...unbooked, entryId: entry.id })
    await addCredit(tx, { customerId, currency, amount: minus(amount), baseAmount: minus(application.baseAmount), on: appliedOn })
    tx.put(Allocation, { invoiceId: before.id, paymentId: application.id, amount, paidOn: appliedOn, method: 'credit' })
    const after = paidBy(before, { amount, on: appliedOn, now: tx.now })
    announce(tx, 'credit_application.recorded', application, entry)
    announceInvoice(tx, before, after, { creditApplicationId: application.id, amount })
    return { application, invoice: await saveInvoice(tx, { before, after, organisation }), entries: [entry] }
  })
}

/** Takes credit back from the invoice it settled: it owes that again. Errors: `not_found`, `illegal_transition`. */
export async function unapplyCredit(call: Call, wanted: { id: string; reason: string }): Promise<AppliedCredit> {
  return await transact(call, async (tx) => {
    const known = await tx.get(CreditApplication, { id: wanted.id })
    if (known.reversal) throw new AppError('illegal_transition', 'This credit was taken back already.', { allowed: [] })
    const { invoiceId, amount, baseAmount } = known
    const before = await tx.get(Invoice, { id: invoiceId })
    const organisation = await organisationOf(tx)
    const on = dayIn(organisation.zone, tx.now)
    const undo = { entryId: known.entryId, date: on, reason: wanted.reason }
    const entry = await postEntry(tx, entryForCreditApplication(known, { before, baseCurrency: organisation.currency, undo }))
    const application = tx.put(CreditApplication, {
      ...known,
      reversal: { id: call.newId('cap'), entryId: entry.id, on, reason: wanted.reason },
    })
    await addCredit(tx, { ...known, amount, baseAmount, on })
    tx.put(Allocation, { invoiceId, paymentId: application.reversal?.id ?? known.id, amount: -amount, paidOn: on, method: 'credit' })
    const after = paidBy(before, { amount: -amount, on, now: tx.now })
    announce(tx, 'credit_application.reversed', application, entry, wanted.reason)
    announceInvoice(tx, before, after, { creditApplicationId: known.id, amount: -amount })
    return { application, invoice: await saveInvoice(tx, { before, after, organisation }), entries: [entry] }
  })
}

function requireDue(amount: number, { amountDue, currency }: Invoice): void {
  if (amount <= amountDue) return
  throw refused('overpayment', '/amount', `Only ${majorText(amountDue, currency)} ${currency} are due.`)
}

function announce(
  tx: Tx,
  type: 'credit_application.recorded' | 'credit_application.reversed',
  application: CreditApplication,
  entry: JournalEntry,
  reason?: string,
): void {
  const { id, customerId, invoiceId, amount, currency } = application
  emit(tx, {
    type,
    subject: { kind: 'credit_application', id },
    customerId,
    data: { invoiceId, amount, currency, entries: [{ id: entry.id, sha256: entryHash(entry) }] },
    ...(reason === undefined ? {} : { reason }),
  })
}
