import { storedText, type ZipEntry, zipDirectory } from './zip-directory.ts'

/** The part without which a file of Office Open XML (ECMA-376) is none, by the type of the file. */
const MAIN_PARTS: Readonly<Record<string, string>> = {
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xl/workbook.xml',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'word/document.xml',
}

const OPEN_DOCUMENTS: readonly string[] = ['application/vnd.oasis.opendocument.spreadsheet', 'application/vnd.oasis.opendocument.text']

/** The types of Office files we take. */
export const OFFICE_TYPES: readonly string[] = [...Object.keys(MAIN_PARTS), ...OPEN_DOCUMENTS]

/**
 * Whether a zip is an Office file of this type: by the parts inside, without unpacking it. One with macros is of another type, which we do
 * not take. An OpenDocument says what it is in its first file, which is not packed (OpenDocument 1.3, part 2, 3.3).
 */
export function isOfficeFile(bytes: Uint8Array, type: string): boolean {
  const entries = zipDirectory(bytes)
  const mainPart = MAIN_PARTS[type]
  if (entries === undefined) return false
  if (mainPart !== undefined) return has(entries, '[Content_Types].xml') && has(entries, mainPart) && !entries.some(isMacro)
  const says = entries.find(({ name }) => name === 'mimetype')
  return OPEN_DOCUMENTS.includes(type) && has(entries, 'content.xml') && says !== undefined && storedText(bytes, says) === type
}

/** Whether the bytes are a whole zip: its directory can be read. */
export function isWholeZip(bytes: Uint8Array): boolean {
  return zipDirectory(bytes) !== undefined
}

function has(entries: readonly ZipEntry[], part: string): boolean {
  return entries.some(({ name }) => name === part)
}

function isMacro({ name }: ZipEntry): boolean {
  return /(^|\/)vbaProject\.bin$/i.test(name)
}
