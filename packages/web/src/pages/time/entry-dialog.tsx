import { Button } from '../../components/button.tsx'
import { DateField } from '../../components/date-field.tsx'
import { Dialog, FormDialog } from '../../components/dialog.tsx'
import { TextField } from '../../components/field.tsx'
import { NumberField } from '../../components/number-field.tsx'
import type { Project, TimeEntry } from '../../data/shapes.ts'
import { useApproveTime } from '../../data/time.ts'
import { showDay, showMoment } from '../../lib/format.ts'
import { readHours, showHours } from '../../lib/hours.ts'
import { fieldMessage, messageOf } from '../../lib/problem.ts'
import { toast } from '../../lib/toasts.ts'
import { PlaceFields } from './place-fields.tsx'
import { useEntryForm } from './use-entry-form.ts'
import { placeName } from './week-rows.ts'

/** What the dialog is opened with. */
export interface EntryDialogProps {
  projects: readonly Project[]
  /** The one to change; left out: a new one. */
  entry?: TimeEntry
  /** Of a new one. */
  projectId?: string
  onClose: () => void
}

/** Writes time down, changes or removes it; shows what can no longer be changed. */
export function EntryDialog(props: EntryDialogProps) {
  const { entry } = props
  return entry && (entry.approval || entry.invoiceId !== undefined) ? <FixedEntry {...props} entry={entry} /> : <EntryForm {...props} />
}

function EntryForm(props: EntryDialogProps) {
  const { projects, entry, onClose } = props
  const form = useEntryForm(props)
  const { day, start, place, date, hours, note, asked, error, set } = form
  const project = projects.find(({ id }) => id === place.projectId)
  return (
    <FormDialog
      title={entry ? 'Change time' : 'Write time down'}
      action="Save"
      busy={form.busy}
      error={error}
      onClose={onClose}
      onSubmit={form.submit}
      extra={
        entry && (
          <Button kind="danger" busy={form.removing} onClick={form.remove}>
            Remove
          </Button>
        )
      }
    >
      {entry?.returned && (
        <p className="notice warn">
          {entry.returned.by} sent this back: <span dir="auto">{entry.returned.reason}</span>
        </p>
      )}
      <div className="form-grid">
        <PlaceFields projects={projects} {...place} onPlace={(next) => set({ place: next })} />
        <DateField
          label="Day"
          value={date}
          onDay={(next) => set({ date: next })}
          from={day}
          placeholder="today"
          error={fieldMessage(error, '/date')}
        />
        <TextField
          label="Hours"
          autoComplete="off"
          placeholder="1:30"
          hint="Like 1:30, 1.5 or 90m."
          value={hours}
          onChange={(event) => set({ hours: event.target.value })}
          error={asked && hours !== start && readHours(hours) === null ? 'Write hours like 1:30 or 1.5.' : undefined}
        />
        <TextField
          label="Note"
          optional
          className="full"
          value={note}
          maxLength={500}
          onChange={(event) => set({ note: event.target.value })}
        />
        <PriceFields form={form} project={project} />
      </div>
    </FormDialog>
  )
}

function PriceFields({ form, project }: { form: ReturnType<typeof useEntryForm>; project: Project | undefined }) {
  return (
    <>
      <NumberField
        label={`Rate per hour (${project?.currency ?? ''})`}
        optional
        value={form.rate ?? ''}
        onValue={(next) => form.set({ rate: next })}
        fractionDigits={2}
        placeholder="as the project"
        error={fieldMessage(form.error, '/rate')}
      />
      {project?.customerId !== undefined && (
        <label className="check time-billable">
          <input
            type="checkbox"
            checked={form.billable ?? isBilled(project, form.place.taskId)}
            onChange={(event) => form.set({ billable: event.target.checked })}
          />
          Bill it
        </label>
      )}
    </>
  )
}

function isBilled(project: Project, taskId: string): boolean {
  return project.tasks.find(({ id }) => id === taskId)?.billable ?? true
}

/** Approved or billed time: what it says, and how it could be changed. */
function FixedEntry({ projects, entry, onClose }: EntryDialogProps & { entry: TimeEntry }) {
  const approve = useApproveTime()
  const takeBack = () =>
    approve.mutate(
      { ids: [entry.id], approved: false },
      { onSuccess: onClose, onError: (error) => toast(messageOf(error), { tone: 'bad' }) },
    )
  return (
    <Dialog title={`${showHours(entry.seconds)} on ${showDay(entry.date)}`} onClose={onClose}>
      <div className="dialog-body stack">
        <p dir="auto">
          {placeName(projects, entry)}
          {entry.note !== undefined && <span className="muted"> · {entry.note}</span>}
        </p>
        {entry.approval && (
          <p className="muted">
            Approved by {entry.approval.by}, {showMoment(entry.approval.at)}.
          </p>
        )}
        <p>
          {entry.invoiceId === undefined
            ? 'Approved time cannot be changed. An owner or admin can take the approval back.'
            : 'It is on an invoice. Delete the draft or credit the invoice to change it.'}
        </p>
      </div>
      <div className="dialog-foot">
        <Button kind="quiet" onClick={onClose}>
          Close
        </Button>
        {entry.invoiceId === undefined && (
          <Button busy={approve.isPending} onClick={takeBack}>
            Take approval back
          </Button>
        )}
      </div>
    </Dialog>
  )
}
