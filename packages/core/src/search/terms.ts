/** Limits of what is kept for finding a record. */
export const TERM_LIMITS = { termsMax: 12, charactersMax: 40, queryWordsMax: 6 } as const

/** Letters that NFKD does not take apart, as people without that key type them. */
const FOLDED: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' }

/**
 * The words of a text as they are compared: NFKD, lower case, no diacritics, split at everything that is neither a
 * letter nor a digit, cut to 40 characters. "Müller & Søn, INV-0042" gives muller, son, inv, 0042.
 */
export function wordsOf(text: string): string[] {
  if (/^[\x20-\x7e]*$/.test(text))
    return (text.toLowerCase().match(/[a-z0-9]+/g) ?? []).map((word) => word.slice(0, TERM_LIMITS.charactersMax))
  const folded = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøłđðþı]/g, (letter) => FOLDED[letter] ?? letter)
  const words = folded.match(/[\p{L}\p{N}]+/gu) ?? []
  return words.map((word) => [...word].slice(0, TERM_LIMITS.charactersMax).join(''))
}

/**
 * The terms a record is found by, at most 12, the first texts first. A word with digits is also found by its number:
 * "0042" by 42, "DE123456789" by 123456789.
 */
export function termsOf(texts: readonly (string | undefined)[]): string[] {
  const terms = new Set<string>()
  for (const text of texts) {
    for (const word of wordsOf(text ?? '')) {
      terms.add(word)
      for (const number of numbersIn(word)) terms.add(number)
    }
  }
  return [...terms].slice(0, TERM_LIMITS.termsMax)
}

function numbersIn(word: string): string[] {
  const runs = word.match(/[0-9]+/g) ?? []
  return runs.map((run) => run.replace(/^0+(?=.)/, '')).filter((run) => run !== word)
}

/** Whether each word of the query begins one of the terms. */
export function matches(words: readonly string[], terms: readonly string[]): boolean {
  return words.every((word) => terms.some((term) => term.startsWith(word)))
}

/** How a name sorts in lists: its words as they are compared, at most 100 characters. */
export function sortName(name: string): string {
  return [...wordsOf(name).join(' ')].slice(0, 100).join('')
}
