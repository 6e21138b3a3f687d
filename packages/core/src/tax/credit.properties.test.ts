import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AppError } from '../kit/errors.ts'
import { computeCredit, leftToCredit } from './credit.ts'
import type { CreditRequest } from './credit-request.ts'
import type { CreditTotals, TaxableDocument, Totals } from './document.ts'
import { documents, issuableDocuments, tinyDocuments } from './documents.fixture.ts'
import { computeTotals } from './totals.ts'

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)

/** A wish for a credit, made into a request when it is known what is left: by amount, by part of a line, or by pieces of one. */
const wishes = fc.array(
  fc.record({
    kind: fc.constantFrom('amount', 'lineAmount', 'quantity', 'line', 'lines', 'cent'),
    line: fc.nat({ max: 20 }),
    permille: fc.integer({ min: 1, max: 1000 }),
  }),
  { maxLength: 8 },
)

interface Wish {
  kind: string
  line: number
  permille: number
}

function requestOf(document: TaxableDocument, credits: CreditTotals[], wish: Wish): CreditRequest {
  const lineIndex = wish.line % document.lines.length
  const part = (whole: number) => Math.trunc((whole * wish.permille) / 1000)
  switch (wish.kind) {
    case 'amount':
      return { amount: part(leftToCredit(document, credits)) }
    case 'cent':
      return { amount: 1 }
    case 'lineAmount': {
      const whole = computeTotals(document).lines[lineIndex]
      return { lines: [{ lineIndex, amount: part(whole?.grossAmount ?? whole?.amount ?? 0) }] }
    }
    case 'quantity':
      return { lines: [{ lineIndex, quantity: piecesOf(document.lines[lineIndex]?.quantity ?? '1') }] }
    case 'line':
      return { lines: [{ lineIndex }] }
    default:
      return { lines: document.lines.slice(lineIndex).map((_, at) => ({ lineIndex: lineIndex + at })) }
  }
}

/** A quantity that may be asked for: one piece, or all where there is less than one. */
function piecesOf(quantity: string): string {
  return Number(quantity) >= 1 ? '1' : quantity
}

/** Credits what is wished as far as it is allowed, then all that is left. */
function creditThrough(document: TaxableDocument, list: Wish[]): CreditTotals[] {
  const credits: CreditTotals[] = []
  const attempt = (request: CreditRequest) => {
    try {
      credits.push(computeCredit(document, credits, request))
    } catch (error) {
      if (!(error instanceof AppError)) throw error
    }
  }
  for (const wish of list) attempt(requestOf(document, credits, wish))
  attempt({})
  return credits
}

/** Each group, or each line, with its amounts: "S 19 " → [taxable, tax]. */
function byGroup(totals: Totals[]): Record<string, [number, number]> {
  const groups: Record<string, [number, number]> = {}
  for (const group of totals.flatMap((each) => each.taxBreakdown)) {
    const key = `${group.category} ${group.percent} ${group.name ?? ''}`
    const [taxable, tax] = groups[key] ?? [0, 0]
    if (taxable + group.taxableAmount !== 0 || tax + group.taxAmount !== 0)
      groups[key] = [taxable + group.taxableAmount, tax + group.taxAmount]
  }
  return groups
}

function pricedByLine(document: TaxableDocument, credits: CreditTotals[]): number[] {
  return document.lines.map((_, at) =>
    sum(credits.flatMap((credit) => credit.lines.filter((line) => line.lineIndex === at).map((line) => line.grossAmount ?? line.amount))),
  )
}

function sumToTheWhole(document: TaxableDocument, list: Wish[]): void {
  const whole = computeTotals(document)
  const credits = creditThrough(document, list)
  expect(sum(credits.map((credit) => credit.total))).toBe(whole.total)
  expect(byGroup(credits)).toEqual(byGroup([whole]))
  const restOf = (field: 'subtotal' | 'discountTotal') => whole[field] - sum(credits.map((credit) => credit[field]))
  expect(restOf('subtotal')).toBe(restOf('discountTotal'))
  if (whole.discountTotal !== 0) return
  expect(restOf('subtotal')).toBe(0)
  expect(pricedByLine(document, credits)).toEqual(whole.lines.map((line) => line.grossAmount ?? line.amount))
  for (const [at, portion] of whole.portions.entries()) {
    expect(sum(credits.map((credit) => credit.portions[at]?.subtotal ?? 0))).toBe(portion.subtotal)
  }
}

