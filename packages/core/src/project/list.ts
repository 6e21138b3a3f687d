import type { Call } from '../call.ts'
import { fromSummary, type Versioned } from '../store/entity.ts'
import { type DocPage, listPage, type PageRequest } from '../store/list.ts'
import { type Project, projectsPartition } from './record.ts'

/** Which projects: the current ones, unless `archived`; those of one customer. */
export interface ProjectQuery extends PageRequest {
  customerId?: string | undefined
  archived?: boolean | undefined
}

/** Lists projects by name, or those of a customer. Errors: `invalid_cursor`. */
export async function listProjects(call: Call, query: ProjectQuery): Promise<DocPage<Versioned<Project>>> {
  const archived = query.archived ?? false
  const pk = query.customerId === undefined ? projectsPartition(archived) : `projects/customer/${query.customerId}`
  const index = query.customerId === undefined ? 'i1' : 'i2'
  return await listPage(call, { index, pk }, query, (stored) => {
    const project = fromSummary<Project>(stored)
    return project.archived === archived ? project : undefined
  })
}
