import { showHere } from '@quittance/core/attachment/picture/show'
import { AppError } from '@quittance/core/kit/errors'
import type { Picture, PrintedWord, Shown } from '@quittance/core/ports/pictures'
import { SCAN_LIMITS } from '@quittance/core/ports/scanner'
import type { Transport } from '../call/transport.ts'
import type { OpenAnswer, OpenTask, PutPicture } from './task.ts'

const TIMEOUT_MS = 15_000
const PDF = 'application/pdf'

/** Opens one file by its links and puts what comes of it. What the file is refused for is the answer; errors are those of the links. */
export async function openFile(task: OpenTask, transport: Transport): Promise<OpenAnswer> {
  const { status, body } = await transport({ method: 'GET', url: new URL(task.source), headers: {}, body: '', timeoutMs: TIMEOUT_MS })
  if (status !== 200) throw new Error(`the file's link answered ${status}`)
  const opened = await openedOf(task, body).catch(refusalOf)
  if ('refused' in opened) return opened
  const put = async (picture: Picture, target: number) => await putPicture(picture, { task, target, transport })
  const pages = await Promise.all(opened.pages.map(async ({ words, ...page }, at) => ({ words, picture: await put(page, at + 1) })))
  const thumbnail = opened.thumbnail && (await put(opened.thumbnail, 0))
  return { pageCount: opened.pageCount, pages, ...(thumbnail && { thumbnail }) }
}

interface Opened {
  pageCount: number
  pages: (Picture & { words: PrintedWord[] })[]
  thumbnail?: Picture
}

async function openedOf({ kind, contentType }: OpenTask, bytes: Uint8Array): Promise<Opened> {
  if (kind === 'show') return withoutWords(await showHere({ contentType, bytes }))
  if (contentType === PDF) return await readPdf(bytes)
  // As a JPEG, whatever it was: smaller than a PNG of the same picture.
  return withoutWords(await (await import('@quittance/core/attachment/picture/redraw')).redraw({ contentType: 'image/jpeg', bytes }))
}

function withoutWords({ pages, pageCount, thumbnail }: Shown): Opened {
  return { pageCount, thumbnail, pages: pages.map((page) => ({ ...page, words: [] })) }
}

async function readPdf(bytes: Uint8Array): Promise<Opened> {
  const { openPdf } = await import('@quittance/core/attachment/picture/pdf')
  const pdf = await openPdf(bytes)
  try {
    const pages: Opened['pages'] = []
    for (let page = 0; page < Math.min(pdf.pageCount, SCAN_LIMITS.pagesMax); page++)
      pages.push({ ...(await pdf.draw(page)), words: pdf.words(page) })
    return { pageCount: Math.max(1, pdf.pageCount), pages }
  } finally {
    pdf.close()
  }
}

function refusalOf(error: unknown): { refused: string } {
  if (error instanceof AppError) return { refused: error.message }
  throw error
}

async function putPicture(
  { contentType, bytes, width, height }: Picture,
  { task, target, transport }: { task: OpenTask; target: number; transport: Transport },
): Promise<PutPicture> {
  const link = task.targets[target]
  if (link === undefined) throw new Error(`there is no link for picture ${target}`)
  const headers = { 'if-none-match': '*' }
  const { status } = await transport({ method: 'PUT', url: new URL(link), headers, body: bytes, timeoutMs: TIMEOUT_MS })
  if (status !== 200) throw new Error(`the link for picture ${target} answered ${status}`)
  return { contentType, width, height, target }
}
