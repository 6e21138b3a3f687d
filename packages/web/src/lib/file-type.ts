/** How files begin that are shown or read; a name may lie, and many browsers know no HEIC. */
const BEGINNINGS: readonly (readonly [RegExp, string])[] = [
  [/^%PDF-/, 'application/pdf'],
  [/^\x89PNG\r\n/, 'image/png'],
  [/^\xff\xd8\xff/, 'image/jpeg'],
  [/^RIFF[\s\S]{4}WEBP/, 'image/webp'],
  [/^[\s\S]{4}ftyp(?:hei[cx]|mif1|heif|hevc)/, 'image/heic'],
]
const BEGINNING_BYTES = 12

/** Types that browsers leave empty or take from whatever program is installed, by the end of the name. */
const BY_NAME: Readonly<Record<string, string>> = {
  heic: 'image/heic',
  heif: 'image/heic',
  xml: 'application/xml',
  eml: 'message/rfc822',
  csv: 'text/csv',
  txt: 'text/plain',
  md: 'text/plain',
  log: 'text/plain',
  json: 'text/plain',
  zip: 'application/zip',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odt: 'application/vnd.oasis.opendocument.text',
}

/** What a file is: by its first bytes, else by its name, else as the browser says; text where nothing tells. */
export async function typeOf(file: File): Promise<string> {
  const head = String.fromCharCode(...new Uint8Array(await file.slice(0, BEGINNING_BYTES).arrayBuffer()))
  const known = BEGINNINGS.find(([beginning]) => beginning.test(head))?.[1]
  return known ?? BY_NAME[/\.([^.]+)$/.exec(file.name)?.[1]?.toLowerCase() ?? ''] ?? (file.type || 'text/plain')
}
