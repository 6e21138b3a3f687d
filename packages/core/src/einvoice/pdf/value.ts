/** A value of PDF (ISO 32000-1, 7.3). Strings are their bytes. */
export type PdfValue = null | boolean | number | Uint8Array | PdfName | PdfReference | PdfStream | PdfArray | PdfDictionary

export type PdfArray = PdfValue[]
export type PdfDictionary = Map<string, PdfValue>

export interface PdfName {
  readonly name: string
}

export interface PdfReference {
  readonly object: number
  readonly generation: number
}

/** A stream: its dictionary and its bytes as they are in the file. */
export interface PdfStream {
  readonly dictionary: PdfDictionary
  readonly raw: Uint8Array
  /** Which object it is, for its key where the file is encrypted. */
  readonly id: PdfReference
}

export function isName(value: PdfValue | undefined): value is PdfName {
  return typeof value === 'object' && value !== null && 'name' in value
}

export function isReference(value: PdfValue | undefined): value is PdfReference {
  return typeof value === 'object' && value !== null && 'object' in value
}

export function isStream(value: PdfValue | undefined): value is PdfStream {
  return typeof value === 'object' && value !== null && 'raw' in value
}

/** The text of a name; '' for anything else. */
export function nameOf(value: PdfValue | undefined): string {
  return isName(value) ? value.name : ''
}

/** A whole number that is not negative; undefined for anything else. */
export function countOf(value: PdfValue | undefined): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined
}

/** A text string (ISO 32000-1, 7.9.2.2): UTF-16 with its mark, either way round, UTF-8 with its mark, else taken as windows-1252. */
export function textOf(value: PdfValue | undefined): string {
  if (!(value instanceof Uint8Array)) return ''
  const [a, b, c] = value
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(value)
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(value)
  if (a === 0xef && b === 0xbb && c === 0xbf) return new TextDecoder().decode(value)
  return new TextDecoder('windows-1252').decode(value)
}
