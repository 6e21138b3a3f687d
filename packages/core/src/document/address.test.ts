import { describe, expect, it } from 'vitest'
import { addressLines, type PostalAddress } from './address.ts'

const berlin: PostalAddress = { line1: 'Gartenstraße 14', city: 'Berlin', postalCode: '10115', country: 'DE' }

describe('an address', () => {
  it.each<[PostalAddress, string[]]>([
    [berlin, ['Gartenstraße 14', '10115 Berlin']],
    [
      { line1: '500 Pine Street', line2: 'Suite 210', city: 'Seattle', region: 'WA', postalCode: '98101', country: 'US' },
      ['500 Pine Street', 'Suite 210', 'Seattle, WA 98101'],
    ],
    [{ line1: '10 Downing Street', city: 'London', postalCode: 'SW1A 2AA', country: 'GB' }, ['10 Downing Street', 'LONDON', 'SW1A 2AA']],
    [{ line1: '12 rue des Rosiers', city: 'Paris', postalCode: '75004', country: 'FR' }, ['12 rue des Rosiers', '75004 PARIS']],
    [{ line1: 'Via Roma 1', city: 'Torino', region: 'TO', postalCode: '10121', country: 'IT' }, ['Via Roma 1', '10121 Torino TO']],
    [
      { line1: 'Av. Paulista 1000', city: 'São Paulo', postalCode: '01310-100', country: 'BR' },
      ['Av. Paulista 1000', 'São Paulo', '01310-100'],
    ],
  ])('%j is written as its country does', (address, lines) => {
    expect(addressLines(address, { locale: 'en-GB', senderCountry: address.country })).toEqual(lines)
  })

  it('ends with the country abroad, in the reader’s language', () => {
    expect(addressLines(berlin, { locale: 'fr-FR', senderCountry: 'FR' }).at(-1)).toBe('ALLEMAGNE')
  })
})
