import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fromInvoice } from '../einvoice/from-invoice.ts'
import { makeEInvoice } from '../einvoice/make.ts'
import { readInvoice } from '../einvoice/read.ts'
import type { Invoice } from '../invoice/record.ts'
import { majorText } from '../kit/money.ts'
import type { TaxableDocument } from '../tax/document.ts'
import { computeTotals } from '../tax/totals.ts'
import { invoiceView } from './invoice-view.ts'

const party = { name: 'A', address: { line1: 'X 1', city: 'Köln', postalCode: '50667', country: 'DE' }, taxId: 'DE123456789' }

function invoiceOf(content: Pick<TaxableDocument, 'lines' | 'pricesIncludeTax'> & Partial<TaxableDocument>): Invoice {
  const document: TaxableDocument = { currency: 'EUR', roundingPolicy: 'en16931', ...content }
  const totals = computeTotals(document)
  const invoice = {
    ...document,
    id: 'inv_1',
    customerId: 'cus_1',
    status: 'open',
    number: 'INV-1',
    issueDate: '2026-03-01',
    dueDate: '2026-03-31',
    lines: document.lines.map((line) => ({ ...line, taxes: [...line.taxes], description: 'Work' })),
    attachmentIds: [],
    totals,
    amountPaid: 0,
    amountCredited: 0,
    amountDue: totals.total,
    baseTotal: totals.total,
    customer: party,
    seller: party,
    customerLocale: 'de',
    zone: 'Europe/Berlin',
    paymentTermsDays: 30,
    createdAt: '2026-03-01T00:00:00.000Z',
    updatedAt: '2026-03-01T00:00:00.000Z',
  }
  return invoice as Invoice
}

it('page and every e-invoice say the very same cents', () => {
  const line = fc.record({
    quantity: fc.constantFrom('1', '0.5', '3.333', '1000', '-2'),
    unitPrice: fc.constantFrom('138.66', '0.01', '99.995', '0.333333', '68.33'),
    taxes: fc.constantFrom([{ category: 'S' as const, percent: '19' }], [{ category: 'S' as const, percent: '7' }]),
  })
  const document = fc.record({
    lines: fc.array(line, { minLength: 1, maxLength: 6 }),
    pricesIncludeTax: fc.boolean(),
    discountPercent: fc.constantFrom('0', '2', '7.77'),
  })
  fc.assert(
    fc.property(document, fc.constantFrom('facturx', 'ubl', 'xrechnung'), (content, format) => {
      const invoice = invoiceOf(content)
      const page = invoiceView(invoice, { organisation: { country: 'DE', currency: 'EUR' }, sender: party, today: '2026-03-01' })
      const read = readInvoice(makeEInvoice(fromInvoice(invoice), format).bytes)
      if (!('invoice' in read) || page.kind !== 'invoice') return expect.unreachable()
      const text = (minor: number) => majorText(minor, 'EUR')
      const { totals, taxBreakdown } = read.invoice
      expect([totals?.tax, totals?.withTax, totals?.due]).toEqual([
        text(page.totals.taxMinor),
        text(page.totals.totalMinor),
        text(page.totals.dueMinor),
      ])
      expect(taxBreakdown?.map(({ tax }) => tax)).toEqual(page.taxes.map(({ taxMinor }) => text(taxMinor)))
    }),
    { numRuns: 100 },
  )
})
