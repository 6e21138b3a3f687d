import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documents } from './documents.fixture.ts'
import { liveTotals } from './live.ts'
import { invoice, line, standard } from './totals.fixture.ts'
import { computeTotals } from './totals.ts'

const pointers = (document: Parameters<typeof liveTotals>[0]) => liveTotals(document).findings.map((finding) => finding.pointer)

describe('totals while one types', () => {
  it('are those of computeTotals where nothing is wrong', () => {
    fc.assert(
      fc.property(documents(), (document) => {
        expect(liveTotals(document)).toEqual({ totals: computeTotals(document), findings: [] })
      }),
    )
  })

  it('count a line with an unfinished price as zero, and say so', () => {
    const document = invoice([line('100', '20'), line('', '20'), line('1.', '20')])
    expect(liveTotals(document).totals.total).toBe(12000)
    expect(pointers(document)).toEqual(['/lines/1/unitPrice', '/lines/2/unitPrice'])
  })

  it.each([
    ['an unfinished discount', invoice([line('100', '20', { discountPercent: '1.' })]), ['/lines/0/discountPercent'], 12000],
    ['a discount beyond the line', invoice([line('100', '20', { discountAmount: 10001 })]), ['/lines/0/discountAmount'], 12000],
    ['two discounts', invoice([line('100', '20', { discountAmount: 1, discountPercent: '10' })]), ['/lines/0/discountAmount'], 10800],
    ['an unfinished tax', invoice([line('100', ['20', '', '5', '101'])]), ['/lines/0/taxes/1/percent', '/lines/0/taxes/3/percent'], 12500],
    ['six taxes', invoice([line('100', ['1', '2', '3', '4', '5', '6'])]), ['/lines/0/taxes'], 10000],
    [
      'two findings on one tax',
      invoice([{ ...line('1'), taxes: [{ ...standard('x'), name: '\n' }, standard('100')] }]),
      ['/lines/0/taxes/0/percent', '/lines/0/taxes/0/name'],
      200,
    ],
    ['an unfinished quantity', invoice([line('100', '20', { quantity: '-' }), line('1')]), ['/lines/0/quantity'], 100],
    ['an unfinished document discount', invoice([line('100')], { discountPercent: '' }), ['/discountPercent'], 10000],
    [
      'a document discount that an unfinished line leaves too large',
      invoice([line('100'), line('x')], { discountAmount: 10001 }),
      ['/lines/1/unitPrice', '/discountAmount'],
      10000,
    ],
    [
      '501 lines',
      invoice(
        Array.from({ length: 501 }, () => line('1')),
        { discountAmount: 1 },
      ),
      ['/lines', '/discountAmount'],
      0,
    ],
  ])('leave out %s', (_, document, expected, total) => {
    expect(liveTotals(document).totals.total).toBe(total)
    expect(pointers(document)).toEqual(expected)
  })

  it('are not guessed for an unknown currency or policy', () => {
    expect(() => liveTotals(invoice([], { currency: 'EU' }))).toThrow('ISO 4217')
    expect(() => liveTotals(invoice([], { roundingPolicy: 'x' as 'en16931' }))).toThrow('policy')
  })
})
