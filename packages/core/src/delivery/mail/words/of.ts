import { type Language, languageOf } from '../../../kit/language.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { it } from './it.ts'
import { nl } from './nl.ts'
import { pl } from './pl.ts'
import { pt } from './pt.ts'
import type { MailWords } from './words.ts'

const WORDS: Readonly<Record<Language, MailWords>> = { en, de, fr, es, it, nl, pl, pt }

/** The words of our mails for a locale. */
export function mailWordsFor(locale: string): MailWords {
  return WORDS[languageOf(locale)]
}
