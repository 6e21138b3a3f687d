import { describe, expect, it } from 'vitest'
import { checksFor } from './catalogue.ts'
import type { AppliedRules, RuleSet } from './rule-sets.ts'
import { textOf } from './texts.ts'

const SETS: readonly RuleSet[] = ['en', 'peppol', 'xr', 'xrp', 'fx']
const APPLIED: AppliedRules[] = [
  { sets: SETS, extension: true, profile: 'MINIMUM' },
  { sets: SETS, extension: true, profile: 'EXTENDED' },
]

function everyRule(): string[] {
  const checks = APPLIED.flatMap((applied) => (['ubl-invoice', 'cii'] as const).flatMap((syntax) => checksFor(applied, syntax)))
  return [...new Set(checks.flatMap((set) => set.checks.map(({ rule }) => rule)))]
}

describe('the text of a rule', () => {
  it('is there for every rule', () => {
    expect(everyRule().length).toBeGreaterThan(450)
    expect(everyRule().filter((rule) => textOf(rule).message.includes('does not keep the rule'))).toEqual([])
  })

  it('is a sentence', () => {
    expect(everyRule().filter((rule) => !/^[A-Z].*\.$/.test(textOf(rule).message))).toEqual([])
  })

  it('names a business term or group where the rule is about one', () => {
    const nameless = everyRule().filter((rule) => textOf(rule).term === '' && !/^(CII-|UBL-|FX-|PEPPOL-EN16931-(R008|F001))/.test(rule))
    expect(nameless).toEqual([])
    expect(everyRule().filter((rule) => !/^(B[TG]-(DEX-)?\d+(-1)?)?$/.test(textOf(rule).term))).toEqual([])
  })

  it('says for a VAT category what it asks', () => {
    expect(textOf('BR-IC-02')).toEqual({
      term: 'BT-31',
      message:
        'With lines of category K (intra-community supply), give the VAT identifiers of the seller, or its tax representative, and of the buyer.',
    })
  })
})
