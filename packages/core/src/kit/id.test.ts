import { describe, expect, it } from 'vitest'
import { idMaker, isId, pooledBytes } from './id.ts'

/** A maker whose clock shows the times given, one after the other, and whose every random byte is `byte`. */
function maker(times: number[], byte = 0) {
  let at = 0
  return idMaker({ now: () => times[Math.min(at++, times.length - 1)] ?? 0, randomBytes: (count) => new Uint8Array(count).fill(byte) })
}

describe('an id', () => {
  it('is the prefix, ten characters of time and sixteen of chance', () => {
    expect(maker([1_700_000_000_000])('inv')).toBe('inv_01hf7yat000000000000000000')
  })

  it('is recognised by its shape', () => {
    const id = maker([1_700_000_000_000], 255)('cus')
    expect([isId('cus', id), isId('inv', id), isId('cus', `${id}0`), isId('cus', id.replace('0', 'l')), isId('cus', 'cus_')]).toEqual([
      ...[true, false, false, false, false],
    ])
  })

  it('sorts after those made earlier in the same millisecond, and after those of a clock that went back', () => {
    const newId = maker([2000, 2000, 1000, 500, 2001], 30)
    const ids = Array.from({ length: 5 }, () => newId('inv'))
    expect(ids).toEqual([...ids].sort())
    expect(new Set(ids).size).toBe(5)
  })

  it('carries from one character to the next', () => {
    const newId = maker([2000], 31)
    const random = () => newId('inv').slice(-16)
    expect([random(), random()]).toEqual(['z'.repeat(16), '0'.repeat(16)])
    const other = maker([2000], 15)
    expect(Array.from({ length: 18 }, () => other('inv').slice(-2)).at(-1)).toBe('g0')
  })
})

describe('pooledBytes', () => {
  it('gives the bytes of its source, each once', () => {
    let next = 0
    const take = pooledBytes((count) => Uint8Array.from({ length: count }, () => next++ & 255))
    const given = Array.from({ length: 1_000 }, () => [...take(16)]).flat()
    expect(given).toEqual(Array.from({ length: 16_000 }, (_, at) => at & 255))
  })

  it('gives more at once than it asks for ahead', () => {
    expect(pooledBytes((count) => new Uint8Array(count))(10_000)).toHaveLength(10_000)
  })
})
