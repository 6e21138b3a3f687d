import { assertNever } from '../../../kit/errors.ts'
import { type Formats, formatsFor } from '../../format.ts'
import type { Words } from '../../labels/words.ts'
import type { DocumentHead, LinesView, LineView, TaxView, TotalsView } from '../../view.ts'
import type { Cell, Column, TableContent } from '../layout/table.ts'
import type { Contents, Fact, SumRow } from './contents.ts'

/** The words and formats of a document's locale. */
export interface Tongue {
  readonly words: Words
  readonly formats: Formats
}

type View = DocumentHead & LinesView

/** What stands on an invoice, a credit note or a quote. */
export function contentsOfLines(view: View, tongue: Tongue): Contents {
  const { words, formats } = tongue
  const closing = closingOf(view, tongue)
  return {
    title: view.isReminderFee ? words.reminderFee : words.titles[view.kind],
    facts: facts(view, tongue),
    headline: { label: headlineLabel(view, words), value: formats.money(headlineMinor(view)) },
    table: linesTable(view, tongue),
    sums: sums(view, tongue),
    ...(view.taxes.length > 1 && { taxes: { heading: words.taxSummary, table: taxTable(view, tongue) } }),
    ...(closing !== undefined && { request: closing }),
    showPayment: view.kind === 'invoice' && view.status !== 'void' && view.totals.dueMinor > 0,
  }
}

function headlineLabel(view: View, words: Words): string {
  return view.kind === 'invoice' ? words.amountDue : view.kind === 'quote' ? words.total : words.totalCredited
}

function headlineMinor(view: View): number {
  return view.kind === 'invoice' ? view.totals.dueMinor : view.totals.totalMinor
}

function closingOf(view: View, { words, formats }: Tongue): string | undefined {
  if (view.status === 'void') return undefined
  switch (view.kind) {
    case 'quote':
      return view.dueOn && words.quoteStandsUntil(formats.day(view.dueOn))
    case 'credit_note':
      return words.toBeRefunded(formats.money(view.totals.totalMinor))
    case 'invoice':
      if (view.totals.dueMinor <= 0) return words.paidInFull
      if (!view.dueOn) return words.payNow(formats.money(view.totals.dueMinor))
      return words.payBy(formats.money(view.totals.dueMinor), formats.day(view.dueOn))
    default:
      return assertNever(view.kind)
  }
}

function facts(view: View, { words, formats }: Tongue): Fact[] {
  const { delivery, preceding } = view
  const rows: (Fact | undefined)[] = [
    { label: words.issuedOn, value: formats.day(view.issuedOn) },
    delivery && 'on' in delivery ? { label: words.deliveredOn, value: formats.day(delivery.on) } : undefined,
    delivery && 'from' in delivery ? { label: words.deliveredIn, value: formats.days(delivery.from, delivery.to) } : undefined,
    view.dueOn ? { label: view.kind === 'quote' ? words.validUntil : words.dueOn, value: formats.day(view.dueOn) } : undefined,
    preceding ? { label: words.invoiceNumber, value: preceding.number } : undefined,
    preceding?.issuedOn ? { label: words.invoiceDate, value: formats.day(preceding.issuedOn) } : undefined,
    ...referenceFacts(view, words),
  ]
  return rows.filter((row) => row !== undefined)
}

/** The numbers by which the buyer knows the matter. */
export function referenceFacts(view: DocumentHead, words: Words): Fact[] {
  const rows: [string, string | undefined][] = [
    [words.orderNumber, view.orderNumber],
    [words.reference, view.reference],
    [words.customerNumber, view.customerNumber],
  ]
  return rows.flatMap(([label, value]) => (value ? [{ label, value }] : []))
}

interface LineColumn extends Column {
  cell: (line: LineView, index: number) => Cell
}

function linesTable(view: View, tongue: Tongue): TableContent {
  const { formats, words } = tongue
  const columns = lineColumns(view, tongue)
  const carried: number[] = []
  let sum = 0
  for (const line of view.lines) {
    sum += line.amountMinor
    carried.push(sum)
  }
  return {
    columns,
    rows: view.lines.map((line, index) => columns.map((column) => column.cell(line, index))),
    carry: {
      forward: words.carriedForward,
      brought: words.broughtForward,
      after: (index) => formats.amount(carried[index] ?? 0),
    },
  }
}

