import type { Instant } from '../kit/day.ts'
import { sha256 } from '../kit/hash.ts'
import { entity } from '../store/entity.ts'
import type { DueKind } from './kinds.ts'

/**
 * That something of an organisation is due at an instant: the next period of a recurring invoice, the next step of a reminder ladder. One per
 * kind and subject, written by whoever changes the subject, in the same commit.
 */
export interface DueItem {
  orgId: string
  kind: DueKind
  /** The id of what it is about. */
  subjectId: string
  /** A new id each time it is set, so that no work for an earlier setting is taken for this one's. */
  ticket: string
  dueAt: Instant
  /** When a tick looks at it: when due, and, handed to the jobs, some time later, should they have lost it. */
  lookAt: Instant
}

/** Due items are spread over so many partitions of the index. One takes 1,000 writes a second. */
export const DUE_SHARDS = 4

/** The index partition of one shard, of all organisations, in the order of `lookAt`. */
export function duePartition(shard: number): string {
  return `~due/${shard}`
}

/**
 * Lies in its organisation, so that its use cases write it in their commits; is listed for the ticks of the whole installation (i3), by time,
 * so that a tick after a week reads what came due and nothing else.
 */
export const DueItem = entity<DueItem, Pick<DueItem, 'kind' | 'subjectId'>>({
  name: 'due_item',
  schema: 1,
  key: ({ kind, subjectId }) => ({ pk: `due/${subjectId}`, sk: kind }),
  indexes: ({ orgId, kind, subjectId, lookAt }) => ({
    i3: { pk: duePartition(shardOf(subjectId)), sk: `${lookAt}/${orgId}/${subjectId}/${kind}` },
  }),
})

function shardOf(subjectId: string): number {
  return Number.parseInt(sha256(subjectId).slice(0, 2), 16) % DUE_SHARDS
}
