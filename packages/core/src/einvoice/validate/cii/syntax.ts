import { all, has, hasAttribute, textAt, value, type XmlElement } from '../../xml/element.ts'
import { absent, anywhere, atMost, type Check, exactly, over, path, root, type Test, where } from '../check.ts'
import { within } from '../coded.ts'
import { AGREEMENT, DEAL, isCharge, SETTLEMENT } from './places.ts'

const LINE = `${DEAL}/IncludedSupplyChainTradeLineItem`
const DISCOUNT = 'GrossPriceProductTradePrice/AppliedTradeAllowanceCharge'
const SCHEME_ATTRIBUTES = ['schemeName', 'schemeAgencyName', 'schemeDataURI', 'schemeURI', 'schemeID', 'schemeAgencyID', 'schemeVersionID']
const SUMS = [
  ...['LineTotalAmount', 'ChargeTotalAmount', 'AllowanceTotalAmount', 'TaxBasisTotalAmount', 'RoundingAmount', 'GrandTotalAmount'],
  ...['InformationAmount', 'TotalPrepaidAmount', 'TotalDiscountAmount', 'TotalAllowanceChargeAmount', 'DuePayableAmount'],
  ...['RetailValueExcludingTaxInformationAmount', 'TotalDepositFeeInformationAmount', 'ProductValueExcludingTobaccoTaxInformationAmount'],
  ...['TotalRetailValueInformationAmount', 'GrossLineTotalAmount', 'NetLineTotalAmount', 'NetIncludingTaxesLineTotalAmount'],
]
const PERIOD_PARTS = [
  ...['StartDateTime/DateTime', 'DurationMeasure', 'InclusiveIndicator', 'Description', 'EndDateTime/DateTime', 'CompleteDateTime'],
  ...['OpenIndicator', 'SeasonCode', 'ID', 'Name', 'SequenceNumeric', 'StartDateFlexibilityCode', 'ContinuousIndicator', 'PurposeCode'],
]
/** What an address must not have, from CII-DT-082 on; 085 is no rule. */
const ADDRESS_PARTS = [
  ...['ID', 'PostOfficeBox', 'BuildingName', '', 'LineFour', 'LineFive', 'StreetName', 'CitySubDivisionName', 'CountryName'],
  ...['CountrySubDivisionID', 'AttentionOf', 'CareOf', 'BuildingNumber', 'DepartmentName', 'AdditionalStreetName'],
]
const without =
  (...names: string[]): Test =>
  (element) =>
    !names.some((name) => hasAttribute(element, name))
const isDocument =
  (...types: string[]): Test =>
  (document) =>
    document.name === 'AdditionalReferencedDocument' && all(document, 'TypeCode').some(({ text }) => types.includes(text))
const onlyIn =
  (name: string, test: Test): Test =>
  (document, invoice) =>
    !has(document, name) || test(document, invoice)