function lineColumns(view: View, { words, formats }: Tongue): LineColumn[] {
  const columns: (LineColumn | undefined)[] = [
    { title: words.position, align: 'left', cell: (_, index) => ({ text: String(index + 1) }) },
    {
      title: words.description,
      align: 'start',
      wide: true,
      widthMin: 120,
      cell: (line) => ({ text: line.description, ...(line.details && { small: line.details }) }),
    },
    {
      title: words.quantity,
      align: 'right',
      breaks: true,
      cell: (line) => ({ text: `${formats.number(line.quantity)}${line.unit ? ` ${line.unit}` : ''}` }),
    },
    { title: words.unitPrice, align: 'right', cell: (line) => ({ text: formats.unitPrice(line.unitPrice) }) },
    view.lines.some((line) => line.discount)
      ? { title: words.discount, align: 'right', cell: (line) => ({ text: discountText(line, formats) }) }
      : undefined,
    view.lines.some((line) => line.taxPercents.length > 0)
      ? {
          title: words.tax,
          align: 'right',
          cell: (line) => ({ text: line.taxPercents.map((percent) => formats.percent(percent)).join('\n') }),
        }
      : undefined,
    { title: `${words.amount} (${view.currency})`, align: 'right', cell: (line) => ({ text: formats.amount(line.amountMinor) }) },
  ]
  return columns.filter((column) => column !== undefined)
}

function discountText(line: LineView, formats: Formats): string {
  if (!line.discount) return ''
  return 'percent' in line.discount ? formats.percent(line.discount.percent) : formats.amount(line.discount.amountMinor)
}

function sums(view: View, tongue: Tongue): SumRow[] {
  const { words, formats } = tongue
  const { totals, pricesIncludeTax } = view
  const row = (label: string, minor: number): SumRow => ({ label, value: formats.amount(minor), rank: 'plain' })
  const taxes = taxSums(view, tongue)
  return [
    ...(pricesIncludeTax && !totals.discountMinor && !totals.roundingMinor ? [] : [row(words.subtotal, totals.subtotalMinor)]),
    ...(totals.discountMinor ? [row(words.discount, -totals.discountMinor)] : []),
    ...(pricesIncludeTax ? [] : taxes),
    ...(totals.roundingMinor ? [row(words.rounding, totals.roundingMinor)] : []),
    { label: view.kind === 'credit_note' ? words.totalCredited : words.total, value: formats.money(totals.totalMinor), rank: 'total' },
    ...(pricesIncludeTax ? taxes : []),
    ...(view.kind === 'invoice' ? dueSums(totals, tongue) : []),
    ...nationalTax(view, words),
  ]
}

/** Directive 2006/112/EC art. 230: the tax is also stated in the national currency. */
function nationalTax(view: View, words: Words): SumRow[] {
  const national = view.nationalTax
  if (!national) return []
  const value = formatsFor(view.locale, national.currency).amount(national.taxMinor)
  return [{ label: words.taxIn(national.currency), value, rank: 'plain' }]
}

function dueSums(totals: TotalsView, { words, formats }: Tongue): SumRow[] {
  if (!totals.paidMinor) return []
  return [
    { label: words.paid, value: formats.amount(-totals.paidMinor), rank: 'plain' },
    { label: words.amountDue, value: formats.money(totals.dueMinor), rank: 'due' },
  ]
}

/** One row: the only tax with its rate, or the sum of those in the tax table. Where prices include it, it says so. */
function taxSums(view: View, tongue: Tongue): SumRow[] {
  const { words, formats } = tongue
  const [only, ...others] = view.taxes
  if (!only) return []
  const several = others.length > 0
  const name = several ? words.tax : taxName(only, tongue)
  const charged = only.category === 'S' || only.category === 'L' || only.category === 'M'
  const included = several || !charged || only.name ? words.includedTax : `${words.includedTax} ${formats.percent(only.percent)}`
  return [{ label: view.pricesIncludeTax ? included : name, value: formats.amount(view.totals.taxMinor), rank: 'plain' }]
}

/** `VAT 19 %`, `GST 5 %`, or the reason for which none is charged. */
export function taxName(tax: TaxView, { words, formats }: Tongue): string {
  if (tax.category === 'S' || tax.category === 'L' || tax.category === 'M')
    return `${tax.name ?? words.tax} ${formats.percent(tax.percent)}`
  return words.taxCategories[tax.category]
}

function taxTable(view: View, tongue: Tongue): TableContent {
  const { words, formats } = tongue
  return {
    columns: [
      { title: words.rate, align: 'start', wide: true },
      { title: words.taxable, align: 'right' },
      { title: words.tax, align: 'right' },
    ],
    rows: view.taxes.map((tax) => [
      { text: taxName(tax, tongue) },
      { text: formats.amount(tax.taxableMinor) },
      { text: formats.amount(tax.taxMinor) },
    ]),
  }
}
