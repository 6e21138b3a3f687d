import { describe, expect, it } from 'vitest'
import { taxChoices, taxLabel, usualTaxes } from './tax-choices.ts'

const germany = {
  country: 'DE',
  taxPresets: [
    { name: 'USt', percent: '19', category: 'S' as const },
    { name: 'USt', percent: '7', category: 'S' as const },
  ],
}
const canada = {
  country: 'CA',
  taxPresets: [
    { name: 'GST', percent: '5', category: 'S' as const },
    { name: 'QST', percent: '9.975', category: 'S' as const },
  ],
}

describe('taxes by meaning', () => {
  it('names standard and reduced rates', () => {
    expect(
      taxChoices(germany)
        .slice(0, 2)
        .map((choice) => choice.label),
    ).toEqual(['Standard 19 %', 'Reduced 7 %'])
  })

  it('offers reverse charge within the EU', () => {
    expect(taxChoices(germany).some((choice) => choice.taxes[0]?.category === 'AE')).toBe(true)
  })

  it('offers two Canadian taxes on one line, each by its name', () => {
    const both = taxChoices(canada).find((choice) => choice.taxes.length === 2)
    expect(both).toMatchObject({
      label: 'GST 5 % + QST 9.975 %',
      taxes: [
        { name: 'GST', percent: '5' },
        { name: 'QST', percent: '9.975' },
      ],
    })
  })

  it('keeps offering a rate that the draft uses though it is in no list', () => {
    const used = [{ category: 'S' as const, percent: '16' }]
    expect(taxChoices(germany, [used]).at(-1)).toMatchObject({ label: 'Tax 16 %', taxes: used })
  })

  it('sets the first of the organisation’s taxes on new lines', () => {
    expect(usualTaxes(germany)).toEqual([{ category: 'S', percent: '19' }])
  })

  it('charges no tax where the organisation has none', () => {
    expect(taxLabel(usualTaxes({ country: 'US', taxPresets: [] }))).toBe('No tax')
  })
})
