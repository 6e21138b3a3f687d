import { describe, expect, it } from 'vitest'
import { AppError } from '../kit/errors.ts'
import { computeCredit, leftToCredit } from './credit.ts'
import type { CreditRequest } from './credit-request.ts'
import type { CreditTotals, TaxableDocument, Totals } from './document.ts'
import { invoice, line } from './totals.fixture.ts'
import { computeTotals } from './totals.ts'

/** Credits one request after the other. */
function creditAll(document: TaxableDocument, requests: CreditRequest[]): CreditTotals[] {
  const credits: CreditTotals[] = []
  for (const request of requests) credits.push(computeCredit(document, credits, request))
  return credits
}

const totalsOf = (credits: CreditTotals[]) => credits.map((credit) => credit.total)
const four = invoice(['68.33', '68.33', '57.50', '85.00'].map((price) => line(price, '20')))
const thirds = invoice([line('100', '19', { quantity: '3', discountPercent: '66.666666' })])

describe('a credit by lines', () => {
  it.each([[[0, 1, 2, 3]], [[3, 2, 1, 0]], [[2, 0, 3, 1]]])(
    'for each line of an invoice, in the order %j, sums to the invoice',
    (order) => {
      const credits = creditAll(
        four,
        order.map((lineIndex) => ({ lines: [{ lineIndex }] })),
      )
      expect(totalsOf(credits).reduce((total, each) => total + each)).toBe(33499)
      expect(leftToCredit(four, credits)).toBe(0)
    },
  )

  it('takes so many pieces, and the last ones take the remainder', () => {
    const credits = creditAll(
      thirds,
      ['1', '1', '1'].map((quantity) => ({ lines: [{ lineIndex: 0, quantity }] })),
    )
    expect(credits.map((credit) => credit.lines[0]?.amount)).toEqual([3333, 3334, 3333])
    expect(credits.map((credit) => credit.taxTotal)).toEqual([633, 634, 633])
    expect(credits[0]?.lines[0]).toEqual({ lineIndex: 0, quantity: '1', listAmount: 10000, discount: 6667, amount: 3333 })
  })

  it('takes an amount of a line in the terms of its price', () => {
    const document = invoice([line('119', '19')], { pricesIncludeTax: true })
    const [credit] = creditAll(document, [{ lines: [{ lineIndex: 0, amount: 1190 }] }])
    expect(credit).toMatchObject({ subtotal: 1000, taxTotal: 190, total: 1190, grossSubtotal: 1190 })
    expect(credit?.lines).toEqual([{ lineIndex: 0, listAmount: 1190, discount: 0, amount: 1000, grossAmount: 1190 }])
  })

  it('takes the line’s share of the document’s discount off', () => {
    const document = invoice([line('8500', '19'), line('1500', '19')], { discountPercent: '10' })
    const [credit] = creditAll(document, [{ lines: [{ lineIndex: 1 }] }])
    expect(credit).toMatchObject({ subtotal: 150000, discountTotal: 15000, taxTotal: 25650, total: 160650 })
  })

  it('names only the groups it touches', () => {
    const document = invoice([line('100', '7'), line('100', '19')])
    const [credit] = creditAll(document, [{ lines: [{ lineIndex: 1 }] }])
    expect(credit?.taxBreakdown).toEqual([{ category: 'S', percent: '19', taxableAmount: 10000, taxAmount: 1900 }])
    expect(credit?.portions).toHaveLength(2)
  })

  it('taxes a line in full, though another line of its group is negative', () => {
    const document = invoice([line('100', '20'), line('-90', '20'), line('500', '10')])
    const [credit] = creditAll(document, [{ lines: [{ lineIndex: 0 }] }])
    expect(credit).toMatchObject({ subtotal: 10000, taxTotal: 2000, total: 12000 })
  })
})

