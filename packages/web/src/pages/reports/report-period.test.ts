import { expect, test } from 'vitest'
import { daysOf, periodNamed } from './report-period.ts'

test.each([
  ['month', '2024-02-29', '2024-02-01', '2024-02-29'],
  ['lastMonth', '2026-01-15', '2025-12-01', '2025-12-31'],
  ['quarter', '2026-11-20', '2026-10-01', '2026-12-31'],
  ['year', '2026-11-20', '2026-01-01', '2026-12-31'],
  ['lastYear', '2026-11-20', '2025-01-01', '2025-12-31'],
] as const)('%s of %s is %s to %s', (name, today, from, to) => {
  expect(daysOf(name, today)).toEqual({ from, to })
  expect(periodNamed({ from, to }, today)).toBe(name)
})

test('other days have no name', () => {
  expect(periodNamed({ from: '2026-01-02', to: '2026-01-03' }, '2026-11-20')).toBeUndefined()
})
