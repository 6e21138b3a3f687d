import type { TemplateName } from '../../template-names.ts'
import { drawClassic } from './classic.ts'
import type { Job } from './job.ts'
import { classicTheme, type Density, type Theme } from './theme.ts'

/** A way of arranging documents. Its version is recorded with each document and rises whenever its looks change. */
export interface Template {
  readonly version: number
  theme(accent: string | undefined, density: Density): Theme
  draw(job: Job): void
}

/** The templates by name. */
export const TEMPLATES = {
  classic: { version: 1, theme: classicTheme, draw: drawClassic },
} as const satisfies Record<TemplateName, Template>

/** What is recorded with each document: name and version, `classic-1`. */
export function templateTag(name: TemplateName): string {
  return `${name}-${TEMPLATES[name].version}`
}
