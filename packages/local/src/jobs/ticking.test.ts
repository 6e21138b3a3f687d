import { expect, it } from 'vitest'
import { startTicking } from './ticking.ts'

it('ticks at once, and again after a failure, one tick after the other', async () => {
  let ticks = 0
  let running = 0
  const errors: unknown[] = []
  const tick = async () => {
    expect(++running).toBe(1)
    ticks++
    await new Promise((resolve) => setTimeout(resolve, 5))
    running--
    if (ticks === 1) throw new Error('no disk')
  }
  const ticking = startTicking({ tick, everyMs: 1, onError: (error) => errors.push(error) })
  await expect.poll(() => ticks).toBeGreaterThan(3)
  await ticking.stop()
  expect(errors.map(String)).toEqual(['Error: no disk'])
})

it('ends the tick under way when it is stopped, and begins no other', async () => {
  let begun = 0
  let ended = 0
  const tick = async () => {
    begun++
    await new Promise((resolve) => setTimeout(resolve, 20))
    ended++
  }
  const ticking = startTicking({ tick, everyMs: 1, onError: () => {} })
  await ticking.stop()
  expect([begun, ended]).toEqual([1, 1])
  await new Promise((resolve) => setTimeout(resolve, 30))
  expect(begun).toBe(1)
})
