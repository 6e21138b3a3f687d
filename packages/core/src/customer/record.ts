import type { EInvoiceFormat } from '../einvoice/formats.ts'
import type { Address, ElectronicAddress, LegalId } from '../invoice/record.ts'
import type { Instant } from '../kit/day.ts'
import type { Searchable } from '../search/record.ts'
import { sortName } from '../search/terms.ts'
import { entity } from '../store/entity.ts'

/** Whom we invoice. Issued invoices copy what they need, so changing a customer changes no document. */
export interface Customer {
  id: string
  name: string
  email: string
  phone?: string
  address?: Address
  /** VAT, GST or company tax number, without spaces. */
  taxId?: string
  legalId?: LegalId
  /** Where their e-invoices go (BT-49): a Peppol participant, a Leitweg-ID … */
  electronicAddress?: ElectronicAddress
  /** What their invoices must quote (BT-10); an invoice may say otherwise. */
  buyerReference?: string
  /** The e-invoice they ask for: without a valid one nothing is issued to them. */
  eInvoiceFormat?: EInvoiceFormat
  /** Left out: the organisation's. */
  currency?: string
  /** The language of what we send them; left out: the organisation's. */
  locale?: string
  /** Left out: the organisation's. */
  paymentTermsDays?: number
  /** Files that belong to the customer: contracts, orders, certificates of tax. */
  attachmentIds?: string[]
  createdAt: Instant
  updatedAt: Instant
}

/** Listed by name (i1). Two customers may share an e-mail address. */
export const Customer = entity<Customer, Pick<Customer, 'id'>>({
  name: 'customer',
  schema: 1,
  key: ({ id }) => ({ pk: `customer/${id}`, sk: 'customer' }),
  indexes: (customer) => ({ i1: { pk: 'customers', sk: `${sortName(customer.name)}/${customer.id}` } }),
})

/** Customers are found by name, e-mail, tax number and town. */
export const SearchableCustomer: Searchable<Customer> = {
  kind: 'customer',
  texts: (customer) => [customer.name, customer.email, customer.taxId, customer.address?.city],
}
