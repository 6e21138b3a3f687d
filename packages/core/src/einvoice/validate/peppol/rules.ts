import { add, compare, type Decimal, decimal, decimalOf, divideRounded, isZero, multiply, subtract, ZERO } from '../../../kit/decimal.ts'
import { isSchemaDate } from '../../schema/simple-type.ts'
import { all, first, has, hasAttribute, textAt, value, type XmlElement } from '../../xml/element.ts'
import { anywhere, atMost, type Check, over, path, present, root, where } from '../check.ts'
import { absolute, numberAt, percentOf, round2, sumOf } from '../exact.ts'
import type { InvoiceXml } from '../invoice-xml.ts'
import { lines } from '../ubl/places.ts'
import { areBothGerman, documentCurrency } from './parties.ts'

const SLACK = decimal('0.02')
const FORINT_SLACK = decimal('0.5')
const ours = where(anywhere('AllowanceCharge'), ({ parent }) => /^(Invoice|CreditNote)(Line)?$/.test(parent?.name ?? ''))
const hasFactor = (part: XmlElement) => has(part, 'MultiplierFactorNumeric')
const hasBase = (part: XmlElement) => has(part, 'BaseAmount')

const AMOUNTS = [
  ...['Amount', 'BaseAmount', 'PriceAmount', 'TaxableAmount', 'LineExtensionAmount', 'TaxExclusiveAmount', 'TaxInclusiveAmount'],
  ...['AllowanceTotalAmount', 'ChargeTotalAmount', 'PrepaidAmount', 'PayableRoundingAmount', 'PayableAmount'],
]
const DATES = ['IssueDate', 'DueDate', 'TaxPointDate', 'StartDate', 'EndDate', 'ActualDeliveryDate']

/** The rules of Peppol BIS Billing 3 that XRechnung takes over too, in UBL. */
export const PEPPOL_SHARED: readonly Check[] = [
  ...over(root, {
    'PEPPOL-EN16931-R001': present('ProfileID'),
    'PEPPOL-EN16931-R053': (invoice) => all(invoice, 'TaxTotal').filter((total) => has(total, 'TaxSubtotal')).length === 1,
    'PEPPOL-EN16931-R054': (invoice) =>
      all(invoice, 'TaxTotal').filter((total) => !has(total, 'TaxSubtotal')).length === (has(invoice, 'TaxCurrencyCode') ? 1 : 0),
    'PEPPOL-EN16931-R055': haveOneSign,
  }),
  ...over((invoice) => invoice.everything(), { 'PEPPOL-EN16931-R008': ({ children, text }) => children.length > 0 || /\S/.test(text) }),
  ...over(path('TaxCurrencyCode'), { 'PEPPOL-EN16931-R005': (code, invoice) => value(code) !== documentCurrency(invoice).trim() }),
  ...over(path('AccountingCustomerParty/Party'), { 'PEPPOL-EN16931-R010': present('EndpointID') }),
  ...over(path('AccountingSupplierParty/Party'), { 'PEPPOL-EN16931-R020': present('EndpointID') }),
  ...over(
    where(ours, (part) => hasFactor(part) && !hasBase(part)),
    { 'PEPPOL-EN16931-R041': () => false },
  ),
  ...over(
    where(ours, (part) => hasBase(part) && !hasFactor(part)),
    { 'PEPPOL-EN16931-R042': () => false },
  ),
  ...over(
    where(ours, (part) => hasBase(part) === hasFactor(part)),
    {
      'PEPPOL-EN16931-R040': isPercentOfBase,
      'PEPPOL-EN16931-R043': (part) => /^(true|false)$/.test(textAt(part, 'ChargeIndicator')),
    },
  ),
  ...over(
    where(anywhere('PaymentMeans'), (means) => /^(49|59)$/.test(textAt(means, 'PaymentMeansCode'))),
    { 'PEPPOL-EN16931-R061': present('PaymentMandate/ID') },
  ),
  ...over(linePeriods('StartDate'), {
    'PEPPOL-EN16931-R110': (day, { root: invoice }) => value(day) >= textAt(invoice, 'InvoicePeriod/StartDate'),
  }),
  ...over(linePeriods('EndDate'), {
    'PEPPOL-EN16931-R111': (day, { root: invoice }) => value(day) <= textAt(invoice, 'InvoicePeriod/EndDate'),
  }),
  ...over(lines, {
    'PEPPOL-EN16931-R120': isLineAmount,
    'PEPPOL-EN16931-R121': (line) => !has(line, 'Price/BaseQuantity') || isPositive(numberAt(line, 'Price/BaseQuantity')),
    'PEPPOL-EN16931-R101': (line) =>
      !has(line, 'DocumentReference') || all(line, 'DocumentReference/DocumentTypeCode').some(({ text }) => text === '130'),
  }),
  ...over(
    where(anywhere('AllowanceCharge'), ({ parent }) => parent?.name === 'Price'),
    {
      'PEPPOL-EN16931-R044': (part) => textAt(part, 'ChargeIndicator') === 'false',
      'PEPPOL-EN16931-R046': isNetPrice,
    },
  ),
  ...over(
    where(anywhere('BaseQuantity'), (quantity) => quantity.parent?.name === 'Price' && hasAttribute(quantity, 'unitCode')),
    { 'PEPPOL-EN16931-R130': hasUnitOfLine },
  ),
]

