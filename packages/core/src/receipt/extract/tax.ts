import type { Candidate } from './model.ts'
import { type Line, type Page, roleOfLine, strengthOf } from './page.ts'
import { summaryLines } from './summary.ts'

/** What speaks for an amount being the tax. */
export const TAX_EVIDENCE = [
  'labelled',
  'total',
  'isTotalLine',
  'summary',
  'rateOfLine',
  'rateInTotal',
  'rateKnown',
  'completesTotal',
  'repeated',
  'trust',
  'agreed',
  'zero',
  'tooLarge',
  'onItem',
  'derived',
  'percent',
  'last',
] as const
export type TaxEvidence = (typeof TAX_EVIDENCE)[number]

/** Standard and reduced rates of taxes on sales somewhere in the world, in thousandths. */
const COMMON_RATES = [50, 60, 70, 80, 81, 90, 100, 125, 130, 150, 170, 180, 190, 200, 210, 220, 230, 240, 250, 270]
const SLIP = 10

interface Seen {
  line: Line
  weight: number
  /** Amounts of the same line to the left. */
  others: number[]
  isLast: boolean
  inSummary: boolean
}

/** Every amount that may be the tax in `total`, with the evidence for it. */
export function taxCandidates(page: Page, total: number): Candidate<number, TaxEvidence>[] {
  const seen = occurrences(page)
  const rates = printedRates(page)
  const nets = page.lines
    .filter((line) => strengthOf(line, 'net') > 0.5 || strengthOf(line, 'subtotal') > 0.5)
    .flatMap(
      (line) =>
        line.cells
          .at(-1)
          ?.values.slice(0, 3)
          .map(({ mills }) => mills) ?? [],
    )
  const derived = rates.map((rate) => Math.round((total * rate) / (1000 + rate) / 10) * 10).filter((mills) => mills > 0)
  const values = [...new Set([...seen.keys(), ...derived])].filter((mills) => mills >= 0 && mills < total)
  return values.map((mills) => {
    const places = seen.get(mills) ?? []
    return {
      value: mills,
      evidence: { ...ofPlaces(places, page, mills), ...ofTotal(mills, { total, rates, nets }), ...(places.length === 0 && { derived: 1 }) },
    }
  })
}

function occurrences({ lines }: Page): Map<number, Seen[]> {
  const seen = new Map<number, Seen[]>()
  const summary = summaryLines({ lines })
  for (const line of lines) {
    const inSummary = summary.has(line.at)
    for (const [index, cell] of line.cells.entries()) {
      for (const { mills, weight, places, mark } of cell.values) {
        if (places !== 2 || mark === 'percent') continue
        const others = line.cells.slice(0, index).flatMap((each) => each.values.slice(0, 3).map((value) => value.mills))
        const one = { line, weight, others, isLast: index === line.cells.length - 1, inSummary: inSummary && line.cells.length >= 2 }
        seen.set(mills, [...(seen.get(mills) ?? []), one])
      }
    }
  }
  return seen
}

/** The rates that are printed somewhere, in thousandths. */
function printedRates({ lines }: Page): number[] {
  const found = new Set<number>()
  for (const line of lines)
    for (const text of line.texts)
      for (const match of text.matchAll(/(?<![\d.,])(\d{1,2}(?:[.,]\d{1,3})?)\s?(?:%|X\)|°\/)/g)) {
        const rate = Math.round(Number((match[1] ?? '').replace(',', '.')) * 10)
        if (rate > 0 && rate <= 300) found.add(rate)
      }
  return [...found]
}

function ofPlaces(places: readonly Seen[], page: Page, mills: number) {
  const most = (value: (seen: Seen) => number) => Math.max(0, ...places.map(value))
  const rates = printedRates(page)
  const trust = most(({ weight }) => Math.min(2, weight))
  return {
    labelled: most(({ line, weight, isLast }) => (isLast ? strengthOf(line, 'tax') : 0) * Math.min(1, weight)),
    total: most(({ line }) => (roleOfLine(line) === 'total' ? 1 : 0)),
    isTotalLine: most(({ line }) => (strengthOf(line, 'total') > 0.5 && strengthOf(line, 'tax') < 0.5 ? 1 : 0)),
    summary: most(({ inSummary, isLast }) => (inSummary && isLast ? 1 : 0)),
    rateOfLine: most(({ others, isLast }) => (isLast && others.some((base) => rates.some((rate) => isShare(mills, base, rate))) ? 1 : 0)),
    repeated: Math.min(2, Math.max(0, new Set(places.map(({ line }) => line.at)).size - 1)),
    trust,
    agreed: trust > page.readings * 0.6 ? 1 : 0,
    zero: mills === 0 ? 1 : 0,
    onItem: most(({ line }) => (line.roles.length === 0 ? 1 : 0)),
    percent: most(({ line }) => (strengthOf(line, 'tax') > 0.4 && line.texts.some((text) => /\d\s?%/.test(text)) ? 1 : 0)),
    last: most(({ isLast }) => (isLast ? 1 : 0)),
  }
}

function isShare(tax: number, base: number, rate: number): boolean {
  return base > 0 && Math.abs((base * rate) / 1000 - tax) <= SLIP
}

function ofTotal(mills: number, { total, rates, nets }: { total: number; rates: readonly number[]; nets: readonly number[] }) {
  const inTotal = (rate: number) => mills > 0 && Math.abs((total * rate) / (1000 + rate) - mills) <= 2 * SLIP
  return {
    rateInTotal: rates.some(inTotal) ? 1 : 0,
    rateKnown: COMMON_RATES.some(inTotal) ? 1 : 0,
    completesTotal: mills > 0 && nets.some((net) => Math.abs(net + mills - total) <= 50) ? 1 : 0,
    tooLarge: mills > total * 0.25 ? 1 : 0,
  }
}
