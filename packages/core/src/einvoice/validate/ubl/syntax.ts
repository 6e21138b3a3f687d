import { all, ancestor, has, hasAttribute, textAt, value, type XmlElement } from '../../xml/element.ts'
import { absent, anywhere, atMost, type Check, exactly, over, path, root, type Test, where } from '../check.ts'
import { decimalsOf } from '../exact.ts'
import { isCharge, isVat, lines } from './places.ts'

const SUPPLIER = 'AccountingSupplierParty/Party'
const CUSTOMER = 'AccountingCustomerParty/Party'

/** How UBL may be used for EN 16931 (UBL-SR, UBL-DT and those of UBL-CR that refuse an invoice). */
export const UBL_SYNTAX: readonly Check[] = [
  ...over(root, {
    'UBL-CR-470': absent('PrepaidPayment'),
    'UBL-CR-646': absent('InvoiceLine/SubInvoiceLine', 'CreditNoteLine/SubInvoiceLine'),
    'UBL-CR-666': (_root, { named }) => !objects(named('AdditionalDocumentReference')).some((object) => has(object, 'Attachment')),
    'UBL-CR-673': (_root, { named }) => !objects(named('AdditionalDocumentReference')).some((object) => has(object, 'DocumentDescription')),
    'UBL-SR-01': atMost(1, 'ContractDocumentReference/ID'),
    'UBL-SR-02': atMost(1, 'ReceiptDocumentReference/ID'),
    'UBL-SR-03': atMost(1, 'DespatchDocumentReference/ID'),
    'UBL-SR-04': (invoice) => objects(all(invoice, 'AdditionalDocumentReference')).flatMap((object) => all(object, 'ID')).length <= 1,
    'UBL-SR-05': atMost(1, 'PaymentTerms/Note'),
    'UBL-SR-08': atMost(1, 'InvoicePeriod'),
    'UBL-SR-09': atMost(1, `${SUPPLIER}/PartyLegalEntity/RegistrationName`),
    'UBL-SR-10': atMost(1, `${SUPPLIER}/PartyName/Name`),
    'UBL-SR-11': atMost(1, `${SUPPLIER}/PartyLegalEntity/CompanyID`),
    'UBL-SR-12': (invoice) => taxIds(invoice, SUPPLIER, true) <= 1,
    'UBL-SR-13': (invoice) => taxIds(invoice, SUPPLIER, false) <= 1,
    'UBL-SR-14': atMost(1, `${SUPPLIER}/PartyLegalEntity/CompanyLegalForm`),
    'UBL-SR-15': atMost(1, `${CUSTOMER}/PartyLegalEntity/RegistrationName`),
    'UBL-SR-16': atMost(1, `${CUSTOMER}/PartyIdentification/ID`),
    'UBL-SR-17': atMost(1, `${CUSTOMER}/PartyLegalEntity/CompanyID`),
    'UBL-SR-18': (invoice) => taxIds(invoice, CUSTOMER, true) <= 1,
    'UBL-SR-24': atMost(1, 'Delivery'),
    'UBL-SR-29': (_root, { named }) =>
      named('ID').filter((id) => id.parent?.name === 'PartyIdentification' && id.attributes.schemeID?.toUpperCase() === 'SEPA').length <= 1,
    'UBL-SR-39': atMost(1, 'ProjectReference/ID'),
    'UBL-SR-40': atMost(1, `${CUSTOMER}/PartyName/Name`),
    'UBL-SR-44': (_root, { named }) => new Set(named('PaymentID').map(({ text }) => text)).size <= 1,
    'UBL-SR-45': atMost(1, 'PaymentMeans/PaymentDueDate'),
    'UBL-SR-46': (invoice) => all(invoice, 'PaymentMeans/PaymentMeansCode').filter((code) => hasAttribute(code, 'name')).length <= 1,
    'UBL-SR-47': (_root, { named }) => new Set(named('PaymentMeansCode').map(({ text }) => text)).size <= 1,
    'UBL-SR-49': atMost(1, 'InvoicePeriod/DescriptionCode'),
    'UBL-SR-54': atMost(1, 'PaymentMeans/CardAccount'),
    'UBL-SR-55': atMost(1, 'PaymentMeans/PaymentMandate'),
    'UBL-SR-56': atMost(1, 'OriginatorDocumentReference/ID'),
  }),
  ...over(path(SUPPLIER), { 'UBL-SR-42': atMost(2, 'PartyTaxScheme') }),
  ...over(anywhere('PostalAddress', 'Address'), { 'UBL-SR-51': (address) => all(address, 'AddressLine').length <= 1 }),
  ...over(path('AdditionalDocumentReference'), {
    'UBL-SR-33': atMost(1, 'DocumentDescription'),
    'UBL-SR-43': (reference, { syntax }) => {
      const type = textAt(reference, 'DocumentTypeCode')
      if (type === '130' || (type === '50' && syntax === 'ubl-credit-note')) return true
      return !has(reference, 'DocumentTypeCode') && !all(reference, 'ID').some((id) => hasAttribute(id, 'schemeID'))
    },
  }),
  ...over((invoice) => invoice.ending('Amount').filter(isMoney), { 'UBL-DT-01': ({ text }) => decimalsOf(text) <= 2 }),
  ...over((invoice) => invoice.ending('BinaryObject'), {
    'UBL-DT-06': (object) => hasAttribute(object, 'mimeCode'),
    'UBL-DT-07': (object) => hasAttribute(object, 'filename'),
  }),
  ...over(anywhere('Delivery'), { 'UBL-SR-25': atMost(1, 'DeliveryParty/PartyName/Name') }),
  ...over(
    where(anywhere('AllowanceCharge'), (element) => isCharge(element) === false),
    { 'UBL-SR-30': atMost(1, 'AllowanceChargeReason') },
  ),
  ...over(
    where(anywhere('AllowanceCharge'), (element) => isCharge(element) === true),
    { 'UBL-SR-31': atMost(1, 'AllowanceChargeReason') },
  ),
  ...over(anywhere('PartyTaxScheme'), { 'UBL-SR-53': (tax) => has(tax, 'TaxScheme/ID') && has(tax, 'CompanyID') }),
  ...over(lines, {
    'UBL-SR-34': atMost(1, 'Note'),
    'UBL-SR-35': atMost(1, 'OrderLineReference/LineID'),
    'UBL-SR-36': atMost(1, 'InvoicePeriod'),
    'UBL-SR-37': atMost(1, 'Price/AllowanceCharge/Amount'),
    'UBL-SR-48': exactly(1, 'Item/ClassifiedTaxCategory'),
    'UBL-SR-50': atMost(1, 'Item/Description'),
    'UBL-SR-52': atMost(1, 'DocumentReference'),
  }),
  ...over(path('PayeeParty'), {
    'UBL-SR-19': payee((party) => all(party, 'PartyName/Name').length <= 1),
    'UBL-SR-20': payee((party) => all(party, 'PartyIdentification/ID').filter((id) => isNotSepa(id)).length <= 1),
    'UBL-SR-21': payee((party) => all(party, 'PartyLegalEntity/CompanyID').length <= 1),
  }),
  ...over(path('PaymentMeans'), {
    'UBL-SR-26': atMost(1, 'PaymentID'),
    'UBL-SR-27': atMost(1, 'PaymentMeansCode'),
    'UBL-SR-28': atMost(1, 'PaymentMandate/ID'),
  }),
  ...over(path('BillingReference'), {
    'UBL-SR-06': atMost(1, 'InvoiceDocumentReference'),
    'UBL-SR-07': (reference) => has(reference, 'InvoiceDocumentReference/ID'),
  }),
  ...over(path('TaxRepresentativeParty'), { 'UBL-SR-22': atMost(1, 'PartyName/Name'), 'UBL-SR-23': atMost(1, 'PartyTaxScheme/CompanyID') }),
  ...over(anywhere('TaxSubtotal'), { 'UBL-SR-32': atMost(1, 'TaxCategory/TaxExemptionReason') }),
]

