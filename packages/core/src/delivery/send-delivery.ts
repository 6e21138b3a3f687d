import type { Call } from '../call.ts'
import { type Home, systemCall } from '../home.ts'
import { allowedActions } from '../invoice/lifecycle.ts'
import { Invoice, type StoredInvoice } from '../invoice/record.ts'
import { invariant } from '../kit/errors.ts'
import { logoKey } from '../organisation/logo.ts'
import { Organisation } from '../organisation/record.ts'
import { payUrlOf } from '../pay-link/token.ts'
import { Payment } from '../payment/record.ts'
import { JOB_LIMITS, type Job } from '../ports/jobs.ts'
import { type Mail, type MailAttachment, MailRefused } from '../ports/mailer.ts'
import { read } from '../store/transact.ts'
import { attachmentsOf } from './attachments.ts'
import { jobText } from './job-text.ts'
import { invoiceMail, type MailSender } from './mail/invoice-mail.ts'
import { type MailContent, oneLine } from './mail/letter.ts'
import { receiptMail } from './mail/receipt-mail.ts'
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
 * A failed attempt throws and is tried again; the last one marks the delivery failed first. An invoice that can no longer
 * be sent, since it was voided meanwhile, fails at once, and so does a mail that is refused for good.
 */
export async function sendDelivery(home: Home, job: Job): Promise<void> {
  const call = systemCall(home, { orgId: job.orgId, name: job.kind })
  const delivery = await read(call, Delivery, { invoiceId: jobText(job, 'subjectId'), id: jobText(job, 'deliveryId') })
  if (delivery.status === 'sent') return
  const invoice = await read(call, Invoice, { id: delivery.invoiceId })
  if (delivery.kind === 'invoice' && !allowedActions(invoice).includes('send')) {
    await markFailed(call, delivery, `The invoice is ${invoice.status}, so it was not sent.`)
    return
  }
  if (job.attempts >= JOB_LIMITS.attemptsMax) await markInDoubt(call, delivery)
  const transportId = await attempt(home, call, { job, delivery, invoice })
  if (transportId !== undefined) await markSent(call, delivery, transportId)
}

/** What the transport calls the mail; undefined where it refused it for good, which is recorded. */
async function attempt(
  home: Home,
  call: Call,
  at: { job: Job; delivery: StoredDelivery; invoice: StoredInvoice },
): Promise<string | undefined> {
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

async function mailOf(home: Home, call: Call, at: { job: Job; delivery: StoredDelivery; invoice: StoredInvoice }): Promise<Mail> {
  const { delivery, invoice } = at
  const organisation = await read(call, Organisation, {})
  const { senderName = organisation.name, replyTo = organisation.email, mailSignature, name, brandColor } = organisation
  const logo = await logoOf(home, organisation)
  const sender = { name, brandColor, signature: mailSignature, logo: logo && { contentId: LOGO_ID, height: shownHeight(organisation) } }
  return {
    id: delivery.id,
    from: { name: oneLine(senderName, NAME_CHARACTERS_MAX), address: home.mailFrom },
    to: delivery.to,
    ...(replyTo === undefined ? {} : { replyTo }),
    ...(await contentOf(call, { ...at, sender, payUrl: payUrlOf(home, { orgId: call.orgId, invoiceId: invoice.id }) })),
    attachments: [...(await attachmentsOf(home, call, { ...at, organisation })), ...(logo ? [logo] : [])],
    tags: { orgId: call.orgId, invoiceId: invoice.id, deliveryId: delivery.id },
  }
}

const LOGO_ID = 'logo'
/** Pixels on the screen; the file has more, for sharp screens. */
const LOGO_HEIGHT_MAX = 48
const LOGO_WIDTH_MAX = 220

async function logoOf(home: Home, { id, logo }: Organisation): Promise<MailAttachment | undefined> {
  const file = logo && (await home.files.get(logoKey(id, logo)))
  return file && { fileName: 'logo.png', contentType: 'image/png', bytes: file.bytes, contentId: LOGO_ID }
}

function shownHeight({ logo }: Organisation): number {
  if (!logo) return LOGO_HEIGHT_MAX
  return Math.min(LOGO_HEIGHT_MAX, logo.height, Math.floor((LOGO_WIDTH_MAX * logo.height) / logo.width))
}

async function contentOf(
  call: Call,
  of: { delivery: Delivery; invoice: Invoice; sender: MailSender; payUrl: string },
): Promise<MailContent> {
  if (of.delivery.kind === 'invoice') return invoiceMail({ ...of, subject: of.delivery.subject, message: of.delivery.message })
  invariant(of.delivery.paymentId, 'a receipt names its payment')
  return receiptMail({ ...of, payment: await read(call, Payment, { id: of.delivery.paymentId }) })
}
