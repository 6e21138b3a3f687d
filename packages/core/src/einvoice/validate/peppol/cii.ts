import { compare, decimal, subtract, ZERO } from '../../../kit/decimal.ts'
import { all, first, has, hasAttribute, textAt, value, type XmlElement } from '../../xml/element.ts'
import { anywhere, type Check, over, path, present, where } from '../check.ts'
import { currency, DEAL, SETTLEMENT } from '../cii/places.ts'
import { within } from '../coded.ts'
import { numberAt, numberOf, percentOf } from '../exact.ts'
import type { InvoiceXml } from '../invoice-xml.ts'
import { isNear } from './rules.ts'

const LINE = `${DEAL}/IncludedSupplyChainTradeLineItem`
const parts = anywhere('SpecifiedTradeAllowanceCharge')
const indicator = (part: XmlElement) => textAt(part, 'ChargeIndicator/Indicator')
const hasFactor = (part: XmlElement) => has(part, 'CalculationPercent')
const hasBase = (part: XmlElement) => has(part, 'BasisAmount')

/** The rules of Peppol BIS Billing 3 that XRechnung takes over, in CII, as far as the official validator asks them (not R120). */
export const PEPPOL_CII: readonly Check[] = [
  ...over(path('ExchangedDocumentContext'), { 'PEPPOL-EN16931-R001': present('BusinessProcessSpecifiedDocumentContextParameter/ID') }),
  ...over(
    where(
      (invoice) => invoice.everything(),
      ({ name }) => name !== 'ApplicableHeaderTradeDelivery',
    ),
    {
      'PEPPOL-EN16931-R008': ({ children, text }) => children.length > 0 || /\S/.test(text),
    },
  ),
  ...over(path(SETTLEMENT), {
    'PEPPOL-EN16931-R005': (settlement) =>
      !has(settlement, 'TaxCurrencyCode') || textAt(settlement, 'TaxCurrencyCode') !== textAt(settlement, 'InvoiceCurrencyCode'),
    'PEPPOL-EN16931-R053': (_settlement, invoice) => taxTotals(invoice, (code, own) => code === own).length <= 1,
    'PEPPOL-EN16931-R054': (settlement, invoice) =>
      taxTotals(invoice, (code, own) => code !== undefined && own !== undefined && code !== own).length ===
      (has(settlement, 'TaxCurrencyCode') ? 1 : 0),
    'PEPPOL-EN16931-R055': haveOneSign,
  }),
  ...over(anywhere('BuyerTradeParty'), { 'PEPPOL-EN16931-R010': present('URIUniversalCommunication/URIID') }),
  ...over(anywhere('SellerTradeParty'), { 'PEPPOL-EN16931-R020': present('URIUniversalCommunication/URIID') }),
  ...over(
    where(parts, (part) => hasFactor(part) && !hasBase(part)),
    { 'PEPPOL-EN16931-R041': () => false },
  ),
  ...over(
    where(parts, (part) => hasBase(part) && !hasFactor(part)),
    { 'PEPPOL-EN16931-R042': () => false },
  ),
  ...over(
    where(parts, (part) => hasBase(part) === hasFactor(part)),
    { 'PEPPOL-EN16931-R040': isPercentOfBase, 'PEPPOL-EN16931-R043-1': (part) => /^(true|false)$/.test(indicator(part)) },
  ),
  ...over(anywhere('AppliedTradeAllowanceCharge'), { 'PEPPOL-EN16931-R043-2': (part) => /^(true|false)$/.test(indicator(part)) }),
  ...over(path(`${LINE}/SpecifiedLineTradeAgreement/GrossPriceProductTradePrice`), {
    'PEPPOL-EN16931-R044': (price) =>
      !has(price, 'AppliedTradeAllowanceCharge/ActualAmount') ||
      all(price, 'AppliedTradeAllowanceCharge/ChargeIndicator/Indicator').some(({ text }) => text === 'false'),
    'PEPPOL-EN16931-R046': isNetPrice,
  }),
  ...over(
    where(anywhere('SpecifiedTradeSettlementPaymentMeans'), (means) => /^(49|59)$/.test(textAt(means, 'TypeCode'))),
    { 'PEPPOL-EN16931-R061': ({ parent }) => has(parent, 'SpecifiedTradePaymentTerms/DirectDebitMandateID') },
  ),
  ...over(linePeriods('StartDateTime'), { 'PEPPOL-EN16931-R110': (day, invoice) => dayOf(day) >= headerDay(invoice, 'StartDateTime') }),
  ...over(linePeriods('EndDateTime'), { 'PEPPOL-EN16931-R111': (day, invoice) => dayOf(day) <= headerDay(invoice, 'EndDateTime') }),
  ...over(anywhere('IncludedSupplyChainTradeLineItem'), {
    'PEPPOL-EN16931-R101': (line) => {
      const documents = all(line, 'SpecifiedLineTradeSettlement/AdditionalReferencedDocument')
      return documents.length === 0 || documents.some((document) => all(document, 'TypeCode').some(({ text }) => text === '130'))
    },
  }),
  ...over(anywhere('NetPriceProductTradePrice', 'GrossPriceProductTradePrice'), {
    'PEPPOL-EN16931-R121': (price) => !has(price, 'BasisQuantity') || compare(numberAt(price, 'BasisQuantity') ?? ZERO, ZERO) > 0,
  }),
  ...over(
    where(
      (invoice) => [
        ...within('NetPriceProductTradePrice', 'BasisQuantity')(invoice),
        ...within('GrossPriceProductTradePrice', 'BasisQuantity')(invoice),
      ],
      (quantity) => hasAttribute(quantity, 'unitCode'),
    ),
    {
      'PEPPOL-EN16931-R130': (quantity) =>
        all(quantity.parent?.parent?.parent, 'SpecifiedLineTradeDelivery/BilledQuantity').some(
          ({ attributes }) => attributes.unitCode === quantity.attributes.unitCode,
        ),
    },
  ),
]

