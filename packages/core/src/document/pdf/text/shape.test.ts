import { describe, expect, it } from 'vitest'
import { openFonts } from '../font/fonts.ts'
import { readInstalledFont } from '../font/installed.ts'
import { loadComplexShaper } from './complex.ts'
import { makeShaper, needsComplexShaper } from './shape.ts'

const fonts = openFonts(readInstalledFont)
const shaper = makeShaper(fonts, () => undefined)
const look = { weight: 'regular', tabular: false } as const

const WORDS = [
  'AVATAR',
  'Tokyo',
  'Wörth',
  'P.A.',
  'Łódź',
  'Type',
  'Ελλάδα',
  'Київ',
  'Yves,',
  '“LT”',
  'naïve',
  'office',
  '7.11',
  'Ödön',
  'Straße',
]

describe('plain shaping', () => {
  it.each(WORDS)('kerns “%s” as HarfBuzz does', async (word) => {
    const complex = await loadComplexShaper()
    for (const weight of ['regular', 'bold'] as const) {
      const [run] = shaper.runs(word, { weight, tabular: false }, 0)
      const theirs = complex.shape({ face: fonts.main(weight), text: word, level: 0 })
      expect(Math.abs((run?.width ?? 0) - theirs.width)).toBeLessThanOrEqual(word.length)
    }
  })

  it('kerns at all', () => {
    const [pair] = shaper.runs('AV', look, 0)
    const [a] = shaper.runs('A', look, 0)
    const [v] = shaper.runs('V', look, 0)
    expect(pair?.width).toBeLessThan((a?.width ?? 0) + (v?.width ?? 0))
  })

  it('sets all figures equally wide where asked', () => {
    const widths = [...'0123456789'].map((figure) => shaper.runs(figure, { ...look, tabular: true }, 0)[0]?.width)
    expect(new Set(widths).size).toBe(1)
    expect(new Set([...'0123456789'].map((figure) => shaper.runs(figure, look, 0)[0]?.width)).size).toBeGreaterThan(1)
  })

  it('changes the face where the script changes', () => {
    const faces = shaper.runs('Tokyo東京', look, 0).map((run) => run.face.font.postScriptName)
    expect(faces).toEqual(['Inter-Regular', 'BIZUDPGothic-Regular'])
  })

  it('puts a question mark for what no font has, and names it', () => {
    const [run] = shaper.runs('🎉', look, 0)
    expect(run?.missing).toEqual(['🎉'])
    expect(run?.kind === 'plain' && run.actual).toBe('🎉')
  })
})

describe('complex shaping', () => {
  it('joins Arabic letters', async () => {
    const complex = await loadComplexShaper()
    const face = fonts.faceFor(0x628, 'regular')
    if (!face) throw new Error('no Arabic font')
    const joined = complex.shape({ face, text: 'ببب', level: 1 })
    const apart = complex.shape({ face, text: 'ب', level: 1 })
    expect(joined.width).toBeLessThan(3 * apart.width)
  })

  it.each([
    ['العربية', true],
    ['עברית', true],
    ['हिन्दी', true],
    ['ไทย', true],
    ['e\u0301', true],
    ['Łódź, Ελλάδα, Київ, 日本語, 한국어', false],
  ])('is needed for “%s”: %s', (text, needed) => {
    expect(needsComplexShaper(text)).toBe(needed)
  })
})
