import { randomBytes, randomInt } from 'node:crypto'
import { writeSync } from 'node:fs'
import type { Call } from '@quittance/core/call'
import { invariant } from '@quittance/core/kit/errors'
import { idMaker } from '@quittance/core/kit/id'
import { systemClock } from '@quittance/core/ports/clock'
import { entity } from '@quittance/core/store/entity'
import { transact } from '@quittance/core/store/transact'
import { openStore } from './open-store.ts'

// The program that the crash test kills: it issues numbers without end, prints each one it was told is durable,
// and moves money between two accounts in the same commits.

const WRITERS = 16
const MOVED_MAX = 100
const STDOUT = 1

interface Series {
  id: string
  last: number
}

interface Account {
  id: string
  balance: number
}

const Series = entity<Series, Pick<Series, 'id'>>({ name: 'series', schema: 1, key: ({ id }) => ({ pk: `series/${id}`, sk: 'series' }) })
const Account = entity<Account, Pick<Account, 'id'>>({
  name: 'account',
  schema: 1,
  key: ({ id }) => ({ pk: `account/${id}`, sk: 'account' }),
})
const Claim = entity<{ number: number; moved: number }, { number: number }>({
  name: 'claim',
  schema: 1,
  key: ({ number }) => ({ pk: 'claims', sk: String(number).padStart(9, '0') }),
  indexes: ({ number }) => ({ i1: { pk: 'claims', sk: String(number) } }),
  feed: true,
})

const path = process.argv[2]
invariant(path, 'usage: crash-program <file>')
const { store } = openStore({ path, clock: systemClock })
const call: Call = {
  store,
  orgId: 'org_test',
  actor: { kind: 'system', id: 'test', name: 'Test' },
  clock: systemClock,
  newId: idMaker({ now: systemClock.now, randomBytes }),
  requestId: 'req_test',
  backOff: (attempt) => new Promise((resolve) => setTimeout(resolve, randomInt(2 ** Math.min(attempt, 6)))),
}

async function issue(): Promise<number> {
  return transact(call, async (tx) => {
    const series = (await tx.find(Series, { id: 'a' })) ?? { id: 'a', last: 0 }
    const from = (await tx.find(Account, { id: 'from' })) ?? { id: 'from', balance: 0 }
    const to = (await tx.find(Account, { id: 'to' })) ?? { id: 'to', balance: 0 }
    const moved = randomInt(MOVED_MAX)
    const number = series.last + 1
    tx.put(Series, { ...series, last: number })
    tx.put(Account, { ...from, balance: from.balance - moved })
    tx.put(Account, { ...to, balance: to.balance + moved })
    tx.put(Claim, { number, moved })
    return number
  })
}

async function writeOn(): Promise<never> {
  for (;;) writeSync(STDOUT, `${await issue()}\n`)
}

await Promise.all(Array.from({ length: WRITERS }, writeOn))
