import type { Day } from './day.ts'

/** What a clock on the wall of a zone shows. */
export interface LocalTime {
  day: Day
  /** 0–23. */
  hour: number
}

const formatters = new Map<string, Intl.DateTimeFormat>()

/** The wall clock of an IANA zone at an instant. */
export function localTime(zone: string, epochMs: number): LocalTime {
  const known = formatters.get(zone)
  const formatter = known ?? new Intl.DateTimeFormat('en-US', { ...PARTS, timeZone: zone })
  if (!known) formatters.set(zone, formatter)
  const parts = new Map(formatter.formatToParts(epochMs).map(({ type, value }) => [type, value]))
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? ''
  return {
    day: `${part('year')}-${part('month')}-${part('day')}`,
    hour: Number(part('hour')),
  }
}

const PARTS = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', hourCycle: 'h23' } as const
