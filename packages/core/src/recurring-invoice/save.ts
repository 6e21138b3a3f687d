import type { Customer } from '../customer/record.ts'
import { clearDue, setDue } from '../due/set.ts'
import { emit } from '../event/emit.ts'
import type { Organisation } from '../organisation/record.ts'
import type { Tx } from '../store/transact.ts'
import { draftOfTurn, dueAtOf, plannedTurns, todayOf } from './plan.ts'
import { CustomerRecurring, RecurringInvoice, type StoredRecurring } from './record.ts'

interface RecurringChange {
  before: RecurringInvoice | undefined
  after: RecurringInvoice
  organisation: Organisation
  /** Undefined when they are gone: what the next invoice will be over is then not known better than before. */
  customer: Customer | undefined
}

/**
 * Writes a changed recurring invoice with what follows from it: when the next invoice comes and over what, the due item, the customer's count, and
 * that it ends when its schedule does. Every use case that changes one ends here. Errors: those of `draftFrom`.
 */
export async function saveRecurring(tx: Tx, { before, after, organisation, customer }: RecurringChange): Promise<StoredRecurring> {
  const [next] = plannedTurns(after, { offices: organisation, most: 1 })
  const today = todayOf(organisation, tx.now)
  const kept: RecurringInvoice = {
    ...after,
    nextOn: after.status === 'active' && next ? next.date : null,
    ...(after.status !== 'ended' && !next ? { status: 'ended', isFinished: true, endedOn: today } : {}),
  }
  if (next && customer) {
    const head = { id: after.id, createdAt: tx.now, updatedAt: tx.now }
    const draft = draftOfTurn({ ...after, turn: next, issuedOn: today }, { head, organisation, customer })
    Object.assign(kept, { nextTotal: draft.totals.total, currency: draft.currency, customerName: customer.name })
  }
  if (kept.isFinished && !after.isFinished) emitFinished(tx, kept)
  await keepDue(tx, kept, organisation)
  await countCustomer(tx, { before: before?.customerId, after: after.customerId })
  return tx.put(RecurringInvoice, kept)
}

/** Removes one that has made nothing. */
export async function removeRecurring(tx: Tx, before: RecurringInvoice): Promise<void> {
  await clearDue(tx, { kind: 'recurring_invoice', subjectId: before.id })
  await countCustomer(tx, { before: before.customerId, after: undefined })
  tx.remove(RecurringInvoice, before)
}

function emitFinished(tx: Tx, { id, customerId, madeCount }: RecurringInvoice): void {
  const data = { isFinished: true, madeCount }
  emit(tx, { type: 'recurring_invoice.ended', subject: { kind: 'recurring_invoice', id }, customerId, data })
}

async function keepDue(tx: Tx, { id, nextOn }: RecurringInvoice, { zone }: Organisation): Promise<void> {
  const subject = { kind: 'recurring_invoice', subjectId: id } as const
  if (nextOn === null) await clearDue(tx, subject)
  else await setDue(tx, { ...subject, dueAt: dueAtOf(nextOn, zone) })
}

async function countCustomer(tx: Tx, { before, after }: { before: string | undefined; after: string | undefined }): Promise<void> {
  if (before === after) return
  const add = async (customerId: string, by: number) => {
    const known = await tx.find(CustomerRecurring, { customerId })
    tx.put(CustomerRecurring, { customerId, count: (known?.count ?? 0) + by })
  }
  if (before !== undefined) await add(before, -1)
  if (after !== undefined) await add(after, 1)
}
