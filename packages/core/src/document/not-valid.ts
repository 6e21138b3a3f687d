import type { MadeEInvoice } from '../einvoice/make.ts'
import type { DocumentFinding } from './record.ts'

const RULES_MAX = 5

/** Why a document is none of a format: the first few rules it breaks. */
export function notValid({ report, format }: MadeEInvoice): DocumentFinding[] {
  const fatal = report.findings.filter(({ severity }) => severity === 'fatal')
  const byRule = new Map(fatal.map(({ rule, message }) => [rule, message]))
  return [...byRule].slice(0, RULES_MAX).map(([rule, message]) => ({ kind: 'not_an_e_invoice', format, rule, message }))
}
