import type { Finding } from '../validate/validate.ts'

/** A finding about the file or its sums, in the form of those of the official rules. */
export function finding(rule: string, message: string, at: Partial<Pick<Finding, 'severity' | 'term' | 'location'>> = {}): Finding {
  return { rule, severity: 'fatal', term: '', location: '/', message, ...at }
}
