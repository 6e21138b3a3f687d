import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { EntryLines } from '../../components/entry-lines.tsx'
import { BookIcon, UndoIcon } from '../../components/icons.tsx'
import { MoreRows } from '../../components/more-rows.tsx'
import { ReasonDialog } from '../../components/reason-dialog.tsx'
import { EmptyState, ErrorState } from '../../components/states.tsx'
import { TableSkeleton } from '../../components/table-skeleton.tsx'
import { useAccounts } from '../../data/invoices.ts'
import { reverseEntry, useJournal } from '../../data/ledger.ts'
import type { JournalEntry } from '../../data/shapes.ts'
import { showDay } from '../../lib/format.ts'
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

/** What has a page of its own. */
const LINKED = ['invoice', 'payment', 'credit_note', 'receipt']

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
          {LINKED.includes(entry.subject.kind) ? <SubjectLink subject={entry.subject}>{entry.description}</SubjectLink> : entry.description}
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
      <EntryLines entry={entry} names={names} />
    </section>
  )
}

function ReverseDialog({ entry, onClose }: { entry: JournalEntry; onClose: () => void }) {
  return (
    <ReasonDialog
      title="Take the entry back"
      action="Take back"
      actionKind="danger"
      placeholder="Booked to the wrong account"
      done="The entry is taken back."
      act={(reason) => reverseEntry(entry.id, reason)}
      onClose={onClose}
    >
      <p>“{entry.description}” stays in the books. A second entry of today, with the sides exchanged, takes it back.</p>
    </ReasonDialog>
  )
}
