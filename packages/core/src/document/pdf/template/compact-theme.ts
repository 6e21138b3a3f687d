import type { Style } from '../layout/style.ts'
import { classicTheme, type Density, type Theme } from './theme.ts'

const RULE = '#c9ced6'

/** The dense look for long documents: smaller type, narrow rows, the facts beside the address, no grounds. */
export function compactTheme(accentWanted: string | undefined, density: Density): Theme {
  const theme = classicTheme(accentWanted, density)
  const air = density === 'airy' ? 0.6 : 0.45
  const body: Style = { ...theme.body, size: 8.25, leading: 11.5 }
  const strong: Style = { ...theme.strong, size: 8.25, leading: 11.5 }
  const label: Style = { ...theme.label, size: 7.25, leading: 10 }
  const small: Style = { ...theme.small, size: 7.25, leading: 10 }
  return {
    ...theme,
    facts: 'beside',
    air,
    panelEdge: 1.5,
    panel: '#ffffff',
    rule: RULE,
    sender: { ...theme.sender, size: 11, leading: 14.5, tracking: 0 },
    title: { ...theme.title, size: 14, leading: 19, tracking: -8 },
    titleNumber: { ...theme.titleNumber, size: 14, leading: 19, tracking: -8 },
    body,
    strong,
    label,
    small,
    smallStrong: { ...theme.smallStrong, size: 7.25, leading: 10 },
    headline: { ...theme.headline, size: 12, leading: 16, tracking: 0 },
    figure: body,
    total: { ...theme.total, size: 9, leading: 12.5 },
    due: { ...theme.due, size: 10, leading: 14 },
    link: { ...strong, colour: theme.accent },
    table: {
      ...theme.table,
      heading: { ...theme.table.heading, size: 7.25, leading: 10 },
      body,
      strong,
      small,
      rule: RULE,
      headRule: theme.accent,
      columnGap: 12,
      rowPadding: 2.5,
    },
  }
}
