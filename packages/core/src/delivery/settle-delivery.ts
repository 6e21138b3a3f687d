import type { Call } from '../call.ts'
import { emit } from '../event/emit.ts'
import { type Tx, transact } from '../store/transact.ts'
import { oneLine } from './mail/letter.ts'
import { Delivery, type StoredDelivery, subjectOf } from './record.ts'

const REASON_CHARACTERS_MAX = 500

/**
 * Records that the transport took a mail. Touches the delivery alone, which nobody else changes but who opens its link, so that this
 * commit does not fail once the mail is out.
 */
export async function markSent(call: Call, delivery: Delivery, transportId: string): Promise<void> {
  await transact(call, async (tx) => {
    const { lastError: _resolved, ...before } = await tx.get(Delivery, delivery)
    if (before.status === 'sent') return
    tx.put(Delivery, { ...before, status: 'sent', sentAt: tx.now, transportId })
    announce(tx, { type: 'delivery.sent', delivery: before, message: oneLine(transportId, REASON_CHARACTERS_MAX) })
  })
}

const IN_DOUBT = 'The last attempt was interrupted. Look whether the mail arrived, then send it again.'

/**
 * Before the last attempt: if this is where everything ends, the record must not say for ever that the mail is still to come. What
 * becomes of the attempt is recorded over it.
 */
export async function markInDoubt(call: Call, delivery: Delivery): Promise<void> {
  await transact(call, async (tx) => {
    const before = await tx.get(Delivery, delivery)
    if (before.status === 'queued') tx.put(Delivery, { ...before, status: 'failed', lastError: IN_DOUBT })
  })
}

/** Records that a mail could not be sent, and why; it then shows among what needs attention. A job retried by hand may still send it. */
export async function markFailed(call: Call, delivery: Delivery, reason: string): Promise<void> {
  const lastError = oneLine(reason, REASON_CHARACTERS_MAX)
  await transact(call, async (tx) => {
    const before = await tx.get(Delivery, delivery)
    if (before.status === 'sent') return
    tx.put(Delivery, { ...before, status: 'failed', lastError })
    announce(tx, { type: 'delivery.failed', delivery: before, message: lastError })
  })
}

/** Records that a mail which had been sent came back, or was complained about: it shows among what needs attention. The same notice again changes nothing. */
export async function markReturned(call: Call, delivery: Pick<Delivery, 'subjectId' | 'id'>, reason: string): Promise<void> {
  const lastError = oneLine(reason, REASON_CHARACTERS_MAX)
  await transact(call, async (tx) => {
    const before = await tx.find(Delivery, delivery)
    if (!before || before.status === 'failed') return
    tx.put(Delivery, { ...before, status: 'failed', lastError })
    announce(tx, { type: 'delivery.failed', delivery: before, message: lastError })
  })
}

/** Records that a person opened the link in a mail: the first time alone. A mail of another customer, or one that is not there, changes nothing. */
export async function markOpened(call: Call, delivery: Pick<Delivery, 'subjectId' | 'id' | 'customerId'>): Promise<void> {
  await transact(call, async (tx) => {
    const before = await tx.find(Delivery, delivery)
    if (before?.customerId !== delivery.customerId || before.openedAt !== undefined) return
    tx.put(Delivery, { ...before, openedAt: tx.now })
    announce(tx, { type: 'delivery.opened', delivery: before })
  })
}

/** The event belongs to the history of what it is about: that is where its owner looks. */
function announce(
  tx: Tx,
  what: { type: 'delivery.sent' | 'delivery.failed' | 'delivery.opened'; delivery: StoredDelivery; message?: string },
): void {
  const { id, customerId, kind, to } = what.delivery
  const subject = subjectOf(what.delivery)
  emit(tx, {
    type: what.type,
    subject,
    ...(subject.kind === 'customer' ? {} : { customerId }),
    data: { deliveryId: id, kind, to, ...(what.message === undefined ? {} : { message: what.message }) },
  })
}
