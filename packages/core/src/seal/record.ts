import type { Instant } from '../kit/day.ts'
import { entity } from '../store/entity.ts'

/** Some events, sealed: their Merkle root, chained to the block before. Whoever keeps a block's hash can tell later whether anything before it was changed. */
export interface Block {
  /** From 1, without gaps. */
  number: number
  eventIds: string[]
  /** Merkle root over the events' canonical JSON (RFC 6962, section 2.1), lower-case hex. */
  root: string
  /** The hash of the block before; 64 zeros for the first. */
  previousHash: string
  /** SHA-256 of the canonical JSON of all of the above and `sealedAt`. */
  hash: string
  sealedAt: Instant
}

/** All blocks of an organisation in one partition, in the order of their numbers. */
export const Block = entity<Block, { number: number }>({
  name: 'block',
  schema: 1,
  key: ({ number }) => ({ pk: 'blocks', sk: String(number).padStart(12, '0') }),
})

/** Where the chain stands. */
export interface ChainHead {
  id: 'head'
  number: number
  hash: string
}

/** One an organisation; absent before the first block. */
export const ChainHead = entity<ChainHead, { id: 'head' }>({
  name: 'chain_head',
  schema: 1,
  key: () => ({ pk: 'chain-head', sk: 'head' }),
})

/** What the first block follows. */
export const FIRST_PREVIOUS_HASH = '0'.repeat(64)

/** 100 writes a commit: the block, the head, and one marker an event. */
export const EVENTS_PER_BLOCK_MAX = 96
