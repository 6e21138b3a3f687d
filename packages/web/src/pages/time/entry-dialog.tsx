import { useState } from 'react'
import { DateField } from '../../components/date-field.tsx'
import { FormDialog } from '../../components/dialog.tsx'
import { SelectField, TextField } from '../../components/field.tsx'
import { given } from '../../data/client.ts'
import { useOrganisation } from '../../data/organisation.ts'
import type { Project } from '../../data/shapes.ts'
import { useAddTime } from '../../data/time.ts'
import { today } from '../../lib/clock.ts'
import { readHours } from '../../lib/hours.ts'
import { fieldMessage } from '../../lib/problem.ts'
import { textOrNull } from '../../lib/text.ts'
import { toast } from '../../lib/toasts.ts'

/** Writes down time that has passed. */
export function EntryDialog({ projects, projectId, onClose }: { projects: readonly Project[]; projectId: string; onClose: () => void }) {
  const day = today(useOrganisation().data?.zone)
  const [chosen, setChosen] = useState(projectId || (projects[0]?.id ?? ''))
  const [taskId, setTaskId] = useState('')
  const [date, setDate] = useState(day)
  const [hours, setHours] = useState('')
  const [note, setNote] = useState('')
  const [asked, setAsked] = useState(false)
  const add = useAddTime()
  const submit = () => {
    setAsked(true)
    const seconds = readHours(hours)
    if (seconds === null || date === '') return
    add.mutate(
      { projectId: chosen, date, seconds, ...given({ taskId, note: textOrNull(note) }) },
      {
        onSuccess: () => {
          toast('Written down.', { tone: 'good' })
          onClose()
        },
      },
    )
  }
  return (
    <FormDialog title="Write time down" action="Save" busy={add.isPending} error={add.error} onClose={onClose} onSubmit={submit}>
      <div className="form-grid">
        <PlaceFields
          projects={projects}
          projectId={chosen}
          taskId={taskId}
          onPlace={(place) => {
            setChosen(place.projectId)
            setTaskId(place.taskId)
          }}
        />
        <DateField label="Day" value={date} onDay={setDate} from={day} placeholder="today" error={fieldMessage(add.error, '/date')} />
        <TextField
          label="Hours"
          inputMode="decimal"
          placeholder="1:30"
          value={hours}
          onChange={(event) => setHours(event.target.value)}
          error={asked && readHours(hours) === null ? 'Write hours like 1:30 or 1.5.' : undefined}
        />
        <TextField label="Note" optional className="full" value={note} maxLength={500} onChange={(event) => setNote(event.target.value)} />
      </div>
    </FormDialog>
  )
}

interface PlaceProps {
  projects: readonly Project[]
  projectId: string
  taskId: string
  onPlace: (place: { projectId: string; taskId: string }) => void
}

function PlaceFields({ projects, projectId, taskId, onPlace }: PlaceProps) {
  const tasks = projects.find(({ id }) => id === projectId)?.tasks.filter(({ archived }) => !archived) ?? []
  return (
    <>
      <SelectField label="Project" value={projectId} onChange={(event) => onPlace({ projectId: event.target.value, taskId: '' })}>
        {projects.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      {tasks.length > 0 && (
        <SelectField label="Task" optional value={taskId} onChange={(event) => onPlace({ projectId, taskId: event.target.value })}>
          <option value="">None</option>
          {tasks.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      )}
    </>
  )
}
