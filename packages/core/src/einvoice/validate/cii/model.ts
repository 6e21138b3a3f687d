import { compare, ZERO } from '../../../kit/decimal.ts'
import { VAT_PREFIXES } from '../../codes/parties.ts'
import { all, attribute, first, has, hasAttribute, textAt, value, type XmlElement } from '../../xml/element.ts'
import { anywhere, type Check, filled, over, path, present, root, type Test, twoDecimals, where } from '../check.ts'
import { within } from '../coded.ts'
import { numberAt } from '../exact.ts'
import {
  AGREEMENT,
  allowances,
  breakdown,
  currency,
  DELIVERY,
  isOf,
  isVat,
  LINE_TOTAL,
  lines,
  SETTLEMENT,
  taxIds,
  totals,
} from './places.ts'

const SELLER = `${AGREEMENT}/SellerTradeParty`
const BUYER = `${AGREEMENT}/BuyerTradeParty`
const NET_PRICE = 'SpecifiedLineTradeAgreement/NetPriceProductTradePrice/ChargeAmount'
const GROSS_PRICE = 'SpecifiedLineTradeAgreement/GrossPriceProductTradePrice/ChargeAmount'

const reason = present('Reason', 'ReasonCode')
const vatCategory: Test = (element) => all(element, 'CategoryTradeTax').some((tax) => isVat(tax) && has(tax, 'CategoryCode'))
const notNegative = (line: XmlElement, steps: string) => {
  const number = numberAt(line, steps)
  return number !== undefined && compare(number, ZERO) >= 0
}
const dayIn = (period: XmlElement, name: string) =>
  all(period, `${name}/DateTimeString`).find(({ attributes }) => attributes.format === '102')?.text
const inOrder: Test = (period) => {
  if (!has(period, 'StartDateTime') || !has(period, 'EndDateTime')) return true
  const [start, end] = [dayIn(period, 'StartDateTime'), dayIn(period, 'EndDateTime')]
  return start !== undefined && end !== undefined && end >= start
}
const bounded = present('StartDateTime', 'EndDateTime')
const addressed =
  (party: string): Test =>
  (invoice) => {
    const address = first(invoice, `${party}/URIUniversalCommunication`)
    return address === undefined || attribute(first(address, 'URIID'), 'schemeID') !== ''
  }

