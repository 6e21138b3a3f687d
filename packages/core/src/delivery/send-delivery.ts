import type { Call } from '../call.ts'
import { type Home, systemCall } from '../home.ts'
import { type Logo, logoKey, Organisation } from '../organisation/record.ts'
import { shownLogo } from '../organisation/shown-logo.ts'
import { JOB_LIMITS, type Job } from '../ports/jobs.ts'
import { type Mail, type MailAttachment, MailRefused } from '../ports/mailer.ts'
import { read } from '../store/transact.ts'
import { loadedFiles } from './attachments.ts'
import { jobText } from './job-text.ts'
import { oneLine } from './mail/letter.ts'
import { type MailPlan, planOf } from './plan.ts'
import { Delivery, type StoredDelivery } from './record.ts'
import { markFailed, markInDoubt, markSent } from './settle-delivery.ts'

const NAME_CHARACTERS_MAX = 100

/**
 * The job `send_delivery`: mails what a delivery asks for, and records that it went. A delivery that is sent is never sent
 * again: its record is the key.
 *
 * Exactly once as far as a crash allows. Between the transport's acceptance and the commit that says so lies a moment in
 * which a crash leaves a mail that is out and a record that does not know; the next attempt then sends it a second time,
 * with the same Message-ID, which is the delivery's id, so that mail servers and programs can recognise the copy. No
 * other failure sends twice.
 *
 * A failed attempt throws and is tried again; the last one marks the delivery failed first. What is not to be sent any more, such as an
 * invoice that was voided meanwhile, fails at once, and so does a mail that is refused for good.
 */
export async function sendDelivery(home: Home, job: Job): Promise<void> {
  const call = systemCall(home, { orgId: job.orgId, name: job.kind })
  const delivery = await read(call, Delivery, { subjectId: jobText(job, 'subjectId'), id: jobText(job, 'deliveryId') })
  if (delivery.status === 'sent') return
  const plan = await planOf(call, delivery)
  if ('outdated' in plan) {
    await markFailed(call, delivery, plan.outdated)
    return
  }
  if (job.attempts >= JOB_LIMITS.attemptsMax) await markInDoubt(call, delivery)
  const transportId = await attempt(home, call, { job, delivery, plan })
  if (transportId !== undefined) await markSent(call, delivery, transportId)
}

interface Attempt {
  job: Job
  delivery: StoredDelivery
  plan: MailPlan
}

/** What the transport calls the mail; undefined where it refused it for good, which is recorded. */
async function attempt(home: Home, call: Call, at: Attempt): Promise<string | undefined> {
  try {
    const { transportId } = await home.mailer.send(await mailOf(home, call, at))
    return transportId
  } catch (error) {
    const isFinal = error instanceof MailRefused
    if (isFinal || at.job.attempts >= JOB_LIMITS.attemptsMax) {
      await markFailed(call, at.delivery, error instanceof Error ? error.message : String(error))
    }
    if (isFinal) return undefined
    throw error
  }
}

async function mailOf(home: Home, call: Call, { job, delivery, plan }: Attempt): Promise<Mail> {
  const organisation = await read(call, Organisation, {})
  const { senderName = organisation.name, replyTo = organisation.email, mailSignature, name, brandColor } = organisation
  const logo = await logoOf(home, organisation)
  const sender = { name, brandColor, signature: mailSignature, logo: logo && { contentId: LOGO_ID, ...shownLogo(logo.picture) } }
  const written = await plan({ home, call, job, delivery, organisation, sender })
  const answersTo = written.answersTo ?? replyTo
  return {
    id: delivery.id,
    from: { name: oneLine(senderName, NAME_CHARACTERS_MAX), address: home.mailFrom },
    to: delivery.to,
    ...(answersTo === undefined ? {} : { replyTo: answersTo }),
    ...written.content,
    attachments: [...(await loadedFiles(home, written.files)), ...(logo ? [logo.file] : [])],
    tags: { orgId: call.orgId, subjectId: delivery.subjectId, deliveryId: delivery.id },
  }
}

const LOGO_ID = 'logo'

async function logoOf(home: Home, { id, logo }: Organisation): Promise<{ picture: Logo; file: MailAttachment } | undefined> {
  const file = logo && (await home.files.get(logoKey(id, logo)))
  if (!file) return undefined
  return { picture: logo, file: { fileName: 'logo.png', contentType: 'image/png', bytes: file.bytes, contentId: LOGO_ID } }
}
