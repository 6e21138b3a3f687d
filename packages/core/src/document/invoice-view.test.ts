import { describe, expect, it } from 'vitest'
import type { Invoice } from '../invoice/record.ts'
import { invoiceView } from './invoice-view.ts'

const LINE = { description: 'Work', quantity: '1', unitPrice: '100', taxes: [{ category: 'AE', percent: '0' }] } as const

/** An issued invoice of a German seller to a French buyer, reverse charge. */
const issued: Invoice = {
  id: 'inv_1',
  status: 'open',
  number: 'INV-1',
  customerId: 'cus_1',
  currency: 'EUR',
  issueDate: '2026-11-20',
  dueDate: '2026-12-04',
  pricesIncludeTax: false,
  lines: [{ ...LINE, taxes: [...LINE.taxes] }],
  attachmentIds: [],
  roundingPolicy: 'en16931',
  totals: {
    lines: [{ listAmount: 10_000, discount: 0, amount: 10_000 }],
    subtotal: 10_000,
    discountTotal: 0,
    taxTotal: 0,
    total: 10_000,
    taxBreakdown: [{ category: 'AE', percent: '0', taxableAmount: 10_000, taxAmount: 0 }],
    portions: [],
  },
  amountPaid: 0,
  amountCredited: 0,
  amountDue: 10_000,
  baseTotal: 10_000,
  customer: { name: 'Buyer', address: { line1: '1 rue X', city: 'Paris', postalCode: '75004', country: 'FR' } },
  seller: {
    name: 'Seller',
    address: { line1: 'Weg 1', city: 'Berlin', postalCode: '10115', country: 'DE' },
    iban: 'DE89370400440532013000',
  },
  customerLocale: 'fr-FR',
  zone: 'Europe/Berlin',
  paymentTermsDays: 14,
  createdAt: '2026-11-20T10:00:00.000Z',
  updatedAt: '2026-11-20T10:00:00.000Z',
}
const context = { organisation: { country: 'DE', currency: 'EUR' }, sender: { name: 'Seller' }, today: '2026-11-21' }

describe('the page of an invoice', () => {
  it('names both countries when the parties are in two', () => {
    const { seller, buyer } = invoiceView(issued, context)
    expect([seller.addressLines.at(-1), buyer.addressLines.at(-1)]).toEqual(['Allemagne', 'France'])
  })

  it('names no country at home', () => {
    const { seller } = invoiceView({ ...issued, customer: { name: 'Buyer' } }, context)
    expect(seller.addressLines).toEqual(['Weg 1', '10115 Berlin'])
  })

  it('says in the payer’s language why no tax is charged', () => {
    expect(invoiceView(issued, context).legalNotes).toEqual([
      'Autoliquidation : la TVA est due par le preneur (directive 2006/112/CE, article 196).',
    ])
  })

  it('asks to pay into the account under the number', () => {
    expect(invoiceView(issued, context).payment?.bank).toMatchObject({ iban: 'DE89370400440532013000', reference: 'INV-1' })
  })

  it('has a code for banking apps, but not on a draft', () => {
    expect(invoiceView(issued, context).payment?.qrCodes).toEqual([
      { kind: 'bank', level: 'M', payload: 'BCD\n002\n1\nSCT\n\nSeller\nDE89370400440532013000\nEUR100.00\n\n\nINV-1' },
    ])
    expect(invoiceView({ ...issued, status: 'draft', number: null, issueDate: null }, context).payment?.qrCodes).toEqual([])
  })

  it('says the tax in the currency of the books too, as it is booked: each tax by itself', () => {
    const groups = [
      { category: 'S' as const, percent: '19', taxableAmount: 26, taxAmount: 5 },
      { category: 'S' as const, percent: '7', taxableAmount: 71, taxAmount: 5 },
    ]
    const totals = { ...issued.totals, taxTotal: 10, taxBreakdown: groups }
    const exchangeRate = { rate: '0.913337', source: 'ECB', date: '2026-11-19' }
    const foreign = { ...issued, currency: 'USD', totals, exchangeRate }
    const rate = { rate: '0.913337', rateOn: '2026-11-19' }
    expect(invoiceView(foreign, context)).toMatchObject({ nationalTax: { currency: 'EUR', taxMinor: 10, ...rate } })
    expect(invoiceView(issued, context)).not.toHaveProperty('nationalTax')
  })
})
