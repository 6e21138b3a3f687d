import type { Call } from '../call.ts'
import { emit } from '../event/emit.ts'
import { AppError } from '../kit/errors.ts'
import type { JsonObject } from '../ports/store.ts'
import { requireVersion } from '../store/require-version.ts'
import { type Tx, transact } from '../store/transact.ts'
import { type Parties, partiesOf } from './content.ts'
import { plannedTurns, skippedTo, todayOf } from './plan.ts'
import { RecurringInvoice, type RecurringStatus, type StoredRecurring } from './record.ts'
import { saveRecurring } from './save.ts'

/** What can be done to one. */
export type RecurringAction = 'edit' | 'pause' | 'resume' | 'end' | 'delete'

const ALLOWED: Record<RecurringStatus, readonly RecurringAction[]> = {
  active: ['edit', 'pause', 'end', 'delete'],
  paused: ['edit', 'resume', 'end', 'delete'],
  ended: ['delete'],
}

/** The actions that it allows now: what has made invoices is ended, not deleted. */
export function allowedRecurringActions({ status, madeCount }: Pick<RecurringInvoice, 'status' | 'madeCount'>): readonly RecurringAction[] {
  return ALLOWED[status].filter((action) => action !== 'delete' || madeCount === 0)
}

/** Errors: `illegal_transition` naming the allowed actions. */
export function requireRecurringAction(recurring: Pick<RecurringInvoice, 'status' | 'madeCount'>, action: RecurringAction): void {
  const allowed = allowedRecurringActions(recurring)
  if (allowed.includes(action)) return
  const refusal =
    action === 'delete'
      ? 'A recurring invoice that has made invoices cannot be deleted. End it instead.'
      : `A recurring invoice that is ${recurring.status} does not allow “${action}”.`
  throw new AppError('illegal_transition', `${refusal} Possible now: ${allowed.join(', ') || 'nothing'}.`, { allowed })
}

/** How many missed periods one resumption makes up. */
export const MADE_UP_MAX = 400

/** Makes no invoices until it is resumed. Errors: `not_found`, `illegal_transition`, `precondition_failed`. */
export async function pauseRecurring(call: Call, { id }: { id: string }): Promise<StoredRecurring> {
  return await acted(call, { id, action: 'pause' }, (before, today) => ({
    after: { ...before, status: 'paused', pausedOn: today },
    data: {},
  }))
}

/**
 * Goes on. The periods whose day has passed meanwhile are left out (`skip`), or their invoices are made now, one after the other (`make_up`).
 * Errors: `not_found`, `illegal_transition`, `precondition_failed`, `limit_exceeded` (more than 400 to make up).
 */
export async function resumeRecurring(call: Call, { id, missed }: { id: string; missed: 'skip' | 'make_up' }): Promise<StoredRecurring> {
  return await acted(call, { id, action: 'resume' }, ({ pausedOn: _paused, ...before }, today, { organisation }) => {
    const passed = plannedTurns(before, { offices: organisation, most: MADE_UP_MAX + 1 }).filter(({ date }) => date < today).length
    if (missed === 'make_up' && passed > MADE_UP_MAX) throw tooMany()
    const progress = missed === 'skip' ? skippedTo(today, before, organisation) : {}
    return { after: { ...before, ...progress, status: 'active' }, data: { missed, missedCount: passed } }
  })
}

/** Ends it for good: what was made stays. Errors: `not_found`, `illegal_transition`, `precondition_failed`. */
export async function endRecurring(call: Call, { id }: { id: string }): Promise<StoredRecurring> {
  return await acted(call, { id, action: 'end' }, ({ pausedOn: _paused, ...before }, today) => {
    return { after: { ...before, status: 'ended', endedOn: today }, data: { madeCount: before.madeCount } }
  })
}

const EVENTS = { pause: 'recurring_invoice.paused', resume: 'recurring_invoice.resumed', end: 'recurring_invoice.ended' } as const

async function acted(
  call: Call,
  { id, action }: { id: string; action: keyof typeof EVENTS },
  change: (before: StoredRecurring, today: string, parties: Parties) => { after: RecurringInvoice; data: JsonObject },
): Promise<StoredRecurring> {
  return await transact(call, async (tx: Tx) => {
    const before = await tx.get(RecurringInvoice, { id })
    requireVersion(call, before)
    requireRecurringAction(before, action)
    const parties = await partiesOf(tx, before)
    const { after, data } = change(before, todayOf(parties.organisation, tx.now), parties)
    emit(tx, { type: EVENTS[action], subject: { kind: 'recurring_invoice', id }, customerId: before.customerId, data })
    return await saveRecurring(tx, { before, after: { ...after, updatedAt: tx.now }, ...parties })
  })
}

function tooMany(): AppError {
  return new AppError('limit_exceeded', `More than ${MADE_UP_MAX} periods were missed. Resume without them, and invoice them by hand.`)
}
