/** A number as PDF writes it: at most three decimals, no exponent. */
export function pdfNumber(value: number): string {
  const rounded = Math.round(value * 1000) / 1000
  return Object.is(rounded, -0) ? '0' : String(rounded)
}

/** A PDF name from text: characters outside the regular ones as #xx (ISO 32000-1, 7.3.5). */
export function pdfName(text: string): string {
  const bytes = new TextEncoder().encode(text)
  let name = '/'
  for (const byte of bytes) {
    const regular = byte > 0x20 && byte < 0x7f && !'#()<>[]{}/%'.includes(String.fromCharCode(byte))
    name += regular ? String.fromCharCode(byte) : `#${hex(byte, 2)}`
  }
  return name
}

/** A text string: literal when it is plain ASCII, else UTF-16 with its mark (ISO 32000-1, 7.9.2.2). */
export function pdfText(text: string): string {
  if (/^[ -~]*$/.test(text)) return `(${text.replace(/[\\()]/g, '\\$&')})`
  let code = '<FEFF'
  for (let i = 0; i < text.length; i++) code += hex(text.charCodeAt(i), 4)
  return `${code}>`
}

const CODES = Array.from({ length: 1024 }, (_, code) => hex(code, 4))

/** A glyph's code as four hexadecimal digits. */
export function hexCode(code: number): string {
  return CODES[code] ?? hex(code, 4)
}

/** `value` in upper-case hexadecimal, at least `digits` long. */
export function hex(value: number, digits: number): string {
  return value.toString(16).toUpperCase().padStart(digits, '0')
}

/** A date string in UTC from an instant or a day: `D:20261120000000Z`. */
export function pdfDate(instant: string): string {
  const digits = instant.replace(/\D/g, '').slice(0, 14)
  return `(D:${digits.padEnd(14, '0')}Z)`
}

/** The bytes of a string whose characters are all below 256. */
export function latinBytes(text: string): Uint8Array {
  return Buffer.from(text, 'latin1')
}
