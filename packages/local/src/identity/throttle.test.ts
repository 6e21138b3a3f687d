import { expect, test } from 'vitest'
import { waitAfter } from './throttle.ts'

test('waits double as long after each failure past the free ones, up to the most', () => {
  const waits = [1, 4, 5, 6, 7, 10, 14, 15, 1000].map((failures) => waitAfter(failures, { free: 5, waitSecondsMax: 900 }))
  expect(waits).toEqual([0, 0, 1, 2, 4, 32, 512, 900, 900])
})