/** How CII may be used for EN 16931: those rules that refuse an invoice, and warnings that are common (CII-SR, CII-DT). */
export const CII_SYNTAX: readonly Check[] = [
  ...over(path('ExchangedDocumentContext'), {
    'CII-SR-009': exactly(1, 'GuidelineSpecifiedDocumentContextParameter'),
    'CII-SR-010': exactly(1, 'GuidelineSpecifiedDocumentContextParameter/ID'),
  }),
  ...over(path('ExchangedDocument'), { 'CII-SR-014': exactly(1, 'TypeCode') }),
  ...over(path('ExchangedDocument/IncludedNote'), { 'CII-SR-030': atMost(1, 'Content') }),
  ...over(path(`${LINE}/SpecifiedTradeProduct`), {
    'CII-SR-046': (product) => !has(product, 'GlobalID') || all(product, 'GlobalID').some((id) => hasAttribute(id, 'schemeID')),
    'CII-SR-090': (product) => !has(product, 'OriginTradeCountry') || all(product, 'OriginTradeCountry/ID').length === 1,
  }),
  ...over(path(`${LINE}/SpecifiedTradeProduct/ApplicableProductCharacteristic`), {
    'CII-SR-069': exactly(1, 'Description'),
    'CII-SR-072': exactly(1, 'Value'),
  }),
  ...over(path(`${LINE}/SpecifiedLineTradeAgreement`), {
    'CII-SR-113': absent('AdditionalReferencedDocument'),
    'CII-SR-439': exactly(1, 'NetPriceProductTradePrice/ChargeAmount'),
    'CII-SR-441': atMost(1, 'NetPriceProductTradePrice/ChargeAmount'),
    'CII-SR-119': isPlainDiscount,
    'CII-SR-122': absent(`${DISCOUNT}/CalculationPercent`),
    'CII-SR-123': absent(`${DISCOUNT}/BasisAmount`),
  }),
  ...over(anywhere('SpecifiedTradeAllowanceCharge'), {
    'CII-SR-463': (part) => has(part, 'ChargeIndicator'),
    'CII-SR-471': atMost(1, 'RateApplicablePercent'),
    'CII-SR-472': atMost(1, 'CategoryTradeTax'),
    'CII-SR-473': atMost(1, 'ActualAmount'),
  }),
  ...over(within('GrossPriceProductTradePrice', 'AppliedTradeAllowanceCharge'), { 'CII-SR-440': atMost(1, 'ActualAmount') }),
  ...over(path(`${LINE}/SpecifiedLineTradeSettlement`), { 'CII-SR-454': exactly(1, 'ApplicableTradeTax') }),
  ...over(path(AGREEMENT), {
    'CII-SR-265': absent('BuyerTradeParty/DefinedTradeContact/FaxUniversalCommunication'),
    'CII-SR-450': (agreement) => !has(agreement, 'BuyerTradeParty/ID') || !has(agreement, 'BuyerTradeParty/GlobalID'),
    'CII-SR-455': atMost(1, 'SellerTradeParty/DefinedTradeContact'),
    'CII-SR-456': atMost(1, 'BuyerTradeParty/DefinedTradeContact'),
    'CII-SR-459': atMost(1, 'SellerTradeParty/URIUniversalCommunication'),
    'CII-SR-460': atMost(1, 'BuyerTradeParty/URIUniversalCommunication'),
    'CII-SR-465': (agreement) =>
      !has(agreement, 'SellerTradeParty/DefinedTradeContact/PersonName') ||
      !has(agreement, 'SellerTradeParty/DefinedTradeContact/DepartmentName'),
    'CII-SR-475': (agreement) => attachments(agreement).flatMap((document) => all(document, 'Name')).length <= 1,
    'CII-SR-476': (agreement) => attachments(agreement).flatMap((document) => all(document, 'AttachmentBinaryObject')).length <= 1,
  }),
  ...over(path(SETTLEMENT), {
    'CII-SR-408': absent('SpecifiedTradePaymentTerms/ApplicableTradePaymentDiscountTerms'),
    'CII-SR-452': atMost(1, 'SpecifiedTradePaymentTerms'),
    'CII-SR-453': atMost(1, 'SpecifiedTradePaymentTerms/Description'),
    'CII-SR-461': atMost(1, 'ApplicableTradeTax/TaxPointDate'),
    'CII-SR-462': (_settlement, invoice) =>
      new Set(invoice.named('DueDateTypeCode').flatMap(({ parent, text }) => (parent?.name === 'ApplicableTradeTax' ? [text] : []))).size <=
      1,
    'CII-SR-470': (settlement) => all(settlement, 'SpecifiedTradeSettlementPaymentMeans').every(hasAccountIfNeeded),
  }),
  ...over(
    path(`${SETTLEMENT}/SpecifiedTradeSettlementHeaderMonetarySummation`),
    Object.fromEntries(SUMS.map((name, at) => [`CII-SR-${477 + at}`, atMost(1, name)])),
  ),
  ...over(root, {
    'CII-SR-467': (_root, invoice) => new Set(within('SpecifiedTradeSettlementPaymentMeans', 'TypeCode')(invoice).map(value)).size <= 1,
    'CII-SR-468': (_root, invoice) => new Set(within('SpecifiedTradeSettlementPaymentMeans', 'Information')(invoice).map(value)).size <= 1,
    'CII-SR-469': (_root, invoice) => within('ApplicableHeaderTradeSettlement', 'PaymentReference')(invoice).length <= 1,
  }),
  ...over(
    (invoice) => [
      ...path('ExchangedDocumentContext/GuidelineSpecifiedDocumentContextParameter/ID')(invoice),
      ...path('ExchangedDocument/ID')(invoice),
      ...path(`${LINE}/AssociatedDocumentLineDocument/LineID`)(invoice),
      ...path(`${LINE}/SpecifiedTradeProduct/SellerAssignedID`)(invoice),
    ],
    Object.fromEntries(SCHEME_ATTRIBUTES.map((name, at) => [`CII-DT-00${at + 1}`, without(name)])),
  ),
  ...over(
    (invoice) => invoice.ending('ID'),
    Object.fromEntries(SCHEME_ATTRIBUTES.slice(0, 4).map((name, at) => [`CII-DT-${101 + at}`, without(name)])),
  ),
  ...over(anywhere('TypeCode'), { 'CII-DT-008': without('name'), 'CII-DT-009': without('listURI') }),
  ...over(path('ExchangedDocument/TypeCode'), {
    'CII-DT-010': without('listID'),
    'CII-DT-011': without('listAgencyID'),
    'CII-DT-012': without('listVersionID'),
  }),
  ...over((invoice) => invoice.ending('ReferencedDocument'), {
    'CII-DT-015': onlyIn('URIID', isDocument('916')),
    'CII-DT-016': absent('StatusCode'),
    'CII-DT-017': absent('CopyIndicator'),
    'CII-DT-018': onlyIn('TypeCode', isDocument('50', '130', '916')),
    'CII-DT-019': absent('GlobalID'),
    'CII-DT-020': absent('RevisionID'),
    'CII-DT-021': onlyIn('Name', isDocument('916')),
    'CII-DT-022': onlyIn('AttachmentBinaryObject', isDocument('916')),
    'CII-DT-023': absent('Information'),
    'CII-DT-024': onlyIn('ReferenceTypeCode', isDocument('130')),
    'CII-DT-025': absent('SectionName'),
    'CII-DT-026': absent('PreviousRevisionID'),
    'CII-DT-027': onlyIn('FormattedIssueDateTime', ({ name }) => name === 'InvoiceReferencedDocument'),
    'CII-DT-028': absent('EffectiveSpecifiedPeriod'),
    'CII-DT-029': absent('IssuerTradeParty'),
    'CII-DT-030': absent('AttachedSpecifiedBinaryFile'),
  }),
  ...over(
    where(
      (invoice) => invoice.ending('Amount'),
      ({ name }) => name !== 'TaxTotalAmount',
    ),
    { 'CII-DT-031': without('currencyID'), 'CII-DT-032': without('currencyCodeListVersionID') },
  ),
  ...over((invoice) => invoice.ending('Quantity'), {
    'CII-DT-033': (quantity, invoice) =>
      !hasAttribute(quantity, 'unitCode') || invoice.named('BilledQuantity').some((billed) => hasAttribute(billed, 'unitCode')),
    'CII-DT-034': without('unitCodeListID'),
    'CII-DT-035': without('unitCodeListAgencyID'),
    'CII-DT-036': without('unitCodeListAgencyName'),
  }),
  ...over((invoice) => invoice.ending('TradeTax'), {
    'CII-DT-037': (tax) => !has(tax, 'TypeCode') || all(tax, 'TypeCode').some(({ text }) => text === 'VAT'),
  }),
  ...over(anywhere('BillingSpecifiedPeriod'), Object.fromEntries(PERIOD_PARTS.map((name, at) => [`CII-DT-0${68 + at}`, absent(name)]))),
  ...over(
    anywhere('PostalTradeAddress'),
    Object.fromEntries(ADDRESS_PARTS.flatMap((name, at) => (name === '' ? [] : [[`CII-DT-0${82 + at}`, absent(name)]]))),
  ),
  ...over(
    where(anywhere('DateTimeString'), ({ attributes }) => attributes.format === '102'),
    { 'CII-DT-097': ({ text }) => /^\s*\d{4}(1[0-2]|0[1-9])(3[01]|[12]\d|0[1-9])\s*$/.test(text) },
  ),
]

function attachments(agreement: XmlElement): XmlElement[] {
  return all(agreement, 'AdditionalReferencedDocument').filter((document) => textAt(document, 'TypeCode') === '916')
}

function hasAccountIfNeeded(means: XmlElement): boolean {
  const account = 'PayeePartyCreditorFinancialAccount'
  return !/^(30|58)$/.test(textAt(means, 'TypeCode')) || has(means, `${account}/IBANID`) || has(means, `${account}/ProprietaryID`)
}

function isPlainDiscount(agreement: XmlElement): boolean {
  const parts = all(agreement, DISCOUNT)
  const hasIndicator = parts.some((part) => has(part, 'ChargeIndicator'))
  const hasAmount = parts.some((part) => has(part, 'ActualAmount'))
  return hasIndicator || hasAmount ? hasAmount && parts.some((part) => isCharge(part) === false) : true
}
