import type { Key } from '../ports/store.ts'

/**
 * Order of places in a partition: by UTF-8 bytes, as both engines sort. That is the order of code points, and differs from
 * JavaScript's `<` where a character beyond U+FFFF meets one from U+E000 to U+FFFF.
 */
export function compareUtf8(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  for (let at = 0; at < length; at++) {
    const left = a.charCodeAt(at)
    const right = b.charCodeAt(at)
    if (left !== right) return rank(left) - rank(right)
  }
  return a.length - b.length
}

/** Moves surrogates (halves of characters beyond U+FFFF) above all other UTF-16 units. */
function rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit
}

/** The first place after all places that begin with `prefix`; undefined when there is none such. */
export function afterPrefix(prefix: string): string | undefined {
  const points = Array.from(prefix, (character) => character.codePointAt(0) ?? 0)
  while (points.length > 0) {
    const last = points.pop() ?? 0
    if (last < 0x10ffff) return String.fromCodePoint(...points, last === 0xd7ff ? 0xe000 : last + 1)
  }
  return undefined
}

/** One text per key: for maps and sets. */
export function keyName({ pk, sk }: Key): string {
  return `${pk.length}:${pk}${sk}`
}
