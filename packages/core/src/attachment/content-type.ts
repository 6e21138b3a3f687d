import { isMail } from '../einvoice/incoming/is-mail.ts'
import { looksLikeXml } from '../einvoice/incoming/looks-like-xml.ts'
import { isOfficeFile, isWholeZip, OFFICE_TYPES } from './office.ts'

/** The kinds of file we take, and how their bytes begin. A type is believed by its content, never by its name. */
const SIGNATURES: readonly { contentType: string; matches(bytes: Uint8Array): boolean }[] = [
  { contentType: 'application/pdf', matches: (bytes) => startsWith(bytes, '%PDF-') },
  { contentType: 'image/png', matches: (bytes) => startsWith(bytes, '\x89PNG\r\n\x1a\n') },
  { contentType: 'image/jpeg', matches: (bytes) => startsWith(bytes, '\xff\xd8\xff') },
  { contentType: 'image/webp', matches: (bytes) => startsWith(bytes, 'RIFF') && startsWith(bytes.subarray(8), 'WEBP') },
  {
    contentType: 'image/heic',
    matches: (bytes) => startsWith(bytes.subarray(4), 'ftyp') && /^(heic|heix|mif1|heif|hevc)/.test(latin1(bytes.subarray(8, 12))),
  },
  { contentType: 'application/zip', matches: (bytes) => startsWith(bytes, 'PK\x03\x04') && isWholeZip(bytes) },
  { contentType: 'image/svg+xml', matches: isDrawing },
  // E-invoices come in other encodings than UTF-8 too, and in mails.
  { contentType: 'application/xml', matches: (bytes) => looksLikeXml(bytes) && !isPlainText(bytes) },
  { contentType: 'message/rfc822', matches: isMail },
  { contentType: 'text/plain', matches: isPlainText },
]

/** Office documents are zip files, which are looked into; text has many names. Which declared types a detected one may bear. */
const ALSO: Record<string, readonly string[]> = {
  'application/zip': OFFICE_TYPES,
  'application/xml': ['text/xml'],
  'message/rfc822': ['text/plain', 'text/csv'],
  'text/plain': ['text/csv', 'application/xml', 'text/xml'],
}

/** Every content type an attachment may be declared as. */
export const ATTACHMENT_TYPES: readonly string[] = [
  ...new Set(SIGNATURES.flatMap(({ contentType }) => [contentType, ...(ALSO[contentType] ?? [])])),
]

const PICTURES: readonly string[] = ['image/jpeg', 'image/png', 'image/webp', 'image/heic']

/** Whether something can be shown of files of this type. */
export function isShown(contentType: string): boolean {
  return contentType === 'application/pdf' || PICTURES.includes(contentType)
}

/** What the bytes are, of the types we take: a zip for all office documents, plain text for all text. Undefined for anything else. */
export function typeOfContent(bytes: Uint8Array): string | undefined {
  return SIGNATURES.find((signature) => signature.matches(bytes))?.contentType
}

/** Whether the bytes are of the declared type. */
export function isOfType(bytes: Uint8Array, declared: string): boolean {
  const detected = typeOfContent(bytes)
  if (OFFICE_TYPES.includes(declared)) return detected === 'application/zip' && isOfficeFile(bytes, declared)
  return detected !== undefined && (detected === declared || (ALSO[detected]?.includes(declared) ?? false))
}

function startsWith(bytes: Uint8Array, signature: string): boolean {
  return latin1(bytes.subarray(0, signature.length)) === signature
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes)
}

/** XML whose first element is of an SVG. */
function isDrawing(bytes: Uint8Array): boolean {
  const head = latin1(bytes.subarray(0, 4_000)).replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!DOCTYPE[^>[]*>/g, '')
  return /^(?:\xef\xbb\xbf)?\s*<(?:\w+:)?svg[\s>]/.test(head) && isPlainText(bytes)
}

function isPlainText(bytes: Uint8Array): boolean {
  if (bytes.length === 0 || bytes.includes(0)) return false
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
