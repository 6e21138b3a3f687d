import { ROLE_WORDS, type Role } from './label-words.ts'

/** A role that a line's words speak for. `strength` is 0 to 1: how well they fit, and how much of the line they are. */
export interface LabelMatch {
  role: Role
  strength: number
  phrase: string
}

interface Phrase {
  role: Role
  tokens: string[]
  text: string
  length: number
}

/** Letters that engines take for one another count as one. */
const ALIKE: Readonly<Record<string, string>> = {
  '0': 'O',
  Q: 'O',
  '1': 'I',
  L: 'I',
  '|': 'I',
  '!': 'I',
  '5': 'S',
  $: 'S',
  '8': 'B',
  '6': 'G',
  '2': 'Z',
}

const PHRASES: readonly Phrase[] = ROLE_WORDS.flatMap(([role, phrases]) =>
  phrases.map((text) => {
    const tokens = text.split(' ').map(skeleton)
    return { role, tokens, text, length: text.replaceAll(' ', '').length }
  }),
)

/** Words in capitals, without accents, marks and digits that belong to amounts. */
export function tokensOf(text: string): string[] {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/(\p{L})\.(?=\p{L}\b)/gu, '$1')
    .split(/[^\p{L}\d$|!%]+/u)
    .filter((token) => token !== '')
}

/** A word with look-alikes made one. */
export function skeleton(token: string): string {
  return token.replace(/[0Q1L|!5$862]/g, (letter) => ALIKE[letter] ?? letter)
}

/** What roles the words of a line speak for, the strongest first; one match for each role at most. */
export function labelsOf(text: string): LabelMatch[] {
  const tokens = tokensOf(text)
    .filter((token) => /\p{L}/u.test(token) || token.length > 1)
    .map(skeleton)
  const letters = Math.max(1, tokens.join('').length)
  const best = new Map<Role, LabelMatch & { weight: number }>()
  for (const phrase of PHRASES) {
    const fit = fitOf(phrase, tokens)
    if (fit === 0) continue
    const share = Math.min(1, phrase.length / letters)
    const weight = fit * phrase.length
    const known = best.get(phrase.role)
    if (!known || weight > known.weight)
      best.set(phrase.role, { role: phrase.role, strength: fit * (0.4 + 0.6 * share), phrase: phrase.text, weight })
  }
  return [...best.values()].sort((a, b) => b.weight - a.weight)
}

/** 1 where the phrase stands in the words as it is, less where letters are wrong, 0 where it does not. */
function fitOf(phrase: Phrase, tokens: readonly string[]): number {
  let best = 0
  for (let start = 0; start <= tokens.length - phrase.tokens.length; start++) {
    let fit = 1
    for (let at = 0; at < phrase.tokens.length && fit > best; at++)
      fit = Math.min(fit, likeness(phrase.tokens[at] ?? '', tokens[start + at] ?? ''))
    best = Math.max(best, fit)
  }
  if (best < 0.9 && phrase.tokens.length > 1) {
    const glued = phrase.tokens.join('')
    for (const token of tokens) if (Math.abs(token.length - glued.length) <= 1) best = Math.max(best, 0.95 * likeness(glued, token))
  }
  return best
}

/** How alike two words are: 1 for the same, 0 where more than a letter in four differs. */
export function likeness(wanted: string, found: string): number {
  if (wanted === found) return 1
  const allowed = wanted.length < 4 ? 0 : wanted.length < 7 ? 1 : 2
  if (allowed === 0 || Math.abs(wanted.length - found.length) > allowed) return 0
  const distance = editDistance(wanted, found, allowed)
  return distance > allowed ? 0 : 1 - (distance * 0.9) / wanted.length
}

/** Levenshtein’s distance; gives up beyond `most`. */
export function editDistance(a: string, b: string, most: number): number {
  let previous = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      row.push(Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + same))
    }
    if (Math.min(...row) > most) return most + 1
    previous = row
  }
  return previous[b.length] ?? most + 1
}
