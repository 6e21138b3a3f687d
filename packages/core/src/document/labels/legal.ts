import type { Language } from '../../kit/language.ts'
import { EU } from '../../organisation/country-groups.ts'
import type { TaxCategoryCode } from '../view.ts'

/** Categories for which the law wants a sentence on the invoice. */
export type LegalCategory = Extract<TaxCategoryCode, 'AE' | 'K' | 'G'>

interface LegalWords extends Readonly<Record<LegalCategory, string>> {
  /** How the language cites an article of the VAT directive. */
  readonly directive: (article: number) => string
}

const LEGAL: Readonly<Record<Language, LegalWords>> = {
  en: {
    AE: 'Reverse charge: the recipient owes the VAT',
    K: 'Intra-Community supply, exempt from VAT',
    G: 'Export, exempt from VAT',
    directive: (article) => `Directive 2006/112/EC, article ${article}`,
  },
  de: {
    AE: 'Steuerschuldnerschaft des Leistungsempfängers',
    K: 'Steuerfreie innergemeinschaftliche Lieferung',
    G: 'Steuerfreie Ausfuhrlieferung',
    directive: (article) => `Richtlinie 2006/112/EG, Artikel ${article}`,
  },
  fr: {
    AE: 'Autoliquidation : la TVA est due par le preneur',
    K: 'Livraison intracommunautaire exonérée de TVA',
    G: 'Exportation exonérée de TVA',
    directive: (article) => `directive 2006/112/CE, article ${article}`,
  },
  es: {
    AE: 'Inversión del sujeto pasivo: el destinatario ingresa el IVA',
    K: 'Entrega intracomunitaria exenta de IVA',
    G: 'Exportación exenta de IVA',
    directive: (article) => `Directiva 2006/112/CE, artículo ${article}`,
  },
  it: {
    AE: 'Inversione contabile: l’IVA è dovuta dal destinatario',
    K: 'Cessione intracomunitaria non imponibile IVA',
    G: 'Esportazione non imponibile IVA',
    directive: (article) => `direttiva 2006/112/CE, articolo ${article}`,
  },
  nl: {
    AE: 'Btw verlegd: de afnemer is de btw verschuldigd',
    K: 'Intracommunautaire levering, vrijgesteld van btw',
    G: 'Uitvoer, vrijgesteld van btw',
    directive: (article) => `Richtlijn 2006/112/EG, artikel ${article}`,
  },
  pl: {
    AE: 'Odwrotne obciążenie: VAT rozlicza nabywca',
    K: 'Wewnątrzwspólnotowa dostawa towarów zwolniona z VAT',
    G: 'Eksport zwolniony z VAT',
    directive: (article) => `dyrektywa 2006/112/WE, artykuł ${article}`,
  },
  pt: {
    AE: 'IVA – autoliquidação: o imposto é devido pelo adquirente',
    K: 'Transmissão intracomunitária isenta de IVA',
    G: 'Exportação isenta de IVA',
    directive: (article) => `Diretiva 2006/112/CE, artigo ${article}`,
  },
}

/** The article of Directive 2006/112/EC on which each rests. */
const ARTICLES: Readonly<Record<LegalCategory, number>> = { AE: 196, K: 138, G: 146 }

/**
 * The sentences that tell why no tax is charged (Directive 2006/112/EC, art. 226 (11) and (11a)), in the payer's language,
 * each once. The directive is cited for sellers in the EU, and for a reverse charge only across a border: within a country it
 * rests on that country's law.
 */
export function legalNotes(about: { categories: readonly TaxCategoryCode[]; seller: string; buyer: string; language: Language }): string[] {
  const words = LEGAL[about.language]
  const categories = [...new Set(about.categories)].filter(isLegal)
  return categories.map((category) => {
    const abroad = category !== 'AE' || about.seller !== about.buyer
    return EU.has(about.seller) && abroad ? `${words[category]} (${words.directive(ARTICLES[category])}).` : `${words[category]}.`
  })
}

function isLegal(category: TaxCategoryCode): category is LegalCategory {
  return category in ARTICLES
}
