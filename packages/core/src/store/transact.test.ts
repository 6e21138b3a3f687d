import { describe, expect, it } from 'vitest'
import { conflictOf } from '../../contract/store-under-test.ts'
import { type TestCall, testCall, testWorld } from '../../contract/test-world.ts'
import { AppError } from '../kit/errors.ts'
import type { Store } from '../ports/store.ts'
import { entity } from './entity.ts'
import { scoped } from './scoped.ts'
import { read, readIfAny, transact } from './transact.ts'

interface Account {
  id: string
  balance: number
}

const Account = entity<Account, Pick<Account, 'id'>>({
  name: 'savings_account',
  schema: 1,
  key: ({ id }) => ({ pk: `account/${id}`, sk: 'account' }),
})

const calm = { conflict: 0, yield: 0 }

async function open(call: TestCall, ...accounts: Account[]): Promise<void> {
  await transact(call, async (tx) => {
    for (const account of accounts) tx.put(Account, account)
  })
}

function withStore(call: TestCall, change: Partial<Store>): TestCall {
  return { ...call, store: { ...call.store, ...change } }
}

describe('reading and writing', () => {
  it('commits what it put, with version 1 and then one more', async () => {
    const call = testCall()
    await open(call, { id: 'a', balance: 5 })
    expect(await read(call, Account, { id: 'a' })).toEqual({ id: 'a', balance: 5, version: 1 })
    const put = await transact(call, async (tx) => tx.put(Account, { ...(await tx.get(Account, { id: 'a' })), balance: 6 }))
    expect(put).toEqual({ id: 'a', balance: 6, version: 2 })
    expect(await read(call, Account, { id: 'a' })).toEqual(put)
  })

  it('sees its own puts and removals', async () => {
    const call = testCall()
    await open(call, { id: 'a', balance: 5 })
    await transact(call, async (tx) => {
      tx.put(Account, { ...(await tx.get(Account, { id: 'a' })), balance: 7 })
      expect((await tx.get(Account, { id: 'a' })).balance).toBe(7)
      expect((await tx.peek(Account, { id: 'a' }))?.balance).toBe(7)
      tx.remove(Account, { id: 'a' })
      expect(await tx.find(Account, { id: 'a' })).toBeUndefined()
    })
    expect(await readIfAny(call, Account, { id: 'a' })).toBeUndefined()
  })

  it('decides by what is current, also for a call whose reads are eventual', async () => {
    const call = testCall({ hostility: { ...calm, catchUp: 0 } })
    const showing = { ...call, store: scoped(call.world.store, { orgId: call.orgId, reads: 'eventual' }) }
    await open(call, { id: 'a', balance: 1 })
    call.world.store.settle()
    await transact(call, async (tx) => tx.put(Account, { ...(await tx.get(Account, { id: 'a' })), balance: 2 }))
    expect((await read(showing, Account, { id: 'a' })).balance).toBe(1)
    const seen = await transact(showing, async (tx) => {
      const peeked = await tx.peek(Account, { id: 'a' })
      const got = await tx.get(Account, { id: 'a' })
      return [peeked?.balance, got.balance]
    })
    expect(seen).toEqual([2, 2])
  })

  it('answers not_found for what is not there', async () => {
    const call = testCall()
    await expect(transact(call, (tx) => tx.get(Account, { id: 'none' }))).rejects.toMatchObject({
      code: 'not_found',
      message: 'There is no such savings account.',
    })
    await expect(read(call, Account, { id: 'none' })).rejects.toMatchObject({ code: 'not_found' })
  })

  it('refuses to remove what it has not read, as an error of the program', async () => {
    const call = testCall()
    await expect(transact(call, async (tx) => tx.remove(Account, { id: 'a' }))).rejects.toThrow(/without having been read/)
  })

  it('leaves nothing of what it put and removed again', async () => {
    const call = testCall()
    await transact(call, async (tx) => {
      tx.put(Account, { id: 'b', balance: 1 })
      await tx.find(Account, { id: 'a' })
      tx.put(Account, { id: 'a', balance: 5 })
      tx.remove(Account, { id: 'a' })
      expect(await tx.find(Account, { id: 'a' })).toBeUndefined()
    })
    expect([await readIfAny(call, Account, { id: 'a' }), (await readIfAny(call, Account, { id: 'b' }))?.balance]).toEqual([undefined, 1])
  })

  it('gives one instant to all of an attempt', async () => {
    const call = testCall({ now: '2026-03-01T10:00:00.000Z' })
    expect(await transact(call, async (tx) => tx.now)).toBe('2026-03-01T10:00:00.000Z')
  })
})

