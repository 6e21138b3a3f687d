import type { IdPrefix } from './vocabulary.ts'

export type { IdPrefix } from './vocabulary.ts'

/**
 * Prefixed, time-sortable ids: `inv_` + 10 characters of milliseconds + 16 random ones, in Crockford's base 32 (as in
 * ULID), lower case. Ids made later by the same maker sort later, also within one millisecond.
 *
 * Construct one maker per process with its clock and source of randomness.
 */
export type NewId = (prefix: IdPrefix) => string

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'
const RANDOM_LENGTH = 16

/** `randomBytes(n)` gives n random bytes; `now()` epoch milliseconds. */
export function idMaker(options: { now: () => number; randomBytes: (count: number) => Uint8Array }): NewId {
  let lastMs = 0
  let time = ''
  let random: number[] = []
  return (prefix) => {
    const nowMs = options.now()
    if (nowMs > lastMs) {
      lastMs = nowMs
      time = timeText(lastMs)
      random = Array.from(options.randomBytes(RANDOM_LENGTH), (byte) => byte & 31)
    } else {
      increment(random)
    }
    let text = `${prefix}_${time}`
    for (const value of random) text += ALPHABET[value]
    return text
  }
}

/** Where ids of this moment begin: ids made before sort below it, ids made later at or above. */
export function idAt(prefix: IdPrefix, ms: number): string {
  return `${prefix}_${timeText(ms)}`
}

const POOL_BYTES = 4_096

/** The same source of random bytes, asked for many at once: each asking costs more than its bytes. No byte is given twice. */
export function pooledBytes(randomBytes: (count: number) => Uint8Array): (count: number) => Uint8Array {
  let pool: Uint8Array = new Uint8Array()
  let taken = 0
  return (count) => {
    if (taken + count > pool.length) {
      pool = randomBytes(Math.max(POOL_BYTES, count))
      taken = 0
    }
    taken += count
    return pool.subarray(taken - count, taken)
  }
}

function increment(random: number[]): void {
  for (let at = random.length - 1; at >= 0; at--) {
    const value = random[at] ?? 0
    if (value < 31) {
      random[at] = value + 1
      return
    }
    random[at] = 0
  }
}

function timeText(ms: number): string {
  let text = ''
  let rest = ms
  for (let i = 0; i < 10; i++) {
    text = ALPHABET[rest % 32] + text
    rest = Math.floor(rest / 32)
  }
  return text
}

/** Whether `text` has the shape of an id with this prefix. */
export function isId(prefix: IdPrefix, text: string): boolean {
  return text.startsWith(`${prefix}_`) && /^[0-9a-hjkmnp-tv-z]{26}$/.test(text.slice(prefix.length + 1))
}
