import { describe, expect, it } from 'vitest'
import { workOff } from '../../contract/memory-jobs.ts'
import { startedJob, type TestHome } from '../../contract/test-home.ts'
import { doDue } from '../due/do-due.ts'
import { tick } from '../due/tick.ts'
import { listInvoices } from '../invoice/list.ts'
import { addDays, dayIn, instantOf } from '../kit/day.ts'
import { type SeededRandom, seededRandom } from '../kit/seeded-random.ts'
import { updateOrganisation } from '../organisation/update-organisation.ts'
import { read } from '../store/transact.ts'
import { createRecurring } from './create.ts'
import { dueAtOf } from './plan.ts'
import { previewRecurring } from './preview.ts'
import { RecurringInvoice } from './record.ts'
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
  const forgotten = new Set(due.slice(0, random.below(due.length + 1)))
  home.enqueued.splice(0, home.enqueued.length, ...home.enqueued.filter((job) => !forgotten.has(job)))
}

/** Weeks of work, downtime and clocks that are put forward and back, until everything due before the last day had its chance. */
async function liveUntil(test: RecurringTest, random: SeededRandom, at: { lastMs: number; between?: () => Promise<void> }): Promise<void> {
  const { home } = test
  const { clock } = home.world
  const { lastMs, between } = at
  while (clock.now() < lastMs) {
    await turn({ home, random })
    await between?.()
    const dice = random.below(8)
    clock.advance({ seconds: dice === 0 ? 7 * 86_400 : dice === 1 ? -30_000 : 3_600 * random.below(72) })
  }
  clock.set(instantOf(lastMs))
  for (let rest = 0; rest < 12; rest++) {
    await turn({ home, random })
    clock.advance({ seconds: 901 })
  }
}

/**
 * Somebody who closes other days of the next weeks now and then, and no others: the change may be made, its answer lost, and its reaction come
 * late, twice, and break off in the middle.
 */
function closingDays({ home }: RecurringTest, random: SeededRandom): () => Promise<void> {
  const replan = () => workOff({ home, feed: home.world.feed, enqueued: home.enqueued, kinds: ['plan_recurring_invoices'] })
  return async () => {
    if (random.happens(0.4)) {
      const from = addDays(dayIn('UTC', instantOf(home.world.clock.now())), random.below(12) - 2)
      const closedDays = Array.from({ length: random.below(16) }, (_, at) => ({ day: addDays(from, at), name: 'Closed' }))
      await untilDone(() => updateOrganisation(home.call, { closedDays }))
    }
    if (random.happens(0.5)) await replan().catch(() => undefined)
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
    await liveUntil(test, random, { lastMs: Date.parse('2028-05-01T12:00:00.000Z') })

    home.world.store.settle()
    const now = instantOf(home.world.clock.now())
    const expected = planned.filter(({ date }) => dueAtOf(date, zone) <= now)
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

  it.each(ZONES)('make one invoice for each period however days are closed and opened meanwhile, in %s', async (zone) => {
    const test = await untilDone(() =>
      openRecurring({ now: '2027-12-31T12:00:00.000Z', hostility: { lostAnswer: 0.03 }, settings: { zone } }),
    )
    const { home } = test
    const random = seededRandom(home.world.seed)
    const schedule = { ...someSchedule(random), ...(random.happens(0.5) ? { interval: 2 } : {}) }
    const moving: Schedule = schedule.frequency === 'daily' ? { ...schedule, interval: 11 } : { ...schedule, shift: 'next_business_day' }
    const made = await untilDone(() => createRecurring(home.call, test.input(moving)))
    const { invoices: planned } = await previewRecurring(home.call, made)
    await liveUntil(test, random, { lastMs: Date.parse('2028-05-01T12:00:00.000Z'), between: closingDays(test, random) })

    home.world.store.settle()
    // At last the day of the next invoice is closed, and the reaction comes.
    const { nextOn: next } = await read(home.call, RecurringInvoice, made)
    await untilDone(() => updateOrganisation(home.call, { closedDays: [{ day: next ?? '', name: 'Closed' }] }))
    const replan = () => workOff({ home, feed: home.world.feed, enqueued: home.enqueued, kinds: ['plan_recurring_invoices'] })
    while ((await replan().catch((lost) => [lost])).length > 0);
    const { nextOn, madeCount } = await read(home.call, RecurringInvoice, made)
    const { invoices: coming } = await previewRecurring(home.call, made)
    expect(nextOn).toBe(coming[0]?.date)
    if (moving.shift) expect(nextOn).not.toBe(next)
    const runs = await test.runs(made.id)
    expect(runs).toHaveLength(madeCount)
    expect([...runs, ...coming].slice(0, planned.length).map(({ period }) => period)).toEqual(planned.map(({ period }) => period))
    const invoices = await test.invoices(made.id)
    expect(invoices.map(({ lines }) => lines[0]?.description)).toEqual(planned.slice(0, runs.length).map(({ description }) => description))
  })
})
