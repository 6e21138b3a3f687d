import { afterEach, expect, it, vi } from 'vitest'
import { browserZone, keepZone, today } from './clock.ts'

afterEach(() => {
  vi.useRealTimers()
  keepZone(browserZone())
})

it('says the day of the organisation, not of the reader', () => {
  vi.useFakeTimers({ now: Date.parse('2026-01-31T12:00:00.000Z') })
  keepZone('Pacific/Kiritimati')
  expect(today()).toBe('2026-02-01')
  keepZone('Pacific/Pago_Pago')
  expect(today()).toBe('2026-01-31')
  expect(today('Pacific/Kiritimati')).toBe('2026-02-01')
})