/** The rules of EN 16931 on which terms must be there, in CII. */
export const CII_TERMS: readonly Check[] = [
  ...over(root, {
    'BR-01': filled('ExchangedDocumentContext/GuidelineSpecifiedDocumentContextParameter/ID'),
    'BR-02': filled('ExchangedDocument/ID'),
    'BR-03': (invoice) => (dayIn(invoice, 'ExchangedDocument/IssueDateTime') ?? '').trim() !== '',
    'BR-04': filled('ExchangedDocument/TypeCode'),
    'BR-05': filled(`${SETTLEMENT}/InvoiceCurrencyCode`),
    'BR-06': filled(`${SELLER}/Name`),
    'BR-07': filled(`${BUYER}/Name`),
    'BR-08': present(`${SELLER}/PostalTradeAddress`),
    'BR-09': filled(`${SELLER}/PostalTradeAddress/CountryID`),
    'BR-10': present(`${BUYER}/PostalTradeAddress`),
    'BR-11': filled(`${BUYER}/PostalTradeAddress/CountryID`),
    'BR-16': (_root, invoice) => lines(invoice).length > 0,
    'BR-62': addressed(SELLER),
    'BR-63': addressed(BUYER),
  }),
  ...over(totals, {
    'BR-12': present('LineTotalAmount'),
    'BR-13': present('TaxBasisTotalAmount'),
    'BR-14': present('GrandTotalAmount'),
    'BR-15': present('DuePayableAmount'),
    'BR-53': (total, { root: invoice }) => {
      const taxes = currency(invoice, 'TaxCurrencyCode')
      return (
        taxes === undefined ||
        (taxes !== currency(invoice, 'InvoiceCurrencyCode') &&
          all(total, 'TaxTotalAmount').some((amount) => amount.attributes.currencyID === taxes))
      )
    },
    'BR-DEC-09': twoDecimals('LineTotalAmount'),
    'BR-DEC-10': twoDecimals('AllowanceTotalAmount'),
    'BR-DEC-11': twoDecimals('ChargeTotalAmount'),
    'BR-DEC-12': twoDecimals('TaxBasisTotalAmount'),
    'BR-DEC-14': twoDecimals('GrandTotalAmount'),
    'BR-DEC-16': twoDecimals('TotalPrepaidAmount'),
    'BR-DEC-17': twoDecimals('RoundingAmount'),
    'BR-DEC-18': twoDecimals('DuePayableAmount'),
  }),
  ...over(anywhere('PayeeTradeParty'), { 'BR-17': payeeDiffers }),
  ...over(anywhere('SellerTaxRepresentativeTradeParty'), {
    'BR-18': filled('Name'),
    'BR-19': present('PostalTradeAddress'),
    'BR-20': filled('PostalTradeAddress/CountryID'),
    'BR-56': (party) => taxIds(party, ['VA']).some((id) => value(id) !== ''),
  }),
  ...over(lines, {
    'BR-21': filled('AssociatedDocumentLineDocument/LineID'),
    'BR-22': present('SpecifiedLineTradeDelivery/BilledQuantity'),
    'BR-23': (line) => all(line, 'SpecifiedLineTradeDelivery/BilledQuantity').some((quantity) => hasAttribute(quantity, 'unitCode')),
    'BR-24': present(LINE_TOTAL),
    'BR-25': filled('SpecifiedTradeProduct/Name'),
    'BR-26': present(NET_PRICE),
    'BR-27': (line) => notNegative(line, NET_PRICE),
    'BR-28': (line) => !has(line, GROSS_PRICE) || notNegative(line, GROSS_PRICE),
    'BR-64': (line) =>
      !has(line, 'SpecifiedTradeProduct/GlobalID') || attribute(first(line, 'SpecifiedTradeProduct/GlobalID'), 'schemeID') !== '',
    'BR-CO-04': (line) =>
      all(line, 'SpecifiedLineTradeSettlement/ApplicableTradeTax').some((tax) => isVat(tax) && has(tax, 'CategoryCode')),
    'BR-CO-18': (_line, invoice) => breakdown(invoice).length > 0,
    'BR-DEC-23': twoDecimals(LINE_TOTAL),
  }),
  ...over(within('ApplicableHeaderTradeSettlement', 'BillingSpecifiedPeriod'), { 'BR-29': inOrder, 'BR-CO-19': bounded }),
  ...over(within('SpecifiedLineTradeSettlement', 'BillingSpecifiedPeriod'), { 'BR-30': inOrder, 'BR-CO-20': bounded }),
  ...over(allowances('ApplicableHeaderTradeSettlement', false), {
    'BR-31': present('ActualAmount'),
    'BR-32': vatCategory,
    'BR-33': reason,
    'BR-CO-21': reason,
    'BR-DEC-01': twoDecimals('ActualAmount'),
    'BR-DEC-02': twoDecimals('BasisAmount'),
  }),
  ...over(allowances('ApplicableHeaderTradeSettlement', true), {
    'BR-36': present('ActualAmount'),
    'BR-37': vatCategory,
    'BR-38': reason,
    'BR-CO-22': reason,
    'BR-DEC-05': twoDecimals('ActualAmount'),
    'BR-DEC-06': twoDecimals('BasisAmount'),
  }),
  ...over(allowances('SpecifiedLineTradeSettlement', false), {
    'BR-41': present('ActualAmount'),
    'BR-42': reason,
    'BR-CO-23': reason,
    'BR-DEC-24': twoDecimals('ActualAmount'),
    'BR-DEC-25': twoDecimals('BasisAmount'),
  }),
  ...over(allowances('SpecifiedLineTradeSettlement', true), {
    'BR-43': present('ActualAmount'),
    'BR-44': reason,
    'BR-CO-24': reason,
    'BR-DEC-27': twoDecimals('ActualAmount'),
    'BR-DEC-28': twoDecimals('BasisAmount'),
  }),
  ...over(where(breakdown, isGeneral), {
    'BR-45': present('BasisAmount'),
    'BR-46': present('CalculatedAmount'),
    'BR-47': (tax) => isVat(tax) && has(tax, 'CategoryCode'),
    'BR-48': (tax) => isVat(tax) && (has(tax, 'RateApplicablePercent') || isOf(tax, 'O')),
    'BR-CO-03': (_tax, invoice) => invoice.named('TaxPointDate').length === 0 || invoice.named('DueDateTypeCode').length === 0,
    'BR-DEC-19': twoDecimals('BasisAmount'),
    'BR-DEC-20': twoDecimals('CalculatedAmount'),
  }),
  ...over(anywhere('SpecifiedTradeSettlementPaymentMeans'), { 'BR-49': present('TypeCode') }),
  ...over(
    where(anywhere('PayeePartyCreditorFinancialAccount'), ({ parent }) =>
      all(parent, 'TypeCode').some(({ text }) => text === '30' || text === '58'),
    ),
    {
      'BR-50': (account) => textAt(account, 'IBANID') !== '' || textAt(account, 'ProprietaryID') !== '',
      'BR-61': present('IBANID', 'ProprietaryID'),
    },
  ),
  ...over(anywhere('ApplicableTradeSettlementFinancialCard'), { 'BR-51': (card) => textAt(card, 'ID').length <= 10 }),
  ...over(anywhere('AdditionalReferencedDocument'), { 'BR-52': filled('IssuerAssignedID') }),
  ...over(anywhere('ApplicableProductCharacteristic'), { 'BR-54': (property) => has(property, 'Description') && has(property, 'Value') }),
  ...over(path(`${SETTLEMENT}/InvoiceReferencedDocument`), { 'BR-55': filled('IssuerAssignedID') }),
  ...over(path(DELIVERY), {
    'BR-57': (delivery) =>
      !has(delivery, 'ShipToTradeParty/PostalTradeAddress') || textAt(delivery, 'ShipToTradeParty/PostalTradeAddress/CountryID') !== '',
  }),
  ...over(anywhere('DesignatedProductClassification'), {
    'BR-65': (item) => !has(item, 'ClassCode') || attribute(first(item, 'ClassCode'), 'listID') !== '',
  }),
  ...over((invoice) => invoice.named('SpecifiedTaxRegistration').flatMap(({ parent }) => taxIds(parent, ['VA'])), {
    'BR-CO-09': ({ text }) => VAT_PREFIXES.has(text.slice(0, 2)),
  }),
  ...over(anywhere('SellerTradeParty'), {
    'BR-CO-26': (party) =>
      has(party, 'ID') || has(party, 'GlobalID') || has(party, 'SpecifiedLegalOrganization/ID') || taxIds(party, ['VA']).length > 0,
  }),
]

/** The rules for O, L and M take the place of those for every breakdown. */
export function isGeneral(tax: XmlElement): boolean {
  return !(isVat(tax) && ['O', 'L', 'M'].some((code) => isOf(tax, code)))
}

function payeeDiffers(payee: XmlElement): boolean {
  const seller = all(payee.parent?.parent, 'ApplicableHeaderTradeAgreement/SellerTradeParty')
  const shares = (steps: string) => {
    const sellers = seller.flatMap((party) => all(party, steps).map(({ text }) => text))
    return all(payee, steps).some(({ text }) => sellers.includes(text))
  }
  return has(payee, 'Name') && !['Name', 'ID', 'SpecifiedLegalOrganization/ID'].some(shares)
}
