import { ALLOWANCE_REASONS, CHARGE_REASONS, CURRENCIES, EXEMPTION_REASONS, VAT_CATEGORIES } from '../../codes/amounts.ts'
import { CREDIT_NOTE_TYPES, INVOICE_TYPES, ITEM_CLASSIFICATIONS, MIME_TYPES, PAYMENT_MEANS } from '../../codes/documents.ts'
import { ADDRESS_SCHEMES, COUNTRIES, ID_SCHEMES } from '../../codes/parties.ts'
import { REFERENCE_SCHEMES } from '../../codes/references.ts'
import { UNITS } from '../../codes/units.ts'
import { hasAttribute, textAt, value } from '../../xml/element.ts'
import { anywhere, type Check, over, type Places, where } from '../check.ts'
import { coded, codedAttribute, within } from '../coded.ts'
import { isCharge, isSellersOrPayees } from './places.ts'

const AMOUNTS = [
  ...[
    'Amount',
    'BaseAmount',
    'PriceAmount',
    'TaxAmount',
    'TaxableAmount',
    'LineExtensionAmount',
    'TaxExclusiveAmount',
    'TaxInclusiveAmount',
  ],
  ...['AllowanceTotalAmount', 'ChargeTotalAmount', 'PrepaidAmount', 'PayableRoundingAmount', 'PayableAmount'],
]

const POINT_DATE_CODES = new Set(['3', '35', '432'])

/** The elements that hold an amount with its currency. */
export const amounts: Places = anywhere(...AMOUNTS)

const withAttribute = (places: Places, name: string): Places => where(places, (element) => hasAttribute(element, name))
const reasonsOf = (charge: boolean) =>
  where(anywhere('AllowanceChargeReasonCode'), ({ parent }) => parent?.name === 'AllowanceCharge' && isCharge(parent) === charge)

/** The code lists of EN 16931 in UBL. */
export const UBL_CODES: readonly Check[] = [
  coded('BR-CL-01', anywhere('InvoiceTypeCode'), INVOICE_TYPES),
  coded('BR-CL-01', anywhere('CreditNoteTypeCode'), CREDIT_NOTE_TYPES),
  codedAttribute('BR-CL-03', amounts, { name: 'currencyID', list: CURRENCIES }),
  coded('BR-CL-04', anywhere('DocumentCurrencyCode'), CURRENCIES),
  coded('BR-CL-05', anywhere('TaxCurrencyCode'), CURRENCIES),
  coded('BR-CL-06', within('InvoicePeriod', 'DescriptionCode'), POINT_DATE_CODES),
  codedAttribute(
    'BR-CL-07',
    where(
      withAttribute(anywhere('ID'), 'schemeID'),
      ({ parent }) => /^(Additional)?DocumentReference$/.test(parent?.name ?? '') && textAt(parent, 'DocumentTypeCode') === '130',
    ),
    { name: 'schemeID', list: REFERENCE_SCHEMES },
  ),
  {
    ...codedAttribute('BR-CL-10', withAttribute(within('PartyIdentification', 'ID'), 'schemeID'), { name: 'schemeID', list: ID_SCHEMES }),
    holds: (id) =>
      ID_SCHEMES.has(id.attributes.schemeID?.trim() ?? '') || (id.attributes.schemeID?.trim() === 'SEPA' && isSellersOrPayees(id)),
  },
  codedAttribute('BR-CL-11', withAttribute(within('PartyLegalEntity', 'CompanyID'), 'schemeID'), { name: 'schemeID', list: ID_SCHEMES }),
  codedAttribute('BR-CL-13', withAttribute(within('CommodityClassification', 'ItemClassificationCode'), 'listID'), {
    name: 'listID',
    list: ITEM_CLASSIFICATIONS,
  }),
  coded('BR-CL-14', within('Country', 'IdentificationCode'), COUNTRIES),
  coded('BR-CL-15', within('OriginCountry', 'IdentificationCode'), COUNTRIES),
  coded('BR-CL-16', within('PaymentMeans', 'PaymentMeansCode'), PAYMENT_MEANS),
  coded('BR-CL-17', within('TaxCategory', 'ID'), VAT_CATEGORIES),
  coded('BR-CL-18', within('ClassifiedTaxCategory', 'ID'), VAT_CATEGORIES),
  coded('BR-CL-19', reasonsOf(false), ALLOWANCE_REASONS),
  coded('BR-CL-20', reasonsOf(true), CHARGE_REASONS),
  codedAttribute('BR-CL-21', withAttribute(within('StandardItemIdentification', 'ID'), 'schemeID'), { name: 'schemeID', list: ID_SCHEMES }),
  ...over(anywhere('TaxExemptionReasonCode'), { 'BR-CL-22': (code) => EXEMPTION_REASONS.has(value(code).toUpperCase()) }),
  codedAttribute('BR-CL-23', withAttribute(anywhere('InvoicedQuantity', 'BaseQuantity', 'CreditedQuantity'), 'unitCode'), {
    name: 'unitCode',
    list: UNITS,
  }),
  codedAttribute('BR-CL-24', withAttribute(anywhere('EmbeddedDocumentBinaryObject'), 'mimeCode'), { name: 'mimeCode', list: MIME_TYPES }),
  codedAttribute('BR-CL-25', withAttribute(anywhere('EndpointID'), 'schemeID'), { name: 'schemeID', list: ADDRESS_SCHEMES }),
  codedAttribute('BR-CL-26', withAttribute(within('DeliveryLocation', 'ID'), 'schemeID'), { name: 'schemeID', list: ID_SCHEMES }),
]
