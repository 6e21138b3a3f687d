import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { merkleRoot } from './merkle.ts'

const hash = (...parts: (Buffer | string)[]) =>
  createHash('sha256')
    .update(Buffer.concat(parts.map((part) => Buffer.from(part))))
    .digest()
const leaf = (text: string) => hash('\x00', text)
const node = (left: Buffer, right: Buffer) => hash('\x01', left, right)

const records = [{ a: 1 }, { b: 'two' }, { c: null }, { d: [4] }, { e: true }, { f: 6 }, { g: 7 }]
const [a, b, c, d, e, f, g] = ['{"a":1}', '{"b":"two"}', '{"c":null}', '{"d":[4]}', '{"e":true}', '{"f":6}', '{"g":7}'].map(leaf) as [
  Buffer,
  Buffer,
  Buffer,
  Buffer,
  Buffer,
  Buffer,
  Buffer,
]

// RFC 6962, section 2.1: split at the largest power of two below the number of leaves.
const vectors: [number, Buffer][] = [
  [0, hash('')],
  [1, a],
  [2, node(a, b)],
  [3, node(node(a, b), c)],
  [4, node(node(a, b), node(c, d))],
  [5, node(node(node(a, b), node(c, d)), e)],
  [6, node(node(node(a, b), node(c, d)), node(e, f))],
  [7, node(node(node(a, b), node(c, d)), node(node(e, f), g))],
]

test.each(vectors)('the root over %i records is as RFC 6962 has it', (count, root) => {
  expect(merkleRoot(records.slice(0, count))).toBe(root.toString('hex'))
})

test('the root over nothing is the known hash of nothing', () => {
  expect(merkleRoot([])).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
})

test('the order of members does not matter, the order of records does', () => {
  expect(merkleRoot([{ x: 1, y: 2 }])).toBe(merkleRoot([{ y: 2, x: 1 }]))
  expect(merkleRoot([{ x: 1 }, { y: 2 }])).not.toBe(merkleRoot([{ y: 2 }, { x: 1 }]))
})

test('a node cannot pass for a leaf', () => {
  expect(merkleRoot([{ a: 1 }, { b: 'two' }])).not.toBe(hash('\x00', a, b).toString('hex'))
})
