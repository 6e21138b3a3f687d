import { expect, test } from 'vitest'
import { nameOfTaxRow, taxRowNamed } from './tax-row.ts'

test.each([
  { of: 'sales', currency: 'EUR', category: 'S', percent: '19' },
  { of: 'sales', currency: 'CAD', category: 'S', percent: '9.975', name: 'QST/TVQ' },
  { of: 'purchases', currency: 'EUR' },
] as const)('a row is found again by its name in the address', (row) => {
  expect(taxRowNamed(nameOfTaxRow(row))).toEqual(row)
})

test.each(['', 'sales', 'sales/EUR', 'nothing/EUR/S/19'])('“%s” names none', (text) => {
  expect(taxRowNamed(text)).toBeUndefined()
})
