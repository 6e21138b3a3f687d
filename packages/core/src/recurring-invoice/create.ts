import type { Call } from '../call.ts'
import { emit } from '../event/emit.ts'
import { requireVersion } from '../store/require-version.ts'
import { transact } from '../store/transact.ts'
import { contentOfRecurring, partiesOf, type RecurringInput, type RecurringPatch, requireContent } from './content.ts'
import { requireRecurringAction } from './lifecycle.ts'
import { skippedTo, todayOf } from './plan.ts'
import { RecurringInvoice, type StoredRecurring } from './record.ts'
import { removeRecurring, saveRecurring } from './save.ts'

/**
 * Makes a recurring invoice. Its first invoice is that of the first day from today on; what is due today comes at once.
 * Errors: `not_found` (customer, item), `invalid_request` with pointers, those of `createInvoice`.
 */
export async function createRecurring(call: Call, input: RecurringInput): Promise<StoredRecurring> {
  return await transact(call, async (tx) => {
    const parties = await partiesOf(tx, input)
    const after = newRecurring(input, { id: call.newId('rec'), now: tx.now })
    const begun = { ...after, ...skippedTo(todayOf(parties.organisation, tx.now), after, parties.organisation) }
    await requireContent(tx, begun, parties)
    const saved = await saveRecurring(tx, { before: undefined, after: begun, ...parties })
    emit(tx, {
      type: 'recurring_invoice.created',
      subject: { kind: 'recurring_invoice', id: saved.id },
      customerId: saved.customerId,
      data: { nextOn: saved.nextOn, total: saved.nextTotal, currency: saved.currency },
    })
    return saved
  })
}

/** One that has made nothing yet. */
export function newRecurring(input: RecurringInput, { id, now }: { id: string; now: string }): RecurringInvoice {
  return {
    id,
    ...contentOfRecurring(input),
    status: 'active',
    customerId: input.customerId,
    customerName: '',
    currency: '',
    madeCount: 0,
    failedCount: 0,
    nextOn: null,
    nextTotal: 0,
    createdAt: now,
    updatedAt: now,
  }
}

/**
 * Changes one: members that are left out stay, null takes a value away. Invoices that were made stay as they are. After a new schedule the next invoice is that
 * of its first day from today on whose period has none yet. Errors: `not_found`, `illegal_transition` (ended), `precondition_failed`, those of `createRecurring`.
 */
export async function updateRecurring(call: Call, { id, input }: { id: string; input: RecurringPatch }): Promise<StoredRecurring> {
  return await transact(call, async (tx) => {
    const before = await tx.get(RecurringInvoice, { id })
    requireVersion(call, before)
    requireRecurringAction(before, 'edit')
    const changed = merged(before, input)
    const parties = await partiesOf(tx, changed)
    const { name: _name, ...kept } = before
    const content = { ...kept, ...contentOfRecurring(changed), customerId: changed.customerId, updatedAt: tx.now }
    const today = todayOf(parties.organisation, tx.now)
    const after = input.schedule ? { ...content, ...skippedTo(today, content, parties.organisation) } : content
    await requireContent(tx, after, parties)
    const saved = await saveRecurring(tx, { before, after, ...parties })
    const data = { changed: Object.keys(input), nextOn: saved.nextOn, total: saved.nextTotal }
    emit(tx, { type: 'recurring_invoice.updated', subject: { kind: 'recurring_invoice', id }, customerId: saved.customerId, data })
    return saved
  })
}

/** Deletes one that has made no invoice. Errors: `not_found`, `illegal_transition` (end it instead), `precondition_failed`. */
export async function deleteRecurring(call: Call, { id }: { id: string }): Promise<void> {
  await transact(call, async (tx) => {
    const before = await tx.get(RecurringInvoice, { id })
    requireVersion(call, before)
    requireRecurringAction(before, 'delete')
    const { customerId } = before
    emit(tx, { type: 'recurring_invoice.deleted', subject: { kind: 'recurring_invoice', id }, customerId, data: {} })
    await removeRecurring(tx, before)
  })
}

/** A new discount of one kind takes the place of the other kind. */
function merged(before: RecurringInvoice, input: RecurringPatch): RecurringInput {
  const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined))
  const isReplaced = (given.discountPercent ?? given.discountAmount ?? null) !== null
  const { discountPercent, discountAmount, ...template } = before.template
  const { name, schedule, automation, priceChanges } = before
  return { ...template, ...(isReplaced ? {} : { discountPercent, discountAmount }), name, schedule, automation, priceChanges, ...given }
}
