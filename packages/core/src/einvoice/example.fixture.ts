import type { EInvoice } from './model/invoice.ts'

/** A valid invoice of so many lines of 10.00 at 19 %. */
export function exampleInvoice(count: number): EInvoice {
  const net = count * 10
  const tax = `${Math.floor((net * 19) / 100)}.${String((net * 19) % 100).padStart(2, '0')}`
  const gross = (net * 119) / 100
  const grossText = `${Math.floor(gross)}.${String((net * 119) % 100).padStart(2, '0')}`
  const party = (name: string, vatId: string, scheme: string) => ({
    name,
    vatId,
    electronicAddress: { value: vatId, scheme },
    address: { line1: 'Street 1', city: 'Berlin', postCode: '10115', country: 'DE' },
    contact: { name: 'Office', phone: '+49 30 123456', email: 'office@example.com' },
  })
  return {
    number: 'INV-1',
    issueDate: '2026-03-01',
    dueDate: '2026-03-31',
    typeCode: '380',
    currency: 'EUR',
    buyerReference: '04011000-12345-34',
    seller: party('Seller', 'DE123456789', '9930'),
    buyer: party('Buyer', 'DE987654321', '9930'),
    delivery: { date: '2026-02-28' },
    paymentMeans: [{ code: '58', account: { id: 'DE89370400440532013000' } }],
    totals: { lines: `${net}.00`, withoutTax: `${net}.00`, tax, withTax: grossText, due: grossText },
    taxBreakdown: [{ base: `${net}.00`, tax, category: 'S', percent: '19' }],
    lines: Array.from({ length: count }, (_, at) => ({
      id: String(at + 1),
      quantity: { value: '2', unit: 'HUR' },
      amount: '10.00',
      price: { net: '5.00' },
      taxCategory: 'S',
      taxPercent: '19',
      item: { name: `Item ${at + 1}`, description: 'Described in a few words', sellersId: `A-${at}` },
    })),
  }
}