/** The rules of Peppol BIS Billing 3 that are its own, in UBL. */
export const PEPPOL_OWN: readonly Check[] = [
  ...over(root, {
    'PEPPOL-EN16931-R007': (invoice) => profileOf(invoice) !== undefined,
    'PEPPOL-EN16931-R002': (invoice, xml) => all(invoice, 'Note').length <= 1 || areBothGerman(xml),
    'PEPPOL-EN16931-R003': present('BuyerReference', 'OrderReference/ID'),
    'PEPPOL-EN16931-R004': (invoice) =>
      textAt(invoice, 'CustomizationID').startsWith('urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0'),
    'PEPPOL-EN16931-R080': (invoice, { syntax }) =>
      syntax !== 'ubl-credit-note' ||
      all(invoice, 'AdditionalDocumentReference').filter((reference) => textAt(reference, 'DocumentTypeCode') === '50').length <= 1,
  }),
  ...over((invoice) => [...anywhere(...AMOUNTS)(invoice), ...invoice.named('TaxAmount').filter(isInDocumentCurrency)], {
    'PEPPOL-EN16931-R051': (amount, invoice) => amount.attributes.currencyID === documentCurrency(invoice),
  }),
  ...over(lines, { 'PEPPOL-EN16931-R100': atMost(1, 'DocumentReference') }),
  ...over(anywhere(...DATES), { 'PEPPOL-EN16931-F001': ({ text }) => text.length === 10 && isSchemaDate(text) }),
]

/** The number of a Peppol process, "01"; undefined where BT-23 is not written so. */
export function profileOf(invoice: XmlElement): string | undefined {
  return /urn:fdc:peppol.eu:2017:poacc:billing:(\d{2}):1.0/.exec(textAt(invoice, 'ProfileID'))?.[1]
}

function linePeriods(day: 'StartDate' | 'EndDate') {
  return (invoice: InvoiceXml) =>
    has(invoice.root, `InvoicePeriod/${day}`) ? lines(invoice).flatMap((line) => [...all(line, `InvoicePeriod/${day}`)]) : []
}

function haveOneSign(invoice: XmlElement): boolean {
  const taxCurrency = first(invoice, 'TaxCurrencyCode')
  if (taxCurrency === undefined) return true
  const signs = (code: string) => all(invoice, 'TaxTotal/TaxAmount').filter(({ attributes }) => attributes.currencyID === code)
  const some = (code: string, fits: (sign: number) => boolean) =>
    signs(code).some((amount) => fits(compare(numberAt(amount.parent, 'TaxAmount') ?? ZERO, ZERO)))
  const [own, other] = [value(taxCurrency), textAt(invoice, 'DocumentCurrencyCode')]
  const both = (fits: (sign: number) => boolean) => some(own, fits) && some(other, fits)
  return both((sign) => sign <= 0) || both((sign) => sign >= 0)
}

