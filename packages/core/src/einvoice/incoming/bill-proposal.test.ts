import { describe, expect, it } from 'vitest'
import { corpus, HAS_CORPUS, xmlOf } from '../corpus.fixture.ts'
import { exampleInvoice } from '../example.fixture.ts'
import type { EInvoice } from '../model/invoice.ts'
import { readInvoice } from '../read.ts'
import { proposeBill } from './bill-proposal.ts'

const example = exampleInvoice(3)
const rulesOf = (invoice: EInvoice) => proposeBill(invoice).findings.map(({ rule, term }) => `${rule} ${term}`)

describe('a bill proposal', () => {
  it('has who, what, when and how much', () => {
    expect(proposeBill(example)).toEqual({
      addsUp: true,
      findings: [],
      proposal: {
        kind: 'bill',
        supplier: {
          name: 'Seller',
          taxId: 'DE123456789',
          email: 'office@example.com',
          phone: '+49 30 123456',
          address: { line1: 'Street 1', city: 'Berlin', postalCode: '10115', country: 'DE' },
        },
        number: 'INV-1',
        issueDate: '2026-03-01',
        dueDate: '2026-03-31',
        supplyDate: '2026-02-28',
        currency: 'EUR',
        iban: 'DE89370400440532013000',
        paymentReference: 'INV-1',
        precedingNumbers: [],
        lines: [1, 2, 3].map((at) => ({
          description: `Item ${at}`,
          details: 'Described in a few words',
          quantity: '2',
          unit: 'HUR',
          unitPrice: '5',
          amount: 1000,
          taxCategory: 'S',
          taxPercent: '19',
        })),
        linesTotal: 3000,
        allowanceTotal: 0,
        chargeTotal: 0,
        subtotal: 3000,
        taxTotal: 570,
        total: 3570,
        prepaid: 0,
        rounding: 0,
        amountDue: 3570,
        taxBreakdown: [{ category: 'S', percent: '19', taxableAmount: 3000, taxAmount: 570 }],
        duplicateKey: 'DE123456789/INV1',
      },
    })
  })

  it('divides a price for several to the price of one', () => {
    const [line] = example.lines ?? []
    const lines = [{ ...line, price: { net: '10.00', baseQuantity: { value: '3' } } }, ...(example.lines ?? []).slice(1)]
    expect(proposeBill({ ...example, lines }).proposal?.lines[0]?.unitPrice).toBe('3.33333333')
  })

  it('leaves out an account number that is no IBAN', () => {
    const paymentMeans = [{ code: '58', account: { id: 'DE89370400440532013001' } }]
    expect(proposeBill({ ...example, paymentMeans }).proposal).not.toHaveProperty('iban')
  })

  it.each([
    ['lines that do not sum', { totals: { ...example.totals, lines: '30.01' } }, ['BILL-SUM BT-106', 'BILL-SUM BT-109']],
    ['a total that is not net and tax', { totals: { ...example.totals, withTax: '35.71' } }, ['BILL-SUM BT-112', 'BILL-SUM BT-115']],
    ['an amount due without reason', { totals: { ...example.totals, due: '35.69' } }, ['BILL-SUM BT-115']],
    ['an amount with more digits than cents', { totals: { ...example.totals, due: '35.705' } }, ['BILL-AMOUNT BT-115']],
    ['no total', { totals: {} }, ['BILL-AMOUNT BT-109', 'BILL-AMOUNT BT-112', 'BILL-AMOUNT BT-115']],
    ['an unknown currency', { currency: 'XYZ' }, ['BILL-CURRENCY BT-5']],
    ['a rate beyond all amounts', { taxBreakdown: [{ ...example.taxBreakdown?.[0], percent: '9007199254740993' }] }, ['BILL-TAX BT-117']],
    ['no number', { number: '' }, ['BILL-MISSING BT-1']],
    ['a day that does not exist', { issueDate: '2026-02-30' }, ['BILL-MISSING BT-2']],
  ])('is refused for %s', (_what, change, findings) => {
    const invoice = { ...example, ...change }
    expect(proposeBill(invoice).proposal).toBeUndefined()
    expect(rulesOf(invoice)).toEqual(findings)
  })

  it('adds up though its day of issue is missing, and not where a sum is wrong', () => {
    expect(proposeBill({ ...example, issueDate: '' })).toMatchObject({ addsUp: true, findings: [{ rule: 'BILL-MISSING' }] })
    expect(proposeBill({ ...example, totals: { ...example.totals, due: '35.69' } }).addsUp).toBe(false)
  })

  it('tells a tax that is not its rate', () => {
    const invoice = {
      ...example,
      totals: { ...example.totals, tax: '5.75', withTax: '35.75', due: '35.75' },
      taxBreakdown: [{ base: '30.00', tax: '5.75', category: 'S', percent: '19' }],
    }
    expect(proposeBill(invoice).proposal?.taxTotal).toBe(575)
    expect(rulesOf(invoice)).toEqual(['BILL-TAX BT-117'])
  })
})

describe.skipIf(!HAS_CORPUS)('the valid invoices of the corpus', () => {
  const files = corpus().filter(({ valid }) => valid)

  it.each(files.map(({ file }) => file))('%s becomes a bill whose lines, taxes and sums agree', (file) => {
    const read = readInvoice(xmlOf(file))
    if (!('invoice' in read)) throw new Error(read.message)
    const { proposal, findings } = proposeBill(read.invoice)
    expect(findings).toEqual([])
    const sum = (amounts: number[] = []) => amounts.reduce((left, right) => left + right, 0)
    expect(sum(proposal?.lines.map(({ amount }) => amount))).toBe(proposal?.subtotal)
    expect(sum(proposal?.taxBreakdown.map(({ taxAmount }) => taxAmount))).toBe(proposal?.taxTotal)
  })
})
