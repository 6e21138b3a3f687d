import { hash } from 'node:crypto'
import { canonicalJson } from '../kit/json.ts'

const NODE = Buffer.from([1])

/** The Merkle tree hash of records in their order, as in RFC 6962, section 2.1: leaves and nodes are told apart by their first byte. Lower-case hex. */
export function merkleRoot(records: readonly object[]): string {
  return treeHash(records.map((record) => leafHash(canonicalJson(record)))).toString('hex')
}

/** Of a zero byte and the text. */
function leafHash(text: string): Buffer {
  return hash('sha256', `\0${text}`, 'buffer')
}

function treeHash(leaves: readonly Buffer[]): Buffer {
  const [first] = leaves
  if (first === undefined) return digest(Buffer.alloc(0))
  if (leaves.length === 1) return first
  const split = largestPowerOfTwoBelow(leaves.length)
  return digest(NODE, treeHash(leaves.slice(0, split)), treeHash(leaves.slice(split)))
}

function largestPowerOfTwoBelow(count: number): number {
  let power = 1
  while (power * 2 < count) power *= 2
  return power
}

function digest(...parts: Buffer[]): Buffer {
  return hash('sha256', Buffer.concat(parts), 'buffer')
}
