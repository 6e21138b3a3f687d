import { ALLOWANCE_REASONS, CHARGE_REASONS, PEPPOL_CURRENCIES } from '../../codes/amounts.ts'
import { MIME_TYPES } from '../../codes/documents.ts'
import { PEPPOL_ADDRESS_SCHEMES } from '../../codes/parties.ts'
import { hasAttribute, textAt, value, type XmlElement } from '../../xml/element.ts'
import { anywhere, type Check, over, type Places, where } from '../check.ts'
import { coded, within } from '../coded.ts'
import { amounts } from '../ubl/codes.ts'
import { isAustralianNumber, isBelgianNumber, isDanishNumber, isGln, isNorwegianNumber, isSwedishCheckDigit } from './identifiers.ts'
import { areBothGerman } from './parties.ts'
import { profileOf } from './rules.ts'

const INVOICES = new Set('71 80 82 84 102 218 219 326 331 380 382 383 384 386 388 393 395 553 575 623 780 817 870 875 876 877'.split(' '))
const CREDIT_NOTES = new Set('381 396 81 83 532'.split(' '))
const POINT_DATE_CODES = new Set(['3', '35', '432'])

/** Which category an exemption code of Peppol's rules P0104 to P0111 goes with. */
const EXEMPTIONS = [
  ['P0104', 'VATEX-EU-G', 'G'],
  ['P0105', 'VATEX-EU-O', 'O'],
  ['P0106', 'VATEX-EU-IC', 'K'],
  ['P0107', 'VATEX-EU-AE', 'AE'],
  ['P0108', 'VATEX-EU-D', 'E'],
  ['P0109', 'VATEX-EU-F', 'E'],
  ['P0110', 'VATEX-EU-I', 'E'],
  ['P0111', 'VATEX-EU-J', 'E'],
] as const

const reasons = (indicator: string): Places =>
  where(
    anywhere('AllowanceChargeReasonCode'),
    ({ parent }) => parent?.name === 'AllowanceCharge' && textAt(parent, 'ChargeIndicator') === indicator,
  )

/** The code lists of Peppol BIS Billing 3. */
export const PEPPOL_CODES: readonly Check[] = [
  ...over(
    where(anywhere('EmbeddedDocumentBinaryObject'), (object) => hasAttribute(object, 'mimeCode')),
    { 'PEPPOL-EN16931-CL001': ({ attributes }) => MIME_TYPES.has(attributes.mimeCode ?? '') },
  ),
  coded('PEPPOL-EN16931-CL002', reasons('false'), ALLOWANCE_REASONS),
  coded('PEPPOL-EN16931-CL003', reasons('true'), CHARGE_REASONS),
  coded('PEPPOL-EN16931-CL006', within('InvoicePeriod', 'DescriptionCode'), POINT_DATE_CODES),
  ...over(amounts, { 'PEPPOL-EN16931-CL007': ({ attributes }) => PEPPOL_CURRENCIES.has(attributes.currencyID ?? '') }),
  ...over(
    where(anywhere('EndpointID'), (id) => hasAttribute(id, 'schemeID')),
    { 'PEPPOL-EN16931-CL008': ({ attributes }) => PEPPOL_ADDRESS_SCHEMES.has(attributes.schemeID ?? '') },
  ),
  ...over(anywhere('InvoiceTypeCode'), {
    'PEPPOL-EN16931-P0100': (code, { root }) => profileOf(root) !== '01' || INVOICES.has(value(code)),
    'PEPPOL-EN16931-P0112': (code, invoice) => !/^(326|384)$/.test(value(code)) || areBothGerman(invoice),
  }),
  ...over(anywhere('CreditNoteTypeCode'), {
    'PEPPOL-EN16931-P0101': (code, { root }) => profileOf(root) !== '01' || CREDIT_NOTES.has(value(code)),
  }),
  ...EXEMPTIONS.flatMap(([rule, reason, category]) =>
    over(
      where(anywhere('TaxCategory'), (element) => textAt(element, 'TaxExemptionReasonCode').toUpperCase() === reason),
      { [`PEPPOL-EN16931-${rule}`]: (element) => textAt(element, 'ID') === category },
    ),
  ),
]

/** Company numbers with a check digit: the scheme, the rule, and whether a number is right. */
const NUMBERS: readonly (readonly [string, string, (element: XmlElement) => boolean])[] = [
  ['0088', 'R040', (id) => isGln(value(id))],
  ['0192', 'R041', (id) => isNorwegianNumber(value(id))],
  ['0184', 'R042', (id) => isDanishNumber(id.text)],
  ['0208', 'R043', (id) => isBelgianNumber(value(id))],
  ['0007', 'R049', (id) => value(id).length === 10 && isSwedishCheckDigit(value(id))],
  ['0151', 'R050', (id) => isAustralianNumber(value(id))],
]

const identifiers = where(
  anywhere('EndpointID', 'ID', 'CompanyID'),
  ({ name, parent }) => name !== 'ID' || parent?.name === 'PartyIdentification',
)

/** Peppol's rules on company numbers (PEPPOL-COMMON). */
export const PEPPOL_COMMON: readonly Check[] = NUMBERS.flatMap(([scheme, rule, holds]) =>
  over(
    where(identifiers, ({ attributes }) => attributes.schemeID === scheme),
    { [`PEPPOL-COMMON-${rule}`]: holds },
  ),
)
