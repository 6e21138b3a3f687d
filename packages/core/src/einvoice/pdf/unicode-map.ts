import type { PdfDocument } from './document.ts'
import { isKeyword } from './scanner.ts'
import { isName, isStream, nameOf, type PdfDictionary, type PdfValue } from './value.ts'

/** Turns the codes of one font into text; undefined where the font does not say what its codes mean. */
export type FontReader = (codes: Uint8Array) => string | undefined

const ENTRIES_MAX = 70_000

/** The names of glyphs that numbers and amounts are made of (Adobe Glyph List); letters are their own names. */
const GLYPHS: Readonly<Record<string, string>> = {
  zero: '0',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  space: ' ',
  period: '.',
  comma: ',',
  hyphen: '-',
  minus: '-',
  slash: '/',
  underscore: '_',
  numbersign: '#',
  quotesingle: "'",
}

/** Makes the reader of a font: by its map to Unicode, else by its encoding. */
export function fontReader(document: PdfDocument, font: PdfDictionary): FontReader {
  const map = document.resolve(font.get('ToUnicode'))
  const isComposite = nameOf(document.resolve(font.get('Subtype'))) === 'Type0'
  if (isStream(map)) return mapped(unicodeMap(document, document.content(map)), isComposite)
  if (isComposite) return () => undefined
  const named = differences(document, font)
  return (codes) => [...codes].map((code) => named.get(code) ?? Buffer.of(code).toString('latin1')).join('')
}

function mapped(map: ReadonlyMap<number, string>, isWide: boolean): FontReader {
  return (codes) => {
    let text = ''
    for (let at = 0; at < codes.length; at += isWide ? 2 : 1) {
      const code = isWide ? (codes[at] ?? 0) * 256 + (codes[at + 1] ?? 0) : (codes[at] ?? 0)
      text += map.get(code) ?? (isWide ? '\ufffd' : String.fromCharCode(code))
    }
    return text
  }
}

/** The pairs of bfchar and bfrange. */
function unicodeMap(document: PdfDocument, content: Uint8Array): Map<number, string> {
  const map = new Map<number, string>()
  const scanner = document.scanner(0, content)
  let values: PdfValue[] = []
  for (let token = scanner.next(); token !== undefined && map.size < ENTRIES_MAX; token = scanner.next()) {
    if (!isKeyword(token)) {
      values.push(token)
      continue
    }
    if (token.keyword === 'endbfchar') for (let at = 0; at + 1 < values.length; at += 2) map.set(codeOf(values[at]), wide(values[at + 1]))
    if (token.keyword === 'endbfrange') for (let at = 0; at + 2 < values.length; at += 3) setRange(map, values.slice(at, at + 3))
    values = []
  }
  return map
}

function setRange(map: Map<number, string>, [first, last, to]: readonly PdfValue[]): void {
  const from = codeOf(first)
  const count = Math.min(codeOf(last) - from + 1, 65_536)
  for (let index = 0; index < count && map.size < ENTRIES_MAX; index += 1) {
    if (Array.isArray(to)) map.set(from + index, wide(to[index]))
    else {
      const text = wide(to)
      map.set(from + index, text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + index))
    }
  }
}

function codeOf(value: PdfValue | undefined): number {
  return value instanceof Uint8Array ? value.subarray(0, 4).reduce((sum, byte) => sum * 256 + byte, 0) : 0
}

function wide(value: PdfValue | undefined): string {
  return value instanceof Uint8Array ? new TextDecoder('utf-16be').decode(value.subarray(0, 64)) : ''
}

function differences(document: PdfDocument, font: PdfDictionary): Map<number, string> {
  const named = new Map<number, string>()
  let code = 0
  for (const each of document.array(document.dictionary(font.get('Encoding')).get('Differences'))) {
    if (typeof each === 'number') code = each
    else if (isName(each)) {
      const text = GLYPHS[each.name] ?? (each.name.length === 1 ? each.name : undefined)
      if (text !== undefined) named.set(code, text)
      code += 1
    }
  }
  return named
}
