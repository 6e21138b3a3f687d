import { addDays, type Day } from '../kit/day.ts'
import { weekdayNumber } from './weekend.ts'

/** A day on which the offices of a whole country are closed. */
export interface PublicHoliday {
  day: Day
  name: string
}

/**
 * `12-25` a date; `04-27<` a date, and the day before where it is a Sunday; `E+39` days from Easter Sunday; `05 1 0` the first Monday of May
 * (month, which one, weekday from 0 for Monday; −1 is the last); a year at the end is the first in which it is kept.
 */
type Rule = readonly [rule: string, name: string]

/** Where a holiday on a weekend is kept on another day: the next free working day, or the nearer of Friday and Monday. */
type Substitute = 'next' | 'nearest'

const NEW_YEAR: Rule = ['01-01', 'New Year’s Day']
const EPIPHANY: Rule = ['01-06', 'Epiphany']
const GOOD_FRIDAY: Rule = ['E-2', 'Good Friday']
const EASTER_MONDAY: Rule = ['E+1', 'Easter Monday']
const LABOUR: Rule = ['05-01', 'Labour Day']
const ASCENSION: Rule = ['E+39', 'Ascension Day']
const WHIT_MONDAY: Rule = ['E+50', 'Whit Monday']
const CORPUS_CHRISTI: Rule = ['E+60', 'Corpus Christi']
const ASSUMPTION: Rule = ['08-15', 'Assumption Day']
const ALL_SAINTS: Rule = ['11-01', 'All Saints’ Day']
const CONCEPTION: Rule = ['12-08', 'Immaculate Conception']
const CHRISTMAS: Rule = ['12-25', 'Christmas Day']
const SECOND_DAY: Rule = ['12-26', 'Second day of Christmas']

interface Country {
  rules: readonly Rule[]
  substitute?: Substitute
}

/**
 * What is kept in the whole country by law (2026), so far as it can fall on a working day; of the United Kingdom what England and Wales keep, of
 * the United States the federal holidays. What only a region keeps, and countries that are not here, are the organisation's own closed days.
 */
const COUNTRIES: Readonly<Record<string, Country>> = {
  AT: {
    rules: [
      ...[NEW_YEAR, EPIPHANY, EASTER_MONDAY, LABOUR, ASCENSION, WHIT_MONDAY, CORPUS_CHRISTI, ASSUMPTION],
      ...[['10-26', 'National Day'] as const, ALL_SAINTS, CONCEPTION, CHRISTMAS, SECOND_DAY],
    ],
  },
  BE: {
    rules: [
      ...[NEW_YEAR, EASTER_MONDAY, LABOUR, ASCENSION, WHIT_MONDAY, ['07-21', 'National Day'] as const],
      ...[ASSUMPTION, ALL_SAINTS, ['11-11', 'Armistice Day'] as const, CHRISTMAS],
    ],
  },
  CH: { rules: [NEW_YEAR, ASCENSION, ['08-01', 'National Day'], CHRISTMAS] },
  DE: {
    rules: [NEW_YEAR, GOOD_FRIDAY, EASTER_MONDAY, LABOUR, ASCENSION, WHIT_MONDAY, ['10-03', 'Day of German Unity'], CHRISTMAS, SECOND_DAY],
  },
  ES: {
    rules: [
      ...[NEW_YEAR, EPIPHANY, GOOD_FRIDAY, LABOUR, ASSUMPTION, ['10-12', 'National Day'] as const, ALL_SAINTS],
      ...[['12-06', 'Constitution Day'] as const, CONCEPTION, CHRISTMAS],
    ],
  },
  FR: {
    rules: [
      ...[NEW_YEAR, EASTER_MONDAY, LABOUR, ['05-08', 'Victory Day'] as const, ASCENSION, WHIT_MONDAY, ['07-14', 'National Day'] as const],
      ...[ASSUMPTION, ALL_SAINTS, ['11-11', 'Armistice Day'] as const, CHRISTMAS],
    ],
  },
  GB: {
    substitute: 'next',
    rules: [
      ...[NEW_YEAR, GOOD_FRIDAY, EASTER_MONDAY, ['05 1 0', 'Early May bank holiday'] as const, ['05 -1 0', 'Spring bank holiday'] as const],
      ...[['08 -1 0', 'Summer bank holiday'] as const, CHRISTMAS, ['12-26', 'Boxing Day'] as const],
    ],
  },
  IT: {
    rules: [
      ...[NEW_YEAR, EPIPHANY, EASTER_MONDAY, ['04-25', 'Liberation Day'] as const, LABOUR, ['06-02', 'Republic Day'] as const, ASSUMPTION],
      ...[['10-04 2026', 'Saint Francis'] as const, ALL_SAINTS, CONCEPTION, CHRISTMAS, SECOND_DAY],
    ],
  },
  LU: {
    rules: [
      ...[NEW_YEAR, EASTER_MONDAY, LABOUR, ['05-09 2019', 'Europe Day'] as const, ASCENSION, WHIT_MONDAY],
      ...[['06-23', 'National Day'] as const, ASSUMPTION, ALL_SAINTS, CHRISTMAS, SECOND_DAY],
    ],
  },
  NL: { rules: [NEW_YEAR, EASTER_MONDAY, ['04-27<', 'King’s Day'], ASCENSION, WHIT_MONDAY, CHRISTMAS, SECOND_DAY] },
  PL: {
    rules: [
      ...[NEW_YEAR, EPIPHANY, EASTER_MONDAY, LABOUR, ['05-03', 'Constitution Day'] as const, CORPUS_CHRISTI, ASSUMPTION, ALL_SAINTS],
      ...[['11-11', 'Independence Day'] as const, ['12-24 2025', 'Christmas Eve'] as const, CHRISTMAS, SECOND_DAY],
    ],
  },
  PT: {
    rules: [
      ...[NEW_YEAR, GOOD_FRIDAY, ['04-25', 'Freedom Day'] as const, LABOUR, CORPUS_CHRISTI, ['06-10', 'Portugal Day'] as const, ASSUMPTION],
      ...[['10-05', 'Republic Day'] as const, ALL_SAINTS, ['12-01', 'Restoration of Independence'] as const, CONCEPTION, CHRISTMAS],
    ],
  },
  US: {
    substitute: 'nearest',
    rules: [
      ...[NEW_YEAR, ['01 3 0', 'Martin Luther King Day'] as const, ['02 3 0', 'Washington’s Birthday'] as const],
      ...[['05 -1 0', 'Memorial Day'] as const, ['06-19 2021', 'Juneteenth'] as const, ['07-04', 'Independence Day'] as const],
      ...[['09 1 0', 'Labor Day'] as const, ['10 2 0', 'Columbus Day'] as const, ['11-11', 'Veterans Day'] as const],
      ...[['11 4 3', 'Thanksgiving'] as const, CHRISTMAS],
    ],
  },
}

