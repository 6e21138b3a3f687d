import { add, type Decimal, subtract, ZERO } from '../../../kit/decimal.ts'
import { all, first, has, type XmlElement } from '../../xml/element.ts'
import { type Check, over, path, root } from '../check.ts'
import { absolute, numberAt, numberOf, percentOf, round2, roundWhole, same, sumOf, within1 } from '../exact.ts'
import type { InvoiceXml } from '../invoice-xml.ts'
import { documentAllowances, isVat } from './places.ts'

/** The sums of EN 16931 in UBL (BR-CO-10 to 17). */
export const UBL_TOTALS: readonly Check[] = [
  ...over(path('LegalMonetaryTotal'), {
    'BR-CO-10': (total, invoice) => same(numberAt(total, 'LineExtensionAmount'), round2(sumOf(lineAmounts(invoice)))),
    'BR-CO-11': (total, invoice) => isAllowanceSum(total, invoice, false),
    'BR-CO-12': (total, invoice) => isAllowanceSum(total, invoice, true),
    'BR-CO-13': isNetTotal,
    'BR-CO-16': isDueAmount,
  }),
  ...over(path('TaxTotal'), {
    'BR-CO-14': (total) =>
      !has(total, 'TaxSubtotal') || same(numberAt(total, 'TaxAmount'), round2(sumOf(all(total, 'TaxSubtotal/TaxAmount')))),
  }),
  ...over(root, { 'BR-CO-15': isGrossTotal }),
  ...over(path('TaxTotal/TaxSubtotal'), { 'BR-CO-17': isTaxOfRate }),
]

function lineAmounts(invoice: InvoiceXml): XmlElement[] {
  return [...invoice.named('InvoiceLine'), ...invoice.named('CreditNoteLine')].flatMap((line) => [...all(line, 'LineExtensionAmount')])
}

function isAllowanceSum(total: XmlElement, invoice: InvoiceXml, charge: boolean): boolean {
  const parts = documentAllowances(charge)(invoice)
  const stated = first(total, charge ? 'ChargeTotalAmount' : 'AllowanceTotalAmount')
  if (stated === undefined) return parts.length === 0
  return same(numberOf(stated), round2(sumOf(parts.flatMap((part) => [...all(part, 'Amount')]))))
}

function isNetTotal(total: XmlElement): boolean {
  const lines = numberAt(total, 'LineExtensionAmount')
  if (lines === undefined) return false
  const charges = numberAt(total, 'ChargeTotalAmount') ?? ZERO
  const allowances = numberAt(total, 'AllowanceTotalAmount') ?? ZERO
  const hasParts = has(total, 'ChargeTotalAmount') || has(total, 'AllowanceTotalAmount')
  const sum = subtract(add(lines, charges), allowances)
  return same(numberAt(total, 'TaxExclusiveAmount'), hasParts ? round2(sum) : sum)
}

function isGrossTotal(invoice: XmlElement): boolean {
  const currency = first(invoice, 'DocumentCurrencyCode')
  if (currency === undefined) return true
  const taxes = all(invoice, 'TaxTotal/TaxAmount').filter(({ attributes }) => attributes.currencyID === currency.text)
  const net = numberAt(invoice, 'LegalMonetaryTotal/TaxExclusiveAmount')
  const tax = numberOf(taxes[0])
  if (taxes.length !== 1 || net === undefined || tax === undefined) return false
  return same(numberAt(invoice, 'LegalMonetaryTotal/TaxInclusiveAmount'), round2(add(net, tax)))
}

function isDueAmount(total: XmlElement): boolean {
  const payable = numberAt(total, 'PayableAmount')
  const gross = numberAt(total, 'TaxInclusiveAmount')
  if (payable === undefined || gross === undefined) return false
  const prepaid = numberAt(total, 'PrepaidAmount')
  const rounding = numberAt(total, 'PayableRoundingAmount')
  const due = prepaid === undefined ? gross : round2(subtract(gross, prepaid))
  return same(rounding === undefined ? payable : round2(subtract(payable, rounding)), due)
}

function isTaxOfRate(subtotal: XmlElement): boolean {
  const rate = numberOf(
    all(subtotal, 'TaxCategory')
      .filter(isVat)
      .flatMap((category) => [...all(category, 'Percent')])[0],
  )
  return isTax({ rate, base: numberAt(subtotal, 'TaxableAmount'), tax: numberAt(subtotal, 'TaxAmount'), inclusive: false })
}

/** Whether the tax is the base times the rate, give or take 1: BR-CO-17. */
export function isTax(of: { rate: Decimal | undefined; base: Decimal | undefined; tax: Decimal | undefined; inclusive: boolean }): boolean {
  const { rate, base, tax } = of
  if (tax === undefined) return false
  if (rate === undefined || roundWhole(rate) === 0n) return roundWhole(tax) === 0n
  return base !== undefined && within1(absolute(tax), round2(percentOf(absolute(base), rate)), of.inclusive)
}
