import { createHash } from 'node:crypto'

/** Whose requests a usage plan counts: people's (access tokens) or programs' (API keys). */
export type Counted = 'people' | 'programs'

/** How many lanes each plan has, and what their keys begin with. */
export interface Lanes {
  prefix: string
  people: number
  programs: number
}

/**
 * The gateway's key of a lane. It is no secret, since the gateway takes it from the authorizer only and never from a caller; it is long
 * because the gateway wants 20 characters.
 */
export function laneKey(prefix: string, counts: Counted, lane: number): string {
  return `${prefix}-usage-${counts}-${String(lane).padStart(3, '0')}`
}

/** The gateway's key of a caller: always the same one, and callers are evenly spread over the lanes. */
export function usageKeyOf(caller: string, counts: Counted, lanes: Lanes): string {
  const lane = createHash('sha256').update(caller).digest().readUInt32BE(0) % lanes[counts]
  return laneKey(lanes.prefix, counts, lane)
}

/** How lanes are written into the environment: `quittance-dev people=20 programs=20`. */
export function lanesText({ prefix, people, programs }: Lanes): string {
  return `${prefix} people=${people} programs=${programs}`
}

/** Reads `lanesText`. Errors: an Error that names the variable. */
export function parseLanes(text: string | undefined): Lanes {
  const [, prefix, people, programs] = /^(\S+) people=([1-9]\d*) programs=([1-9]\d*)$/.exec(text ?? '') ?? []
  if (prefix === undefined) throw new Error('QUITTANCE_USAGE_LANES must read: PREFIX people=N programs=N')
  return { prefix, people: Number(people), programs: Number(programs) }
}
