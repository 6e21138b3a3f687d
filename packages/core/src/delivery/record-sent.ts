import type { Call } from '../call.ts'
import { type Home, systemCall } from '../home.ts'
import { Invoice } from '../invoice/record.ts'
import { saveInvoice } from '../invoice/save.ts'
import { organisationOf } from '../organisation/of.ts'
import type { Job } from '../ports/jobs.ts'
import { transact } from '../store/transact.ts'
import { jobText } from './job-text.ts'
import { Delivery } from './record.ts'

/**
 * The job `record_sent`, after `delivery.sent`: the invoice says when the mail server took it. Apart from the delivery's own commit, which
 * must not fail once the mail is out. Running twice or late changes nothing: the latest time stays.
 */
export async function recordSent(home: Home, job: Job): Promise<void> {
  const call = systemCall(home, { orgId: job.orgId, name: job.kind })
  await noteSent(call, { subjectId: jobText(job, 'subjectId'), id: jobText(job, 'deliveryId') })
}

/** Writes when a delivery went out on the invoice that it is about. */
export async function noteSent(call: Call, { subjectId: invoiceId, id }: Pick<Delivery, 'subjectId' | 'id'>): Promise<void> {
  if (!invoiceId.startsWith('inv_')) return
  await transact(call, async (tx) => {
    const delivery = await tx.peek(Delivery, { subjectId: invoiceId, id })
    if (delivery?.kind !== 'invoice' || delivery.sentAt === undefined) return
    const before = await tx.get(Invoice, { id: invoiceId })
    if (before.sentAt !== undefined && before.sentAt >= delivery.sentAt) return
    const after = { ...before, sentAt: delivery.sentAt, updatedAt: tx.now }
    await saveInvoice(tx, { before, after, organisation: await organisationOf(tx) })
  })
}
