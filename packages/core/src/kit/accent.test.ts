import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ACCENT_DEFAULT, accentOf, contrast } from './accent.ts'

const colour = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, '0')}`)

describe('accentOf', () => {
  it('keeps the chosen colour for areas', () => {
    expect(accentOf('#FFCC00').fill).toBe('#ffcc00')
  })

  it.each([undefined, 'red', '#12', '#12345g', '#ffffff;}'])('takes the default for %s', (chosen) => {
    expect(accentOf(chosen).fill).toBe(ACCENT_DEFAULT)
  })

  it('gives text that can be read, for every colour', () => {
    fc.assert(
      fc.property(colour, (chosen) => {
        const accent = accentOf(chosen)
        expect(contrast(accent.onFill, accent.fill)).toBeGreaterThanOrEqual(4.5)
        expect(contrast(accent.onLight, '#f6f7f9')).toBeGreaterThanOrEqual(4.5)
        expect(contrast(accent.onDark, '#1b1f27')).toBeGreaterThanOrEqual(4.5)
      }),
    )
  })
})

describe('contrast', () => {
  it('is 21 between black and white', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  })
})
