import { Attachment } from '../attachment/record.ts'
import type { Call } from '../call.ts'
import { emit } from '../event/emit.ts'
import { AppError } from '../kit/errors.ts'
import { organisationOf } from '../organisation/of.ts'
import { transact } from '../store/transact.ts'
import { requireBilling } from './billing.ts'
import type { ReceiptBilling, StoredReceipt } from './record.ts'
import { saveReceipt } from './save.ts'

/** The types a receipt can be of: pictures, PDFs, e-invoices and mails with one attached. */
const TYPES: readonly string[] = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'application/pdf',
  'application/xml',
  'text/xml',
  'message/rfc822',
]

/** Makes a receipt of an uploaded file, and has it read. Errors: `not_found`, `attachment_invalid`. */
export async function createReceipt(
  call: Call,
  input: { attachmentId: string; billing?: ReceiptBilling | undefined },
): Promise<StoredReceipt> {
  return await transact(call, async (tx) => {
    const attachment = await tx.get(Attachment, { id: input.attachmentId })
    if (attachment.status !== 'ready' || attachment.sha256 === undefined)
      throw invalid('The file has not arrived yet. Upload it and complete the attachment first.')
    if (!TYPES.includes(attachment.contentType))
      throw invalid('A receipt is a picture, a PDF, an e-invoice (XML) or an e-mail with one of these attached.')
    await requireBilling(tx, input.billing)
    const { currency } = await organisationOf(tx)
    const id = call.newId('rcp')
    const subject = { kind: 'receipt', id } as const
    emit(tx, { type: 'receipt.added', subject, data: { attachmentId: attachment.id } })
    emit(tx, { type: 'receipt.scan_requested', subject, data: {} })
    const after = {
      id,
      status: 'scanning' as const,
      attachmentId: attachment.id,
      fileSha256: attachment.uploadedSha256 ?? attachment.sha256,
      currency,
      lines: [],
      paidFrom: 'bank' as const,
      corrected: [],
      doubles: [],
      addedBy: call.actor.name,
      createdAt: tx.now,
      updatedAt: tx.now,
      ...(input.billing && { billing: input.billing }),
    }
    return await saveReceipt(tx, { before: undefined, after })
  })
}

function invalid(message: string): AppError {
  return new AppError('attachment_invalid', message, { errors: [{ pointer: '/attachmentId', code: 'attachment_invalid', message }] })
}
