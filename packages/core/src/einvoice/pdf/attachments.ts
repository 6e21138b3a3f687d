import { PdfDocument } from './document.ts'
import { PDF_LIMITS, PdfError, type PdfFault, tooMuch } from './limits.ts'
import { isReference, isStream, nameOf, type PdfDictionary, type PdfStream, type PdfValue, textOf } from './value.ts'

/** A file attached to a PDF. */
export interface PdfAttachment {
  /** The file's name: UF where it has one, else F, else what the list of attachments calls it. */
  readonly name: string
  readonly mediaType: string
  /** AFRelationship: Alternative, Data, Source …; '' where it is not said. */
  readonly relationship: string
  /** Its content. Errors: `PdfError`. */
  read(): Uint8Array
}

/** What came of opening a PDF. */
export type OpenedPdf = { document: PdfDocument } | { fault: PdfFault; message: string }

/** Opens a PDF. What is not one, or cannot be read, is a fault; never throws for what a file may hold. */
export function openPdf(bytes: Uint8Array): OpenedPdf {
  return guarded(() => {
    if (bytes.length > PDF_LIMITS.sizeBytesMax) {
      throw new PdfError(
        'PDF-SIZE',
        `The PDF is larger than ${PDF_LIMITS.sizeBytesMax / 1024 / 1024} MB. Send one invoice, with smaller pictures.`,
      )
    }
    const head = Buffer.from(bytes.subarray(0, 1024)).indexOf('%PDF-', 0, 'latin1')
    return { document: new PdfDocument(head > 0 ? bytes.subarray(head) : bytes) }
  })
}

/** Runs a part of reading; a `PdfError` becomes its fault. */
export function guarded<T>(read: () => T): T | { fault: PdfFault; message: string } {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof PdfError)) throw error
    return { fault: error.fault, message: error.message }
  }
}

/** The files attached to a PDF, wherever it names them: the list of attachments, associated files, paper clips on pages; else any that is there. Errors: `PdfError`. */
export function attachmentsOf(document: PdfDocument): PdfAttachment[] {
  const named = new Finder(document).named()
  if (named.length > 0) return named
  document.recover()
  const again = new Finder(document)
  const recovered = again.named()
  return recovered.length > 0 ? recovered : again.anywhere()
}

/** Every file within a PDF, also those that no list names. Errors: `PdfError`. */
export function everyAttachmentOf(document: PdfDocument): PdfAttachment[] {
  document.recover()
  const finder = new Finder(document)
  finder.named()
  return finder.anywhere()
}

/** Looks for attachments in one document, each once. */
class Finder {
  private readonly found = new Map<PdfStream, PdfAttachment>()
  private nodes = 0

  constructor(private readonly document: PdfDocument) {}

  named(): PdfAttachment[] {
    const catalog = this.document.catalog()
    const names = this.document.dictionary(catalog.get('Names'))
    this.nameTree(names.get('EmbeddedFiles'), new Set())
    this.associated(catalog)
    this.pages(catalog.get('Pages'), new Set())
    return [...this.found.values()]
  }

  /** Every file specification and embedded file of the document, in a file whose lists are lost. */
  anywhere(): PdfAttachment[] {
    const loose: PdfStream[] = []
    for (const number of this.document.numbers()) {
      const value = this.document.resolve({ object: number, generation: 0 })
      if (value instanceof Map && value.has('EF')) this.specification(value, '')
      if (isStream(value) && nameOf(value.dictionary.get('Type')) === 'EmbeddedFile') loose.push(value)
    }
    for (const stream of loose) if (!this.found.has(stream)) this.add(stream, { name: '', relationship: '' })
    return [...this.found.values()]
  }

  private nameTree(node: PdfValue | undefined, seen: Set<PdfDictionary>): void {
    const dictionary = this.document.dictionary(node)
    if (seen.has(dictionary) || seen.size > PDF_LIMITS.depthMax) return
    this.visit()
    const pairs = this.document.array(dictionary.get('Names'))
    for (let at = 0; at < pairs.length; at += 2) {
      const name = this.document.resolve(pairs[at])
      // Some tools leave out the names and list the files alone.
      if (name instanceof Map) at -= 1
      this.specification(name instanceof Map ? name : pairs[at + 1], textOf(name))
    }
    for (const kid of this.document.array(dictionary.get('Kids'))) this.nameTree(kid, new Set([...seen, dictionary]))
  }

  private associated(owner: PdfDictionary): void {
    const files = this.document.resolve(owner.get('AF'))
    for (const file of Array.isArray(files) ? files : [files]) this.specification(file, '')
  }

  private pages(node: PdfValue | undefined, seen: Set<number>): void {
    if (isReference(node)) {
      if (seen.has(node.object)) return
      seen.add(node.object)
    }
    this.visit()
    const page = this.document.dictionary(node)
    this.associated(page)
    for (const annotation of this.document.array(page.get('Annots'))) {
      const clip = this.document.dictionary(annotation)
      if (nameOf(clip.get('Subtype')) === 'FileAttachment') this.specification(clip.get('FS'), '')
    }
    for (const kid of this.document.array(page.get('Kids'))) if (isReference(kid)) this.pages(kid, seen)
  }

  private specification(value: PdfValue | undefined, listed: string): void {
    const specification = this.document.dictionary(value)
    const files = this.document.dictionary(specification.get('EF'))
    const text = (key: string) => textOf(this.document.resolve(specification.get(key)))
    const name = text('UF') || text('F') || listed || text('Desc')
    for (const key of ['UF', 'F', 'Unix', 'DOS', 'Mac']) {
      const stream = this.document.resolve(files.get(key))
      if (!isStream(stream)) continue
      this.add(stream, { name, relationship: nameOf(this.document.resolve(specification.get('AFRelationship'))) })
      return
    }
  }

  private add(stream: PdfStream, { name, relationship }: { name: string; relationship: string }): void {
    if (this.found.has(stream)) return
    if (this.found.size >= PDF_LIMITS.attachmentsMax) throw tooMuch()
    const mediaType = nameOf(this.document.resolve(stream.dictionary.get('Subtype')))
    const read = () => this.document.content(stream, true)
    this.found.set(stream, { name: fileName(name), mediaType, relationship, read })
  }

  private visit(): void {
    this.nodes += 1
    if (this.nodes > PDF_LIMITS.nodesMax) throw tooMuch()
  }
}

/** The last part of a path, without what does not belong into a name. */
function fileName(path: string): string {
  return path.replace(/\0/g, '').split(/[\\/]/).at(-1)?.trim().slice(0, 200) ?? ''
}
