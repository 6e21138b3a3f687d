import { describe, expect, it } from 'vitest'
import { contrastOnWhite, readableOnWhite } from '../../../kit/colour.ts'
import { tint } from './style.ts'

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
