/** Seconds as hours and minutes: "1:30". */
export function showHours(seconds: number): string {
  const minutes = Math.floor(seconds / 60)
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}

/** The same with seconds, for a running timer: "0:01:30". */
export function showClock(seconds: number): string {
  return `${showHours(seconds)}:${String(Math.floor(seconds) % 60).padStart(2, '0')}`
}

/** Seconds of "1:30", "1.5", "1,5" or "90m"; null for anything else, and for nothing. */
export function readHours(text: string): number | null {
  const trimmed = text.trim()
  const clock = /^(\d{1,2}):([0-5]\d)$/.exec(trimmed)
  if (clock) return positive(Number(clock[1]) * 3600 + Number(clock[2]) * 60)
  const minutes = /^(\d{1,4}) ?m(?:in)?$/i.exec(trimmed)
  if (minutes) return positive(Number(minutes[1]) * 60)
  const hours = /^(\d{1,2})(?:[.,](\d{1,2}))? ?h?$/i.exec(trimmed)
  if (!hours) return null
  return positive(Number(hours[1]) * 3600 + Number((hours[2] ?? '').padEnd(2, '0')) * 36)
}

function positive(seconds: number): number | null {
  return seconds > 0 ? seconds : null
}
