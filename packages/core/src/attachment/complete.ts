import type { Call } from '../call.ts'
import { emit } from '../event/emit.ts'
import type { Home } from '../home.ts'
import { AppError } from '../kit/errors.ts'
import type { StoredFile } from '../ports/files.ts'
import type { Picture } from '../ports/pictures.ts'
import { read, transact } from '../store/transact.ts'
import { isOfType, isShown } from './content-type.ts'
import { everyKey, pageName, pictureKey } from './file-keys.ts'
import { fileNameFor } from './file-name.ts'
import { ATTACHMENT_LIMITS, Attachment, type KeptPicture, type StoredAttachment } from './record.ts'
import { requireClean } from './require-clean.ts'

/** The ports that take a file in. */
export type FileDesk = Pick<Home, 'files' | 'pictures' | 'virusCheck'>

/**
 * Checks the bytes that were uploaded and makes the attachment usable: of the type that was announced, without viruses where that is
 * checked, and readable. Pictures are drawn anew: upright and without metadata; a HEIC becomes a JPEG. Its name ends as its type asks.
 * Bytes that cannot be taken are removed again. Errors: `not_found`, `attachment_invalid`, also a day after it was announced, `busy` while no
 * virus check answers.
 */
export async function completeAttachment(call: Call, desk: FileDesk, { id }: { id: string }): Promise<StoredAttachment> {
  const announced = await read(call, Attachment, { id })
  if (announced.status === 'ready') return announced
  requireInTime(call, announced)
  const file = await desk.files.get(announced.fileKey)
  if (!file) return await readyOrMissing(call, id)
  const kept = await taken(desk, announced, file)
  const ready = await transact(call, async (tx) => {
    const current = await tx.find(Attachment, { id })
    if (!current) return undefined
    if (current.status === 'ready') return current
    emit(tx, { type: 'attachment.added', subject: { kind: 'attachment', id }, data: { fileName: kept.fileName, sha256: kept.sha256 } })
    return tx.put(Attachment, { ...current, ...kept, status: 'ready' })
  })
  if (!ready) throw await sweptMeanwhile(desk, announced)
  if (ready.fileKey !== announced.fileKey) await desk.files.remove(announced.fileKey)
  return ready
}

function requireInTime(call: Call, { createdAt, fileName }: StoredAttachment): void {
  if (call.clock.now() >= Date.parse(createdAt) + ATTACHMENT_LIMITS.unfinishedSecondsMax * 1000) throw tooLate(fileName)
}

/** It was swept while its file was looked into, for more than an hour: what that has left goes too. */
async function sweptMeanwhile({ files }: FileDesk, { fileName, fileKey }: StoredAttachment): Promise<AppError> {
  await Promise.all(everyKey(fileKey).map((key) => files.remove(key)))
  return tooLate(fileName)
}

function tooLate(fileName: string): AppError {
  return new AppError('attachment_invalid', `“${fileName}” was not completed within a day, and is not kept. Upload it again.`)
}

/** Another call may have taken the file in meanwhile. */
async function readyOrMissing(call: Call, id: string): Promise<StoredAttachment> {
  const current = await read(call, Attachment, { id })
  if (current.status === 'ready') return current
  throw new AppError('attachment_invalid', 'The file has not arrived yet. PUT its bytes to the upload link first.')
}

type Kept = Pick<Attachment, 'fileName' | 'contentType' | 'fileKey' | 'sizeBytes' | 'pages' | 'pageCount' | 'thumbnail'> & {
  sha256: string
  uploadedSha256: string
}

/** Checks a file and keeps what is to be kept of it. What is refused is removed; what nobody could look into now waits to be tried again. */
async function taken(desk: FileDesk, announced: StoredAttachment, file: StoredFile): Promise<Kept> {
  try {
    if (!isOfType(file.bytes, announced.contentType)) throw wrongType(announced)
    await requireClean(desk.virusCheck, { fileName: announced.fileName, bytes: file.bytes })
    return await keep(desk, announced, file)
  } catch (error) {
    if (error instanceof AppError && error.code !== 'busy') await desk.files.remove(announced.fileKey)
    throw error
  }
}

async function keep({ files, pictures }: FileDesk, announced: StoredAttachment, file: StoredFile): Promise<Kept> {
  const { contentType, fileKey } = announced
  const named = (type: string) => fileNameFor(announced.fileName, { contentType: type, lengthMax: ATTACHMENT_LIMITS.fileNameLengthMax })
  const fileName = named(contentType)
  const asSent = { fileName, contentType, fileKey, sizeBytes: file.bytes.length, sha256: file.sha256, uploadedSha256: file.sha256 }
  if (!isShown(contentType)) return asSent
  const shown = await pictures.show({ contentType, bytes: file.bytes })
  const put = async (picture: Picture, name: string) => await keepPicture(files, picture, { original: fileKey, name })
  const thumbnail = await put(shown.thumbnail, 'thumbnail')
  const pages = await Promise.all(shown.pages.map((page, at) => put(page, pageName(at))))
  const [page] = shown.pages
  const [keptPage] = pages
  if (contentType === 'application/pdf' || !page || !keptPage) return { ...asSent, pages, pageCount: shown.pageCount, thumbnail }
  const { sha256 } = await files.put({ key: keptPage.key, contentType: page.contentType, bytes: page.bytes })
  return {
    ...asSent,
    fileName: named(page.contentType),
    contentType: page.contentType,
    fileKey: keptPage.key,
    sizeBytes: page.bytes.length,
    sha256,
    pages,
    thumbnail,
  }
}

async function keepPicture(
  files: FileDesk['files'],
  { contentType, bytes, width, height }: Picture,
  { original, name }: { original: string; name: string },
): Promise<KeptPicture> {
  const key = pictureKey(original, { name, contentType })
  await files.put({ key, contentType, bytes })
  return { key, contentType, width, height }
}

function wrongType({ fileName, contentType }: StoredAttachment): AppError {
  return new AppError(
    'attachment_invalid',
    `“${fileName}” is not ${contentType}: its content says otherwise. Upload it with its true type.`,
  )
}
