import { plainIban } from './iban.ts'
import { plainTaxId } from './tax-id.ts'

/** With numbers as they are compared and printed: no spaces in IBAN, BIC and tax number, all in capitals. */
export function tidied<P extends { taxId?: string; iban?: string; bic?: string }>(party: P): P {
  return {
    ...party,
    ...(party.taxId === undefined ? {} : { taxId: plainTaxId(party.taxId) }),
    ...(party.iban === undefined ? {} : { iban: plainIban(party.iban) }),
    ...(party.bic === undefined ? {} : { bic: plainIban(party.bic) }),
  }
}
