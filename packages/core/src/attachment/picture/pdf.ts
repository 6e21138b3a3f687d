import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium'
import sharp from 'sharp'
import { AppError } from '../../kit/errors.ts'
import { PICTURE_LIMITS, type Picture, type PrintedWord, type Shown } from '../../ports/pictures.ts'
import { withCappedMemory } from './capped-memory.ts'
import { drawn, thumbnailOf } from './redraw.ts'

/** A PDF opened for reading. Close it: its memory is the engine's. */
export interface OpenedPdf {
  pageCount: number
  /** Draws a page. */
  draw(page: number): Promise<Picture>
  /** The words a page carries as text; none on a scanned page. */
  words(page: number): PrintedWord[]
  close(): void
}

const WIDTH = 1_400
const HEIGHT_MAX = 6_000
const WORDS_MAX = 5_000
const BGRA = 4
const ANNOTATIONS = 1
const PASSWORD_ERROR = 4
/** Four floats. */
const RECTANGLE_BYTES = 16

/** Of the engine’s memory, in pages of 64 KB: 448 MB. A scan of 60 million pixels in four colours takes 240; what a file unpacks to beyond is a trap. */
const MEMORY_PAGES_MAX = 7_168

let engine: Promise<WrappedPdfiumModule> | undefined
/** Engines that stopped: nothing can be asked of them any more, not even to close what they had open. */
const stopped = new WeakSet<WrappedPdfiumModule>()

/** Loads the engine with the first PDF. */
function loaded(): Promise<WrappedPdfiumModule> {
  engine ??= (async () => {
    const wasm = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm')
    const program = withCappedMemory(await readFile(wasm), MEMORY_PAGES_MAX)
    const module = await init({
      wasmBinary: program.buffer.slice(program.byteOffset, program.byteOffset + program.byteLength) as ArrayBuffer,
      // What went wrong is in the answer: a file's trouble is none of the log's.
      printErr: () => undefined,
    })
    module.PDFiumExt_Init()
    return module
  })()
  return engine
}

/** The engine's memory. It moves when it grows, so that it is looked up each time. */
function heapOf({ pdfium }: WrappedPdfiumModule): Uint8Array {
  const { HEAPU8 } = pdfium as unknown as { HEAPU8: Uint8Array }
  return HEAPU8
}

/** The first pages of a PDF as pictures. Errors: `attachment_invalid`. */
export async function showPdf(bytes: Uint8Array): Promise<Shown> {
  const pdf = await openPdf(bytes)
  try {
    const pages: Picture[] = []
    for (let page = 0; page < Math.min(pdf.pageCount, PICTURE_LIMITS.pagesShownMax); page++) pages.push(await pdf.draw(page))
    const [first] = pages
    if (!first) throw invalid('The PDF has no pages.')
    return { pages, pageCount: pdf.pageCount, thumbnail: await thumbnailOf(first) }
  } finally {
    pdf.close()
  }
}

/** Opens a PDF. Errors: `attachment_invalid` (encrypted, damaged, too many pages). */
export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf> {
  const pdfium = await loaded()
  const memory = pdfium.pdfium.wasmExports.malloc(bytes.length)
  heapOf(pdfium).set(bytes, memory)
  const release = () => pdfium.pdfium.wasmExports.free(memory)
  const document = pdfium.FPDF_LoadMemDocument(memory, bytes.length, '')
  if (!document) {
    const reason = pdfium.FPDF_GetLastError()
    release()
    throw reason === PASSWORD_ERROR
      ? invalid('The PDF is locked with a password. Save it without one and upload it again.')
      : invalid('The PDF cannot be read: the file is damaged or incomplete. Save it anew and upload it again.')
  }
  const close = () => {
    if (stopped.has(pdfium)) return
    pdfium.FPDF_CloseDocument(document)
    release()
  }
  const pageCount = pdfium.FPDF_GetPageCount(document)
  if (pageCount > PICTURE_LIMITS.pagesMax) {
    close()
    throw invalid(`The PDF has ${pageCount} pages; up to ${PICTURE_LIMITS.pagesMax} can be read. Upload the pages that matter.`)
  }
  return {
    pageCount,
    close,
    draw: (page) => onPage(pdfium, { document, page }, (opened) => drawPage(pdfium, opened)),
    words: (page) => onPage(pdfium, { document, page }, (opened) => wordsOf(pdfium, opened, page)),
  }
}

function onPage<T>(pdfium: WrappedPdfiumModule, at: { document: number; page: number }, work: (page: number) => T): T {
  const page = loadedPage(pdfium, at)
  if (!page) throw invalid(`Page ${at.page + 1} of the PDF cannot be read. Save the file anew and upload it again.`)
  try {
    return work(page)
  } catch (error) {
    throw error instanceof AppError ? error : exhausted(pdfium, error)
  } finally {
    if (!stopped.has(pdfium)) pdfium.FPDF_ClosePage(page)
  }
}

