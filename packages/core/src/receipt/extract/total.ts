import type { Item } from './items.ts'
import type { Candidate } from './model.ts'
import { type Line, lastMoney, type Page, strengthOf } from './page.ts'
import { summaryLines } from './summary.ts'

/** What speaks for an amount being the total. */
export const TOTAL_EVIDENCE = [
  'labelled',
  'payable',
  'label2',
  'subtotal',
  'net',
  'taxLabel',
  'tendered',
  'changeLabel',
  'count',
  'repeated',
  'cashLessChange',
  'netPlusTax',
  'afterRounding',
  'sumOfItems',
  'itemsPlusTax',
  'large',
  'greatest',
  'low',
  'last',
  'right',
  'marked',
  'trust',
  'item',
  'zero',
  'derived',
  'agreed',
  'inSummary',
] as const
export type TotalEvidence = (typeof TOTAL_EVIDENCE)[number]

/** Mills within which two sums are the same up to the rounding of cash. */
const CASH_ROUNDING = 50
const CENT_SLIP = 20

interface Seen {
  line: Line
  weight: number
  isLast: boolean
  mark: boolean
}

/** Every amount that may be the total, with the evidence for it. */
export function totalCandidates(page: Page, items: readonly Item[]): Candidate<number, TotalEvidence>[] {
  const seen = occurrences(page)
  const facts = factsOf(page, items)
  const derived = derivedTotals(facts)
  const values = new Set([...seen.keys(), ...derived])
  const plausible = [...values].filter((mills) => mills >= 0)
  const greatest = Math.max(0, ...page.lines.filter((line) => !isOutside(line)).flatMap((line) => lastMoney(line)?.mills ?? 0))
  return plausible.map((mills) => {
    const places = seen.get(mills) ?? []
    const evidence = { ...ofPlaces(places, page, items), ...ofSums(mills, facts) }
    return {
      value: mills,
      evidence: {
        ...evidence,
        ...(mills === greatest && { greatest: 1 }),
        ...(mills === 0 && { zero: 1 }),
        ...(places.length === 0 && { derived: 1 }),
      },
    }
  })
}

/** Lines whose amounts are no part of the bill. */
function isOutside(line: Line): boolean {
  return strengthOf(line, 'tendered') > 0.6 || strengthOf(line, 'change') > 0.6 || strengthOf(line, 'count') > 0.6
}

function occurrences({ lines }: Page): Map<number, Seen[]> {
  const seen = new Map<number, Seen[]>()
  for (const line of lines) {
    const last = line.cells.at(-1)
    for (const cell of line.cells) {
      for (const { mills, weight, places, mark } of cell.values) {
        if (mark === 'percent' || (places !== 2 && !(places === 0 && mark === 'currency'))) continue
        const value = { line, weight, isLast: cell === last, mark: mark === 'currency' }
        const known = seen.get(mills)
        if (known) known.push(value)
        else seen.set(mills, [value])
      }
    }
  }
  return seen
}

const PAYABLE = /PAYABLE|DUE|ROUNDED|AFTER ROUNDING|GRAND|AFTER ADJ|A PAYER|ZAHLEN|ZAHLBETRAG|A PAGAR|BETALEN|ZAPLATY|NETT|ENDBETRAG/
const INCLUSIVE = /INCL|TTC|BRUTTO/

function ofPlaces(places: readonly Seen[], page: Page, items: readonly Item[]) {
  const most = (value: (seen: Seen) => number) => Math.max(0, ...places.map(value))
  const byRole = (role: Parameters<typeof strengthOf>[1]) => most(({ line, weight }) => strengthOf(line, role) * Math.min(1, weight))
  const phrase = (line: Line) => line.roles.find(({ role }) => role === 'total')?.phrase ?? ''
  const own = places.map(({ line }) => (line.roles[0]?.role === 'total' ? line.roles[0].strength : 0)).sort((a, b) => b - a)
  const summary = summaryLines(page)
  const isItem = (at: number) => items.some(({ line }) => line.at === at)
  return {
    labelled: byRole('total'),
    payable: most(({ line, weight }) => (PAYABLE.test(phrase(line)) ? 1 : INCLUSIVE.test(phrase(line)) ? 0.6 : 0) * Math.min(1, weight)),
    label2: own[1] ?? 0,
    subtotal: byRole('subtotal'),
    net: byRole('net'),
    taxLabel: most(({ line }) => (line.roles[0]?.role === 'tax' ? line.roles[0].strength : 0)),
    tendered: byRole('tendered'),
    changeLabel: byRole('change'),
    count: byRole('count'),
    repeated: Math.min(3, Math.max(0, new Set(places.map(({ line }) => line.at)).size - 1)),
    large: most(({ line }) => (line.size > 1.25 && line.roles.some(({ role }) => role === 'total') ? 1 : 0)),
    low: most(({ line }) => line.y / page.height),
    last: most(({ line }) => (isLastTotal(line, page) ? 1 : 0)),
    right: most(({ isLast }) => (isLast ? 1 : 0)),
    marked: most(({ mark }) => (mark ? 1 : 0)),
    trust: Math.min(
      2,
      most(({ weight }) => weight),
    ),
    inSummary: places.length > 0 && places.every(({ line }) => summary.has(line.at)) ? 1 : 0,
    item: places.length > 0 && places.every(({ line }) => isItem(line.at)) ? 1 : 0,
    agreed:
      Math.min(
        2,
        most(({ weight }) => weight),
      ) >
      page.readings * 0.6
        ? 1
        : 0,
  }
}

