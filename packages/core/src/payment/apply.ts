import { CustomerTotals, withCredit } from '../customer/totals.ts'
import { emit } from '../event/emit.ts'
import { settledStatus } from '../invoice/lifecycle.ts'
import type { Invoice, StoredInvoice } from '../invoice/record.ts'
import { recordReceived, saveInvoice } from '../invoice/save.ts'
import type { Day } from '../kit/day.ts'
import type { JournalEntry } from '../ledger/entry.ts'
import { entryForPayment, receivedIn } from '../ledger/payment-entries.ts'
import { entryHash, postEntry } from '../ledger/post.ts'
import type { Organisation } from '../organisation/record.ts'
import type { Tx } from '../store/transact.ts'
import { Allocation, Payment, type PaymentMethod, type StoredPayment } from './record.ts'

/** Money that came in, in the invoice’s currency. */
export interface Received {
  amount: number
  paidOn: Day
  method: PaymentMethod
  reference?: string | undefined
  provider?: Payment['provider'] | undefined
}

/** A payment with what it changed and booked. */
export interface AppliedPayment {
  payment: StoredPayment
  invoice: StoredInvoice
  entries: JournalEntry[]
}

/**
 * Books money received for an invoice: the payment, its allocation, the journal entry, the invoice's new state and
 * every figure that depends on it. What exceeds the amount due becomes the customer's credit.
 */
export async function applyPayment(
  tx: Tx,
  at: { before: Invoice; received: Received; organisation: Organisation },
): Promise<AppliedPayment> {
  const { before, received, organisation } = at
  const payment = tx.put(Payment, paymentOf(before, received, { id: tx.call.newId('pay'), now: tx.now }))
  const allocated = received.amount - payment.unallocated
  const entry = await postEntry(tx, entryForPayment(payment, { before, baseCurrency: organisation.currency }))
  if (allocated > 0) tx.put(Allocation, allocationOf(payment, before.id, allocated))
  const after = allocated > 0 ? paidBy(before, { allocated, paidOn: received.paidOn, now: tx.now }) : before
  const invoice = await saveInvoice(tx, { before, after, organisation })
  if (payment.unallocated > 0) await addCredit(tx, payment)
  await recordReceived(tx, { day: received.paidOn, baseAmount: receivedIn(entry), organisation })
  announce(tx, { payment, invoice: after, entry })
  return { payment, invoice, entries: [entry] }
}

function paymentOf(invoice: Invoice, received: Received, at: { id: string; now: string }): Payment {
  const allocated = Math.min(received.amount, Math.max(invoice.amountDue, 0))
  return {
    id: at.id,
    customerId: invoice.customerId,
    customerName: invoice.customer.name,
    amount: received.amount,
    currency: invoice.currency,
    paidOn: received.paidOn,
    method: received.method,
    ...(received.reference === undefined ? {} : { reference: received.reference }),
    allocations: allocated > 0 ? [{ invoiceId: invoice.id, invoiceNumber: invoice.number ?? '', amount: allocated }] : [],
    unallocated: received.amount - allocated,
    ...(received.provider === undefined ? {} : { provider: received.provider }),
    createdAt: at.now,
  }
}

function allocationOf(payment: Payment, invoiceId: string, amount: number): Allocation {
  const { id: paymentId, paidOn, method, reference } = payment
  return { invoiceId, paymentId, amount, paidOn, method, ...(reference === undefined ? {} : { reference }) }
}

function paidBy(invoice: Invoice, by: { allocated: number; paidOn: Day; now: string }): Invoice {
  const amountPaid = invoice.amountPaid + by.allocated
  const amountDue = invoice.amountDue - by.allocated
  const status = settledStatus({ amountPaid, amountDue })
  return { ...invoice, amountPaid, amountDue, status, updatedAt: by.now, ...(status === 'paid' ? { paidOn: by.paidOn } : {}) }
}

async function addCredit(tx: Tx, payment: Payment): Promise<void> {
  const { customerId, currency, unallocated } = payment
  tx.put(CustomerTotals, withCredit(await tx.find(CustomerTotals, { customerId }), { customerId, currency, amount: unallocated }))
}

function announce(tx: Tx, what: { payment: Payment; invoice: Invoice; entry: JournalEntry }): void {
  const { payment, invoice, entry } = what
  const about = { subject: { kind: 'invoice', id: invoice.id }, customerId: invoice.customerId } as const
  const data = { paymentId: payment.id, amount: payment.amount, currency: payment.currency, amountDue: invoice.amountDue }
  emit(tx, {
    type: 'payment.recorded',
    subject: { kind: 'payment', id: payment.id },
    customerId: payment.customerId,
    data: { ...data, invoiceId: invoice.id, method: payment.method, entries: [{ id: entry.id, sha256: entryHash(entry) }] },
  })
  if (payment.allocations.length > 0)
    emit(tx, { type: invoice.status === 'paid' ? 'invoice.paid' : 'invoice.partially_paid', ...about, data })
}
