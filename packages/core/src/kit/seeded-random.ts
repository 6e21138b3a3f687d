/** A repeatable source of chance. */
export interface SeededRandom {
  /** A whole number from 0 to `below` − 1. */
  below(below: number): number
  /** True in `chance` of 1 cases. */
  happens(chance: number): boolean
  /** The same things in another order. */
  shuffled<T>(things: readonly T[]): T[]
}

/** mulberry32, a public-domain generator by Tommy Ettinger: 32 bits of state, good enough to vary tests. */
export function seededRandom(seed: number): SeededRandom {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    below,
    happens: (chance) => next() < chance,
    shuffled(things) {
      const rest = [...things]
      const mixed: (typeof rest)[number][] = []
      while (rest.length > 0) mixed.push(...rest.splice(below(rest.length), 1))
      return mixed
    },
  }
}
