import type { Call } from '../call.ts'
import { emit } from '../event/emit.ts'
import type { EventType } from '../event/types.ts'
import { type Changes, changed, differences } from '../kit/changes.ts'
import { AppError } from '../kit/errors.ts'
import type { Versioned } from '../store/entity.ts'
import { requireVersion } from '../store/require-version.ts'
import { transact } from '../store/transact.ts'
import { requireProject } from './checked.ts'
import { ofCustomer } from './create.ts'
import { Project } from './record.ts'
import { type TaskInput, tasksOf } from './tasks.ts'

/** What changes; null clears. Tasks are sent whole. */
export type ProjectChanges = Changes<Omit<Project, 'id' | 'tasks' | 'createdAt' | 'updatedAt'>> & { tasks?: TaskInput[] | undefined }

/**
 * Changes, archives or restores a project. Without an actual difference nothing is written. Errors: `not_found`, `precondition_failed`,
 * `invalid_request`, `invalid_currency`.
 */
export async function updateProject(call: Call, id: string, { tasks, ...changes }: ProjectChanges): Promise<Versioned<Project>> {
  return await transact(call, async (tx) => {
    const before = await tx.get(Project, { id })
    requireVersion(call, before)
    const after = { ...changed<Project>(before, changes), tasks: tasks ? tasksOf(call, tasks, before.tasks) : before.tasks }
    await requireProject(tx, after)
    if (before.currency !== after.currency && before.rate !== undefined && changes.rate === undefined) {
      const message = 'The rate was in the old currency. Send the new one with it.'
      throw new AppError('invalid_request', message, { errors: [{ pointer: '/rate', code: 'required', message }] })
    }
    const data = differences(before, after)
    if (Object.keys(data).length === 0) return before
    emit(tx, { type: typeOf(before, after), subject: { kind: 'project', id }, ...ofCustomer(after), data })
    return tx.put(Project, { ...after, updatedAt: tx.now })
  })
}

function typeOf(before: Project, after: Project): EventType {
  if (before.archived === after.archived) return 'project.updated'
  return after.archived ? 'project.archived' : 'project.restored'
}
