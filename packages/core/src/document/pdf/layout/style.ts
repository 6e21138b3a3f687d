import type { Look } from '../text/run.ts'

/** A colour as `#rrggbb` in sRGB. */
export type Colour = string

/** How text is set. `size` and `leading` (distance of baselines) in points; `tracking` in thousandths of the size. */
export interface Style {
  readonly look: Look
  readonly size: number
  readonly leading: number
  readonly colour: Colour
  readonly tracking?: number
}

const WHITE = 1
const CONTRAST_MIN = 4.5

/** The colour as numbers from 0 to 1; undefined when it is not written as `#rrggbb`. */
export function colourParts(colour: Colour): [number, number, number] | undefined {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour)
  if (!match) return undefined
  const part = (text: string | undefined) => Number.parseInt(text ?? '0', 16) / 255
  return [part(match[1]), part(match[2]), part(match[3])]
}

/** The same hue, darkened until text in it can be read on white paper (WCAG 2.2, 1.4.3: contrast of 4.5). */
export function readableOnWhite(colour: Colour, otherwise: Colour): Colour {
  const parts = colourParts(colour)
  if (!parts) return otherwise
  let [red, green, blue] = parts
  while ((WHITE + 0.05) / (luminance(red, green, blue) + 0.05) < CONTRAST_MIN) {
    red *= 0.95
    green *= 0.95
    blue *= 0.95
  }
  return `#${[red, green, blue]
    .map((part) =>
      Math.floor(part * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
}

/** A tint of the colour: `share` of it on white. */
export function tint(colour: Colour, share: number): Colour {
  const parts = colourParts(colour) ?? [0, 0, 0]
  return `#${parts
    .map((part) =>
      Math.round((1 - (1 - part) * share) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
}

function luminance(red: number, green: number, blue: number): number {
  const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}