describe('credits of both kinds', () => {
  it('leave pieces what is left, where amounts took a cent of them', () => {
    const [, pieces] = creditAll(thirds, [{ lines: [{ lineIndex: 0, amount: 3334 }] }, { lines: [{ lineIndex: 0, quantity: '2' }] }])
    expect(pieces?.lines[0]).toMatchObject({ quantity: '2', amount: 6666 })
  })

  it('tax a gross line in full, though another line of its group is negative', () => {
    const document = invoice([line('120', '20'), line('-108', '20'), line('500', '10')], { pricesIncludeTax: true })
    expect(creditAll(document, [{ lines: [{ lineIndex: 0 }] }])[0]).toMatchObject({ subtotal: 10000, taxTotal: 2000, total: 12000 })
  })

  it('never take more of a tax than the portion bears of its group', () => {
    const document = invoice([line('0.12', '5'), line('0.12', ['5', '9.975']), line('0.12', ['5', '7'])])
    const credits = creditAll(document, [{ lines: [{ lineIndex: 1, amount: 11 }] }, { lines: [{ lineIndex: 1 }] }])
    expect(credits.map((credit) => credit.portions[2]?.taxes.map((tax) => tax.taxAmount))).toEqual([
      [0, 1],
      [0, 0],
    ])
  })

  it('have no negative figure, for each pair of an amount and a line of a few cents', () => {
    for (const document of fewCents()) {
      const left = leftToCredit(document, [])
      for (let amount = 1; amount < left; amount++) {
        const first = computeCredit(document, [], { amount })
        const rest = pricedLeft(document, first)
        for (let priced = 1; priced <= rest; priced++) {
          const second = tryCredit(document, [first], { lines: [{ lineIndex: 0, amount: priced }] })
          const third = second && tryCredit(document, [first, second], { amount: 1 })
          for (const credit of [second, third]) if (credit) expect(negatives(credit)).toEqual([])
        }
      }
    }
  })
})

/** Invoices of one line of some cents, of several rates and discounts. */
function fewCents(): TaxableDocument[] {
  const documents: TaxableDocument[] = []
  for (const rates of [['20'], ['100'], ['50', '100']]) {
    for (const pricesIncludeTax of [false, true]) {
      for (const discountPercent of [undefined, '30', '66']) {
        for (const price of ['0.05', '0.09']) {
          documents.push(invoice([line(price, rates, { discountPercent: '20' })], { pricesIncludeTax, discountPercent }))
        }
      }
    }
  }
  return documents
}

function pricedLeft(document: TaxableDocument, credit: CreditTotals): number {
  const priced = (totals: Totals) => totals.lines.reduce((total, each) => total + (each.grossAmount ?? each.amount), 0)
  return priced(computeTotals(document)) - priced(credit)
}

function tryCredit(document: TaxableDocument, credits: CreditTotals[], request: CreditRequest): CreditTotals | undefined {
  try {
    return computeCredit(document, credits, request)
  } catch (error) {
    if (error instanceof AppError) return undefined
    throw error
  }
}

function negatives(credit: CreditTotals): number[] {
  const figures = credit.portions.flatMap((portion) => [
    ...portion.taxes.map((tax) => tax.taxAmount),
    ...[portion.subtotal - portion.discount, portion.subtotal, portion.discount, portion.grossDiscount ?? 0],
  ])
  return [...figures, ...credit.lines.flatMap((each) => [each.listAmount, each.discount])].filter((figure) => figure < 0)
}

describe('a credit by amount', () => {
  it('of all that is left is the credit of all that is left', () => {
    expect(computeCredit(four, [], { amount: 33499 })).toEqual(computeCredit(four, [], {}))
  })

  it('leaves a line alone that the document’s discount makes worth nothing', () => {
    const document = invoice([line('100', '20'), line('0.01', '7')], { discountPercent: '66' })
    expect(computeCredit(document, [], { amount: 1000 }).lines.map((each) => each.lineIndex)).toEqual([0])
  })

  it('is exactly that amount, over all lines in proportion', () => {
    const [credit] = creditAll(four, [{ amount: 10000 }])
    expect(credit?.total).toBe(10000)
    expect(credit).toMatchObject({ subtotal: 8333, taxTotal: 1667 })
    expect(credit?.lines.map((each) => each.amount)).toEqual([2040, 2040, 1716, 2537])
  })

  it('splits several taxes of a line by their rates', () => {
    const document = invoice([line('1140', ['5', '9.975'])])
    const [credit] = creditAll(document, [{ amount: 65536 }])
    expect(credit?.taxBreakdown.map((group) => group.taxAmount)).toEqual([2850, 5686])
    expect(credit?.subtotal).toBe(57000)
  })

  it('keeps the tax within a cent of its share through a hundred credits of a cent', () => {
    const document = invoice([line('1', '20')])
    const credits = creditAll(
      document,
      Array.from({ length: 120 }, () => ({ amount: 1 })),
    )
    let tax = 0
    for (const [at, credit] of credits.entries()) {
      tax += credit.taxTotal
      expect(Math.abs(tax * 6 - (at + 1))).toBeLessThanOrEqual(3)
    }
    expect(tax).toBe(20)
  })
})

