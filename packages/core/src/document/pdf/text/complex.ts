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
  const scale = 1000 / at.face.font.unitsPerEm
  const texts = clusterTexts(at.text, infos)
  const missing = infos.flatMap((info, index) => (info.codepoint === 0 ? [texts[index] ?? ''] : []))
  const glyphs = infos.map((info) => info.codepoint || at.face.glyphOf(QUESTION_MARK) || at.face.glyphOf(SPACE))
  const advances = glyphs.map((glyph) => at.face.advance(glyph))
  const wanted = positions.map((position) => Math.round(position.xAdvance * scale))
  return {
    face: at.face,
    glyphs,
    advances,
    gaps: wanted.map((advance, index) => advance - (advances[index] ?? 0)),
    offsets: positions.map((position) => [Math.round(position.xOffset * scale), Math.round(position.yOffset * scale)]),
    texts,
    width: wanted.reduce((total, advance) => total + advance, 0),
    actual: at.text,
    level: at.level,
    ...(missing.length > 0 && { missing }),
  }
}

/** Each glyph's characters; of several glyphs for one cluster the first says it all. */
function clusterTexts(text: string, infos: readonly Info[]): string[] {
  const starts = [...new Set(infos.map((info) => info.cluster))].sort((a, b) => a - b)
  const said = new Set<number>()
  return infos.map(({ cluster }) => {
    if (said.has(cluster)) return ''
    said.add(cluster)
    return text.slice(cluster, starts[starts.indexOf(cluster) + 1] ?? text.length)
  })
}
