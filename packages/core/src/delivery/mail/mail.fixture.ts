import type { Invoice } from '../../invoice/record.ts'
import type { Payment } from '../../payment/record.ts'

/** An issued invoice over 1,210.00 EUR from Cologne to Paris, for tests of what we write about it. */
export function invoiceFixture(more: Partial<Invoice> = {}): Invoice {
  return {
    id: 'inv_00000000000000000000000001',
    customerId: 'cus_00000000000000000000000001',
    currency: 'EUR',
    dueDate: '2026-12-04',
    pricesIncludeTax: false,
    lines: [{ description: 'Consulting', quantity: '10', unitPrice: '100', taxes: [{ category: 'S', percent: '21' }] }],
    attachmentIds: [],
    status: 'open',
    number: 'INV-2026-0001',
    issueDate: '2026-11-20',
    roundingPolicy: 'en16931',
    totals: {
      lines: [{ listAmount: 100_000, discount: 0, amount: 100_000 }],
      subtotal: 100_000,
      discountTotal: 0,
      taxTotal: 21_000,
      total: 121_000,
      taxBreakdown: [{ category: 'S', percent: '21', taxableAmount: 100_000, taxAmount: 21_000 }],
      portions: [],
    },
    amountPaid: 0,
    amountCredited: 0,
    amountDue: 121_000,
    baseTotal: 121_000,
    customer: { name: 'Grace Hopper', email: 'grace@example.org' },
    seller: {
      name: 'Lovelace & Co GmbH',
      address: { line1: 'Hauptstraße 1', city: 'Köln', postalCode: '50667', country: 'DE' },
      taxId: 'DE123456789',
      email: 'office@lovelace.example',
      iban: 'DE89370400440532013000',
      bic: 'COBADEFFXXX',
    },
    customerLocale: 'en',
    zone: 'Europe/Berlin',
    paymentTermsDays: 14,
    createdAt: '2026-11-20T09:00:00.000Z',
    updatedAt: '2026-11-20T09:00:00.000Z',
    ...more,
  }
}

/** A transfer of 500.00 EUR for it. */
export function paymentFixture(more: Partial<Payment> = {}): Payment {
  return {
    id: 'pay_00000000000000000000000001',
    customerId: 'cus_00000000000000000000000001',
    customerName: 'Grace Hopper',
    amount: 50_000,
    currency: 'EUR',
    paidOn: '2026-11-25',
    method: 'bank_transfer',
    unallocated: 0,
    baseAmount: 50_000,
    returned: { amount: 0, invoices: {} },
    reference: 'RF18 5390 0754 7034',
    allocations: [{ invoiceId: 'inv_00000000000000000000000001', invoiceNumber: 'INV-2026-0001', amount: 50_000 }],
    createdAt: '2026-11-25T09:00:00.000Z',
    ...more,
  }
}
