import { useState } from 'react'
import { type StopTarget, stopReminders, useReminderAct } from '../data/reminders.ts'
import { today } from '../lib/clock.ts'
import { toast } from '../lib/toasts.ts'
import { DateField } from './date-field.tsx'
import { FormDialog } from './dialog.tsx'
import { TextField } from './field.tsx'

interface StopRemindersDialogProps {
  title: string
  target: StopTarget
  placeholder: string
  onClose: () => void
}

/** Asks why nobody is to be reminded, and until when. */
export function StopRemindersDialog({ title, target, placeholder, onClose }: StopRemindersDialogProps) {
  const [reason, setReason] = useState('')
  const [until, setUntil] = useState('')
  const [asked, setAsked] = useState(false)
  const stop = useReminderAct((wanted: { reason: string; until?: string }) => stopReminders(target, wanted))
  const submit = () => {
    setAsked(true)
    if (reason.trim() === '') return
    const wanted = { reason: reason.trim(), ...(until === '' ? {} : { until }) }
    stop.mutate(wanted, {
      onSuccess: () => {
        toast(until === '' ? 'Reminders are stopped.' : 'Reminders are paused.', { tone: 'good' })
        onClose()
      },
    })
  }
  return (
    <FormDialog title={title} action="Stop reminders" busy={stop.isPending} error={stop.error} onClose={onClose} onSubmit={submit}>
      <p className="muted">For a dispute, a plan of payments or an agreement. Nothing else changes.</p>
      <TextField
        label="Why"
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        placeholder={placeholder}
        error={asked && reason.trim() === '' ? 'Write a few words; they stay in the history.' : undefined}
        maxLength={500}
      />
      <DateField
        label="Until"
        optional
        hint="From this day on reminders go out again. Empty: until you let them go on."
        value={until}
        onDay={setUntil}
        from={today()}
      />
    </FormDialog>
  )
}
