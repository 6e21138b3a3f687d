import { expect, it } from 'vitest'
import { readHours, showClock, showHours } from './hours.ts'

it.each([
  ['1:30', 5400],
  ['1.5', 5400],
  ['1,25 h', 4500],
  ['90m', 5400],
  ['8', 28800],
  ['0', null],
  ['1:75', null],
  ['an hour', null],
  ['', null],
])('reads %j as %s seconds', (text, seconds) => expect(readHours(text)).toBe(seconds))

it('shows hours and a running clock', () => {
  expect([showHours(5430), showClock(65), showClock(36_000)]).toEqual(['1:30', '0:01:05', '10:00:00'])
})