describe('conditions', () => {
  it('starts over when what it read has changed', async () => {
    const call = testCall({ hostility: calm })
    await open(call, { id: 'a', balance: 1 })
    let attempts = 0
    await transact(call, async (tx) => {
      const account = await tx.get(Account, { id: 'a' })
      if (++attempts === 1)
        await transact(call, async (other) => other.put(Account, { ...(await other.get(Account, { id: 'a' })), balance: 10 }))
      tx.put(Account, { ...account, balance: account.balance + 1 })
    })
    expect(attempts).toBe(2)
    expect((await read(call, Account, { id: 'a' })).balance).toBe(11)
  })

  it('starts over when something it only read has changed', async () => {
    const call = testCall({ hostility: calm })
    await open(call, { id: 'a', balance: 1 })
    let attempts = 0
    await transact(call, async (tx) => {
      const { balance } = await tx.get(Account, { id: 'a' })
      if (++attempts === 1)
        await transact(call, async (other) => other.put(Account, { ...(await other.get(Account, { id: 'a' })), balance: 2 }))
      tx.put(Account, { id: 'copy', balance })
    })
    expect((await read(call, Account, { id: 'copy' })).balance).toBe(2)
  })

  it('starts over when something it found absent has appeared', async () => {
    const call = testCall({ hostility: calm })
    let attempts = 0
    const found = await transact(call, async (tx) => {
      const account = await tx.find(Account, { id: 'a' })
      if (++attempts === 1) await open(call, { id: 'a', balance: 3 })
      tx.put(Account, { id: 'b', balance: 0 })
      return account
    })
    expect(found).toMatchObject({ balance: 3 })
  })

  it('does not start over for what it peeked at', async () => {
    const call = testCall({ hostility: calm })
    await open(call, { id: 'a', balance: 1 })
    let attempts = 0
    await transact(call, async (tx) => {
      attempts++
      await tx.peek(Account, { id: 'a' })
      if (attempts === 1)
        await transact(call, async (other) => other.put(Account, { ...(await other.get(Account, { id: 'a' })), balance: 2 }))
      tx.put(Account, { id: 'b', balance: 0 })
    })
    expect(attempts).toBe(1)
  })

  it('judges by the first of two reads of one document at the same time', async () => {
    const call = testCall({ hostility: calm })
    await open(call, { id: 'a', balance: 1 })
    let reads = 0
    const racing = withStore(call, {
      async get(key) {
        const isSecond = ++reads === 2
        if (isSecond) await transact(call, async (other) => other.put(Account, { ...(await other.get(Account, { id: 'a' })), balance: 9 }))
        return call.store.get(key)
      },
    })
    await transact(racing, async (tx) => {
      const [one, two] = await Promise.all([tx.get(Account, { id: 'a' }), tx.get(Account, { id: 'a' })])
      expect(one).toEqual(two)
      tx.put(Account, { ...one, balance: one.balance + 1 })
    })
    expect((await read(call, Account, { id: 'a' })).balance).toBe(10)
  })

  it('answers busy when others always come first', async () => {
    const call = testCall({ hostility: calm })
    await open(call, { id: 'a', balance: 0 })
    const interrupted = transact(call, async (tx) => {
      const mine = await tx.get(Account, { id: 'a' })
      await transact(call, async (other) => other.put(Account, { ...(await other.get(Account, { id: 'a' })), balance: 1 }))
      tx.put(Account, mine)
    })
    await expect(interrupted).rejects.toMatchObject({ code: 'busy', details: { retryAfterSeconds: 1 } })
    expect((await read(call, Account, { id: 'a' })).version).toBe(13)
  })

  it('keeps the sum of two accounts under 200 transfers at once', async () => {
    const call = testCall()
    await open(call, { id: 'a', balance: 1000 }, { id: 'b', balance: 1000 })
    const transfer = () =>
      transact(call, async (tx) => {
        const [a, b] = [await tx.get(Account, { id: 'a' }), await tx.get(Account, { id: 'b' })]
        if (a.balance + b.balance !== 2000) throw new AppError('internal', 'torn')
        tx.put(Account, { ...a, balance: a.balance - 1 })
        tx.put(Account, { ...b, balance: b.balance + 1 })
      })
    for (let round = 0; round < 50; round++) await Promise.all([transfer(), transfer(), transfer(), transfer()])
    expect(await read(call, Account, { id: 'a' })).toMatchObject({ balance: 800 })
    expect(await read(call, Account, { id: 'b' })).toMatchObject({ balance: 1200 })
  })
})