function loadedPage(pdfium: WrappedPdfiumModule, at: { document: number; page: number }): number {
  try {
    return pdfium.FPDF_LoadPage(at.document, at.page)
  } catch (error) {
    throw exhausted(pdfium, error)
  }
}

/** The engine stops where it gets no more memory. The next file gets a new one. */
function exhausted(pdfium: WrappedPdfiumModule, error: unknown): unknown {
  if (!(error instanceof WebAssembly.RuntimeError)) return error
  stopped.add(pdfium)
  engine = undefined
  return invalid('The PDF unpacks to more than can be read. Save it anew with smaller pictures, or upload the pages that matter.')
}

function sizeOf(pdfium: WrappedPdfiumModule, page: number): { width: number; height: number; scale: number } {
  const width = Math.max(1, pdfium.FPDF_GetPageWidthF(page))
  const height = Math.max(1, pdfium.FPDF_GetPageHeightF(page))
  const scale = Math.min(WIDTH / width, HEIGHT_MAX / height)
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)), scale }
}

function drawPage(pdfium: WrappedPdfiumModule, page: number): Promise<Picture> {
  const { width, height } = sizeOf(pdfium, page)
  const bitmap = pdfium.FPDFBitmap_CreateEx(width, height, BGRA, 0, 0)
  pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff)
  pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, ANNOTATIONS)
  const start = pdfium.FPDFBitmap_GetBuffer(bitmap)
  const pixels = heapOf(pdfium).slice(start, start + width * height * 4)
  pdfium.FPDFBitmap_Destroy(bitmap)
  for (let at = 0; at < pixels.length; at += 4) [pixels[at], pixels[at + 2]] = [pixels[at + 2] ?? 0, pixels[at] ?? 0]
  return drawn(sharp(pixels, { raw: { width, height, channels: 4 } }), 'image/jpeg')
}

/** Joins the characters of a page to words by the spaces and gaps between them. */
function wordsOf(pdfium: WrappedPdfiumModule, page: number, index: number): PrintedWord[] {
  const text = pdfium.FPDFText_LoadPage(page)
  const edges = pdfium.pdfium.wasmExports.malloc(RECTANGLE_BYTES)
  const size = { width: Math.max(1, pdfium.FPDF_GetPageWidthF(page)), height: Math.max(1, pdfium.FPDF_GetPageHeightF(page)) }
  const words: PrintedWord[] = []
  let word: Glyph | undefined
  const end = () => {
    if (word && words.length < WORDS_MAX) words.push(printed(word, size, index))
    word = undefined
  }
  try {
    const count = pdfium.FPDFText_CountChars(text)
    for (let at = 0; at < count && words.length < WORDS_MAX; at++) {
      const glyph = glyphAt(pdfium, { text, at, edges })
      if (!glyph || glyph.text.trim() === '') end()
      else if (word && goesOn(word, glyph)) word = joined(word, glyph)
      else {
        end()
        word = glyph
      }
    }
    end()
  } finally {
    pdfium.pdfium.wasmExports.free(edges)
    pdfium.FPDFText_ClosePage(text)
  }
  return words
}

/** In points, from the bottom left. */
interface Glyph {
  text: string
  left: number
  right: number
  bottom: number
  top: number
}

function glyphAt(pdfium: WrappedPdfiumModule, { text, at, edges }: { text: number; at: number; edges: number }): Glyph | undefined {
  const code = pdfium.FPDFText_GetUnicode(text, at)
  if (code <= 32 || !pdfium.FPDFText_GetLooseCharBox(text, at, edges)) return undefined
  const [left = 0, top = 0, right = 0, bottom = 0] = [0, 4, 8, 12].map((offset) => pdfium.pdfium.getValue(edges + offset, 'float'))
  return { text: String.fromCodePoint(code), left, right, bottom, top }
}

function goesOn(word: Glyph, next: Glyph): boolean {
  const height = Math.max(1, word.top - word.bottom, next.top - next.bottom)
  const isSameLine =
    Math.min(word.top, next.top) - Math.max(word.bottom, next.bottom) > -0.2 * height && Math.abs(word.bottom - next.bottom) < height
  return isSameLine && next.left - word.right < 0.2 * height && next.left - word.right > -height
}

function joined(word: Glyph, next: Glyph): Glyph {
  return {
    text: word.text + next.text,
    left: Math.min(word.left, next.left),
    right: Math.max(word.right, next.right),
    bottom: Math.min(word.bottom, next.bottom),
    top: Math.max(word.top, next.top),
  }
}

function printed(
  { text, left, right, bottom, top }: Glyph,
  { width, height }: { width: number; height: number },
  page: number,
): PrintedWord {
  return { text, page, x: left / width, y: (height - top) / height, width: (right - left) / width, height: (top - bottom) / height }
}

function invalid(message: string): AppError {
  return new AppError('attachment_invalid', message)
}
