import { describe, expect, it } from 'vitest'
import { colourParts, readableOnWhite, tint } from './style.ts'

function contrastOnWhite(colour: string): number {
  const [red, green, blue] = (colourParts(colour) ?? [0, 0, 0]).map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  )
  return 1.05 / (0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0) + 0.05)
}

describe('the accent', () => {
  it.each(['#ffcc00', '#ffffff', '#00e5ff', '#ff0000', '#1f4b6e'])('%s can be read on white', (colour) => {
    expect(contrastOnWhite(readableOnWhite(colour, '#000000'))).toBeGreaterThanOrEqual(4.5)
  })

  it('stays as it is when it can be read', () => {
    expect(readableOnWhite('#1f4b6e', '#000000')).toBe('#1f4b6e')
  })

  it('is ours when it is no colour', () => {
    expect(readableOnWhite('red; }', '#123456')).toBe('#123456')
  })
})

describe('a tint', () => {
  it('goes from white to the colour', () => {
    expect([tint('#204060', 0), tint('#204060', 1)]).toEqual(['#ffffff', '#204060'])
  })
})
