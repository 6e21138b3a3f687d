import { describe, expect, it } from 'vitest'
import type { TaxableDocument } from './document.ts'
import { invoice, line, standard } from './totals.fixture.ts'
import { computeTotals } from './totals.ts'

const figures = (document: TaxableDocument) => {
  const { subtotal, discountTotal, taxTotal, total } = computeTotals(document)
  return { subtotal, discountTotal, taxTotal, total }
}
const taxes = (document: TaxableDocument) => computeTotals(document).taxBreakdown.map((group) => group.taxAmount)

describe('the cases that popular products get wrong', () => {
  it.each([
    ['8180.00 × 9.975 %', invoice([line('8180.00', '9.975')]), [81596], 899596],
    ['138.66 + 19 %', invoice([line('138.66', '19')]), [2635], 16501],
    ['8500 − 7500, + 19 %', invoice([line('8500', '19')], { discountAmount: 750000 }), [19000], 119000],
    ['8500 − 7500 on the line, + 19 %', invoice([line('8500', '19', { discountAmount: 750000 })]), [19000], 119000],
    ['140 with 5 % and 9.975 %', invoice([line('140', ['5', '9.975'])]), [700, 1397], 16097],
    ['1140 with 5 % and 9.975 %', invoice([line('1140', ['5', '9.975'])]), [5700, 11372], 131072],
    ['four lines at 20 %', invoice(['68.33', '68.33', '57.50', '85.00'].map((price) => line(price, '20'))), [5583], 33499],
    ['gross price 500.00 incl. 10 %', invoice([line('500.00', '10')], { pricesIncludeTax: true }), [4545], 50000],
    ['100 − 10 at 20 %', invoice([line('100', '20')], { discountAmount: 1000 }), [1800], 10800],
    ['100 − 10 % at 20 %', invoice([line('100', '20')], { discountPercent: '10' }), [1800], 10800],
  ])('%s', (_, document, taxAmounts, total) => {
    expect(taxes(document)).toEqual(taxAmounts)
    expect(computeTotals(document).total).toBe(total)
  })

  it.each([
    ['160.97 with 5 % and 9.975 %', invoice([line('160.97', ['5', '9.975'])], { pricesIncludeTax: true }), [700, 1397], 14000],
    ['1310.72 with 5 % and 9.975 %', invoice([line('1310.72', ['5', '9.975'])], { pricesIncludeTax: true }), [5700, 11372], 114000],
    ['165.01 with 19 %', invoice([line('165.01', '19')], { pricesIncludeTax: true }), [2635], 13866],
    ['8995.96 with 9.975 %', invoice([line('8995.96', '9.975')], { pricesIncludeTax: true }), [81596], 818000],
    ['334.99 with 20 %', invoice([line('334.99', '20')], { pricesIncludeTax: true }), [5583], 27916],
    ['108.00 with 20 %', invoice([line('120', '20')], { pricesIncludeTax: true, discountAmount: 1200 }), [1800], 9000],
  ])('back from the gross: %s', (_, document, taxAmounts, net) => {
    const totals = computeTotals(document)
    expect(totals.taxBreakdown.map((group) => group.taxAmount)).toEqual(taxAmounts)
    expect(totals.subtotal - totals.discountTotal).toBe(net)
  })
})

describe('lines', () => {
  it('rounds quantity × price and the discount, each once and away from zero', () => {
    const totals = computeTotals(invoice([line('0.333', '19', { quantity: '2.5', discountPercent: '50' })]))
    expect(totals.lines).toEqual([{ listAmount: 83, discount: 42, amount: 41 }])
  })

  it('allows negative lines for corrections, and rounds them like positive ones', () => {
    expect(figures(invoice([line('-8180.00', '9.975')]))).toEqual({ subtotal: -818000, discountTotal: 0, taxTotal: -81596, total: -899596 })
  })

  it('takes a discount off a negative line towards zero', () => {
    expect(computeTotals(invoice([line('-100', '20', { discountAmount: -1000 })])).total).toBe(-10800)
  })

  it('computes quantities and prices whose product is beyond floats exactly', () => {
    const totals = computeTotals(invoice([line('0.00000001', '0', { quantity: '123456789012.49999999' })]))
    expect(totals.lines[0]?.amount).toBe(123457)
  })

  it.each([
    ['JPY', '1234.5', 1235],
    ['EUR', '1234.565', 123457],
    ['KWD', '1234.5655', 1234566],
    ['CLF', '1234.56785', 12345679],
  ])('rounds to the minor unit of %s', (currency, price, amount) => {
    expect(computeTotals(invoice([line(price)], { currency })).total).toBe(amount)
  })

  it('gives zeros for a document without lines', () => {
    expect(computeTotals(invoice([]))).toEqual({
      ...{ lines: [], subtotal: 0, discountTotal: 0, taxTotal: 0, total: 0, taxBreakdown: [], portions: [] },
    })
  })
})

