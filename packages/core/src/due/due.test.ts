import { describe, expect, it } from 'vitest'
import type { Hostility } from '../../contract/hostile-store.ts'
import { startedJob, type TestHome, testHome } from '../../contract/test-home.ts'
import { type Instant, instantOf } from '../kit/day.ts'
import { AppError } from '../kit/errors.ts'
import { seededRandom } from '../kit/seeded-random.ts'
import { entity } from '../store/entity.ts'
import { readIfAny, transact } from '../store/transact.ts'
import { doDue } from './do-due.ts'
import type { DueHandler } from './handlers.ts'
import { DueItem } from './record.ts'
import { clearDue, setDue } from './set.ts'
import { tick } from './tick.ts'

const kind = 'recurring_invoice'
const NOON = '2026-01-15T12:00:00.000Z'
const ONE = '2026-01-15T13:00:00.000Z'

/** What was done for a subject: the instants it was due at. */
const Diary = entity<{ subjectId: string; done: Instant[]; refused: Instant[] }, { subjectId: string }>({
  name: 'diary',
  schema: 1,
  key: ({ subjectId }) => ({ pk: `diary/${subjectId}`, sk: 'diary' }),
})

/** Writes a diary; `next` says when it is due again, and may refuse. */
function writing(next: (dueAt: Instant) => Instant | undefined = () => undefined): DueHandler {
  const write = (into: 'done' | 'refused', isAllowed: boolean): DueHandler['work'] => {
    return async (tx, { subjectId, dueAt }) => {
      const diary = (await tx.find(Diary, { subjectId })) ?? { subjectId, done: [], refused: [] }
      tx.put(Diary, { ...diary, [into]: [...diary[into], dueAt] })
      return isAllowed ? next(dueAt) : undefined
    }
  }
  return { work: write('done', true), refused: write('refused', false) }
}

interface Opened {
  home: TestHome
  handler?: DueHandler
}

function open(hostility: Partial<Hostility> = { catchUp: 1 }): TestHome {
  return testHome({ now: NOON, hostility })
}

const set = (home: TestHome, subjectId: string, dueAt: Instant) => transact(home.call, (tx) => setDue(tx, { kind, subjectId, dueAt }))
const diaryOf = async (home: TestHome, subjectId: string) => (await readIfAny(home.call, Diary, { subjectId }))?.done ?? []

/** Runs what is enqueued, once each, as workers do. */
async function work({ home, handler = writing() }: Opened, from = 0): Promise<void> {
  for (const job of home.enqueued.slice(from)) await doDue(home, startedJob(home, job), { [kind]: handler })
}

describe('what is due', () => {
  it('is handed over when its time has come, and not a moment before', async () => {
    const home = open()
    await set(home, 'a', ONE)
    expect(await tick(home)).toBe(0)
    home.world.clock.set('2026-01-15T12:59:59.999Z')
    expect(await tick(home)).toBe(0)
    home.world.clock.set(ONE)
    expect(await tick(home)).toBe(1)
  })

  it('is done in the commit that takes it away', async () => {
    const home = open()
    await set(home, 'a', NOON)
    await tick(home)
    await work({ home })
    expect(await diaryOf(home, 'a')).toEqual([NOON])
    expect(await readIfAny(home.call, DueItem, { kind, subjectId: 'a' })).toBeUndefined()
  })

  it('is done once by ten ticks at once and jobs that run three times', async () => {
    const home = open({})
    await set(home, 'a', NOON)
    home.world.store.settle()
    await Promise.all(Array.from({ length: 10 }, () => tick(home)))
    expect(home.enqueued).toHaveLength(1)
    await Promise.all([1, 2, 3].map(() => work({ home })))
    expect(await diaryOf(home, 'a')).toEqual([NOON])
  })

  it('is done again when it is due again, at once for what was missed', async () => {
    const home = open()
    const handler = writing((dueAt) => instantOf(Date.parse(dueAt) + 86_400_000))
    await set(home, 'a', NOON)
    home.world.clock.advance({ days: 7 })
    await tick(home)
    await work({ home, handler })
    expect(await diaryOf(home, 'a')).toHaveLength(8)
    expect(await tick(home)).toBe(0)
    home.world.clock.advance({ days: 1 })
    expect(await tick(home)).toBe(1)
  })

  it('is not done when it was cleared since the tick', async () => {
    const home = open()
    await set(home, 'a', NOON)
    await tick(home)
    await transact(home.call, (tx) => clearDue(tx, { kind, subjectId: 'a' }))
    await work({ home })
    expect(await diaryOf(home, 'a')).toEqual([])
  })

  it('is left to the job of its own setting when it was set anew since the tick', async () => {
    const home = open()
    await set(home, 'a', NOON)
    await tick(home)
    await set(home, 'a', '2026-01-15T12:30:00.000Z')
    home.world.clock.set(ONE)
    await work({ home })
    expect(await diaryOf(home, 'a')).toEqual([])
    await tick(home)
    await work({ home }, 1)
    expect(await diaryOf(home, 'a')).toEqual(['2026-01-15T12:30:00.000Z'])
  })

  it('is done when it was cleared and set to the same instant since the tick', async () => {
    const home = open()
    await set(home, 'a', NOON)
    await tick(home)
    await transact(home.call, (tx) => clearDue(tx, { kind, subjectId: 'a' }))
    await work({ home })
    await set(home, 'a', NOON)
    await tick(home)
    await work({ home }, 1)
    expect(await diaryOf(home, 'a')).toEqual([NOON])
  })

  it('waits for its time when the clock was put back since the tick', async () => {
    const home = open()
    await set(home, 'a', NOON)
    await tick(home)
    home.world.clock.advance({ seconds: -3600 })
    await work({ home })
    expect(await diaryOf(home, 'a')).toEqual([])
    home.world.clock.set(NOON)
    await tick(home)
    await work({ home }, 1)
    expect(await diaryOf(home, 'a')).toEqual([NOON])
  })

  it('is handed over by the next tick when one broke off before the queue had it', async () => {
    const home = open()
    await set(home, 'a', NOON)
    const broken = { ...home, jobs: { ...home.jobs, enqueue: () => Promise.reject(new Error('no queue')) } }
    await expect(tick(broken)).rejects.toThrow('no queue')
    expect(await tick(home)).toBe(1)
  })

  it('is looked at again a quarter of an hour after the queue lost it, and not before', async () => {
    const home = open()
    await set(home, 'a', NOON)
    await tick(home)
    home.enqueued.length = 0
    home.world.clock.advance({ seconds: 899 })
    expect(await tick(home)).toBe(0)
    home.world.clock.advance({ seconds: 1 })
    expect(await tick(home)).toBe(1)
    await work({ home })
    expect(await diaryOf(home, 'a')).toEqual([NOON])
  })

  it('is read by its time only', async () => {
    const home = open()
    await set(home, 'a', NOON)
    await set(home, 'later', ONE)
    const queries: object[] = []
    const shown: string[] = []
    const list: typeof home.store.list = async (query) => {
      const page = await home.store.list(query)
      queries.push(query)
      shown.push(...page.items.map((item) => String(item.doc.subjectId)))
      return page
    }
    await tick({ ...home, store: { ...home.store, list } })
    expect(shown).toEqual(['a'])
    for (const query of queries) expect(query).toMatchObject({ index: 'i3', pk: expect.stringMatching(/^~due\/[0-3]$/) })
  })
})

