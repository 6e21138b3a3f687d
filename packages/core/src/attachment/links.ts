import type { Call } from '../call.ts'
import type { Files, SignedLink } from '../ports/files.ts'
import { read } from '../store/transact.ts'
import { ATTACHMENT_LIMITS, Attachment, type KeptPicture, type StoredAttachment } from './record.ts'

/** A picture with a link that shows it until it expires. */
export interface ShownPage extends SignedLink {
  width: number
  height: number
}

/** An attachment with links to its file and to what can be shown of it. */
export interface LinkedAttachment {
  attachment: StoredAttachment
  /** Null until the file has arrived. */
  download: SignedLink | null
  thumbnail: ShownPage | null
  pages: ShownPage[]
}

/** Reads an attachment and signs links to it. Errors: `not_found`. */
export async function linksOf(call: Call, files: Files, { id }: { id: string }): Promise<LinkedAttachment> {
  const attachment = await read(call, Attachment, { id })
  const { fileKey: key, fileName, contentType, pages = [], thumbnail } = attachment
  const expiresInSeconds = ATTACHMENT_LIMITS.uploadSeconds
  if (attachment.status !== 'ready') return { attachment, download: null, thumbnail: null, pages: [] }
  const shown = async (picture: KeptPicture): Promise<ShownPage> => {
    const { url, expiresAt } = await files.signDownload({ ...picture, fileName: 'page', disposition: 'inline', expiresInSeconds })
    return { url, expiresAt, width: picture.width, height: picture.height }
  }
  return {
    attachment,
    download: await files.signDownload({ key, fileName, contentType, disposition: 'attachment', expiresInSeconds }),
    thumbnail: thumbnail ? await shown(thumbnail) : null,
    pages: await Promise.all(pages.map(shown)),
  }
}
