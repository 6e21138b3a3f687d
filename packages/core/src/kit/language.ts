import type { Day } from './day.ts'

/** The languages in which we write to payers. */
export const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pl', 'pt'] as const

export type Language = (typeof LANGUAGES)[number]

/** The language for a locale (BCP 47): `de-AT` is German; one that we have no words in becomes English. */
export function languageOf(locale: string): Language {
  const [primary = ''] = locale.toLowerCase().split(/[-_]/)
  return LANGUAGES.find((language) => language === primary) ?? 'en'
}

/** The locale for amounts and days beside our words: the payer's own where we speak its language, else English, so that no page mixes two. */
export function formatLocaleOf(locale: string): string {
  const language = languageOf(locale)
  if (!locale.toLowerCase().startsWith(language)) return 'en'
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? language
  } catch {
    return language
  }
}

const dayFormats = new Map<string, Intl.DateTimeFormat>()

/** A day in words of the locale: "20. November 2026". */
export function formatDay(day: Day, locale: string): string {
  const tag = formatLocaleOf(locale)
  const known = dayFormats.get(tag)
  const format = known ?? new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC', calendar: 'gregory', numberingSystem: 'latn' })
  if (!known) dayFormats.set(tag, format)
  return format.format(new Date(`${day}T00:00:00Z`))
}

/** A country (ISO 3166-1 alpha-2) in words of the locale: "Deutschland"; its code where there is no name. */
export function countryName(country: string, locale: string): string {
  try {
    return new Intl.DisplayNames([formatLocaleOf(locale)], { type: 'region' }).of(country) ?? country
  } catch {
    return country
  }
}
