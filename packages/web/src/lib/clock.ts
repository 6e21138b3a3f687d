import { type Day, dayIn, instantOf } from '@quittance/core/kit/day'

/** The browser's clock, epoch milliseconds. The one place the web app reads the time. */
export function nowMs(): number {
  return Date.now()
}

/** The reader's own IANA time zone, "UTC" where the browser does not say. */
export function browserZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC'
}

/** Today's day in `zone`; the reader's own zone by default. */
export function today(zone: string = browserZone()): Day {
  return dayIn(zone, instantOf(nowMs()))
}
