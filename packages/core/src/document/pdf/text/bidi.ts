/**
 * The bidirectional algorithm of Unicode (UAX #9) for plain paragraphs: implicit levels, no explicit embeddings (their
 * control characters are removed before). Rule names in the comments are those of the annex.
 */
type BidiClass = 'L' | 'R' | 'AL' | 'EN' | 'ES' | 'ET' | 'AN' | 'CS' | 'NSM' | 'WS' | 'ON'

const ARABIC_LETTER = /[\p{sc=Arab}\p{sc=Syrc}\p{sc=Thaa}\u061b\u061f]/u
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

/** Whether the text has characters that are written from right to left. */
export function hasRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text)
}

/** The level a paragraph starts on: 1 (right to left) when its first strong character is written so, else 0 (P2, P3). */
export function baseLevel(text: string): 0 | 1 {
  for (const character of text) {
    const found = bidiClass(character)
    if (found === 'L') return 0
    if (found === 'R' || found === 'AL') return 1
  }
  return 0
}

/** The embedding level of each UTF-16 unit of a paragraph. */
export function levels(text: string, base: 0 | 1): number[] {
  const characters = [...text]
  const found = implicitLevels(characters.map(bidiClass), base)
  return characters.flatMap((character, index) => Array.from({ length: character.length }, () => found[index] ?? base))
}

/** The order in which the pieces of one line stand from left to right, as indexes into `pieceLevels` (L2). */
export function visualOrder(pieceLevels: readonly number[]): number[] {
  const order = pieceLevels.map((_, index) => index)
  const highest = Math.max(0, ...pieceLevels)
  for (let level = highest; level >= 1; level--) {
    for (let start = 0; start < order.length; start++) {
      let end = start
      while (end < order.length && (pieceLevels[order[end] ?? 0] ?? 0) >= level) end++
      if (end > start + 1) order.splice(start, end - start, ...order.slice(start, end).reverse())
      if (end > start) start = end
    }
  }
  return order
}

function bidiClass(character: string): BidiClass {
  const code = character.codePointAt(0) ?? 0
  if (code >= 0x30 && code <= 0x39) return 'EN'
  if (/[\u0660-\u0669\u066b\u066c]/.test(character)) return 'AN'
  if (/[\u06f0-\u06f9]/.test(character)) return 'EN'
  if (/\p{Mn}/u.test(character)) return 'NSM'
  if (/[,./:\u00a0\u202f\u060c]/.test(character)) return 'CS'
  if (RIGHT_TO_LEFT.test(character)) return ARABIC_LETTER.test(character) ? 'AL' : 'R'
  if (/[+\-\u2212]/.test(character)) return 'ES'
  if (/[#%\u00b0\u2030\p{Sc}]/u.test(character)) return 'ET'
  if (/\s/.test(character)) return 'WS'
  return /[\p{L}\p{N}\p{Mc}]/u.test(character) ? 'L' : 'ON'
}

function implicitLevels(classes: BidiClass[], base: 0 | 1): number[] {
  const outer: BidiClass = base === 1 ? 'R' : 'L'
  resolveWeak(classes, outer)
  resolveNeutral(classes, outer)
  return classes.map((found) => {
    if (found === 'EN' || found === 'AN') return 2
    if (found === 'R') return 1
    return base === 1 ? 2 : 0
  })
}

/** W1 to W7: marks take the class before them; European digits after Arabic letters become Arabic; separators join numbers. */
function resolveWeak(classes: BidiClass[], outer: BidiClass): void {
  let strong = outer
  classes.forEach((found, index) => {
    if (found === 'NSM') classes[index] = index === 0 ? outer : (classes[index - 1] ?? outer)
    const now = classes[index]
    if (now === 'L' || now === 'R' || now === 'AL') strong = now
    if (now === 'EN' && strong === 'AL') classes[index] = 'AN'
  })
  replaceEach(classes, (found) => (found === 'AL' ? 'R' : found))
  replaceEach(classes, (found, before, after) => {
    if (found === 'ES') return before === 'EN' && after === 'EN' ? 'EN' : found
    return found === 'CS' && before === after && (before === 'EN' || before === 'AN') ? before : found
  })
  joinTerminators(classes)
  replaceEach(classes, (found) => (found === 'ES' || found === 'ET' || found === 'CS' ? 'ON' : found))
  let last = outer
  replaceEach(classes, (found) => {
    if (found === 'L' || found === 'R') last = found
    return found === 'EN' && last === 'L' ? 'L' : found
  })
}

/** W5: currency and percent signs beside a European number belong to it. */
function joinTerminators(classes: BidiClass[]): void {
  for (let start = 0; start < classes.length; start++) {
    if (classes[start] !== 'ET') continue
    let end = start
    while (classes[end] === 'ET') end++
    if (classes[start - 1] === 'EN' || classes[end] === 'EN') classes.fill('EN', start, end)
    start = end
  }
}

/** N1, N2: neutrals between two of one direction take it (numbers count as right to left), others the paragraph's. */
function resolveNeutral(classes: BidiClass[], outer: BidiClass): void {
  const direction = (found: BidiClass | undefined) => (found === undefined ? outer : found === 'L' ? 'L' : 'R')
  const isNeutral = (found: BidiClass | undefined) => found === 'WS' || found === 'ON'
  for (let start = 0; start < classes.length; start++) {
    if (!isNeutral(classes[start])) continue
    let end = start
    while (isNeutral(classes[end])) end++
    const before = direction(classes[start - 1])
    classes.fill(before === direction(classes[end]) ? before : outer, start, end)
    start = end - 1
  }
}

type Neighbour = BidiClass | undefined

function replaceEach(classes: BidiClass[], by: (found: BidiClass, before: Neighbour, after: Neighbour) => BidiClass): void {
  classes.forEach((found, index) => {
    classes[index] = by(found, classes[index - 1], classes[index + 1])
  })
}
