import type { Box } from '../../ports/scanner.ts'
import { boxOf, type Reading, type Rectangle } from './word.ts'

/** All pages of a file put one below the other, so that a receipt of several is read as one. */
export interface Stack {
  /** One reading for each pass; a page that a pass left out is missing from it. */
  readings: Reading[]
  /** Readings of parts of pages. */
  parts: Reading[]
  pages: { page: number; width: number; height: number; top: number }[]
}

/** Puts the pages of each pass below one another, each as wide as the first. */
export function stackOf(readings: readonly Reading[]): Stack {
  const pages: Stack['pages'] = []
  const passes: Reading[] = []
  const seen = new Map<number, number>()
  const parts: Reading[] = []
  for (const reading of readings) {
    let page = pages.find((each) => each.page === reading.page)
    if (!page) {
      const last = pages.at(-1)
      page = { page: reading.page, width: reading.width, height: reading.height, top: last ? last.top + last.height : 0 }
      pages.push(page)
    }
    const { top } = page
    const words = top === 0 ? reading.words : reading.words.map((word) => ({ ...word, y: word.y + top }))
    if (reading.isPart) {
      parts.push({ ...reading, words })
      continue
    }
    const pass = seen.get(reading.page) ?? 0
    seen.set(reading.page, pass + 1)
    const known = passes[pass]
    if (known) known.words.push(...words)
    else passes.push({ page: 0, width: reading.width, height: reading.height, words: [...words] })
  }
  const height = pages.reduce((sum, page) => sum + page.height, 0)
  return { pages, parts, readings: passes.map((pass) => ({ ...pass, height })) }
}

/** A place in the stack as a place on its page. */
export function stackBox({ pages }: Stack, at: Rectangle): Box {
  const page = pages.findLast(({ top }) => at.y + at.height / 2 >= top) ?? pages[0] ?? { page: 0, width: 1, height: 1, top: 0 }
  return boxOf({ ...at, y: at.y - page.top }, page)
}
