import type { FileKey } from '../ports/files.ts'
import { PICTURE_LIMITS, type Picture } from '../ports/pictures.ts'

const TYPE_ENDINGS: Readonly<Record<Picture['contentType'], string>> = { 'image/png': 'png', 'image/jpeg': 'jpg' }

/** Where the bytes of an upload arrive. */
export function originalKey({ orgId, id }: { orgId: string; id: string }): FileKey {
  return `${orgId}/attachments/${id}/original`
}

/** Where a picture of an attachment lies, beside the original. */
export function pictureKey(original: FileKey, { name, contentType }: { name: string; contentType: Picture['contentType'] }): FileKey {
  return `${original.slice(0, original.lastIndexOf('/'))}/${name}.${TYPE_ENDINGS[contentType]}`
}

/** What a page is called, counted from 0. */
export function pageName(at: number): string {
  return `page-${at + 1}`
}

/** Every place where completing an upload may have left something. */
export function everyKey(original: FileKey): FileKey[] {
  const names = ['thumbnail', ...Array.from({ length: PICTURE_LIMITS.pagesShownMax }, (_, at) => pageName(at))]
  const types = ['image/png', 'image/jpeg'] as const
  return [original, ...names.flatMap((name) => types.map((contentType) => pictureKey(original, { name, contentType })))]
}