function objects(references: readonly XmlElement[]): XmlElement[] {
  return references.filter((reference) => textAt(reference, 'DocumentTypeCode') === '130')
}

function taxIds(invoice: XmlElement, party: string, vat: boolean): number {
  const schemes = all(invoice, `${party}/PartyTaxScheme`).filter((scheme) =>
    vat ? isVat(scheme) : has(scheme, 'TaxScheme') && !isVat(scheme),
  )
  return schemes.flatMap((scheme) => all(scheme, 'CompanyID')).length
}

/** Unit prices, and what belongs to them, may have more decimals. */
function isMoney(element: XmlElement): boolean {
  if (element.name === 'PriceAmount') return false
  const allowance = ancestor(element, 'AllowanceCharge')
  return allowance === undefined || ancestor(allowance, 'Price') === undefined
}

function isNotSepa(id: XmlElement): boolean {
  const scheme = id.attributes.schemeID
  return scheme !== undefined && scheme.toUpperCase() !== 'SEPA'
}

/** The official rules also want the payee's name to differ from the seller's here. */
function payee(test: Test): Test {
  return (party, invoice) => {
    const names = all(party, 'PartyName/Name').map(value)
    const sellers = all(party.parent, `${SUPPLIER}/PartyLegalEntity/RegistrationName`).map(value)
    return test(party, invoice) && names.some((name) => sellers.some((other) => other !== name))
  }
}
