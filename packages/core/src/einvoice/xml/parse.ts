import { decodeXml } from './decode.ts'
import type { XmlElement } from './element.ts'
import { XML_LIMITS, XmlError, type XmlFault } from './limits.ts'
import { NameSpaces } from './namespaces.ts'
import { cleanText, withoutReferences } from './text.ts'

/** What came of reading a file: the root element, or why there is none. Never throws for what a file may hold. */
export type ParsedXml = { root: XmlElement; text: string } | { fault: XmlFault; message: string; line: number }

/** An element while it is being read. */
interface Open {
  name: string
  namespace: string
  attributes: Readonly<Record<string, string>>
  children: XmlElement[]
  parent: XmlElement | undefined
  text: string
  offset: number
  readonly qualified: string
}

const NAME = /^[A-Za-z_\u00c0-\uffff][\w.\-\u00b7\u00c0-\uffff]*(?::[A-Za-z_\u00c0-\uffff][\w.\-\u00b7\u00c0-\uffff]*)?$/
const ATTRIBUTE = /[ \n\t]+([A-Za-z_\u00c0-\uffff][\w.\-:\u00b7\u00c0-\uffff]*)[ \n\t]*=[ \n\t]*(?:"([^"<]*)"|'([^'<]*)')/y
const TAG_NAME = /[^ \n\t/>=<]*/y
const TAG_END = /[ \n\t]*(\/?)>/y
const BLANK = /^[ \t\n]*$/
type RawAttributes = [string, string][]
const NO_ATTRIBUTES: RawAttributes = []
const CUT_OFF = 'The file ends too early: it is cut off. Send it again.'

/** Parses an XML file. Document type declarations are refused, so there are no entities but the five of XML and characters by number. */
export function parseXml(bytes: Uint8Array): ParsedXml {
  let text = ''
  try {
    text = cleanText(decodeXml(bytes))
    return { root: new Reader(text).read(), text }
  } catch (error) {
    if (!(error instanceof XmlError)) throw error
    return { fault: error.fault, message: error.message, line: lineAt(text, error.offset) }
  }
}

/** The line of an offset, from 1. */
export function lineAt(text: string, offset: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line += 1
  return line
}

/** One pass over one text. */
class Reader {
  private at = 0
  private count = 0
  private readonly open: Open[] = []
  private readonly spaces = new NameSpaces()
  private readonly names = new Map<string, string>()
  private root: XmlElement | undefined

  constructor(private readonly text: string) {}

  read(): XmlElement {
    if (this.text.startsWith('<?xml') && /\s/.test(this.text[5] ?? '')) this.skipPast('?>', 5)
    while (this.at < this.text.length) {
      const tag = this.text.indexOf('<', this.at)
      this.addText(this.at, tag < 0 ? this.text.length : tag)
      if (tag < 0) break
      this.at = tag
      this.markup()
    }
    if (this.open.length > 0) throw this.wrong(CUT_OFF)
    if (this.root === undefined) throw new XmlError('XML-EMPTY', 'The file holds no XML.', 0)
    return this.root
  }

  private markup(): void {
    switch (this.text[this.at + 1]) {
      case '/':
        this.closeTag()
        break
      case '?':
        if (/^<\?xml\s/i.test(this.text.slice(this.at, this.at + 6)))
          throw this.wrong('An XML declaration stands in the middle of the file.')
        this.skipPast('?>', 2)
        break
      case '!':
        this.declaration()
        break
      default:
        this.openTag()
    }
  }

  private declaration(): void {
    if (this.text.startsWith('<!--', this.at)) this.comment()
    else if (this.text.startsWith('<![CDATA[', this.at)) this.cdata()
    else if (this.text.startsWith('<!DOCTYPE', this.at)) {
      throw new XmlError('XML-DOCTYPE', 'The file has a DOCTYPE. Invoices have none; it is refused for safety.', this.at)
    } else throw this.wrong('This markup is not XML.')
  }

  private comment(): void {
    const end = this.text.indexOf('--', this.at + 4)
    if (end < 0 || this.text[end + 2] !== '>') throw this.wrong('A comment is not closed.')
    this.at = end + 3
  }

