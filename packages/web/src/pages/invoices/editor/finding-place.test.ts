import { expect, it } from 'vitest'
import { placeOf } from './finding-place.ts'

it.each([
  ['/seller/iban', { page: 'settings', part: 'payments', field: 'iban' }],
  ['/seller/electronicAddress', { page: 'settings', part: 'e-invoices', field: 'electronicAddress' }],
  ['/seller/address', { page: 'settings', part: 'organisation', field: 'line1' }],
  ['/customer/taxId', { page: 'customer', field: 'taxId' }],
  ['/buyerReference', { page: 'draft', field: 'buyerReference' }],
  ['/lines/1/taxes', { page: 'draft', field: 'line-2-tax' }],
  ['/lines', { page: 'draft', field: 'line-1-description' }],
  ['/exchangeRate', null],
  ['', null],
] as const)('%s is mended at its field', (pointer, place) => {
  expect(placeOf(pointer)).toEqual(place)
})
