import { expect, it } from 'vitest'
import { isMisshapenTaxId, plainTaxId } from './tax-id.ts'

it.each([
  ['DE123456789', 'DE'],
  ['ATU12345678', 'AT'],
  ['EL123456789', 'GR'],
  ['XI123456789', 'GB'],
  ['CHE123456789MWST', 'CH'],
  ['NL123456789B01', 'NL'],
  ['123456789', 'DE'],
  ['FR12345678901', 'DE'],
  ['US-EIN-1', 'US'],
])('lets %s pass for %s', (taxId, country) => {
  expect(isMisshapenTaxId(taxId, country)).toBe(false)
})

it.each([
  ['DE12345678', 'DE'],
  ['AT12345678', 'AT'],
  ['EL12345678', 'GR'],
  ['XI12', 'GB'],
  ['NL123456789', 'NL'],
])('stops %s for %s', (taxId, country) => {
  expect(isMisshapenTaxId(taxId, country)).toBe(true)
})

it('reads it as people write it', () => {
  expect(plainTaxId('che-123.456.789 mwst')).toBe('CHE123456789MWST')
})
