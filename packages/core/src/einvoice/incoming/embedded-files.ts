import type { EInvoice } from '../model/invoice.ts'

/** A file embedded in an invoice (BT-125). */
export interface EmbeddedFile {
  /** Its place among the supporting documents (BG-24), from 0. */
  index: number
  fileName: string
  mediaType: string
  bytes: Uint8Array
}

/** The media types that EN 16931 allows to embed, with the ends of their names; anything else is handed out as plain bytes. */
const ENDS: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'text/csv': 'csv',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'application/xml': 'xml',
  'text/xml': 'xml',
}

/** The files embedded in an invoice, decoded. What is no base64 is left out. */
export function embeddedFiles({ documents = [] }: EInvoice): EmbeddedFile[] {
  return documents.flatMap(({ file, id }, index) => {
    if (file === undefined) return []
    const base64 = file.value.replace(/\s/g, '')
    if (base64 === '' || !/^[A-Za-z0-9+/]*={0,2}$/.test(base64)) return []
    const mediaType = file.mime !== undefined && Object.hasOwn(ENDS, file.mime) ? file.mime : 'application/octet-stream'
    const fileName = safeName(file.name) || `${safeName(id) || `attachment-${index + 1}`}.${ENDS[mediaType] ?? 'bin'}`
    return [{ index, fileName, mediaType, bytes: Buffer.from(base64, 'base64') }]
  })
}

/** The last part of a path, without controls and what file systems forbid. */
function safeName(name: string | undefined): string {
  return [...((name ?? '').split(/[\\/]/).at(-1) ?? '')]
    .filter((character) => character >= ' ' && !'<>:"|?*\u007f'.includes(character))
    .join('')
    .replace(/^\.+/, '')
    .trim()
    .slice(0, 120)
}
