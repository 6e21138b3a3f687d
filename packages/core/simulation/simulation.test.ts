import { expect, test } from 'vitest'
import { testSeed } from '../contract/seed.ts'
import { simulate } from './simulate.ts'

const COMMANDS = 2_000
const MONEY = [
  'receive',
  'apply credit',
  'unapply credit',
  'refund',
  'chargeback',
  'reversal',
  'reverse refund',
  'write off',
  'reinstate',
  'open checkout',
  'collected',
  'declined',
  'fee known',
  'refund there',
  'refund returned',
  'dispute',
  'dispute lost',
  'dispute won',
  'order refund',
  'send refund',
  'payout',
  'payout returned',
]
const BY_HAND = ['by hand', 'reverse entry', 'lock', 'unlock', 'by hand: period_locked', 'by hand: invalid_amount', 'pay: period_locked']

const WANTED = [
  'create',
  'edit',
  'issue',
  'pay',
  'credit',
  'void',
  'duplicate',
  'delete',
  ...MONEY,
  ...BY_HAND,
  'pay: overpayment',
  'credit: over_credit',
]
const reached = new Set<string>()

test.each([1, 3, testSeed('simulation')])('the books hold over a hostile store, seed %i', { timeout: 240_000 }, async (seed) => {
  const { outcomes, lostAnswers, issued } = await simulate({ seed, commands: COMMANDS })
  for (const name of Object.keys(outcomes)) reached.add(name)
  expect([issued > 40, lostAnswers > 0]).toEqual([true, true])
})

test('the ageing of past days is the receivables of those days, though payments were booked in another order (seed 8)', {
  timeout: 240_000,
}, async () => {
  const { issued } = await simulate({ seed: 8, commands: 1_500 })
  expect(issued).toBeGreaterThan(40)
})

test('between them, the seeds reach every command', () => {
  expect(WANTED.filter((name) => !reached.has(name))).toEqual([])
})

test('the same seed gives the same run', async () => {
  expect(await simulate({ seed: 7, commands: 60 })).toEqual(await simulate({ seed: 7, commands: 60 }))
})