describe('groups', () => {
  it('takes rates written differently as one, and orders the breakdown by rate, category and name', () => {
    const document = invoice([
      line('10', '19.00'),
      line('10', '7'),
      { ...line('10'), taxes: [{ name: 'B', category: 'S', percent: '7' }] },
      { ...line('10'), taxes: [{ name: 'A', category: 'S', percent: '7.0' }] },
      { ...line('10'), taxes: [{ category: 'Z', percent: '0' }] },
      { ...line('10'), taxes: [{ category: 'E', percent: '0' }] },
      line('10', '19'),
    ])
    const names = computeTotals(document).taxBreakdown.map(({ name = '', category, percent }) => `${category} ${percent} ${name}`.trim())
    expect(names).toEqual(['E 0', 'Z 0', 'S 7', 'S 7 A', 'S 7 B', 'S 19'])
  })

  it('rounds the tax of a group once, also where its lines bear other taxes too', () => {
    const totals = computeTotals(invoice([line('0.10', '5'), line('0.10', ['5', '9.975']), line('0.10', ['5', '7'])]))
    expect(totals.taxBreakdown[0]).toEqual({ category: 'S', percent: '5', taxableAmount: 30, taxAmount: 2 })
    expect(totals.portions.map((portion) => portion.taxes[0]?.taxAmount)).toEqual([1, 1, 0])
  })

  it('rounds on each line under the policy per-line', () => {
    const lines = ['68.33', '68.33', '57.50', '85.00'].map((price) => line(price, '20'))
    expect(figures(invoice(lines, { roundingPolicy: 'per-line' })).total).toBe(33500)
  })

  it('taxes nothing on a line without taxes', () => {
    expect(computeTotals(invoice([line('10'), line('10', '20')]))).toMatchObject({
      total: 2200,
      taxBreakdown: [{ taxableAmount: 1000, taxAmount: 200 }],
    })
  })
})

describe('the document’s discount', () => {
  it('is split over the portions by largest remainder', () => {
    const totals = computeTotals(invoice([line('100', '7'), line('100', '19'), line('100', '0')], { discountAmount: 1000 }))
    expect(totals.portions.map((portion) => portion.discount)).toEqual([334, 333, 333])
    expect(totals.taxBreakdown.map((group) => group.taxableAmount)).toEqual([9666, 9667, 9667])
  })

  it('comes off both taxes of a line in full', () => {
    const totals = computeTotals(invoice([line('1140', ['5', '9.975'])], { discountAmount: 100000 }))
    expect(totals.taxBreakdown.map((group) => group.taxableAmount)).toEqual([14000, 14000])
    expect(totals.total).toBe(16097)
  })

  it('is gross where prices include tax, and the total is what is left of the gross', () => {
    const document = invoice([line('119', '19'), line('107', '7')], { pricesIncludeTax: true, discountPercent: '10' })
    const totals = computeTotals(document)
    expect(totals).toMatchObject({ grossSubtotal: 22600, grossDiscountTotal: 2260, total: 20340 })
    expect(totals).toMatchObject({ subtotal: 20000, discountTotal: 2000, taxTotal: 2340 })
  })
})

describe('prices that include tax', () => {
  it('gives lines net amounts that sum to the group’s', () => {
    const totals = computeTotals(
      invoice(
        Array.from({ length: 3 }, () => line('0.99', '19')),
        { pricesIncludeTax: true },
      ),
    )
    expect(totals.lines.map((each) => each.amount)).toEqual([84, 83, 83])
    expect(totals).toMatchObject({ subtotal: 250, taxTotal: 47, total: 297 })
  })

  it('keeps a document of mixed rates payable to the cent', () => {
    const document = invoice([line('9.99', '19'), line('4.99', '7'), line('0.01', '20'), { ...line('3'), taxes: [] }], {
      pricesIncludeTax: true,
    })
    expect(computeTotals(document).total).toBe(999 + 499 + 1 + 300)
  })

  it('takes tax out of lines that cancel each other', () => {
    const totals = computeTotals(invoice([line('100', '19'), line('-100', '19')], { pricesIncludeTax: true }))
    expect(totals.lines.map((each) => each.amount)).toEqual([8403, -8403])
    expect(totals.taxTotal).toBe(0)
  })
})

describe('a tax that is named', () => {
  it('keeps its name in the breakdown and the portion', () => {
    const gst = { ...standard('5'), name: 'GST' }
    const totals = computeTotals(invoice([{ ...line('140'), taxes: [{ ...standard('9.975'), name: 'QST' }, gst] }]))
    expect(totals.taxBreakdown.map((group) => group.name)).toEqual(['GST', 'QST'])
    expect(totals.portions[0]?.taxes.map((tax) => tax.name)).toEqual(['GST', 'QST'])
  })
})
