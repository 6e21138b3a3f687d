import type { Call } from '../call.ts'
import { Customer } from '../customer/record.ts'
import { emit } from '../event/emit.ts'
import { Invoice } from '../invoice/record.ts'
import { type Day, dayIn } from '../kit/day.ts'
import { AppError } from '../kit/errors.ts'
import { organisationOf } from '../organisation/of.ts'
import { readIfAny, transact } from '../store/transact.ts'
import { DEFAULT_REMINDERS, ReminderSettings, ReminderStop } from './record.ts'

/** How many rungs a ladder may have. */
export const REMINDER_STEPS_MAX = 10

/** How the organisation reminds. */
export async function readReminderSettings(call: Call): Promise<ReminderSettings> {
  const { version: _version, ...settings } = (await readIfAny(call, ReminderSettings, {})) ?? { ...DEFAULT_REMINDERS, version: 0 }
  return settings
}

/** Changes it; open invoices are planned anew afterwards. Errors: `invalid_request` for two rungs of one id or day, or hours that end before they begin. */
export async function updateReminderSettings(call: Call, change: Partial<ReminderSettings>): Promise<ReminderSettings> {
  return await transact(call, async (tx) => {
    const { version: _version, ...before } = (await tx.find(ReminderSettings, {})) ?? { ...DEFAULT_REMINDERS, version: 0 }
    const after: ReminderSettings = { ...before, ...change }
    requireLadder(after)
    tx.put(ReminderSettings, after)
    emit(tx, {
      type: 'reminder.updated',
      subject: { kind: 'reminder', id: call.orgId },
      data: { isOn: after.isOn, steps: after.steps.length },
    })
    return after
  })
}

function requireLadder({ steps, hourFrom, hourTo }: ReminderSettings): void {
  const ids = new Set(steps.map(({ id }) => id))
  const days = new Set(steps.map(({ days }) => days))
  if (ids.size < steps.length || days.size < steps.length)
    throw refused('/steps', 'Two steps have the same name or day. Change one of them.')
  const early = steps.findIndex(({ days, feeAmount }) => days <= 0 && feeAmount)
  if (early >= 0)
    throw refused(`/steps/${early}/feeAmount`, 'A fee can be claimed only after the due date. Take it away, or choose a later day.')
  if (hourFrom >= hourTo) throw refused('/hourTo', 'The hours end before they begin. Give a later hour.')
}

function refused(pointer: string, message: string): AppError {
  return new AppError('invalid_request', message, { errors: [{ pointer, code: 'invalid_value', message }] })
}

/**
 * Stops the reminders of an invoice or a customer, until a day where one is given, or lets them go on where `reason` is null.
 * Errors: `not_found`, `invalid_date` for a day that has come.
 */
export async function stopReminders(
  call: Call,
  { kind, id, reason, until }: Pick<ReminderStop, 'kind' | 'id'> & { reason: string | null; until?: Day | undefined },
): Promise<{ isStopped: boolean; until?: Day }> {
  return await transact(call, async (tx) => {
    const customerId = kind === 'invoice' ? (await tx.get(Invoice, { id })).customerId : (await tx.get(Customer, { id })).id
    const before = await tx.find(ReminderStop, { kind, id })
    if (until !== undefined) requireFuture(until, dayIn((await organisationOf(tx)).zone, tx.now))
    const pause = until === undefined ? {} : { until }
    if (reason !== null) tx.put(ReminderStop, { kind, id, reason, at: tx.now, ...pause })
    else if (before) tx.remove(ReminderStop, { kind, id })
    emit(tx, {
      type: reason === null ? 'reminder.resumed' : 'reminder.stopped',
      subject: { kind, id },
      ...(kind === 'invoice' ? { customerId } : {}),
      ...(reason === null ? {} : { reason, data: pause }),
    })
    return { isStopped: reason !== null, ...pause }
  })
}

function requireFuture(until: Day, today: Day): void {
  if (until > today) return
  const message = 'Choose a day that is still to come.'
  throw new AppError('invalid_date', message, { errors: [{ pointer: '/until', code: 'invalid_date', message }] })
}
