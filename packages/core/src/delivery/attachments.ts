import { Attachment } from '../attachment/record.ts'
import type { Call } from '../call.ts'
import { ensureInvoicePdf, ensureReceiptPdf } from '../document/ensure.ts'
import type { Home } from '../home.ts'
import type { Invoice } from '../invoice/record.ts'
import { AppError, invariant } from '../kit/errors.ts'
import type { FileKey } from '../ports/files.ts'
import type { Job } from '../ports/jobs.ts'
import { MAIL_LIMITS, type MailAttachment } from '../ports/mailer.ts'
import { read } from '../store/transact.ts'
import { oneLine } from './mail/letter.ts'
import type { Delivery } from './record.ts'

/**
 * What goes with a mail: an invoice's PDF and the files attached to it, or a payment's receipt. Errors: `limit_exceeded`.
 * `job` says for a receipt what was due after its payment.
 */
export async function attachmentsOf(
  home: Home,
  call: Call,
  at: { job: Job; delivery: Delivery; invoice: Invoice },
): Promise<MailAttachment[]> {
  const files = at.delivery.kind === 'receipt' ? [await receiptOf(home, call, at)] : await filesOf(home, call, at.invoice)
  const attachments = await Promise.all(files.map((file) => loaded(home, file)))
  const sizeBytes = attachments.reduce((sum, { bytes }) => sum + bytes.length, 0)
  if (sizeBytes <= MAIL_LIMITS.attachmentsBytesMax) return attachments
  throw new AppError('limit_exceeded', 'The attachments together are too large for a mail. Take some away and send again.')
}

async function receiptOf(home: Home, call: Call, { job, delivery }: { job: Job; delivery: Delivery }): Promise<StoredFileName> {
  const { invoiceId, paymentId } = delivery
  invariant(paymentId !== undefined, 'a receipt names its payment')
  return await ensureReceiptPdf(home, call, { paymentId, invoiceId, dueAfter: Number(job.payload.amountDue) })
}

async function filesOf(home: Home, call: Call, invoice: Invoice): Promise<StoredFileName[]> {
  const attached = await Promise.all(invoice.attachmentIds.map((id) => read(call, Attachment, { id })))
  return [await ensureInvoicePdf(home, call, invoice.id), ...attached]
}

interface StoredFileName {
  fileKey: FileKey
  fileName: string
  contentType: string
}

async function loaded(home: Home, file: StoredFileName): Promise<MailAttachment> {
  const stored = await home.files.get(file.fileKey)
  invariant(stored, `the file of a record exists: ${file.fileKey}`)
  return { fileName: oneLine(file.fileName, 200).replaceAll(/[/\\]/g, '_'), contentType: file.contentType, bytes: stored.bytes }
}
