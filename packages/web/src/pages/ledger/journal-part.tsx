import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { FormDialog } from '../../components/dialog.tsx'
import { TextField } from '../../components/field.tsx'
import { BookIcon, UndoIcon } from '../../components/icons.tsx'
import { Money } from '../../components/money.tsx'
import { MoreRows } from '../../components/more-rows.tsx'
import { EmptyState, ErrorState } from '../../components/states.tsx'
import { TableSkeleton } from '../../components/table-skeleton.tsx'
import { useAccounts } from '../../data/invoices.ts'
import { useJournal, useReverseEntry } from '../../data/ledger.ts'
import type { JournalEntry } from '../../data/shapes.ts'
import { showDay } from '../../lib/format.ts'
import { toast } from '../../lib/toasts.ts'
import { SubjectLink } from '../reports/details.tsx'

/** Every entry of the books, the latest day first; or those of one document. */
export function JournalPart({ subjectId }: { subjectId: string | undefined }) {
  const journal = useJournal(subjectId)
  const names = new Map(useAccounts().data?.items.map(({ code, name }) => [code, name]))
  const [reversing, setReversing] = useState<JournalEntry>()
  if (journal.isPending) return <TableSkeleton rows={8} />
  if (!journal.data) return <ErrorState error={journal.error} onRetry={() => void journal.refetch()} />
  const entries = journal.data.pages.flatMap((page) => page.items)
  if (entries.length === 0)
    return (
      <EmptyState icon={<BookIcon />} title="Nothing is booked yet">
        Invoices and payments book themselves. What else happened, you can book by hand.
      </EmptyState>
    )
  return (
    <>
      {entries.map((entry) => (
        <EntryCard key={entry.id} entry={entry} names={names} onReverse={() => setReversing(entry)} />
      ))}
      <MoreRows hasMore={journal.hasNextPage} loading={journal.isFetchingNextPage} onMore={() => void journal.fetchNextPage()} />
      {reversing && <ReverseDialog entry={reversing} onClose={() => setReversing(undefined)} />}
    </>
  )
}

interface EntryCardProps {
  entry: JournalEntry
  names: ReadonlyMap<string, string>
  onReverse: () => void
}

function EntryCard({ entry, names, onReverse }: EntryCardProps) {
  return (
    <section className="entry" aria-label={entry.description}>
      <div className="spread">
        <strong>
          {entry.subject.kind === 'invoice' ? <SubjectLink subject={entry.subject}>{entry.description}</SubjectLink> : entry.description}
        </strong>
        <span className="row">
          {entry.kind === 'manual' && (
            <Button size="small" kind="quiet" icon={<UndoIcon />} onClick={onReverse}>
              Take back
            </Button>
          )}
          <span className="muted nowrap">{showDay(entry.date)}</span>
        </span>
      </div>
      {entry.reason && <p className="entry-reason small muted">{entry.reason}</p>}
      <div className="table-wrap">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Account</th>
              <th scope="col" className="amount">
                Debit
              </th>
              <th scope="col" className="amount">
                Credit
              </th>
            </tr>
          </thead>
          <tbody>
            {entry.postings.map((posting, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: an entry never changes
              <tr key={index}>
                <td>
                  <span className="muted tabular">{posting.account}</span> {names.get(posting.account) ?? ''}
                </td>
                <td className="amount">{posting.amount > 0 && <Money amountMinor={posting.amount} currency={posting.currency} />}</td>
                <td className="amount">{posting.amount < 0 && <Money amountMinor={-posting.amount} currency={posting.currency} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function ReverseDialog({ entry, onClose }: { entry: JournalEntry; onClose: () => void }) {
  const [reason, setReason] = useState('')
  const reverse = useReverseEntry()
  const submit = () => {
    if (reason.trim() === '') return
    const onSuccess = () => {
      toast('The entry is taken back.', { tone: 'good' })
      onClose()
    }
    reverse.mutate({ id: entry.id, reason: reason.trim() }, { onSuccess })
  }
  return (
    <FormDialog
      title="Take the entry back"
      action="Take back"
      actionKind="danger"
      busy={reverse.isPending}
      error={reverse.error}
      onClose={onClose}
      onSubmit={submit}
    >
      <p>“{entry.description}” stays in the books. A second entry of today, with the sides exchanged, takes it back.</p>
      <TextField label="Why" value={reason} onChange={(event) => setReason(event.target.value)} maxLength={500} />
    </FormDialog>
  )
}
