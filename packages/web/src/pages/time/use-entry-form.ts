import { useState } from 'react'
import { given } from '../../data/client.ts'
import { useOrganisation } from '../../data/organisation.ts'
import { useAddTime, useChangeTime, useDeleteTime } from '../../data/time.ts'
import { today } from '../../lib/clock.ts'
import { readHours, showHours } from '../../lib/hours.ts'
import { textOrNull } from '../../lib/text.ts'
import { toast } from '../../lib/toasts.ts'
import type { EntryDialogProps } from './entry-dialog.tsx'

/** What is in the boxes. `rate`: null while it is no number; `billable`: undefined until somebody says. */
interface EntryBoxes {
  place: { projectId: string; taskId: string }
  date: string
  hours: string
  note: string
  rate: string | null
  billable: boolean | undefined
}

/** The boxes of an entry, new or changed, and what is sent for them. */
export function useEntryForm({ projects, entry, projectId, onClose }: EntryDialogProps) {
  const day = today(useOrganisation().data?.zone)
  const start = entry ? showHours(entry.seconds) : ''
  const [boxes, setBoxes] = useState<EntryBoxes>({
    place: { projectId: entry?.projectId ?? (projectId || (projects[0]?.id ?? '')), taskId: entry?.taskId ?? '' },
    date: entry?.date ?? day,
    hours: start,
    note: entry?.note ?? '',
    rate: entry?.rate ?? '',
    billable: entry?.billable,
  })
  const [asked, setAsked] = useState(false)
  const add = useAddTime()
  const change = useChangeTime()
  const remove = useDeleteTime()
  const done = (words: string) => ({
    onSuccess: () => {
      toast(words, { tone: 'good' })
      onClose()
    },
  })
  const submit = () => {
    setAsked(true)
    const { place, date, hours, note, rate, billable } = boxes
    const seconds = hours === start && entry ? entry.seconds : readHours(hours)
    if (seconds === null || date === '' || rate === null) return
    const said = billable === undefined ? {} : { billable }
    const words = { note: textOrNull(note), projectId: place.projectId, ...said }
    if (!entry) {
      add.mutate(
        { ...given({ taskId: place.taskId, date, seconds, note: words.note, rate }), projectId: place.projectId, ...said },
        done('Written down.'),
      )
      return
    }
    const told = { ...(seconds === entry.seconds ? {} : { seconds }), ...(date === entry.date ? {} : { date }) }
    change.mutate({ entry, changes: { ...words, taskId: place.taskId || null, rate: rate || null, ...told } }, done('Saved.'))
  }
  return {
    ...boxes,
    day,
    start,
    asked,
    set: (next: Partial<EntryBoxes>) => setBoxes((before) => ({ ...before, ...next })),
    submit,
    remove: () => {
      if (entry) remove.mutate(entry, done('Removed.'))
    },
    busy: add.isPending || change.isPending,
    removing: remove.isPending,
    error: add.error ?? change.error ?? remove.error,
  }
}
