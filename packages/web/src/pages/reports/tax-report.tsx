import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { amountText, Money } from '../../components/money.tsx'
import { useAccounts } from '../../data/invoices.ts'
import { type ReportQuery, type TaxBasis, type TaxRowChoice, useTaxReport } from '../../data/reports.ts'
import { Loaded, ReportTable } from './statements.tsx'
import { nameOfTaxRow, taxRowLabel } from './tax-row.ts'

/** Tax on sales by category and rate, tax on purchases, and what is to be paid; each row leads to its entries, each sum to those of its account. */
export function TaxReportTable({ days, basis }: { days: ReportQuery; basis: TaxBasis }) {
  return (
    <Loaded query={useTaxReport(days, basis)}>
      {(report) => (
        <>
          <ReportTable label="Tax" kind="tax" head={['Tax', 'Net', 'Tax amount', `Net ${report.currency}`, `Tax ${report.currency}`]}>
            {report.rows.map((row) => (
              <TaxLine key={`${row.category} ${row.percent} ${row.name ?? ''} ${row.currency}`} row={row} currency={report.currency}>
                <TaxRowLink row={{ ...row, of: 'sales' }}>{taxRowLabel(row)}</TaxRowLink>{' '}
                <span className="muted small">
                  {row.category} · {row.currency}
                </span>
              </TaxLine>
            ))}
            <Sum title="Tax on sales" totals={report.totals} currency={report.currency} />
            {report.input.rows.map((row) => (
              <TaxLine key={`input ${row.currency}`} row={row} currency={report.currency}>
                <TaxRowLink row={{ of: 'purchases', currency: row.currency }}>Tax on purchases</TaxRowLink>{' '}
                <span className="muted small">from receipts · {row.currency}</span>
              </TaxLine>
            ))}
            <Sum title="Tax on purchases" totals={report.input.totals} currency={report.currency} />
            <tr className="report-sum">
              <th scope="row">{report.toPay < 0 ? 'Comes back' : 'To pay'}</th>
              <td />
              <td />
              <td />
              <td className="amount">{amountText(Math.abs(report.toPay), report.currency)}</td>
            </tr>
          </ReportTable>
          <Tied report={report} days={days} />
        </>
      )}
    </Loaded>
  )
}

/** From a row to the entries that it is the sum of. */
function TaxRowLink({ row, children }: { row: TaxRowChoice; children: ReactNode }) {
  return (
    <Link to="/reports" search={(before) => ({ ...before, report: 'tax', tax: nameOfTaxRow(row) })} className="row-link">
      {children}
    </Link>
  )
}

type Report = NonNullable<ReturnType<typeof useTaxReport>['data']>
type Amounts = Report['input']['rows'][number]

function TaxLine({ row, currency, children }: { row: Amounts; currency: string; children: ReactNode }) {
  return (
    <tr className="leads">
      <td>{children}</td>
      <td className="amount">
        <Money amountMinor={row.taxable} currency={row.currency} />
      </td>
      <td className="amount">
        <Money amountMinor={row.tax} currency={row.currency} />
      </td>
      <td className="amount">{amountText(row.baseTaxable, currency)}</td>
      <td className="amount">{amountText(row.baseTax, currency)}</td>
    </tr>
  )
}

function Sum({ title, totals, currency }: { title: string; totals: Report['totals']; currency: string }) {
  return (
    <tr className="report-sum">
      <th scope="row">{title}</th>
      <td />
      <td />
      <td className="amount">{amountText(totals.baseTaxable, currency)}</td>
      <td className="amount">{amountText(totals.baseTax, currency)}</td>
    </tr>
  )
}

/** What the accounts say, with the way from the figure to the entries and on to their invoices. */
function Tied({ report, days }: { report: Report; days: ReportQuery }) {
  const { basis, currency, ledgerTax, otherInLedger, input } = report
  const notPaid = basis === 'cash' ? ', or is not paid yet' : ''
  return (
    <div className="card-body small muted">
      <p>
        The account of tax on sales changed by{' '}
        <AccountLink of="salesTax" days={days} text={`${amountText(ledgerTax, currency)} ${currency}`} /> in these days;{' '}
        {amountText(otherInLedger, currency)} of that was booked by hand, like payments to the tax office{notPaid}.
      </p>
      <p>
        The account of tax on purchases changed by{' '}
        <AccountLink of="inputTax" days={days} text={`${amountText(input.ledgerTax, currency)} ${currency}`} />;{' '}
        {amountText(input.otherInLedger, currency)} of that is from no receipt{notPaid}.
      </p>
    </div>
  )
}

/** A figure that opens the entries of its account in the same days. */
function AccountLink({ of, days, text }: { of: string; days: ReportQuery; text: string }) {
  const account = useAccounts().data?.items.find((each) => each.role === of)?.code
  if (account === undefined) return <>{text}</>
  return (
    <Link to="/reports" search={{ report: 'general-ledger', account, from: days.from, to: days.to }}>
      {text}
    </Link>
  )
}
