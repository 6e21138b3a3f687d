import { ADDRESS_SCHEMES, ID_SCHEMES } from '../einvoice/codes/parties.ts'
import type { Address, ElectronicAddress, LegalId } from '../invoice/record.ts'
import { isZone } from '../kit/day.ts'
import { AppError, type FieldError } from '../kit/errors.ts'
import { isCurrency } from '../kit/money.ts'
import { isNumberPattern } from '../numbering/series.ts'
import { YEARLY_CLOSED_DAYS_MAX } from './business-days.ts'
import { isCountry } from './country-data.ts'
import { isBic, isIban } from './iban.ts'
import type { Organisation } from './record.ts'
import { CHECK_DIGIT_WARNING, isMisshapenTaxId, isMistypedTaxId } from './tax-id.ts'

/** What is wrong with an organisation's details, if anything. */
export function findingsOfOrganisation(organisation: Organisation): FieldError[] {
  const { country, iban, bic, invoiceNumberPattern, creditNoteNumberPattern, quoteNumberPattern, closedDays } = organisation
  return [
    ...unless(isCountry(country), '/country', 'This is no country of ISO 3166-1. Write its two letters, like DE.'),
    ...unless(isZone(organisation.zone), '/zone', 'This time zone is not known. Write it like Europe/Berlin.'),
    ...findingsOfParty({ ...organisation, country }),
    ...unless(
      iban === undefined || isIban(iban),
      '/iban',
      'The check digits or the length of this IBAN are wrong. Compare it with your bank statement.',
    ),
    ...unless(bic === undefined || isBic(bic), '/bic', 'A BIC has 8 or 11 characters, like COBADEFFXXX.'),
    ...unless(
      (closedDays ?? []).filter(({ yearly }) => yearly).length <= YEARLY_CLOSED_DAYS_MAX,
      '/closedDays',
      `At most ${YEARLY_CLOSED_DAYS_MAX} closed days can come every year. Write the others down for their year.`,
    ),
    ...patternFindings(invoiceNumberPattern, '/invoiceNumberPattern'),
    ...patternFindings(creditNoteNumberPattern, '/creditNoteNumberPattern'),
    ...(quoteNumberPattern === undefined ? [] : patternFindings(quoteNumberPattern, '/quoteNumberPattern')),
    ...unless(
      invoiceNumberPattern !== creditNoteNumberPattern,
      '/creditNoteNumberPattern',
      'Credit notes need another pattern than invoices, so that no number appears twice.',
    ),
  ]
}

/** What is wrong with what organisations and customers share. `country` is where the party is, as far as one knows. */
export function findingsOfParty(party: {
  currency?: string | undefined
  address?: Address | undefined
  taxId?: string | undefined
  country?: string | undefined
  electronicAddress?: ElectronicAddress | undefined
  legalId?: LegalId | undefined
}): FieldError[] {
  const { currency, address, taxId, electronicAddress, legalId } = party
  const country = party.country ?? address?.country
  return [
    ...unless(currency === undefined || isCurrency(currency), '/currency', 'This is no currency of ISO 4217. Write it like EUR.'),
    ...unless(
      address === undefined || isCountry(address.country),
      '/address/country',
      'This is no country of ISO 3166-1. Write its two letters, like DE.',
    ),
    ...unless(
      taxId === undefined || country === undefined || !isMisshapenTaxId(taxId, country),
      '/taxId',
      'This tax number has not the form that the country uses. Compare it with the certificate.',
    ),
    ...unless(
      electronicAddress === undefined || ADDRESS_SCHEMES.has(electronicAddress.scheme),
      '/electronicAddress/scheme',
      'This is no scheme of the EAS list. Use 0204 for a Leitweg-ID, EM for an e-mail address, or what the Peppol directory says.',
    ),
    ...unless(
      electronicAddress?.scheme !== 'EM' || /^[^@\s]+@[^@\s]+$/.test(electronicAddress.value),
      '/electronicAddress/value',
      'With the scheme EM this is an e-mail address.',
    ),
    ...unless(
      legalId?.scheme === undefined || ID_SCHEMES.has(legalId.scheme),
      '/legalId/scheme',
      'This is no scheme of ISO 6523. Leave it out where the number has none.',
    ),
  ]
}

/** What looks wrong with a party's details but is not refused: a kind of number that we do not know may be right all the same. */
export function warningsOfParty({ taxId }: { taxId?: string | undefined }): FieldError[] {
  if (taxId === undefined || !isMistypedTaxId(taxId)) return []
  return [{ pointer: '/taxId', code: 'check_digit', message: CHECK_DIGIT_WARNING }]
}

/** Errors: `invalid_request` when there are findings. */
export function requireNoFindings(findings: FieldError[]): void {
  if (findings.length > 0) throw new AppError('invalid_request', 'Some fields are not valid.', { errors: findings })
}

function patternFindings(pattern: string, pointer: string): FieldError[] {
  return unless(
    isNumberPattern(pattern),
    pointer,
    'Write a pattern with {number} or {number:4} in it, and {year} before it if you like: INV-{year}-{number:4}.',
  )
}

function unless(holds: boolean, pointer: string, message: string): FieldError[] {
  return holds ? [] : [{ pointer, code: 'invalid_value', message }]
}
