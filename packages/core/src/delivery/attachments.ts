import { Attachment } from '../attachment/record.ts'
import type { Call } from '../call.ts'
import { ensureInvoicePdf } from '../document/ensure.ts'
import type { Home } from '../home.ts'
import { Invoice } from '../invoice/record.ts'
import { AppError, invariant } from '../kit/errors.ts'
import type { FileKey } from '../ports/files.ts'
import { MAIL_LIMITS, type MailAttachment } from '../ports/mailer.ts'
import { read } from '../store/transact.ts'
import { oneLine } from './mail/letter.ts'
import type { Delivery } from './record.ts'

/** What goes with a mail: an invoice's PDF and the files attached to it; nothing with a receipt. Errors: `limit_exceeded`. */
export async function attachmentsOf(home: Home, call: Call, delivery: Delivery): Promise<MailAttachment[]> {
  if (delivery.kind === 'receipt') return []
  const invoice = await read(call, Invoice, { id: delivery.invoiceId })
  const files: StoredFileName[] = [await ensureInvoicePdf(home, call, invoice.id)]
  for (const id of invoice.attachmentIds) files.push(await read(call, Attachment, { id }))
  const attachments = await Promise.all(files.map((file) => loaded(home, file)))
  const sizeBytes = attachments.reduce((sum, { bytes }) => sum + bytes.length, 0)
  if (sizeBytes <= MAIL_LIMITS.attachmentsBytesMax) return attachments
  throw new AppError('limit_exceeded', 'The attachments together are too large for a mail. Take some away and send again.')
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
