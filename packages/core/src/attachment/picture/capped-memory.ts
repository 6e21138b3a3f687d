const HEADER_BYTES = 8
const MEMORY_SECTION = 5

/**
 * A WebAssembly program whose own memory can grow to `pagesMax` pages of 64 KB at most, where it asked for more: past that its allocations fail, as on
 * a machine that has no more. The binary keeps its length: the number is written in as many bytes as the old one had (LEB128 may be padded).
 * Errors: one of programming, when the program has no memory of its own with a maximum.
 */
export function withCappedMemory(program: Uint8Array, pagesMax: number): Uint8Array {
  for (let at = HEADER_BYTES; at < program.length; ) {
    const size = numberAt(program, at + 1)
    if (program[at] === MEMORY_SECTION) return capped(program, { section: size.end, pagesMax })
    at = size.end + size.value
  }
  throw new Error('The program has no memory of its own.')
}

/** A memory section is a count, and for each memory a flag (1: it has a maximum), the minimum and the maximum. */
function capped(program: Uint8Array, { section, pagesMax }: { section: number; pagesMax: number }): Uint8Array {
  const count = numberAt(program, section)
  const flag = numberAt(program, count.end)
  const least = numberAt(program, flag.end)
  const most = numberAt(program, least.end)
  if (count.value !== 1 || flag.value !== 1) throw new Error('The program’s memory has no maximum.')
  if (most.value <= pagesMax) return program
  const copy = program.slice()
  let rest = pagesMax
  for (let at = least.end; at < most.end; at++) {
    copy[at] = (rest & 0x7f) | (at < most.end - 1 ? 0x80 : 0)
    rest >>>= 7
  }
  return copy
}

/** An unsigned LEB128 number, and where it ends. */
function numberAt(program: Uint8Array, start: number): { value: number; end: number } {
  let value = 0
  for (let at = start, shift = 0; ; at++, shift += 7) {
    const byte = program[at] ?? 0
    value += (byte & 0x7f) * 2 ** shift
    if ((byte & 0x80) === 0) return { value, end: at + 1 }
  }
}
