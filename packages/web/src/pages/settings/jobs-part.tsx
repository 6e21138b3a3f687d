import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { CheckIcon, RetryIcon } from '../../components/icons.tsx'
import { Card } from '../../components/page.tsx'
import { EmptyState, ErrorState } from '../../components/states.tsx'
import { Table } from '../../components/table.tsx'
import { TableSkeleton } from '../../components/table-skeleton.tsx'
import { Segments } from '../../components/tabs.tsx'
import { useJobs, useRetryJob } from '../../data/organisation.ts'
import type { Job } from '../../data/shapes.ts'
import { showMoment } from '../../lib/format.ts'
import { messageOf } from '../../lib/problem.ts'
import { toast } from '../../lib/toasts.ts'

const STATES: readonly { value: Job['state']; label: string }[] = [
  { value: 'dead', label: 'Failed' },
  { value: 'waiting', label: 'Waiting' },
  { value: 'running', label: 'Running' },
  { value: 'done', label: 'Done' },
]

/** Mails and documents made in the background: what failed, and trying again. */
export function JobsPart() {
  const [state, setState] = useState<Job['state']>('dead')
  const jobs = useJobs(state)
  return (
    <Card title="Background work" action={<Segments label="State" choices={STATES} value={state} onChoose={setState} />} flush>
      <p className="card-body muted">PDFs and mails are made here. Each is tried five times with growing pauses, then listed as failed.</p>
      {jobs.isPending ? (
        <TableSkeleton rows={3} />
      ) : !jobs.data ? (
        <ErrorState error={jobs.error} onRetry={() => void jobs.refetch()} />
      ) : jobs.data.items.length === 0 ? (
        <EmptyState icon={<CheckIcon />} title={state === 'dead' ? 'Nothing failed' : 'Nothing here'} />
      ) : (
        <JobTable jobs={jobs.data.items} />
      )}
    </Card>
  )
}

function JobTable({ jobs }: { jobs: readonly Job[] }) {
  const retry = useRetryJob()
  const run = (job: Job) =>
    retry.mutate(job.id, {
      onSuccess: () => toast('It is being tried again.', { tone: 'good' }),
      onError: (error) => toast(messageOf(error), { tone: 'bad' }),
    })
  return (
    <Table
      label="Background work"
      rows={jobs}
      rowKey={(job) => job.id}
      columns={[
        { key: 'kind', head: 'What', phone: 'title', cell: (job) => <span className="nowrap">{wordsOf(job.kind)}</span> },
        {
          key: 'error',
          head: 'Last failure',
          wide: true,
          phone: 'note',
          cell: (job) => <span title={job.lastError}>{job.lastError ?? ''}</span>,
        },
        { key: 'attempts', head: 'Tries', amount: true, phone: 'hide', cell: (job) => job.attempts },
        { key: 'at', head: 'Since', phone: 'note', cell: (job) => <span className="nowrap">{showMoment(job.createdAt)}</span> },
        {
          key: 'acts',
          head: <span className="visually-hidden">Actions</span>,
          amount: true,
          phone: 'end',
          cell: (job) =>
            job.state === 'dead' && (
              <Button size="small" icon={<RetryIcon />} onClick={() => run(job)}>
                Try again
              </Button>
            ),
        },
      ]}
    />
  )
}

/** "send-invoice-mail" as "Send invoice mail". */
function wordsOf(kind: string): string {
  const words = kind.replace(/[-_.:]+/g, ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
