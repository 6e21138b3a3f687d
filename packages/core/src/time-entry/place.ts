import { AppError } from '../kit/errors.ts'
import { Project } from '../project/record.ts'
import type { Versioned } from '../store/entity.ts'
import type { Tx } from '../store/transact.ts'

/** The project and task that time goes to. Errors: `not_found`; `conflict` where one is archived. */
export async function placeOf(tx: Tx, of: { projectId: string; taskId?: string | undefined }): Promise<Versioned<Project>> {
  const project = await tx.peek(Project, { id: of.projectId })
  if (!project) throw at('not_found', '/projectId', 'There is no such project.')
  if (project.archived) throw at('conflict', '/projectId', `“${project.name}” is archived. Restore it first.`)
  if (of.taskId === undefined) return project
  const task = project.tasks.find(({ id }) => id === of.taskId)
  if (!task) throw at('not_found', '/taskId', 'The project has no such task.')
  if (task.archived) throw at('conflict', '/taskId', `“${task.name}” is archived. Restore it first.`)
  return project
}

/** Whether time goes on the customer's bill: as said, else as the task is, and never without a customer. */
export function isBillable(project: Project, of: { taskId?: string | undefined; billable?: boolean | undefined }): boolean {
  if (project.customerId === undefined) return false
  return of.billable ?? project.tasks.find(({ id }) => id === of.taskId)?.billable ?? true
}

function at(code: 'not_found' | 'conflict', pointer: string, message: string): AppError {
  return new AppError(code, message, { errors: [{ pointer, code, message }] })
}
