import { Attachment } from '../attachment/record.ts'
import { AppError } from '../kit/errors.ts'
import type { Tx } from '../store/transact.ts'

/**
 * Makes sure that a draft's attachments are there, so that its mail does not fail for want of one. Not as a condition of the
 * commit: what is ready stays. Errors: `attachment_invalid` with a pointer to each that is not one of ours or not uploaded yet.
 */
export async function requireAttachments(tx: Tx, attachmentIds: readonly string[]): Promise<void> {
  const found = await Promise.all(attachmentIds.map((id) => tx.peek(Attachment, { id })))
  const errors = found.flatMap((attachment, at) => {
    if (attachment?.status === 'ready') return []
    const message = attachment ? 'This file was not uploaded completely. Complete it first.' : 'There is no such attachment.'
    return [{ pointer: `/attachmentIds/${at}`, code: 'attachment_invalid', message }]
  })
  const [first] = errors
  if (first) throw new AppError('attachment_invalid', first.message, { errors })
}
