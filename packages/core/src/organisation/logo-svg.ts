import type { XmlElement } from '../einvoice/xml/element.ts'
import { parseXml } from '../einvoice/xml/parse.ts'
import { writeXml, type XmlNode } from '../einvoice/xml/write.ts'

/** Of a drawing that becomes a logo. References to other parts multiply what is drawn. */
export const SVG_LIMITS = { fileBytesMax: 500_000, elementsMax: 5_000, referencesMax: 50 } as const

const SVG = 'http://www.w3.org/2000/svg'
const XLINK_HREF = '{http://www.w3.org/1999/xlink}href'

const SHAPES = new Set(
  'svg g defs symbol use path rect circle ellipse line polyline polygon linearGradient radialGradient stop clipPath mask style title desc'.split(
    ' ',
  ),
)

/** Why a drawing is not taken. */
export type SvgFault = 'unreadable' | 'too_large' | 'script' | 'picture' | 'letters' | 'no_size'

/** A drawing of shapes alone, with its size in its own units, or why there is none. */
export type SafeSvg = { bytes: Uint8Array; width: number; height: number } | { fault: SvgFault }

/**
 * Rebuilds an SVG from its shapes, colours and gradients. One that would run something (scripts, events) is refused: no drawing program
 * writes that. What loads something (links, foreign objects, style sheets elsewhere) is not carried over. Pictures and letters are refused,
 * since a logo without them would be another one, and letters would look different on every machine.
 */
export function safeSvg(file: Uint8Array): SafeSvg {
  if (file.length > SVG_LIMITS.fileBytesMax) return { fault: 'too_large' }
  const parsed = parseXml(withoutPlainDoctype(file))
  if (!('root' in parsed) || parsed.root.name !== 'svg' || parsed.root.namespace !== SVG) return { fault: 'unreadable' }
  const elements = [...withDescendants(parsed.root)]
  if (elements.length > SVG_LIMITS.elementsMax) return { fault: 'too_large' }
  if (elements.filter(({ name }) => name === 'use').length > SVG_LIMITS.referencesMax) return { fault: 'too_large' }
  if (elements.some(runs)) return { fault: 'script' }
  if (elements.some(({ name }) => name === 'image')) return { fault: 'picture' }
  if (elements.some(({ name }) => name === 'text')) return { fault: 'letters' }
  const size = sizeOf(parsed.root)
  if (size === undefined) return { fault: 'no_size' }
  const [x, y, width, height] = size
  const { attributes = {}, ...root } = cleaned(parsed.root)
  const own = { ...attributes, xmlns: SVG, viewBox: size.join(' '), width: String(width), height: String(height) }
  const drawing = writeXml({ ...root, attributes: { ...own, x: String(x), y: String(y) } })
  return { bytes: new TextEncoder().encode(drawing), width, height }
}

/** What to do about a drawing that is not taken. */
export function drawingFault(fault: SvgFault): string {
  switch (fault) {
    case 'unreadable':
      return 'This SVG cannot be read. Export it again as plain SVG, or upload a PNG.'
    case 'too_large':
      return 'This SVG is too large for a logo. Simplify it, or upload a PNG.'
    case 'script':
      return 'This SVG has a program in it, which no logo needs. Export it again as plain SVG, or upload a PNG.'
    case 'picture':
      return 'This SVG has a picture in it. Upload the logo as a PNG instead.'
    case 'letters':
      return 'This SVG has letters in it, which look different on each machine. Convert them to outlines and export it again.'
    case 'no_size':
      return 'This SVG does not say how large it is. Export it with a view box, or upload a PNG.'
  }
}

/** Older programs write a document type, which says nothing as long as it defines nothing. */
function withoutPlainDoctype(file: Uint8Array): Uint8Array {
  const text = new TextDecoder().decode(file)
  return new TextEncoder().encode(text.replace(/<!DOCTYPE\s+svg\b[^[\]<>]*>/, ''))
}

function* withDescendants(element: XmlElement): Generator<XmlElement> {
  yield element
  for (const child of element.children) yield* withDescendants(child)
}

function runs({ name, attributes }: XmlElement): boolean {
  const said = Object.entries(attributes)
  return name === 'script' || said.some(([attribute, value]) => /^on/i.test(attribute) || /^\s*javascript:/i.test(value))
}

/** View box: left, top, width, height. */
function sizeOf({ attributes }: XmlElement): readonly [number, number, number, number] | undefined {
  const box = (attributes.viewBox ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  const [x = 0, y = 0, width = 0, height = 0] = box.length === 4 ? box : [0, 0, pixels(attributes.width), pixels(attributes.height)]
  return [x, y, width, height].every(Number.isFinite) && width > 0 && height > 0 ? [x, y, width, height] : undefined
}

function pixels(length: string | undefined): number {
  return Number(/^\s*([\d.]+)(?:px)?\s*$/.exec(length ?? '')?.[1] ?? Number.NaN)
}

function cleaned(element: XmlElement): XmlNode {
  const attributes = Object.entries(element.attributes).flatMap(([name, value]) => {
    const plain = name === XLINK_HREF ? 'href' : name
    return isHarmless(plain, value) ? [[plain, value]] : []
  })
  const named = { name: element.name, attributes: Object.fromEntries(attributes) as Record<string, string> }
  if (element.name === 'style') return { ...named, content: isHarmlessStyle(element.text) ? element.text : '' }
  const children = element.children.filter(({ name, namespace }) => namespace === SVG && SHAPES.has(name))
  return { ...named, content: children.map(cleaned) }
}

function isHarmless(name: string, value: string): boolean {
  if (name.startsWith('{') || /^on/i.test(name)) return false
  if (name === 'href') return /^#[\w.:-]+$/.test(value)
  return isHarmlessStyle(value)
}

/** Colours and lengths, and references within the drawing. */
function isHarmlessStyle(text: string): boolean {
  return !/@|\\|expression|javascript:|data:/i.test(text) && !/url\s*\(\s*(?!["']?#)/i.test(text)
}
