import type { Syntax } from '../syntax/detect.ts'
import type { AppliedRules, RuleSet } from './rule-sets.ts'

/** How bad a broken rule is: with a fatal one the invoice is not valid. */
export type Severity = 'fatal' | 'warning'

const WARNINGS = new Set([
  ...['UBL-CR-470', 'UBL-CR-646', 'BR-DE-17', 'BR-DE-19', 'BR-DE-20', 'BR-DE-21', 'BR-DE-26', 'BR-DE-27', 'BR-DE-28'],
  ...['BR-DE-TMP-32', 'BR-TMP-2', 'BR-DEX-02', 'BR-DEX-15', 'DE-R-017', 'DE-R-019', 'DE-R-020', 'DE-R-026', 'DE-R-027', 'DE-R-028'],
  ...['SE-R-007', 'SE-R-008', 'SE-R-009', 'SE-R-010', 'SE-R-011', 'SE-R-012', 'NO-R-002'],
  ...['CII-SR-030', 'CII-SR-113', 'CII-SR-119', 'CII-SR-122', 'CII-SR-123', 'CII-SR-265', 'CII-SR-408', 'CII-SR-450', 'CII-SR-452'],
  ...['CII-SR-453', 'CII-SR-454', 'CII-SR-465', 'CII-SR-475', 'CII-SR-476'],
])

/** What the XRechnung validator treats otherwise than the rules themselves. */
const IN_XRECHNUNG: Readonly<Record<string, Severity>> = { 'BR-CL-23': 'warning', 'CII-SR-454': 'fatal' }

/** Rules that the extension of XRechnung replaces. */
const IN_EXTENSION = new Set(['BR-CL-10', 'BR-CL-11', 'BR-CL-21', 'BR-CL-24', 'BR-CL-25', 'BR-CL-26', 'BR-CO-16'])

/** The severity of a rule for an invoice. */
export function severityOf(rule: string, at: { set: RuleSet; applied: AppliedRules; syntax: Syntax }): Severity {
  const { set, applied, syntax } = at
  if (applied.sets.includes('xr')) {
    const level = IN_XRECHNUNG[rule]
    if (level !== undefined) return level
    if (applied.extension && IN_EXTENSION.has(rule)) return 'warning'
  }
  if (rule === 'BR-51') return syntax === 'cii' ? 'fatal' : 'warning'
  if (set === 'fx' && rule === 'PEPPOL-EN16931-R008') return 'warning'
  return WARNINGS.has(rule) ? 'warning' : 'fatal'
}
