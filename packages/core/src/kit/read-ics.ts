import { addDays, type Day, isDay } from './day.ts'

/** An event of a calendar that takes whole days; `last` is the last of them. */
export interface CalendarEvent {
  first: Day
  last: Day
  name: string
  /** Whether it comes every year. */
  yearly: boolean
}

/**
 * The whole-day events of an iCalendar text (RFC 5545), as calendars of holidays have them: `DTSTART`, `DTEND` (the day after) or one day,
 * `SUMMARY`, and `RRULE` only whether it is yearly. Events with a time of day, and what cannot be read, are left out.
 */
export function readIcs(content: string): CalendarEvent[] {
  const lines = content
    .replace(/^\ufeff/, '')
    .replaceAll(/\r?\n[ \t]/g, '')
    .split(/\r?\n/)
  const events: CalendarEvent[] = []
  let fields: Map<string, string> | undefined
  for (const line of lines) {
    if (/^BEGIN:VEVENT$/i.test(line)) fields = new Map()
    else if (/^END:VEVENT$/i.test(line)) {
      const event = fields && eventOf(fields)
      if (event) events.push(event)
      fields = undefined
    } else if (fields) {
      const [, name, value] = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/i.exec(line) ?? []
      if (name !== undefined && value !== undefined) fields.set(name.toUpperCase(), value)
    }
  }
  return events
}

function eventOf(fields: ReadonlyMap<string, string>): CalendarEvent | undefined {
  const first = dayOf(fields.get('DTSTART'))
  if (first === undefined) return undefined
  const end = dayOf(fields.get('DTEND'))
  const last = end !== undefined && end > first ? addDays(end, -1) : first
  return { first, last, name: plain(fields.get('SUMMARY') ?? ''), yearly: /FREQ=YEARLY/i.test(fields.get('RRULE') ?? '') }
}

function dayOf(value: string | undefined): Day | undefined {
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)$/.exec(value ?? '') ?? []
  const found = `${year}-${month}-${day}`
  return isDay(found) ? found : undefined
}

function plain(text: string): string {
  return text
    .replaceAll(/\\n/gi, ' ')
    .replaceAll(/\\([\\;,])/g, '$1')
    .trim()
}
