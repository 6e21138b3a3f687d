import { XML_LIMITS, XmlError } from './limits.ts'

const DECODERS: Record<string, string> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'us-ascii': 'utf-8',
  ascii: 'utf-8',
  'iso-8859-1': 'latin1',
  latin1: 'latin1',
  'iso-8859-2': 'iso-8859-2',
  'iso-8859-5': 'iso-8859-5',
  'iso-8859-7': 'iso-8859-7',
  'iso-8859-9': 'windows-1254',
  'iso-8859-15': 'iso-8859-15',
  'latin-9': 'iso-8859-15',
  'windows-1250': 'windows-1250',
  'windows-1251': 'windows-1251',
  'windows-1252': 'windows-1252',
  'windows-1253': 'windows-1253',
  'windows-1254': 'windows-1254',
  'utf-16': 'utf-16',
}

/**
 * The text of an XML file: UTF-8 (with or without a byte order mark), UTF-16 by its mark or first bytes, the ISO-8859 and
 * windows-125x encodings of Europe by declaration. Errors: `XML-SIZE`, `XML-EMPTY`, `XML-ENCODING`.
 */
export function decodeXml(bytes: Uint8Array): string {
  if (bytes.length > XML_LIMITS.sizeBytesMax) {
    throw new XmlError(
      'XML-SIZE',
      `The file is larger than ${XML_LIMITS.sizeBytesMax / 1024 / 1024} MB. Send one invoice, with smaller attachments.`,
      0,
    )
  }
  if (bytes.length === 0) throw new XmlError('XML-EMPTY', 'The file is empty.', 0)
  const wide = wideEncoding(bytes)
  const text = wide === undefined ? decodeNarrow(bytes) : decode(bytes, wide)
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
}

function wideEncoding(bytes: Uint8Array): string | undefined {
  const [a, b] = bytes
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return 'utf-16le'
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return 'utf-16be'
  return undefined
}

function decodeNarrow(bytes: Uint8Array): string {
  const declared = declaredEncoding(bytes)
  const decoder = DECODERS[declared]
  if (decoder === undefined) {
    throw new XmlError('XML-ENCODING', `The encoding “${declared.slice(0, 40)}” is not supported. Save the file as UTF-8.`, 0)
  }
  if (decoder === 'utf-16') throw new XmlError('XML-ENCODING', 'The file says it is UTF-16, but it is not. Save the file as UTF-8.', 0)
  return decode(bytes, decoder)
}

function declaredEncoding(bytes: Uint8Array): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  return /^<\?xml\s[^>]*?encoding\s*=\s*["']([^"']*)["']/.exec(head)?.[1]?.toLowerCase() ?? 'utf-8'
}

function decode(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new XmlError('XML-ENCODING', 'The file has bytes that are no characters of its encoding. Save the file as UTF-8.', 0)
  }
}
