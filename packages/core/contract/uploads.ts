import { zipOf } from './make-zip.ts'
import { HEIC, pdfOf, pictureOf } from './stranger-files.ts'

/** A file as somebody sends it, and what must become of it. */
export interface SentFile {
  what: string
  fileName: string
  declared: string
  bytes: () => Uint8Array | Promise<Uint8Array>
  /** The name and type it is kept under; or what the refusal says. */
  becomes: { fileName: string; contentType: string } | RegExp
}

const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const LETTER = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const OPEN_SHEET = 'application/vnd.oasis.opendocument.spreadsheet'

const text = (content: string) => () => Buffer.from(content)
const picture = () => pictureOf({ width: 40, height: 30 })
const jpeg = () => picture().jpeg().toBuffer()
const pdf = () => pdfOf([['Order 1001']])
const program = () => Buffer.concat([Buffer.from('MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff\0\0', 'latin1'), Buffer.alloc(200)])
const PAGE = '<!DOCTYPE html><html><script>alert(1)</script></html>'
const DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'

const sheet = (...more: string[]) => zipOf(['[Content_Types].xml', 'xl/workbook.xml', ...more].map((name) => ({ name, content: '<x/>' })))
const letter = () => zipOf(['[Content_Types].xml', 'word/document.xml'].map((name) => ({ name, content: '<x/>' })))
const openSheet = () =>
  zipOf([
    { name: 'mimetype', content: OPEN_SHEET },
    { name: 'content.xml', content: '<x/>' },
  ])
const anyZip = () => zipOf([{ name: 'a.txt', content: 'a' }])

const taken = (what: string, sent: [fileName: string, declared: string], bytes: SentFile['bytes'], kept = sent): SentFile => {
  const [[fileName, declared], [keptName, contentType]] = [sent, kept]
  return { what, fileName, declared, bytes, becomes: { fileName: keptName, contentType } }
}
const refused = (what: string, sent: [fileName: string, declared: string], bytes: SentFile['bytes'], says: RegExp): SentFile => {
  const [fileName, declared] = sent
  return { what, fileName, declared, bytes, becomes: says }
}

const OTHERWISE = /its content says otherwise/
const NOT_TAKEN = /are not taken\. Send a PDF/

/** Every kind of file that people send, and others: what is taken is taken by its content. */
export const SENT_FILES: readonly SentFile[] = [
  taken('a JPEG', ['a.jpg', 'image/jpeg'], jpeg),
  taken('a PNG', ['a.png', 'image/png'], () => picture().png().toBuffer()),
  taken('a HEIC, which becomes a JPEG', ['a.heic', 'image/heic'], () => HEIC, ['a.jpg', 'image/jpeg']),
  taken('a WebP, which becomes a JPEG', ['a.webp', 'image/webp'], () => picture().webp().toBuffer(), ['a.jpg', 'image/jpeg']),
  taken('a PDF', ['order.pdf', 'application/pdf'], pdf),
  taken('a spreadsheet', ['a.xlsx', SHEET], () => sheet()),
  taken('a letter', ['a.docx', LETTER], letter),
  taken('an OpenDocument', ['a.ods', OPEN_SHEET], openSheet),
  taken('a zip', ['a.zip', 'application/zip'], anyZip),
  taken('a table as CSV', ['a.csv', 'text/csv'], text('a;b\n1;ü\n')),
  taken('text', ['notes.md', 'text/plain'], text('Größe')),
  taken('a drawing', ['logo.svg', 'image/svg+xml'], text(DRAWING)),
  taken('a page declared as text, which opens as text', ['a.html', 'text/plain'], text(PAGE), ['a.html.txt', 'text/plain']),
  taken('a script declared as text, which opens as text', ['a.bat', 'text/plain'], text('del *'), ['a.bat.txt', 'text/plain']),
  taken('a JPEG named PNG', ['a.PNG', 'image/jpeg'], jpeg, ['a.jpg', 'image/jpeg']),
  taken('a PDF named as a program', ['order.exe', 'application/pdf'], pdf, ['order.exe.pdf', 'application/pdf']),
  taken('a PDF without an ending', ['order', 'application/pdf'], pdf, ['order.pdf', 'application/pdf']),
  refused('a JPEG declared as PNG', ['a.png', 'image/png'], jpeg, OTHERWISE),
  refused('a zip declared as a spreadsheet', ['a.xlsx', SHEET], anyZip, OTHERWISE),
  refused('a letter declared as a spreadsheet', ['a.xlsx', SHEET], letter, OTHERWISE),
  refused('a spreadsheet with macros', ['a.xlsx', SHEET], () => sheet('xl/vbaProject.bin'), OTHERWISE),
  refused('an OpenDocument of another kind', ['a.odt', 'application/vnd.oasis.opendocument.text'], openSheet, OTHERWISE),
  refused('a zip that is cut off', ['a.zip', 'application/zip'], () => anyZip().subarray(0, 40), OTHERWISE),
  refused('a program declared as PDF', ['a.pdf', 'application/pdf'], program, OTHERWISE),
  refused('a program declared as text', ['a.txt', 'text/plain'], program, OTHERWISE),
  refused('a program', ['a.exe', 'application/x-msdownload'], program, NOT_TAKEN),
  refused('a page', ['a.html', 'text/html'], text(PAGE), NOT_TAKEN),
  refused('a page declared as a drawing', ['a.svg', 'image/svg+xml'], text(PAGE), OTHERWISE),
  refused('a damaged picture', ['a.jpg', 'image/jpeg'], () => Buffer.from('\xff\xd8\xffpicture', 'latin1'), /damaged/),
  refused('no bytes', ['a.txt', 'text/plain'], () => new Uint8Array(), /The file is empty/),
  refused('too many bytes', ['a.txt', 'text/plain'], () => Buffer.alloc(10_000_001, 'a'), /larger than 10 MB/),
]
