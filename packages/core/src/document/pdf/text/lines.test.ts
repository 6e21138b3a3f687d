import { describe, expect, it } from 'vitest'
import { openFonts } from '../font/fonts.ts'
import { readInstalledFont } from '../font/installed.ts'
import { breakLines, type Line } from './lines.ts'
import { linePieces } from './pieces.ts'
import { makeShaper } from './shape.ts'

const shaper = makeShaper(openFonts(readInstalledFont), () => undefined)
const look = { weight: 'regular', tabular: false } as const

function textOf(line: Line): string {
  return line.runs.map((run) => (run.kind === 'plain' ? (run.actual ?? run.texts.join('')) : run.text)).join('')
}

describe('a line may end', () => {
  it.each([
    ['one two', ['one ', 'two']],
    ['long-term plan', ['long-', 'term ', 'plan']],
    ['10-12 pcs', ['10-12 ', 'pcs']],
    ['and/or', ['and/', 'or']],
    ['a\u00a0b c', ['a\u00a0b ', 'c']],
    ['東京、大阪', ['東', '京、', '大', '阪']],
    ['「東京」', ['「東', '京」']],
    ['Web制作', ['Web', '制', '作']],
  ])('in “%s” after %j', (text, pieces) => {
    expect(linePieces(text)).toEqual(pieces)
  })
})

describe('lines', () => {
  it('are no wider than the column, and lose nothing', () => {
    const text = 'The quick brown fox jumps over the lazy dog, again and again and again.'
    const lines = breakLines(shaper, text, { look, widthMax: 9_000 })
    expect(lines.length).toBeGreaterThan(2)
    for (const line of lines) expect(line.width).toBeLessThanOrEqual(9_000)
    expect(lines.map(textOf).join('')).toBe(text)
  })

  it('break a word only when it is wider than the column', () => {
    const lines = breakLines(shaper, 'a Donaudampfschifffahrt', { look, widthMax: 5_000 })
    expect(lines.map(textOf).join('')).toBe('a Donaudampfschifffahrt')
    for (const line of lines) expect(line.width).toBeLessThanOrEqual(5_000)
  })

  it('begin anew at a line feed, which is read as a space', () => {
    expect(breakLines(shaper, 'one\ntwo', { look, widthMax: 90_000 }).map(textOf)).toEqual(['one ', 'two'])
  })

  it('do not count the space at their end', () => {
    const [line] = breakLines(shaper, 'one two', { look, widthMax: 2_000 })
    const [word] = breakLines(shaper, 'one', { look, widthMax: 2_000 })
    expect(line?.width).toBe(word?.width)
  })
})
