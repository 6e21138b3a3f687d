import { KeptFiles } from '../attachment/kept-files.ts'
import { sentAlong } from '../attachment/sent-along.ts'
import type { Call } from '../call.ts'
import type { CreditNote } from '../credit-note/record.ts'
import { Customer } from '../customer/record.ts'
import { ensureInvoiceFiles, ensureQuotePdf, ensureReceiptPdf } from '../document/ensure.ts'
import type { DocumentRecord } from '../document/record.ts'
import { requiredFormat } from '../einvoice/needed.ts'
import type { Home } from '../home.ts'
import type { Invoice } from '../invoice/record.ts'
import { AppError, invariant } from '../kit/errors.ts'
import type { Organisation } from '../organisation/record.ts'
import type { FileKey } from '../ports/files.ts'
import type { Job } from '../ports/jobs.ts'
import { MAIL_LIMITS, type MailAttachment } from '../ports/mailer.ts'
import type { Quote } from '../quote/record.ts'
import { readIfAny } from '../store/transact.ts'
import { oneLine } from './mail/letter.ts'
import type { Delivery } from './record.ts'

/** Files as they go with a mail. Errors: `limit_exceeded`. */
export async function loadedFiles(home: Home, files: readonly StoredFileName[]): Promise<MailAttachment[]> {
  const attachments = await Promise.all(files.map((file) => loaded(home, file)))
  const sizeBytes = attachments.reduce((sum, { bytes }) => sum + bytes.length, 0)
  if (sizeBytes <= MAIL_LIMITS.attachmentsBytesMax) return attachments
  throw new AppError('limit_exceeded', 'The attachments together are too large for a mail. Take some away and send again.')
}

/** A payment's receipt. `job` says what was due after it. */
export async function receiptOf(home: Home, call: Call, { job, delivery }: { job: Job; delivery: Delivery }): Promise<StoredFileName> {
  const { subjectId: invoiceId, paymentId } = delivery
  invariant(paymentId !== undefined, 'a receipt names its payment')
  return await ensureReceiptPdf(home, call, { paymentId, invoiceId, dueAfter: Number(job.payload.amountDue) })
}

/** An invoice's PDF; its XML files where the organisation wants them sent, or the customer asks for that format by name; what was attached. */
export async function filesOfInvoice(
  home: Home,
  call: Call,
  at: { invoice: Invoice; organisation: Organisation },
): Promise<StoredFileName[]> {
  const { invoice, organisation } = at
  const attached = await sentAlong(call, invoice)
  const made = await ensureInvoiceFiles(home, call, invoice.id)
  const customer = await readIfAny(call, Customer, { id: invoice.customerId })
  const required = customer && requiredFormat({ organisation, customer, invoice })
  const isSent = ({ kind }: DocumentRecord) => kind === 'pdf' || organisation.attachEInvoices === true || kind === required?.split('_')[0]
  return [...made.filter(isSent), ...attached]
}

/** A quote's PDF and what was attached to it. */
export async function filesOfQuote(home: Home, call: Call, quote: Quote): Promise<StoredFileName[]> {
  return [await ensureQuotePdf(home, call, quote.id), ...(await sentAlong(call, quote))]
}

/** The files that are kept with a credit note. */
export async function filesKeptWith(call: Call, { id }: Pick<CreditNote, 'id'>): Promise<StoredFileName[]> {
  return await sentAlong(call, (await readIfAny(call, KeptFiles, { kind: 'credit_note', id })) ?? { attachmentIds: [] })
}

/** A file in the store, with the name it goes by. */
export interface StoredFileName {
  fileKey: FileKey
  fileName: string
  contentType: string
}

async function loaded(home: Home, file: StoredFileName): Promise<MailAttachment> {
  const stored = await home.files.get(file.fileKey)
  invariant(stored, `the file of a record exists: ${file.fileKey}`)
  return { fileName: oneLine(file.fileName, 200).replaceAll(/[/\\]/g, '_'), contentType: file.contentType, bytes: stored.bytes }
}
