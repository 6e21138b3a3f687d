import type { Payment, Refund } from '../data/payments.ts'
import type { Customer, Dashboard, Invoice, InvoiceSummary, Item, Organisation } from '../data/shapes.ts'

const AT = '2026-11-20T09:00:00.000Z'

/** A German organisation with everything filled in. */
export const ORGANISATION: Organisation = {
  id: 'org_1',
  name: 'Lovelace & Co',
  country: 'DE',
  currency: 'EUR',
  zone: 'Europe/Berlin',
  locale: 'de-DE',
  taxId: 'DE123456789',
  iban: 'DE89370400440532013000',
  address: { line1: 'Am Markt 1', city: 'Köln', postalCode: '50667', country: 'DE' },
  invoiceNumberPattern: 'INV-{year}-{number:4}',
  creditNoteNumberPattern: 'CN-{year}-{number:4}',
  paymentTermsDays: 14,
  pricesIncludeTax: false,
  taxPresets: [
    { name: 'USt', percent: '19', category: 'S' },
    { name: 'USt', percent: '7', category: 'S' },
  ],
  version: 1,
  createdAt: AT,
  updatedAt: AT,
}

/** A customer with a name that is written from right to left. */
export const CUSTOMER: Customer = {
  id: 'cus_1',
  name: 'شركة النور',
  email: 'accounts@nour.example',
  address: { line1: 'Corniche 1', city: 'دبي', postalCode: '0000', country: 'AE' },
  version: 1,
  createdAt: AT,
  updatedAt: AT,
}

/** An item of the catalogue. */
export const ITEM: Item = {
  id: 'itm_1',
  name: 'Consulting',
  unit: 'h',
  unitPrice: '120',
  taxCategory: 'S',
  taxPercent: '19',
  archived: false,
  version: 1,
  createdAt: AT,
  updatedAt: AT,
}

/** An open, overdue invoice over a large amount, as lists show it. */
export const SUMMARY: InvoiceSummary = {
  id: 'inv_1',
  status: 'open',
  overdue: true,
  number: 'INV-2026-0007',
  customerId: CUSTOMER.id,
  customerName: CUSTOMER.name,
  currency: 'EUR',
  issueDate: '2026-10-01',
  dueDate: '2026-10-15',
  subtotal: 103_745_201,
  discountTotal: 0,
  taxTotal: 19_711_588,
  total: 123_456_789,
  amountPaid: 0,
  amountCredited: 0,
  amountDue: 123_456_789,
  createdAt: AT,
  updatedAt: AT,
  version: 3,
}

/** A part of it paid, of which some went back. */
export const PAYMENT: Payment = {
  id: 'pay_1',
  customerId: CUSTOMER.id,
  customerName: CUSTOMER.name,
  amount: 50_000,
  currency: 'EUR',
  paidOn: '2026-10-20',
  method: 'bank_transfer',
  allocations: [{ invoiceId: 'inv_1', invoiceNumber: 'INV-2026-0007', amount: 45_000 }],
  unallocated: 5_000,
  status: 'partially_returned',
  amountReturned: 1_000,
  baseAmount: 50_000,
  createdAt: AT,
  version: 1,
}

/** What went back of it. */
export const REFUND: Refund = {
  id: 'ref_1',
  kind: 'refund',
  paymentId: 'pay_1',
  customerId: CUSTOMER.id,
  customerName: CUSTOMER.name,
  amount: 1_000,
  currency: 'EUR',
  refundedOn: '2026-10-21',
  method: 'bank_transfer',
  reason: 'goodwill',
  fromCredit: 1_000,
  reopened: [],
  lost: 0,
  baseAmount: 1_000,
  createdAt: AT,
  version: 1,
}

/** The same invoice in whole. */
export const INVOICE: Invoice = {
  ...SUMMARY,
  customer: { name: CUSTOMER.name, email: CUSTOMER.email },
  pricesIncludeTax: false,
  roundingPolicy: 'en16931',
  lines: [{ description: 'Work', quantity: '1', unitPrice: '1037452.01', taxes: [{ category: 'S', percent: '19' }], amount: 103_745_201 }],
  taxBreakdown: [{ category: 'S', percent: '19', taxableAmount: 103_745_201, taxAmount: 19_711_588 }],
  metadata: {},
  attachmentIds: [],
  baseTotal: 123_456_789,
  payUrl: 'http://localhost/pay/x',
  allowedActions: ['send', 'pay', 'void', 'credit', 'duplicate'],
}

/** Figures of a business with one open invoice. */
export const DASHBOARD: Dashboard = {
  currency: 'EUR',
  today: '2026-11-20',
  received: 5000,
  pending: 123_456_789,
  overdue: 123_456_789,
  totalInvoiced: 123_461_789,
  counts: { draft: 0, open: 1, partiallyPaid: 0, paid: 1, overdue: 1, void: 0, uncollectible: 0 },
  receivedInPeriod: 5000,
  receivedInPeriodBefore: 4000,
  paymentsPerDay: [{ date: '2026-11-19', amount: 5000 }],
  invoicedPerDay: [],
  upcoming: [],
}

/** A whole list. */
export function pageOf<Entry>(...items: Entry[]): { items: Entry[]; nextCursor: null } {
  return { items, nextCursor: null }
}