  private cdata(): void {
    const end = this.text.indexOf(']]>', this.at)
    const element = this.open.at(-1)
    if (end < 0 || element === undefined) throw this.wrong('A CDATA section is not closed, or stands outside the document.')
    element.text += this.text.slice(this.at + 9, end)
    this.at = end + 3
  }

  private openTag(): void {
    const offset = this.at
    this.at += 1
    const qualified = this.named(this.match(TAG_NAME)?.[0] ?? '')
    const raw = this.text[this.at] === '>' ? NO_ATTRIBUTES : this.attributes()
    const end = this.match(TAG_END)
    if (end === undefined) throw this.wrong(`The tag <${qualified.slice(0, 60)}> is not written correctly.`)
    const parent = this.open.at(-1)
    this.spaces.enter(raw)
    const element: Open = {
      name: qualified.slice(qualified.indexOf(':') + 1),
      namespace: this.spaces.ofElement(qualified, offset),
      attributes: this.spaces.attributes(raw, offset),
      children: [],
      parent,
      text: '',
      offset,
      qualified,
    }
    this.add(element, parent)
    if (end[1] === '/') this.spaces.leave()
    else this.open.push(element)
  }

  /** The name itself, kept once for all its elements. */
  private named(name: string): string {
    const known = this.names.get(name)
    if (known !== undefined) return known
    if (name.length > XML_LIMITS.nameLengthMax) throw this.limit('A name is too long.')
    if (!NAME.test(name)) throw this.wrong('A “<” stands where no tag begins. Write &lt; for the character.')
    this.names.set(name, name)
    return name
  }

  private add(element: Open, parent: Open | undefined): void {
    this.count += 1
    if (this.count > XML_LIMITS.elementsMax) throw this.limit('The file has too many elements.')
    if (this.open.length >= XML_LIMITS.depthMax) throw this.limit('The file is nested too deeply.')
    if (parent !== undefined) parent.children.push(element)
    else if (this.root === undefined) this.root = element
    else throw this.wrong('The file has a second document after the first.')
  }

  private attributes(): RawAttributes {
    const found: RawAttributes = []
    for (let next = this.match(ATTRIBUTE); next !== undefined; next = this.match(ATTRIBUTE)) {
      if (found.length >= XML_LIMITS.attributesMax) throw this.limit('An element has too many attributes.')
      const name = this.named(next[1] ?? '')
      found.push([name, withoutReferences((next[2] ?? next[3] ?? '').replace(/[\t\n]/g, ' '), this.at)])
    }
    return found
  }

  private closeTag(): void {
    const element = this.open.pop()
    const after = this.at + 2 + (element?.qualified.length ?? 0)
    if (element === undefined || !this.text.startsWith(element.qualified, this.at + 2)) throw this.unfitting()
    this.at = after
    if (this.text[after] === '>') this.at += 1
    else if ((this.match(TAG_END)?.[1] ?? '/') === '/') throw this.unfitting()
    this.spaces.leave()
  }

  private addText(from: number, to: number): void {
    if (from === to) return
    const element = this.open.at(-1)
    const raw = this.text.slice(from, to)
    if (element === undefined) {
      if (!BLANK.test(raw))
        throw this.wrong(this.root === undefined ? 'The file is not XML.' : 'There is text after the end of the document.')
      return
    }
    if (element.children.length > 0 && BLANK.test(raw)) return
    if (raw.includes(']]>')) throw this.wrong('“]]>” stands in a text.')
    element.text += withoutReferences(raw, from)
  }

  private match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.text)
    if (found === null) return undefined
    this.at = pattern.lastIndex
    return found
  }

  private skipPast(mark: string, from: number): void {
    const end = this.text.indexOf(mark, this.at + from)
    if (end < 0) throw this.wrong('A processing instruction is not closed.')
    this.at = end + mark.length
  }

  private unfitting(): XmlError {
    return this.wrong('A closing tag does not fit the opening one.')
  }

  private wrong(message: string): XmlError {
    const isCutOff = this.open.length > 0 && !this.text.includes('>', this.at)
    return new XmlError('XML-SYNTAX', isCutOff ? CUT_OFF : message, this.at)
  }

  private limit(message: string): XmlError {
    return new XmlError('XML-LIMIT', message, this.at)
  }
}
