import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Decimal, decimal } from '../kit/decimal.ts'
import type { TaxableDocument, Totals } from './document.ts'
import { documents, exclusiveDocuments, inclusiveDocuments } from './documents.fixture.ts'
import { invoice, line } from './totals.fixture.ts'
import { computeTotals } from './totals.ts'

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)
const RUNS = { numRuns: 400 }

/** Every number anywhere in a value. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  if (value !== null && typeof value === 'object') return Object.values(value).flatMap(numbersIn)
  return []
}

/** Totals with the lines sorted, so that two orders of the same lines can be compared. */
function unordered(totals: Totals): unknown {
  const text = (value: unknown) => JSON.stringify(value)
  return { ...totals, lines: totals.lines.map(text).sort(), portions: totals.portions.map(text).sort() }
}

describe('whatever the document', () => {
  it('its sums are the sums of its parts', () => {
    fc.assert(
      fc.property(documents(), (document) => {
        const totals = computeTotals(document)
        const { portions, taxBreakdown } = totals
        expect(totals.total).toBe(totals.subtotal - totals.discountTotal + totals.taxTotal)
        expect(sum(totals.lines.map((each) => each.amount))).toBe(totals.subtotal)
        expect(sum(portions.map((portion) => portion.subtotal))).toBe(totals.subtotal)
        expect(sum(portions.map((portion) => portion.discount))).toBe(totals.discountTotal)
        expect(sum(taxBreakdown.map((group) => group.taxAmount))).toBe(totals.taxTotal)
        expect(sum(portions.flatMap((portion) => portion.taxes.map((tax) => tax.taxAmount)))).toBe(totals.taxTotal)
        for (const group of taxBreakdown) {
          const same = (tax: { name?: string; category: string; percent: string }) =>
            tax.name === group.name && tax.category === group.category && tax.percent === group.percent
          const bearers = portions.filter((portion) => portion.taxes.some(same))
          expect(sum(bearers.map((portion) => portion.subtotal - portion.discount))).toBe(group.taxableAmount)
          expect(sum(bearers.flatMap((portion) => portion.taxes.filter(same).map((tax) => tax.taxAmount)))).toBe(group.taxAmount)
        }
      }),
      RUNS,
    )
  })

  it('no figure is -0, NaN or unsafe', () => {
    fc.assert(
      fc.property(documents(), (document) => {
        for (const number of numbersIn(computeTotals(document))) expect(Number.isSafeInteger(number) && !Object.is(number, -0)).toBe(true)
      }),
      RUNS,
    )
  })

  it('the order of its lines does not matter', () => {
    const shuffled = documents().chain((document) =>
      fc.tuple(fc.constant(document), fc.shuffledSubarray([...document.lines], { minLength: document.lines.length })),
    )
    fc.assert(
      fc.property(shuffled, ([document, lines]) => {
        expect(unordered(computeTotals({ ...document, lines }))).toEqual(unordered(computeTotals(document)))
      }),
      RUNS,
    )
  })

  it('its mirror image has the negated figures', () => {
    fc.assert(
      fc.property(documents(), (document) => {
        const totals = computeTotals(document)
        const mirrored = computeTotals(mirror(document))
        expect(mirrored.total + 0).toBe(-totals.total + 0)
        expect(mirrored.taxBreakdown.map((group) => group.taxAmount)).toEqual(totals.taxBreakdown.map((group) => -group.taxAmount + 0))
      }),
      RUNS,
    )
  })
})

function mirror(document: TaxableDocument): TaxableDocument {
  const negated = (amount: number | undefined) => (amount === undefined ? undefined : -amount)
  return {
    ...document,
    discountAmount: negated(document.discountAmount),
    lines: document.lines.map((each) => ({
      ...each,
      quantity: each.quantity.startsWith('-') ? each.quantity.slice(1) : `-${each.quantity}`,
      discountAmount: negated(each.discountAmount),
    })),
  }
}

describe('prices that include tax', () => {
  it('are payable to the cent', () => {
    fc.assert(
      fc.property(inclusiveDocuments(), (document) => {
        const totals = computeTotals(document)
        expect(totals.total).toBe(sum(totals.lines.map((each) => each.grossAmount ?? 0)) - (totals.grossDiscountTotal ?? 0))
        expect(sum(totals.portions.map((portion) => portion.grossDiscount ?? 0))).toBe(totals.grossDiscountTotal)
      }),
      RUNS,
    )
  })

  it('are payable to the cent at every rate from 0 to 100 in tenths', () => {
    for (let tenths = 0; tenths <= 1000; tenths++) {
      const rate = `${Math.trunc(tenths / 10)}.${tenths % 10}`
      const totals = computeTotals(invoice([line('99.99', rate), line('0.01', rate)], { pricesIncludeTax: true }))
      expect([rate, totals.total]).toEqual([rate, 10000])
    }
  })

  it('give back the net amount and the tax that a gross was made of', () => {
    const nets = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 })
    fc.assert(
      fc.property(nets, fc.integer({ min: 0, max: 1000 }), (net, tenths) => {
        const rate = `${Math.trunc(tenths / 10)}.${tenths % 10}`
        const priced = (minor: number) =>
          `${minor < 0 ? '-' : ''}${Math.trunc(Math.abs(minor) / 100)}.${String(Math.abs(minor) % 100).padStart(2, '0')}`
        const exclusive = computeTotals(invoice([line(priced(net), rate)]))
        const inclusive = computeTotals(invoice([line(priced(exclusive.total), rate)], { pricesIncludeTax: true }))
        expect(inclusive.total).toBe(exclusive.total)
        expect(inclusive.taxTotal).toBe(exclusive.taxTotal)
      }),
      RUNS,
    )
  })
})

