import { OFFICE_TYPES } from './office.ts'

const [SHEET = '', DOCUMENT = '', OPEN_SHEET = '', OPEN_TEXT = ''] = OFFICE_TYPES

/** How names of files of a type may end; the first is what we add. */
const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  'application/pdf': ['pdf'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg', 'jpe', 'jfif'],
  'image/webp': ['webp'],
  'image/heic': ['heic', 'heif'],
  'image/svg+xml': ['svg'],
  'application/zip': ['zip'],
  [SHEET]: ['xlsx'],
  [DOCUMENT]: ['docx'],
  [OPEN_SHEET]: ['ods'],
  [OPEN_TEXT]: ['odt'],
  'application/xml': ['xml'],
  'text/xml': ['xml'],
  'message/rfc822': ['eml'],
  'text/csv': ['csv', 'tsv', 'txt'],
  'text/plain': ['txt', 'text', 'log', 'md', 'csv', 'tsv', 'json', 'ics', 'vcf', 'xml', 'eml'],
}

const PICTURE = /\.(png|jpe?g|jpe|jfif|webp|hei[cf])$/i

/**
 * The name a file is kept under: it ends as its content asks, so that whoever downloads it, or gets it with a mail, opens what it is. A wrong
 * ending stays readable before the right one (`invoice.exe` that is a PDF becomes `invoice.exe.pdf`); of a picture it gives way. At most
 * `lengthMax` characters.
 */
export function fileNameFor(fileName: string, { contentType, lengthMax }: { contentType: string; lengthMax: number }): string {
  const endings = ENDINGS[contentType]
  const [ending] = endings ?? []
  if (ending === undefined || endings?.includes(/\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '')) return fileName
  const stem = contentType.startsWith('image/') ? fileName.replace(PICTURE, '') : fileName
  return `${stem.slice(0, lengthMax - ending.length - 1)}.${ending}`
}
