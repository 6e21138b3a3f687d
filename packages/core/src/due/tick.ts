import type { Call } from '../call.ts'
import { type Acting, systemCall } from '../home.ts'
import { instantOf } from '../kit/day.ts'
import type { Jobs, NewJob } from '../ports/jobs.ts'
import type { JobKind } from '../reactions.ts'
import { fromSummary, type Versioned } from '../store/entity.ts'
import { readIfAny, transact } from '../store/transact.ts'
import { DUE_SHARDS, DueItem, duePartition } from './record.ts'

/** How many due items one tick hands over; the next goes on. */
const TICK_ITEMS_MAX = 2_000
/** How many are handed over at once. */
const BATCH = 25
/** When a tick looks again at what it handed over, should the jobs have lost it. */
const LOOK_AGAIN_MS = 900_000

/** What a tick needs of a home. `store` is the whole one. */
export interface TickHome extends Acting {
  jobs: Jobs
}

/**
 * Hands everything that has become due to the jobs, and answers how much that was. Reads what is due and nothing else. Any number of ticks may
 * run at once, twice, late, or break off anywhere: a job is named by the ticket of its due item and added once, and its work is done in the commit
 * that takes the due item away (`do-due.ts`).
 */
export async function tick(home: TickHome): Promise<number> {
  let handed = 0
  for (let shard = 0; shard < DUE_SHARDS; shard++) handed += await tickShard(home, { shard, most: TICK_ITEMS_MAX - handed })
  return handed
}

async function tickShard(home: TickHome, { shard, most }: { shard: number; most: number }): Promise<number> {
  let handed = 0
  let cursor: string | undefined
  while (handed < most) {
    const page = await home.store.list({
      index: 'i3',
      pk: duePartition(shard),
      below: instantOf(home.clock.now() + 1),
      limit: BATCH,
      ...(cursor === undefined ? {} : { cursor }),
    })
    handed += await handOver(
      home,
      page.items.map((item) => fromSummary<DueItem>(item)),
    )
    cursor = page.cursor
    if (cursor === undefined) break
  }
  return handed
}

/** First to the queue, then out of the way of the next tick: who breaks off between the two loses nothing. The index shows; what is there now decides. */
async function handOver(home: TickHome, shown: readonly DueItem[]): Promise<number> {
  const now = instantOf(home.clock.now())
  const current = await Promise.all(shown.map((item) => readIfAny(tickCall(home, item), DueItem, item)))
  const due = current.filter((item): item is Versioned<DueItem> => item !== undefined && item.lookAt <= now)
  if (due.length === 0) return 0
  await home.jobs.enqueue(due.map(jobOf))
  await Promise.all(due.map((item) => setAside(home, item)))
  return due.length
}

function jobOf({ orgId, kind, subjectId, ticket }: DueItem): NewJob {
  return { id: `due:${ticket}`, orgId, kind: 'do_due' satisfies JobKind, payload: { kind, subjectId, ticket } }
}

async function setAside(home: TickHome, { ticket, lookAt, ...item }: DueItem): Promise<void> {
  await transact(tickCall(home, item), async (tx) => {
    const found = await tx.find(DueItem, item)
    if (found?.ticket !== ticket || found.lookAt !== lookAt) return
    tx.put(DueItem, { ...found, lookAt: instantOf(Date.parse(tx.now) + LOOK_AGAIN_MS) })
  })
}

function tickCall(home: TickHome, { orgId }: Pick<DueItem, 'orgId'>): Call {
  return systemCall(home, { orgId, name: 'tick' })
}
