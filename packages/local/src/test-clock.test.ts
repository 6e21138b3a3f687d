import { mkdtempSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ConfigurationError, readConfiguration } from './configuration.ts'
import { testClock } from './test-clock.ts'

it('goes on from the instant that a test writes, whenever it is written anew', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'clock-')), 'now')
  let realMs = 1_000_000
  writeFileSync(path, '2026-01-15T08:00:00.000Z\n')
  const clock = testClock(path, { now: () => realMs })
  const text = () => new Date(clock.now()).toISOString()
  expect(text()).toBe('2026-01-15T08:00:00.000Z')
  realMs += 2_000
  expect(text()).toBe('2026-01-15T08:00:02.000Z')
  writeFileSync(path, '2027-01-15T08:00:00.000Z')
  utimesSync(path, 1, 1)
  realMs += 1_000
  expect(text()).toBe('2027-01-15T08:00:00.000Z')
})

const TEST_CLOCK = { QUITTANCE_TEST_CLOCK: '/tmp/now' }

it('can be set where only this machine comes', () => {
  expect(readConfiguration(TEST_CLOCK).testClock).toBe('/tmp/now')
  expect(readConfiguration({}).testClock).toBeUndefined()
})

it.each([
  ['in production', { NODE_ENV: 'production' }],
  ['where other machines come', { HOST: '0.0.0.0' }],
  ['under a public address', { QUITTANCE_PUBLIC_URL: 'https://bills.example.com' }],
])('is refused %s', (_where, environment) => {
  expect(() => readConfiguration({ ...TEST_CLOCK, ...environment })).toThrow(ConfigurationError)
})