/** Whether the holidays of a country are known. */
export function hasPublicHolidays(country: string): boolean {
  return Object.hasOwn(COUNTRIES, country)
}

const known = new Map<string, readonly PublicHoliday[]>()

/** The days of a year on which a whole country's offices are closed, in order; none where they are not known. */
export function publicHolidays(country: string, year: number): readonly PublicHoliday[] {
  const key = `${country}${year}`
  const found = known.get(key) ?? computed(country, year)
  known.set(key, found)
  return found
}

function computed(country: string, year: number): readonly PublicHoliday[] {
  const { rules, substitute } = COUNTRIES[country] ?? { rules: [] }
  // A Saturday New Year’s Day is kept in the year before where the nearer day counts.
  const years = substitute === 'nearest' ? [year, year + 1] : [year]
  const natural = years.flatMap((of) =>
    rules.flatMap(([rule, name]) => {
      const day = dayOf(rule, of)
      return day === undefined ? [] : [{ day, name }]
    }),
  )
  const taken = new Set(natural.map(({ day }) => day))
  const kept = natural.map(({ day, name }) => {
    const on = keptOn(day, substitute, taken)
    taken.add(on)
    return { day: on, name }
  })
  return kept.filter(({ day }) => day.startsWith(String(year))).sort((a, b) => (a.day < b.day ? -1 : 1))
}

function keptOn(day: Day, substitute: Substitute | undefined, taken: ReadonlySet<Day>): Day {
  const weekday = weekdayNumber(day)
  if (substitute === undefined || weekday < 5) return day
  if (substitute === 'nearest') return addDays(day, weekday === 5 ? -1 : 1)
  let next = addDays(day, 7 - weekday)
  while (taken.has(next)) next = addDays(next, 1)
  return next
}

function dayOf(text: string, year: number): Day | undefined {
  const easter = /^E([+-]\d+)$/.exec(text)?.[1]
  if (easter !== undefined) return addDays(easterSunday(year), Number(easter))
  const nth = /^(\d\d) (-?\d) (\d)$/.exec(text)
  if (nth) return nthWeekday(`${year}-${nth[1]}-01`, Number(nth[2]), Number(nth[3]))
  const [date = '', since = '0'] = text.split(' ')
  if (year < Number(since)) return undefined
  const day = `${year}-${date.slice(0, 5)}`
  return date.endsWith('<') && weekdayNumber(day) === 6 ? addDays(day, -1) : day
}

function nthWeekday(month: Day, nth: number, weekday: number): Day {
  if (nth > 0) return addDays(month, ((weekday - weekdayNumber(month) + 7) % 7) + (nth - 1) * 7)
  const last = addDays(`${addDays(month, 31).slice(0, 7)}-01`, -1)
  return addDays(last, -((weekdayNumber(last) - weekday + 7) % 7))
}

/** Easter Sunday by the Gregorian computus, in the form without exceptions that Nature printed in 1876. */
export function easterSunday(year: number): Day {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const inCentury = year % 100
  const correction = Math.floor((8 * century + 13) / 25)
  const moon = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - moon - (inCentury % 4)) % 7
  const late = Math.floor((golden + 11 * moon + 22 * sunday) / 451)
  const days = moon + sunday - 7 * late + 114
  return `${year}-${String(Math.floor(days / 31)).padStart(2, '0')}-${String((days % 31) + 1).padStart(2, '0')}`
}
