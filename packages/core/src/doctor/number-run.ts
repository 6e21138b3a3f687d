const BITS = 8
const FIRST_BYTES = 128

/** Which of the numbers 1, 2, 3 … have been seen; one bit each. */
export interface NumberRun {
  /** False when it was seen before. */
  see(number: number): boolean
  /** Those of 1 to `last` that were not seen, at most `limit` of them. */
  missing(last: number, limit: number): number[]
  /** The highest one seen; 0 for none. */
  readonly highest: number
}

/** A run of which nothing has been seen. */
export function newNumberRun(): NumberRun {
  let bytes = new Uint8Array(FIRST_BYTES)
  let highest = 0
  const isSeen = (number: number) => (((bytes[Math.floor(number / BITS)] ?? 0) >> (number % BITS)) & 1) === 1
  return {
    get highest() {
      return highest
    },
    see(number) {
      if (isSeen(number)) return false
      const place = Math.floor(number / BITS)
      if (place >= bytes.length) bytes = grown(bytes, place + 1)
      bytes[place] = (bytes[place] ?? 0) | (1 << (number % BITS))
      highest = Math.max(highest, number)
      return true
    },
    missing(last, limit) {
      const missing: number[] = []
      for (let number = 1; number <= last && missing.length < limit; number++) if (!isSeen(number)) missing.push(number)
      return missing
    },
  }
}

function grown(bytes: Uint8Array, lengthMin: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(Math.max(bytes.length * 2, lengthMin))
  larger.set(bytes)
  return larger
}