function isLastTotal(line: Line, { lines }: Page): boolean {
  if (line.roles[0]?.role !== 'total') return false
  return !lines.some(
    (other) => other.at > line.at && other.at < line.at + 6 && other.roles[0]?.role === 'total' && lastMoney(other) !== undefined,
  )
}

interface Facts {
  net: number[]
  tax: number[]
  totals: number[]
  rounding: number[]
  tendered: number[]
  change: number[]
  /** The sum of the goods: of those that were printed with a point, and of all. */
  items: number[]
}

function factsOf({ lines }: Page, items: readonly Item[]): Facts {
  const of = (roles: readonly Parameters<typeof strengthOf>[1][], sign = false) =>
    lines
      .filter((line) => roles.some((role) => strengthOf(line, role) > 0.55))
      .flatMap(
        (line) =>
          line.cells
            .at(-1)
            ?.values.filter(({ places }) => places === 2)
            .slice(0, 3) ?? [],
      )
      .map(({ mills }) => mills)
      .filter((mills) => sign || mills >= 0)
  return {
    net: of(['net', 'subtotal']),
    tax: of(['tax']),
    totals: of(['total', 'net', 'subtotal']),
    rounding: of(['rounding'], true),
    tendered: of(['tendered']),
    change: of(['change']).concat(of(['change'], true).map(Math.abs)),
    items: [items.filter(({ isLost }) => !isLost), items].filter(({ length }) => length > 0).map(sumOf),
  }
}

function sumOf(items: readonly Item[]): number {
  return items.reduce((sum, { mills }) => sum + mills, 0)
}

function ofSums(mills: number, facts: Facts) {
  const taxes = facts.tax.filter((tax) => tax > 0 && tax < mills)
  const paid = facts.tendered.some((paid) => facts.change.some((change) => change > 0 && Math.abs(paid - change - mills) <= 0))
  const fromNet = facts.net.some((net) => taxes.some((tax) => Math.abs(net + tax - mills) <= CENT_SLIP))
  const loosely = facts.net.some((net) => taxes.some((tax) => Math.abs(net + tax - mills) <= CASH_ROUNDING))
  const rounded = facts.totals.some((total) => total !== mills && facts.rounding.some((by) => by !== 0 && total + by === mills))
  const isRounded = facts.totals.some((total) => total !== mills && facts.rounding.some((by) => by !== 0 && mills + by === total))
  const items = facts.items
  return {
    cashLessChange: paid ? 1 : 0,
    netPlusTax: fromNet ? 1 : loosely ? 0.5 : 0,
    afterRounding: rounded ? 1 : isRounded ? -1 : 0,
    sumOfItems: items.includes(mills) ? 1 : items.some((sum) => Math.abs(sum - mills) <= CENT_SLIP) ? 0.6 : 0,
    itemsPlusTax: items.some((sum) => taxes.some((tax) => Math.abs(sum + tax - mills) <= CENT_SLIP)) ? 1 : 0,
  }
}

/** Totals that are not printed as such, or were not read: what was paid less what was given back, net and tax. */
function derivedTotals(facts: Facts): number[] {
  const paid = facts.tendered.flatMap((tendered) =>
    facts.change.filter((change) => change > 0 && change < tendered).map((change) => tendered - change),
  )
  const by = [0, ...facts.rounding.filter((rounding) => Math.abs(rounding) <= CASH_ROUNDING)]
  const net = facts.net.flatMap((net) =>
    facts.tax.filter((tax) => tax > 0 && tax < net).flatMap((tax) => by.map((rounding) => net + tax + rounding)),
  )
  return [...paid, ...net, ...facts.items.slice(0, 1)].slice(0, 60)
}
