import { pdfText } from './syntax.ts'
import { type ObjectId, type PdfWriter, ref } from './writer.ts'

/** Structure types of ISO 32000-1, 14.8.4 that our documents use. */
export type Tag =
  | 'Document'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'P'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TFoot'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'Link'
  | 'Span'

/** What a structure element says besides its type. */
export interface Attributes {
  scope?: 'Column' | 'Row'
  columnSpan?: number
  /** Alternative text of a figure. */
  alt?: string
  /** Where a figure stands: left, bottom, right, top in points. */
  box?: readonly [number, number, number, number]
  /** The language of the content, where it is not the document's. */
  language?: string
}

/** An element of the structure tree. Kids are in reading order, which is the order in which they are made. */
export interface Element {
  readonly id: ObjectId
  readonly tag: Tag
  readonly parent: Element | undefined
  attributes: Attributes
  readonly kids: Kid[]
}

type Kid =
  | { kind: 'element'; element: Element }
  | { kind: 'content'; pageId: ObjectId; markId: number }
  | { kind: 'object'; pageId: ObjectId; objectId: ObjectId }

/** Makes an element at the end of its parent. */
export function addElement(writer: PdfWriter, parent: Element | undefined, tag: Tag, attributes: Attributes = {}): Element {
  const element: Element = { id: writer.reserve(), tag, parent, attributes, kids: [] }
  parent?.kids.push({ kind: 'element', element })
  return element
}

/** For the parent tree: the elements of each page's marks, and of each link. */
export interface ParentTree {
  readonly pages: readonly (readonly Element[])[]
  readonly links: readonly Element[]
  /** The StructParent number of the first link; a page's is its index. */
  readonly linksFrom: number
}

/** Writes the tree below `root` and returns the number of the StructTreeRoot. */
export function writeStructure(writer: PdfWriter, root: Element, parents: ParentTree): ObjectId {
  const tree = writer.reserve()
  writeElement(writer, root, tree)
  const pages = parents.pages.map((marks, page) => `${page} ${ref(writer.add(`[${marks.map((element) => ref(element.id)).join(' ')}]`))}`)
  const links = parents.links.map((element, link) => `${parents.linksFrom + link} ${ref(element.id)}`)
  const parentTree = writer.add(`<</Nums[${[...pages, ...links].join(' ')}]>>`)
  writer.put(
    tree,
    `<</Type/StructTreeRoot/K ${ref(root.id)}/ParentTree ${ref(parentTree)}/ParentTreeNextKey ${parents.linksFrom + links.length}>>`,
  )
  return tree
}

function writeElement(writer: PdfWriter, element: Element, parent: ObjectId): void {
  const home = element.kids.find((kid) => kid.kind !== 'element')?.pageId
  const kids = element.kids.map((kid) => {
    if (kid.kind === 'element') {
      writeElement(writer, kid.element, element.id)
      return ref(kid.element.id)
    }
    if (kid.kind === 'object') return `<</Type/OBJR/Obj ${ref(kid.objectId)}/Pg ${ref(kid.pageId)}>>`
    return kid.pageId === home ? String(kid.markId) : `<</Type/MCR/Pg ${ref(kid.pageId)}/MCID ${kid.markId}>>`
  })
  const only = kids.length === 1 ? kids[0] : `[${kids.join(' ')}]`
  const pageEntry = home === undefined ? '' : `/Pg ${ref(home)}`
  writer.put(element.id, `<</S/${element.tag}/P ${ref(parent)}${pageEntry}/K ${only}${attributeEntries(element.attributes)}>>`)
}

function attributeEntries(attributes: Attributes): string {
  const { scope, columnSpan, alt, box, language } = attributes
  const table = `${scope ? `/Scope/${scope}` : ''}${columnSpan ? `/ColSpan ${columnSpan}` : ''}`
  let entries = ''
  if (table) entries += `/A<</O/Table${table}>>`
  if (box) entries += `/A<</O/Layout/Placement/Block/BBox[${box.map((edge) => Math.round(edge * 100) / 100).join(' ')}]>>`
  if (alt) entries += `/Alt${pdfText(alt)}`
  if (language) entries += `/Lang${pdfText(language)}`
  return entries
}
