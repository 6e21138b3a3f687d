import { ALLOWANCE_REASONS, CHARGE_REASONS, CURRENCIES, EXEMPTION_REASONS, VAT_CATEGORIES } from '../../codes/amounts.ts'
import { CII_TYPES, ITEM_CLASSIFICATIONS, MIME_TYPES, PAYMENT_MEANS } from '../../codes/documents.ts'
import { ADDRESS_SCHEMES, COUNTRIES, ID_SCHEMES } from '../../codes/parties.ts'
import { NOTE_SUBJECTS, REFERENCE_SCHEMES } from '../../codes/references.ts'
import { UNITS } from '../../codes/units.ts'
import { ancestor, hasAttribute, value } from '../../xml/element.ts'
import { anywhere, type Check, over, type Places, where } from '../check.ts'
import { coded, codedAttribute, within } from '../coded.ts'
import { isCharge } from './places.ts'

const POINT_DATE_CODES = new Set(['5', '29', '72'])

/** Elements that carry the attribute. */
export const withAttribute = (places: Places, name: string): Places => where(places, (element) => hasAttribute(element, name))
/** Identifiers of parties, with their scheme (BT-29-1 and its like). */
export const partyIds = where(
  withAttribute(anywhere('GlobalID'), 'schemeID'),
  (id) => ancestor(id, 'SpecifiedTradeProduct') === undefined && ancestor(id, 'ShipToTradeParty') === undefined,
)
/** Identifiers that are no tax numbers, with their scheme. */
export const plainIds = where(withAttribute(anywhere('ID'), 'schemeID'), (id) => ancestor(id, 'SpecifiedTaxRegistration') === undefined)
/** Identifiers of items, with their scheme (BT-157-1). */
export const itemIds = withAttribute(within('SpecifiedTradeProduct', 'GlobalID'), 'schemeID')
/** Electronic addresses, with their scheme (BT-34-1, BT-49-1). */
export const addresses = withAttribute(within('URIUniversalCommunication', 'URIID'), 'schemeID')
/** Identifiers of the place of delivery, with their scheme (BT-71-1). */
export const placeIds = where(
  withAttribute(within('ShipToTradeParty', 'GlobalID'), 'schemeID'),
  ({ parent }) => parent?.parent?.name === 'ApplicableHeaderTradeDelivery',
)

const reasonsOf = (charge: boolean) =>
  where(within('SpecifiedTradeAllowanceCharge', 'ReasonCode'), ({ parent }) => parent !== undefined && isCharge(parent) === charge)
const byScheme = { name: 'schemeID', list: ID_SCHEMES }

/** The code lists of EN 16931 in CII. */
export const CII_CODES: readonly Check[] = [
  coded('BR-CL-01', within('ExchangedDocument', 'TypeCode'), CII_TYPES),
  codedAttribute('BR-CL-03', withAttribute(anywhere('TaxTotalAmount'), 'currencyID'), { name: 'currencyID', list: CURRENCIES }),
  coded('BR-CL-04', anywhere('InvoiceCurrencyCode'), CURRENCIES),
  coded('BR-CL-05', anywhere('TaxCurrencyCode'), CURRENCIES),
  coded('BR-CL-06', anywhere('DueDateTypeCode'), POINT_DATE_CODES),
  coded('BR-CL-07', anywhere('ReferenceTypeCode'), REFERENCE_SCHEMES),
  coded('BR-CL-08', anywhere('SubjectCode'), NOTE_SUBJECTS),
  codedAttribute('BR-CL-10', partyIds, byScheme),
  codedAttribute('BR-CL-11', plainIds, byScheme),
  codedAttribute('BR-CL-13', withAttribute(anywhere('ClassCode'), 'listID'), { name: 'listID', list: ITEM_CLASSIFICATIONS }),
  coded('BR-CL-14', anywhere('CountryID'), COUNTRIES),
  coded('BR-CL-15', within('OriginTradeCountry', 'ID'), COUNTRIES),
  coded('BR-CL-16', within('SpecifiedTradeSettlementPaymentMeans', 'TypeCode'), PAYMENT_MEANS),
  coded('BR-CL-17', within('CategoryTradeTax', 'CategoryCode'), VAT_CATEGORIES),
  coded('BR-CL-18', within('ApplicableTradeTax', 'CategoryCode'), VAT_CATEGORIES),
  coded('BR-CL-19', reasonsOf(false), ALLOWANCE_REASONS),
  coded('BR-CL-20', reasonsOf(true), CHARGE_REASONS),
  codedAttribute('BR-CL-21', itemIds, byScheme),
  ...over(anywhere('ExemptionReasonCode'), { 'BR-CL-22': (code) => EXEMPTION_REASONS.has(value(code).toUpperCase()) }),
  codedAttribute('BR-CL-23', withAttribute(anywhere('BasisQuantity', 'BilledQuantity'), 'unitCode'), { name: 'unitCode', list: UNITS }),
  codedAttribute('BR-CL-24', withAttribute(anywhere('AttachmentBinaryObject'), 'mimeCode'), { name: 'mimeCode', list: MIME_TYPES }),
  codedAttribute('BR-CL-25', addresses, { name: 'schemeID', list: ADDRESS_SCHEMES }),
  codedAttribute('BR-CL-26', placeIds, byScheme),
]
