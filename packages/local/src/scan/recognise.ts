import type { Word } from '@quittance/core/receipt/extract/word'
import type { GreyPicture } from './tiff.ts'

/** How the engine is to look for lines: a column of lines of any size, or one block of lines. (Tesseract’s page segmentation modes 4 and 6.) */
export type Layout = 'column' | 'block'

/** How pictures are to be read. */
export interface Recognising {
  layout: Layout
  language: Language
  isFine?: boolean
  signal?: AbortSignal
}

/** One engine that makes words of pictures. */
export interface Recogniser {
  name: 'tesseract' | 'tesseract.js'
  /** How many passes over a whole picture it has time for. */
  passes: number
  /**
   * The words of each picture, in its pixels. Several at once cost less than one after the other: starting an engine takes as long as a few
   * lines. `isFine`: by the more exact model where the engine has two, which errs in other letters. Undefined where the engine came to no end with
   * them: it broke, its time was up, or `signal` ended it.
   */
  recognise(pictures: readonly GreyPicture[], how: Recognising): Promise<Word[][] | undefined>
  close(): Promise<void>
}

/** What engines are told of the resolution, since no photograph says it: left to guess, they guess otherwise for each making of it. */
export const PICTURE_DPI = '72'

/** Languages of which the models are there: as packages, and in Debian’s engine where installed. */
export const LANGUAGES = ['eng', 'deu', 'fra', 'spa', 'ita'] as const
export type Language = (typeof LANGUAGES)[number]

const BY_COUNTRY: Readonly<Record<string, Language>> = {
  DE: 'deu',
  AT: 'deu',
  LI: 'deu',
  CH: 'deu',
  LU: 'fra',
  FR: 'fra',
  MC: 'fra',
  BE: 'fra',
  ES: 'spa',
  MX: 'spa',
  AR: 'spa',
  CO: 'spa',
  CL: 'spa',
  PE: 'spa',
  IT: 'ita',
  SM: 'ita',
}

/** The language most receipts of a country are printed in, of those there are; English elsewhere. */
export function languageOf(country: string): Language {
  return BY_COUNTRY[country] ?? 'eng'
}

/** The words in the table that the engine prints (`tsv`), of each of its first `pages` pages. */
export function wordsInTable(table: string, pages: number): Word[][] {
  const words: Word[][] = Array.from({ length: pages }, () => [])
  for (const row of table.split('\n')) {
    const [level, page, , , , , x, y, width, height, confidence, ...rest] = row.split('\t')
    const text = rest.join('\t').trim()
    if (level !== '5' || text === '') continue
    words[Number(page) - 1]?.push({
      text,
      confidence: Math.max(0, Number(confidence)) / 100,
      x: Number(x),
      y: Number(y),
      width: Number(width),
      height: Number(height),
    })
  }
  return words
}
