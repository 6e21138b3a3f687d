import { describe, expect, test } from 'vitest'
import { draft, openBusiness } from '../../contract/business.ts'
import { testCall } from '../../contract/test-world.ts'
import type { InvoiceInput, LineInput } from '../invoice/content.ts'
import { issueInvoice } from '../invoice/issue.ts'
import { updateInvoice } from '../invoice/update.ts'
import type { Payment, PaymentMethod } from '../payment/record.ts'
import { type JournalEntry, requireBalanced } from './entry.ts'
import { entryForPayment, receivedIn } from './payment-entries.ts'

const line = (unitPrice: string, taxPercent = '19', more: Partial<LineInput> = {}): LineInput => ({
  description: 'Work',
  quantity: '1',
  unitPrice,
  taxPercent,
  ...more,
})

async function issue(lines: LineInput[], changes: Partial<InvoiceInput> = {}) {
  const call = testCall()
  const { customerId } = await openBusiness(call)
  const { id } = await draft(call, customerId, lines)
  await updateInvoice(call, { id, input: changes })
  return await issueInvoice(call, { id })
}

const shown = (entry: JournalEntry | undefined) =>
  entry?.postings.map(({ account, amount, baseAmount }) => (amount === baseAmount ? [account, amount] : [account, amount, baseAmount]))

const GST_QST = [
  { name: 'GST', percent: '5' },
  { name: 'QST', percent: '9.975' },
]
const usd = { currency: 'USD', exchangeRate: { rate: '0.913337', source: 'ECB', date: '2026-01-14' } }
const jpy = { currency: 'JPY', exchangeRate: { rate: '0.00613', source: 'ECB', date: '2026-01-14' } }

describe('an issue posts', () => {
  const cases: [string, LineInput[], Partial<InvoiceInput>, (string | number)[][]][] = [
    [
      'net and tax',
      [line('138.66')],
      {},
      [
        ['1200', 16_501],
        ['4000', -13_866],
        ['2200', -2_635],
      ],
    ],
    [
      'each rate by itself',
      [line('100.00', '7'), line('100.00')],
      {},
      [
        ['1200', 22_600],
        ['4000', -20_000],
        ['2200', -700],
        ['2200', -1_900],
      ],
    ],
    [
      'no tax where there is none',
      [line('100.00', '0')],
      {},
      [
        ['1200', 10_000],
        ['4000', -10_000],
      ],
    ],
    [
      'the net of prices that include tax',
      [line('500.00', '10')],
      { pricesIncludeTax: true },
      [
        ['1200', 50_000],
        ['4000', -45_455],
        ['2200', -4_545],
      ],
    ],
    [
      'less the discounts of lines and document',
      [line('100.00', '20', { discountAmount: 1_000 })],
      { discountPercent: '10' },
      [
        ['1200', 9_720],
        ['4000', -8_100],
        ['2200', -1_620],
      ],
    ],
    [
      'two taxes on one line',
      [{ ...line('140.00'), taxPercent: undefined, taxes: GST_QST }],
      {},
      [
        ['1200', 16_097],
        ['4000', -14_000],
        ['2200', -700],
        ['2200', -1_397],
      ],
    ],
    [
      'rounding in the currency of the books to sales',
      [line('33.33'), line('0.77', '7')],
      usd,
      [
        ['1200', 4_048, 3_697],
        ['4000', -3_410, -3_114],
        ['2200', -5],
        ['2200', -633, -578],
      ],
    ],
    [
      'currencies without decimals',
      [line('10001', '10')],
      jpy,
      [
        ['1200', 11_001, 6_744],
        ['4000', -10_001, -6_131],
        ['2200', -1_000, -613],
      ],
    ],
    [
      'amounts too small for the currency of the books',
      [line('1', '0')],
      { ...jpy, exchangeRate: { ...jpy.exchangeRate, rate: '0.001' } },
      [
        ['1200', 1, 0],
        ['4000', -1, 0],
      ],
    ],
    [
      'a rounding to sales, also where nothing was sold',
      [line('1.00', '5'), line('1.00', '7'), line('-2.00', '0')],
      { ...usd, exchangeRate: { ...usd.exchangeRate, rate: '0.5' } },
      [
        ['1200', 12, 6],
        ['4000', 0, 1],
        ['2200', -5, -3],
        ['2200', -7, -4],
      ],
    ],
    [
      'sales and tax also where the total is nothing',
      [line('119.00', '0'), line('-100.00')],
      {},
      [
        ['4000', -1_900],
        ['2200', 1_900],
      ],
    ],
    [
      'the tax alone where the net is nothing',
      [line('100.00'), line('-100.00', '0')],
      {},
      [
        ['1200', 1_900],
        ['2200', -1_900],
      ],
    ],
  ]
  test.each(cases)('%s', async (_name, lines, changes, postings) => {
    expect(shown((await issue(lines, changes)).entries[0])).toEqual(postings)
  })

  test('which tax it is', async () => {
    const { entries } = await issue([{ ...line('140.00'), taxPercent: undefined, taxes: GST_QST }])
    expect(entries[0]?.postings.map(({ tax }) => tax)).toEqual([
      undefined,
      undefined,
      { category: 'S', percent: '5', name: 'GST' },
      { category: 'S', percent: '9.975', name: 'QST' },
    ])
  })

  test('nothing where every amount is zero', async () => {
    const { invoice, entries } = await issue([line('0.00')])
    expect([invoice.status, invoice.number, entries, invoice.issueEntryId]).toEqual(['paid', 'INV-2026-0001', [], undefined])
  })
})

