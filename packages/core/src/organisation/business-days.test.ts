import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { closedDaysOf, isBusinessDay, type OfficeDays } from './business-days.ts'
import { easterSunday, publicHolidays } from './public-holidays.ts'
import { weekdayNumber } from './weekend.ts'

describe('Easter', () => {
  it.each([
    [1943, '1943-04-25'],
    [1981, '1981-04-19'],
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
    [2049, '2049-04-18'],
  ])('of %i is %s', (year, day) => {
    expect(easterSunday(year)).toBe(day)
  })

  it('is a Sunday from 22 March to 25 April', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1583, max: 4099 }), (year) => {
        const day = easterSunday(year)
        expect(weekdayNumber(day)).toBe(6)
        expect(day >= `${year}-03-22` && day <= `${year}-04-25`).toBe(true)
      }),
    )
  })
})

describe('public holidays', () => {
  it.each([
    ['DE', 2026, '01-01 04-03 04-06 05-01 05-14 05-25 10-03 12-25 12-26'],
    ['AT', 2026, '01-01 01-06 04-06 05-01 05-14 05-25 06-04 08-15 10-26 11-01 12-08 12-25 12-26'],
    ['GB', 2026, '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28'],
    ['GB', 2027, '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28'],
    ['GB', 2016, '01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27'],
    ['US', 2026, '01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25'],
    ['US', 2021, '01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31'],
    ['IT', 2025, '01-01 01-06 04-21 04-25 05-01 06-02 08-15 11-01 12-08 12-25 12-26'],
    ['IT', 2026, '01-01 01-06 04-06 04-25 05-01 06-02 08-15 10-04 11-01 12-08 12-25 12-26'],
    ['NL', 2025, '01-01 04-21 04-26 05-29 06-09 12-25 12-26'],
    ['JP', 2026, ''],
  ])('of %s in %i', (country, year, days) => {
    expect(
      publicHolidays(country, year)
        .map(({ day }) => day.slice(5))
        .join(' '),
    ).toBe(days)
  })
})

describe('a business day', () => {
  const office: OfficeDays = { country: 'DE' }

  it.each([
    ['a Friday', office, '2026-01-02', true],
    ['a Saturday', office, '2026-01-03', false],
    ['a Friday in Qatar', { country: 'QA' }, '2026-01-02', false],
    ['a public holiday', office, '2026-04-06', false],
    ['a public holiday that one works on', { ...office, ignoresPublicHolidays: true }, '2026-04-06', true],
    ['a day of company holidays', { ...office, closedDays: [{ day: '2026-08-10', name: 'Summer' }] }, '2026-08-10', false],
    ['the same date a year later', { ...office, closedDays: [{ day: '2026-08-10', name: 'Summer' }] }, '2027-08-10', true],
    ['a yearly day', { ...office, closedDays: [{ day: '2020-12-24', name: 'Christmas Eve', yearly: true }] }, '2026-12-24', false],
  ] as const)('%s', (_what, of, day, is) => {
    expect(isBusinessDay(of as OfficeDays, day)).toBe(is)
  })

  it('is told by year, with whose day it is', () => {
    const closedDays = [
      { day: '2024-02-29', name: 'Leap day', yearly: true },
      { day: '2020-12-24', name: 'Christmas Eve', yearly: true },
    ]
    const { areHolidaysKnown, days } = closedDaysOf({ ...office, closedDays }, 2027)
    expect([areHolidaysKnown, days.filter(({ from }) => from === 'own'), days.length]).toEqual([
      true,
      [{ day: '2027-12-24', name: 'Christmas Eve', from: 'own' }],
      10,
    ])
  })
})
