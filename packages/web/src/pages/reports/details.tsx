import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { amountText, Money } from '../../components/money.tsx'
import { MoreRows } from '../../components/more-rows.tsx'
import { EmptyState, ErrorState } from '../../components/states.tsx'
import { TableSkeleton } from '../../components/table-skeleton.tsx'
import { type ReportQuery, useGeneralLedger, useStatement } from '../../data/reports.ts'
import { showDay } from '../../lib/format.ts'
import { Loaded, ReportTable } from './statements.tsx'

/** From a posting to its document: what has no page of its own shows its entries. */
export function SubjectLink({ subject, children }: { subject: { kind: string; id: string }; children: ReactNode }) {
  if (subject.kind === 'invoice')
    return (
      <Link to="/invoices/$invoiceId" params={{ invoiceId: subject.id }} className="row-link" dir="auto">
        {children}
      </Link>
    )
  if (subject.kind === 'payment')
    return (
      <Link to="/payments/$paymentId" params={{ paymentId: subject.id }} className="row-link" dir="auto">
        {children}
      </Link>
    )
  if (subject.kind === 'credit_note')
    return (
      <Link to="/credit-notes/$creditNoteId" params={{ creditNoteId: subject.id }} className="row-link" dir="auto">
        {children}
      </Link>
    )
  if (subject.kind === 'receipt')
    return (
      <Link to="/receipts/$receiptId" params={{ receiptId: subject.id }} className="row-link" dir="auto">
        {children}
      </Link>
    )
  return (
    <Link to="/ledger" search={{ subject: subject.id }} className="row-link" dir="auto">
      {children}
    </Link>
  )
}

/** From a figure to the entries about the same thing, with all their postings. */
export function EntryLink({ subject, children }: { subject: { id: string }; children: ReactNode }) {
  return (
    <Link to="/ledger" search={{ subject: subject.id }} className="figure-link">
      {children}
    </Link>
  )
}

/** An account's postings with the balance after each. */
export function GeneralLedgerReport({ days, account }: { days: ReportQuery; account: string }) {
  const query = useGeneralLedger(days, account)
  const first = query.data?.pages[0]
  if (account === '')
    return <EmptyState title="Choose an account">You see each posting to it, and what the balance was after it.</EmptyState>
  if (query.isPending) return <TableSkeleton rows={8} />
  if (!first) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  const lines = query.data?.pages.flatMap((page) => page.items) ?? []
  const { currency } = first
  return (
    <>
      <ReportTable label={`Account ${account}`} kind="lines" head={['Day and entry', 'Amount', `Balance ${currency}`]}>
        <tr className="report-head">
          <th scope="row">Before {showDay(first.from)}</th>
          <td />
          <td className="amount">{amountText(first.openingBalance, currency)}</td>
        </tr>
        {lines.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an entry may post to the account twice
          <tr key={`${line.entryId} ${at}`}>
            <td>
              <span className="muted nowrap report-day">{showDay(line.date)}</span>{' '}
              <SubjectLink subject={line.subject}>{line.description}</SubjectLink>
            </td>
            <td className="amount">
              <EntryLink subject={line.subject}>
                <Money amountMinor={line.amount} currency={line.currency} />
              </EntryLink>
            </td>
            <td className="amount">{amountText(line.baseBalance, currency)}</td>
          </tr>
        ))}
        {!query.hasNextPage && (
          <tr className="report-sum">
            <th scope="row">At the end of {showDay(first.to)}</th>
            <td />
            <td className="amount">{amountText(first.closingBalance, currency)}</td>
          </tr>
        )}
      </ReportTable>
      <MoreRows hasMore={query.hasNextPage} loading={query.isFetchingNextPage} onMore={() => void query.fetchNextPage()} />
    </>
  )
}

/** A customer's account. */
export function CustomerStatement({ days, customerId }: { days: ReportQuery; customerId: string }) {
  const query = useStatement(days, customerId)
  if (customerId === '') return <EmptyState title="Choose a customer">You see what they owed, what happened, and what they owe.</EmptyState>
  return (
    <Loaded query={query}>
      {({ lines, balances }) => (
        <ReportTable label="Customer statement" kind="lines" head={['Day and document', 'Amount', 'Balance']}>
          {balances.map(({ currency, opening }) => (
            <tr key={currency} className="report-head">
              <th scope="row">Before {showDay(days.from)}</th>
              <td />
              <td className="amount">
                <Money amountMinor={opening} currency={currency} />
              </td>
            </tr>
          ))}
          {lines.map((line) => (
            <tr key={`${line.entryId} ${line.currency}`}>
              <td>
                <span className="muted nowrap report-day">{showDay(line.date)}</span>{' '}
                <SubjectLink subject={line.subject}>{line.description}</SubjectLink>
              </td>
              <td className="amount">
                <EntryLink subject={line.subject}>
                  <Money amountMinor={line.amount} currency={line.currency} />
                </EntryLink>
              </td>
              <td className="amount">
                <Money amountMinor={line.balance} currency={line.currency} />
              </td>
            </tr>
          ))}
          {balances.map(({ currency, closing }) => (
            <tr key={currency} className="report-sum">
              <th scope="row">
                {closing < 0 ? 'Credit' : 'Owed'} at the end of {showDay(days.to)}
              </th>
              <td />
              <td className="amount">
                <Money amountMinor={closing} currency={currency} />
              </td>
            </tr>
          ))}
        </ReportTable>
      )}
    </Loaded>
  )
}
