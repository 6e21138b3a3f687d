import { describe, expect, it } from 'vitest'
import { openFonts } from './fonts.ts'
import { readInstalledFont } from './installed.ts'
import { advanceOf, openSfnt, outlineOf, type Sfnt, tableOf } from './sfnt.ts'
import { subsetFont } from './subset.ts'

const { font, glyphOf } = openFonts(readInstalledFont).main('regular')

function glyphs(text: string): number[] {
  return [0, ...[...text].map((character) => glyphOf(character.codePointAt(0) ?? 0))]
}

/** A subset has no character map and no name, so it is opened with those of the whole font. */
function reopened(program: Uint8Array): Sfnt {
  const view = new DataView(program.buffer, program.byteOffset)
  const tables = new Map<string, { offset: number; length: number }>()
  for (let i = 0; i < view.getUint16(4); i++) {
    const tag = Buffer.from(program.subarray(12 + i * 16, 16 + i * 16)).toString('latin1')
    tables.set(tag, { offset: view.getUint32(20 + i * 16), length: view.getUint32(24 + i * 16) })
  }
  const count = view.getUint16((tables.get('maxp')?.offset ?? 0) + 4)
  return { ...font, bytes: program, view, tables, glyphCount: count, longMetricCount: count, longOffsets: true }
}

function sum(view: DataView, length: number): number {
  let total = 0
  for (let at = 0; at < length; at += 4) total = (total + view.getUint32(at)) >>> 0
  return total
}

describe('a subset', () => {
  it('has the glyphs asked for, with their widths', () => {
    const wanted = glyphs('Hamburg')
    const subset = reopened(subsetFont(font, wanted))
    wanted.forEach((glyph, index) => {
      expect(advanceOf(subset, index)).toBe(advanceOf(font, glyph))
      if (glyph !== 0) expect(outlineOf(subset, index).length > 0).toBe(outlineOf(font, glyph).length > 0)
    })
  })

  it('adds the parts of composite glyphs behind them', () => {
    const subset = reopened(subsetFont(font, glyphs('é')))
    expect(subset.glyphCount).toBeGreaterThan(2)
    const outline = outlineOf(subset, 1)
    const part = new DataView(outline.buffer, outline.byteOffset).getUint16(12)
    expect(part).toBeGreaterThanOrEqual(2)
    expect(part).toBeLessThan(subset.glyphCount)
  })

  it('is a small part of the font', () => {
    expect(subsetFont(font, glyphs('Invoice 0123456789')).length).toBeLessThan(font.bytes.length / 40)
  })

  it('has the checksum that the standard fixes', () => {
    const program = subsetFont(font, glyphs('Total'))
    expect(sum(new DataView(program.buffer, program.byteOffset), program.length)).toBe(0xb1b0afba)
  })
})

describe('a font', () => {
  it('knows its name and its tables', () => {
    expect(font.postScriptName).toBe('Inter-Regular')
    expect(tableOf(font.tables, 'glyf').length).toBeGreaterThan(100_000)
  })

  it('is refused when it is none', () => {
    expect(() => openSfnt(new Uint8Array(64))).toThrow('not a TrueType font')
  })
})
