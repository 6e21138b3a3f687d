import { testClock } from '@quittance/core/contract/test-world'
import { expect, it } from 'vitest'
import { rushMeter } from './rush.ts'

function metered() {
  const clock = testClock()
  const meter = rushMeter(clock)
  const requests = (count: number) => {
    for (let at = 0; at < count; at++) meter.count()
  }
  return { clock, meter, requests }
}

it('takes fifty requests a second for everyday life', () => {
  const { meter, requests } = metered()
  requests(50)
  expect(meter.isRush()).toBe(false)
  requests(1)
  expect(meter.isRush()).toBe(true)
})

it('ends a second after the last requests', () => {
  const { clock, meter, requests } = metered()
  requests(100)
  clock.advance({ seconds: 1 })
  expect(meter.isRush()).toBe(true)
  clock.advance({ seconds: 1 })
  expect(meter.isRush()).toBe(false)
})

it('is told for five seconds at most, and again after a calm', () => {
  const { clock, meter, requests } = metered()
  const told: boolean[] = []
  for (let second = 0; second < 7; second++) {
    requests(100)
    told.push(meter.isRush())
    clock.advance({ seconds: 1 })
  }
  expect(told).toEqual([true, true, true, true, true, false, false])
  clock.advance({ seconds: 1 })
  expect(meter.isRush()).toBe(false)
  requests(100)
  expect(meter.isRush()).toBe(true)
})
