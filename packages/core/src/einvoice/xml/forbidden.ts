const CONTROLS = [
  [0x00, 0x08],
  [0x0b, 0x0c],
  [0x0e, 0x1f],
  [0xfffe, 0xffff],
] as const

/** A pattern, for building expressions, of the characters that XML 1.0 forbids: most controls and the two non-characters. */
export const FORBIDDEN = CONTROLS.map(([from, to]) => `\\u${hex(from)}-\\u${hex(to)}`).join('')

function hex(code: number): string {
  return code.toString(16).padStart(4, '0')
}
