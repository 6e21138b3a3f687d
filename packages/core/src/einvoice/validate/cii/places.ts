import { all, textAt, type XmlElement } from '../../xml/element.ts'
import { anywhere, type Places, where } from '../check.ts'
import { within } from '../coded.ts'

/** The header's parts of a Cross Industry Invoice. */
export const DEAL = 'SupplyChainTradeTransaction'
/** Who, and on what grounds. */
export const AGREEMENT = `${DEAL}/ApplicableHeaderTradeAgreement`
/** Where and when. */
export const DELIVERY = `${DEAL}/ApplicableHeaderTradeDelivery`
/** How it is paid, and the sums. */
export const SETTLEMENT = `${DEAL}/ApplicableHeaderTradeSettlement`
/** A line's amount, from the line. */
export const LINE_TOTAL = 'SpecifiedLineTradeSettlement/SpecifiedTradeSettlementLineMonetarySummation/LineTotalAmount'

/** The lines (BG-25), wherever they stand. */
export const lines: Places = anywhere('IncludedSupplyChainTradeLineItem')

/** The VAT breakdown (BG-23). */
export const breakdown: Places = within('ApplicableHeaderTradeSettlement', 'ApplicableTradeTax')

/** The sums of the document (BG-22). */
export const totals: Places = anywhere('SpecifiedTradeSettlementHeaderMonetarySummation')

/** What the indicator of an allowance or charge says; undefined where it says neither. */
export function isCharge(element: XmlElement): boolean | undefined {
  const text = textAt(element, 'ChargeIndicator/Indicator')
  return text === 'true' || text === '1' ? true : text === 'false' || text === '0' ? false : undefined
}

/** Allowances or charges of the document or of lines. */
export function allowances(level: 'ApplicableHeaderTradeSettlement' | 'SpecifiedLineTradeSettlement', charge: boolean): Places {
  return where(within(level, 'SpecifiedTradeAllowanceCharge'), (element) => isCharge(element) === charge)
}

/** Whether a tax is VAT. */
export function isVat(tax: XmlElement): boolean {
  return all(tax, 'TypeCode').some(({ text }) => text.toUpperCase() === 'VAT')
}

/** Whether a tax is of the category. */
export function isOf(tax: XmlElement, code: string): boolean {
  return all(tax, 'CategoryCode').some(({ text }) => text === code)
}

/** The party's tax identifiers of these schemes: VA for VAT, FC for others. */
export function taxIds(party: XmlElement | undefined, schemes: readonly string[]): XmlElement[] {
  return all(party, 'SpecifiedTaxRegistration/ID').filter(({ attributes }) => schemes.includes(attributes.schemeID ?? ''))
}

/** The currency of the invoice (BT-5) or of its VAT (BT-6); undefined where it is not given. */
export function currency(root: XmlElement, name: 'InvoiceCurrencyCode' | 'TaxCurrencyCode'): string | undefined {
  return all(root, `${SETTLEMENT}/${name}`)[0]?.text
}
