/** What speaks for and against a candidate, by name; absent is 0. */
export type Evidence<Name extends string> = Partial<Record<Name, number>>

/** How much each piece of evidence weighs, fitted on labelled receipts of other merchants. */
export type Weights<Name extends string> = Readonly<Record<Name, number>>

/** A value that may be the right one. */
export interface Candidate<T, Name extends string> {
  value: T
  evidence: Evidence<Name>
}

/** The weighed sum of the evidence: log odds against the other candidates. */
export function scoreOf<Name extends string>(evidence: Evidence<Name>, weights: Weights<Name>): number {
  let sum = 0
  for (const name in evidence) sum += (evidence[name] ?? 0) * (weights[name] ?? 0)
  return sum
}

/** The candidates from the best on, with their share of belief (softmax over all of them). */
export function ranked<T, Name extends string>(
  candidates: readonly Candidate<T, Name>[],
  weights: Weights<Name>,
): { candidate: Candidate<T, Name>; score: number; share: number }[] {
  const scored = candidates
    .map((candidate) => ({ candidate, score: scoreOf(candidate.evidence, weights) }))
    .sort((a, b) => b.score - a.score)
  const top = scored[0]?.score ?? 0
  const whole = scored.reduce((sum, { score }) => sum + Math.exp(score - top), 0)
  return scored.map((each) => ({ ...each, share: Math.exp(each.score - top) / whole }))
}
