import type { Face } from '../font/face.ts'
import type { Run } from './run.ts'

/** Shapes text whose letters join, move or reorder: Arabic, Hebrew, Thai, Devanagari, loose accents. */
export interface ComplexShaper {
  shape(item: { face: Face; text: string; level: number }): Run
}

/** Loads HarfBuzz. It takes about 15 ms of CPU, so it happens when the first such text comes. */
export async function loadComplexShaper(): Promise<ComplexShaper> {
  const harfbuzz = await import('harfbuzzjs')
  const opened = new Map<Face, InstanceType<typeof harfbuzz.Font>>()
  const fontOf = (face: Face) => {
    const known = opened.get(face)
    if (known) return known
    const font = new harfbuzz.Font(new harfbuzz.Face(new harfbuzz.Blob(face.font.bytes.slice().buffer)))
    opened.set(face, font)
    return font
  }
  const buffer = new harfbuzz.Buffer()
  return {
    shape({ face, text, level }) {
      buffer.reset()
      buffer.addText(text)
      buffer.guessSegmentProperties()
      buffer.setDirection(level % 2 === 1 ? harfbuzz.Direction.RTL : harfbuzz.Direction.LTR)
      harfbuzz.shape(fontOf(face), buffer)
      return toRun({ face, text, level }, buffer.getGlyphInfos(), buffer.getGlyphPositions())
    },
  }
}

const SPACE = 0x20
const QUESTION_MARK = 0x3f

interface Info {
  codepoint: number
  cluster: number
}

interface Position {
  xAdvance: number
  xOffset: number
  yOffset: number
}

function toRun(at: { face: Face; text: string; level: number }, infos: readonly Info[], positions: readonly Position[]): Run {
  const thousandths = (units: number) => Math.round((units * 1000) / at.face.font.unitsPerEm)
  const found = new Map<number, { glyph: number; x: number; y: number }[]>()
  const missing: number[] = []
  let pen = 0
  infos.forEach(({ codepoint, cluster }, index) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {}
    const glyph = codepoint || at.face.glyphOf(QUESTION_MARK) || at.face.glyphOf(SPACE)
    if (codepoint === 0) missing.push(cluster)
    found.set(cluster, [...(found.get(cluster) ?? []), { glyph, x: thousandths(pen + xOffset), y: thousandths(yOffset) }])
    pen += xAdvance
  })
  const starts = [...found.keys()].sort((a, b) => a - b)
  const textOf = (start: number) => at.text.slice(start, starts[starts.indexOf(start) + 1] ?? at.text.length)
  return {
    kind: 'clustered',
    face: at.face,
    width: thousandths(pen),
    level: at.level,
    text: at.text,
    clusters: starts.map((start) => ({ text: textOf(start), glyphs: found.get(start) ?? [] })),
    ...(missing.length > 0 && { missing: missing.map(textOf) }),
  }
}
