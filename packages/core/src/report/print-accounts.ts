import { type Formats, formatsFor } from '../document/format.ts'
import type { Issuer, ReportColumn, ReportPart, ReportRow, ReportView } from '../document/report-view.ts'
import type { BalanceSheet } from './balance-sheet.ts'
import { type AccountAmount, totalOf } from './books.ts'
import type { GeneralLedger } from './general-ledger.ts'
import type { Made } from './print.ts'
import type { ProfitAndLoss } from './profit-and-loss.ts'
import type { TrialBalanceReport } from './trial-balance.ts'

/** The trial balance on paper; accounts in foreign currencies show their balance in them too. */
export function trialBalancePage({ asOf, currency, rows, totals }: TrialBalanceReport, made: Made): ReportView {
  const formats = formatsFor(made.issuer.locale, currency)
  const isForeign = rows.some((row) => row.currency !== currency)
  const inCurrency = (row: TrialBalanceReport['rows'][number]) =>
    row.currency === currency || row.balance === 0 ? '' : moneyIn(row.currency, row.balance, made)
  const columns: ReportColumn[] = [
    { title: 'Account', align: 'left' },
    { title: 'Name', align: 'left', wide: true },
    ...(isForeign ? [{ title: 'In currency', align: 'right' as const }] : []),
    { title: `Debit (${currency})`, align: 'right' },
    { title: `Credit (${currency})`, align: 'right' },
    { title: `Balance (${currency})`, align: 'right' },
  ]
  const foreign = (text: string) => (isForeign ? [text] : [])
  const amounts = (sums: { baseDebit: number; baseCredit: number; baseBalance: number }) =>
    [sums.baseDebit, sums.baseCredit, sums.baseBalance].map(formats.amount)
  const lines: ReportRow[] = rows.map((row) => ({ cells: [row.code, row.name, ...foreign(inCurrency(row)), ...amounts(row)] }))
  const total: ReportRow = { cells: ['', 'Total', ...foreign(''), ...amounts(totals)], rank: 'sum' }
  return {
    ...headOf('Trial balance', made),
    span: `As of ${formats.day(asOf)}`,
    parts: [{ columns, rows: [...lines, total] }],
    notes: ['Debit balances are positive, credit balances negative. Debits and credits are all that was ever posted.'],
  }
}

/** Profit and loss on paper. */
export function profitAndLossPage(report: ProfitAndLoss, made: Made): ReportView {
  const formats = formatsFor(made.issuer.locale, report.currency)
  const part = accountsPart(report.currency, formats)
  const result = report.result < 0 ? 'Loss' : 'Profit'
  return {
    ...headOf('Profit and loss', made),
    span: formats.days(report.from, report.to),
    parts: [
      part('Income', report.income, [{ name: 'Total income', amount: report.totalIncome }]),
      part('Expenses', report.expenses, [
        { name: 'Total expenses', amount: report.totalExpenses },
        { name: result, amount: report.result },
      ]),
    ],
    notes: [],
  }
}

/** The balance sheet on paper. */
export function balanceSheetPage(report: BalanceSheet, made: Made): ReportView {
  const formats = formatsFor(made.issuer.locale, report.currency)
  const part = accountsPart(report.currency, formats)
  const results = [
    { code: '', name: 'Result of earlier years', amount: report.resultOfEarlierYears },
    { code: '', name: 'Result of the year', amount: report.resultOfYear },
  ]
  const equity = [...report.equity, ...results.filter(({ amount }) => amount !== 0)]
  return {
    ...headOf('Balance sheet', made),
    span: `As of ${formats.day(report.asOf)}`,
    parts: [
      part('Assets', report.assets, [{ name: 'Total assets', amount: report.totalAssets }]),
      part('Liabilities', report.liabilities, [{ name: 'Total liabilities', amount: totalOf(report.liabilities) }]),
      part('Equity', equity, [
        { name: 'Total equity', amount: totalOf(equity) },
        { name: 'Total liabilities and equity', amount: report.totalLiabilitiesAndEquity },
      ]),
    ],
    notes: ['Years are calendar years.'],
  }
}

/** An account's postings on paper, from the opening to the closing balance. */
export function generalLedgerPage(report: GeneralLedger, made: Made): ReportView {
  const { account, currency, items } = report
  const formats = formatsFor(made.issuer.locale, currency)
  const inCurrency = (line: GeneralLedger['items'][number]) =>
    line.currency === currency || line.amount === 0 ? '' : moneyIn(line.currency, line.amount, made)
  const sides = (amount: number) => (amount < 0 ? ['', formats.amount(-amount)] : [formats.amount(amount), ''])
  const row = (line: GeneralLedger['items'][number]): ReportRow => ({
    cells: [formats.day(line.date), line.description, inCurrency(line), ...sides(line.baseAmount), formats.amount(line.baseBalance)],
  })
  const balance = (name: string, day: string, amount: number): ReportRow => ({
    cells: [formats.day(day), name, '', '', '', formats.amount(amount)],
    rank: 'sum',
  })
  return {
    ...headOf(`General ledger: ${account.code} ${account.name}`, made),
    span: formats.days(report.from, report.to),
    landscape: true,
    parts: [
      {
        columns: [
          { title: 'Date', align: 'left' },
          { title: 'Description', align: 'left', wide: true },
          { title: 'In currency', align: 'right' },
          { title: `Debit (${currency})`, align: 'right' },
          { title: `Credit (${currency})`, align: 'right' },
          { title: `Balance (${currency})`, align: 'right' },
        ],
        rows: [
          balance('Opening balance', report.from, report.openingBalance),
          ...items.map(row),
          balance('Closing balance', report.to, report.closingBalance),
        ],
      },
    ],
    notes: [],
  }
}

/** Code and figures: `USD 1.234,56`. */
function moneyIn(currency: string, amount: number, { issuer }: Made): string {
  return `${currency}\u00a0${formatsFor(issuer.locale, currency).amount(amount)}`
}

function headOf(title: string, { issuer, on }: Made): { kind: 'report'; title: string; issuer: Issuer; madeOn: string } {
  return { kind: 'report', title, issuer, madeOn: on }
}

/** Makes parts of accounts with what they came to, and their sums below. */
function accountsPart(currency: string, formats: Formats) {
  return (heading: string, accounts: readonly AccountAmount[], sums: readonly { name: string; amount: number }[]): ReportPart => ({
    heading,
    columns: [
      { title: 'Account', align: 'left' },
      { title: 'Name', align: 'left', wide: true },
      { title: `Amount (${currency})`, align: 'right' },
    ],
    rows: [
      ...accounts.map(({ code, name, amount }): ReportRow => ({ cells: [code, name, formats.amount(amount)] })),
      ...sums.map(({ name, amount }): ReportRow => ({ cells: ['', name, formats.amount(amount)], rank: 'sum' })),
    ],
  })
}
