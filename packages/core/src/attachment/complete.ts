import type { Call } from '../call.ts'
import { emit } from '../event/emit.ts'
import { AppError } from '../kit/errors.ts'
import type { Files } from '../ports/files.ts'
import { read, transact } from '../store/transact.ts'
import { isOfType } from './content-type.ts'
import { Attachment, type StoredAttachment } from './record.ts'

/**
 * Checks the bytes that were uploaded and makes the attachment usable. Bytes that are not what was announced are
 * removed again. Errors: `not_found`, `attachment_invalid`.
 */
export async function completeAttachment(call: Call, files: Files, { id }: { id: string }): Promise<StoredAttachment> {
  const announced = await read(call, Attachment, { id })
  if (announced.status === 'ready') return announced
  const file = await files.get(announced.fileKey)
  if (!file) throw new AppError('attachment_invalid', 'The file has not arrived yet. PUT its bytes to the upload link first.')
  if (!isOfType(file.bytes, announced.contentType)) {
    await files.remove(announced.fileKey)
    throw new AppError(
      'attachment_invalid',
      `“${announced.fileName}” is not ${announced.contentType}: its content says otherwise. Upload it with its true type.`,
    )
  }
  return await transact(call, async (tx) => {
    const current = await tx.get(Attachment, { id })
    if (current.status === 'ready') return current
    emit(tx, { type: 'attachment.added', subject: { kind: 'attachment', id }, data: { fileName: current.fileName, sha256: file.sha256 } })
    return tx.put(Attachment, { ...current, status: 'ready', sizeBytes: file.bytes.length, sha256: file.sha256 })
  })
}