describe('a payment', () => {
  const payment: Payment = {
    id: 'pay_1',
    customerId: 'cus_1',
    customerName: 'Grace',
    amount: 5_000,
    currency: 'EUR',
    paidOn: '2026-01-20',
    method: 'cash',
    allocations: [],
    unallocated: 0,
    baseAmount: 0,
    returned: { amount: 0, invoices: {} },
    createdAt: '2026-01-20T12:00:00.000Z',
  }
  const entryOf = async (changes: Partial<Payment>, before: Partial<InvoiceInput> = {}) => {
    const { invoice } = await issue([line('100.00')], before)
    const made = { ...payment, currency: invoice.currency, ...changes }
    const parts = [{ before: invoice, amount: made.amount - made.unallocated }]
    return entryForPayment(made, { parts, baseCurrency: 'EUR' }) as JournalEntry
  }

  const accounts: [PaymentMethod, string][] = [
    ['cash', '1010'],
    ['bank_transfer', '1000'],
    ['cheque', '1000'],
    ['direct_debit', '1000'],
    ['other', '1000'],
    ['card', '1050'],
    ['sandbox', '1050'],
  ]
  test.each(accounts)('by %s comes to account %s', async (method, account) => {
    expect(shown(await entryOf({ method }))).toEqual([
      [account, 5_000],
      ['1200', -5_000],
    ])
  })

  test('beyond what is due becomes the customer’s credit', async () => {
    expect(shown(await entryOf({ amount: 12_000, unallocated: 100 }))).toEqual([
      ['1010', 12_000],
      ['1200', -11_900],
      ['2050', -100],
    ])
  })

  test('of an invoice that needs nothing is credit altogether', async () => {
    expect(shown(await entryOf({ unallocated: 5_000 }))).toEqual([
      ['1010', 5_000],
      ['2050', -5_000],
    ])
  })

  test('says what came in, in the currency of the books', async () => {
    const entry = await entryOf({ amount: 12_000, unallocated: 100 }, usd)
    expect([receivedIn(entry), shown(entry)]).toEqual([
      10_960,
      [
        ['1010', 12_000, 10_960],
        ['1200', -11_900, -10_869],
        ['2050', -100, -91],
      ],
    ])
  })
})

describe('an entry that is out of balance is refused', () => {
  const posting = (amount: number, currency = 'EUR', baseAmount = amount) => ({ account: '1', amount, currency, baseAmount })
  test.each([
    ['in one currency', [posting(1), posting(-2)]],
    ['across currencies', [posting(1), posting(-1, 'USD')]],
    ['in the currency of the books', [posting(1, 'USD', 2), posting(-1, 'USD', -1)]],
    ['by parts of a cent', [posting(0.5), posting(-0.5)]],
  ])('%s', (_name, postings) => {
    expect(() => requireBalanced(postings)).toThrow(/invariant/)
  })
})
