import { ROLE_WORDS, type Role } from './label-words.ts'

/** A role that a line's words speak for. `strength` is 0 to 1: how well they fit, and how much of the line they are. */
export interface LabelMatch {
  role: Role
  strength: number
  phrase: string
}

interface Phrase {
  role: Role
  /** Places in `WANTED`. */
  tokens: number[]
  glued: string
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

/** The words of all phrases, each once. */
const WANTED: readonly string[] = [...new Set(ROLE_WORDS.flatMap(([, phrases]) => phrases.flatMap(skeletons)))]

const PHRASES: readonly Phrase[] = ROLE_WORDS.flatMap(([role, phrases]) =>
  phrases.map((text) => {
    const tokens = skeletons(text)
    const places = tokens.map((token) => WANTED.indexOf(token))
    return { role, tokens: places, glued: tokens.join(''), text, length: text.replaceAll(' ', '').length }
  }),
)

function skeletons(phrase: string): string[] {
  return phrase.split(' ').map(skeleton)
}

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

/** A word of a line, with how alike it is to each that is wanted, as far as that was asked. */
interface Token {
  text: string
  alike: (number | undefined)[]
}

/** What roles the words of a line speak for, the strongest first; one match for each role at most. */
export function labelsOf(text: string): LabelMatch[] {
  const tokens = tokensOf(text)
    .filter((token) => /\p{L}/u.test(token) || token.length > 1)
    .map((token): Token => ({ text: skeleton(token), alike: [] }))
  const letters = Math.max(
    1,
    tokens.reduce((sum, token) => sum + token.text.length, 0),
  )
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
function fitOf({ tokens: wanted, glued }: Phrase, tokens: readonly Token[]): number {
  let best = 0
  for (let start = 0; start <= tokens.length - wanted.length; start++) {
    let fit = 1
    for (let at = 0; at < wanted.length && fit > best; at++) fit = Math.min(fit, alike(wanted[at] ?? 0, tokens[start + at]))
    best = Math.max(best, fit)
  }
  if (best < 0.9 && wanted.length > 1) {
    for (const { text } of tokens) if (Math.abs(text.length - glued.length) <= 1) best = Math.max(best, 0.95 * likeness(glued, text))
  }
  return best
}

function alike(wanted: number, token: Token | undefined): number {
  if (!token) return 0
  token.alike[wanted] ??= likeness(WANTED[wanted] ?? '', token.text)
  return token.alike[wanted] ?? 0
}

/** How alike two words are: 1 for the same, 0 where more than a letter in four differs. */
export function likeness(wanted: string, found: string): number {
  if (wanted === found) return 1
  const allowed = wanted.length < 4 ? 0 : wanted.length < 7 ? 1 : 2
  if (allowed === 0 || Math.abs(wanted.length - found.length) > allowed) return 0
  const distance = editDistance(wanted, found, allowed)
  return distance > allowed ? 0 : 1 - (distance * 0.9) / wanted.length
}

/** Levenshtein’s distance; gives up beyond `most`. It runs thousands of times a page: in two rows that take turns. */
export function editDistance(a: string, b: string, most: number): number {
  let previous = Array.from({ length: b.length + 1 }, (_, at) => at)
  let row = previous.slice()
  for (let i = 1; i <= a.length; i++) {
    const letter = a.charCodeAt(i - 1)
    let least = i
    let left = i
    row[0] = i
    for (let j = 1; j <= b.length; j++) {
      const swapped = (previous[j - 1] ?? 0) + (letter === b.charCodeAt(j - 1) ? 0 : 1)
      left = Math.min((previous[j] ?? 0) + 1, left + 1, swapped)
      row[j] = left
      if (left < least) least = left
    }
    if (least > most) return most + 1
    ;[previous, row] = [row, previous]
  }
  return previous[b.length] ?? most + 1
}
