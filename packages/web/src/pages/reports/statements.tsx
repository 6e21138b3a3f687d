import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { amountText } from '../../components/money.tsx'
import { EmptyState, ErrorState } from '../../components/states.tsx'
import { TableSkeleton } from '../../components/table-skeleton.tsx'
import { type ReportQuery, useBalanceSheet, useProfitAndLoss, useTrialBalance } from '../../data/reports.ts'
import { AccountLink, StatementPart, SumRow } from './account-rows.tsx'

/** Waiting and failure are the same for every report. */
export function Loaded<Data>({ query, children }: { query: UseQueryResult<Data>; children: (data: Data) => ReactNode }) {
  if (query.isPending) return <TableSkeleton rows={8} />
  if (query.data === undefined) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  return children(query.data)
}

/** Income and expenses of a period. */
export function ProfitAndLossReport({ days }: { days: ReportQuery }) {
  return (
    <Loaded query={useProfitAndLoss(days)}>
      {({ currency, income, expenses, totalIncome, totalExpenses, result }) => (
        <ReportTable label="Profit and loss" head={['Account', currency]}>
          <StatementPart title="Income" rows={income} total={totalIncome} days={days} currency={currency} />
          <StatementPart title="Expenses" rows={expenses} total={totalExpenses} days={days} currency={currency} />
          <SumRow name={result < 0 ? 'Loss' : 'Profit'} amount={Math.abs(result)} currency={currency} />
        </ReportTable>
      )}
    </Loaded>
  )
}

/** What there is, and whose it is. */
export function BalanceSheetReport({ days }: { days: ReportQuery }) {
  const all = { from: '1970-01-01', to: days.to }
  return (
    <Loaded query={useBalanceSheet(days)}>
      {(sheet) => {
        const { currency } = sheet
        const results = [
          {
            name: 'Result of earlier years',
            amount: sheet.resultOfEarlierYears,
            days: { from: all.from, to: `${yearBefore(days.to)}-12-31` },
          },
          { name: 'Result of the year', amount: sheet.resultOfYear, days: { from: `${days.to.slice(0, 4)}-01-01`, to: days.to } },
        ]
        const liabilities = sheet.liabilities.reduce((sum, { amount }) => sum + amount, 0)
        return (
          <ReportTable label="Balance sheet" head={['Account', currency]}>
            <StatementPart title="Assets" rows={sheet.assets} total={sheet.totalAssets} days={all} currency={currency} />
            <StatementPart title="Liabilities" rows={sheet.liabilities} total={liabilities} days={all} currency={currency} />
            <StatementPart
              title="Equity"
              rows={sheet.equity}
              extra={results}
              total={sheet.totalLiabilitiesAndEquity - liabilities}
              days={all}
              currency={currency}
            />
            <SumRow name="Liabilities and equity" amount={sheet.totalLiabilitiesAndEquity} currency={currency} />
          </ReportTable>
        )
      }}
    </Loaded>
  )
}

function yearBefore(day: string): string {
  return String(Number(day.slice(0, 4)) - 1)
}

/** Every account with its debits, credits and balance. */
export function TrialBalanceReport({ days }: { days: ReportQuery }) {
  const all = { from: '1970-01-01', to: days.to }
  return (
    <Loaded query={useTrialBalance(days)}>
      {({ currency, rows, totals }) =>
        rows.length === 0 ? (
          <EmptyState title="Nothing is booked yet" />
        ) : (
          <ReportTable
            label="Trial balance"
            kind="trial-balance"
            head={['Account', 'Balance', `Debit ${currency}`, `Credit ${currency}`, `Balance ${currency}`]}
          >
            {rows.map((row) => (
              <tr key={`${row.code} ${row.currency}`} className="leads">
                <td>
                  <AccountLink code={row.code} days={all}>
                    {row.name}
                  </AccountLink>
                </td>
                <td className="amount nowrap">
                  {amountText(row.balance, row.currency)} <span className="muted small">{row.currency}</span>
                </td>
                <td className="amount">{amountText(row.baseDebit, currency)}</td>
                <td className="amount">{amountText(row.baseCredit, currency)}</td>
                <td className="amount">{amountText(row.baseBalance, currency)}</td>
              </tr>
            ))}
            <tr className="report-sum">
              <th scope="row">Total</th>
              <td />
              <td className="amount">{amountText(totals.baseDebit, currency)}</td>
              <td className="amount">{amountText(totals.baseCredit, currency)}</td>
              <td className="amount">{amountText(totals.baseBalance, currency)}</td>
            </tr>
          </ReportTable>
        )
      }
    </Loaded>
  )
}

interface ReportTableProps {
  label: string
  head: readonly string[]
  /** What a phone does with it: `lines` wrap; the others leave out columns that a phone can do without. */
  kind?: 'lines' | 'trial-balance' | 'tax'
  children: ReactNode
}

/** A table of figures: it keeps its columns on a phone and scrolls sideways where they do not fit. */
export function ReportTable({ label, head, kind, children }: ReportTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard
    <section className="table-wrap report-wrap" aria-label={label} tabIndex={0}>
      <table className={kind === undefined ? 'table report' : `table report report-${kind}`} aria-label={label}>
        <thead>
          <tr>
            {head.map((name, at) => (
              <th key={name} scope="col" className={at === 0 ? undefined : 'amount'}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  )
}