describe('a credit of all that is left', () => {
  it('of an untouched invoice has its totals and its quantities', () => {
    const document = invoice([line('19.99', '19', { quantity: '2.50' }), line('5', '7')], { discountPercent: '3', pricesIncludeTax: true })
    const totals = computeTotals(document)
    const [credit] = creditAll(document, [{}])
    const lines = totals.lines.map((each, lineIndex) => ({ ...each, lineIndex, quantity: lineIndex === 0 ? '2.5' : '1' }))
    expect(credit).toEqual({ ...totals, lines })
  })

  it('after an amount takes the remainder, and names no quantity', () => {
    const credits = creditAll(four, [{ amount: 10000 }, {}])
    expect(totalsOf(credits)).toEqual([10000, 23499])
    expect(credits[1]?.lines[0]).toEqual({ lineIndex: 0, listAmount: 4793, discount: 0, amount: 4793 })
  })
})

describe('a credit is refused', () => {
  const refusal = (document: TaxableDocument, requests: CreditRequest[]) => {
    try {
      creditAll(document, requests)
    } catch (error) {
      if (error instanceof AppError) return [error.code, error.details.errors?.[0]?.pointer]
      throw error
    }
    throw new Error('the credit was accepted')
  }

  it.each<[string, CreditRequest[], string, string]>([
    ['for more than the invoice', [{ amount: 33500 }], 'over_credit', '/amount'],
    ['for more than is left', [{ amount: 33000 }, { amount: 500 }], 'over_credit', '/amount'],
    ['when nothing is left', [{}, {}], 'over_credit', '/amount'],
    ['for an amount when nothing is left', [{}, { amount: 1 }], 'over_credit', '/amount'],
    ['for more than a line', [{ lines: [{ lineIndex: 0, amount: 6834 }] }], 'over_credit', '/lines/0/amount'],
    ['for more pieces than a line has', [{ lines: [{ lineIndex: 0, quantity: '1.1' }] }], 'over_credit', '/lines/0/quantity'],
    [
      'for pieces credited before',
      [{ lines: [{ lineIndex: 0, quantity: '0.5' }] }, { lines: [{ lineIndex: 0, quantity: '0.6' }] }],
      'over_credit',
      '/lines/0/quantity',
    ],
    [
      'for pieces whose amount was credited',
      [{ amount: 30000 }, { lines: [{ lineIndex: 0, quantity: '1' }] }],
      'over_credit',
      '/lines/0/quantity',
    ],
    ['for nothing', [{ amount: 0 }], 'invalid_amount', '/amount'],
    ['for a negative amount', [{ amount: -1 }], 'invalid_amount', '/amount'],
    ['for a fraction of a cent', [{ amount: 0.5 }], 'invalid_amount', '/amount'],
    ['for no lines', [{ lines: [] }], 'invalid_amount', '/lines'],
    ['for a line that is not there', [{ lines: [{ lineIndex: 5 }] }], 'invalid_amount', '/lines/0/lineIndex'],
    ['for half a line index', [{ lines: [{ lineIndex: 0.5 }] }], 'invalid_amount', '/lines/0/lineIndex'],
    ['for a line twice', [{ lines: [{ lineIndex: 0 }, { lineIndex: 0 }] }], 'invalid_amount', '/lines/1/lineIndex'],
    ['for lines and an amount', [{ lines: [{ lineIndex: 0 }], amount: 1 }], 'invalid_amount', '/amount'],
    ['for a quantity and an amount', [{ lines: [{ lineIndex: 0, quantity: '1', amount: 1 }] }], 'invalid_amount', '/lines/0/amount'],
    ['for a negative quantity', [{ lines: [{ lineIndex: 0, quantity: '-1' }] }], 'invalid_amount', '/lines/0/quantity'],
    ['for a quantity that is no number', [{ lines: [{ lineIndex: 0, quantity: 'one' }] }], 'invalid_amount', '/lines/0/quantity'],
    ['for a negative amount of a line', [{ lines: [{ lineIndex: 0, amount: -1 }] }], 'invalid_amount', '/lines/0/amount'],
    ['for a line with nothing left', [{ lines: [{ lineIndex: 0 }] }, { lines: [{ lineIndex: 0 }] }], 'over_credit', '/lines/0/lineIndex'],
    ['for a line that is free', [{ lines: [{ lineIndex: 4 }] }], 'invalid_amount', '/lines'],
  ])('%s', (_, requests, code, pointer) => {
    expect(refusal({ ...four, lines: [...four.lines, line('10', '20', { discountPercent: '100' })] }, requests)).toEqual([code, pointer])
  })

  it('that exceeds the invoice, whose other lines are negative', () => {
    const document = invoice([line('100', '20'), line('-90', '20')])
    expect(refusal(document, [{ lines: [{ lineIndex: 0 }] }])).toEqual(['over_credit', '/lines'])
  })

  it('with what is left, in the currency', () => {
    expect(() => computeCredit(four, [], { amount: 40000 })).toThrow('Only 334.99 EUR is left to credit')
  })
})
