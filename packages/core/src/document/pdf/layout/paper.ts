import type { Attachment } from '../file/attachments.ts'
import { writeAttachments } from '../file/attachments.ts'
import { srgbProfile } from '../file/colour-profile.ts'
import { embedFont, type UsedFont, useFont } from '../file/embed-font.ts'
import { type Metadata, PRODUCER, xmpPacket } from '../file/metadata.ts'
import { type Attributes, addElement, type Element, type ParentTree, type Tag, writeStructure } from '../file/structure.ts'
import { latinBytes, pdfDate, pdfNumber, pdfText } from '../file/syntax.ts'
import { deflate, type ObjectId, PdfWriter, ref } from '../file/writer.ts'
import type { Finding } from '../finding.ts'
import type { Face } from '../font/face.ts'
import type { Run } from '../text/run.ts'
import type { Shaper } from '../text/shape.ts'
import { type Area, Page } from './page.ts'

/** Width and height of a sheet in points. */
export interface Sheet {
  readonly width: number
  readonly height: number
}

/** The document being made: its pages, its structure tree, the fonts and images it uses, and what was found wrong. */
export class Paper {
  readonly pages: Page[] = []
  readonly findings: Finding[] = []
  /** The root of the structure tree. */
  readonly root: Element
  private readonly writer = new PdfWriter()
  private readonly pagesId = this.writer.reserve()
  private readonly fonts = new Map<Face, UsedFont>()
  private readonly images = new Map<string, ObjectId>()
  private readonly annotated: Element[] = []
  private readonly operators = new Map<Run, string>()
  private readonly missing = new Set<string>()

  constructor(
    readonly shaper: Shaper,
    readonly sheet: Sheet,
  ) {
    this.root = addElement(this.writer, undefined, 'Document')
  }

  /** Adds an empty page. */
  addPage(): Page {
    const page = new Page(this.writer.reserve(), this.sheet.height, this)
    this.pages.push(page)
    return page
  }

  /** Adds a structure element at the end of its parent. */
  element(parent: Element, tag: Tag, attributes: Attributes = {}): Element {
    return addElement(this.writer, parent, tag, attributes)
  }

  /** Adds a prepared image. Returns its name in the page resources. */
  addImage(image: { dict: string; packed: Uint8Array }): string {
    const name = `I${this.images.size + 1}`
    this.images.set(name, this.writer.addStream(`/Type/XObject/Subtype/Image${image.dict}`, image.packed, 'deflated'))
    return name
  }

  /** Makes the area of the page a link that belongs to the `Link` element; `title` says where it leads. */
  link(page: Page, area: Area, target: { element: Element; url: string; title: string }): void {
    const box = page.box(area).map(pdfNumber).join(' ')
    const action = `<</S/URI/URI${pdfText(asciiUrl(target.url))}>>`
    const id = this.writer.add(
      `<</Type/Annot/Subtype/Link/Rect[${box}]/Border[0 0 0]/F 4/Contents${pdfText(target.title)}` +
        `/StructParent ${LINKS_FROM + this.annotated.length}/A${action}>>`,
    )
    this.annotated.push(target.element)
    page.annotations.push(id)
    target.element.kids.push({ kind: 'object', pageId: page.id, objectId: id })
  }

  /** The font under its name in this document. */
  useFont(face: Face): UsedFont {
    const known = this.fonts.get(face)
    if (known) return known
    const used = useFont(this.writer, face, `F${this.fonts.size + 1}`)
    this.fonts.set(face, used)
    return used
  }

  /** The operator that shows a run; words that come again in a document are written once. */
  shown(run: Run, write: () => string): string {
    const known = this.operators.get(run)
    if (known !== undefined) return known
    const written = write()
    this.operators.set(run, written)
    return written
  }

  /** Notes characters for which no font has a glyph, each once. */
  reportMissing(characters: readonly string[], around: string): void {
    for (const character of characters) {
      if (this.missing.has(character)) continue
      this.missing.add(character)
      this.findings.push({ kind: 'missing_glyph', character, around })
    }
  }

  /** Writes the file. */
  finish(meta: Metadata, attachments: readonly Attachment[]): Uint8Array {
    const { writer } = this
    for (const font of this.fonts.values()) embedFont(writer, font)
    this.writePages()
    const attached = writeAttachments(writer, attachments)
    const profileId = writer.addStream('/N 3', packedProfile(), 'deflated')
    const intent = `<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB IEC61966-2.1)/DestOutputProfile ${ref(profileId)}>>`
    const packet = new TextEncoder().encode(xmpPacket(meta))
    const metadata = writer.addStream('/Type/Metadata/Subtype/XML', packet, 'as-is')
    const catalog = writer.add(
      `<</Type/Catalog/Pages ${ref(this.pagesId)}/Lang${pdfText(meta.language)}/MarkInfo<</Marked true>>` +
        `/StructTreeRoot ${ref(writeStructure(writer, this.root, this.parentTree()))}/Metadata ${ref(metadata)}` +
        `/ViewerPreferences<</DisplayDocTitle true>>/OutputIntents[${intent}]${attached}>>`,
    )
    const date = pdfDate(meta.createdAt)
    const info = writer.add(
      `<</Title${pdfText(meta.title)}/Author${pdfText(meta.author)}/Subject${pdfText(meta.subject)}/Creator(${PRODUCER})/Producer(${PRODUCER})` +
        `/CreationDate${date}/ModDate${date}>>`,
    )
    return writer.finish({ catalog, info })
  }

  private parentTree(): ParentTree {
    return { pages: this.pages.map((page) => page.marks), links: this.annotated, linksFrom: LINKS_FROM }
  }

  private writePages(): void {
    const { writer, sheet } = this
    const fonts = [...this.fonts.values()].map((font) => `/${font.name} ${ref(font.id)}`).join('')
    const images = [...this.images].map(([name, id]) => `/${name} ${ref(id)}`).join('')
    const resources = writer.add(`<</Font<<${fonts}>>${images && `/XObject<<${images}>>`}>>`)
    this.pages.forEach((page, index) => {
      const content = writer.addStream('', latinBytes(page.content()))
      const annotations = page.annotations.length > 0 ? `/Annots[${page.annotations.map(ref).join(' ')}]` : ''
      writer.put(
        page.id,
        `<</Type/Page/Parent ${ref(this.pagesId)}/MediaBox[0 0 ${pdfNumber(sheet.width)} ${pdfNumber(sheet.height)}]` +
          `/Resources ${ref(resources)}/Contents ${ref(content)}/StructParents ${index}/Tabs/S${annotations}>>`,
      )
    })
    writer.put(this.pagesId, `<</Type/Pages/Count ${this.pages.length}/Kids[${this.pages.map((page) => ref(page.id)).join(' ')}]>>`)
  }
}

let profile: Uint8Array | undefined

function packedProfile(): Uint8Array {
  profile ??= deflate(srgbProfile())
  return profile
}

/** Links take their keys in the parent tree from here on; pages take theirs from 0. */
const LINKS_FROM = 100_000

function asciiUrl(url: string): string {
  return URL.canParse(url) ? new URL(url).href : encodeURI(url)
}