/** A rational number, for the slow reference. */
interface Rational {
  n: bigint
  d: bigint
}
const times = (a: Rational, b: Rational): Rational => ({ n: a.n * b.n, d: a.d * b.d })
const over = (value: Decimal): Rational => ({ n: value.coefficient, d: 10n ** BigInt(value.scale) })
const percent = (text: string): Rational => times(over(decimal(text)), { n: 1n, d: 100n })

/** Half away from zero, by the definition: the whole number nearest to |x|, the larger one of two. */
function rounded({ n, d }: Rational): bigint {
  const magnitude = ((n < 0n ? -n : n) * 2n + d) / (d * 2n)
  return n < 0n ? -magnitude : magnitude
}

/** EN 16931 by its text, for documents with prices without tax and without a document discount that is split. */
function reference(document: TaxableDocument): { subtotal: bigint; discountTotal: bigint; taxes: Record<string, bigint> } {
  const nets = document.lines.map((each) => {
    const amount = rounded(times(times(over(decimal(each.quantity)), over(decimal(each.unitPrice))), { n: 100n, d: 1n }))
    if (each.discountAmount !== undefined) return amount - BigInt(each.discountAmount)
    return amount - rounded(times({ n: amount, d: 1n }, percent(each.discountPercent ?? '0')))
  })
  const subtotal = nets.reduce((total, net) => total + net, 0n)
  const taxable = new Map<string, bigint>()
  for (const [at, each] of document.lines.entries()) {
    for (const tax of each.taxes) {
      const key = `${tax.category} ${Number(tax.percent)} ${tax.name ?? ''}`
      taxable.set(key, (taxable.get(key) ?? 0n) + (nets[at] ?? 0n))
    }
  }
  const single = document.lines.every((each) => JSON.stringify(each.taxes) === JSON.stringify(document.lines[0]?.taxes))
  const discountTotal = single
    ? BigInt(document.discountAmount ?? 0) + rounded(times({ n: subtotal, d: 1n }, percent(document.discountPercent ?? '0')))
    : 0n
  const taxes: Record<string, bigint> = {}
  for (const [key, amount] of taxable) {
    taxes[key] = rounded(times({ n: amount - discountTotal, d: 1n }, percent(key.split(' ')[1] ?? '')))
  }
  return { subtotal, discountTotal, taxes }
}

function agrees(document: TaxableDocument): void {
  const totals = computeTotals(document)
  const expected = reference(document)
  expect(BigInt(totals.subtotal)).toBe(expected.subtotal)
  expect(BigInt(totals.discountTotal)).toBe(expected.discountTotal)
  const taxes = totals.taxBreakdown.map((group) => [
    `${group.category} ${Number(group.percent)} ${group.name ?? ''}`,
    BigInt(group.taxAmount),
  ])
  expect(Object.fromEntries(taxes)).toEqual(expected.taxes)
}

describe('the policy en16931 against a slow reference in rational numbers', () => {
  it('agrees on documents of many taxes', () => {
    fc.assert(
      fc.property(exclusiveDocuments(), (document) => agrees({ ...document, discountAmount: undefined, discountPercent: undefined })),
      { numRuns: 1000 },
    )
  })

  it('agrees on discounted documents of one set of taxes', () => {
    fc.assert(
      fc.property(exclusiveDocuments(), (document) => {
        const [first] = document.lines
        agrees({ ...document, lines: document.lines.map((each) => ({ ...each, taxes: first?.taxes ?? [] })) })
      }),
      { numRuns: 1000 },
    )
  })

  it('splits a discount so that each share is the exact one or a whole number next to it', () => {
    fc.assert(
      fc.property(exclusiveDocuments(), (document) => {
        const totals = computeTotals(document)
        for (const portion of totals.portions) {
          const exact = BigInt(totals.discountTotal) * BigInt(portion.subtotal)
          const error = BigInt(portion.discount) * BigInt(totals.subtotal) - exact
          const unit = BigInt(Math.abs(totals.subtotal))
          expect((error < unit && error > -unit) || error === 0n).toBe(true)
        }
      }),
      RUNS,
    )
  })
})
