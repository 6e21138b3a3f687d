import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { amountText } from '../../components/money.tsx'
import type { ReportQuery } from '../../data/reports.ts'

interface Row {
  code: string
  name: string
  amount: number
}

/** A part of a statement: its accounts, each leading to its postings, and its sum. */
export function StatementPart({ title, rows, total, days, currency, extra }: PartProps) {
  return (
    <>
      <tr className="report-head">
        <th scope="rowgroup" colSpan={2}>
          {title}
        </th>
      </tr>
      {rows.map((row) => (
        <tr key={row.code} className="leads">
          <td>
            <AccountLink code={row.code} days={days}>
              {row.name}
            </AccountLink>
          </td>
          <td className="amount">{amountText(row.amount, currency)}</td>
        </tr>
      ))}
      {extra?.map(({ name, amount, days: of }) => (
        <tr key={name} className="leads">
          <td>
            <Link to="/reports" search={{ report: 'profit-and-loss', from: of.from, to: of.to }} className="row-link">
              {name}
            </Link>
          </td>
          <td className="amount">{amountText(amount, currency)}</td>
        </tr>
      ))}
      <SumRow name={`Total ${title.toLowerCase()}`} amount={total} currency={currency} />
    </>
  )
}

interface PartProps {
  title: string
  rows: readonly Row[]
  total: number
  days: ReportQuery
  currency: string
  /** Results, which are no account: each leads to the profit and loss of its days. */
  extra?: readonly { name: string; amount: number; days: ReportQuery }[]
}

/** A sum under its parts. */
export function SumRow({ name, amount, currency }: { name: string; amount: number; currency: string }) {
  return (
    <tr className="report-sum">
      <th scope="row">{name}</th>
      <td className="amount">{amountText(amount, currency)}</td>
    </tr>
  )
}

/** From a figure to the postings that it is the sum of. */
export function AccountLink({ code, days, children }: { code: string; days: ReportQuery; children: ReactNode }) {
  return (
    <Link to="/reports" search={{ report: 'general-ledger', account: code, from: days.from, to: days.to }} className="row-link">
      <span className="muted tabular">{code}</span> <span dir="auto">{children}</span>
    </Link>
  )
}
