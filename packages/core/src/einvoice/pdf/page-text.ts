import type { PdfDocument } from './document.ts'
import { isKeyword } from './scanner.ts'
import { type FontReader, fontReader } from './unicode-map.ts'
import { isReference, isStream, nameOf, type PdfDictionary, type PdfValue } from './value.ts'

/** Of longer documents only so much is read: number and total stand on the first pages or the last one. */
const LIMITS = { pages: 12, formsDeep: 3, characters: 200_000, operators: 200_000 } as const

/** What the pages of a PDF show as text, in the order in which it is drawn; undefined where it cannot be known (pictures, fonts without a map). Errors: `PdfError`. */
export function pageText(document: PdfDocument): string | undefined {
  const reading = new TextReading(document)
  for (const page of pagesOf(document)) reading.page(page)
  return reading.isUnknown ? undefined : reading.text
}

class TextReading {
  text = ''
  isUnknown = false
  private operators = 0
  private readonly fonts = new Map<PdfDictionary, FontReader>()

  constructor(private readonly document: PdfDocument) {}

  page(page: PdfDictionary): void {
    const contents = this.document.resolve(page.get('Contents'))
    const resources = this.document.dictionary(inherited(this.document, page, 'Resources'))
    for (const part of Array.isArray(contents) ? contents : [contents]) {
      const stream = this.document.resolve(part)
      if (isStream(stream)) this.content(this.document.content(stream), { resources, depth: 0 })
      this.text += '\n'
    }
  }

  private content(bytes: Uint8Array, { resources, depth }: { resources: PdfDictionary; depth: number }): void {
    const scanner = this.document.scanner(0, bytes)
    let operands: PdfValue[] = []
    let font: FontReader = () => undefined
    for (let token = scanner.next(); token !== undefined; token = scanner.next()) {
      if (!isKeyword(token)) {
        operands.push(token)
        continue
      }
      this.operators += 1
      if (this.operators > LIMITS.operators || this.text.length > LIMITS.characters) return
      if (token.keyword === 'Tf') font = this.font(resources, nameOf(operands[0]))
      else if (/^(Tj|TJ|'|")$/.test(token.keyword)) this.show(operands.at(-1), font)
      else if (/^(Td|TD|T\*|Tm|ET)$/.test(token.keyword)) this.text += '\n'
      else if (token.keyword === 'Do') this.form(resources, { name: nameOf(operands[0]), depth })
      else if (token.keyword === 'ID') scanner.at = afterImage(bytes, scanner.at)
      operands = []
    }
  }

  private show(value: PdfValue | undefined, font: FontReader): void {
    for (const part of Array.isArray(value) ? value : [value]) {
      if (!(part instanceof Uint8Array)) continue
      const text = font(part)
      if (text === undefined) this.isUnknown = true
      else this.text += text
    }
  }

  private font(resources: PdfDictionary, name: string): FontReader {
    const font = this.document.dictionary(this.document.dictionary(resources.get('Font')).get(name))
    const known = this.fonts.get(font) ?? fontReader(this.document, font)
    this.fonts.set(font, known)
    return known
  }

  private form(resources: PdfDictionary, { name, depth }: { name: string; depth: number }): void {
    const form = this.document.resolve(this.document.dictionary(resources.get('XObject')).get(name))
    if (!isStream(form) || nameOf(form.dictionary.get('Subtype')) !== 'Form' || depth >= LIMITS.formsDeep) return
    const own = this.document.dictionary(form.dictionary.get('Resources'))
    this.content(this.document.content(form), { resources: own.size > 0 ? own : resources, depth: depth + 1 })
  }
}

/** An inline image's bytes are no operators. */
function afterImage(bytes: Uint8Array, at: number): number {
  const end = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf('EI', at + 1)
  return end < 0 ? bytes.length : end + 2
}

function pagesOf(document: PdfDocument): PdfDictionary[] {
  const pages: PdfDictionary[] = []
  const seen = new Set<number>()
  const visit = (node: PdfValue | undefined) => {
    if (pages.length >= LIMITS.pages || !isReference(node) || seen.has(node.object)) return
    seen.add(node.object)
    const dictionary = document.dictionary(node)
    const kids = document.array(dictionary.get('Kids'))
    if (kids.length === 0 && dictionary.has('Contents')) pages.push(dictionary)
    for (const kid of kids) visit(kid)
  }
  visit(document.catalog().get('Pages'))
  return pages
}

function inherited(document: PdfDocument, page: PdfDictionary, key: string): PdfValue {
  let node = page
  for (let step = 0; step < 32; step += 1) {
    if (node.has(key)) return document.resolve(node.get(key))
    node = document.dictionary(node.get('Parent'))
  }
  return null
}
