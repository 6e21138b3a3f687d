/** Epoch milliseconds. The only source of time in core. */
export interface Clock {
  now(): number
}

export const systemClock: Clock = { now: () => Date.now() }
