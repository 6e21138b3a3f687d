import type { Customer } from '../customer/record.ts'
import type { Invoice } from '../invoice/record.ts'
import type { Organisation } from '../organisation/record.ts'
import { PEPPOL_ADDRESS_SCHEMES } from './codes/parties.ts'
import { type EInvoiceFormat, isLeitwegId } from './formats.ts'

interface Between {
  organisation: Pick<Organisation, 'country' | 'eInvoiceFormats'>
  customer: Pick<Customer, 'address' | 'electronicAddress' | 'buyerReference' | 'eInvoiceFormat'>
  invoice: Pick<Invoice, 'buyerReference' | 'reminderFeeOf'>
}

/**
 * The format without which the buyer may refuse the invoice: what the customer asks for, or XRechnung for a public buyer in
 * Germany, who is one by a Leitweg-ID (E-Rechnungsverordnung § 4). Undefined for everybody else, and for the fee of a reminder, which bills no supply.
 */
export function requiredFormat({ organisation, customer, invoice }: Between): EInvoiceFormat | undefined {
  if (invoice.reminderFeeOf) return undefined
  if (customer.eInvoiceFormat !== undefined) return customer.eInvoiceFormat
  const reference = invoice.buyerReference ?? customer.buyerReference
  const isGerman = (customer.address?.country ?? organisation.country) === 'DE'
  const isPublic = customer.electronicAddress?.scheme === '0204' || (reference !== undefined && isLeitwegId(reference))
  return isGerman && isPublic ? 'xrechnung' : undefined
}

/** The e-invoices to make: the organisation's choice (a Factur-X PDF where there is none), and what the buyer needs. */
export function wantedFormats(between: Between): EInvoiceFormat[] {
  const { organisation, customer } = between
  if (between.invoice.reminderFeeOf) return []
  const required = requiredFormat(between)
  const isOnPeppol = customer.electronicAddress !== undefined && PEPPOL_ADDRESS_SCHEMES.has(customer.electronicAddress.scheme)
  const wanted = new Set<EInvoiceFormat>(organisation.eInvoiceFormats ?? ['facturx'])
  if (required !== undefined) wanted.add(required)
  if (isOnPeppol) wanted.add('ubl')
  // XRechnung is one kind of document, in one syntax.
  if (wanted.has('xrechnung') && wanted.has('xrechnung_cii')) wanted.delete(required === 'xrechnung_cii' ? 'xrechnung' : 'xrechnung_cii')
  return [...wanted]
}