function haveNoNegativeFigure(document: TaxableDocument, list: Wish[]): void {
  for (const credit of creditThrough(document, list)) {
    const figures = credit.portions.flatMap((portion) => [
      ...portion.taxes.map((tax) => tax.taxAmount),
      ...[portion.subtotal, portion.discount, portion.grossSubtotal ?? 0, portion.grossDiscount ?? 0],
    ])
    for (const figure of [...figures, ...credit.lines.flatMap((line) => [line.listAmount, line.discount])]) {
      expect(Number.isSafeInteger(figure) && figure >= 0 && !Object.is(figure, -0)).toBe(true)
    }
  }
}

function giveTheAmount(document: TaxableDocument, list: Wish[], permille: number): void {
  const credits = creditThrough(document, list).slice(0, -1)
  const amount = Math.trunc((leftToCredit(document, credits) * permille) / 1000)
  fc.pre(amount > 0)
  expect(computeCredit(document, credits, { amount }).total).toBe(amount)
}

const positive = () => issuableDocuments().filter((document) => computeTotals(document).total > 0)
const RUNS = { numRuns: 150 }

describe('credits in random parts and order', () => {
  it('sum to the invoice, group by group, portion by portion and line by line', () => {
    fc.assert(fc.property(positive(), wishes, sumToTheWhole), RUNS)
  })

  it('have sums that are the sums of their parts', () => {
    fc.assert(
      fc.property(positive(), wishes, (document, list) => {
        for (const credit of creditThrough(document, list)) {
          expect(credit.total).toBe(credit.subtotal - credit.discountTotal + credit.taxTotal)
          expect(sum(credit.lines.map((line) => line.amount))).toBe(credit.subtotal)
          expect(sum(credit.taxBreakdown.map((group) => group.taxAmount))).toBe(credit.taxTotal)
          expect(sum(credit.portions.map((portion) => portion.subtotal - portion.discount))).toBe(credit.subtotal - credit.discountTotal)
          if (document.pricesIncludeTax) expect(credit.total).toBe((credit.grossSubtotal ?? 0) - (credit.grossDiscountTotal ?? 0))
        }
      }),
      RUNS,
    )
  })

  it('never have a negative tax, discount, portion or line list amount', () => {
    fc.assert(fc.property(positive(), wishes, haveNoNegativeFigure), RUNS)
  })

  it('give exactly the amount that was asked for', () => {
    fc.assert(fc.property(positive(), wishes, fc.integer({ min: 1, max: 999 }), giveTheAmount), RUNS)
  })

  it('keep the credited tax of a portion within two units of its rate', () => {
    fc.assert(
      fc.property(positive(), wishes, (document, list) => {
        const credits = creditThrough(document, list)
        for (let count = 1; count < credits.length; count++) {
          for (const at of credits[0]?.portions.keys() ?? []) {
            const parts = credits.slice(0, count).flatMap((credit) => credit.portions[at] ?? [])
            const net = sum(parts.map((part) => part.subtotal - part.discount))
            for (const [place, tax] of (parts[0]?.taxes ?? []).entries()) {
              const credited = sum(parts.map((part) => part.taxes[place]?.taxAmount ?? 0))
              expect(Math.abs(credited - (net * Number(tax.percent)) / 100)).toBeLessThanOrEqual(2)
            }
          }
        }
      }),
      RUNS,
    )
  })

  it('sum to the invoice also where lines are negative', () => {
    const mixed = documents().filter((document) => document.lines.length > 0 && computeTotals(document).total > 0)
    fc.assert(
      fc.property(mixed, wishes, (document, list) => {
        const whole = computeTotals(document)
        const credits = creditThrough(document, list)
        expect(sum(credits.map((credit) => credit.total))).toBe(whole.total)
        expect(byGroup(credits)).toEqual(byGroup([whole]))
      }),
      RUNS,
    )
  })
})

describe('credits of invoices of a few cents', () => {
  const tiny = () => tinyDocuments().filter((document) => computeTotals(document).total > 0)
  const MANY_RUNS = { numRuns: 400 }

  it('sum to the invoice', () => {
    fc.assert(fc.property(tiny(), wishes, sumToTheWhole), MANY_RUNS)
  })

  it('never have a negative figure', () => {
    fc.assert(fc.property(tiny(), wishes, haveNoNegativeFigure), MANY_RUNS)
  })

  it('give exactly the amount that was asked for', () => {
    fc.assert(fc.property(tiny(), wishes, fc.integer({ min: 1, max: 999 }), giveTheAmount), MANY_RUNS)
  })
})
