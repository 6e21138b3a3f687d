/** WCAG 2.2, 1.4.3. */
const CONTRAST_MIN = 4.5

/** The colour as numbers from 0 to 1; undefined when it is not written as `#rrggbb`. */
export function colourParts(colour: string): [number, number, number] | undefined {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour)
  if (!match) return undefined
  const part = (text: string | undefined) => Number.parseInt(text ?? '0', 16) / 255
  return [part(match[1]), part(match[2]), part(match[3])]
}

/** The same hue, darkened until text in it can be read on white paper (WCAG 2.2, 1.4.3: contrast of 4.5). */
export function readableOnWhite(colour: string, otherwise: string): string {
  const parts = colourParts(colour)
  if (!parts) return otherwise
  let [red, green, blue] = parts
  while (contrast(red, green, blue) < CONTRAST_MIN) {
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

/** How a colour stands out on white paper, from 1 to 21; undefined when it is not written as `#rrggbb`. */
export function contrastOnWhite(colour: string): number | undefined {
  const parts = colourParts(colour)
  return parts && contrast(...parts)
}

/** What to say of a colour that is too light for text on white; undefined where it is dark enough. */
export function lightnessWarning(colour: string): string | undefined {
  const contrast = contrastOnWhite(colour)
  if (contrast === undefined || contrast >= CONTRAST_MIN) return undefined
  return `${colour} is too light to read on white paper (contrast ${Math.floor(contrast * 10) / 10} of at least ${CONTRAST_MIN}). Documents use ${readableOnWhite(colour, colour)} instead.`
}

function contrast(red: number, green: number, blue: number): number {
  return 1.05 / (luminance(red, green, blue) + 0.05)
}

function luminance(red: number, green: number, blue: number): number {
  const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}
