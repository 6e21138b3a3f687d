import { Attachment } from '../attachment/record.ts'
import type { Call } from '../call.ts'
import { emit } from '../event/emit.ts'
import { AppError } from '../kit/errors.ts'
import { sha256 } from '../kit/hash.ts'
import type { Files } from '../ports/files.ts'
import type { Versioned } from '../store/entity.ts'
import { requireVersion } from '../store/require-version.ts'
import { read, transact } from '../store/transact.ts'
import { logoImage } from './logo-image.ts'
import { type Logo, logoKey, Organisation } from './record.ts'

/** Makes an uploaded picture the logo of all documents to come. Errors: `not_found`, `attachment_invalid`, `precondition_failed`. */
export async function setLogo(call: Call, files: Files, { attachmentId }: { attachmentId: string }): Promise<Versioned<Organisation>> {
  const attachment = await read(call, Attachment, { id: attachmentId })
  const file = attachment.status === 'ready' ? await files.get(attachment.fileKey) : undefined
  if (!file) throw new AppError('attachment_invalid', 'The file has not arrived yet. Upload it and complete the attachment first.')
  const { png, width, height } = await logoImage(file.bytes)
  const contentType = 'image/png'
  const logo = { sha256: sha256(png), width, height }
  await files.put({ key: logoKey(call.orgId, logo), contentType, bytes: png })
  return await changeLogo(call, logo)
}

/** Documents to come show the name alone. Errors: `precondition_failed`. */
export async function removeLogo(call: Call): Promise<Versioned<Organisation>> {
  return await changeLogo(call, undefined)
}

async function changeLogo(call: Call, logo: Logo | undefined): Promise<Versioned<Organisation>> {
  return await transact(call, async (tx) => {
    const before = await tx.get(Organisation, {})
    requireVersion(call, before)
    if (before.logo?.sha256 === logo?.sha256) return before
    const { logo: old, ...rest } = before
    const organisation = tx.put(Organisation, { ...rest, ...(logo && { logo }), updatedAt: tx.now })
    const data = { logo: { from: old?.sha256 ?? null, to: logo?.sha256 ?? null } }
    emit(tx, { type: 'organization.updated', subject: { kind: 'organization', id: before.id }, data })
    return organisation
  })
}
