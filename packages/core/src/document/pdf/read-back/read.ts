import { openPdf, type PdfFile } from './pdf-file.ts'
import { type Dictionary, nameOf, type Operator, scan, type Value, wide } from './values.ts'

/** A structure element with its text, as a screen reader comes to it. */
export interface ReadElement {
  readonly tag: string
  readonly text: string
  readonly pages: readonly number[]
  readonly attributes: Dictionary
  readonly children: readonly ReadElement[]
}

/** A document read back: its tree, and per page what is drawn as content and as artifact. */
export interface ReadDocument {
  readonly file: PdfFile
  readonly root: ReadElement
  readonly pages: readonly { readonly content: string; readonly artifacts: string }[]
}

/** Reads a document of ours back as text, through its structure tree and its fonts' Unicode maps. */
export function readBack(bytes: Uint8Array): ReadDocument {
  const file = openPdf(bytes)
  const catalog = file.dictionary(file.trailer.get('Root'))
  const pageIds = file.array(file.dictionary(catalog.get('Pages')).get('Kids'))
  const pages = pageIds.map((id) => readPage(file, file.dictionary(id)))
  const places = new Map(pageIds.map((id, index) => [objectOf(id), index]))
  const tree = file.dictionary(catalog.get('StructTreeRoot'))
  return {
    file,
    root: readElement({ file, pages, places }, tree.get('K'), undefined),
    pages: pages.map((page) => ({ content: [...page.marks.values()].join(' '), artifacts: page.artifacts.join(' ') })),
  }
}

/** All elements with this tag, in reading order. */
export function elements(from: ReadElement, tag: string): ReadElement[] {
  const below = from.children.flatMap((child) => elements(child, tag))
  return from.tag === tag ? [from, ...below] : below
}

interface ReadPage {
  marks: Map<number, string>
  artifacts: string[]
}

interface Reading {
  file: PdfFile
  pages: readonly ReadPage[]
  places: ReadonlyMap<number, number>
}

function readElement(reading: Reading, id: Value | undefined, inherited: number | undefined): ReadElement {
  const { file } = reading
  const dictionary = file.dictionary(id)
  const page = dictionary.has('Pg') ? reading.places.get(objectOf(dictionary.get('Pg'))) : inherited
  const children: ReadElement[] = []
  const texts: string[] = []
  const pages: number[] = []
  for (const kid of file.array(dictionary.get('K'))) {
    const content = contentOf(reading, kid, page)
    if (content) {
      texts.push(content.text)
      pages.push(content.page)
    } else if (!isAnnotation(kid)) {
      const child = readElement(reading, kid, page)
      children.push(child)
      texts.push(child.text)
      pages.push(...child.pages)
    }
  }
  return { tag: nameOf(dictionary.get('S')), text: texts.filter((text) => text !== '').join(' '), pages, attributes: dictionary, children }
}

function contentOf({ pages, places }: Reading, kid: Value, page: number | undefined): { text: string; page: number } | undefined {
  const number = kid instanceof Map && kid.has('MCID') ? Number(kid.get('MCID')) : typeof kid === 'number' ? kid : undefined
  if (number === undefined) return undefined
  const home = kid instanceof Map ? places.get(objectOf(kid.get('Pg'))) : page
  const text = pages[home ?? -1]?.marks.get(number)
  if (text === undefined || home === undefined) throw new Error(`mark ${number} is on no page`)
  return { text, page: home }
}

function isAnnotation(kid: Value): boolean {
  return kid instanceof Map && nameOf(kid.get('Type')) === 'OBJR'
}

function objectOf(value: Value | undefined): number {
  return typeof value === 'object' && 'object' in value ? value.object : -1
}

function readPage(file: PdfFile, page: Dictionary): ReadPage {
  const fonts = file.dictionary(file.dictionary(page.get('Resources')).get('Font'))
  const maps = new Map([...fonts].map(([name, font]) => [name, unicodeMap(file, file.dictionary(font))]))
  const found: ReadPage = { marks: new Map(), artifacts: [] }
  const text = Buffer.from(file.stream(page.get('Contents'))).toString('latin1')
  interpret(text, maps, found)
  return found
}

type UnicodeMap = ReadonlyMap<number, string>

/** What marked content we are in: a numbered mark, an artifact, or a span with its own text. */
interface Level {
  mark?: number
  artifact?: boolean
  actual?: string
}

function interpret(content: string, maps: ReadonlyMap<string, UnicodeMap>, page: ReadPage): void {
  const scanner = scan(content, 0)
  const levels: Level[] = []
  let operands: Value[] = []
  let font: UnicodeMap = new Map()
  const say = (text: string) => {
    const home = [...levels].reverse().find((level) => level.mark !== undefined || level.artifact)
    if (!home) throw new Error(`“${text}” is neither tagged nor an artifact`)
    if (home.artifact) page.artifacts.push(text)
    else page.marks.set(home.mark ?? 0, (page.marks.get(home.mark ?? 0) ?? '') + text)
  }
  for (let found = scanner.next(); found !== undefined; found = scanner.next()) {
    if (!isOperator(found)) {
      operands.push(found)
      continue
    }
    if (found.operator === 'BDC' || found.operator === 'BMC') openLevel(levels, operands, page, say)
    if (found.operator === 'EMC') levels.pop()
    if (found.operator === 'Tf') font = maps.get(nameOf(operands[0])) ?? new Map()
    if (found.operator === 'TJ' && !levels.some((level) => level.actual !== undefined)) say(shownText(operands[0], font))
    operands = []
  }
  if (levels.length > 0) throw new Error('marked content is left open')
}

function openLevel(levels: Level[], operands: readonly Value[], page: ReadPage, say: (text: string) => void): void {
  const [tag, properties] = operands
  const given = properties instanceof Map ? properties : new Map<string, Value>()
  if (nameOf(tag) === 'Artifact') levels.push({ artifact: true })
  else if (given.has('MCID')) {
    levels.push({ mark: Number(given.get('MCID')) })
    page.marks.set(Number(given.get('MCID')), '')
  } else {
    say(String(given.get('ActualText') ?? ''))
    levels.push({ actual: '' })
  }
}

function isOperator(found: Value | Operator): found is Operator {
  return typeof found === 'object' && 'operator' in found
}

function shownText(shown: Value | undefined, font: UnicodeMap): string {
  const strings = Array.isArray(shown) ? shown.filter((part) => typeof part === 'string') : []
  return strings.flatMap((codes) => [...wide(codes)].map((code) => font.get(code.charCodeAt(0)) ?? '\ufffd')).join('')
}

function unicodeMap(file: PdfFile, font: Dictionary): UnicodeMap {
  const text = Buffer.from(file.stream(font.get('ToUnicode'))).toString('latin1')
  const pairs = text.matchAll(/^<([0-9A-F]{4})><([0-9A-F]+)>$/gm)
  return new Map([...pairs].map(([, code = '', unicode = '']) => [Number.parseInt(code, 16), wide(hexBytes(unicode))]))
}

function hexBytes(digits: string): string {
  return (digits.match(/../g) ?? []).map((pair) => String.fromCharCode(Number.parseInt(pair, 16))).join('')
}
