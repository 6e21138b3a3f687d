import { all, first, has, textAt, value, type XmlElement } from '../../xml/element.ts'
import { absent, type Check, over, type Places, path, present, root, type Test, where } from '../check.ts'
import { AGREEMENT, DEAL, DELIVERY, SETTLEMENT, taxIds } from '../cii/places.ts'
import { isIban } from '../peppol/identifiers.ts'
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

const SELLER = `${AGREEMENT}/SellerTradeParty`
const MANDATE = `${SETTLEMENT}/SpecifiedTradePaymentTerms/DirectDebitMandateID`
const CREDITOR = `${SETTLEMENT}/CreditorReferenceID`
const DEBTOR = 'PayerPartyDebtorFinancialAccount/IBANID'
const MEANS = `${SETTLEMENT}/SpecifiedTradeSettlementPaymentMeans`

const text =
  (steps: string): Test =>
  (element) =>
    hasText(element, steps)
const paidBy = (codes: RegExp): Places => where(path(MEANS), (means) => codes.test(textAt(means, 'TypeCode')))
const isDebit: Test = (means, { root: invoice }) => has(invoice, MANDATE) || has(invoice, CREDITOR) || has(means, DEBTOR)
const isPaidOtherwise =
  (element: string): Test =>
  (means, invoice) =>
    !has(means, element) && !isDebit(means, invoice)

