import { describe, expect, it } from 'vitest'
import { AppError, type FieldError } from '../kit/errors.ts'
import type { TaxCategory } from './categories.ts'
import type { TaxableDocument, TaxableLine } from './document.ts'
import { invoice, line } from './totals.fixture.ts'
import { computeTotals } from './totals.ts'

function refusal(document: TaxableDocument): { code: string; errors: FieldError[] } {
  try {
    computeTotals(document)
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, errors: error.details.errors ?? [] }
    throw error
  }
  throw new Error('the document was accepted')
}

const finding = (document: TaxableDocument) => {
  const { code, errors } = refusal(document)
  return [code, ...errors.map((error) => `${error.pointer} ${error.code}`)]
}

const second = (more: Partial<TaxableLine>) => invoice([line('1'), line('100', '19', more)])

describe('a line is refused', () => {
  it.each<[string, Partial<TaxableLine>, string[]]>([
    ['a quantity that is no number', { quantity: '1,5' }, ['invalid_amount', '/lines/1/quantity invalid_amount']],
    ['an empty quantity', { quantity: '' }, ['invalid_amount', '/lines/1/quantity invalid_amount']],
    ['an exponent', { unitPrice: '1e3' }, ['invalid_amount', '/lines/1/unitPrice invalid_amount']],
    ['a leading zero', { unitPrice: '007' }, ['invalid_amount', '/lines/1/unitPrice invalid_amount']],
    ['nine digits behind the point', { quantity: '1.000000001' }, ['invalid_amount', '/lines/1/quantity invalid_amount']],
    ['thirteen digits before the point', { quantity: '1234567890123' }, ['amount_too_large', '/lines/1/quantity amount_too_large']],
    [
      'an amount beyond the limit',
      { quantity: '999999999999', unitPrice: '999' },
      ['amount_too_large', '/lines/1/unitPrice amount_too_large'],
    ],
    ['a discount beyond 100 %', { discountPercent: '100.01' }, ['invalid_amount', '/lines/1/discountPercent percent_out_of_range']],
    ['a negative discount', { discountPercent: '-1' }, ['invalid_amount', '/lines/1/discountPercent percent_out_of_range']],
    ['a discount that is no number', { discountPercent: 'x' }, ['invalid_amount', '/lines/1/discountPercent invalid_amount']],
    ['a discount larger than the line', { discountAmount: 10001 }, ['invalid_amount', '/lines/1/discountAmount discount_too_large']],
    ['a negative discount amount', { discountAmount: -1 }, ['invalid_amount', '/lines/1/discountAmount discount_too_large']],
    ['a fraction of a minor unit', { discountAmount: 0.5 }, ['invalid_amount', '/lines/1/discountAmount invalid_amount']],
    ['a discount that is NaN', { discountAmount: Number.NaN }, ['invalid_amount', '/lines/1/discountAmount invalid_amount']],
    ['two discounts', { discountAmount: 1, discountPercent: '1' }, ['invalid_amount', '/lines/1/discountAmount discount_ambiguous']],
    [
      'a tax beyond 100 %',
      { taxes: [{ category: 'S', percent: '101' }] },
      ['invalid_amount', '/lines/1/taxes/0/percent percent_out_of_range'],
    ],
    ['a negative tax', { taxes: [{ category: 'S', percent: '-19' }] }, ['invalid_amount', '/lines/1/taxes/0/percent percent_out_of_range']],
    [
      'seven decimals of a percent',
      { taxes: [{ category: 'S', percent: '1.0000001' }] },
      ['invalid_amount', '/lines/1/taxes/0/percent percent_out_of_range'],
    ],
    [
      'a reverse charge that bears tax',
      { taxes: [{ category: 'AE', percent: '19' }] },
      ['invalid_amount', '/lines/1/taxes/0/percent percent_must_be_zero'],
    ],
    [
      'an unknown category',
      { taxes: [{ category: 'X' as TaxCategory, percent: '1' }] },
      ['invalid_amount', '/lines/1/taxes/0/category unknown_category'],
    ],
    [
      'a long name',
      { taxes: [{ category: 'S', percent: '1', name: 'n'.repeat(61) }] },
      ['invalid_amount', '/lines/1/taxes/0/name name_too_long'],
    ],
    [
      'a line break in a name',
      { taxes: [{ category: 'S', percent: '1', name: 'G\nST' }] },
      ['invalid_amount', '/lines/1/taxes/0/name invalid_name'],
    ],
    [
      'the same tax twice',
      {
        taxes: [
          { category: 'S', percent: '5' },
          { category: 'S', percent: '5.0' },
        ],
      },
      ['invalid_amount', '/lines/1/taxes/1 duplicate_tax'],
    ],
    [
      'six taxes',
      { taxes: ['1', '2', '3', '4', '5', '6'].map((percent) => ({ category: 'S', percent })) },
      ['invalid_amount', '/lines/1/taxes too_many_taxes'],
    ],
  ])('for %s', (_, more, expected) => {
    expect(finding(second(more))).toEqual(expected)
  })
})