function taxTotals(invoice: InvoiceXml, fits: (code: string | undefined, own: string | undefined) => boolean): XmlElement[] {
  const own = currency(invoice.root, 'InvoiceCurrencyCode')
  return all(invoice.root, `${SETTLEMENT}/SpecifiedTradeSettlementHeaderMonetarySummation/TaxTotalAmount`).filter(({ attributes }) =>
    fits(attributes.currencyID, own),
  )
}

function haveOneSign(_settlement: XmlElement, invoice: InvoiceXml): boolean {
  const taxCurrency = currency(invoice.root, 'TaxCurrencyCode')
  const own = taxTotals(invoice, (code, document) => code === document)
  if (taxCurrency === undefined || own.length === 0) return true
  const other = taxTotals(invoice, (code) => code === taxCurrency)
  const isNegative = (amount: XmlElement) => (numberOf(amount)?.coefficient ?? 0n) < 0n
  return (
    (own.some(isNegative) && other.some(isNegative)) ||
    (own.some((amount) => !isNegative(amount)) && other.some((amount) => !isNegative(amount)))
  )
}

function isPercentOfBase(part: XmlElement, { root }: InvoiceXml): boolean {
  const [base, factor] = [numberAt(part, 'BasisAmount'), numberAt(part, 'CalculationPercent')]
  if (base === undefined || factor === undefined) return !hasBase(part)
  const slack = decimal(currency(root, 'InvoiceCurrencyCode') === 'HUF' ? '0.5' : '0.02')
  return isNear(numberAt(part, 'ActualAmount') ?? ZERO, percentOf(base, factor), slack)
}

function isNetPrice(price: XmlElement): boolean {
  const gross = numberAt(price, 'ChargeAmount')
  const net = numberAt(price.parent, 'NetPriceProductTradePrice/ChargeAmount')
  if (gross === undefined) return true
  return net !== undefined && compare(net, subtract(gross, numberAt(price, 'AppliedTradeAllowanceCharge/ActualAmount') ?? ZERO)) === 0
}

function linePeriods(day: 'StartDateTime' | 'EndDateTime') {
  return (invoice: InvoiceXml) =>
    has(invoice.root, `${SETTLEMENT}/BillingSpecifiedPeriod/${day}`)
      ? [...all(invoice.root, `${LINE}/SpecifiedLineTradeSettlement/BillingSpecifiedPeriod/${day}`)]
      : []
}

function dayOf(day: XmlElement): string {
  return value(first(day, 'DateTimeString'))
}

function headerDay({ root }: InvoiceXml, day: 'StartDateTime' | 'EndDateTime'): string {
  return textAt(root, `${SETTLEMENT}/BillingSpecifiedPeriod/${day}/DateTimeString`)
}
