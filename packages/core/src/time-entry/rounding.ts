/** To which step time is rounded for billing, and which way. */
export interface TimeRounding {
  /** 1 to 60. */
  minutes: number
  mode: 'up' | 'nearest'
}

/** Seconds as they are billed. Nearest: half a step counts as a whole one. */
export function roundSeconds(seconds: number, { minutes, mode }: TimeRounding): number {
  const step = minutes * 60
  return (mode === 'up' ? Math.ceil(seconds / step) : Math.floor(seconds / step + 1 / 2)) * step
}
