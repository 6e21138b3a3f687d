import type { Call } from '../call.ts'
import { setDue } from '../due/set.ts'
import { instantOf } from '../kit/day.ts'
import { AppError } from '../kit/errors.ts'
import type { Files, SignedUpload } from '../ports/files.ts'
import { transact } from '../store/transact.ts'
import { ATTACHMENT_TYPES } from './content-type.ts'
import { originalKey } from './file-keys.ts'
import { ATTACHMENT_LIMITS, Attachment, type StoredAttachment } from './record.ts'

/** An announced file and the link that takes its bytes. */
export interface StartedAttachment {
  attachment: StoredAttachment
  /** Where to PUT the bytes, and with which headers. */
  upload: SignedUpload
}

/** Announces a file and gives a link to send its bytes to; `completeAttachment` follows within a day (`sweep.ts`). Errors: `attachment_invalid`. */
export async function startAttachment(
  call: Call,
  files: Files,
  file: { fileName: string; contentType: string; sizeBytes: number },
): Promise<StartedAttachment> {
  requireAcceptable(file)
  const id = call.newId('att')
  const fileKey = originalKey({ orgId: call.orgId, id })
  const { contentType, sizeBytes } = file
  const upload = await files.signUpload({ key: fileKey, contentType, sizeBytes, expiresInSeconds: ATTACHMENT_LIMITS.uploadSeconds })
  return await transact(call, async (tx) => {
    const dueAt = instantOf(Date.parse(tx.now) + ATTACHMENT_LIMITS.sweptAfterSeconds * 1000)
    await setDue(tx, { kind: 'upload', subjectId: id, dueAt })
    return { attachment: tx.put(Attachment, { ...file, id, status: 'pending', fileKey, createdAt: tx.now }), upload }
  })
}

function requireAcceptable(file: { contentType: string; sizeBytes: number }): void {
  if (!ATTACHMENT_TYPES.includes(file.contentType)) {
    throw invalid('/contentType', `Files of type ${file.contentType} are not taken. Send a PDF, an image, an Office document, CSV or text.`)
  }
  if (file.sizeBytes <= 0) throw invalid('/sizeBytes', 'The file is empty.')
  if (file.sizeBytes > ATTACHMENT_LIMITS.fileBytesMax)
    throw invalid('/sizeBytes', 'The file is larger than 10 MB. Make it smaller, or send a link instead.')
}

function invalid(pointer: string, message: string): AppError {
  return new AppError('attachment_invalid', message, { errors: [{ pointer, code: 'attachment_invalid', message }] })
}
