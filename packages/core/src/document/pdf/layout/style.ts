import { colourParts } from '../../../kit/colour.ts'
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
