import { addDays } from '@quittance/core/kit/day'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { DateField } from '../../components/date-field.tsx'
import { FormDialog } from '../../components/dialog.tsx'
import { TextField } from '../../components/field.tsx'
import { ErrorState, SkeletonLines } from '../../components/states.tsx'
import { useCloseBooks, useLock, useOpenBooks } from '../../data/ledger.ts'
import { showDay, showMoment } from '../../lib/format.ts'
import { fieldMessage } from '../../lib/problem.ts'
import { toast } from '../../lib/toasts.ts'

/** How far the books are closed; closing them, and opening them again. */
export function LockPart({ today }: { today: string }) {
  const state = useLock()
  const [open, setOpen] = useState<'close' | 'open'>()
  if (state.isPending) return <SkeletonLines lines={3} />
  if (!state.data) return <ErrorState error={state.error} onRetry={() => void state.refetch()} />
  const { lock } = state.data
  return (
    <div className="card-body stack">
      {lock ? (
        <p>
          <strong>The books are closed through {showDay(lock.through)}.</strong> {lock.by} closed them on {showMoment(lock.at)}:{' '}
          {lock.reason}. Nothing can be booked to those days, by nobody.
        </p>
      ) : (
        <p>
          <strong>The books are open.</strong> Close a month or a year when it is reported, so that nothing can be booked into it by
          mistake.
        </p>
      )}
      <div className="row">
        <Button kind="primary" onClick={() => setOpen('close')}>
          {lock ? 'Close more days' : 'Close the books'}
        </Button>
        {lock && <Button onClick={() => setOpen('open')}>Open them again</Button>}
      </div>
      {open === 'close' && <CloseDialog today={today} onClose={() => setOpen(undefined)} />}
      {open === 'open' && <OpenDialog onClose={() => setOpen(undefined)} />}
    </div>
  )
}

function CloseDialog({ today, onClose }: { today: string; onClose: () => void }) {
  const [through, setThrough] = useState(addDays(`${today.slice(0, 7)}-01`, -1))
  const [reason, setReason] = useState('')
  const close = useCloseBooks()
  const submit = () => {
    if (through === '' || reason.trim() === '') return
    const onSuccess = () => {
      toast('The books are closed.', { tone: 'good' })
      onClose()
    }
    close.mutate({ through, reason: reason.trim() }, { onSuccess })
  }
  return (
    <FormDialog title="Close the books" action="Close them" busy={close.isPending} error={close.error} onClose={onClose} onSubmit={submit}>
      <DateField label="Through" value={through} from={today} onDay={setThrough} error={fieldMessage(close.error, '/through')} />
      <TextField label="Why" value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} />
    </FormDialog>
  )
}

function OpenDialog({ onClose }: { onClose: () => void }) {
  const [reason, setReason] = useState('')
  const open = useOpenBooks()
  const submit = () => {
    if (reason.trim() === '') return
    const onSuccess = () => {
      toast('The books are open.', { tone: 'good' })
      onClose()
    }
    open.mutate({ reason: reason.trim() }, { onSuccess })
  }
  return (
    <FormDialog
      title="Open the books"
      action="Open them"
      actionKind="danger"
      busy={open.isPending}
      error={open.error}
      onClose={onClose}
      onSubmit={submit}
    >
      <p>What was reported may no longer fit then. Only an owner can do it, and the audit log keeps who did and why.</p>
      <TextField label="Why" value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} />
    </FormDialog>
  )
}
