import { tint } from '../layout/style.ts'
import { classicTheme, type Density, type Theme } from './theme.ts'

const WHITE = '#ffffff'

/** The bold look: a band of the accent, a large coloured title, table head and due sum on the accent. */
export function modernTheme(accentWanted: string | undefined, density: Density): Theme {
  const theme = classicTheme(accentWanted, density)
  const { accent } = theme
  return {
    ...theme,
    facts: 'ground',
    band: 14,
    dueGround: true,
    panelEdge: 3,
    panel: tint(accent, 0.06),
    sender: { ...theme.sender, size: 15, leading: 20, colour: accent },
    title: { ...theme.title, size: 28, leading: 36, colour: accent, tracking: -26 },
    titleNumber: { ...theme.titleNumber, size: 15, leading: 36, tracking: 0 },
    headline: { ...theme.headline, size: 19, leading: 24 },
    due: { ...theme.due, colour: WHITE },
    table: {
      ...theme.table,
      heading: { ...theme.table.heading, colour: WHITE },
      headGround: accent,
      stripe: tint(accent, 0.045),
      rule: WHITE,
      rowPadding: 5 * theme.air,
    },
  }
}
