import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { FormDialog } from '../../components/dialog.tsx'
import { type Recurring, type RecurringAct, useRecurringAct } from '../../data/recurring.ts'

/** What is asked before it is done. */
export type DialogName = 'pause' | 'resume' | 'end' | 'delete'

const WORDS: Record<DialogName, { title: string; action: string; text: string; danger?: true }> = {
  pause: {
    title: 'Pause',
    action: 'Pause',
    text: 'No invoices are made until you resume. You then say what becomes of the days that passed.',
  },
  resume: { title: 'Resume', action: 'Resume', text: 'What shall become of the invoices whose day has passed meanwhile?' },
  end: {
    title: 'End for good',
    action: 'End it',
    text: 'No more invoices are made, and it cannot be resumed. Those that were made stay.',
    danger: true,
  },
  delete: {
    title: 'Delete',
    action: 'Delete',
    text: 'It has made no invoice yet, so that nothing is lost but what you wrote.',
    danger: true,
  },
}

/** Says what will happen, and does it. */
export function ActDialog({ name, recurring, onClose }: { name: DialogName; recurring: Recurring; onClose: () => void }) {
  const act = useRecurringAct(recurring)
  const navigate = useNavigate()
  const [missed, setMissed] = useState<'skip' | 'make_up'>('skip')
  const { title, action, text, danger } = WORDS[name]
  const wish: RecurringAct = name === 'resume' ? { act: 'resume', missed } : { act: name }
  const done = () => (name === 'delete' ? void navigate({ to: '/recurring' }) : onClose())
  return (
    <FormDialog
      title={title}
      action={action}
      {...(danger ? { actionKind: 'danger' as const } : {})}
      busy={act.isPending}
      error={act.error}
      onClose={onClose}
      onSubmit={() => act.mutate(wish, { onSuccess: done })}
    >
      <p>{text}</p>
      {name === 'resume' && (
        <fieldset className="stack-s recurring-missed">
          <legend className="visually-hidden">Missed invoices</legend>
          {MISSED.map(([value, label]) => (
            <label className="row" key={value}>
              <input type="radio" name="missed" checked={missed === value} onChange={() => setMissed(value)} />
              {label}
            </label>
          ))}
        </fieldset>
      )}
    </FormDialog>
  )
}

const MISSED = [
  ['skip', 'Leave them out: go on with the next day'],
  ['make_up', 'Make them up: one invoice for each, dated today'],
] as const
