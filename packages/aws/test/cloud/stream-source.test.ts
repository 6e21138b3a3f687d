import { describe, expect, it } from 'vitest'
import { type Delivery, deliver, type StreamRecord } from './stream-source.ts'

/** How Lambda brings a stream's records, as far as the interpreter of the template acts it out. */

const NOW_MS = 1_000_000_000
const records = (names: string, ageSeconds = 0): StreamRecord[] =>
  [...names].map((SequenceNumber) => ({ dynamodb: { SequenceNumber, ApproximateCreationDateTime: NOW_MS / 1000 - ageSeconds } }))
const named = (all: readonly StreamRecord[]) => all.map(({ dynamodb }) => dynamodb.SequenceNumber).join('')

/** Delivers to a function that throws at some records and names others as failed; notes what it was called with and what was set aside. */
async function delivered(batch: StreamRecord[], by: Partial<Delivery>, { throwsAt = '', names = '' } = {}) {
  const calls: string[] = []
  const aside: string[] = []
  await deliver(
    batch,
    { attemptsMax: 2, ageSecondsMax: -1, bisects: true, reportsFailures: true, ...by },
    {
      async invoke(all) {
        calls.push(named(all))
        if ([...named(all)].some((one) => throwsAt.includes(one))) throw new Error('a poisoned record')
        const failed = [...named(all)].filter((one) => names.includes(one))
        return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) }
      },
      setAside: async (all, { condition }) => void aside.push(`${named(all)}: ${condition}`),
      onFailure: () => {},
      goesOn: async () => calls.length < 50,
      nowMs: () => NOW_MS,
    },
  )
  return { calls, aside }
}

describe('a batch of a stream', () => {
  it.each<[string, Partial<Delivery>, { throwsAt?: string; names?: string }, { calls: string[]; aside: string[] }]>([
    ['that is taken comes once', {}, {}, { calls: ['abcd'], aside: [] }],
    [
      'comes again from the first record named as failed, until it is set aside with what follows it',
      {},
      { names: 'c' },
      { calls: ['abcd', 'cd', 'cd'], aside: ['cd: RetryAttemptsExhausted'] },
    ],
    [
      'at which the function throws is halved until the record is alone, which counts as no attempt',
      {},
      { throwsAt: 'c' },
      { calls: ['abcd', 'ab', 'cd', 'c', 'c', 'c', 'd'], aside: ['c: RetryAttemptsExhausted'] },
    ],
    [
      'comes again whole where it is not halved',
      { bisects: false },
      { throwsAt: 'c' },
      { calls: ['abcd', 'abcd', 'abcd'], aside: ['abcd: RetryAttemptsExhausted'] },
    ],
    ['is over when nobody asks which records failed', { reportsFailures: false }, { names: 'a' }, { calls: ['abcd'], aside: [] }],
    [
      'comes without end where the mapping sets none',
      { attemptsMax: -1 },
      { names: 'd' },
      { calls: ['abcd', ...Array(49).fill('d')], aside: [] },
    ],
  ])('%s', async (_what, by, faults, expected) => {
    expect(await delivered(records('abcd'), by, faults)).toEqual(expected)
  })

  it('leaves out what is too old, which is set aside', async () => {
    expect(await delivered([...records('ab', 61), ...records('cd', 60)], { ageSecondsMax: 60 })).toEqual({
      calls: ['cd'],
      aside: ['ab: RecordAgeExceeded'],
    })
  })
})
