import fc from 'fast-check'
import { AppError } from '../kit/errors.ts'
import type { LineTax, TaxableDocument, TaxableLine } from './document.ts'
import { computeTotals } from './totals.ts'

/** Random taxable documents for property tests: mixed signs, ties, several taxes on a line, discounts of each kind. */

const decimals = (integerMax: number, digits: number): fc.Arbitrary<string> =>
  fc
    .tuple(fc.boolean(), fc.integer({ min: 0, max: integerMax }), fc.integer({ min: 0, max: digits }), fc.nat())
    .map(([negative, integer, length, tail]) => {
      const fraction = length === 0 ? '' : `.${String(tail).padStart(length, '0').slice(-length)}`
      return `${negative ? '-' : ''}${integer}${fraction}`
    })

const positive = (text: string): string => text.replace('-', '')

const percents = fc.oneof(
  fc.constantFrom('0', '5', '7', '9.975', '10', '19', '20', '19.00', '5.5', '100'),
  fc.integer({ min: 0, max: 99_999_999 }).map((n) => `${Math.trunc(n / 1_000_000)}.${String(n % 1_000_000).padStart(6, '0')}`),
)

const TAXES: LineTax[][] = [
  [],
  [{ category: 'S', percent: '19' }],
  [{ category: 'S', percent: '7' }],
  [{ category: 'S', percent: '20' }],
  [{ category: 'Z', percent: '0' }],
  [{ category: 'AE', percent: '0' }],
  [{ category: 'S', percent: '5', name: 'GST' }],
  [
    { category: 'S', percent: '5', name: 'GST' },
    { category: 'S', percent: '9.975', name: 'QST' },
  ],
]

const taxes: fc.Arbitrary<LineTax[]> = fc.oneof(
  fc.constantFrom(...TAXES),
  percents.map((percent): LineTax[] => [{ category: 'S', percent }]),
)

type Discount = Pick<TaxableLine, 'discountPercent' | 'discountAmount'>

const discounts: fc.Arbitrary<Discount> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  { weight: 2, arbitrary: percents.map((discountPercent) => ({ discountPercent })) },
  { weight: 1, arbitrary: fc.nat({ max: 5000 }).map((discountAmount) => ({ discountAmount })) },
)

const lines = (sign: (text: string) => string): fc.Arbitrary<TaxableLine> =>
  fc
    .tuple(decimals(2000, 4), fc.oneof(decimals(20, 2), decimals(100_000, 6)), taxes, discounts)
    .map(([quantity, unitPrice, lineTaxes, discount]) => ({
      quantity: sign(quantity),
      unitPrice: positive(unitPrice),
      taxes: lineTaxes,
      ...discount,
    }))

function isAccepted(document: TaxableDocument): boolean {
  try {
    computeTotals(document)
    return true
  } catch (error) {
    if (error instanceof AppError) return false
    throw error
  }
}

/** Documents of any kind; those a discount of which is too large are left out. */
export function documents(fixed: Partial<TaxableDocument> = {}): fc.Arbitrary<TaxableDocument> {
  const anySign = (text: string): string => text
  return fc
    .record({
      currency: fc.constantFrom('EUR', 'JPY', 'KWD', 'CLF'),
      pricesIncludeTax: fc.boolean(),
      roundingPolicy: fc.constantFrom('en16931' as const, 'per-line' as const),
      lines: fc.oneof(fc.array(lines(positive), { maxLength: 12 }), fc.array(lines(anySign), { maxLength: 6 })),
      discount: discounts,
    })
    .map(({ discount, ...document }) => ({ ...document, ...discount, ...fixed }))
    .filter(isAccepted)
}

/** Documents whose prices include tax. */
export function inclusiveDocuments(): fc.Arbitrary<TaxableDocument> {
  return documents({ pricesIncludeTax: true })
}

/** Documents in euros under the policy `en16931`, whose prices are without tax. */
export function exclusiveDocuments(): fc.Arbitrary<TaxableDocument> {
  return documents({ pricesIncludeTax: false, roundingPolicy: 'en16931', currency: 'EUR' })
}

const TINY_TAXES: LineTax[][] = [
  ...TAXES,
  [{ category: 'S', percent: '50' }],
  [
    { category: 'S', percent: '50', name: 'A' },
    { category: 'S', percent: '50', name: 'B' },
    { category: 'S', percent: '100', name: 'C' },
  ],
  [{ category: 'S', percent: '50', name: 'A' }],
]

/** Documents of a few cents with positive lines, where every rounding shows. */
export function tinyDocuments(): fc.Arbitrary<TaxableDocument> {
  const discount = fc.oneof(
    fc.constant({}),
    fc.constantFrom('10', '33', '50', '66', '90').map((discountPercent) => ({ discountPercent })),
    fc.nat({ max: 9 }).map((discountAmount) => ({ discountAmount })),
  )
  const line = fc
    .tuple(fc.constantFrom('1', '2', '3', '0.5'), fc.integer({ min: 1, max: 30 }), fc.constantFrom(...TINY_TAXES), discount)
    .map(([quantity, cents, lineTaxes, lineDiscount]) => ({
      ...{ quantity, unitPrice: `0.${String(cents).padStart(2, '0')}`, taxes: lineTaxes },
      ...lineDiscount,
    }))
  return fc
    .record({
      pricesIncludeTax: fc.boolean(),
      roundingPolicy: fc.constantFrom('en16931' as const, 'per-line' as const),
      lines: fc.array(line, { minLength: 1, maxLength: 4 }),
      discount,
    })
    .map(({ discount: documentDiscount, ...document }) => ({ ...document, ...documentDiscount, currency: 'EUR' }))
    .filter(isAccepted)
}

/** Documents as they are issued: positive lines only. */
export function issuableDocuments(): fc.Arbitrary<TaxableDocument> {
  return documents().filter((document) => document.lines.every((each) => !each.quantity.startsWith('-')))
}
