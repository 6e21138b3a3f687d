import { describe, expect, it } from 'vitest'
import { barsOf, periodOf } from './period.ts'

describe('payments over time', () => {
  it.each([
    ['month', 30],
    ['quarter', 13],
    ['year', 12],
  ] as const)('a %s has %i bars', (name, count) => {
    expect(barsOf(periodOf(name, '2026-11-20'), [])).toHaveLength(count)
  })

  it('puts each payment into the month it came', () => {
    const bars = barsOf(periodOf('year', '2026-11-20'), [
      { date: '2026-10-31', amount: 100 },
      { date: '2026-10-01', amount: 50 },
      { date: '2026-11-01', amount: 7 },
    ])
    expect(bars.slice(-2).map((bar) => bar.value)).toEqual([150, 7])
  })

  it('leaves nothing out of the weeks', () => {
    const period = periodOf('quarter', '2026-11-20')
    const bars = barsOf(period, [
      { date: period.from, amount: 1 },
      { date: period.to, amount: 2 },
    ])
    expect(bars.reduce((sum, bar) => sum + bar.value, 0)).toBe(3)
  })
})
