import { describe, expect, it } from 'vitest'
import { isBic, isIban, plainIban } from './iban.ts'

describe('isIban', () => {
  it.each(['DE89370400440532013000', 'GB82WEST12345698765432', 'FR1420041010050500013M02606', 'CH9300762011623852957', 'NO9386011117947'])(
    'takes %s',
    (iban) => expect(isIban(iban)).toBe(true),
  )

  it.each([
    'DE89370400440532013001',
    'DE8937040044053201300',
    'GB82WEST1234569876543',
    'XX89370400440532013000',
    'de89370400440532013000',
    '',
  ])('refuses %j', (iban) => expect(isIban(iban)).toBe(false))

  it('finds any two neighbouring characters swapped', () => {
    const iban = 'DE89370400440532013000'
    for (let at = 4; at < iban.length - 1; at++) {
      const [a = '', b = ''] = iban.slice(at, at + 2)
      if (a !== b) expect(isIban(iban.slice(0, at) + b + a + iban.slice(at + 2))).toBe(false)
    }
  })

  it('reads it as people write it', () => {
    expect(plainIban('de89 3704 0044 0532 0130 00')).toBe('DE89370400440532013000')
  })
})

describe('isBic', () => {
  it.each([
    ['COBADEFFXXX', true],
    ['COBADEFF', true],
    ['COBADEFFX', false],
    ['12345678', false],
  ])('%s: %s', (bic, is) => expect(isBic(bic)).toBe(is))
})
