import type { Call } from '../call.ts'
import { formatsFor } from '../document/format.ts'
import type { Issuer, ReportColumn, ReportRow, ReportView } from '../document/report-view.ts'
import { type Day, dayIn, instantOf } from '../kit/day.ts'
import { Organisation } from '../organisation/record.ts'
import { read } from '../store/transact.ts'
import type { Ageing, Buckets } from './ageing.ts'
import type { TaxReport } from './tax-report.ts'

/** Who prints a report, and on which day. */
export interface Made {
  issuer: Issuer
  on: Day
}

/** What every printed report says of the organisation. Words are English; days and numbers are written as in its country. */
export async function printedBy(call: Call): Promise<Made> {
  const { name, legalName = name, country, zone } = await read(call, Organisation, {})
  return { issuer: { name: legalName, country, locale: `en-${country}` }, on: dayIn(zone, instantOf(call.clock.now())) }
}

const BUCKETS: readonly { title: string; bucket: keyof Buckets }[] = [
  { title: 'Not due', bucket: 'current' },
  { title: '1–30', bucket: 'days1To30' },
  { title: '31–60', bucket: 'days31To60' },
  { title: '61–90', bucket: 'days61To90' },
  { title: 'Over 90', bucket: 'daysOver90' },
  { title: 'Total', bucket: 'total' },
]

/** Who owes what on paper, by how many days it is late. */
export function ageingPage({ asOf, currency, rows, totals, baseTotal }: Ageing, { issuer, on }: Made): ReportView {
  const formats = formatsFor(issuer.locale, currency)
  const amounts = (of: Buckets & { currency: string }) =>
    BUCKETS.map(({ bucket }) => formatsFor(issuer.locale, of.currency).amount(of[bucket]))
  const lines = rows.map((row): ReportRow => ({ cells: [row.customerName, row.currency, ...amounts(row), formats.amount(row.baseTotal)] }))
  const sums = totals.map((sum): ReportRow => ({ cells: ['Total', sum.currency, ...amounts(sum), ''], rank: 'sum' }))
  const columns: ReportColumn[] = [
    { title: 'Customer', align: 'left', wide: true },
    { title: 'Currency', align: 'left' },
    ...BUCKETS.map(({ title }): ReportColumn => ({ title, align: 'right' })),
    { title: `Total (${currency})`, align: 'right' },
  ]
  const all: ReportRow = { cells: ['All', '', ...BUCKETS.map(() => ''), formats.amount(baseTotal)], rank: 'sum' }
  return {
    kind: 'report',
    title: 'Receivables by age',
    span: `As of ${formats.day(asOf)}`,
    issuer,
    madeOn: on,
    landscape: true,
    parts: [{ columns, rows: [...lines, ...sums, all] }],
    notes: [`Days are counted from the due date. ${currency} amounts are at the rates of the invoices.`],
  }
}

/** The tax report on paper. */
export function taxPage(report: TaxReport, { issuer, on }: Made): ReportView {
  const { currency, rows, totals, basis, ledgerTax, otherInLedger } = report
  const formats = formatsFor(issuer.locale, currency)
  const isForeign = [...rows, ...report.input.rows].some((row) => row.currency !== currency)
  const inCurrency = (row: TaxReport['rows'][number]) => {
    const own = formatsFor(issuer.locale, row.currency)
    return isForeign ? [row.currency, own.amount(row.taxable), own.amount(row.tax)] : []
  }
  const lines = rows.map((row): ReportRow => {
    const name = [row.name, CATEGORIES[row.category] ?? row.category].filter(Boolean).join(', ')
    return { cells: [name, formats.percent(row.percent), ...inCurrency(row), formats.amount(row.baseTaxable), formats.amount(row.baseTax)] }
  })
  const blank = isForeign ? ['', '', ''] : []
  const sum = (title: string, taxable: string, tax: number): ReportRow => ({
    cells: [title, '', ...blank, taxable, formats.amount(tax)],
    rank: 'sum',
  })
  const columns: ReportColumn[] = [
    { title: 'Tax', align: 'left', wide: true },
    { title: 'Rate', align: 'right' },
    ...(isForeign ? FOREIGN : []),
    { title: `Net sales (${currency})`, align: 'right' },
    { title: `Tax (${currency})`, align: 'right' },
  ]
  const bought = report.input.rows.map((row): ReportRow => {
    const own = formatsFor(issuer.locale, row.currency)
    const foreign = isForeign ? [row.currency, own.amount(row.taxable), own.amount(row.tax)] : []
    return { cells: ['Tax on purchases', '', ...foreign, formats.amount(row.baseTaxable), formats.amount(row.baseTax)] }
  })
  const booked = [
    ...bought,
    sum('Tax on purchases', formats.amount(report.input.totals.baseTaxable), report.input.totals.baseTax),
    sum('Tax on sales less tax on purchases', '', report.toPay),
    sum('Booked to the account of tax on sales in the period', '', ledgerTax),
    sum(basis === 'accrual' ? 'Of it booked by hand' : 'Of it not paid yet, or booked by hand', '', otherInLedger),
    sum('Booked to the account of tax on purchases in the period', '', report.input.ledgerTax),
    sum(basis === 'accrual' ? 'Of it from no receipt' : 'Of it not paid yet, or from no receipt', '', report.input.otherInLedger),
  ]
  return {
    kind: 'report',
    title: `Tax report, ${basis === 'accrual' ? 'accrual' : 'cash'} basis`,
    span: formats.days(report.from, report.to),
    issuer,
    madeOn: on,
    parts: [{ columns, rows: [...lines, sum('Total', formats.amount(totals.baseTaxable), totals.baseTax), ...booked] }],
    notes: [
      basis === 'accrual'
        ? 'A tax counts on the day of its invoice, credit note or void.'
        : 'A tax counts with the money: each payment carries the part of every tax that it is of what there is to pay.',
    ],
  }
}

const FOREIGN: readonly ReportColumn[] = [
  { title: 'Currency', align: 'left' },
  { title: 'Net sales', align: 'right' },
  { title: 'Tax', align: 'right' },
]

/** UNTDID 5305, in words. */
const CATEGORIES: Readonly<Record<string, string>> = {
  S: 'Standard and reduced rates',
  Z: 'Zero rate',
  E: 'Exempt',
  AE: 'Reverse charge',
  K: 'Intra-Community supply',
  G: 'Export',
  O: 'Outside the scope of tax',
  L: 'IGIC',
  M: 'IPSI',
}
