import { expect, it } from 'vitest'
import { readIcs } from './read-ics.ts'

const calendar = (...lines: string[]) => ['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR'].join('\r\n')
const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']

it('reads whole days, with names that are folded and escaped', () => {
  const text = calendar(
    ...event('DTSTART;VALUE=DATE:20260810', 'DTEND;VALUE=DATE:20260822', 'SUMMARY:Company holidays\\, all', ' \u0020of us'),
    ...event('DTSTART:20261224', 'SUMMARY:Christmas Eve', 'RRULE:FREQ=YEARLY'),
  )
  expect(readIcs(text)).toEqual([
    { first: '2026-08-10', last: '2026-08-21', name: 'Company holidays, all of us', yearly: false },
    { first: '2026-12-24', last: '2026-12-24', name: 'Christmas Eve', yearly: true },
  ])
})

it.each([
  ['an event with a time of day', event('DTSTART:20260810T090000Z', 'SUMMARY:Call')],
  ['a day that there is not', event('DTSTART;VALUE=DATE:20260230', 'SUMMARY:Never')],
  ['an event that never ends', ['BEGIN:VEVENT', 'DTSTART:20260810']],
  ['another kind of entry', ['BEGIN:VTODO', 'DTSTART:20260810', 'END:VTODO']],
])('leaves out %s', (_what, lines) => {
  expect(readIcs(calendar(...lines))).toEqual([])
})

it.each(['', 'no calendar', 'BEGIN:VEVENT\n'.repeat(1_000)])('reads nothing from what is none', (text) => {
  expect(readIcs(text)).toEqual([])
})
