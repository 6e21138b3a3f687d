import type { TemplateName } from '../../template-names.ts'
import { compactTheme } from './compact-theme.ts'
import { modernTheme } from './modern-theme.ts'
import { classicTheme, type Density, type Theme } from './theme.ts'

/** A look of documents: data that one drawing code follows. Its version is recorded with each document and rises whenever its looks change. */
export interface Template {
  readonly version: number
  theme(accent: string | undefined, density: Density): Theme
}

/** The templates by name. */
export const TEMPLATES = {
  classic: { version: 1, theme: classicTheme },
  modern: { version: 1, theme: modernTheme },
  compact: { version: 1, theme: compactTheme },
} as const satisfies Record<TemplateName, Template>

/** What is recorded with each document: name and version, `classic-1`. */
export function templateTag(name: TemplateName): string {
  return `${name}-${TEMPLATES[name].version}`
}
