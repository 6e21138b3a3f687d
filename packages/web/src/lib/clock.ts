import { type Day, dayIn, instantOf } from '@quittance/core/kit/day'

/** The browser's clock, epoch milliseconds. The one place the web app reads the time. */
export function nowMs(): number {
  return Date.now()
}

/** The reader's own IANA time zone, "UTC" where the browser does not say. */
export function browserZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC'
}

let ownZone: string | undefined

/** From now on days are those of the organisation's zone, wherever its reader is. */
export function keepZone(zone: string): void {
  ownZone = zone
}

/** Today's day in `zone`; in that of the organisation by default, and in the reader's own before it is known. */
export function today(zone: string = ownZone ?? browserZone()): Day {
  return dayIn(zone, instantOf(nowMs()))
}
