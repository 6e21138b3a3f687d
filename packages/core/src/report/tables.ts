import { type Cell, csvOf, money } from '../kit/csv.ts'
import type { Ageing, Buckets } from './ageing.ts'
import type { BalanceSheet } from './balance-sheet.ts'
import type { AccountAmount } from './books.ts'
import type { GeneralLedger } from './general-ledger.ts'
import type { ProfitAndLoss } from './profit-and-loss.ts'
import type { TaxReport } from './tax-report.ts'
import type { TrialBalanceReport } from './trial-balance.ts'

/** The trial balance as CSV. */
export function trialBalanceTable({ asOf, currency, rows, totals }: TrialBalanceReport): string {
  const base = (amount: number) => money(amount, currency)
  const lines = rows.map((row): Cell[] => [
    asOf,
    row.code,
    row.name,
    row.type,
    row.currency,
    money(row.debit, row.currency),
    money(row.credit, row.currency),
    money(row.balance, row.currency),
    base(row.baseDebit),
    base(row.baseCredit),
    base(row.baseBalance),
  ])
  const total = [asOf, '', 'Total', '', currency, '', '', '', base(totals.baseDebit), base(totals.baseCredit), base(totals.baseBalance)]
  const header = ['As of', 'Account', 'Name', 'Type', 'Currency', 'Debit', 'Credit', 'Balance']
  return csvOf([...header, ...['debit', 'credit', 'balance'].map((name) => `Base ${name} ${currency}`)], [...lines, total])
}

/** The profit and loss statement as CSV. */
export function profitAndLossTable(report: ProfitAndLoss): string {
  const { currency } = report
  const lines = [...accountLines('Income', report.income, currency), ...accountLines('Expenses', report.expenses, currency)]
  const totals = [
    ['Income', '', 'Total', money(report.totalIncome, currency)],
    ['Expenses', '', 'Total', money(report.totalExpenses, currency)],
    ['Result', '', `${report.from} to ${report.to}`, money(report.result, currency)],
  ]
  return csvOf(['Part', 'Account', 'Name', currency], [...lines, ...totals])
}

/** The balance sheet as CSV. */
export function balanceSheetTable(report: BalanceSheet): string {
  const { currency } = report
  const lines = [
    ...accountLines('Assets', report.assets, currency),
    ...accountLines('Liabilities', report.liabilities, currency),
    ...accountLines('Equity', report.equity, currency),
  ]
  const totals = [
    ['Equity', '', 'Result of earlier years', money(report.resultOfEarlierYears, currency)],
    ['Equity', '', 'Result of the year', money(report.resultOfYear, currency)],
    ['Assets', '', `Total as of ${report.asOf}`, money(report.totalAssets, currency)],
    ['Liabilities and equity', '', `Total as of ${report.asOf}`, money(report.totalLiabilitiesAndEquity, currency)],
  ]
  return csvOf(['Part', 'Account', 'Name', currency], [...lines, ...totals])
}

/** A page of the general ledger as CSV. */
export function generalLedgerTable({ account, currency, items }: GeneralLedger): string {
  const lines = items.map((line): Cell[] => [
    line.date,
    line.entryId,
    account.code,
    line.description,
    line.currency,
    money(line.amount, line.currency),
    money(line.baseAmount, currency),
    money(line.baseBalance, currency),
  ])
  return csvOf(['Date', 'Entry', 'Account', 'Description', 'Currency', 'Amount', `Amount ${currency}`, `Balance ${currency}`], lines)
}

const BUCKETS: readonly (keyof Buckets)[] = ['current', 'days1To30', 'days31To60', 'days61To90', 'daysOver90', 'total']

/** The ageing as CSV. */
export function ageingTable({ asOf, currency, rows }: Ageing): string {
  const lines = rows.map((row): Cell[] => [
    asOf,
    row.customerId,
    row.customerName,
    row.currency,
    row.invoices,
    ...BUCKETS.map((bucket) => money(row[bucket], row.currency)),
    money(row.baseTotal, currency),
  ])
  const header = ['As of', 'Customer', 'Name', 'Currency', 'Invoices', 'Current', '1-30', '31-60', '61-90', 'Over 90', 'Total']
  return csvOf([...header, `Total ${currency}`], lines)
}

/** The tax report as CSV: sales by tax, and purchases as the category `input`. */
export function taxReportTable({ from, to, basis, currency, rows, input }: TaxReport): string {
  const bought = input.rows.map((row) => ({ ...row, category: 'input', percent: '', name: undefined }))
  const lines = [...rows, ...bought].map((row): Cell[] => [
    from,
    to,
    basis,
    row.category,
    row.percent,
    row.name,
    row.currency,
    money(row.taxable, row.currency),
    money(row.tax, row.currency),
    money(row.baseTaxable, currency),
    money(row.baseTax, currency),
  ])
  const header = ['From', 'To', 'Basis', 'Category', 'Percent', 'Name', 'Currency', 'Taxable', 'Tax']
  return csvOf([...header, `Taxable ${currency}`, `Tax ${currency}`], lines)
}

function accountLines(part: string, accounts: readonly AccountAmount[], currency: string): Cell[][] {
  return accounts.map(({ code, name, amount }) => [part, code, name, money(amount, currency)])
}
