import { describe, expect, it } from 'vitest'
import { parseDueWords } from './due-words.ts'

/** A Friday. */
const from = '2026-11-20'

describe('due date by words', () => {
  it.each([
    ['14 days', '2026-12-04'],
    ['14', '2026-12-04'],
    ['net 30', '2026-12-20'],
    ['in 2 weeks', '2026-12-04'],
    ['two weeks', '2026-12-04'],
    ['1 month', '2026-12-20'],
    ['30d', '2026-12-20'],
    ['today', from],
    ['on receipt', from],
    ['tomorrow', '2026-11-21'],
    ['End of month', '2026-11-30'],
    ['eom', '2026-11-30'],
    ['end of next month', '2026-12-31'],
    ['friday', '2026-11-27'],
    ['next mon', '2026-11-23'],
    ['4 Dec', '2026-12-04'],
    ['Dec 4, 2027', '2027-12-04'],
    ['4 January', '2027-01-04'],
    ['31.12.2026', '2026-12-31'],
    ['31.12.', '2026-12-31'],
    ['2026-12-04', '2026-12-04'],
  ])('reads “%s” as %s', (typed, day) => {
    expect(parseDueWords(typed, { from, locale: 'en-GB' })).toBe(day)
  })

  it.each(['', 'soon', '31 feb', '32.1.2027', '2026-13-01', 'a', '99999 days', 'month'])('does not guess at “%s”', (typed) => {
    expect(parseDueWords(typed, { from, locale: 'en-GB' })).toBeNull()
  })

  it('reads 12/4 as an American would in an American locale', () => {
    expect(parseDueWords('12/4/2026', { from, locale: 'en-US' })).toBe('2026-12-04')
  })

  it('reads 4/12 as a Briton would in a British locale', () => {
    expect(parseDueWords('4/12/2026', { from, locale: 'en-GB' })).toBe('2026-12-04')
  })
})
