import { schemaFaults } from '../schema/check.ts'
import { type Syntax, syntaxOf } from '../syntax/detect.ts'
import { parseDocument } from '../syntax/envelope.ts'
import { otherDocument } from '../syntax/other-document.ts'
import { locationOf, textAt, type XmlElement } from '../xml/element.ts'
import { checksFor } from './catalogue.ts'
import type { Places } from './check.ts'
import { InvoiceXml } from './invoice-xml.ts'
import { type Severity, severityOf } from './levels.ts'
import { type AppliedRules, appliedRules } from './rule-sets.ts'
import { textOf } from './texts.ts'

/** One broken rule at one place. */
export interface Finding {
  /** The official id, as BR-CO-15; `XML-…` where the file is not read, `XSD` where it is not of its schema, `NO-RULES` where none apply. */
  rule: string
  severity: Severity
  /** The business term or group, as BT-1 or BG-23; '' where the rule is about the form of the file. */
  term: string
  /** Where in the file. */
  location: string
  /** What is wrong and what to fill in, in a sentence. */
  message: string
}

/** What validation says of a file. */
export interface Report {
  /** Of its schema, and no fatal rule is broken. */
  valid: boolean
  /** The specification identifier it names (BT-24). */
  specification: string
  applied: AppliedRules | undefined
  findings: Finding[]
}

/** At most so many findings are listed for one rule; the verdict does not depend on it. */
const FINDINGS_OF_A_RULE_MAX = 50

/** Validates a file: is it XML, of its schema, and does it keep the rules of the specification it names? Never throws for what a file may hold. */
export function validateFile(bytes: Uint8Array): Report {
  const parsed = parseDocument(bytes)
  if (!('root' in parsed)) {
    return refused({ rule: parsed.fault, location: `line ${parsed.line}`, message: parsed.message })
  }
  const syntax = syntaxOf(parsed.root)
  if (syntax === undefined) {
    return refused({ rule: 'NO-RULES', location: locationOf(parsed.root), message: otherDocument(parsed.root) })
  }
  const specification = specificationOf(parsed.root, syntax)
  const applied = appliedRules(specification, syntax)
  const faults = schemaFaults(parsed.root, syntax, { minimum: applied.profile === 'MINIMUM' })
  const schema = faults.map((fault): Finding => ({ rule: 'XSD', severity: 'fatal', ...fault }))
  const findings = [...schema, ...brokenRules(new InvoiceXml(parsed.root, syntax), applied)]
  return { valid: !findings.some(({ severity }) => severity === 'fatal'), specification, applied, findings }
}

/** The broken rules of a document, whether it is of its schema or not. */
export function brokenRules(invoice: InvoiceXml, applied: AppliedRules): Finding[] {
  const known = new Map<Places, readonly XmlElement[]>()
  const findings: Finding[] = []
  for (const { set, checks } of checksFor(applied, invoice.syntax)) {
    for (const { rule, at, holds } of checks) {
      const places = known.get(at) ?? at(invoice)
      known.set(at, places)
      const broken = places.filter((element) => !holds(element, invoice)).slice(0, FINDINGS_OF_A_RULE_MAX)
      for (const element of broken) {
        findings.push({
          rule,
          severity: severityOf(rule, { set, applied, syntax: invoice.syntax }),
          ...textOf(rule),
          location: locationOf(element),
        })
      }
    }
  }
  return findings
}

/** BT-24 as it stands in the file. */
export function specificationOf(root: XmlElement, syntax: Syntax): string {
  return textAt(root, syntax === 'cii' ? 'ExchangedDocumentContext/GuidelineSpecifiedDocumentContextParameter/ID' : 'CustomizationID')
}

function refused(finding: Omit<Finding, 'severity' | 'term'>): Report {
  return { valid: false, specification: '', applied: undefined, findings: [{ severity: 'fatal', term: '', ...finding }] }
}
