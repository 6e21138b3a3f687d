import type { Day } from '@quittance/core/kit/day'

const PATTERN = /^[^{}]*(?:\{year\}[^{}]*)?\{number(?::([1-9]))?\}[^{}]*$/

/** Whether a numbering pattern looks right while it is typed; the server decides. */
export function isNumberPattern(pattern: string): boolean {
  return pattern.length <= 30 && PATTERN.test(pattern)
}

/** The year where numbering begins anew each year, else nothing. */
export function periodOf(pattern: string, day: Day): string {
  return pattern.includes('{year}') ? day.slice(0, 4) : ''
}

/** The first number of a pattern's period, as an example. */
export function numberText(pattern: string, day: Day): string {
  const width = Number(PATTERN.exec(pattern)?.[1] ?? '1')
  return pattern.replace('{year}', periodOf(pattern, day)).replace(/\{number(?::\d)?\}/, '1'.padStart(width, '0'))
}
