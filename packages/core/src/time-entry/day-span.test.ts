import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, dayIn, instantOf } from '../kit/day.ts'
import { dayParts, secondsOfDay, startOfDay } from './day-span.ts'

const days: [string, string, string, number][] = [
  ['Europe/Berlin', '2026-03-29', '2026-03-28T23:00:00.000Z', 23],
  ['Europe/Berlin', '2026-10-25', '2026-10-24T22:00:00.000Z', 25],
  ['Europe/Berlin', '2026-06-01', '2026-05-31T22:00:00.000Z', 24],
  ['America/New_York', '2026-11-01', '2026-11-01T04:00:00.000Z', 25],
  ['Asia/Kathmandu', '2026-01-01', '2025-12-31T18:15:00.000Z', 24],
  ['Pacific/Kiritimati', '2026-01-01', '2025-12-31T10:00:00.000Z', 24],
  ['Pacific/Pago_Pago', '2026-01-01', '2026-01-01T11:00:00.000Z', 24],
  ['UTC', '2026-01-01', '2026-01-01T00:00:00.000Z', 24],
  ['Africa/Cairo', '2026-04-24', '2026-04-23T22:00:00.000Z', 23],
]
it.each(days)('in %s, %s begins at %s and has %d hours', (zone, day, begins, hours) => {
  expect(instantOf(startOfDay(zone, day))).toBe(begins)
  expect(secondsOfDay(zone, day)).toBe(hours * 3_600)
})

it('cuts at midnight of the zone', () => {
  expect(dayParts('Europe/Berlin', { startedAt: '2026-01-14T22:30:00.000Z', endedAt: '2026-01-14T23:15:10.900Z' })).toEqual([
    { date: '2026-01-14', startedAt: '2026-01-14T22:30:00.000Z', endedAt: '2026-01-14T23:00:00.000Z', seconds: 1_800 },
    { date: '2026-01-15', startedAt: '2026-01-14T23:00:00.000Z', endedAt: '2026-01-14T23:15:10.000Z', seconds: 910 },
  ])
})

it('counts the hour that a change of clocks gives or takes', () => {
  const night = (day: string) => ({
    startedAt: instantOf(startOfDay('Europe/Berlin', day)),
    endedAt: instantOf(startOfDay('Europe/Berlin', addDays(day, 1))),
  })
  expect(dayParts('Europe/Berlin', night('2026-03-29')).map(({ seconds }) => seconds / 3_600)).toEqual([23])
  expect(dayParts('Europe/Berlin', night('2026-10-25')).map(({ seconds }) => seconds / 3_600)).toEqual([25])
})

it.each([
  ['ends when it begins', '2026-01-14T10:00:00.000Z'],
  ['ends before it begins', '2026-01-14T09:00:00.000Z'],
])('gives nothing for what %s', (_what, endedAt) => {
  expect(dayParts('UTC', { startedAt: '2026-01-14T10:00:00.000Z', endedAt })).toEqual([])
})

it('loses and adds no second, and puts each part on its day', () => {
  const zone = fc.constantFrom('Europe/Berlin', 'America/St_Johns', 'Asia/Kolkata', 'Australia/Lord_Howe', 'UTC')
  fc.assert(
    fc.property(
      zone,
      fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2027, 0) }),
      fc.integer({ min: 1, max: 260_000 }),
      (in_, startMs, seconds) => {
        const start = Math.floor(startMs / 1000) * 1000
        const parts = dayParts(in_, { startedAt: instantOf(start), endedAt: instantOf(start + seconds * 1000) })
        expect(parts.reduce((sum, part) => sum + part.seconds, 0)).toBe(seconds)
        for (const part of parts) expect(dayIn(in_, part.startedAt)).toBe(part.date)
      },
    ),
  )
})
