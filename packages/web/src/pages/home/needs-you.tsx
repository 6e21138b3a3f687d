import { daysBetween } from '@quittance/core/kit/day'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { CheckIcon, EditIcon, MailIcon, WarnIcon } from '../../components/icons.tsx'
import { Card } from '../../components/page.tsx'
import { SkeletonLines } from '../../components/states.tsx'
import { useFewInvoices } from '../../data/invoices.ts'
import { useJobs } from '../../data/organisation.ts'
import { useFailedRuns } from '../../data/recurring.ts'
import { today } from '../../lib/clock.ts'
import { countOf } from '../../lib/format.ts'

const OLD_DRAFT_DAYS = 3
const REMIND_AFTER_DAYS = 7

/** A short list of what waits for the owner: late payers to remind, drafts left lying, work that failed. */
export function NeedsYou() {
  const overdue = useFewInvoices({ overdue: true }, 50)
  const drafts = useFewInvoices({ status: 'draft' }, 50)
  const failed = useJobs('dead')
  const unmade = useUnmade()
  const day = today()
  if (overdue.isPending || drafts.isPending) {
    return (
      <Card title="Needs you">
        <SkeletonLines lines={3} />
      </Card>
    )
  }
  const toRemind = overdue.data?.items.filter((invoice) => invoice.dueDate && daysBetween(invoice.dueDate, day) >= REMIND_AFTER_DAYS) ?? []
  const oldDrafts = drafts.data?.items.filter((draft) => daysBetween(draft.updatedAt.slice(0, 10), day) > OLD_DRAFT_DAYS) ?? []
  const failures = failed.data?.items.length ?? 0
  const rows: ReactNode[] = []
  if (failures > 0) {
    rows.push(
      <Link key="failed" to="/settings/$part" params={{ part: 'jobs' }}>
        <WarnIcon /> {countOf(failures, 'mail or PDF failed', 'mails or PDFs failed')}
      </Link>,
    )
  }
  rows.push(...unmade)
  if (toRemind.length > 0) {
    rows.push(
      <Link key="remind" to="/invoices" search={{ tab: 'overdue' }}>
        <MailIcon /> Remind {toRemind.length === 1 ? toRemind[0]?.customerName : `${toRemind.length} late payers`}
      </Link>,
    )
  }
  if (oldDrafts.length > 0) {
    rows.push(
      <Link key="drafts" to="/invoices" search={{ tab: 'draft' }}>
        <EditIcon /> Finish {countOf(oldDrafts.length, 'draft')} older than {OLD_DRAFT_DAYS} days
      </Link>,
    )
  }
  return (
    <Card title="Needs you">
      {rows.length === 0 ? (
        <p className="row muted">
          <CheckIcon /> Nothing. Enjoy your coffee.
        </p>
      ) : (
        <ul className="needs">
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows carry keys themselves
            <li key={index}>{row}</li>
          ))}
        </ul>
      )}
    </Card>
  )
}

/** Recurring invoices that could not be made. */
function useUnmade(): ReactNode[] {
  const runs = useFailedRuns().data?.items ?? []
  return runs.map(({ recurringInvoiceId, period, customerName }) => (
    <Link key={`${recurringInvoiceId}-${period}`} to="/recurring/$recurringId" params={{ recurringId: recurringInvoiceId }}>
      <WarnIcon /> The recurring invoice for {customerName} was not made
    </Link>
  ))
}
