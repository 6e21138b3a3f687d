import type { Word } from '@quittance/core/receipt/extract/word'

/** How the engine is to look for lines: a column of lines of any size, or one block of lines. (Tesseract’s page segmentation modes 4 and 6.) */
export type Layout = 'column' | 'block'

/** One engine that makes words of pictures. */
export interface Recogniser {
  name: 'tesseract' | 'tesseract.js'
  /** How many passes over a whole picture it has time for. */
  passes: number
  /** The words of a PNG, in its pixels. `isFine`: by the more exact model where the engine has two, which errs in other letters. */
  recognise(png: Uint8Array, how: { layout: Layout; language: Language; isFine?: boolean }): Promise<Word[]>
  close(): Promise<void>
}

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

/** The words in the table that the engine prints (`tsv`). */
export function wordsInTable(table: string): Word[] {
  return table.split('\n').flatMap((row): Word[] => {
    const [level, , , , , , x, y, width, height, confidence, ...rest] = row.split('\t')
    const text = rest.join('\t').trim()
    if (level !== '5' || text === '') return []
    return [
      { text, confidence: Math.max(0, Number(confidence)) / 100, x: Number(x), y: Number(y), width: Number(width), height: Number(height) },
    ]
  })
}
