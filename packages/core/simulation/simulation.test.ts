import { randomInt } from 'node:crypto'
import { expect, test } from 'vitest'
import { simulate } from './simulate.ts'

const COMMANDS = 1_200
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
]

test.each([1, 3, randomInt(2 ** 31)])('the books hold over a hostile store, seed %i', async (seed) => {
  const { outcomes, lostAnswers, issued } = await simulate({ seed, commands: COMMANDS })
  expect([issued > 40, lostAnswers > 0]).toEqual([true, true])
  const names = Object.keys(outcomes)
  for (const name of ['create', 'edit', 'issue', 'pay', 'credit', 'void', 'duplicate', 'delete', ...MONEY]) expect(names).toContain(name)
  for (const refusal of ['pay: overpayment', 'credit: over_credit']) expect(names).toContain(refusal)
})

test('the same seed gives the same run', async () => {
  expect(await simulate({ seed: 7, commands: 60 })).toEqual(await simulate({ seed: 7, commands: 60 }))
})
