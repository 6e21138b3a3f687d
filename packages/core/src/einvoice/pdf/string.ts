const ESCAPES: Readonly<Record<number, number>> = { 110: 0x0a, 114: 0x0d, 116: 0x09, 98: 0x08, 102: 0x0c }

/** A string in parentheses from `start`, where the first stands (ISO 32000-1, 7.3.4.2); one that is not closed ends with the file. */
export function readLiteralString(bytes: Uint8Array, start: number): { value: Uint8Array; end: number } {
  const out: number[] = []
  let depth = 1
  let at = start + 1
  for (; at < bytes.length; at += 1) {
    const code = bytes[at] ?? 0
    if (code === 0x5c) {
      const escaped = readEscape(bytes, at)
      if (escaped.code !== undefined) out.push(escaped.code)
      at = escaped.last
      continue
    }
    if (code === 0x28) depth += 1
    if (code === 0x29) depth -= 1
    if (depth === 0) break
    out.push(code)
  }
  return { value: Uint8Array.from(out), end: Math.min(at + 1, bytes.length) }
}

function readEscape(bytes: Uint8Array, at: number): { code?: number; last: number } {
  const next = bytes[at + 1]
  if (next === undefined) return { last: at + 1 }
  if (next === 0x0d) return { last: bytes[at + 2] === 0x0a ? at + 2 : at + 1 }
  if (next === 0x0a) return { last: at + 1 }
  if (next < 0x30 || next > 0x37) return { code: ESCAPES[next] ?? next, last: at + 1 }
  let code = 0
  let last = at
  for (let digit = bytes[last + 1]; digit !== undefined && digit >= 0x30 && digit <= 0x37 && last < at + 3; digit = bytes[last + 1]) {
    code = code * 8 + digit - 0x30
    last += 1
  }
  return { code: code & 0xff, last }
}

/** A string in angle brackets; what is no digit is passed over, and a missing last digit is 0. */
export function readHexString(bytes: Uint8Array, start: number): { value: Uint8Array; end: number } {
  const close = bytes.indexOf(0x3e, start + 1)
  const end = close < 0 ? bytes.length : close
  return { value: hexBytes(bytes.subarray(start + 1, end)), end: Math.min(end + 1, bytes.length) }
}

/** Pairs of hexadecimal digits as bytes. */
export function hexBytes(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(Math.ceil(bytes.length / 2))
  let digits = 0
  for (const code of bytes) {
    const digit = digitOf(code)
    if (digit < 0) continue
    const place = digits >> 1
    out[place] = (out[place] ?? 0) | (digits % 2 === 0 ? digit << 4 : digit)
    digits += 1
  }
  return out.subarray(0, (digits + 1) >> 1)
}

function digitOf(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30
  const letter = code | 0x20
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x61 + 10 : -1
}
