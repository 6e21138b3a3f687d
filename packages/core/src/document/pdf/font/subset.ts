import { advanceOf, bearingOf, outlineOf, type Sfnt, tableOf } from './sfnt.ts'

/**
 * A small TrueType font program with just the given glyphs, renumbered in their order (which must start with 0, the
 * undefined glyph). Parts of composite glyphs are added behind them. Hinting is left out: at print resolution it does
 * nothing, and it is a third of some fonts.
 */
export function subsetFont(font: Sfnt, glyphs: readonly number[]): Uint8Array {
  const order = [...glyphs]
  const place = new Map<number, number>()
  const placeOf = (glyph: number): number => {
    const known = place.get(glyph)
    if (known !== undefined) return known
    place.set(glyph, order.length)
    return order.push(glyph) - 1
  }
  const outlines: Uint8Array[] = []
  for (let i = 0; i < order.length; i++) {
    const glyph = order[i] ?? 0
    outlines.push(glyph === 0 ? new Uint8Array() : bareOutline(font, glyph, placeOf))
  }
  const { glyf, loca } = joinOutlines(outlines)
  return assemble([
    ['glyf', glyf],
    ['head', headTable(font)],
    ['hhea', withCount(copyOf(font, 'hhea'), 34, order.length)],
    ['hmtx', metrics(font, order)],
    ['loca', loca],
    ['maxp', withCount(copyOf(font, 'maxp'), 4, order.length)],
  ])
}

const ARGUMENTS_ARE_WORDS = 0x0001
const ONE_SCALE = 0x0008
const MORE_PARTS = 0x0020
const TWO_SCALES = 0x0040
const MATRIX = 0x0080
const INSTRUCTIONS = 0x0100

const simpleOutlines = new WeakMap<Sfnt, Map<number, Uint8Array>>()

function bareOutline(font: Sfnt, glyph: number, placeOf: (glyph: number) => number): Uint8Array {
  const kept = simpleOutlines.get(font) ?? new Map<number, Uint8Array>()
  simpleOutlines.set(font, kept)
  const known = kept.get(glyph)
  if (known) return known
  const outline = outlineOf(font, glyph)
  if (outline.length === 0) return outline
  const view = new DataView(outline.buffer, outline.byteOffset, outline.byteLength)
  if (view.getInt16(0) < 0) return bareComposite(outline, placeOf)
  const bare = bareSimple(outline, view)
  kept.set(glyph, bare)
  return bare
}

function bareSimple(outline: Uint8Array, view: DataView): Uint8Array {
  const lengthAt = 10 + view.getInt16(0) * 2
  const hints = view.getUint16(lengthAt)
  const bare = new Uint8Array(outline.length - hints)
  bare.set(outline.subarray(0, lengthAt))
  bare.set(outline.subarray(lengthAt + 2 + hints), lengthAt + 2)
  return bare
}

function bareComposite(outline: Uint8Array, placeOf: (glyph: number) => number): Uint8Array {
  const bare = outline.slice()
  const view = new DataView(bare.buffer)
  let at = 10
  for (;;) {
    const flags = view.getUint16(at)
    view.setUint16(at, flags & ~INSTRUCTIONS)
    view.setUint16(at + 2, placeOf(view.getUint16(at + 2)))
    at += flags & ARGUMENTS_ARE_WORDS ? 8 : 6
    if (flags & ONE_SCALE) at += 2
    else if (flags & TWO_SCALES) at += 4
    else if (flags & MATRIX) at += 8
    if (!(flags & MORE_PARTS)) return bare.subarray(0, at)
  }
}

function joinOutlines(outlines: readonly Uint8Array[]): { glyf: Uint8Array; loca: Uint8Array } {
  const size = outlines.reduce((sum, outline) => sum + padded(outline.length), 0)
  const glyf = new Uint8Array(size)
  const loca = new DataView(new ArrayBuffer((outlines.length + 1) * 4))
  let at = 0
  outlines.forEach((outline, index) => {
    loca.setUint32(index * 4, at)
    glyf.set(outline, at)
    at += padded(outline.length)
  })
  loca.setUint32(outlines.length * 4, at)
  return { glyf, loca: new Uint8Array(loca.buffer) }
}

function metrics(font: Sfnt, glyphs: readonly number[]): Uint8Array {
  const table = new DataView(new ArrayBuffer(glyphs.length * 4))
  glyphs.forEach((glyph, index) => {
    table.setUint16(index * 4, advanceOf(font, glyph))
    table.setInt16(index * 4 + 2, bearingOf(font, glyph))
  })
  return new Uint8Array(table.buffer)
}

function headTable(font: Sfnt): Uint8Array {
  const head = copyOf(font, 'head')
  const view = new DataView(head.buffer)
  view.setUint32(8, 0)
  view.setInt16(50, 1)
  return head
}

function copyOf(font: Sfnt, tag: string): Uint8Array {
  const { offset, length } = tableOf(font.tables, tag)
  return font.bytes.slice(offset, offset + length)
}

function withCount(table: Uint8Array, at: number, count: number): Uint8Array {
  new DataView(table.buffer).setUint16(at, count)
  return table
}

const HEAD_SUM = 0xb1b0afba

function assemble(tables: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const start = 12 + tables.length * 16
  const bytes = new Uint8Array(tables.reduce((sum, [, table]) => sum + padded(table.length), start))
  const view = new DataView(bytes.buffer)
  const power = 2 ** Math.floor(Math.log2(tables.length))
  view.setUint32(0, 0x00010000)
  view.setUint16(4, tables.length)
  view.setUint16(6, power * 16)
  view.setUint16(8, Math.log2(power))
  view.setUint16(10, tables.length * 16 - power * 16)
  let at = start
  let headAt = 0
  tables.forEach(([tag, table], index) => {
    const record = 12 + index * 16
    bytes.set(table, at)
    for (let i = 0; i < 4; i++) view.setUint8(record + i, tag.charCodeAt(i))
    view.setUint32(record + 4, checksum(view, at, padded(table.length)))
    view.setUint32(record + 8, at)
    view.setUint32(record + 12, table.length)
    if (tag === 'head') headAt = at
    at += padded(table.length)
  })
  view.setUint32(headAt + 8, (HEAD_SUM - checksum(view, 0, bytes.length)) >>> 0)
  return bytes
}

function checksum(view: DataView, from: number, length: number): number {
  let sum = 0
  for (let at = from; at < from + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0
  return sum
}

function padded(length: number): number {
  return (length + 3) & ~3
}
