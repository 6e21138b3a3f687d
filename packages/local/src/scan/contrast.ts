/** So much of a picture may be print or shadow that becomes plain black. */
const DARK_SHARE = 0.02
const GREYS = 256
const LIGHTEST = 100

/** CIE 15: below this luminance lightness is a straight line, above it a cube root. */
const LINE = { luminanceMax: 216 / 24_389, lightnessMax: 8, slope: 24_389 / 27 }
/** IEC 61966-2-1 (sRGB): below these values the curve is a straight line. */
const SRGB = { valueMax: 0.04045, luminanceMax: 0.0031308, slope: 12.92, gamma: 2.4, offset: 0.055 }

const LIGHTNESS = Array.from({ length: GREYS }, (_, grey) => lightnessOf(grey))

/**
 * Stretches the contrast of grey pixels in place, by lightness as people see it (CIE L*, 0 to 100): what the darkest two percent reach becomes
 * black, the lightest pixel white. It counts, and looks up a table of 256, where the picture library takes every pixel through a colour space.
 */
export function stretchContrast(pixels: Uint8Array): void {
  const counts = new Uint32Array(LIGHTEST + 1)
  const greys = new Uint32Array(GREYS)
  for (let at = 0; at < pixels.length; at++) {
    const grey = pixels[at] ?? 0
    greys[grey] = (greys[grey] ?? 0) + 1
  }
  for (const [grey, count] of greys.entries()) counts[stepOf(grey)] = (counts[stepOf(grey)] ?? 0) + count
  const black = stepReached(counts, pixels.length * DARK_SHARE)
  const white = counts.findLastIndex((count) => count > 0)
  if (white - black <= 1) return
  const table = Uint8Array.from(LIGHTNESS, (lightness) => greyOf(((lightness - black) * LIGHTEST) / (white - black)))
  for (let at = 0; at < pixels.length; at++) pixels[at] = table[pixels[at] ?? 0] ?? 0
}

function stepOf(grey: number): number {
  return Math.floor((LIGHTNESS[grey] ?? 0) + Number.EPSILON * LIGHTEST)
}

/** The step by which so many pixels, the darkest first, have come. */
function stepReached(counts: Uint32Array, pixels: number): number {
  let sum = 0
  return counts.findIndex((count) => {
    sum += count
    return sum >= pixels
  })
}

function lightnessOf(grey: number): number {
  const value = grey / (GREYS - 1)
  const luminance = value <= SRGB.valueMax ? value / SRGB.slope : ((value + SRGB.offset) / (1 + SRGB.offset)) ** SRGB.gamma
  return luminance > LINE.luminanceMax ? 116 * Math.cbrt(luminance) - 16 : luminance * LINE.slope
}

function greyOf(lightness: number): number {
  const luminance = lightness > LINE.lightnessMax ? ((lightness + 16) / 116) ** 3 : lightness / LINE.slope
  const value = luminance <= SRGB.luminanceMax ? luminance * SRGB.slope : (1 + SRGB.offset) * luminance ** (1 / SRGB.gamma) - SRGB.offset
  return Math.round(Math.min(1, Math.max(0, value)) * (GREYS - 1))
}
