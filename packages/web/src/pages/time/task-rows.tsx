import { Button, IconButton } from '../../components/button.tsx'
import { CloseIcon, PlusIcon } from '../../components/icons.tsx'
import { NumberInput } from '../../components/number-field.tsx'

/** A task in its boxes; without an id it is new. */
export interface TaskForm {
  id?: string
  name: string
  /** Empty: the project's; null while it is no number. */
  rate: string | null
  billable: boolean
  archived: boolean
}

/** A task that nothing was said of. */
export const TASK_BLANK: TaskForm = { name: '', rate: '', billable: true, archived: false }

interface TaskRowsProps {
  tasks: readonly TaskForm[]
  currency: string
  /** Whether it was tried to save: then what is missing is marked. */
  asked: boolean
  onTasks: (tasks: readonly TaskForm[]) => void
}

/** The kinds of work in a project, each with a rate of its own if wanted. One that is there is archived, not removed. */
export function TaskRows({ tasks, currency, asked, onTasks }: TaskRowsProps) {
  const set = (at: number, change: Partial<TaskForm>) => onTasks(tasks.map((task, index) => (index === at ? { ...task, ...change } : task)))
  return (
    <fieldset className="task-rows">
      <legend className="field-label">Tasks</legend>
      {tasks.map((task, at) => (
        <div key={task.id ?? `new-${at}`} className={task.archived ? 'task-row archived' : 'task-row'}>
          <input
            className="input"
            dir="auto"
            aria-label={`Name of task ${at + 1}`}
            aria-invalid={(asked && task.id !== undefined && task.name.trim() === '') || undefined}
            placeholder="Design"
            maxLength={100}
            value={task.name}
            onChange={(event) => set(at, { name: event.target.value })}
          />
          <NumberInput
            aria-label={`Rate of task ${at + 1} (${currency})`}
            placeholder="as the project"
            fractionDigits={2}
            value={task.rate ?? ''}
            onValue={(rate) => set(at, { rate })}
          />
          <label className="check">
            <input type="checkbox" checked={task.billable} onChange={(event) => set(at, { billable: event.target.checked })} />
            Bill it
          </label>
          {task.id === undefined ? (
            <IconButton
              size="small"
              label={`Leave task ${at + 1} out`}
              icon={<CloseIcon />}
              onClick={() => onTasks(tasks.filter((_, index) => index !== at))}
            />
          ) : (
            <Button size="small" kind="quiet" onClick={() => set(at, { archived: !task.archived })}>
              {task.archived ? 'Restore' : 'Archive'}
            </Button>
          )}
        </div>
      ))}
      <Button size="small" kind="quiet" icon={<PlusIcon />} onClick={() => onTasks([...tasks, TASK_BLANK])}>
        Add a task
      </Button>
    </fieldset>
  )
}
