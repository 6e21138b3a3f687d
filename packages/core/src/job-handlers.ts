import type { Call } from './call.ts'
import { followCheckout, lookUpCheckout, processNotice, sendOrderedRefund } from './checkout/jobs.ts'
import { recordSent } from './delivery/record-sent.ts'
import { requestReceipt } from './delivery/request-receipt.ts'
import { sendDelivery } from './delivery/send-delivery.ts'
import { ensureCreditNoteFiles, ensureFormat, ensureInvoiceFiles, ensureQuoteFiles, ensureReceiptPdf } from './document/ensure.ts'
import type { DocumentSubject } from './document/record.ts'
import { rendering } from './document/rendering.ts'
import { doDue } from './due/do-due.ts'
import { E_INVOICE_FORMATS } from './einvoice/formats.ts'
import { type Home, systemCall } from './home.ts'
import { sendInvitation } from './invitation/send.ts'
import type { Job, JobHandler } from './ports/jobs.ts'
import type { JobKind } from './reactions.ts'
import { scanReceipt } from './receipt/scan.ts'
import { planAllRecurring } from './recurring-invoice/plan-all.ts'
import { tellFailure } from './recurring-invoice/tell-failure.ts'
import { planAllReminders } from './reminder/plan-all.ts'
import { planReminder } from './reminder/remind.ts'
import { sealEvents } from './seal/seal-events.ts'

/** What each kind of job does. Handlers may run twice and late: each looks first whether its work is done. */
export function jobHandlers(home: Home): Record<JobKind, JobHandler> {
  const callOf = (job: Job) => systemCall(home, { orgId: job.orgId, name: job.kind })
  const render = (job: Job, of: { kind: DocumentSubject['kind']; make: (call: Call, id: string) => Promise<unknown> }) => {
    const [call, id] = [callOf(job), textIn(job, 'subjectId')]
    return rendering(call, { job, subject: { kind: of.kind, id }, make: () => of.make(call, id) })
  }
  return {
    render_invoice: (job) => render(job, { kind: 'invoice', make: (call, id) => ensureInvoiceFiles(home, call, id) }),
    render_credit_note: (job) => render(job, { kind: 'credit_note', make: (call, id) => ensureCreditNoteFiles(home, call, id) }),
    render_receipt: async (job) => {
      if (isOfOneInvoice(job)) await render(job, { kind: 'payment', make: (call) => ensureReceiptPdf(home, call, receiptIn(job)) })
    },
    render_quote: (job) => render(job, { kind: 'quote', make: (call, id) => ensureQuoteFiles(home, call, id) }),
    render_format: (job) => render(job, { kind: formatIn(job).subject.kind, make: (call) => ensureFormat(home, call, formatIn(job)) }),
    send_delivery: (job) => sendDelivery(home, job),
    request_receipt: async (job) => void (isOfOneInvoice(job) && (await requestReceipt(home, job))),
    send_invitation: (job) => sendInvitation(home, job, textIn(job, 'subjectId')),
    scan_receipt: async (job) => await scanReceipt(home, callOf(job), { id: textIn(job, 'subjectId'), attempts: job.attempts }),
    follow_checkout: (job) => followCheckout(home, job),
    look_up_checkout: (job) => lookUpCheckout(home, job),
    process_notice: (job) => processNotice(home, job),
    send_refund: (job) => sendOrderedRefund(home, job),
    do_due: (job) => doDue(home, job),
    plan_reminders: (job) => planReminders(callOf(job), textIn(job, 'subjectId')),
    plan_recurring_invoices: (job) => planAllRecurring(callOf(job)),
    tell_recurring_failure: (job) => tellFailure(home, job, { id: textIn(job, 'subjectId'), period: textIn(job, 'period') }),
    record_sent: (job) => recordSent(home, job),
    seal_events: async (job) => void (await sealEvents(callOf(job))),
  }
}

/** Of one invoice; after the ladder, a customer's switch, or the days one works were changed: of all that owe. */
async function planReminders(call: Call, subjectId: string): Promise<void> {
  if (subjectId.startsWith('inv_')) await planReminder(call, subjectId)
  else await planAllReminders(call)
}

function textIn(job: Job, name: string): string {
  const value = job.payload[name]
  if (typeof value !== 'string') throw new Error(`job ${job.id} lacks ${name}`)
  return value
}

function formatIn(job: Job): Parameters<typeof ensureFormat>[2] {
  const format = E_INVOICE_FORMATS.find((known) => known === job.payload.format)
  if (format === undefined) throw new Error(`job ${job.id} names no format`)
  return { subject: { kind: job.payload.of === 'credit_note' ? 'credit_note' : 'invoice', id: textIn(job, 'subjectId') }, format }
}

function receiptIn(job: Job): { paymentId: string; invoiceId: string; dueAfter: number } {
  return { paymentId: textIn(job, 'subjectId'), invoiceId: textIn(job, 'invoiceId'), dueAfter: Number(job.payload.amountDue) }
}

/** A receipt is about one invoice: a payment of several, or of none, has none, and neither has one that only takes a refund back. */
function isOfOneInvoice({ payload }: Job): boolean {
  return typeof payload.invoiceId === 'string' && payload.restores === undefined
}
