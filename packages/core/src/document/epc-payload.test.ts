import { describe, expect, it } from 'vitest'
import { epcPayload } from './epc-payload.ts'

const transfer = {
  holder: 'Lovelace & Co GmbH',
  iban: 'DE89370400440532013000',
  bic: 'COBADEFFXXX',
  amount: 121_050,
  currency: 'EUR',
  reference: 'INV-2026-0001',
}

describe('epcPayload', () => {
  it('has the lines of EPC069-12 in their order', () => {
    expect(epcPayload(transfer)).toBe(
      'BCD\n002\n1\nSCT\nCOBADEFFXXX\nLovelace & Co GmbH\nDE89370400440532013000\nEUR1210.50\n\n\nINV-2026-0001',
    )
  })

  it('gives a creditor reference its own line, and no free text', () => {
    expect(
      epcPayload({ ...transfer, reference: 'RF18539007547034' })
        ?.split('\n')
        .slice(8),
    ).toEqual(['', 'RF18539007547034'])
  })

  it('leaves the line of an unknown BIC empty', () => {
    expect(epcPayload({ ...transfer, bic: undefined })?.split('\n')[4]).toBe('')
  })

  it('lets no name begin a line of its own', () => {
    expect(epcPayload({ ...transfer, holder: 'Eve\nDE00' })?.split('\n')).toHaveLength(11)
  })

  it.each([
    ['another currency', { currency: 'CHF' }],
    ['an account outside SEPA', { iban: 'TR330006100519786457841326' }],
    ['nothing to pay', { amount: 0 }],
    ['more than the scheme carries', { amount: 100_000_000_000 }],
    ['more than 331 bytes', { reference: 'ü'.repeat(140) }],
  ])('is not there for %s', (_what, more) => {
    expect(epcPayload({ ...transfer, ...more })).toBeUndefined()
  })
})
