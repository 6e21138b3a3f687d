import { openBusiness } from '../contract/business.ts'
import { type Hostility, hostileStore, LostAnswer } from '../contract/hostile-store.ts'
import { memoryStore } from '../contract/memory-store.ts'
import { testClock } from '../contract/test-world.ts'
import type { Call } from '../src/call.ts'
import { createCustomer } from '../src/customer/create-customer.ts'
import { idMaker } from '../src/kit/id.ts'
import { type SeededRandom, seededRandom } from '../src/kit/seeded-random.ts'
import { addAccount } from '../src/ledger/change-accounts.ts'
import { Member } from '../src/member/record.ts'
import { updateProvider } from '../src/payment-provider/update.ts'
import type { Store } from '../src/ports/store.ts'
import { sealEvents } from '../src/seal/seal-events.ts'
import { scoped } from '../src/store/scoped.ts'
import { transact } from '../src/store/transact.ts'
import { type Lost, type Outcome, send } from './client.ts'
import { nextCommand } from './commands.ts'
import { type Acknowledged, add, BrokenInvariant, checkAll, checkSums } from './invariants.ts'
import type { Known } from './known.ts'
import { checkProvider, closedBooks, PROVIDER_ACCOUNTS } from './money-invariants.ts'
import { simulatedProvider } from './provider.ts'
import { catchUp } from './provider-commands.ts'
import { checkReports } from './report-invariants.ts'

/** Which world, how long, and how hostile. */
export interface SimulationOptions {
  seed: number
  commands: number
  hostility?: Partial<Hostility>
}

/** What happened, for looking at: how often each command was done, and how often it was refused and why. */
export interface SimulationResult {
  outcomes: Record<string, number>
  lostAnswers: number
  issued: number
}

const HOSTILITY: Partial<Hostility> = { conflict: 0.1, yield: 0.3, lostAnswer: 0.05 }
const BATCH_MAX = 8
/** What a job may have to leave to people: a rate to be entered; and a checkout that there never was. */
const MAY_REFUSE = ['exchange_rate_missing', 'not_found']
/** Everything is looked at after so many batches, then after half as many again: it costs more the more there is. */
const FIRST_FULL_CHECK = 10

/**
 * Lets a few clients work on the books at once, over a store that conflicts, interleaves and loses answers, and looks after every batch
 * whether the books are as they must be. The same seed gives the same run. Errors: `BrokenInvariant`.
 */
export async function simulate({ seed, commands, hostility }: SimulationOptions): Promise<SimulationResult> {
  const world = await openWorld(seed, { ...HOSTILITY, ...hostility })
  const { random, known, acknowledged, lost } = world
  const outcomes: Record<string, number> = {}
  let nextFullCheck = FIRST_FULL_CHECK
  for (let sent = 0, batches = 1; sent < commands; batches++) {
    const batch = Array.from({ length: 1 + random.below(BATCH_MAX) }, (_, at) => ({
      command: nextCommand(known, random),
      key: `${sent + at}`,
    }))
    sent += batch.length
    const done = await Promise.all(batch.map((asked) => send(world.hostile, asked, lost)))
    for (const outcome of done) learn(outcome, { known, acknowledged, outcomes })
    await requireRepeatable(world, done)
    await checkSums(world.calm, acknowledged)
    await world.closed.check(world.calm, { wasOpened: done.some(({ command }) => command.name === 'unlock') })
    if (batches === nextFullCheck) {
      await checkEverything(world)
      nextFullCheck = Math.ceil(batches * 1.5)
    }
    if (random.happens(0.1)) await sealed(world.hostile)
    world.clock.advance({ days: random.below(3) })
  }
  await checkEverything(world)
  return { outcomes, lostAnswers: lost.answers, issued: acknowledged.issued.size }
}

interface World {
  random: SeededRandom
  clock: ReturnType<typeof testClock>
  /** What clients work through. */
  hostile: Call
  /** The same books for looking at them. */
  calm: Call
  known: Known
  acknowledged: Acknowledged
  frozen: Map<string, string>
  lost: Lost
  closed: ReturnType<typeof closedBooks>
}

async function checkEverything({ calm, known, acknowledged, frozen, random }: World): Promise<void> {
  await checkAll(calm, acknowledged, frozen)
  await checkReports(calm, random)
  await catchUp(calm, known.provider)
  await checkProvider(calm, known.provider)
}

