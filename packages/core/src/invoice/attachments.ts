import { Attachment } from '../attachment/record.ts'
import { AppError, type FieldError } from '../kit/errors.ts'
import type { Tx } from '../store/transact.ts'

/**
 * Requires that the files a document names are there: announced for a draft, arrived (`isIssued`) for an issued one, whose mail they go
 * with, and for whatever else is kept as it is. A file that arrived stays, so that this is no condition of the commit. Errors: `attachment_invalid` with a pointer to each.
 */
export async function requireAttachments(tx: Tx, ids: readonly string[], { isIssued }: { isIssued: boolean }): Promise<void> {
  const found = await Promise.all(ids.map((id) => tx.peek(Attachment, { id })))
  const errors = found.flatMap((attachment, at): FieldError[] => {
    if (attachment?.status === 'ready' || (attachment && !isIssued)) return []
    const message = attachment
      ? `“${attachment.fileName}” has not arrived. Upload and complete it, or take it away.`
      : 'There is no such file.'
    return [{ pointer: `/attachmentIds/${at}`, code: 'attachment_invalid', message }]
  })
  if (errors.length > 0) throw new AppError('attachment_invalid', 'Files are missing. Upload them first.', { errors })
}
