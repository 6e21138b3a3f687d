import { expect, it } from 'vitest'
import { roundSeconds } from './rounding.ts'

const cases: [number, 'up' | 'nearest', number, number][] = [
  [6, 'up', 1, 360],
  [6, 'up', 360, 360],
  [6, 'up', 361, 720],
  [6, 'nearest', 179, 0],
  [6, 'nearest', 180, 360],
  [15, 'nearest', 449, 0],
  [15, 'nearest', 450, 900],
  [15, 'up', 901, 1_800],
  [1, 'nearest', 29, 0],
  [1, 'nearest', 90, 120],
  [60, 'up', 3_601, 7_200],
]
it.each(cases)('to %d minutes, %s: %d seconds are %d', (minutes, mode, seconds, rounded) => {
  expect(roundSeconds(seconds, { minutes, mode })).toBe(rounded)
})
