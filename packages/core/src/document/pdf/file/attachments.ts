import type { Instant } from '../../../kit/day.ts'
import { pdfDate, pdfName, pdfText } from './syntax.ts'
import { type PdfWriter, ref } from './writer.ts'

/** A file inside the PDF (ISO 19005-3, 6.8): the invoice as XML, for instance. */
export interface Attachment {
  /** File name, ASCII: `factur-x.xml`. */
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
  readonly description: string
  /** How the file relates to the page: `Alternative` says the same in another form. */
  readonly relationship: 'Source' | 'Data' | 'Alternative' | 'Supplement' | 'Unspecified'
  readonly modifiedAt: Instant
}

/** Writes the attachments and returns the entries of the catalogue that name them; empty without any. */
export function writeAttachments(writer: PdfWriter, attachments: readonly Attachment[]): string {
  if (attachments.length === 0) return ''
  const sorted = [...attachments].sort((a, b) => (a.name < b.name ? -1 : 1))
  const files = sorted.map((file) => ({ name: pdfText(file.name), id: writeFile(writer, file) }))
  const names = files.map(({ name, id }) => `${name} ${ref(id)}`).join(' ')
  return `/Names<</EmbeddedFiles<</Names[${names}]>>>>/AF[${files.map(({ id }) => ref(id)).join(' ')}]`
}

function writeFile(writer: PdfWriter, file: Attachment): number {
  const parameters = `/Params<</ModDate${pdfDate(file.modifiedAt)}/Size ${file.bytes.length}>>`
  const content = writer.addStream(`/Type/EmbeddedFile/Subtype${pdfName(file.mediaType)}${parameters}`, file.bytes)
  const name = pdfText(file.name)
  return writer.add(
    `<</Type/Filespec/F${name}/UF${name}/Desc${pdfText(file.description)}/AFRelationship/${file.relationship}` +
      `/EF<</F ${ref(content)}/UF ${ref(content)}>>>>`,
  )
}
