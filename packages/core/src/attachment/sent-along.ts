import type { Call } from '../call.ts'
import { AppError } from '../kit/errors.ts'
import type { Files, SignedLink } from '../ports/files.ts'
import { read } from '../store/transact.ts'
import { ATTACHMENT_LIMITS, Attachment, type StoredAttachment } from './record.ts'

/** An issued document that names files, which go with its mail. */
interface WithFiles {
  attachmentIds: readonly string[]
}

/** The files that go with a document, in its order: they had arrived when it was issued, and stay. */
export async function sentAlong(call: Call, { attachmentIds }: WithFiles): Promise<StoredAttachment[]> {
  return await Promise.all(attachmentIds.map((id) => read(call, Attachment, { id })))
}

/** A link that downloads one of them. Errors: `not_found` for a file that does not go with the document. */
export async function linkToSentAlong(call: Call, files: Files, of: { document: WithFiles; id: string }): Promise<SignedLink> {
  if (!of.document.attachmentIds.includes(of.id)) throw new AppError('not_found', 'There is no such file with this document.')
  const { fileKey: key, fileName, contentType } = await read(call, Attachment, { id: of.id })
  return await files.signDownload({
    key,
    fileName,
    contentType,
    disposition: 'attachment',
    expiresInSeconds: ATTACHMENT_LIMITS.uploadSeconds,
  })
}
