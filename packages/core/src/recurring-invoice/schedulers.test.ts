import { describe, expect, it } from 'vitest'
import { startedJob, type TestHome } from '../../contract/test-home.ts'
import { doDue } from '../due/do-due.ts'
import { tick } from '../due/tick.ts'
import { listInvoices } from '../invoice/list.ts'
import { addDays, dayIn, instantOf } from '../kit/day.ts'
import { type SeededRandom, seededRandom } from '../kit/seeded-random.ts'
import { createRecurring } from './create.ts'
import { previewRecurring } from './preview.ts'
import { openRecurring, type RecurringTest } from './recurring.fixture.ts'
import type { DayRule, Schedule } from './schedule.ts'

const ZONES = ['Europe/Berlin', 'America/Los_Angeles', 'Asia/Kathmandu', 'Pacific/Auckland', 'Africa/Cairo', 'UTC']
const RULES: readonly DayRule[] = [
  { type: 'day_of_month', day: 31 },
  { type: 'day_of_month', day: 29 },
  { type: 'last_day' },
  { type: 'first_business_day' },
  { type: 'last_business_day' },
  { type: 'nth_weekday', nth: 2, weekday: 'tuesday' },
]

function pick<T>(random: SeededRandom, items: readonly T[]): T {
  return items[random.below(items.length)] as T
}

function someSchedule(random: SeededRandom): Schedule {
  const startsOn = addDays('2028-01-01', random.below(20))
  const frequency = pick(random, ['daily', 'weekly', 'monthly', 'monthly', 'monthly', 'quarterly'] as const)
  // No more turns in the four months than a preview shows.
  const interval = { daily: 11, weekly: 2, monthly: 1, quarterly: 1 }[frequency] + random.below(frequency === 'daily' ? 5 : 2)
  const on = frequency === 'monthly' || frequency === 'quarterly' ? { on: pick(random, RULES) } : {}
  const shift =
    frequency !== 'daily' && random.happens(0.5) ? { shift: pick(random, ['next_business_day', 'previous_business_day'] as const) } : {}
  return { frequency, interval, startsOn, ...on, ...shift }
}

/** Ten schedulers and as many workers at once; some lose the answer of their commit, some the queue. What failed is tried again, as a queue does. */
async function turn({ home, random }: { home: TestHome; random: SeededRandom }): Promise<void> {
  const isDown = random.happens(0.2)
  const jobs = isDown ? { ...home.jobs, enqueue: () => Promise.reject(new Error('the queue is down')) } : home.jobs
  await Promise.allSettled(Array.from({ length: 10 }, () => tick({ ...home, jobs })))
  const due = home.enqueued.filter(({ kind }) => kind === 'do_due')
  const run = (job: (typeof due)[number]) => doDue(home, startedJob(home, job))
  await Promise.allSettled(due.flatMap((job) => Array.from({ length: 1 + random.below(3) }, () => run(job))))
  // The queue forgets some of what it was given, done or not.
  home.enqueued.splice(0, random.below(home.enqueued.length + 1))
}

/** Weeks of work, downtime and clocks that are put forward and back, until everything due before the last day had its chance. */
async function liveUntil(test: RecurringTest, random: SeededRandom, lastMs: number): Promise<void> {
  const { home } = test
  const { clock } = home.world
  while (clock.now() < lastMs) {
    await turn({ home, random })
    const dice = random.below(8)
    clock.advance({ seconds: dice === 0 ? 7 * 86_400 : dice === 1 ? -30_000 : 3_600 * random.below(72) })
  }
  clock.set(instantOf(lastMs))
  for (let rest = 0; rest < 12; rest++) {
    await turn({ home, random })
    clock.advance({ seconds: 901 })
  }
}

async function untilDone<T>(attempt: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await attempt()
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'LostAnswer') throw error
    }
  }
}

describe('ten schedulers in four months of crashes, downtime, and clocks put forward and back', () => {
  it.each(ZONES)('make each previewed invoice once, in %s', async (zone) => {
    const test = await untilDone(() =>
      openRecurring({ now: '2027-12-31T12:00:00.000Z', hostility: { lostAnswer: 0.03 }, settings: { zone } }),
    )
    const { home } = test
    const random = seededRandom(home.world.seed)
    // Two worlds of ids: a lost answer may have made one more than we know of.
    const made = await untilDone(() => createRecurring(home.call, test.input(someSchedule(random))))
    const { invoices: planned } = await previewRecurring(home.call, made)
    await liveUntil(test, random, Date.parse('2028-05-01T12:00:00.000Z'))

    home.world.store.settle()
    const today = dayIn(zone, instantOf(home.world.clock.now()))
    const expected = planned.filter(({ date }) => date <= today)
    const runs = await test.runs(made.id)
    expect(runs.map(({ period, date, status }) => [period, date, status])).toEqual(
      expected.map(({ period, date }) => [period, date, 'made']),
    )
    const invoices = await test.invoices(made.id)
    expect(invoices.map(({ totals, lines }) => [totals.total, lines[0]?.description])).toEqual(
      expected.map(({ total, description }) => [total, description]),
    )
    const all = await listInvoices(home.call, { limit: 100 })
    const own = all.items.filter(({ id }) => invoices.some((invoice) => invoice.id === id))
    expect(own).toHaveLength(invoices.length)
    expect(new Set(all.items.map(({ number }) => number)).size).toBe(all.items.length)
  })
})
