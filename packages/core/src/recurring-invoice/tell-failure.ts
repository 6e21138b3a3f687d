import { oneLine } from '../delivery/mail/letter.ts'
import { type Home, systemCall } from '../home.ts'
import { html } from '../kit/html.ts'
import { Organisation } from '../organisation/record.ts'
import type { Job } from '../ports/jobs.ts'
import { read, readIfAny } from '../store/transact.ts'
import { RecurringInvoice, RecurringRun } from './record.ts'

const SUBJECT_CHARACTERS_MAX = 150

/** Mails the organisation that a recurring invoice could not be made, and why. One that was retried or skipped meanwhile is not told. A mail sent twice has the same id. */
export async function tellFailure(home: Home, job: Job, { id, period }: { id: string; period: string }): Promise<void> {
  const call = systemCall(home, { orgId: job.orgId, name: job.kind })
  const [organisation, recurring, run] = await Promise.all([
    read(call, Organisation, {}),
    readIfAny(call, RecurringInvoice, { id }),
    readIfAny(call, RecurringRun, { recurringInvoiceId: id, period }),
  ])
  if (!recurring || run?.status !== 'failed' || organisation.email === undefined) return
  const url = `${home.publicUrl}/recurring/${id}`
  const lead = `The invoice of ${run.date} for ${recurring.customerName} could not be made: ${run.failure?.message ?? ''}`
  const rest = 'The ones after it go on. Once the reason is gone, try this one again, or skip it:'
  await home.mailer.send({
    id: `recurring-${id}-${period}`,
    from: { name: 'Quittance', address: home.mailFrom },
    to: [organisation.email],
    subject: oneLine(`A recurring invoice for ${recurring.customerName} was not made`, SUBJECT_CHARACTERS_MAX),
    text: [lead, rest, url, 'Quittance'].join('\n\n'),
    html: html`<!doctype html><html lang="en"><body style="margin:0;padding:24px;font:16px/1.5 system-ui,sans-serif;color:#17181a">
<p>${lead}</p>
<p>${rest} <a href="${url}">see the recurring invoice</a>.</p>
<p>Quittance</p></body></html>`.markup,
    attachments: [],
  })
}
