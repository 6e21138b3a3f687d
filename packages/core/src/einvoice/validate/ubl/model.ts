import { compare, ZERO } from '../../../kit/decimal.ts'
import { VAT_PREFIXES } from '../../codes/parties.ts'
import { NOTE_SUBJECTS } from '../../codes/references.ts'
import { all, attribute, first, has, hasAttribute, textAt, value, type XmlElement } from '../../xml/element.ts'
import { anywhere, type Check, filled, over, path, present, root, type Test, twoDecimals, where } from '../check.ts'
import { numberAt } from '../exact.ts'
import { documentAllowances, isVat, lineAllowances, lines, vatIds } from './places.ts'

const reason = present('AllowanceChargeReason', 'AllowanceChargeReasonCode')
const vatCategory: Test = (element) => all(element, 'TaxCategory').some((category) => isVat(category) && has(category, 'ID'))
const notNegative = (element: XmlElement, steps: string) => {
  const number = numberAt(element, steps)
  return number !== undefined && compare(number, ZERO) >= 0
}
const inOrder: Test = (period) => {
  const [start, end] = [textAt(period, 'StartDate'), textAt(period, 'EndDate')]
  return start === '' || end === '' || end.slice(0, 10) >= start.slice(0, 10)
}
const scheme: Test = (element) => hasAttribute(element, 'schemeID')

const PREFIXES = ` ${[...VAT_PREFIXES].join(' ')} `

