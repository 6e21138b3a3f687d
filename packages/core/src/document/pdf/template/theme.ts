import { readableOnWhite } from '../../../kit/colour.ts'
import { type Colour, type Style, tint } from '../layout/style.ts'
import type { TableStyle } from '../layout/table.ts'

/** How much air is left: `compact` saves a page that would stay nearly empty. */
export type Density = 'airy' | 'compact'

/** Where the facts of a document stand: between two rules or on a ground below the title, or as a list beside the address. */
export type FactsPlace = 'ruled' | 'ground' | 'beside'

/** All styles of a template, made from the brand. */
export interface Theme {
  readonly facts: FactsPlace
  /** A coloured band along the upper edge of the first sheet, in points. */
  readonly band?: number
  /** The due sum stands on a ground of the accent. */
  readonly dueGround?: boolean
  /** The payment panel has an edge of the accent at its left instead of the ground alone. */
  readonly panelEdge?: number
  /** What distances between parts are multiplied by. */
  readonly air: number
  readonly accent: Colour
  readonly ink: Colour
  readonly rule: Colour
  readonly panel: Colour
  readonly sender: Style
  readonly title: Style
  readonly titleNumber: Style
  readonly status: Style
  readonly body: Style
  readonly strong: Style
  readonly label: Style
  readonly small: Style
  readonly smallStrong: Style
  readonly headline: Style
  readonly figure: Style
  readonly total: Style
  readonly due: Style
  readonly link: Style
  readonly table: TableStyle
}

const INK = '#16181d'
const GREY = '#5b6270'
const RULE = '#e2e5ea'
const STATUS = '#b3261e'
const ACCENT = '#1f4b6e'

/** The calm look: one family, two weights, grey for labels, the accent for the headline and the sum due only. */
export function classicTheme(accentWanted: Colour | undefined, density: Density): Theme {
  const air = density === 'airy' ? 1 : 0.62
  const accent = readableOnWhite(accentWanted ?? ACCENT, ACCENT)
  const regular = { weight: 'regular', tabular: false } as const
  const bold = { weight: 'bold', tabular: false } as const
  const figures = { weight: 'regular', tabular: true } as const
  const boldFigures = { weight: 'bold', tabular: true } as const
  const body: Style = { look: figures, size: 9, leading: 13.5, colour: INK }
  const label: Style = { look: regular, size: 7.5, leading: 11, colour: GREY }
  const strong: Style = { ...body, look: boldFigures }
  const small: Style = { look: figures, size: 7.5, leading: 11, colour: GREY }
  return {
    facts: 'ruled',
    air,
    accent,
    ink: INK,
    rule: RULE,
    panel: tint(accent, 0.05),
    sender: { look: bold, size: 13, leading: 17, colour: INK, tracking: -10 },
    title: { look: bold, size: 22, leading: 28, colour: INK, tracking: -22 },
    titleNumber: { look: regular, size: 22, leading: 28, colour: GREY, tracking: -22 },
    status: { look: bold, size: 10.5, leading: 15, colour: STATUS },
    body,
    strong,
    label,
    small,
    smallStrong: { ...small, look: bold, colour: INK },
    headline: { look: boldFigures, size: 16, leading: 21, colour: accent, tracking: -12 },
    figure: body,
    total: { look: boldFigures, size: 10.5, leading: 15, colour: INK },
    due: { look: boldFigures, size: 12.5, leading: 18, colour: accent },
    link: { ...strong, colour: accent },
    table: {
      heading: { ...label, look: { weight: 'bold', tabular: false } },
      body,
      strong,
      small,
      rule: RULE,
      headRule: '#b9bfc9',
      columnGap: 14,
      rowPadding: 5 * air,
    },
  }
}
