import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { stretchContrast } from './contrast.ts'

/** Greys from 40 to 220, as wide as each other. */
const RAMP = Uint8Array.from({ length: 181 * 100 }, (_, at) => 40 + Math.floor(at / 100))

describe('stretchContrast', () => {
  it('makes the darkest two percent black and the lightest white', () => {
    const pixels = RAMP.slice()
    stretchContrast(pixels)
    expect([pixels.at(0), pixels.at(200), pixels.at(-1)]).toEqual([0, 0, 255])
    expect(pixels.at(1_000)).toBeGreaterThan(0)
  })

  it('keeps the order of greys', () => {
    const pixels = RAMP.slice()
    stretchContrast(pixels)
    expect([...pixels]).toEqual([...pixels].sort((one, other) => one - other))
  })

  it('leaves what is one grey alone', () => {
    const pixels = new Uint8Array(100).fill(90)
    expect(stretchContrast(pixels)).toBe(false)
    expect([...pixels]).toEqual(Array(100).fill(90))
  })

  it('does as the picture library does by lightness, to one grey', async () => {
    const pixels = Uint8Array.from(RAMP, (grey, at) => (at % 7 === 0 ? 255 : grey))
    const raw = { width: 181, height: 100, channels: 1 } as const
    const theirs = await sharp(pixels, { raw }).toColourspace('b-w').normalise().raw().toBuffer()
    stretchContrast(pixels)
    const apart = [...theirs].map((grey, at) => Math.abs(grey - (pixels[at] ?? 0)))
    expect(Math.max(...apart)).toBeLessThanOrEqual(1)
  })
})