/** What XRechnung and Peppol forgive: two hundredths, half a forint. */
function slack(invoice: InvoiceXml): Decimal {
  return invoice.root.name !== 'CrossIndustryInvoice' && documentCurrency(invoice) === 'HUF' ? FORINT_SLACK : SLACK
}

/** Whether the numbers differ by no more than that. */
export function isNear(a: Decimal, b: Decimal, distance: Decimal): boolean {
  return compare(absolute(subtract(a, b)), distance) <= 0
}

function isPercentOfBase(part: XmlElement, invoice: InvoiceXml): boolean {
  const [base, factor] = [numberAt(part, 'BaseAmount'), numberAt(part, 'MultiplierFactorNumeric')]
  if (base === undefined || factor === undefined) return !hasBase(part)
  return isNear(numberAt(part, 'Amount') ?? ZERO, percentOf(base, factor), slack(invoice))
}

function isLineAmount(line: XmlElement, invoice: InvoiceXml): boolean {
  const quantity = numberAt(line, invoice.syntax === 'ubl-invoice' ? 'InvoicedQuantity' : 'CreditedQuantity') ?? decimalOf(1)
  const parts = (kind: string) =>
    round2(
      sumOf(
        all(line, 'AllowanceCharge')
          .filter((part) => textAt(part, 'ChargeIndicator') === kind)
          .flatMap((part) => [...all(part, 'Amount')]),
      ),
    )
  const amount = lineAmount({
    quantity,
    price: numberAt(line, 'Price/PriceAmount') ?? ZERO,
    baseQuantity: numberAt(line, 'Price/BaseQuantity') ?? decimalOf(1),
    extra: subtract(parts('true'), parts('false')),
  })
  return isNear(numberAt(line, 'LineExtensionAmount') ?? ZERO, amount, slack(invoice))
}

/** Quantity × price ÷ base quantity, plus charges, less allowances; to 18 decimals where the division does not end. */
export function lineAmount(of: { quantity: Decimal; price: Decimal; baseQuantity: Decimal; extra: Decimal }): Decimal {
  const product = multiply(of.quantity, of.price)
  if (isZero(of.baseQuantity) || compare(of.baseQuantity, decimalOf(1)) === 0) return add(product, of.extra)
  const numerator = product.coefficient * 10n ** BigInt(18 + of.baseQuantity.scale)
  const quotient = divideRounded(numerator, of.baseQuantity.coefficient * 10n ** BigInt(product.scale), 'half-up')
  return add({ coefficient: quotient, scale: 18 }, of.extra)
}

function isPositive(number: Decimal | undefined): boolean {
  return number !== undefined && compare(number, ZERO) > 0
}

function isNetPrice(part: XmlElement): boolean {
  const [gross, net, amount] = [numberAt(part, 'BaseAmount'), numberAt(part.parent, 'PriceAmount'), numberAt(part, 'Amount')]
  if (gross === undefined) return !hasBase(part)
  return net !== undefined && amount !== undefined && compare(net, subtract(gross, amount)) === 0
}

function hasUnitOfLine(quantity: XmlElement, { syntax }: InvoiceXml): boolean {
  const line = quantity.parent?.parent
  const quantities = all(line, syntax === 'ubl-invoice' ? 'InvoicedQuantity' : 'CreditedQuantity')
  if (!has(line, 'InvoicedQuantity') && !has(line, 'CreditedQuantity')) return true
  return quantities.some(({ attributes }) => attributes.unitCode === quantity.attributes.unitCode)
}

const isInDocumentCurrency: (amount: XmlElement) => boolean = ({ parent }) =>
  parent?.name === 'TaxSubtotal' || (parent?.name === 'TaxTotal' && has(parent, 'TaxSubtotal'))
