/** A kind of work behind a queue, at month's end. */
export interface Stage {
  name: string
  /** How many may run at once. */
  instances: number
  /** How long one takes. */
  secondsEach: number
  /** Never more a second than this, whatever the instances: a limit of the service behind. */
  perSecondMax?: number
}

/** What became of a stage. */
export interface Lag {
  name: string
  perSecond: number
  waitingMax: number
  /** How old the oldest waiting job became. */
  lagSecondsMax: number
  /** How long after the last arrival the queue was empty. */
  clearedAfterSeconds: number
}

/** Follows a queue second by second through `arrivals` (jobs in each second) until it is empty. */
export function lagOf(stage: Stage, arrivals: readonly number[]): Lag {
  const perSecond = Math.min(stage.instances / stage.secondsEach, stage.perSecondMax ?? Number.POSITIVE_INFINITY)
  let waiting = 0
  let waitingMax = 0
  let lagSecondsMax = 0
  let second = 0
  for (; second < arrivals.length || waiting > 0; second++) {
    waiting = Math.max(0, waiting + (arrivals[second] ?? 0) - perSecond)
    waitingMax = Math.max(waitingMax, waiting)
    lagSecondsMax = Math.max(lagSecondsMax, waiting / perSecond)
  }
  return {
    name: stage.name,
    perSecond,
    waitingMax: Math.round(waitingMax),
    lagSecondsMax: Math.round(lagSecondsMax),
    clearedAfterSeconds: Math.max(0, second - arrivals.length),
  }
}
