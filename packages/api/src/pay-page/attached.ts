import type { Attachment } from '@quittance/core/attachment/record'
import { type Html, html } from '@quittance/core/kit/html'
import type { PayWords } from './words/words.ts'

/** A file that went with the mail of a document. */
export type AttachedFile = Pick<Attachment, 'id' | 'fileName' | 'contentType' | 'sizeBytes'>

/** The files that came with a document, each with its size; nothing where there are none. `path` is the page's own. */
export function attachedFiles(
  files: readonly AttachedFile[],
  { locale, path, words }: { locale: string; path: string; words: Pick<PayWords, 'attachments'> },
): Html {
  if (files.length === 0) return html``
  const rows = files.map(
    ({ id, fileName, sizeBytes }) =>
      html`<li class="total"><span><a href="${attachedPath(path, id)}" dir="auto">${fileName}</a></span><b>${sizeText(sizeBytes, locale)}</b></li>`,
  )
  return html`<div class="notes"><p class="quiet">${words.attachments}</p><ul class="files">${rows}</ul></div>`
}

/** Where a file is: `path` is that of the page, or its whole address. */
export function attachedPath(path: string, id: string): string {
  return `${path}/files/${id}`
}

function sizeText(sizeBytes: number, locale: string): string {
  const [unit, size, digits] =
    sizeBytes >= 1_000_000 ? (['megabyte', sizeBytes / 1_000_000, 1] as const) : (['kilobyte', Math.max(1, sizeBytes / 1000), 0] as const)
  return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: digits }).format(size)
}
