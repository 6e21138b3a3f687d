import type { Call } from '../call.ts'
import { AppError } from '../kit/errors.ts'
import type { ProjectTask } from './record.ts'

/** A task as it is sent: one with an id is kept, one without is new. */
export interface TaskInput {
  id?: string | undefined
  name: string
  rate?: string | undefined
  billable?: boolean | undefined
  archived?: boolean | undefined
}

/**
 * The tasks of a project from what was sent. Time may be on a task, so one that is there cannot be left out, only archived.
 * Errors: `invalid_request` with a pointer.
 */
export function tasksOf(call: Call, sent: readonly TaskInput[], before: readonly ProjectTask[]): ProjectTask[] {
  const errors = sent.flatMap(({ id }, at) =>
    id === undefined || before.some((task) => task.id === id)
      ? []
      : [{ pointer: `/tasks/${at}/id`, code: 'not_found', message: 'The project has no such task. Leave the id out for a new one.' }],
  )
  const missing = before.filter(({ id }) => !sent.some((task) => task.id === id))
  for (const { name } of missing)
    errors.push({ pointer: '/tasks', code: 'required', message: `“${name}” is missing. A task can be archived, but not removed.` })
  if (errors.length > 0) throw new AppError('invalid_request', 'The tasks are not valid.', { errors })
  return sent.map((task) => ({
    id: task.id ?? call.newId('tsk'),
    name: task.name,
    ...(task.rate === undefined ? {} : { rate: task.rate }),
    billable: task.billable ?? true,
    archived: task.archived ?? false,
  }))
}
