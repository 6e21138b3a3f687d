import { describe, expect, it } from 'vitest'
import { exampleInvoice } from '../example.fixture.ts'
import type { Finding } from '../validate/validate.ts'
import { specified, writeInvoice } from '../write.ts'
import { proposeBill } from './bill-proposal.ts'
import { finding } from './finding.ts'
import { readIncomingFile } from './read-file.ts'
import { toldOnce } from './told-once.ts'

const UBL = writeInvoice(specified(exampleInvoice(2), 'peppol-bis-3'), 'ubl-invoice')
const CII = writeInvoice(specified(exampleInvoice(2), 'en16931'), 'cii')

/** What is said of a file, before and after. */
function said(xml: string): { all: string[]; once: string[]; sentences: string[] } {
  const { findings, invoice } = readIncomingFile(new TextEncoder().encode(xml))
  const all = [...findings, ...proposeBill(invoice ?? {}).findings]
  const once = toldOnce(all)
  const named = (of: readonly Finding[]) => of.map(({ rule, term }) => `${rule} ${term}`)
  return { all: named(all), once: named(once), sentences: once.map(({ message }) => message) }
}

describe('a fault of an e-invoice is told once', () => {
  it.each([
    ['UBL', UBL.replace(/<cbc:IssueDate>[^<]*<\/cbc:IssueDate>/, '')],
    ['CII', CII.replace(/<ram:IssueDateTime>[\s\S]*?<\/ram:IssueDateTime>/, '')],
  ])('where the day of issue is missing in %s: by the official rule, in our words', (_syntax, xml) => {
    expect(said(xml)).toEqual({
      all: ['XSD BT-2', 'BR-03 BT-2', 'BILL-MISSING BT-2'],
      once: ['BR-03 BT-2'],
      sentences: ['The invoice has no day of issue. Ask the supplier for a complete one.'],
    })
  })

  it('where the amount due is wrong, with both amounts', () => {
    const { all, once, sentences } = said(UBL.replace(/(PayableAmount currencyID="EUR">)\d+/, '$199'))
    expect([all, once]).toEqual([['BR-CO-16 BT-115', 'BILL-SUM BT-115'], ['BR-CO-16 BT-115']])
    expect(sentences[0]).toMatch(/^The amount due is 99\.\d\d, but the total less what was paid is /)
  })

  it('where an amount is no number', () => {
    const { all, once } = said(CII.replace(/(<ram:GrandTotalAmount>)/, '$1x'))
    expect(all).toContain('XSD BT-112')
    expect(once).not.toContain('XSD BT-112')
    expect(new Set(once).size).toBe(once.length)
  })
})

describe('nothing is lost', () => {
  const official = (rule: string, term: string) => finding(rule, `${rule} says so.`, { term })

  it.each<[string, Finding[], string[]]>([
    ['several official rules about one term', [official('BR-CO-09', 'BT-31'), official('P-R1', 'BT-31')], ['BR-CO-09', 'P-R1']],
    ['faults of the schema that no rule tells', [official('XSD', ''), official('XSD', '')], ['XSD', 'XSD']],
    ['a fault of the schema in a term that no rule tells', [official('XSD', 'BT-1')], ['XSD']],
    ['our own findings where no rule tells them', [official('BILL-SUM', 'BT-115')], ['BILL-SUM']],
    ['warnings', [official('BR-03', 'BT-2'), { ...official('BILL-TAX', 'BT-2'), severity: 'warning' }], ['BR-03', 'BILL-TAX']],
    [
      'another sum of the same term',
      [official('BR-S-09', 'BT-117'), official('BILL-SUM', 'BT-117'), finding('BILL-TAX', 'b', { term: 'BT-117' })],
      ['BR-S-09', 'BILL-SUM'],
    ],
  ])('of %s', (_what, findings, rules) => {
    expect(toldOnce(findings).map(({ rule }) => rule)).toEqual(rules)
  })

  it('and something grave stays grave, whatever is told', () => {
    const { all, once } = said(UBL.replace(/<cbc:ID>[^<]*<\/cbc:ID>/, ''))
    expect(all.length).toBeGreaterThan(once.length)
    expect(once.length).toBeGreaterThan(0)
  })
})
