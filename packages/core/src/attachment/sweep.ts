import type { Call } from '../call.ts'
import type { DueHandler } from '../due/handlers.ts'
import type { Files } from '../ports/files.ts'
import { transact } from '../store/transact.ts'
import { everyKey, originalKey } from './file-keys.ts'
import { Attachment } from './record.ts'

/**
 * What becomes of an upload an hour after it can no longer be completed (docs/decisions/0072): unless it was, it goes, the record first, so that
 * nothing takes it in any more, and then its bytes.
 */
export const UPLOAD_DUE: DueHandler = {
  outside: ({ files }, call, { subjectId }) => sweepUpload(files, call, subjectId),
  work: async () => undefined,
}

/** Of a picture that was drawn anew, only what was sent is taken away, should it lie there still or again. */
async function sweepUpload(files: Files, call: Call, id: string): Promise<void> {
  const original = originalKey({ orgId: call.orgId, id })
  const kept = await transact(call, async (tx) => {
    const attachment = await tx.find(Attachment, { id })
    if (attachment?.status === 'ready') return attachment
    if (attachment) tx.remove(Attachment, { id })
    return undefined
  })
  if (kept?.fileKey === original) return
  await Promise.all((kept ? [original] : everyKey(original)).map((key) => files.remove(key)))
}
