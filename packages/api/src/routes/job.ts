import { AppError } from '@quittance/core/kit/errors'
import type { Job } from '@quittance/core/ports/jobs'
import * as z from 'zod'
import { lazily } from '../lazily.ts'
import { route } from '../route.ts'
import { instantText, pageOf, paging } from '../schemas.ts'

const tag = 'Jobs'
const State = lazily(() => z.enum(['waiting', 'running', 'done', 'dead']))

const JobSchema = lazily(() =>
  z
    .strictObject({
      id: z.string(),
      kind: z.string(),
      state: State(),
      attempts: z.int(),
      createdAt: instantText,
      dueAt: instantText,
      lastError: z.string().optional(),
      subjectId: z.string().optional(),
    })
    .meta({ id: 'Job', description: 'Work after a commit: documents, mails. Dead after five attempts, then retried by hand.' }),
)

const list = route({
  method: 'GET',
  path: '/v1/jobs',
  operationId: 'listJobs',
  tag,
  summary: 'List jobs, the newest first',
  scope: 'jobs:read',
  query: () => z.strictObject({ ...paging, state: State().optional() }),
  answer: { status: 200, schema: () => pageOf(JobSchema()) },
  errors: ['invalid_cursor'],
  run: ({ call, app, query }) =>
    app.jobs.list({ orgId: call.orgId, limit: query.limit, ...optional('state', query.state), ...optional('cursor', query.cursor) }),
  present: ({ items, cursor }) => ({ items: items.map(presentJob), nextCursor: cursor ?? null }),
})

const retry = route({
  method: 'POST',
  path: '/v1/jobs/{jobId}/retry',
  operationId: 'retryJob',
  tag,
  summary: 'Try a dead job again',
  scope: 'jobs:write',
  params: () => z.strictObject({ jobId: z.string().regex(/^[\w:.-]{1,120}$/) }),
  answer: { status: 204 },
  errors: ['not_found'],
  run: async ({ call, app, params: { jobId } }) => {
    if (!(await app.jobs.retry({ orgId: call.orgId, id: jobId }))) throw new AppError('not_found', 'There is no dead job with this id.')
  },
})

function optional<N extends string, V>(name: N, value: V | undefined): { [K in N]?: V } {
  return value === undefined ? {} : ({ [name]: value } as { [K in N]?: V })
}

function presentJob({ id, kind, state, attempts, createdAt, dueAt, lastError, payload }: Job) {
  const subjectId = typeof payload.subjectId === 'string' ? { subjectId: payload.subjectId } : {}
  return { id, kind, state, attempts, createdAt, dueAt, ...optional('lastError', lastError), ...subjectId }
}

/** Work after commits: to be seen and retried. */
export const jobRoutes = [list, retry]
