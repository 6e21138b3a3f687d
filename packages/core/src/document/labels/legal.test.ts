import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../kit/language.ts'
import { legalNotes } from './legal.ts'

describe('legal notes', () => {
  it('say “reverse charge” and cite the directive across a border', () => {
    expect(legalNotes({ categories: ['AE'], seller: 'DE', buyer: 'FR', language: 'en' })).toEqual([
      'Reverse charge: the recipient owes the VAT (Directive 2006/112/EC, article 196).',
    ])
  })

  it('cite no directive within a country, nor outside the EU', () => {
    expect(legalNotes({ categories: ['AE'], seller: 'DE', buyer: 'DE', language: 'de' })).toEqual([
      'Steuerschuldnerschaft des Leistungsempfängers.',
    ])
    expect(legalNotes({ categories: ['G'], seller: 'GB', buyer: 'US', language: 'en' })).toEqual(['Export, exempt from VAT.'])
  })

  it('say each thing once, and nothing where tax is charged', () => {
    expect(legalNotes({ categories: ['K', 'S', 'K'], seller: 'NL', buyer: 'BE', language: 'nl' })).toHaveLength(1)
    expect(legalNotes({ categories: ['S', 'Z', 'E', 'O'], seller: 'NL', buyer: 'BE', language: 'nl' })).toEqual([])
  })

  it.each([
    ['de', /Steuerschuldnerschaft des Leistungsempfängers/],
    ['fr', /Autoliquidation/],
    ['es', /Inversión del sujeto pasivo/],
    ['it', /Inversione contabile/],
    ['nl', /Btw verlegd/],
    ['pl', /Odwrotne obciążenie/],
    ['pt', /IVA – autoliquidação/],
    ['en', /Reverse charge/],
  ] as const)('use the words that the law of %s uses', (language, words) => {
    expect(LANGUAGES).toContain(language)
    expect(legalNotes({ categories: ['AE'], seller: 'AT', buyer: 'IT', language })[0]).toMatch(words)
  })
})