/** The rules of EN 16931 on which terms must be there, in UBL. */
export const UBL_TERMS: readonly Check[] = [
  ...over(root, {
    'BR-01': filled('CustomizationID'),
    'BR-02': filled('ID'),
    'BR-03': filled('IssueDate'),
    'BR-04': (invoice) => textAt(invoice, 'InvoiceTypeCode') !== '' || textAt(invoice, 'CreditNoteTypeCode') !== '',
    'BR-05': filled('DocumentCurrencyCode'),
    'BR-06': filled('AccountingSupplierParty/Party/PartyLegalEntity/RegistrationName'),
    'BR-07': filled('AccountingCustomerParty/Party/PartyLegalEntity/RegistrationName'),
    'BR-08': present('AccountingSupplierParty/Party/PostalAddress'),
    'BR-10': present('AccountingCustomerParty/Party/PostalAddress'),
    'BR-16': present('InvoiceLine', 'CreditNoteLine'),
    'BR-53': (invoice, { named }) => {
      const currency = first(invoice, 'TaxCurrencyCode')
      return currency === undefined || taxAmounts(named('TaxTotal')).some((amount) => amount.attributes.currencyID === currency.text)
    },
    'BR-CO-03': (invoice) => !(has(invoice, 'TaxPointDate') && has(invoice, 'InvoicePeriod/DescriptionCode')),
    'BR-CO-18': present('TaxTotal/TaxSubtotal'),
  }),
  ...over(path('AccountingSupplierParty/Party/PostalAddress'), { 'BR-09': filled('Country/IdentificationCode') }),
  ...over(path('AccountingCustomerParty/Party/PostalAddress'), { 'BR-11': filled('Country/IdentificationCode') }),
  ...over(path('LegalMonetaryTotal'), {
    'BR-12': present('LineExtensionAmount'),
    'BR-13': present('TaxExclusiveAmount'),
    'BR-14': present('TaxInclusiveAmount'),
    'BR-15': present('PayableAmount'),
    'BR-DEC-09': twoDecimals('LineExtensionAmount'),
    'BR-DEC-10': twoDecimals('AllowanceTotalAmount'),
    'BR-DEC-11': twoDecimals('ChargeTotalAmount'),
    'BR-DEC-12': twoDecimals('TaxExclusiveAmount'),
    'BR-DEC-14': twoDecimals('TaxInclusiveAmount'),
    'BR-DEC-16': twoDecimals('PrepaidAmount'),
    'BR-DEC-17': twoDecimals('PayableRoundingAmount'),
    'BR-DEC-18': twoDecimals('PayableAmount'),
  }),
  ...over(path('PayeeParty'), { 'BR-17': payeeDiffers }),
  ...over(path('TaxRepresentativeParty'), {
    'BR-18': filled('PartyName/Name'),
    'BR-19': present('PostalAddress'),
    'BR-56': (party) => vatIds(party).length > 0,
  }),
  ...over(path('TaxRepresentativeParty/PostalAddress'), { 'BR-20': filled('Country/IdentificationCode') }),
  ...over(lines, {
    'BR-21': filled('ID'),
    'BR-22': present('InvoicedQuantity', 'CreditedQuantity'),
    'BR-23': (line) =>
      [...all(line, 'InvoicedQuantity'), ...all(line, 'CreditedQuantity')].some((quantity) => hasAttribute(quantity, 'unitCode')),
    'BR-24': present('LineExtensionAmount'),
    'BR-25': filled('Item/Name'),
    'BR-26': present('Price/PriceAmount'),
    'BR-27': (line) => notNegative(line, 'Price/PriceAmount'),
    'BR-28': (line) => !has(line, 'Price/AllowanceCharge/BaseAmount') || notNegative(line, 'Price/AllowanceCharge/BaseAmount'),
    'BR-CO-04': (line) => all(line, 'Item/ClassifiedTaxCategory').some((category) => isVat(category) && has(category, 'ID')),
    'BR-DEC-23': twoDecimals('LineExtensionAmount'),
  }),
  ...over(path('InvoicePeriod'), { 'BR-29': inOrder, 'BR-CO-19': present('StartDate', 'EndDate', 'DescriptionCode') }),
  ...over((invoice) => lines(invoice).flatMap((line) => [...all(line, 'InvoicePeriod')]), {
    'BR-30': inOrder,
    'BR-CO-20': present('StartDate', 'EndDate'),
  }),
  ...over(documentAllowances(false), {
    'BR-31': present('Amount'),
    'BR-32': vatCategory,
    'BR-33': reason,
    'BR-CO-21': reason,
    'BR-DEC-01': twoDecimals('Amount'),
    'BR-DEC-02': twoDecimals('BaseAmount'),
  }),
  ...over(documentAllowances(true), {
    'BR-36': present('Amount'),
    'BR-37': vatCategory,
    'BR-38': reason,
    'BR-CO-22': reason,
    'BR-DEC-05': twoDecimals('Amount'),
    'BR-DEC-06': twoDecimals('BaseAmount'),
  }),
  ...over(lineAllowances(false), {
    'BR-41': present('Amount'),
    'BR-42': reason,
    'BR-CO-23': reason,
    'BR-DEC-24': twoDecimals('Amount'),
    'BR-DEC-25': twoDecimals('BaseAmount'),
  }),
  ...over(lineAllowances(true), {
    'BR-43': present('Amount'),
    'BR-44': reason,
    'BR-CO-24': reason,
    'BR-DEC-27': twoDecimals('Amount'),
    'BR-DEC-28': twoDecimals('BaseAmount'),
  }),
  ...over(path('PaymentMeans'), {
    'BR-49': present('PaymentMeansCode'),
    'BR-61': (means) => !/^(30|58)$/.test(textAt(means, 'PaymentMeansCode')) || has(means, 'PayeeFinancialAccount/ID'),
  }),
  ...over(
    (invoice) =>
      all(invoice.root, 'PaymentMeans')
        .filter((means) => all(means, 'PaymentMeansCode').some(({ text }) => text === '30' || text === '58'))
        .flatMap((means) => [...all(means, 'PayeeFinancialAccount')]),
    { 'BR-50': filled('ID') },
  ),
  ...over(path('PaymentMeans/CardAccount/PrimaryAccountNumberID'), { 'BR-51': (number) => value(number).length <= 10 }),
  ...over(path('AdditionalDocumentReference'), { 'BR-52': filled('ID') }),
  ...over(anywhere('AdditionalItemProperty'), { 'BR-54': (property) => has(property, 'Name') && has(property, 'Value') }),
  ...over(path('BillingReference'), { 'BR-55': present('InvoiceDocumentReference/ID') }),
  ...over(path('Delivery/DeliveryLocation/Address'), { 'BR-57': present('Country/IdentificationCode') }),
  ...over(path('AccountingSupplierParty/Party/EndpointID'), { 'BR-62': scheme }),
  ...over(path('AccountingCustomerParty/Party/EndpointID'), { 'BR-63': scheme }),
  ...over((invoice) => lines(invoice).flatMap((line) => [...all(line, 'Item/StandardItemIdentification/ID')]), { 'BR-64': scheme }),
  ...over((invoice) => lines(invoice).flatMap((line) => [...all(line, 'Item/CommodityClassification/ItemClassificationCode')]), {
    'BR-65': (code) => hasAttribute(code, 'listID'),
  }),
  ...over(where(anywhere('PartyTaxScheme'), isVat), {
    'BR-CO-09': (tax) => PREFIXES.includes((first(tax, 'CompanyID')?.text ?? '').slice(0, 2)),
  }),
  ...over(path('AccountingSupplierParty'), {
    'BR-CO-26': (supplier) =>
      all(supplier, 'Party').some((party) => vatIds(party).length > 0) ||
      all(supplier, 'Party/PartyIdentification/ID').some((id) => attribute(id, 'schemeID') !== 'SEPA') ||
      has(supplier, 'Party/PartyLegalEntity/CompanyID'),
  }),
  ...over(path('Note'), { 'BR-CL-08': subjectIsKnown }),
  ...over(path('TaxTotal/TaxSubtotal'), {
    'BR-45': present('TaxableAmount'),
    'BR-46': present('TaxAmount'),
    'BR-47': vatCategory,
    'BR-48': (subtotal) =>
      all(subtotal, 'TaxCategory').some((category) => isVat(category) && (has(category, 'Percent') || textAt(category, 'ID') === 'O')),
    'BR-DEC-19': twoDecimals('TaxableAmount'),
    'BR-DEC-20': twoDecimals('TaxAmount'),
  }),
]

function taxAmounts(totals: readonly XmlElement[]): XmlElement[] {
  return totals.flatMap((total) => [...all(total, 'TaxAmount')])
}

function payeeDiffers(payee: XmlElement): boolean {
  const seller = all(payee.parent, 'AccountingSupplierParty/Party')
  const texts = (from: readonly XmlElement[], steps: string) => new Set(from.flatMap((party) => all(party, steps).map(({ text }) => text)))
  const shares = (steps: string) => [...texts([payee], steps)].some((text) => texts(seller, steps).has(text))
  return has(payee, 'PartyName/Name') && !shares('PartyName/Name') && !shares('PartyIdentification/ID')
}

function subjectIsKnown(note: XmlElement): boolean {
  const subject = /#(.{3})#/s.exec(note.text.slice(note.text.indexOf('#')))?.[1]
  const isCoded = /^[^#]*#[^#]{3}#/s.test(note.text)
  return !isCoded || NOTE_SUBJECTS.has(subject ?? '')
}
