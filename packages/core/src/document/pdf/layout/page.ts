import { colourParts } from '../../../kit/colour.ts'
import type { UsedFont } from '../file/embed-font.ts'
import type { Element } from '../file/structure.ts'
import { pdfNumber } from '../file/syntax.ts'
import type { ObjectId } from '../file/writer.ts'
import type { Face } from '../font/face.ts'
import type { Line } from '../text/lines.ts'
import { writeLine } from './line-writer.ts'
import type { Paper } from './paper.ts'
import type { Colour, Style } from './style.ts'

/** A rectangle; `x` and `y` are its left and upper edge. Points from the page's upper left corner. */
export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/**
 * One page's content. Places are points from the upper left corner. Everything drawn must stand in `tagged` (it belongs
 * to a structure element) or in `artifact` (decoration and running lines, which a screen reader skips).
 */
export class Page {
  /** The elements of this page's marks, by mark number. */
  readonly marks: Element[] = []
  readonly annotations: ObjectId[] = []
  private readonly operators: string[] = []
  private font = ''
  private fill = ''

  constructor(
    readonly id: ObjectId,
    private readonly height: number,
    private readonly paper: Paper,
  ) {}

  /** What `draw` draws is content of the element. */
  tagged(element: Element, draw: () => void): void {
    element.kids.push({ kind: 'content', pageId: this.id, markId: this.marks.length })
    this.operators.push(`/${element.tag}<</MCID ${this.marks.push(element) - 1}>>BDC`)
    draw()
    this.operators.push('EMC')
  }

  /** What `draw` draws is no content: rules, tints, and running lines (`kind`). */
  artifact(draw: () => void, kind?: 'Header' | 'Footer'): void {
    this.operators.push(kind ? `/Artifact<</Type/Pagination/Subtype/${kind}>>BDC` : '/Artifact BMC')
    draw()
    this.operators.push('EMC')
  }

  /** Sets a line with its left end at `x` and its baseline at `y`. */
  text(line: Line, at: { x: number; y: number }, style: Style): void {
    if (line.runs.length === 0) return
    this.useFill(style.colour)
    this.operators.push('BT')
    if (style.tracking) this.operators.push(`${pdfNumber((style.tracking * style.size) / 1000)} Tc`)
    const turned = { x: at.x, y: this.height - at.y }
    writeLine(line, turned, style, { operators: this.operators, paper: this.paper, useFont: (face) => this.useFont(face, style.size) })
    if (style.tracking) this.operators.push('0 Tc')
    this.operators.push('ET')
  }

  /** Fills a rectangle. */
  rectangle(area: Area, colour: Colour): void {
    this.rectangles([area], colour)
  }

  /** Fills rectangles in one go. */
  rectangles(areas: readonly Area[], colour: Colour): void {
    this.useFill(colour)
    for (const { x, y, width, height } of areas) {
      this.operators.push(`${pdfNumber(x)} ${pdfNumber(this.height - y - height)} ${pdfNumber(width)} ${pdfNumber(height)} re`)
    }
    this.operators.push('f')
  }

  /** Fills a pattern of whole squares of a side, from the area's upper left corner: rows of [column, row, width]. */
  squares(area: Area, side: number, runs: readonly (readonly [number, number, number])[], colour: Colour): void {
    this.useFill(colour)
    const scale = pdfNumber(side)
    this.operators.push(`q ${scale} 0 0 -${scale} ${pdfNumber(area.x)} ${pdfNumber(this.height - area.y)} cm`)
    this.operators.push(runs.map(([column, row, width]) => `${column} ${row} ${width} 1 re`).join('\n'))
    this.operators.push('f Q')
  }

  /** Draws an image of the paper's resources into the area. */
  image(name: string, area: Area): void {
    const { x, y, width, height } = area
    const placed = [width, 0, 0, height, x, this.height - y - height].map(pdfNumber).join(' ')
    this.operators.push(`q ${placed} cm /${name} Do Q`)
  }

  /** Draws lines from point to point, each from `x` and `y` and `scale` times as large, with round ends. */
  strokes(
    strokes: readonly (readonly (readonly [x: number, y: number])[])[],
    { x, y, scale, width, colour }: { x: number; y: number; scale: number; width: number; colour: Colour },
  ): void {
    const level = (colourParts(colour) ?? [0, 0, 0]).map(pdfNumber).join(' ')
    this.operators.push(`q 1 J 1 j ${pdfNumber(width)} w ${level} RG`)
    for (const points of strokes) {
      const [first, ...rest] = points.map((at) => [x + at[0] * scale, this.height - y - at[1] * scale].map(pdfNumber).join(' '))
      if (first === undefined) continue
      this.operators.push(`${first} m`, ...(rest.length === 0 ? [first] : rest).map((at) => `${at} l`))
    }
    this.operators.push('S Q')
  }

  /** The content stream. */
  content(): string {
    return this.operators.join('\n')
  }

  /** The area in PDF's own coordinates: left, bottom, right, top. */
  box(area: Area): [number, number, number, number] {
    return [area.x, this.height - area.y - area.height, area.x + area.width, this.height - area.y]
  }

  private useFont(face: Face, size: number): UsedFont {
    const used = this.paper.useFont(face)
    const operator = `/${used.name} ${pdfNumber(size)} Tf`
    if (operator !== this.font) this.operators.push(operator)
    this.font = operator
    return used
  }

  private useFill(colour: Colour): void {
    if (colour === this.fill) return
    this.fill = colour
    const [red, green, blue] = colourParts(colour) ?? [0, 0, 0]
    const level = (part: number) => pdfNumber(part)
    this.operators.push(red === green && green === blue ? `${level(red)} g` : `${level(red)} ${level(green)} ${level(blue)} rg`)
  }
}
