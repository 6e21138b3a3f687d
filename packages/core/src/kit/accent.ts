/** An accent colour made readable: text of at least 4.5:1 (WCAG 2.2, 1.4.3) in both themes, whatever was chosen. All `#rrggbb`. */
export interface Accent {
  /** The colour as chosen: for large areas and buttons. */
  fill: string
  /** Text on `fill`. */
  onFill: string
  /** The colour darkened until it can be read on white. */
  onLight: string
  /** The colour lightened until it can be read on a dark page. */
  onDark: string
}

/** For organisations that chose none. */
export const ACCENT_DEFAULT = '#2f5bd8'

const WHITE = '#ffffff'
const BLACK = '#000000'
const INK = '#16191f'
const LIGHTEST_PAGE = '#f6f7f9'
const LIGHTEST_DARK_CARD = '#1b1f27'
const TEXT_CONTRAST_MIN = 4.5
const STEP = 0.04

/** The accent for a chosen colour; anything but `#rrggbb` becomes the default. */
export function accentOf(chosen: string | undefined): Accent {
  const fill = chosen !== undefined && /^#[0-9a-f]{6}$/i.test(chosen) ? chosen.toLowerCase() : ACCENT_DEFAULT
  return {
    fill,
    onFill: [WHITE, INK].find((text) => contrast(text, fill) >= TEXT_CONTRAST_MIN) ?? BLACK,
    onLight: readable(fill, { on: LIGHTEST_PAGE, towards: BLACK }),
    onDark: readable(fill, { on: LIGHTEST_DARK_CARD, towards: WHITE }),
  }
}

/** The ratio of two colours' luminances, 1 to 21 (WCAG 2.2). */
export function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}

function readable(colour: string, want: { on: string; towards: string }): string {
  for (let share = 0; share < 1; share += STEP) {
    const candidate = mix(colour, want.towards, share)
    if (contrast(candidate, want.on) >= TEXT_CONTRAST_MIN) return candidate
  }
  return want.towards
}

function mix(colour: string, other: string, share: number): string {
  const channels = channelsOf(other).map((to, at) => Math.round((channelsOf(colour)[at] ?? 0) * (1 - share) + to * share))
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}

function channelsOf(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(colour).map((channel) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
