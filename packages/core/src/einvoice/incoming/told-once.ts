import type { Finding } from '../validate/validate.ts'

/**
 * The findings for a person to read: one fault, one sentence. A day of issue that is missing breaks the schema, a rule of EN 16931 and our
 * own reading; what is kept is the rule, which the supplier's program knows, and our sentence, which says what to do. Faults of other terms,
 * and several rules about one term, all stay.
 */
export function toldOnce(findings: readonly Finding[]): Finding[] {
  const told = new Map<string, Finding>()
  for (const finding of findings.filter(isGrave)) {
    const known = told.get(finding.term)
    if (known === undefined || rank(finding) < rank(known)) told.set(finding.term, finding)
  }
  const ours = new Map(findings.filter((each) => isGrave(each) && isOurs(each)).map((each) => [each.term, each.message]))
  const first = new Set(told.values())
  return findings.flatMap((finding) => {
    if (!isGrave(finding)) return [finding]
    if (first.has(finding)) return [{ ...finding, message: ours.get(finding.term) ?? finding.message }]
    const isTold = finding.rule === 'XSD' || (isOurs(finding) && ours.get(finding.term) === finding.message)
    return isTold ? [] : [finding]
  })
}

function isGrave({ severity, term }: Finding): boolean {
  return severity === 'fatal' && term !== ''
}

/** Findings of our own about a bill, beside the official rules. */
function isOurs({ rule }: Finding): boolean {
  return rule.startsWith('BILL-')
}

/** An official rule before the schema, and ours last. */
function rank(finding: Finding): number {
  if (isOurs(finding)) return 2
  return finding.rule === 'XSD' ? 1 : 0
}
