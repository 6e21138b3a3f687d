import { add, subtract, ZERO } from '../../../kit/decimal.ts'
import { all, first, has, type XmlElement } from '../../xml/element.ts'
import { type Check, over, path, root, where } from '../check.ts'
import { numberAt, numberOf, round2, same, sumOf } from '../exact.ts'
import type { InvoiceXml } from '../invoice-xml.ts'
import { isTax } from '../ubl/totals.ts'
import { isGeneral } from './model.ts'
import { allowances, breakdown, currency, DEAL, isVat, LINE_TOTAL, SETTLEMENT, totals } from './places.ts'

const SUMS = `${SETTLEMENT}/SpecifiedTradeSettlementHeaderMonetarySummation`

/** The sums of EN 16931 in CII (BR-CO-10 to 17). */
export const CII_TOTALS: readonly Check[] = [
  ...over(totals, {
    'BR-CO-10': (total, { root: invoice }) =>
      same(numberAt(total, 'LineTotalAmount'), round2(sumOf(all(invoice, `${DEAL}/IncludedSupplyChainTradeLineItem/${LINE_TOTAL}`)))),
    'BR-CO-11': (total, invoice) => isAllowanceSum(total, invoice, false),
    'BR-CO-12': (total, invoice) => isAllowanceSum(total, invoice, true),
    'BR-CO-13': isNetTotal,
    'BR-CO-16': isDueAmount,
    'BR-DEC-13': (total, { root: invoice }) => {
      const own = currency(invoice, 'InvoiceCurrencyCode')
      return isAnyTax(total, (amount) => amount.attributes.currencyID !== own || isWholeCent(amount))
    },
    'BR-DEC-15': (total, { root: invoice }) => {
      const own = currency(invoice, 'TaxCurrencyCode')
      return isAnyTax(total, (amount) => own === undefined || (amount.attributes.currencyID === own && isWholeCent(amount)))
    },
  }),
  ...over(
    where(
      path(`${SUMS}/TaxTotalAmount`),
      (amount, { root: invoice }) => amount.attributes.currencyID === currency(invoice, 'InvoiceCurrencyCode'),
    ),
    {
      'BR-CO-14': (amount, { root: invoice }) =>
        same(numberOf(amount), round2(sumOf(all(invoice, `${SETTLEMENT}/ApplicableTradeTax/CalculatedAmount`)))),
    },
  ),
  ...over(root, { 'BR-CO-15': isGrossTotal }),
  ...over(where(breakdown, isGeneral), {
    'BR-CO-17': (tax) =>
      isTax({
        rate: isVat(tax) ? numberAt(tax, 'RateApplicablePercent') : undefined,
        base: numberAt(tax, 'BasisAmount'),
        tax: numberAt(tax, 'CalculatedAmount'),
        inclusive: true,
      }),
  }),
]

function isAnyTax(total: XmlElement, fits: (amount: XmlElement) => boolean): boolean {
  const taxes = all(total, 'TaxTotalAmount')
  return taxes.length === 0 || taxes.some(fits)
}

function isAllowanceSum(total: XmlElement, invoice: InvoiceXml, charge: boolean): boolean {
  const parts = allowances('ApplicableHeaderTradeSettlement', charge)(invoice)
  const stated = all(total, charge ? 'ChargeTotalAmount' : 'AllowanceTotalAmount')
  if (stated.length === 0) return parts.length === 0
  const sum = round2(sumOf(parts.flatMap((part) => first(part, 'ActualAmount') ?? [])))
  return stated.some((amount) => same(numberOf(amount), sum))
}

function isNetTotal(total: XmlElement): boolean {
  const lines = numberAt(total, 'LineTotalAmount')
  if (lines === undefined) return false
  const charges = numberAt(total, 'ChargeTotalAmount') ?? ZERO
  return same(
    numberAt(total, 'TaxBasisTotalAmount'),
    round2(subtract(add(lines, charges), numberAt(total, 'AllowanceTotalAmount') ?? ZERO)),
  )
}

function isDueAmount(total: XmlElement): boolean {
  const gross = numberAt(total, 'GrandTotalAmount')
  if (gross === undefined) return false
  const due = add(subtract(gross, numberAt(total, 'TotalPrepaidAmount') ?? ZERO), numberAt(total, 'RoundingAmount') ?? ZERO)
  return same(numberAt(total, 'DuePayableAmount'), due)
}

function isGrossTotal(invoice: XmlElement): boolean {
  const code = currency(invoice, 'InvoiceCurrencyCode')
  if (code === undefined) return true
  const [gross, net] = [numberAt(invoice, `${SUMS}/GrandTotalAmount`), numberAt(invoice, `${SUMS}/TaxBasisTotalAmount`)]
  if (same(gross, net)) return true
  const taxes = all(invoice, `${SUMS}/TaxTotalAmount`).filter(({ attributes }) => attributes.currencyID === code)
  const tax = numberOf(taxes[0])
  return taxes.length === 1 && net !== undefined && tax !== undefined && has(invoice, SUMS) && same(gross, round2(add(net, tax)))
}

function isWholeCent(amount: XmlElement): boolean {
  const number = numberOf(amount)
  return number !== undefined && same(number, round2(number))
}
