import { describe, expect, it } from 'vitest'
import { categoryOfPercent, isTaxCategory, rulesOf, TAX_CATEGORIES, type TaxCategory } from './categories.ts'
import { isRoundingPolicy } from './policies.ts'

const codes = Object.keys(TAX_CATEGORIES) as TaxCategory[]

describe('tax categories', () => {
  it('are the nine of EN 16931', () => {
    expect(codes).toEqual(['S', 'Z', 'E', 'AE', 'K', 'G', 'O', 'L', 'M'])
  })

  it('bear no tax but for S, L and M', () => {
    expect(codes.filter((code) => rulesOf(code).percent !== 'zero')).toEqual(['S', 'L', 'M'])
  })

  it('need a reason where tax is not charged by exemption', () => {
    expect(codes.filter((code) => rulesOf(code).needsExemptionReason)).toEqual(['E', 'AE', 'K', 'G', 'O'])
  })

  it('know the reason, but for exemptions, whose article only the user knows', () => {
    expect(codes.map((code) => rulesOf(code).exemptionCode ?? '-')).toEqual([
      '-',
      '-',
      '-',
      'VATEX-EU-AE',
      'VATEX-EU-IC',
      'VATEX-EU-G',
      'VATEX-EU-O',
      '-',
      '-',
    ])
  })

  it('are told from names of the language', () => {
    expect([isTaxCategory('AE'), isTaxCategory('ae'), isTaxCategory('toString')]).toEqual([true, false, false])
    expect([isRoundingPolicy('en16931'), isRoundingPolicy('toString')]).toEqual([true, false])
  })

  it.each([
    ['0', 'Z'],
    ['0.00', 'Z'],
    ['0.01', 'S'],
    ['19', 'S'],
  ])('take %s %% as %s where nothing was said', (percent, category) => {
    expect(categoryOfPercent(percent)).toBe(category)
  })
})
