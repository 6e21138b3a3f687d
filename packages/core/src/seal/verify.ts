import type { Call } from '../call.ts'
import { UnsealedEvent } from '../event/record.ts'
import { fromItem } from '../store/entity.ts'
import { everyItem } from '../store/list.ts'
import { readIfAny } from '../store/transact.ts'
import { eventsOf, problemsOf } from './check-block.ts'
import { Block, ChainHead, FIRST_PREVIOUS_HASH } from './record.ts'

/** What the verification of a chain found. */
export interface ChainReport {
  blocks: number
  sealedEvents: number
  /** Not in a block yet: they will be sealed within minutes. */
  unsealedEvents: number
  /** Keep it: it proves later that nothing before it was changed. */
  headHash: string
  /** Anything changed, missing or reordered, in plain words. */
  problems: string[]
}

/** Recomputes every block of the chain from the events as they are now. */
export async function verifyChain(call: Call): Promise<ChainReport> {
  const problems: string[] = []
  let previousHash = FIRST_PREVIOUS_HASH
  let sealedEvents = 0
  let number = 0
  for await (const stored of everyItem(call, { pk: 'blocks' })) {
    const block = fromItem(Block, stored)
    number += 1
    if (block.number !== number) problems.push(`Block ${number} is missing: block ${block.number} follows.`)
    number = block.number
    if (block.previousHash !== previousHash) problems.push(`Block ${block.number} does not follow from the block before it.`)
    problems.push(...problemsOf(block, await eventsOf(call, block)))
    previousHash = block.hash
    sealedEvents += block.eventIds.length
  }
  const head = await readIfAny(call, ChainHead, { id: 'head' })
  if (head && (head.hash !== previousHash || head.number !== number))
    problems.push('The last block is not the one that the chain’s head names.')
  return { blocks: number, sealedEvents, unsealedEvents: await countUnsealed(call), headHash: previousHash, problems }
}

async function countUnsealed(call: Call): Promise<number> {
  let count = 0
  for await (const _marker of everyItem(call, { pk: UnsealedEvent.key({ eventId: '' }).pk })) count += 1
  return count
}
