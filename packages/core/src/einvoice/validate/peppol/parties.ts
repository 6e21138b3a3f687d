import { all, has, textAt, value, type XmlElement } from '../../xml/element.ts'
import type { InvoiceXml } from '../invoice-xml.ts'
import { buyer, seller } from '../ubl/places.ts'

/** BT-5, as it stands in the file. */
export function documentCurrency({ root }: InvoiceXml): string {
  return all(root, root.name === 'CrossIndustryInvoice' ? CII_CURRENCY : 'DocumentCurrencyCode')[0]?.text ?? ''
}

const CII_CURRENCY = 'SupplyChainTradeTransaction/ApplicableHeaderTradeSettlement/InvoiceCurrencyCode'

/** A party's country by its address, upper case. */
export function countryOf(party: XmlElement | undefined): string {
  return textAt(party, 'PostalAddress/Country/IdentificationCode').toUpperCase()
}

/** Whether buyer and seller are German, by their addresses: then Peppol's German rules hold. */
export function areBothGerman(invoice: InvoiceXml): boolean {
  return countryOf(seller(invoice)) === 'DE' && countryOf(buyer(invoice)) === 'DE'
}

/** Whether the party's address is Swedish; `vat`: and its VAT identifier too. */
export function isSwedish(party: XmlElement | undefined, vat: boolean): boolean {
  if (!all(party, 'PostalAddress/Country/IdentificationCode').some(({ text }) => text === 'SE')) return false
  return !vat || swedishVatId(party)?.startsWith('SE') === true
}

/** The party's VAT identifier, as Peppol's Swedish rules look for it. */
export function swedishVatId(party: XmlElement | undefined): string | undefined {
  const schemes = all(party, 'PartyTaxScheme').filter((scheme) => all(scheme, 'TaxScheme/ID').some(({ text }) => text === 'VAT'))
  const id = schemes.find((scheme) => has(scheme, 'CompanyID'))
  return id === undefined ? undefined : value(all(id, 'CompanyID')[0])
}
