import type { Call } from '../call.ts'
import { Event, UnsealedEvent } from '../event/record.ts'
import { sha256 } from '../kit/hash.ts'
import { canonicalJson } from '../kit/json.ts'
import { without } from '../kit/without.ts'
import { fromItem } from '../store/entity.ts'
import { type Tx, transact } from '../store/transact.ts'
import { merkleRoot } from './merkle.ts'
import { Block, ChainHead, EVENTS_PER_BLOCK_MAX, FIRST_PREVIOUS_HASH } from './record.ts'

/**
 * Seals the events that are not in a block yet, in blocks of at most 96, oldest first. Sealing touches only markers and
 * the chain's head, so it never stands in the way of other commits. Returns how many events were sealed.
 */
export async function sealEvents(call: Call): Promise<number> {
  let sealed = 0
  for (;;) {
    const page = await call.store.list({ pk: UnsealedEvent.key({ eventId: '' }).pk, limit: EVENTS_PER_BLOCK_MAX })
    const eventIds = page.items.map((stored) => fromItem(UnsealedEvent, stored).eventId)
    if (eventIds.length > 0) sealed += await transact(call, (tx) => sealBlock(tx, eventIds))
    if (page.cursor === undefined) return sealed
  }
}

async function sealBlock(tx: Tx, candidates: readonly string[]): Promise<number> {
  const eventIds: string[] = []
  for (const eventId of candidates) {
    if (!(await tx.find(UnsealedEvent, { eventId }))) continue
    tx.remove(UnsealedEvent, { eventId })
    eventIds.push(eventId)
  }
  if (eventIds.length === 0) return 0
  const events = await Promise.all(eventIds.map((id) => tx.peek(Event, { id })))
  const head = await tx.find(ChainHead, { id: 'head' })
  const content = {
    number: (head?.number ?? 0) + 1,
    eventIds,
    root: merkleRoot(events.map((event) => leafOf(event))),
    previousHash: head?.hash ?? FIRST_PREVIOUS_HASH,
    sealedAt: tx.now,
  }
  const block: Block = { ...content, hash: blockHash(content) }
  tx.put(Block, block)
  tx.put(ChainHead, { id: 'head', number: block.number, hash: block.hash })
  return eventIds.length
}

/** What of an event is sealed: all but the store's own version. */
export function leafOf(event: Event | undefined): object {
  if (!event) throw new Error('an unsealed marker without its event')
  return without(event as Event & { version?: number }, 'version')
}

/** The hash that the next block carries on. */
export function blockHash(block: Omit<Block, 'hash'>): string {
  const { number, eventIds, root, previousHash, sealedAt } = block
  return sha256(canonicalJson({ number, eventIds, root, previousHash, sealedAt }))
}