async function openWorld(seed: number, hostility: Partial<Hostility>): Promise<World> {
  const random = seededRandom(seed)
  const clock = testClock('2026-11-02T12:00:00.000Z')
  const inner = memoryStore(clock)
  const callOn = (store: Store): Call => ({
    store: scoped(store, { orgId: 'org_sim' }),
    orgId: 'org_sim',
    actor: { kind: 'member', id: 'mem_sim', name: 'Simulated' },
    clock,
    newId: idMaker({ now: clock.now, randomBytes: (count) => Uint8Array.from({ length: count }, () => random.below(256)) }),
    requestId: 'req_sim',
    async backOff(attempt) {
      for (let turns = random.below(2 ** Math.min(attempt, 6)); turns > 0; turns--)
        await new Promise<void>((resolve) => setImmediate(resolve))
    },
  })
  const calm = callOn(inner.store)
  const { customerId } = await openBusiness(calm)
  await openAccounts(calm)
  const provider = simulatedProvider(random)
  const other = await createCustomer(calm, { name: 'Blaise Pascal', email: 'blaise@example.com' })
  return {
    random,
    clock,
    calm,
    hostile: callOn(hostileStore(inner.store, { clock, random, hostility })),
    known: {
      customerIds: [customerId, other.id],
      drafts: [],
      issued: [],
      payments: [],
      refunds: [],
      applications: [],
      checkouts: [],
      entries: [],
      provider,
    },
    acknowledged: { issued: new Set(), paid: new Map(), credited: new Map() },
    frozen: new Map(),
    lost: { answers: 0 },
    closed: closedBooks(),
  }
}

/** The provider's money lies on accounts of its own, so that they can be compared with what the provider has. */
async function openAccounts(call: Call): Promise<void> {
  await transact(call, async (tx) => {
    tx.put(Member, { id: 'mem_sim', accountId: 'acc_sim', role: 'owner', name: 'Simulated', createdAt: tx.now })
  })
  await addAccount(call, { code: PROVIDER_ACCOUNTS.clearing, name: 'At the provider', type: 'asset' })
  await addAccount(call, { code: PROVIDER_ACCOUNTS.bank, name: 'Paid out', type: 'asset' })
  const changes = { clearingAccount: PROVIDER_ACCOUNTS.clearing, payoutAccount: PROVIDER_ACCOUNTS.bank }
  await updateProvider(call, { name: 'card', available: ['card'], changes })
}

function learn(outcome: Outcome, of: { known: Known; acknowledged: Acknowledged; outcomes: Record<string, number> }): void {
  const { known, acknowledged, outcomes } = of
  const name = 'refused' in outcome ? `${outcome.command.name}: ${outcome.refused}` : outcome.command.name
  outcomes[name] = (outcomes[name] ?? 0) + 1
  if ('refused' in outcome) return
  const { removes } = outcome.command
  known.drafts = known.drafts.filter((draft) => draft !== removes)
  known.customerIds = known.customerIds.filter((customer) => customer !== removes)
  if (outcome.told === null) return
  const { id, status, currency, paid, credited, made } = outcome.told
  for (const one of made) if (!placeOf(known, one).includes(one)) placeOf(known, one).push(one)
  if (id.startsWith('cus_')) known.customerIds.push(id)
  if (status === 'draft' && !known.drafts.includes(id)) known.drafts.push(id)
  if (status !== 'draft' && id.startsWith('inv_') && !acknowledged.issued.has(id)) {
    known.drafts = known.drafts.filter((draft) => draft !== id)
    known.issued.push(id)
    acknowledged.issued.add(id)
  }
  add(acknowledged.paid, currency, paid)
  add(acknowledged.credited, currency, credited)
}

/** Sending what was done once more gives the same answer and writes nothing. */
async function requireRepeatable({ calm, lost }: World, done: readonly Outcome[]): Promise<void> {
  const store: Store = {
    ...calm.store,
    async commit(writes) {
      if (writes.some(({ op }) => op !== 'check')) throw new BrokenInvariant('a command that was done before wrote again')
    },
  }
  // What the provider did meanwhile, jobs take to the books when they run again; then nothing is left to do.
  const jobs = done.filter(({ command }) => command.isJob)
  for (const _round of [1, 2]) for (const job of jobs) await send(calm, job, lost)
  for (const outcome of done) {
    if ('refused' in outcome || outcome.command.isJob) continue
    const again = await send({ ...calm, store }, outcome, lost)
    if (!('told' in again) || JSON.stringify(again.told) !== JSON.stringify(outcome.told)) {
      throw new BrokenInvariant(`${outcome.command.name} was answered differently when it was sent again`)
    }
  }
  for (const job of jobs) {
    const again = await send({ ...calm, store }, job, lost)
    if ('refused' in again && !MAY_REFUSE.includes(again.refused))
      throw new BrokenInvariant(`${job.command.name} cannot be brought to an end: ${again.refused}`)
  }
}

async function sealed(call: Call): Promise<void> {
  try {
    await sealEvents(call)
  } catch (error) {
    // The job runs again, like this one will.
    if (!(error instanceof LostAnswer)) throw error
  }
}

function placeOf(known: Known, id: string): string[] {
  if (id.startsWith('pay_')) return known.payments
  if (id.startsWith('chk_')) return known.checkouts
  if (id.startsWith('je_')) return known.entries
  return id.startsWith('ref_') ? known.refunds : known.applications
}
