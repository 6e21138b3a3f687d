import { type Language, languageOf } from '../../kit/language.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { it } from './it.ts'
import { nl } from './nl.ts'
import { pl } from './pl.ts'
import { pt } from './pt.ts'
import type { Words } from './words.ts'

const WORDS: Readonly<Record<Language, Words>> = { en, de, fr, es, it, nl, pl, pt }

/** The words for a locale, with the tax called as the seller's country calls it. A language we have no words in becomes English. */
export function wordsFor(locale: string, sellerCountry: string): Words {
  const language = languageOf(locale)
  const words = WORDS[language]
  const names = TAX_NAMES[`${language}-${sellerCountry}`]
  return names ? { ...words, ...names } : words
}

type TaxNames = Pick<Words, 'tax' | 'taxId' | 'taxSummary' | 'includedTax' | 'taxIn'>

function english(tax: string, taxId: string): TaxNames {
  return { tax, taxId, taxSummary: `${tax} summary`, includedTax: `of which ${tax}`, taxIn: (currency) => `${tax} in ${currency}` }
}

function german(tax: string, taxId: string): TaxNames {
  return {
    tax,
    taxId,
    taxSummary: `${tax} im Einzelnen`,
    includedTax: `darin enthaltene ${tax}`,
    taxIn: (currency) => `${tax} in ${currency}`,
  }
}

const GST = english('GST', 'GST no.')

/** Countries that call their tax otherwise than the language does elsewhere, as `language-COUNTRY`. */
const TAX_NAMES: Readonly<Record<string, TaxNames>> = {
  'en-US': english('Tax', 'Tax ID'),
  'en-CA': english('Tax', 'GST/HST no.'),
  'en-AU': english('GST', 'ABN'),
  'en-NZ': GST,
  'en-SG': GST,
  'en-IN': english('GST', 'GSTIN'),
  'de-AT': german('USt', 'UID-Nr.'),
  'de-CH': german('MWST', 'MWST-Nr.'),
}
