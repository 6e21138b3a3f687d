import type { Call } from '../call.ts'
import { customerAddress } from '../delivery/address.ts'
import { Delivery } from '../delivery/record.ts'
import type { DueHandler } from '../due/handlers.ts'
import { clearDue, setDue } from '../due/set.ts'
import { emit } from '../event/emit.ts'
import { groupOf, Invoice } from '../invoice/record.ts'
import { dayIn } from '../kit/day.ts'
import { AppError } from '../kit/errors.ts'
import { organisationOf } from '../organisation/of.ts'
import { type Tx, transact } from '../store/transact.ts'
import type { claimFee } from './claim-fee.ts'
import { type NextReminder, nextReminder, toneOn } from './ladder.ts'
import { DEFAULT_REMINDERS, InvoiceReminders, ReminderSettings, type ReminderStep, ReminderStop } from './record.ts'
import { resumesAt } from './stop.ts'

const KIND = 'reminder'

/** Sets when the next reminder of an invoice is due, or that none is. May be called twice and late. */
export async function planReminder(call: Call, invoiceId: string): Promise<void> {
  await transact(call, async (tx) => {
    const next = await nextOf(tx, invoiceId)
    if (next) await setDue(tx, { kind: KIND, subjectId: invoiceId, dueAt: next.at })
    else await clearDue(tx, { kind: KIND, subjectId: invoiceId })
  })
}

/** What is done when a reminder is due: sent in this commit, on the condition that the invoice still owes and nobody stopped it. */
export const reminderDue: DueHandler = {
  async work(tx, { subjectId }) {
    const next = await nextOf(tx, subjectId)
    if (!next || next.at > tx.now) return next?.at
    await remind(tx, { invoiceId: subjectId, step: next.step })
    return (await nextOf(tx, subjectId))?.at
  },
}

/**
 * Reminds of an invoice now, by hand: with the rung whose turn it is, also where reminders are stopped or switched off.
 * Errors: `not_found`, `illegal_transition` when nothing is owed, `invalid_request` without an address.
 */
export async function sendReminderNow(call: Call, invoiceId: string): Promise<InvoiceReminders> {
  return await transact(call, async (tx) => {
    const invoice = await tx.get(Invoice, { id: invoiceId })
    if (groupOf(invoice.status) !== 'unpaid')
      throw new AppError('illegal_transition', 'Nothing is owed of this invoice, so there is nothing to remind of.', { allowed: [] })
    const settings = await settingsOf(tx)
    const { sent } = await sentOf(tx, invoiceId)
    const step =
      nextReminder(invoice, { settings, sent, now: tx.now, offices: await organisationOf(tx) })?.step ?? settings.steps.at(-1) ?? BY_HAND
    const after = await remind(tx, { invoiceId, step })
    if (!after) {
      const message = 'The customer has no e-mail address. Add one to the customer first.'
      throw new AppError('invalid_request', message, { errors: [{ pointer: '', code: 'required', message }] })
    }
    return after
  })
}

/** Where there is no ladder at all. */
const BY_HAND: ReminderStep = { id: 'by-hand', days: 0, tone: 'friendly' }

/** The next reminder as things are read in this transaction; undefined while reminders are off or stopped, and for the fee of a reminder. */
async function nextOf(tx: Tx, invoiceId: string): Promise<NextReminder | undefined> {
  const invoice = await tx.find(Invoice, { id: invoiceId })
  const settings = await settingsOf(tx)
  if (!invoice || !settings.isOn || invoice.reminderFeeOf) return undefined
  const stops = await Promise.all([
    tx.find(ReminderStop, { kind: 'invoice', id: invoiceId }),
    tx.find(ReminderStop, { kind: 'customer', id: invoice.customerId }),
  ])
  const from = resumesAt(stops, { zone: invoice.zone, now: tx.now })
  if (from === undefined) return undefined
  return nextReminder(invoice, { settings, sent: (await sentOf(tx, invoiceId)).sent, now: from, offices: await organisationOf(tx) })
}

/** The settings, not as a condition of the commit: they may change in the same instant. */
async function settingsOf(tx: Tx): Promise<ReminderSettings> {
  return (await tx.peek(ReminderSettings, {})) ?? DEFAULT_REMINDERS
}

async function sentOf(tx: Tx, invoiceId: string): Promise<InvoiceReminders> {
  return (await tx.find(InvoiceReminders, { invoiceId })) ?? { invoiceId, sent: [] }
}

/** Loaded where there is a fee: what issues an invoice is large. */
async function claimed(...claim: Parameters<typeof claimFee>): ReturnType<typeof claimFee> {
  return await (await import('./claim-fee.ts')).claimFee(...claim)
}

/** Puts what was sent, the delivery and the event that sends it. Where there is no address the rung is only marked as taken, and undefined answered. */
async function remind(tx: Tx, { invoiceId, step }: { invoiceId: string; step: ReminderStep }): Promise<InvoiceReminders | undefined> {
  const invoice = await tx.get(Invoice, { id: invoiceId })
  const to = await customerAddress(tx, invoice)
  const { customerId } = invoice
  const id = tx.call.newId('dlv')
  const before = await sentOf(tx, invoiceId)
  const fee = to === undefined || !step.feeAmount ? undefined : await claimed(tx, { invoice, step, earlier: before.sent })
  const sent = { stepId: step.id, at: tx.now, deliveryId: id, to: to ?? '', ...(fee && { feeInvoiceId: fee.id }) }
  const after = tx.put(InvoiceReminders, { invoiceId, sent: [...before.sent, sent] })
  if (to === undefined) return undefined
  const spoken = { ...step, tone: toneOn(dayIn(invoice.zone, tx.now), { step, dueDate: invoice.dueDate }) }
  tx.put(Delivery, {
    id,
    kind: 'reminder',
    subjectId: invoiceId,
    customerId,
    to: [to],
    step: spoken,
    status: 'queued',
    requestedAt: tx.now,
  })
  emit(tx, {
    type: 'reminder.send_requested',
    subject: { kind: 'invoice', id: invoiceId },
    customerId,
    data: { deliveryId: id, to: [to], stepId: step.id, ...(fee && { feeInvoiceId: fee.id, feeNumber: fee.number }) },
  })
  return after
}
