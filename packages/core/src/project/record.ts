import type { Day, Instant } from '../kit/day.ts'
import { sortName } from '../search/terms.ts'
import { entity } from '../store/entity.ts'

/** How many projects' tasks there can be, so that a project stays one small record. */
export const PROJECT_LIMITS = { tasksMax: 100 } as const

/** A kind of work in a project. */
export interface ProjectTask {
  id: string
  name: string
  /** Per hour, decimal string; left out: the project's. */
  rate?: string
  /** Whether time on it is billed unless an entry says otherwise. */
  billable: boolean
  archived: boolean
}

/** Work for a customer (or for oneself) that time is spent on. */
export interface Project {
  id: string
  name: string
  /** Whom its time is billed to; left out: nobody. */
  customerId?: string
  currency: string
  /** Per hour, decimal string, in `currency`; left out: the member's or the organisation's. */
  rate?: string
  /** Hours that were agreed, decimal string. */
  budgetHours?: string
  /** How much of each hour is billed, decimal string; left out: all of it. */
  billablePercent?: string
  tasks: ProjectTask[]
  archived: boolean
  startsOn?: Day
  createdAt: Instant
  updatedAt: Instant
}

/** Listed by name (i1), the archived ones apart, and by customer (i2). */
export const Project = entity<Project, Pick<Project, 'id'>>({
  name: 'project',
  schema: 1,
  key: ({ id }) => ({ pk: `project/${id}`, sk: 'project' }),
  indexes: (project) => ({
    i1: { pk: projectsPartition(project.archived), sk: `${sortName(project.name)}/${project.id}` },
    ...(project.customerId === undefined ? {} : { i2: { pk: `projects/customer/${project.customerId}`, sk: project.id } }),
  }),
})

/** The partition that lists the current or the archived projects. */
export function projectsPartition(archived: boolean): string {
  return archived ? 'projects/archived' : 'projects'
}
