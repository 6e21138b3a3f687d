import { type Language, languageOf } from '@quittance/core/kit/language'
import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { it } from './it.ts'
import { nl } from './nl.ts'
import { pl } from './pl.ts'
import { pt } from './pt.ts'
import type { PayWords } from './words.ts'

const WORDS: Readonly<Record<Language, PayWords>> = { en, de, fr, es, it, nl, pl, pt }

/** The words of the pay page for a locale. */
export function payWordsFor(locale: string): PayWords {
  return WORDS[languageOf(locale)]
}
