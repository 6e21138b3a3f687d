import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CreditNote } from '../credit-note/record.ts'
import type { Invoice } from '../invoice/record.ts'
import { AppError } from '../kit/errors.ts'
import { computeCredit } from '../tax/credit.ts'
import type { TaxableDocument } from '../tax/document.ts'
import { computeTotals } from '../tax/totals.ts'
import { fromCreditNote, fromInvoice } from './from-invoice.ts'
import type { EInvoice } from './model/invoice.ts'
import { validateFile } from './validate/validate.ts'
import { type SPECIFICATIONS, specified, ublSyntaxOf, writeInvoice } from './write.ts'

const seller = {
  name: 'Nordlicht Design GmbH',
  email: 'rechnung@nordlicht.example',
  phone: '+49 30 1234567',
  address: { line1: 'Hauptstraße 1', city: 'Berlin', postalCode: '10115', country: 'DE' },
  taxId: 'DE123456789',
  electronicAddress: { value: 'DE123456789', scheme: '9930' },
  iban: 'DE89370400440532013000',
}
const customer = {
  name: 'Łódź Trading Sp. z o.o.',
  email: 'faktury@lodz.example',
  address: { line1: 'Piotrkowska 5', city: 'Łódź', postalCode: '90-001', country: 'PL' },
  taxId: 'PL1234567890',
  electronicAddress: { value: 'PL1234567890', scheme: '9945' },
}

function invoiceOf(content: Partial<TaxableDocument> & Pick<TaxableDocument, 'lines'>): Invoice {
  const document: TaxableDocument = { currency: 'EUR', pricesIncludeTax: false, roundingPolicy: 'en16931', ...content }
  const totals = computeTotals(document)
  return {
    ...document,
    id: 'inv_1',
    customerId: 'cus_1',
    status: 'open',
    number: 'INV-2026-0001',
    issueDate: '2026-03-01',
    dueDate: '2026-03-31',
    supplyDate: '2026-02-28',
    reference: '04011000-12345-34',
    lines: document.lines.map((line, at) => ({ ...line, taxes: [...line.taxes], description: `Work ${at + 1}`, unit: 'h' })),
    attachmentIds: [],
    totals,
    amountPaid: 0,
    amountCredited: 0,
    amountDue: totals.total,
    baseTotal: totals.total,
    customer,
    seller,
    customerLocale: 'de',
    zone: 'Europe/Berlin',
    paymentTermsDays: 30,
    createdAt: '2026-03-01T00:00:00.000Z',
    updatedAt: '2026-03-01T00:00:00.000Z',
  } as Invoice
}

function fatalOf(invoice: EInvoice, name: keyof typeof SPECIFICATIONS, syntax: 'ubl' | 'cii'): string[] {
  const text = writeInvoice(specified(invoice, name), syntax === 'cii' ? 'cii' : ublSyntaxOf(invoice))
  return validateFile(new TextEncoder().encode(text))
    .findings.filter(({ severity }) => severity === 'fatal')
    .map(({ rule, location, message }) => `${rule} ${location} ${message}`)
}

const STANDARD = [{ category: 'S', percent: '19' }] as const
const plain = invoiceOf({
  lines: [
    { quantity: '1.5', unitPrice: '99.99', taxes: STANDARD, discountPercent: '10' },
    { quantity: '3', unitPrice: '0.333', taxes: [{ category: 'S', percent: '7' }] },
    { quantity: '-1', unitPrice: '5', taxes: STANDARD },
  ],
  discountPercent: '3',
})

