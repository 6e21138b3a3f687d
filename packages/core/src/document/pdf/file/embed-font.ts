import { createHash } from 'node:crypto'
import type { Face } from '../font/face.ts'
import { subsetFont } from '../font/subset.ts'
import { hex, latinBytes } from './syntax.ts'
import { type ObjectId, type PdfWriter, ref } from './writer.ts'

/** The glyphs of one face that a document uses, numbered in the order of their first use. */
export interface UsedFont {
  readonly face: Face
  /** The name in page resources: `F1`. */
  readonly name: string
  readonly id: ObjectId
  readonly glyphs: number[]
  /** The code of each glyph with a meaning; a glyph that stands for two characters has two codes. */
  readonly codes: Map<number | string, number>
  readonly texts: Map<number, string>
}

/** Starts the list of used glyphs with the undefined one. */
export function useFont(writer: PdfWriter, face: Face, name: string): UsedFont {
  return { face, name, id: writer.reserve(), glyphs: [0], codes: new Map(), texts: new Map() }
}

/** The code of a glyph in this document. `text` is what it says when copied. */
export function codeOf(font: UsedFont, glyph: number, text: string): number {
  const key = text.length > 1 ? `${glyph} ${text}` : glyph * 65_536 + text.charCodeAt(0)
  const known = font.codes.get(key)
  if (known !== undefined) return known
  const code = font.glyphs.push(glyph) - 1
  font.codes.set(key, code)
  font.texts.set(code, text)
  return code
}

const SYMBOLIC = 4

/** Writes the font with just the used glyphs (a composite TrueType font, ISO 32000-1, 9.7) under the number it took. */
export function embedFont(writer: PdfWriter, used: UsedFont): void {
  const { font } = used.face
  const program = subsetFont(font, used.glyphs)
  const thousandths = (units: number) => Math.round((units * 1000) / font.unitsPerEm)
  const name = `${subsetTag(program)}+${font.postScriptName}`
  const file = writer.addStream(`/Length1 ${program.length}`, program)
  const descriptor = writer.add(
    `<</Type/FontDescriptor/FontName/${name}/Flags ${SYMBOLIC}/FontBBox[${font.box.map(thousandths).join(' ')}]/ItalicAngle 0` +
      `/Ascent ${thousandths(font.ascender)}/Descent ${thousandths(font.descender)}/CapHeight ${thousandths(font.capHeight)}/StemV 80` +
      `/FontFile2 ${ref(file)}>>`,
  )
  const widths = used.glyphs.map((glyph) => used.face.advance(glyph)).join(' ')
  const descendant = writer.add(
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/${name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>` +
      `/FontDescriptor ${ref(descriptor)}/DW 1000/W[0[${widths}]]/CIDToGIDMap/Identity>>`,
  )
  const unicode = writer.addStream('', latinBytes(unicodeMap(used)), used.texts.size > 100 ? 'deflate' : 'as-is')
  writer.put(
    used.id,
    `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/Identity-H/DescendantFonts[${ref(descendant)}]/ToUnicode ${ref(unicode)}>>`,
  )
}

/** Six capital letters that differ for different subsets (ISO 32000-1, 9.6.4). */
function subsetTag(program: Uint8Array): string {
  const digest = createHash('sha256').update(program).digest()
  return Array.from(digest.subarray(0, 6), (byte) => String.fromCharCode(65 + (byte % 26))).join('')
}

const ENTRIES_PER_BLOCK = 100

function unicodeMap(used: UsedFont): string {
  const entries = [...used.texts].map(
    ([code, text]) => `<${hex(code, 4)}><${[...Array(text.length).keys()].map((i) => hex(text.charCodeAt(i), 4)).join('')}>`,
  )
  let blocks = ''
  for (let from = 0; from < entries.length; from += ENTRIES_PER_BLOCK) {
    const block = entries.slice(from, from + ENTRIES_PER_BLOCK)
    blocks += `${block.length} beginbfchar\n${block.join('\n')}\nendbfchar\n`
  }
  return (
    '/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n' +
    '/CIDSystemInfo <</Registry(Adobe)/Ordering(UCS)/Supplement 0>> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n' +
    `1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n${blocks}` +
    'endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend'
  )
}
