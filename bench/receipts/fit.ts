import { type Candidate, ranked, type Weights } from '@quittance/core/receipt/extract/model'

/** Candidates of one receipt, and which of them are right. */
export interface Case<T, Name extends string> {
  candidates: readonly Candidate<T, Name>[]
  isRight(value: T): boolean
}

/** How far the weights are held towards where they start. */
const HELD = 1
const STEPS = 300
const STEP = 0.15

/** Weights of maximum likelihood, held towards `start`: what speaks for the right candidates of the cases gains, what for others loses. */
export function fitted<T, Name extends string>(cases: readonly Case<T, Name>[], start: Weights<Name>): Weights<Name> {
  const names = Object.keys(start) as Name[]
  const weights = { ...start } as Record<Name, number>
  const usable = cases.filter(({ candidates, isRight }) => candidates.some(({ value }) => isRight(value)))
  for (let step = 0; step < STEPS; step++) {
    const slope = Object.fromEntries(names.map((name) => [name, HELD * (start[name] - weights[name])])) as Record<Name, number>
    for (const each of usable) addSlope(slope, each, weights)
    for (const name of names) weights[name] += (STEP * slope[name]) / Math.sqrt(usable.length)
  }
  return weights
}

function addSlope<T, Name extends string>(
  slope: Record<Name, number>,
  { candidates, isRight }: Case<T, Name>,
  weights: Weights<Name>,
): void {
  const shares = ranked(candidates, weights)
  const right = shares.filter(({ candidate }) => isRight(candidate.value))
  const whole = right.reduce((sum, { share }) => sum + share, 0)
  for (const { candidate, share } of shares) {
    const wanted = isRight(candidate.value) && whole > 0 ? share / whole : 0
    for (const name in candidate.evidence) slope[name as Name] += (wanted - share) * (candidate.evidence[name as Name] ?? 0)
  }
}