describe('our invoices as e-invoices', () => {
  it.each([
    ['peppol-bis-3', 'ubl'],
    ['xrechnung-3', 'ubl'],
    ['xrechnung-3', 'cii'],
    ['en16931', 'ubl'],
    ['en16931', 'cii'],
    ['factur-x-basic', 'cii'],
    ['factur-x-extended', 'cii'],
  ] as const)('are valid as %s in %s', (name, syntax) => {
    expect(fatalOf(fromInvoice(plain), name, syntax)).toEqual([])
  })

  it('are valid where prices include tax', () => {
    const invoice = invoiceOf({
      pricesIncludeTax: true,
      lines: [{ quantity: '3', unitPrice: '9.99', taxes: STANDARD }],
      discountAmount: 100,
    })
    expect(fatalOf(fromInvoice(invoice), 'peppol-bis-3', 'ubl')).toEqual([])
  })

  it('say why no tax is charged', () => {
    const invoice = invoiceOf({ lines: [{ quantity: '1', unitPrice: '100', taxes: [{ category: 'K', percent: '0' }] }] })
    expect(fromInvoice(invoice).taxBreakdown).toMatchObject([{ category: 'K', exemptionCode: 'VATEX-EU-IC' }])
    expect(fatalOf(fromInvoice(invoice), 'xrechnung-3', 'cii')).toEqual([])
  })

  it('miss what our records do not hold, and validation names it', () => {
    const found = fatalOf(fromInvoice({ ...plain, seller: { ...seller, email: '', phone: '' } }), 'xrechnung-3', 'ubl').join()
    expect(found).toContain('BR-DE-6')
    expect(found).toContain('BR-DE-7')
  })

  it('are refused as drafts', () => {
    expect(() => fromInvoice({ ...plain, number: null })).toThrow(AppError)
  })

  it('are valid whatever they sell', () => {
    const quantities = fc.constantFrom('1', '0.5', '-2', '3.333', '1000', '0')
    const prices = fc.constantFrom('10', '0.01', '99.995', '0.333333', '123456.78')
    const taxes = fc.constantFrom(
      [{ category: 'S' as const, percent: '19' }],
      [{ category: 'S' as const, percent: '7' }],
      [{ category: 'Z' as const, percent: '0' }],
    )
    const discounts = fc.constantFrom({}, { discountPercent: '12.5' }, { discountPercent: '33.333' })
    const line = fc
      .tuple(quantities, prices, taxes, discounts)
      .map(([quantity, unitPrice, tax, discount]) => ({ quantity, unitPrice, taxes: tax, ...discount }))
    const document = fc.record({
      lines: fc.array(line, { minLength: 1, maxLength: 6 }),
      pricesIncludeTax: fc.boolean(),
      discountPercent: fc.constantFrom('0', '2', '7.77'),
    })
    fc.assert(
      fc.property(document, (content) => {
        const invoice = fromInvoice(invoiceOf(content))
        expect(fatalOf(invoice, 'peppol-bis-3', 'ubl')).toEqual([])
        expect(fatalOf(invoice, 'xrechnung-3', 'cii')).toEqual([])
      }),
      { numRuns: 150 },
    )
  })
})

describe('our credit notes as e-invoices', () => {
  const credited = (of: Partial<Invoice> = {}) => {
    const totals = computeCredit(plain, [], {})
    return {
      ...plain,
      ...of,
      id: 'crn_1',
      number: 'CN-2026-0001',
      invoiceId: plain.id,
      invoiceNumber: 'INV-2026-0001',
      issueDate: '2026-03-05',
      reason: 'Returned',
      totals,
      lines: totals.lines.map((line) => ({ ...plain.lines[line.lineIndex], lineIndex: line.lineIndex, quantity: line.quantity })),
    } as unknown as CreditNote
  }

  it('are valid UBL credit notes', () => {
    const creditNote = credited()
    expect(ublSyntaxOf(fromCreditNote(creditNote))).toBe('ubl-credit-note')
    expect(fatalOf(fromCreditNote(creditNote), 'peppol-bis-3', 'ubl')).toEqual([])
  })

  it.each(['ubl', 'cii'] as const)('reach public buyers in Germany as XRechnung in %s', (syntax) => {
    const creditNote = credited({
      buyerReference: '04011000-1234512345-06',
      seller: { ...seller, contactName: 'Ada' } as NonNullable<Invoice['seller']>,
    })
    expect(fatalOf(fromCreditNote(creditNote), 'xrechnung-3', syntax)).toEqual([])
  })
})
