/** The field that is signed on, in units of its own, and how much ink is taken: a long name in one go has some 300 points. */
export const SIGNATURE_LIMITS = { width: 600, height: 200, pointsMax: 1_000, charactersMax: 9_000, inkMin: 12 } as const

/** A point of the field, from its upper left corner. */
export type InkPoint = readonly [x: number, y: number]

const PATH = /^(M\d{1,3} \d{1,3}(L\d{1,3} \d{1,3})*)+$/

/**
 * A signature that a stranger's browser drew: strokes of whole points on the field, as an SVG path of `M` and `L`. It is read number by
 * number and written anew, so that nothing but ink can be in it. Undefined for what is not such a path, has too many points, leaves the
 * field, or is but a dot.
 */
export function readDrawing(text: string): string | undefined {
  if (text.length > SIGNATURE_LIMITS.charactersMax || !PATH.test(text)) return undefined
  const strokes = strokesOf(text).map(withoutRepeats)
  const points = strokes.flat()
  if (points.length > SIGNATURE_LIMITS.pointsMax) return undefined
  if (points.some(([x, y]) => x > SIGNATURE_LIMITS.width || y > SIGNATURE_LIMITS.height)) return undefined
  if (Math.max(spread(points, 0), spread(points, 1)) < SIGNATURE_LIMITS.inkMin) return undefined
  return strokes.map((stroke) => `M${stroke.map(([x, y]) => `${x} ${y}`).join('L')}`).join('')
}

/** The strokes of a path that `readDrawing` gave. */
export function strokesOf(path: string): InkPoint[][] {
  return path
    .split('M')
    .slice(1)
    .map((stroke) => stroke.split('L').map(pointOf))
}

function pointOf(text: string): InkPoint {
  const [x = 0, y = 0] = text.split(' ').map(Number)
  return [x, y]
}

function withoutRepeats(stroke: InkPoint[]): InkPoint[] {
  return stroke.filter(([x, y], at) => at === 0 || x !== stroke[at - 1]?.[0] || y !== stroke[at - 1]?.[1])
}

function spread(points: readonly InkPoint[], axis: 0 | 1): number {
  const places = points.map((point) => point[axis])
  return Math.max(...places) - Math.min(...places)
}
