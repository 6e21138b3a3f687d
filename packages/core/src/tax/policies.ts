/**
 * How a document's tax is rounded. The name is stored on every document, and a name never changes its meaning: another
 * rule is another name. All policies round half away from zero.
 */
export interface RoundingPolicy {
  /** `group`: once for all lines that carry the same tax. `line`: on each line, and the lines' tax is summed. */
  taxRoundedPer: 'group' | 'line'
}

/**
 * `en16931`: EN 16931-1, BR-CO-10 to BR-CO-17: the tax of a group is its taxable amount × rate, rounded once.
 * `per-line`: tax rounded on each line, as many tills and some national rules do (e.g. UK VAT Notice 700, 17.5).
 */
export const ROUNDING_POLICIES = {
  en16931: { taxRoundedPer: 'group' },
  'per-line': { taxRoundedPer: 'line' },
} as const satisfies Record<string, RoundingPolicy>

export type RoundingPolicyName = keyof typeof ROUNDING_POLICIES

export const DEFAULT_ROUNDING_POLICY: RoundingPolicyName = 'en16931'

/** Whether `name` is a policy we know. */
export function isRoundingPolicy(name: string): name is RoundingPolicyName {
  return Object.hasOwn(ROUNDING_POLICIES, name)
}
