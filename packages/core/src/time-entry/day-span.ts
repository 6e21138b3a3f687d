import { addDays, type Day, dayIn, type Instant, instantOf } from '../kit/day.ts'

const QUARTER_MS = 900_000
/** No zone is further from UTC than 14 hours; 60 quarters are 15. */
const QUARTERS_MAX = 60

/** The instant at which a day begins in a zone, in epoch milliseconds; where clocks skip midnight, the first that there is. */
export function startOfDay(zone: string, day: Day): number {
  const midnightMs = Date.parse(`${day}T00:00:00Z`)
  let before = -QUARTERS_MAX
  let within = QUARTERS_MAX
  while (within - before > 1) {
    const middle = Math.floor((before + within) / 2)
    if (dayIn(zone, instantOf(midnightMs + middle * QUARTER_MS)) < day) before = middle
    else within = middle
  }
  return midnightMs + within * QUARTER_MS
}

/** How long a day is in a zone, in seconds: 23 or 25 hours where clocks change. */
export function secondsOfDay(zone: string, day: Day): number {
  return (startOfDay(zone, addDays(day, 1)) - startOfDay(zone, day)) / 1000
}

/** A stretch of time within one day. */
export interface DayPart {
  date: Day
  startedAt: Instant
  endedAt: Instant
  seconds: number
}

/** Cuts a stretch of time at each midnight of the zone. Seconds are whole: both ends are taken down to the second. */
export function dayParts(zone: string, stretch: { startedAt: Instant; endedAt: Instant }): DayPart[] {
  const parts: DayPart[] = []
  const endMs = wholeSecond(stretch.endedAt)
  for (let startMs = wholeSecond(stretch.startedAt); startMs < endMs; ) {
    const date = dayIn(zone, instantOf(startMs))
    const untilMs = Math.min(endMs, startOfDay(zone, addDays(date, 1)))
    parts.push({ date, startedAt: instantOf(startMs), endedAt: instantOf(untilMs), seconds: (untilMs - startMs) / 1000 })
    startMs = untilMs
  }
  return parts
}

function wholeSecond(instant: Instant): number {
  return Math.floor(Date.parse(instant) / 1000) * 1000
}
