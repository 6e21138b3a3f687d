import type { Box } from '../../ports/scanner.ts'

/** A word as an engine read it, in pixels of its page. `confidence` is the engine's own, 0 to 1. */
export interface Word {
  text: string
  confidence: number
  x: number
  y: number
  width: number
  height: number
}

/** One page as read in one pass. Several passes over the same page share its size. */
export interface Reading {
  page: number
  width: number
  height: number
  words: Word[]
  /** Only a part of the page was read, for the letters of the name: it says nothing of the rest. */
  isPart?: true
}

/** A rectangle in pixels. */
export interface Rectangle {
  x: number
  y: number
  width: number
  height: number
}

/** The smallest rectangle around all. */
export function around(all: readonly Rectangle[]): Rectangle {
  const x = Math.min(...all.map((each) => each.x))
  const y = Math.min(...all.map((each) => each.y))
  const right = Math.max(...all.map((each) => each.x + each.width))
  const bottom = Math.max(...all.map((each) => each.y + each.height))
  return { x, y, width: right - x, height: bottom - y }
}

/** The rectangle as a place on its page. */
export function boxOf(rectangle: Rectangle, on: { page: number; width: number; height: number }): Box {
  const share = (part: number, whole: number) => Math.round(Math.min(1, Math.max(0, part / whole)) * 10_000) / 10_000
  return {
    page: on.page,
    x: share(rectangle.x, on.width),
    y: share(rectangle.y, on.height),
    width: share(rectangle.width, on.width),
    height: share(rectangle.height, on.height),
  }
}

/** The middle one of sorted numbers; 0 of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? 0
}