describe('a document is refused', () => {
  const lines = [line('100', '19')]

  it.each<[string, TaxableDocument, string[]]>([
    ['an unknown currency', invoice(lines, { currency: 'EURO' }), ['invalid_currency', '/currency invalid_currency']],
    [
      'an unknown policy',
      invoice(lines, { roundingPolicy: 'toString' as 'en16931' }),
      ['invalid_amount', '/roundingPolicy unknown_policy'],
    ],
    ['501 lines', invoice(Array.from({ length: 501 }, () => line('1'))), ['too_many_lines', '/lines too_many_lines']],
    [
      'a discount larger than its lines',
      invoice(lines, { discountAmount: 10001 }),
      ['invalid_amount', '/discountAmount discount_too_large'],
    ],
    ['a discount on nothing', invoice([], { discountAmount: 1 }), ['invalid_amount', '/discountAmount discount_too_large']],
    [
      'two discounts',
      invoice(lines, { discountAmount: 1, discountPercent: '1' }),
      ['invalid_amount', '/discountAmount discount_ambiguous'],
    ],
    ['a discount beyond 100 %', invoice(lines, { discountPercent: '101' }), ['invalid_amount', '/discountPercent percent_out_of_range']],
    [
      'lines too large together',
      invoice(Array.from({ length: 3 }, () => line('999999999999', '0', { quantity: '5' }))),
      ['amount_too_large', '/lines amount_too_large'],
    ],
    [
      'lines too large that cancel each other',
      invoice(['5', '-5', '5'].map((quantity) => line('999999999999', '0', { quantity }))),
      ['amount_too_large', '/lines amount_too_large'],
    ],
    [
      'a total with tax beyond the limit',
      invoice([line('999999999999', '100', { quantity: '9' })]),
      ['amount_too_large', '/lines amount_too_large'],
    ],
  ])('for %s', (_, document, expected) => {
    expect(finding(document)).toEqual(expected)
  })

  it('with every finding at once', () => {
    const document = invoice([line('x', 'y', { quantity: '-' }), line('1', '101')], { discountPercent: '200' })
    expect(refusal(document).errors.map((error) => error.pointer)).toEqual([
      '/lines/0/quantity',
      '/lines/0/unitPrice',
      '/lines/0/taxes/0/percent',
      '/lines/1/taxes/0/percent',
      '/discountPercent',
    ])
  })

  it('with the findings of a tax on each line that bears it', () => {
    expect(refusal(invoice([line('1', '101'), line('1', '101')])).errors).toHaveLength(2)
  })
})

it('accepts 500 lines and amounts up to the limit', () => {
  expect(computeTotals(invoice(Array.from({ length: 500 }, () => line('1', '10')))).total).toBe(55000)
  expect(computeTotals(invoice([line('999999999999.99', '0', { quantity: '9' })])).total).toBe(899999999999991)
})
