import { createProject } from '@quittance/core/project/create'
import { listProjects } from '@quittance/core/project/list'
import { PROJECT_LIMITS, Project as ProjectRecord } from '@quittance/core/project/record'
import { updateProject } from '@quittance/core/project/update'
import { read } from '@quittance/core/store/transact'
import * as z from 'zod'
import { lazily } from '../lazily.ts'
import { type Route, route } from '../route.ts'
import {
  clearable,
  currencyCode,
  dayText,
  decimalText,
  idParam,
  pageOf,
  paging,
  percentText,
  queryBoolean,
  resource,
  text,
} from '../schemas.ts'

const tag = 'Projects'
const rate = lazily(() => decimalText.meta({ description: 'Per hour, in the currency of the project.', examples: ['95'] }))
const taskFields = lazily(() => ({ name: text(100), rate: rate().optional() }))
const TaskInput = lazily(() =>
  z
    .strictObject({
      id: idParam('tsk').optional().meta({ description: 'Of a task that is there; left out for a new one.' }),
      ...taskFields(),
      billable: z.boolean().optional(),
      archived: z.boolean().optional(),
    })
    .meta({ id: 'ProjectTaskInput' }),
)
const Task = lazily(() =>
  z.strictObject({ id: z.string(), ...taskFields(), billable: z.boolean(), archived: z.boolean() }).meta({ id: 'ProjectTask' }),
)

const optional = lazily(() => ({
  customerId: idParam('cus').meta({ description: 'Whom its time is billed to; left out: nobody.' }),
  rate: rate().meta({ description: 'Per hour; left out: the member’s or the organisation’s. A task or an entry may say otherwise.' }),
  budgetHours: decimalText.meta({ description: 'Hours that were agreed.', examples: ['40'] }),
  billablePercent: percentText.meta({ description: 'How much of each hour is billed; left out: all of it.' }),
  startsOn: dayText,
}))
const tasks = lazily(() => z.array(TaskInput()).max(PROJECT_LIMITS.tasksMax))

const NewProject = lazily(() =>
  z
    .strictObject({
      name: text(200),
      currency: currencyCode.optional(),
      ...z.object(optional()).partial().shape,
      tasks: tasks().optional(),
    })
    .meta({ id: 'NewProject' }),
)
const ProjectChanges = lazily(() =>
  z
    .strictObject({
      name: text(200).optional(),
      currency: currencyCode.optional(),
      ...clearable(optional()),
      tasks: tasks().optional().meta({ description: 'All of them: a task can be archived, but not left out.' }),
      archived: z.boolean().optional(),
    })
    .meta({ id: 'ProjectChanges', description: 'null clears a field; what is left out stays.' }),
)
const Project = lazily(() =>
  resource({
    name: text(200),
    currency: currencyCode,
    ...z.object(optional()).partial().shape,
    tasks: z.array(Task()),
    archived: z.boolean(),
  }).meta({ id: 'Project' }),
)

const params = lazily(() => z.strictObject({ projectId: idParam('prj') }))

/** Projects: what time is spent on. */
export const projectRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/v1/projects',
    operationId: 'listProjects',
    tag,
    summary: 'List projects by name, or those of a customer',
    scope: 'projects:read',
    query: () => z.strictObject({ ...paging, customerId: idParam('cus').optional(), archived: queryBoolean.optional() }),
    answer: { status: 200, schema: () => pageOf(Project()) },
    errors: ['invalid_cursor'],
    run: ({ call, query }) => listProjects(call, query),
    present: (page) => page,
  }),
  route({
    method: 'POST',
    path: '/v1/projects',
    operationId: 'createProject',
    tag,
    summary: 'Make a project',
    scope: 'projects:write',
    body: NewProject,
    answer: { status: 201, schema: Project },
    errors: ['not_found', 'invalid_currency'],
    etag: true,
    example: { body: { name: 'Website', rate: '95', budgetHours: '40', tasks: [{ name: 'Design' }, { name: 'Travel', billable: false }] } },
    run: ({ call, body }) => createProject(call, body),
    present: (project) => project,
    headers: (project) => ({ location: `/v1/projects/${project.id}` }),
  }),
  route({
    method: 'GET',
    path: '/v1/projects/{projectId}',
    operationId: 'getProject',
    tag,
    summary: 'Get a project',
    scope: 'projects:read',
    eventual: true,
    params,
    answer: { status: 200, schema: Project },
    errors: ['not_found'],
    etag: true,
    run: ({ call, params }) => read(call, ProjectRecord, { id: params.projectId }),
    present: (project) => project,
  }),
  route({
    method: 'PATCH',
    path: '/v1/projects/{projectId}',
    operationId: 'updateProject',
    tag,
    summary: 'Change, archive or restore a project',
    scope: 'projects:write',
    params,
    body: ProjectChanges,
    answer: { status: 200, schema: Project },
    errors: ['not_found', 'precondition_failed', 'invalid_currency'],
    etag: true,
    example: { body: { rate: '110', archived: true } },
    run: ({ call, params, body }) => updateProject(call, params.projectId, body),
    present: (project) => project,
  }),
]
