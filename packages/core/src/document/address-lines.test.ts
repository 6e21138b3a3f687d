import { describe, expect, it } from 'vitest'
import type { Address } from '../invoice/record.ts'
import { addressLines } from './address-lines.ts'

const CASES: [Address, string[]][] = [
  [{ line1: 'Gartenstraße 14', city: 'Berlin', postalCode: '10115', country: 'DE' }, ['Gartenstraße 14', '10115 Berlin']],
  [
    { line1: '500 Pine Street', line2: 'Suite 210', city: 'Seattle', region: 'WA', postalCode: '98101', country: 'US' },
    ['500 Pine Street', 'Suite 210', 'Seattle, WA 98101'],
  ],
  [{ line1: '1 King Street', city: 'Toronto', postalCode: 'M5H 1A1', country: 'CA' }, ['1 King Street', 'Toronto M5H 1A1']],
  [{ line1: '10 Downing Street', city: 'London', postalCode: 'SW1A 2AA', country: 'GB' }, ['10 Downing Street', 'LONDON', 'SW1A 2AA']],
  [{ line1: '12 rue des Rosiers', city: 'Paris', postalCode: '75004', country: 'FR' }, ['12 rue des Rosiers', '75004 PARIS']],
  [{ line1: 'Via Roma 1', city: 'Torino', region: 'TO', postalCode: '10121', country: 'IT' }, ['Via Roma 1', '10121 Torino TO']],
  [{ line1: 'Av. Paulista 9', city: 'São Paulo', postalCode: '01310-100', country: 'BR' }, ['Av. Paulista 9', 'São Paulo', '01310-100']],
  [
    { line1: '丸の内1-2-3', city: '千代田区', region: '東京都', postalCode: '100-0005', country: 'JP' },
    ['〒100-0005', '東京都 千代田区', '丸の内1-2-3'],
  ],
]

describe('an address', () => {
  it.each(CASES)('%j is written as its country does', (address, lines) => {
    expect(addressLines(address)).toEqual(lines)
  })

  it('keeps the region everywhere', () => {
    for (const country of ['DE', 'US', 'GB', 'FR', 'JP', 'BR', 'NZ', 'IN', 'KR']) {
      const lines = addressLines({ line1: 'A', city: 'B', region: 'Regia', postalCode: '1', country })
      expect(lines.join(' ')).toContain('Regia')
    }
  })
})
