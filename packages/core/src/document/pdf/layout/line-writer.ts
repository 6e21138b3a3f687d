import { codeOf, type UsedFont } from '../file/embed-font.ts'
import { hexCode, pdfNumber, pdfText } from '../file/syntax.ts'
import type { Face } from '../font/face.ts'
import type { Line } from '../text/lines.ts'
import type { Cluster, ClusteredRun, PlainRun, Run } from '../text/run.ts'
import type { Paper } from './paper.ts'
import type { Style } from './style.ts'

/** Where operators go, and the fonts and findings of the document. */
export interface Target {
  readonly operators: string[]
  readonly paper: Paper
  /** Selects the face for what follows. */
  useFont(face: Face): UsedFont
}

/**
 * Writes a line between BT and ET, its left end at `at` (in PDF coordinates). Runs, and the clusters in them, are
 * written in reading order, each at its place, so that tagged content reads right in every direction (ISO 32000-1, 14.8.2.3).
 */
export function writeLine(line: Line, at: { x: number; y: number }, style: Style, target: Target): void {
  if (!line.order) {
    target.operators.push(`1 0 0 1 ${pdfNumber(at.x)} ${pdfNumber(at.y)} Tm`)
    for (const run of line.runs) writeRun(run, style, target)
    return
  }
  const places: number[] = []
  let x = at.x - (line.rightToLeft ? (line.hanging * style.size) / 1000 : 0)
  for (const index of line.order) {
    places[index] = x
    x += ((line.runs[index]?.width ?? 0) * style.size) / 1000
  }
  line.runs.forEach((run, index) => {
    target.operators.push(`1 0 0 1 ${pdfNumber(places[index] ?? at.x)} ${pdfNumber(at.y)} Tm`)
    writeRun(run, style, target)
  })
}

function writeRun(run: Run, style: Style, target: Target): void {
  if (run.missing) target.paper.reportMissing(run.missing, run.kind === 'plain' ? (run.actual ?? '') : run.text)
  const font = target.useFont(run.face)
  if (run.kind === 'plain') writePlain(run, font, target)
  else writeClusters(run, font, style, target)
}

function writePlain(run: PlainRun, font: UsedFont, { operators, paper }: Target): void {
  if (run.actual !== undefined) operators.push(spanOf(run.actual))
  operators.push(paper.shown(run, () => showOperator(run, font)))
  if (run.actual !== undefined) operators.push('EMC')
}

function showOperator(run: PlainRun, font: UsedFont): string {
  const last = run.glyphs.length - 1
  let shown = '[<'
  run.glyphs.forEach((glyph, index) => {
    shown += hexCode(codeOf(font, glyph, run.texts[index] ?? ''))
    const gap = run.gaps[index] ?? 0
    if (gap !== 0 && index < last) shown += `>${-gap}<`
  })
  return `${shown}>]TJ`
}

/** Letter spacing would tear joined letters apart, so it is put aside meanwhile. */
function writeClusters(run: ClusteredRun, font: UsedFont, style: Style, { operators }: Target): void {
  if (style.tracking) operators.push('0 Tc')
  const pen = { x: 0, rise: 0 }
  for (const cluster of run.clusters) writeCluster(cluster, { run, font, style, operators, pen })
  if (pen.rise !== 0) operators.push('0 Ts')
  if (pen.x !== run.width) operators.push(`[${pen.x - run.width}]TJ`)
  if (style.tracking) operators.push(`${pdfNumber((style.tracking * style.size) / 1000)} Tc`)
}

interface Writing {
  run: ClusteredRun
  font: UsedFont
  style: Style
  operators: string[]
  /** Where the next glyph would stand, and how far the text is raised. */
  pen: { x: number; rise: number }
}

/** A letter says itself and its marks say nothing; where two letters draw a cluster, both together say it. */
function writeCluster(cluster: Cluster, at: Writing): void {
  const isMark = ({ glyph }: { glyph: number }) => at.run.face.advance(glyph) === 0
  const letters = cluster.glyphs.filter((glyph) => !isMark(glyph))
  const [letter] = letters
  if (letters.length !== 1 || !letter) {
    asSpan(cluster.text, at, () => writeGlyphs(cluster.glyphs, cluster.text, at))
    return
  }
  writeGlyphs([letter], cluster.text, at)
  const marks = cluster.glyphs.filter(isMark)
  if (marks.length > 0) asSpan('', at, () => writeGlyphs(marks, NOTHING, at))
}

/** PDF/A wants every glyph to say something, also where it is overruled. */
const NOTHING = '\u200b'

function writeGlyphs(glyphs: Cluster['glyphs'], text: string, { run, font, style, operators, pen }: Writing): void {
  for (const { glyph, x, y } of glyphs) {
    if (y !== pen.rise) operators.push(`${pdfNumber((y * style.size) / 1000)} Ts`)
    operators.push(`[${pen.x === x ? '' : pen.x - x}<${hexCode(codeOf(font, glyph, text))}>]TJ`)
    pen.rise = y
    pen.x = x + run.face.advance(glyph)
  }
}

function asSpan(text: string, { operators }: Writing, write: () => void): void {
  operators.push(spanOf(text))
  write()
  operators.push('EMC')
}

function spanOf(text: string): string {
  return `/Span<</ActualText${pdfText(text)}>>BDC`
}
