import { all, first, has, textAt, value, type XmlElement } from '../../xml/element.ts'
import { absent, type Check, over, type Places, path, present, root, type Test, where } from '../check.ts'
import { peppolName } from '../german-names.ts'
import { isIban } from '../peppol/identifiers.ts'
import { areBothGerman } from '../peppol/parties.ts'
import { lines } from '../ubl/places.ts'
import {
  areDiscountsWritten,
  hasText,
  haveOwnFileNames,
  isEmail,
  isTelephone,
  isUrl,
  TAXED_CATEGORIES,
  XRECHNUNG,
  XRECHNUNG_EXTENSION,
  XRECHNUNG_TYPES,
  XRECHNUNG_VEHICLES,
} from './shared.ts'

const SUPPLIER = 'AccountingSupplierParty/Party'
const CUSTOMER = 'AccountingCustomerParty/Party'
const text =
  (steps: string): Test =>
  (element) =>
    hasText(element, steps)
const typeOf = (invoice: XmlElement) => textAt(invoice, 'InvoiceTypeCode') || textAt(invoice, 'CreditNoteTypeCode')
const paidBy = (codes: RegExp): Places => where(path('PaymentMeans'), (means) => codes.test(textAt(means, 'PaymentMeansCode')))
const isDebited = (invoice: XmlElement) => has(invoice, 'PaymentMeans/PaymentMandate')

/** The German rules that XRechnung and, between German parties, Peppol ask alike. */
const GERMAN: readonly Check[] = [
  ...over(root, {
    'BR-DE-1': present('PaymentMeans'),
    'BR-DE-15': text('BuyerReference'),
    'BR-DE-16': (invoice) =>
      has(invoice, 'TaxRepresentativeParty') ||
      hasText(invoice, `${SUPPLIER}/PartyTaxScheme/CompanyID`) ||
      ![
        ...all(invoice, 'AllowanceCharge/TaxCategory/ID'),
        ...all(invoice, 'InvoiceLine/Item/ClassifiedTaxCategory/ID'),
        ...all(invoice, 'CreditNoteLine/Item/ClassifiedTaxCategory/ID'),
      ].some((id) => TAXED_CATEGORIES.has(id.text)),
    'BR-DE-17': (invoice) => XRECHNUNG_TYPES.has(typeOf(invoice)),
    'BR-DE-18': (invoice) => areDiscountsWritten(first(invoice, 'PaymentTerms/Note')?.text ?? ''),
    'BR-DE-22': (invoice) => haveOwnFileNames(all(invoice, 'AdditionalDocumentReference/Attachment/EmbeddedDocumentBinaryObject')),
    'BR-DE-26': (invoice) => typeOf(invoice) !== '384' || has(invoice, 'BillingReference/InvoiceDocumentReference'),
    'BR-DE-30': (invoice) =>
      !isDebited(invoice) ||
      [...all(invoice, `${SUPPLIER}/PartyIdentification/ID`), ...all(invoice, 'PayeeParty/PartyIdentification/ID')].some(
        ({ attributes }) => attributes.schemeID === 'SEPA',
      ),
    'BR-DE-31': (invoice) => !isDebited(invoice) || has(invoice, 'PaymentMeans/PaymentMandate/PayerFinancialAccount/ID'),
  }),
  ...over(path('AccountingSupplierParty'), { 'BR-DE-2': present('Party/Contact') }),
  ...over(path(`${SUPPLIER}/PostalAddress`), { 'BR-DE-3': text('CityName'), 'BR-DE-4': text('PostalZone') }),
  ...over(path(`${SUPPLIER}/Contact`), {
    'BR-DE-5': text('Name'),
    'BR-DE-6': text('Telephone'),
    'BR-DE-7': text('ElectronicMail'),
    'BR-DE-27': (contact) => isTelephone(textAt(contact, 'Telephone')),
    'BR-DE-28': (contact) => isEmail(textAt(contact, 'ElectronicMail')),
  }),
  ...over(path(`${CUSTOMER}/PostalAddress`), { 'BR-DE-8': text('CityName'), 'BR-DE-9': text('PostalZone') }),
  ...over(path('Delivery/DeliveryLocation/Address'), { 'BR-DE-10': text('CityName'), 'BR-DE-11': text('PostalZone') }),
  ...over(paidBy(/^(30|58)$/), {
    'BR-DE-19': (means) =>
      textAt(means, 'PaymentMeansCode') !== '58' ||
      !has(means, 'PayeeFinancialAccount/ID') ||
      isIban(textAt(means, 'PayeeFinancialAccount/ID')),
    'BR-DE-23-a': present('PayeeFinancialAccount'),
    'BR-DE-23-b': absent('CardAccount', 'PaymentMandate'),
  }),
  ...over(paidBy(/^(48|54|55)$/), {
    'BR-DE-24-a': present('CardAccount'),
    'BR-DE-24-b': absent('PayeeFinancialAccount', 'PaymentMandate'),
  }),
  ...over(paidBy(/^59$/), {
    'BR-DE-20': (means) => isIban(textAt(means, 'PaymentMandate/PayerFinancialAccount/ID')),
    'BR-DE-25-a': present('PaymentMandate'),
    'BR-DE-25-b': absent('PayeeFinancialAccount', 'CardAccount'),
  }),
  ...over(path('TaxTotal/TaxSubtotal'), { 'BR-DE-14': text('TaxCategory/Percent') }),
]

/** The rules of XRechnung 3.0 in UBL. */
export const XRECHNUNG_UBL: readonly Check[] = [
  ...GERMAN,
  ...over(root, {
    'BR-DE-21': (invoice) =>
      all(invoice, 'CustomizationID').some((id) => [XRECHNUNG, XRECHNUNG_EXTENSION, XRECHNUNG_VEHICLES].includes(id.text)),
    'BR-DE-TMP-32': (invoice, xml) =>
      has(invoice, 'Delivery/ActualDeliveryDate') ||
      has(invoice, 'InvoicePeriod') ||
      lines(xml).every((line) => has(line, 'InvoicePeriod')),
  }),
  ...over(path('AdditionalDocumentReference/Attachment/ExternalReference'), {
    'BR-TMP-2': (reference) => isUrl(value(first(reference, 'URI'))),
  }),
]

/** Peppol's rules between German parties: those of XRechnung under other names. */
export const PEPPOL_GERMANY: readonly Check[] = GERMAN.map(({ rule, at, holds }) => ({
  rule: peppolName(rule),
  at: (invoice) => (areBothGerman(invoice) ? at(invoice) : []),
  holds,
}))