describe('work that is refused', () => {
  const refusing: DueHandler = {
    ...writing(),
    work: async () => {
      throw new AppError('not_issuable', 'The customer’s VAT id is missing.')
    },
  }

  it('is recorded, once', async () => {
    const home = open()
    await set(home, 'a', NOON)
    await tick(home)
    await work({ home, handler: refusing })
    await work({ home, handler: refusing })
    expect(await readIfAny(home.call, Diary, { subjectId: 'a' })).toMatchObject({ done: [], refused: [NOON] })
    expect(await tick(home)).toBe(0)
  })

  it('fails its job where the kind records nothing, and stays due', async () => {
    const home = open()
    await set(home, 'a', NOON)
    await tick(home)
    await expect(work({ home, handler: { work: refusing.work } })).rejects.toThrow('VAT id')
    await work({ home })
    expect(await diaryOf(home, 'a')).toEqual([NOON])
  })

  it('does not stop the others', async () => {
    const home = open()
    for (const subjectId of ['a', 'b', 'c']) await set(home, subjectId, NOON)
    await tick(home)
    const handler: DueHandler = { ...refusing, work: (tx, due) => (due.subjectId === 'b' ? refusing : writing()).work(tx, due) }
    await work({ home, handler })
    expect([await diaryOf(home, 'a'), await diaryOf(home, 'b'), await diaryOf(home, 'c')]).toEqual([[NOON], [], [NOON]])
  })
})

describe('ten schedulers in a month of crashes, lost answers, downtime and clocks put back', () => {
  it('do what is due on each day once', async () => {
    const home = testHome({ now: NOON, hostility: { lostAnswer: 0.05 } })
    const random = seededRandom(home.world.seed)
    const last = instantOf(Date.parse(NOON) + 29 * 86_400_000)
    const handler = writing((dueAt) => (dueAt < last ? instantOf(Date.parse(dueAt) + 86_400_000) : undefined))
    const subjects = ['a', 'b', 'c', 'd', 'e']
    for (const subjectId of subjects) await untilDone(() => set(home, subjectId, NOON))

    for (let turn = 0; turn < 60; turn++) {
      await Promise.allSettled(Array.from({ length: 10 }, () => tick(home)))
      // A worker may lose the answer of its commit, and its job is then tried again, possibly beside a second run of it.
      for (const job of home.enqueued) {
        const run = () => doDue(home, startedJob(home, job), { [kind]: handler })
        await Promise.allSettled(Array.from({ length: 1 + random.below(3) }, run))
        await untilDone(run)
      }
      home.enqueued.splice(0, random.below(home.enqueued.length + 1))
      const dice = random.below(10)
      home.world.clock.advance({ seconds: dice === 0 ? 7 * 86_400 : dice === 1 ? -3_600 : random.below(86_400) })
    }
    const days = Array.from({ length: 30 }, (_, day) => instantOf(Date.parse(NOON) + day * 86_400_000))
    for (const subjectId of subjects) expect(await diaryOf(home, subjectId)).toEqual(days)
  })
})

/** Tries until it is told that it was done. */
async function untilDone(attempt: () => Promise<unknown>): Promise<void> {
  for (;;) {
    const failure = await attempt().then(
      () => undefined,
      (error: unknown) => error as Error,
    )
    if (!failure) return
    if (failure.name !== 'LostAnswer') throw failure
  }
}
