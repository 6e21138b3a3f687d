import { all, ancestor, has, textAt, value, type XmlElement } from '../../xml/element.ts'
import { anywhere, type Places, path, where } from '../check.ts'
import type { InvoiceXml } from '../invoice-xml.ts'

/** The invoice or credit note lines (BG-25). */
export const lines: Places = ({ root }) => root.children.filter(({ name }) => name === 'InvoiceLine' || name === 'CreditNoteLine')

/** Whether an element's tax scheme is VAT. */
export function isVat(element: XmlElement): boolean {
  return all(element, 'TaxScheme/ID').some((id) => value(id).toUpperCase() === 'VAT')
}

/** What the charge indicator says; undefined where it says neither. */
export function isCharge(element: XmlElement): boolean | undefined {
  const text = textAt(element, 'ChargeIndicator')
  return text === 'true' || text === '1' ? true : text === 'false' || text === '0' ? false : undefined
}

/** Allowances or charges of the document (BG-20, BG-21). */
export function documentAllowances(charge: boolean): Places {
  return where(path('AllowanceCharge'), (element) => isCharge(element) === charge)
}

/** Allowances or charges of the lines (BG-27, BG-28). */
export function lineAllowances(charge: boolean): Places {
  const isOfLine = (element: XmlElement) => /^(Invoice|CreditNote)Line$/.test(element.parent?.name ?? '')
  return where(anywhere('AllowanceCharge'), (element) => isOfLine(element) && isCharge(element) === charge)
}

/** The VAT identifiers among a party's tax schemes. */
export function vatIds(party: XmlElement | undefined): XmlElement[] {
  return all(party, 'PartyTaxScheme')
    .filter(isVat)
    .flatMap((scheme) => [...all(scheme, 'CompanyID')])
}

/** The tax categories of items, all of them. */
export const lineCategories: Places = anywhere('ClassifiedTaxCategory')

/** The tax categories of allowances or charges, on whatever level. */
export function allowanceCategories(charge: boolean): Places {
  return where(anywhere('TaxCategory'), ({ parent }) => parent?.name === 'AllowanceCharge' && isCharge(parent) === charge)
}

/** The seller's party. */
export function seller(invoice: InvoiceXml): XmlElement | undefined {
  return all(invoice.root, 'AccountingSupplierParty/Party')[0]
}

/** The buyer's party. */
export function buyer(invoice: InvoiceXml): XmlElement | undefined {
  return all(invoice.root, 'AccountingCustomerParty/Party')[0]
}

/** Whether the seller has a tax identifier (`vatOnly`: a VAT identifier), or its tax representative a VAT identifier. */
export function sellerIsRegistered(invoice: InvoiceXml, vatOnly: boolean): boolean {
  const party = seller(invoice)
  const own = vatOnly ? vatIds(party).length > 0 : has(party, 'PartyTaxScheme/CompanyID')
  return own || invoice.named('TaxRepresentativeParty').some((representative) => vatIds(representative).length > 0)
}

/** Whether it stands in the seller's or payee's party. */
export function isSellersOrPayees(element: XmlElement): boolean {
  return ancestor(element, 'AccountingSupplierParty') !== undefined || ancestor(element, 'PayeeParty') !== undefined
}
