import { de } from './de.ts'
import { en } from './en.ts'
import type { Words } from './words.ts'

/** The languages of the documents. */
export const LANGUAGES = { en, de } as const satisfies Record<string, Words>

export type Language = keyof typeof LANGUAGES

/** The language for a locale: `de-AT` is German; a language we have no words in becomes English. */
export function languageOf(locale: string): Language {
  const [language = ''] = locale.toLowerCase().split('-')
  return language in LANGUAGES ? (language as Language) : 'en'
}

/** The words for a locale. */
export function wordsFor(locale: string): Words {
  return LANGUAGES[languageOf(locale)]
}
