import { add, compare, subtract, ZERO } from '../../../kit/decimal.ts'
import { MIME_TYPES } from '../../codes/documents.ts'
import { ADDRESS_SCHEMES, ID_SCHEMES } from '../../codes/parties.ts'
import { all, attribute, has, hasAttribute, textAt, type XmlElement } from '../../xml/element.ts'
import { anywhere, type Check, exactly, filled, over, type Places, path, root, twoDecimals, where } from '../check.ts'
import { within } from '../coded.ts'
import { numberAt, round2, sumOf } from '../exact.ts'
import { isSellersOrPayees } from '../ubl/places.ts'
import { EXTENSION_SCHEMES } from './shared.ts'

const withScheme = (places: Places): Places => where(places, (element) => hasAttribute(element, 'schemeID'))
const isOf = (list: ReadonlySet<string>) => (element: XmlElement) => {
  const scheme = attribute(element, 'schemeID')
  return list.has(scheme) || EXTENSION_SCHEMES.has(scheme)
}
const subLines = (line: XmlElement) => all(line, 'SubInvoiceLine')
const isSum = (line: XmlElement) =>
  compare(numberAt(line, 'LineExtensionAmount') ?? ZERO, sumOf(subLines(line).flatMap((sub) => [...all(sub, 'LineExtensionAmount')]))) === 0

/** The rules of XRechnung's extension in UBL (BR-DEX). */
export const XRECHNUNG_EXTENSION_UBL: readonly Check[] = [
  ...over(anywhere('EmbeddedDocumentBinaryObject'), {
    'BR-DEX-01': ({ attributes }) => MIME_TYPES.has(attributes.mimeCode ?? '') || attributes.mimeCode === 'application/xml',
  }),
  ...over(
    where(root, ({ name }) => name === 'Invoice'),
    {
      'BR-DEX-02': (_root, invoice) =>
        [...invoice.named('InvoiceLine'), ...invoice.named('SubInvoiceLine')].every((line) => subLines(line).length === 0 || isSum(line)),
      'BR-DEX-03': (_root, invoice) =>
        invoice
          .named('SubInvoiceLine')
          .every((line) => all(line, 'Item').every((item) => exactly(1, 'ClassifiedTaxCategory')(item, invoice))),
    },
  ),
  ...over(path('LegalMonetaryTotal'), {
    'BR-DEX-09': (total, { root: invoice }) => {
      const [payable, gross] = [numberAt(total, 'PayableAmount'), numberAt(total, 'TaxInclusiveAmount')]
      if (payable === undefined || gross === undefined) return false
      const others = all(invoice, 'PrepaidPayment/PaidAmount')
      const due = add(subtract(gross, numberAt(total, 'PrepaidAmount') ?? ZERO), sumOf(others))
      return compare(round2(subtract(payable, numberAt(total, 'PayableRoundingAmount') ?? ZERO)), round2(due)) === 0
    },
  }),
  ...over(withScheme(within('PartyIdentification', 'ID')), {
    'BR-DEX-04': (id) => isOf(ID_SCHEMES)(id) || (attribute(id, 'schemeID') === 'SEPA' && isSellersOrPayees(id)),
  }),
  ...over(withScheme(within('PartyLegalEntity', 'CompanyID')), { 'BR-DEX-05': isOf(ID_SCHEMES) }),
  ...over(withScheme(within('StandardItemIdentification', 'ID')), { 'BR-DEX-06': isOf(ID_SCHEMES) }),
  ...over(withScheme(anywhere('EndpointID')), { 'BR-DEX-07': isOf(ADDRESS_SCHEMES) }),
  ...over(withScheme(within('DeliveryLocation', 'ID')), { 'BR-DEX-08': isOf(ID_SCHEMES) }),
  ...over(
    where(path('PrepaidPayment'), ({ parent }) => parent?.name === 'Invoice'),
    {
      'BR-DEX-10': filled('ID'),
      'BR-DEX-11': filled('PaidAmount'),
      'BR-DEX-12': filled('InstructionID'),
      'BR-DEX-13': twoDecimals('PaidAmount'),
      'BR-DEX-14': (payment) =>
        has(payment, 'PaidAmount') &&
        all(payment, 'PaidAmount')[0]?.attributes.currencyID === textAt(payment.parent, 'DocumentCurrencyCode'),
    },
  ),
]
