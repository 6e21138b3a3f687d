import { expect, it } from 'vitest'
import { withCappedMemory } from './capped-memory.ts'

/** A program that has a memory of one page, of 32,768 at most, exports it, and has a section before and after it. */
const PROGRAM = Uint8Array.from([
  ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
  ...[0x01, 0x04, 0x01, 0x60, 0x00, 0x00],
  ...[0x05, 0x06, 0x01, 0x01, 0x01, 0x80, 0x80, 0x02],
  ...[0x07, 0x05, 0x01, 0x01, 0x6d, 0x02, 0x00],
])

async function memoryOf(program: Uint8Array): Promise<WebAssembly.Memory> {
  const { instance } = await WebAssembly.instantiate(program as BufferSource, {})
  return instance.exports.m as WebAssembly.Memory
}

it.each([1, 2, 127, 128, 7_168])('memory grows to %i pages and no further', async (pagesMax) => {
  const memory = await memoryOf(withCappedMemory(PROGRAM, pagesMax))
  memory.grow(pagesMax - 1)
  expect(memory.buffer.byteLength).toBe(pagesMax * 65_536)
  expect(() => memory.grow(1)).toThrow(RangeError)
})

it('a program that asks for less stays as it is', () => {
  expect(withCappedMemory(PROGRAM, 40_000)).toBe(PROGRAM)
})

it.each([
  ['without memory', PROGRAM.slice(0, 14)],
  ['without a maximum', Uint8Array.from([...PROGRAM.slice(0, 14), 0x05, 0x03, 0x01, 0x00, 0x01])],
])('a program %s is refused', (_what, program) => {
  expect(() => withCappedMemory(program, 2)).toThrow(/memory/)
})
