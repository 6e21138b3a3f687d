import type { Call } from '../call.ts'
import { fromItem } from '../store/entity.ts'
import { everyItem } from '../store/list.ts'
import { Block } from './record.ts'

/** The number of the block with this hash: what somebody kept as the chain's head once. Undefined where no block has it. */
export async function findHead(call: Call, hash: string): Promise<number | undefined> {
  for await (const stored of everyItem(call, { pk: 'blocks' })) {
    const block = fromItem(Block, stored)
    if (block.hash === hash) return block.number
  }
  return undefined
}
