/** A TrueType font program, opened: where its tables are and the few numbers that are asked for all the time. */
export interface Sfnt {
  readonly bytes: Uint8Array
  readonly view: DataView
  readonly tables: ReadonlyMap<string, TableRange>
  readonly postScriptName: string
  readonly unitsPerEm: number
  readonly glyphCount: number
  /** Metrics of the OS/2 and hhea tables in font units; `descender` is negative. */
  readonly ascender: number
  readonly descender: number
  readonly capHeight: number
  readonly box: readonly [number, number, number, number]
  /** How many glyphs have an advance of their own; the others share the last one. */
  readonly longMetricCount: number
  readonly longOffsets: boolean
}

export interface TableRange {
  readonly offset: number
  readonly length: number
}

const TRUETYPE = 0x00010000
const APPLE_TRUE = 0x74727565

/** Opens a TrueType font (ISO/IEC 14496-22). Throws a plain Error on anything else: the font files are ours, not a user's. */
export function openSfnt(file: Uint8Array): Sfnt {
  const bytes = new Uint8Array(file.buffer, file.byteOffset, file.byteLength)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const version = view.getUint32(0)
  if (version !== TRUETYPE && version !== APPLE_TRUE) throw new Error('not a TrueType font')
  const tables = readDirectory(view)
  const head = tableOf(tables, 'head').offset
  const hhea = tableOf(tables, 'hhea').offset
  const unitsPerEm = view.getUint16(head + 18)
  return {
    bytes,
    view,
    tables,
    postScriptName: postScriptName(view, tableOf(tables, 'name')),
    unitsPerEm,
    glyphCount: view.getUint16(tableOf(tables, 'maxp').offset + 4),
    ascender: view.getInt16(hhea + 4),
    descender: view.getInt16(hhea + 6),
    capHeight: capHeight(view, tables.get('OS/2')) ?? Math.round(unitsPerEm * 0.7),
    box: [view.getInt16(head + 36), view.getInt16(head + 38), view.getInt16(head + 40), view.getInt16(head + 42)],
    longMetricCount: view.getUint16(hhea + 34),
    longOffsets: view.getInt16(head + 50) === 1,
  }
}

/** The table named `tag`, which the font must have. */
export function tableOf(tables: ReadonlyMap<string, TableRange>, tag: string): TableRange {
  const table = tables.get(tag)
  if (!table) throw new Error(`font without a ${tag} table`)
  return table
}

/** Advance width of a glyph in font units. */
export function advanceOf(font: Sfnt, glyph: number): number {
  const index = Math.min(glyph, font.longMetricCount - 1)
  return font.view.getUint16(tableOf(font.tables, 'hmtx').offset + index * 4)
}

/** Left side bearing of a glyph in font units. */
export function bearingOf(font: Sfnt, glyph: number): number {
  const hmtx = tableOf(font.tables, 'hmtx').offset
  if (glyph < font.longMetricCount) return font.view.getInt16(hmtx + glyph * 4 + 2)
  return font.view.getInt16(hmtx + font.longMetricCount * 4 + (glyph - font.longMetricCount) * 2)
}

/** The bytes of a glyph's outline; empty for a blank one. */
export function outlineOf(font: Sfnt, glyph: number): Uint8Array {
  const loca = tableOf(font.tables, 'loca').offset
  const glyf = tableOf(font.tables, 'glyf').offset
  const at = (index: number) => (font.longOffsets ? font.view.getUint32(loca + index * 4) : font.view.getUint16(loca + index * 2) * 2)
  return font.bytes.subarray(glyf + at(glyph), glyf + at(glyph + 1))
}

function readDirectory(view: DataView): Map<string, TableRange> {
  const tables = new Map<string, TableRange>()
  const count = view.getUint16(4)
  for (let i = 0; i < count; i++) {
    const at = 12 + i * 16
    const tag = String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3))
    tables.set(tag, { offset: view.getUint32(at + 8), length: view.getUint32(at + 12) })
  }
  return tables
}

function capHeight(view: DataView, os2: TableRange | undefined): number | undefined {
  return os2 && view.getUint16(os2.offset) >= 2 ? view.getInt16(os2.offset + 88) : undefined
}

function postScriptName(view: DataView, name: TableRange): string {
  const count = view.getUint16(name.offset + 2)
  const strings = name.offset + view.getUint16(name.offset + 4)
  for (let i = 0; i < count; i++) {
    const record = name.offset + 6 + i * 12
    if (view.getUint16(record + 6) !== 6) continue
    let text = ''
    const start = strings + view.getUint16(record + 10)
    for (let b = 0; b < view.getUint16(record + 8); b++) text += String.fromCharCode(view.getUint8(start + b))
    return text.replace(/[^A-Za-z0-9-]/g, '')
  }
  return 'Font'
}
