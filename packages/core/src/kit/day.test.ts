import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, day, dayIn, daysBetween, instantOf, isDay, isZone, laterOf, monthOf } from './day.ts'

const days = fc.integer({ min: 0, max: 80_000 }).map((count) => addDays('1930-01-01', count))

describe('a day', () => {
  it.each(['2024-02-29', '1900-01-01', '2200-12-31', '2000-02-29'])('may be %s', (text) => {
    expect(day(text)).toBe(text)
  })

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '1899-12-31',
    '2201-01-01',
    '2026-1-1',
    '20260101',
    '',
    '2026-01-01T00:00',
    ' 2026-01-01',
  ])('may not be %j', (text) => {
    expect(isDay(text)).toBe(false)
    expect(() => day(text)).toThrow(expect.objectContaining({ code: 'invalid_date' }))
  })
})

describe('the day of an instant', () => {
  it.each([
    ['UTC', '2026-11-20T23:59:59.999Z', '2026-11-20'],
    ['Europe/Berlin', '2026-11-20T23:00:00.000Z', '2026-11-21'],
    ['Europe/Berlin', '2026-06-30T21:59:59.999Z', '2026-06-30'],
    ['America/New_York', '2026-01-01T04:59:59.999Z', '2025-12-31'],
    ['Pacific/Kiritimati', '2026-01-01T10:00:00.000Z', '2026-01-02'],
    ['Asia/Kathmandu', '2026-01-01T18:15:00.000Z', '2026-01-02'],
  ])('in %s at %s is %s', (zone, instant, expected) => {
    expect(dayIn(zone, instant)).toBe(expected)
  })

  it.each(['Europe/Berlin', 'Asia/Kathmandu', 'America/St_Johns'])('changes at midnight in %s, also when it was just asked for', (zone) => {
    const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone })
    for (let ms = Date.UTC(2026, 2, 27); ms < Date.UTC(2026, 2, 30); ms += 300_000) {
      expect(dayIn(zone, instantOf(ms))).toBe(format.format(ms))
    }
  })

  it('needs a zone that exists', () => {
    expect([isZone('Europe/Berlin'), isZone('Europe/Atlantis'), isZone('')]).toEqual([true, false, false])
  })
})

describe('counting', () => {
  it('adds days over months, years and changes of the clock', () => {
    expect([addDays('2026-03-28', 2), addDays('2024-02-28', 1), addDays('2026-01-01', -1)]).toEqual([
      '2026-03-30',
      '2024-02-29',
      '2025-12-31',
    ])
  })

  it('counts the days it added', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -10_000, max: 10_000 }), (start, count) => {
        expect(daysBetween(start, addDays(start, count))).toBe(count)
      }),
    )
  })

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-01-31', 2, '2026-03-31'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', -13, '2024-12-15'],
    ['2024-02-29', 12, '2025-02-28'],
  ])('adds months to %s: %i gives %s', (start, months, expected) => {
    expect(addMonths(start, months)).toBe(expected)
  })

  it('stays in the month it counted to', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -240, max: 240 }), (start, months) => {
        const monthNumber = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7))
        const later = addMonths(start, months)
        expect(monthNumber(later) - monthNumber(start)).toBe(months)
        expect(later.slice(8) <= start.slice(8) && isDay(later)).toBe(true)
      }),
    )
  })

  it('names the month of a day', () => {
    expect(monthOf('2026-11-20')).toBe('2026-11')
  })

  it('writes an instant with milliseconds, in UTC', () => {
    expect(instantOf(0)).toBe('1970-01-01T00:00:00.000Z')
  })
})

it('the later of two days', () => {
  expect([laterOf('2026-01-31', '2026-02-01'), laterOf('2026-02-01', '2026-01-31')]).toEqual(['2026-02-01', '2026-02-01'])
})