describe('failures of the work', () => {
  it('commits nothing and throws what the work threw', async () => {
    const call = testCall()
    const failing = transact(call, async (tx) => {
      tx.put(Account, { id: 'a', balance: 1 })
      throw new AppError('invalid_amount', 'no')
    })
    await expect(failing).rejects.toMatchObject({ code: 'invalid_amount' })
    expect(await readIfAny(call, Account, { id: 'a' })).toBeUndefined()
  })

  it('does not believe an error that came from reads on both sides of a commit', async () => {
    const call = testCall({ hostility: calm })
    await open(call, { id: 'a', balance: 5 }, { id: 'b', balance: 5 })
    let attempts = 0
    const sum = await transact(call, async (tx) => {
      const a = await tx.get(Account, { id: 'a' })
      if (++attempts === 1) {
        await transact(call, async (other) => {
          other.put(Account, { ...(await other.get(Account, { id: 'a' })), balance: 0 })
          other.put(Account, { ...(await other.get(Account, { id: 'b' })), balance: 10 })
        })
      }
      const b = await tx.get(Account, { id: 'b' })
      if (a.balance + b.balance !== 10) throw new AppError('internal', 'the books do not add up')
      return a.balance + b.balance
    })
    expect(sum).toBe(10)
  })

  it('waits until what an error tells of is durable', async () => {
    const call = testCall({ hostility: calm })
    const commits: number[] = []
    const watched = withStore(call, {
      async commit(writes) {
        commits.push(writes.length)
      },
    })
    await expect(transact(watched, (tx) => tx.get(Account, { id: 'a' }))).rejects.toMatchObject({ code: 'not_found' })
    expect(commits).toEqual([0])
  })
})

describe('work that only reads, and dry runs', () => {
  it('commits no checks when nothing is written, but waits until what was read is durable', async () => {
    const call = testCall({ hostility: calm })
    await open(call, { id: 'a', balance: 1 })
    const commits: number[] = []
    const watched = withStore(call, {
      async commit(writes) {
        commits.push(writes.length)
      },
    })
    await transact(watched, (tx) => tx.get(Account, { id: 'a' }))
    expect(commits).toEqual([0])
  })

  it('commits nothing in a dry run, and returns what would be', async () => {
    const call = testCall()
    await open(call, { id: 'a', balance: 1 })
    const result = await transact({ ...call, dryRun: true }, async (tx) =>
      tx.put(Account, { ...(await tx.get(Account, { id: 'a' })), balance: 2 }),
    )
    expect(result).toEqual({ id: 'a', balance: 2, version: 2 })
    expect((await read(call, Account, { id: 'a' })).balance).toBe(1)
  })

  it('keeps organisations apart', async () => {
    const world = testWorld()
    const [ours, theirs] = [world.call({ orgId: 'org_a' }), world.call({ orgId: 'org_b' })]
    await open(ours, { id: 'a', balance: 1 })
    expect(await readIfAny(theirs, Account, { id: 'a' })).toBeUndefined()
    await open(theirs, { id: 'a', balance: 2 })
    expect((await read(ours, Account, { id: 'a' })).balance).toBe(1)
  })

  it('refuses a commit that is put together wrongly, having retried nothing', async () => {
    const call = testCall({ hostility: calm })
    const key = Account.key({ id: 'a' })
    await expect(conflictOf(call.store.commit([{ op: 'check', key, expect: { version: 1 } }]))).resolves.toEqual([0])
    const tooMany = transact(call, async (tx) => {
      for (let n = 0; n < 101; n++) tx.put(Account, { id: String(n), balance: 0 })
    })
    await expect(tooMany).rejects.toMatchObject({ code: 'limit_exceeded' })
  })
})
