import { describe, expect, it } from 'vitest'
import { corpus, HAS_CORPUS, mutants, mutated, unitSets, type Verdict, xmlOf } from '../corpus.fixture.ts'
import type { XmlElement } from '../xml/element.ts'
import { parseXml } from '../xml/parse.ts'
import { InvoiceXml } from './invoice-xml.ts'
import { brokenRules, type Report, validateFile } from './validate.ts'

/** What has been reached; it may only rise. Out of 1,442 files and mutants, 1,309 verdicts with rule ids, and 682 unit expectations. */
const RATCHET = { verdicts: 1442, fatalSets: 1309, warningSets: 1308, units: 682 }

interface Case {
  name: string
  bytes: Uint8Array
  verdict: Verdict
}

function cases(): Case[] {
  const texts = new Map<string, string>()
  const textOf = (file: string) => {
    const text = texts.get(file) ?? new TextDecoder('utf-8', { ignoreBOM: true }).decode(xmlOf(file))
    texts.set(file, text)
    return text
  }
  return [
    ...corpus().map((file) => ({ name: file.file, bytes: xmlOf(file.file), verdict: file })),
    ...mutants().map((mutant) => ({ name: `${mutant.base}: ${mutant.op}`, bytes: mutated(textOf(mutant.base), mutant), verdict: mutant })),
  ]
}

function rulesOf(report: Report, severity: 'fatal' | 'warning'): string {
  const rules = report.findings.filter((finding) => finding.severity === severity && finding.rule !== 'XSD').map(({ rule }) => rule)
  return [...new Set(rules)].sort().join(' ')
}

const setOf = (rules: readonly string[]) => [...new Set(rules)].sort().join(' ')

describe.skipIf(!HAS_CORPUS)('the recorded verdicts of the official rules', () => {
  it('are ours too', () => {
    const count = { verdicts: 0, fatalSets: 0, warningSets: 0 }
    const differing: string[] = []
    for (const { name, bytes, verdict } of cases()) {
      const report = validateFile(bytes)
      if (report.valid === verdict.valid) count.verdicts += 1
      else differing.push(`${name}: valid should be ${verdict.valid}`)
      if (verdict.fatal === null || verdict.warn === null) continue
      if (rulesOf(report, 'fatal') === setOf(verdict.fatal)) count.fatalSets += 1
      else differing.push(`${name}: ${rulesOf(report, 'fatal')} should be ${setOf(verdict.fatal)}`)
      if (rulesOf(report, 'warning') === setOf(verdict.warn)) count.warningSets += 1
    }
    process.stderr.write(`agreement with the recorded verdicts: ${JSON.stringify(count)}\n`)
    expect(differing.slice(0, 20)).toEqual([])
    expect(count.verdicts).toBeGreaterThanOrEqual(RATCHET.verdicts)
    expect(count.fatalSets).toBeGreaterThanOrEqual(RATCHET.fatalSets)
    expect(count.warningSets).toBeGreaterThanOrEqual(RATCHET.warningSets)
  })

  it('are ours on the unit tests of EN 16931', () => {
    const wrong: string[] = []
    let right = 0
    for (const { file } of unitSets()) {
      for (const { invoice, rule, fires } of expectations(xmlOf(file))) {
        if (brokenRules(invoice, { sets: ['en'], extension: false }).some((finding) => finding.rule === rule) === fires) right += 1
        else wrong.push(`${file}: ${rule} ${fires ? 'fires' : 'does not fire'}`)
      }
    }
    process.stderr.write(`unit expectations met: ${right}\n`)
    expect(wrong).toEqual([])
    expect(right).toBeGreaterThanOrEqual(RATCHET.units)
  })
})

function expectations(bytes: Uint8Array): { invoice: InvoiceXml; rule: string; fires: boolean }[] {
  const parsed = parseXml(bytes)
  if (!('root' in parsed)) throw new Error(parsed.message)
  return parsed.root.children
    .filter(({ name }) => name === 'test')
    .flatMap((test) => {
      const fragment = test.children.find(({ name }) => name === 'Invoice' || name === 'CreditNote')
      const asserts = test.children.find(({ name }) => name === 'assert')?.children ?? []
      if (fragment === undefined) return []
      const syntax = fragment.name === 'Invoice' ? 'ubl-invoice' : 'ubl-credit-note'
      const invoice = new InvoiceXml(asRoot(fragment), syntax)
      return asserts
        .filter(({ name }) => /^(success|error|warning)$/.test(name))
        .map(({ name, text }) => ({ invoice, rule: text.trim(), fires: name !== 'success' }))
    })
}

/** The fragment as a document of its own. */
function asRoot(element: XmlElement, parent?: XmlElement): XmlElement {
  const children: XmlElement[] = []
  const copy: XmlElement = { ...element, parent, children }
  for (const child of element.children) children.push(asRoot(child, copy))
  return copy
}
