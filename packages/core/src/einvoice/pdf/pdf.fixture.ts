import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'

/** An object of a test PDF: its text, or a dictionary with the bytes of a stream. */
export type TestObject = string | { dictionary: string; bytes: Uint8Array }

const latin1 = (text: string) => Buffer.from(text, 'latin1')

/** A PDF with a classic cross-reference table, of objects numbered from 1; the first is the catalogue. */
export function classicPdf(objects: readonly TestObject[], trailer = ''): Buffer {
  const parts: Buffer[] = [latin1('%PDF-1.4\n')]
  const offsets: number[] = []
  const size = () => parts.reduce((sum, { length }) => sum + length, 0)
  for (const [index, object] of objects.entries()) {
    offsets.push(size())
    parts.push(objectBytes(index + 1, object))
  }
  const start = size()
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const count = objects.length + 1
  parts.push(
    latin1(
      `xref\n0 ${count}\n0000000000 65535 f \n${entries}trailer\n<</Size ${count}/Root 1 0 R${trailer}>>\nstartxref\n${start}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(parts)
}

/** The bytes of an object as they stand in a file. */
export function objectBytes(number: number, object: TestObject): Buffer {
  if (typeof object === 'string') return latin1(`${number} 0 obj\n${object}\nendobj\n`)
  const { dictionary, bytes } = object
  return Buffer.concat([
    latin1(`${number} 0 obj\n<<${dictionary}/Length ${bytes.length}>>\nstream\n`),
    bytes,
    latin1('\nendstream\nendobj\n'),
  ])
}

/** How an XML file is attached to a test PDF. */
export interface AttachedXml {
  xml: Uint8Array
  name?: string
  /** The entries of its stream's dictionary, for bytes that are filtered already. */
  dictionary?: string
  /** The whole file specification, with `STREAM` for the reference to its stream. */
  specification?: string
}

/** A PDF of one page that shows `text`, with XML files attached through the tree of names. */
export function hybridPdf(attached: readonly AttachedXml[], text = ''): Buffer {
  const first = 6
  const names = attached.map(({ name = 'factur-x.xml' }, at) => `(${name}) ${first + at * 2} 0 R`).join(' ')
  const files = attached.flatMap(({ xml, name = 'factur-x.xml', dictionary = '', specification }, at): TestObject[] => [
    (specification ?? `<</Type/Filespec/F(${name})/UF(${name})/AFRelationship/Alternative/EF<</F STREAM>>>>`).replaceAll(
      'STREAM',
      `${first + at * 2 + 1} 0 R`,
    ),
    { dictionary: `/Type/EmbeddedFile/Subtype/text#2Fxml${dictionary}`, bytes: xml },
  ])
  return classicPdf([
    `<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Names[${names}]>>>>>>`,
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    { dictionary: '/Filter/FlateDecode', bytes: deflateSync(latin1(`BT /F1 12 Tf 50 700 Td (${text}) Tj ET`)) },
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    ...files,
  ])
}

/** Whether qpdf is on this machine, which makes the variants that real tools write; without it those tests say so and are skipped. */
export const HAS_QPDF = isThere('qpdf')
if (!HAS_QPDF) process.stderr.write('skipped: variants of PDFs are made by qpdf, which is not installed\n')

/** The file as qpdf writes it with the options given. */
export function byQpdf(bytes: Uint8Array, ...options: string[]): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'quittance-qpdf-'))
  try {
    const [from, to] = [join(folder, 'from.pdf'), join(folder, 'to.pdf')]
    writeFileSync(from, bytes)
    execFileSync('qpdf', [...options, '--warning-exit-0', from, to], { stdio: 'ignore' })
    return readFileSync(to)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function isThere(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
