import { describe, expect, it } from 'vitest'
import { addressLines, countryName } from './address-text.ts'

describe('addressLines', () => {
  it('writes the postal code before the town', () => {
    const lines = addressLines({ line1: 'Hauptstraße 1', city: 'Köln', postalCode: '50667', country: 'DE' }, 'de')
    expect(lines).toEqual(['Hauptstraße 1', '50667 Köln', 'Deutschland'])
  })

  it('writes town, state and code in America', () => {
    const lines = addressLines(
      { line1: '1 Main St', line2: 'Suite 4', city: 'Austin', region: 'TX', postalCode: '78701', country: 'US' },
      'en',
    )
    expect(lines).toEqual(['1 Main St', 'Suite 4', 'Austin, TX 78701', 'United States'])
  })
})

describe('countryName', () => {
  it('falls back to the code', () => {
    expect(countryName('??', 'en')).toBe('??')
  })
})
