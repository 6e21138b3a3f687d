import type { PrintedWord } from '../../ports/pictures.ts'
import type { Reading } from './word.ts'

/** A page with fewer printed words is taken for a picture. */
const PRINTED_WORDS_MIN = 8
/** Printed words are measured on a page of this width. */
const PRINTED_WIDTH = 1_400
const PRINTED_CONFIDENCE = 0.99

/** Whether a page of a PDF carries its text, so that nothing has to be recognised. */
export function isPrinted(words: readonly PrintedWord[]): boolean {
  return words.length >= PRINTED_WORDS_MIN
}

/** The words that a page of a PDF carries, as if an engine had read them. `ratio` is the page's height by its width. */
export function printedReading(words: readonly PrintedWord[], { page, ratio }: { page: number; ratio: number }): Reading {
  const height = PRINTED_WIDTH * ratio
  return {
    page,
    width: PRINTED_WIDTH,
    height,
    words: words.map((word) => ({
      text: word.text,
      confidence: PRINTED_CONFIDENCE,
      x: word.x * PRINTED_WIDTH,
      y: word.y * height,
      width: word.width * PRINTED_WIDTH,
      height: word.height * height,
    })),
  }
}