/** The rules of XRechnung 3.0 in CII. */
export const XRECHNUNG_CII: readonly Check[] = [
  ...over(root, {
    'BR-DE-1': present(MEANS),
    'BR-DE-15': text(`${AGREEMENT}/BuyerReference`),
    'BR-DE-16': hasTaxId,
    'BR-DE-17': (invoice) => XRECHNUNG_TYPES.has(textAt(invoice, 'ExchangedDocument/TypeCode')),
    'BR-DE-18': (invoice) => areDiscountsWritten(first(invoice, `${SETTLEMENT}/SpecifiedTradePaymentTerms/Description`)?.text ?? ''),
    'BR-DE-22': (invoice) => haveOwnFileNames(all(invoice, `${AGREEMENT}/AdditionalReferencedDocument/AttachmentBinaryObject`)),
    'BR-DE-26': (invoice) =>
      textAt(invoice, 'ExchangedDocument/TypeCode') !== '384' || has(invoice, `${SETTLEMENT}/InvoiceReferencedDocument`),
    'BR-DE-30': (invoice) =>
      has(invoice, CREDITOR)
        ? has(invoice, MANDATE) || has(invoice, `${MEANS}/${DEBTOR}`)
        : !has(invoice, MANDATE) && !has(invoice, `${MEANS}/${DEBTOR}`),
    'BR-DE-31': (invoice) =>
      has(invoice, `${MEANS}/${DEBTOR}`)
        ? has(invoice, MANDATE) || has(invoice, CREDITOR)
        : !has(invoice, MANDATE) && !has(invoice, CREDITOR),
  }),
  ...over(path('ExchangedDocumentContext'), {
    'BR-DE-21': (context) =>
      all(context, 'GuidelineSpecifiedDocumentContextParameter/ID').some((id) =>
        [XRECHNUNG, XRECHNUNG_EXTENSION, XRECHNUNG_VEHICLES].includes(id.text),
      ),
  }),
  ...over(path(SELLER), { 'BR-DE-2': present('DefinedTradeContact') }),
  ...over(path(`${SELLER}/PostalTradeAddress`), { 'BR-DE-3': text('CityName'), 'BR-DE-4': text('PostcodeCode') }),
  ...over(path(`${SELLER}/DefinedTradeContact`), {
    'BR-DE-5': (contact) => hasText(contact, 'PersonName') || hasText(contact, 'DepartmentName'),
    'BR-DE-6': text('TelephoneUniversalCommunication/CompleteNumber'),
    'BR-DE-7': text('EmailURIUniversalCommunication/URIID'),
    'BR-DE-27': (contact) => isTelephone(textAt(contact, 'TelephoneUniversalCommunication/CompleteNumber')),
    'BR-DE-28': (contact) => isEmail(textAt(contact, 'EmailURIUniversalCommunication/URIID')),
  }),
  ...over(path(`${AGREEMENT}/BuyerTradeParty/PostalTradeAddress`), { 'BR-DE-8': text('CityName'), 'BR-DE-9': text('PostcodeCode') }),
  ...over(path(`${DELIVERY}/ShipToTradeParty/PostalTradeAddress`), { 'BR-DE-10': text('CityName'), 'BR-DE-11': text('PostcodeCode') }),
  ...over(
    where(path(`${AGREEMENT}/AdditionalReferencedDocument`), (document) => textAt(document, 'TypeCode') === '916'),
    { 'BR-TMP-2': (document) => !has(document, 'URIID') || isUrl(value(first(document, 'URIID'))) },
  ),
  ...over(paidBy(/^(30|58)$/), {
    'BR-DE-19': (means) =>
      textAt(means, 'TypeCode') !== '58' ||
      !has(means, 'PayeePartyCreditorFinancialAccount/IBANID') ||
      isIban(textAt(means, 'PayeePartyCreditorFinancialAccount/IBANID')),
    'BR-DE-23-a': present('PayeePartyCreditorFinancialAccount'),
    'BR-DE-23-b': isPaidOtherwise('ApplicableTradeSettlementFinancialCard'),
  }),
  ...over(paidBy(/^(48|54|55)$/), {
    'BR-DE-24-a': present('ApplicableTradeSettlementFinancialCard'),
    'BR-DE-24-b': isPaidOtherwise('PayeePartyCreditorFinancialAccount'),
  }),
  ...over(paidBy(/^59$/), {
    'BR-DE-20': (means) => isIban(textAt(means, DEBTOR)),
    'BR-DE-25-a': isDebit,
    'BR-DE-25-b': absent(
      'PayeePartyCreditorFinancialAccount',
      'PayeeSpecifiedCreditorFinancialInstitution',
      'PayerSpecifiedDebtorFinancialInstitution',
      'ApplicableTradeSettlementFinancialCard',
    ),
  }),
  ...over(path(`${SETTLEMENT}/ApplicableTradeTax`), { 'BR-DE-14': text('RateApplicablePercent') }),
  ...over(path(DEAL), {
    'BR-DE-TMP-32': (deal) =>
      has(deal, 'ApplicableHeaderTradeDelivery/ActualDeliverySupplyChainEvent/OccurrenceDateTime') ||
      has(deal, 'ApplicableHeaderTradeSettlement/BillingSpecifiedPeriod') ||
      all(deal, 'IncludedSupplyChainTradeLineItem').every((line) => has(line, 'SpecifiedLineTradeSettlement/BillingSpecifiedPeriod')),
  }),
  ...over(path(`${DEAL}/IncludedSupplyChainTradeLineItem/SpecifiedLineTradeAgreement`), { 'BR-TMP-3': hasOneBaseQuantity }),
]

function hasTaxId(invoice: XmlElement): boolean {
  const taxes = all(invoice, `${DEAL}/IncludedSupplyChainTradeLineItem/SpecifiedLineTradeSettlement/ApplicableTradeTax`)
  const isTaxed =
    taxes.some((tax) => all(tax, 'TypeCode').some(({ text: type }) => type === 'VAT')) &&
    taxes.some((tax) => all(tax, 'CategoryCode').some(({ text: code }) => TAXED_CATEGORIES.has(code)))
  return (
    !isTaxed ||
    has(invoice, `${AGREEMENT}/SellerTaxRepresentativeTradeParty`) ||
    taxIds(first(invoice, SELLER), ['VA', 'FC']).some((id) => value(id) !== '')
  )
}

function hasOneBaseQuantity(agreement: XmlElement): boolean {
  const gross = first(agreement, 'GrossPriceProductTradePrice/BasisQuantity')
  const net = first(agreement, 'NetPriceProductTradePrice/BasisQuantity')
  if (gross === undefined || net === undefined) return true
  const units = [gross.attributes.unitCode, net.attributes.unitCode]
  const isOneUnit = units.includes(undefined) || units[0] === units[1]
  return isOneUnit && gross.text === net.text
}
