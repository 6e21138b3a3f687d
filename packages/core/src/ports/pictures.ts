import type { Box } from './scanner.ts'

/** A picture drawn anew from its pixels: upright, without metadata, of bounded size. */
export interface Picture {
  contentType: 'image/jpeg' | 'image/png'
  bytes: Uint8Array
  width: number
  height: number
}

/** What can be shown of a file. */
export interface Shown {
  /** Of a picture: itself, drawn anew. Of a PDF: its first pages, up to `PICTURE_LIMITS.pagesShownMax`. */
  pages: Picture[]
  /** How many pages the file has. */
  pageCount: number
  thumbnail: Picture
}

/** A word of a PDF that carries its text, in fractions of its page. */
export interface PrintedWord extends Box {
  text: string
}

/**
 * Opens pictures and PDFs that strangers made, aside from the requests and in bounded memory.
 *
 * Errors: `attachment_invalid` with what to do: damaged, encrypted, too large, not of its type.
 */
export interface Pictures {
  /** `contentType` is what the bytes are: a JPEG, PNG, WebP or HEIC picture, or a PDF. */
  show(file: { contentType: string; bytes: Uint8Array }): Promise<Shown>
}

/** Pixels, and seconds. */
export const PICTURE_LIMITS = {
  /** More than the largest telephones take; a picture of 100 million is refused. */
  pixelsMax: 60_000_000,
  sideMax: 30_000,
  /** What is kept of it. */
  keptPixelsMax: 12_000_000,
  thumbnailSide: 320,
  pagesShownMax: 5,
  /** Of a PDF; one with more is no receipt. */
  pagesMax: 500,
  secondsMax: 45,
} as const
