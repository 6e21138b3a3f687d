import type { Scope } from '@quittance/core/member/roles'
import { read } from '@quittance/core/store/transact'
import { approveTime } from '@quittance/core/time-entry/approve'
import { createTimeEntries } from '@quittance/core/time-entry/create'
import { importTime } from '@quittance/core/time-entry/import'
import { listTimeEntries, withInvoices } from '@quittance/core/time-entry/list'
import { TimeEntry as TimeEntryRecord } from '@quittance/core/time-entry/record'
import { deleteTimeEntry, updateTimeEntry } from '@quittance/core/time-entry/update'
import * as z from 'zod'
import { lazily } from '../lazily.ts'
import { type Route, route } from '../route.ts'
import { clearable, dayText, idParam, longText, pageOf, paging } from '../schemas.ts'
import { NewTimeEntry, presentEntries, TimeEntries, TimeEntry, timeFields } from '../time-schemas.ts'

const tag = 'Time'
const params = lazily(() => z.strictObject({ timeEntryId: idParam('tme') }))
const mayManage = (scopes: ReadonlySet<Scope>) => scopes.has('time-approvals:write')
const ids = lazily(() => z.array(idParam('tme')).min(1).max(20))

const TimeEntryChanges = lazily(() =>
  z
    .strictObject({
      projectId: idParam('prj').optional(),
      ...clearable({ taskId: timeFields().taskId, note: timeFields().note, rate: timeFields().rate }),
      ...z
        .object({
          date: timeFields().date,
          seconds: timeFields().seconds,
          startedAt: timeFields().startedAt,
          endedAt: timeFields().endedAt,
          billable: timeFields().billable,
        })
        .partial().shape,
    })
    .meta({ id: 'TimeEntryChanges', description: 'null clears a field; what is left out stays.' }),
)

/** Time that was spent, and its approval. */
export const timeEntryRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/v1/time-entries',
    operationId: 'listTimeEntries',
    tag,
    summary: 'List time, the latest day first',
    scope: 'time-entries:read',
    query: () =>
      z.strictObject({
        ...paging,
        projectId: idParam('prj').optional(),
        memberId: idParam('mem').optional(),
        from: dayText.optional(),
        to: dayText.optional(),
      }),
    answer: { status: 200, schema: () => pageOf(TimeEntry()) },
    errors: ['invalid_cursor'],
    run: ({ call, query }) => listTimeEntries(call, query),
    present: (page) => page,
  }),
  route({
    method: 'POST',
    path: '/v1/time-entries',
    operationId: 'createTimeEntry',
    tag,
    summary: 'Write time down',
    description:
      'What goes over midnight becomes an entry for each day. A day holds no more hours than it has, and measured times do not overlap.',
    scope: 'time-entries:write',
    body: NewTimeEntry,
    answer: { status: 201, schema: TimeEntries },
    errors: ['not_found', 'conflict', 'limit_exceeded', 'invalid_date'],
    example: { body: { projectId: 'prj_01jd0000000000000000000000', date: '2026-01-14', seconds: 5_400, note: 'First sketches' } },
    run: ({ call, body, scopes }) => createTimeEntries(call, body, { mayManage: mayManage(scopes) }),
    present: presentEntries,
  }),
  route({
    method: 'POST',
    path: '/v1/time-entries/import',
    operationId: 'importTimeEntries',
    tag,
    summary: 'Write the rows of a CSV down, all or none',
    description:
      'The first row names the columns: date (YYYY-MM-DD), hours (1.5 or 1:30), project (its id); if wanted task (its id), note, billable (true, false).',
    scope: 'time-entries:write',
    body: () => z.strictObject({ content: z.string().min(1).max(100_000), memberId: idParam('mem').optional() }).meta({ id: 'TimeImport' }),
    answer: { status: 201, schema: TimeEntries },
    errors: ['not_found', 'conflict', 'limit_exceeded', 'invalid_date'],
    example: { body: { content: 'date,hours,project\n2026-01-14,1.5,prj_01jd0000000000000000000000\n' } },
    run: ({ call, body, scopes }) => importTime(call, { ...body, mayManage: mayManage(scopes) }),
    present: presentEntries,
  }),
  route({
    method: 'GET',
    path: '/v1/time-entries/{timeEntryId}',
    operationId: 'getTimeEntry',
    tag,
    summary: 'Get an entry',
    scope: 'time-entries:read',
    eventual: true,
    params,
    answer: { status: 200, schema: TimeEntry },
    errors: ['not_found'],
    etag: true,
    run: async ({ call, params }) => (await withInvoices(call, [await read(call, TimeEntryRecord, { id: params.timeEntryId })]))[0],
    present: (entry) => entry as NonNullable<typeof entry>,
  }),
  route({
    method: 'PATCH',
    path: '/v1/time-entries/{timeEntryId}',
    operationId: 'updateTimeEntry',
    tag,
    summary: 'Change an entry that is neither approved nor billed',
    scope: 'time-entries:write',
    params,
    body: TimeEntryChanges,
    answer: { status: 200, schema: TimeEntry },
    errors: ['not_found', 'conflict', 'limit_exceeded', 'invalid_date', 'precondition_failed'],
    etag: true,
    example: { body: { seconds: 7_200, note: 'First sketches, and a call' } },
    run: ({ call, params, body, scopes }) => updateTimeEntry(call, { id: params.timeEntryId, changes: body, mayManage: mayManage(scopes) }),
    present: (entry) => entry,
  }),
  route({
    method: 'DELETE',
    path: '/v1/time-entries/{timeEntryId}',
    operationId: 'deleteTimeEntry',
    tag,
    summary: 'Remove an entry that is neither approved nor billed',
    scope: 'time-entries:write',
    params,
    answer: { status: 204 },
    errors: ['not_found', 'conflict', 'precondition_failed'],
    run: ({ call, params, scopes }) => deleteTimeEntry(call, { id: params.timeEntryId, mayManage: mayManage(scopes) }),
  }),
  route({
    method: 'POST',
    path: '/v1/time-approvals',
    operationId: 'approveTime',
    tag,
    summary: 'Say that time may be billed, take that back, or send it back with a reason',
    description: 'Approved time cannot be changed; billed time stays approved.',
    scope: 'time-approvals:write',
    body: () =>
      z
        .strictObject({
          ids: ids(),
          approved: z.boolean(),
          reason: longText(500).optional().meta({ description: 'With `approved: false`: why it is sent back.' }),
        })
        .meta({ id: 'TimeApproval' }),
    answer: { status: 200, schema: TimeEntries },
    errors: ['not_found', 'conflict'],
    example: { body: { ids: ['tme_01jd0000000000000000000000'], approved: true } },
    run: ({ call, body }) => approveTime(call, body),
    present: presentEntries,
  }),
]
