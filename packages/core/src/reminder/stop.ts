import { emit } from '../event/emit.ts'
import { type Instant, instantOf } from '../kit/day.ts'
import type { Tx } from '../store/transact.ts'
import { startOf } from './ladder.ts'
import { ReminderStop } from './record.ts'

/** From when on reminders may go out in spite of these stops: now, the end of the latest pause, or never (undefined). */
export function resumesAt(stops: readonly (ReminderStop | undefined)[], at: { zone: string; now: Instant }): Instant | undefined {
  let from = at.now
  for (const stop of stops) {
    if (!stop) continue
    if (stop.until === undefined) return undefined
    const end = startOf(at.zone, stop.until)
    if (Date.parse(end) > Date.parse(from)) from = end
  }
  return instantOf(Date.parse(from))
}

/** What a provider's dispute of an invoice's payment means for its reminders. */
export interface DisputeOfInvoice {
  invoiceId: string
  customerId: string
  reference: string
}

/** Stops the reminders of an invoice whose payment is disputed; a stop that somebody made stays as it is. */
export async function stopForDispute(tx: Tx, { invoiceId: id, customerId, reference }: DisputeOfInvoice): Promise<void> {
  const before = await tx.find(ReminderStop, { kind: 'invoice', id })
  if (before && before.until === undefined) return
  const reason = `The payment is disputed (${reference}).`
  tx.put(ReminderStop, { kind: 'invoice', id, reason, at: tx.now, dispute: reference })
  emit(tx, { type: 'reminder.stopped', subject: { kind: 'invoice', id }, customerId, reason })
}

/** Lets them go on after the dispute that stopped them was won. */
export async function resumeAfterDispute(tx: Tx, { invoiceId: id, customerId, reference }: DisputeOfInvoice): Promise<void> {
  const before = await tx.find(ReminderStop, { kind: 'invoice', id })
  if (before?.dispute !== reference) return
  tx.remove(ReminderStop, { kind: 'invoice', id })
  emit(tx, { type: 'reminder.resumed', subject: { kind: 'invoice', id }, customerId })
}
