import { openBusiness } from '../contract/business.ts'
import { type Hostility, hostileStore, LostAnswer } from '../contract/hostile-store.ts'
import { memoryStore } from '../contract/memory-store.ts'
import { testClock } from '../contract/test-world.ts'
import type { Call } from '../src/call.ts'
import { createCustomer } from '../src/customer/create-customer.ts'
import { idMaker } from '../src/kit/id.ts'
import { type SeededRandom, seededRandom } from '../src/kit/seeded-random.ts'
import type { Store } from '../src/ports/store.ts'
import { sealEvents } from '../src/seal/seal-events.ts'
import { scoped } from '../src/store/scoped.ts'
import { type Lost, type Outcome, send, type Told } from './client.ts'
import { nextCommand } from './commands.ts'
import { type Acknowledged, add, BrokenInvariant, checkAll, checkSums } from './invariants.ts'
import type { Known } from './known.ts'

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
/** Everything is looked at after so many batches, then after half as many again: it costs more the more there is. */
const FIRST_FULL_CHECK = 10

/**
 * Lets a few clients work on the books at once, over a store that conflicts, interleaves and loses answers, and looks after every batch
 * whether the books are as they must be. The same seed gives the same run. Errors: `BrokenInvariant`.
 */
export async function simulate({ seed, commands, hostility }: SimulationOptions): Promise<SimulationResult> {
  const world = await openWorld(seed, { ...HOSTILITY, ...hostility })
  const { random, known, acknowledged, frozen, lost } = world
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
    if (batches === nextFullCheck) {
      await checkAll(world.calm, acknowledged, frozen)
      nextFullCheck = Math.ceil(batches * 1.5)
    }
    if (random.happens(0.1)) await sealed(world.hostile)
    world.clock.advance({ days: random.below(3) })
  }
  await checkAll(world.calm, acknowledged, frozen)
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
  const other = await createCustomer(calm, { name: 'Blaise Pascal', email: 'blaise@example.com' })
  return {
    random,
    clock,
    calm,
    hostile: callOn(hostileStore(inner.store, { clock, random, hostility })),
    known: { customerIds: [customerId, other.id], drafts: [], issued: [], payments: [], refunds: [], applications: [], checkouts: [] },
    acknowledged: { issued: new Set(), collected: new Set(), paid: new Map(), credited: new Map() },
    frozen: new Map(),
    lost: { answers: 0 },
  }
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
  for (const one of made) placeOf(known, one).push(one)
  if (id.startsWith('chk_')) {
    learnCheckout(outcome.told, { known, acknowledged })
    return
  }
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
      if (writes.length > 0) throw new BrokenInvariant('a command that was done before wrote again')
    },
  }
  for (const outcome of done) {
    if ('refused' in outcome) continue
    const again = await send({ ...calm, store }, outcome, lost)
    if (!('told' in again) || JSON.stringify(again.told) !== JSON.stringify(outcome.told)) {
      throw new BrokenInvariant(`${outcome.command.name} was answered differently when it was sent again`)
    }
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
  return id.startsWith('ref_') ? known.refunds : known.applications
}

/** What a provider collected counts once, however often it says so. */
function learnCheckout({ id, currency, paid, asked = 0 }: Told, of: { known: Known; acknowledged: Acknowledged }): void {
  const { known, acknowledged } = of
  if (!known.checkouts.some((checkout) => checkout.id === id)) known.checkouts.push({ id, amount: asked, currency })
  if (paid === 0 || acknowledged.collected.has(id)) return
  acknowledged.collected.add(id)
  add(acknowledged.paid, currency, paid)
}
