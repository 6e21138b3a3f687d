import { createRecurring, deleteRecurring, updateRecurring } from '@quittance/core/recurring-invoice/create'
import { endRecurring, pauseRecurring, resumeRecurring } from '@quittance/core/recurring-invoice/lifecycle'
import { listRecurring } from '@quittance/core/recurring-invoice/list'
import { previewDraft, previewRecurring } from '@quittance/core/recurring-invoice/preview'
import { AUTOMATIONS, RecurringInvoice as RecurringRecord } from '@quittance/core/recurring-invoice/record'
import { listFailedRuns, listRuns, retryRun, skipRun } from '@quittance/core/recurring-invoice/runs'
import { read } from '@quittance/core/store/transact'
import * as z from 'zod'
import { Invoice } from '../invoice-schemas.ts'
import { lazily } from '../lazily.ts'
import { presentInvoice } from '../present-invoice.ts'
import { presentFailedRun, presentRecurring, presentRecurringSummary, presentRun, presentRunState } from '../present-recurring.ts'
import {
  FailedRun,
  Recurring,
  RecurringInput,
  RecurringPatch,
  RecurringPreview,
  RecurringPreviewInput,
  RecurringRun,
  RecurringRunState,
  RecurringStatus,
  RecurringSummary,
} from '../recurring-schemas.ts'
import { route } from '../route.ts'
import { idParam, PageQuery, pageOf, paging } from '../schemas.ts'

const tag = 'Recurring invoices'
const params = lazily(() => z.strictObject({ recurringInvoiceId: idParam('rec') }))
const runParams = lazily(() =>
  z.strictObject({
    recurringInvoiceId: idParam('rec'),
    period: z
      .string()
      .regex(/^\d{4}-\d{2}(?:-\d{2})?$/, 'Give a period as a run names it, like 2026-01.')
      .meta({ description: 'The name of a period, as its run says it.' }),
  }),
)
const contentErrors = [
  'not_found',
  'invalid_amount',
  'invalid_currency',
  'amount_too_large',
  'too_many_lines',
  'attachment_invalid',
] as const
const acting = ['not_found', 'illegal_transition', 'precondition_failed'] as const
const schedule = { frequency: 'monthly', interval: 1, on: { type: 'last_business_day' }, startsOn: '2026-01-01' } as const
const lines = [{ description: 'Hosting {{period}}', quantity: '1', unitPrice: '49.00', taxPercent: '19' }]

const list = route({
  method: 'GET',
  path: '/v1/recurring-invoices',
  operationId: 'listRecurringInvoices',
  tag,
  summary: 'List recurring invoices',
  description: 'The newest first; with status=active those that come next first.',
  scope: 'recurring-invoices:read',
  query: () => z.strictObject({ ...paging, status: RecurringStatus().optional(), customerId: idParam('cus').optional() }),
  answer: { status: 200, schema: () => pageOf(RecurringSummary()) },
  errors: ['invalid_cursor'],
  run: ({ call, query }) => listRecurring(call, query),
  present: (page) => ({ ...page, items: page.items.map(presentRecurringSummary) }),
})

const create = route({
  method: 'POST',
  path: '/v1/recurring-invoices',
  operationId: 'createRecurringInvoice',
  tag,
  summary: 'Make a recurring invoice',
  description:
    'Its first invoice is that of the first day from today on. Each is made at about six in the morning in the organisation’s zone, once for each period, whatever happens.',
  scope: 'recurring-invoices:write',
  body: RecurringInput,
  answer: { status: 201, schema: Recurring },
  errors: contentErrors,
  dryRun: true,
  etag: true,
  example: { body: { customerId: 'cus_01jd0000000000000000000000', schedule, lines, automation: 'send' } },
  run: ({ call, body }) => createRecurring(call, body),
  present: presentRecurring,
})

const preview = route({
  method: 'POST',
  path: '/v1/recurring-invoices/preview',
  operationId: 'previewNewRecurringInvoice',
  tag,
  summary: 'See the next twelve invoices of a schedule that is not kept yet',
  description: 'Makes nothing. Amounts and texts are null as long as there is no customer or no line.',
  scope: 'recurring-invoices:write',
  body: RecurringPreviewInput,
  answer: { status: 200, schema: RecurringPreview },
  errors: contentErrors,
  example: { body: { schedule } },
  run: ({ call, body }) => previewDraft(call, body),
  present: (preview) => preview,
})

const failed = route({
  method: 'GET',
  path: '/v1/recurring-invoices/failed-runs',
  operationId: 'listFailedRecurringInvoiceRuns',
  tag,
  summary: 'List the periods whose invoice could not be made',
  description: 'Those that wait to be tried again or skipped, the latest first.',
  scope: 'recurring-invoices:read',
  query: PageQuery,
  answer: { status: 200, schema: () => pageOf(FailedRun()) },
  errors: ['invalid_cursor'],
  run: ({ call, query }) => listFailedRuns(call, query),
  present: (page) => ({ ...page, items: page.items.map(presentFailedRun) }),
})

const get = route({
  method: 'GET',
  path: '/v1/recurring-invoices/{recurringInvoiceId}',
  operationId: 'getRecurringInvoice',
  tag,
  summary: 'Read a recurring invoice',
  scope: 'recurring-invoices:read',
  eventual: true,
  params,
  answer: { status: 200, schema: Recurring },
  errors: ['not_found'],
  etag: true,
  run: ({ call, params: { recurringInvoiceId } }) => read(call, RecurringRecord, { id: recurringInvoiceId }),
  present: presentRecurring,
})

const patch = route({
  method: 'PATCH',
  path: '/v1/recurring-invoices/{recurringInvoiceId}',
  operationId: 'updateRecurringInvoice',
  tag,
  summary: 'Change a recurring invoice',
  description: 'Invoices that were made stay as they are. A new schedule makes no second invoice for a period that has one.',
  scope: 'recurring-invoices:write',
  params,
  body: RecurringPatch,
  answer: { status: 200, schema: Recurring },
  errors: [...acting, ...contentErrors],
  dryRun: true,
  etag: true,
  example: { body: { priceChanges: [{ from: '2026-07-01', prices: [{ line: 0, unitPrice: '52.00' }] }] } },
  run: ({ call, params: { recurringInvoiceId }, body }) => updateRecurring(call, { id: recurringInvoiceId, input: body }),
  present: presentRecurring,
})

const remove = route({
  method: 'DELETE',
  path: '/v1/recurring-invoices/{recurringInvoiceId}',
  operationId: 'deleteRecurringInvoice',
  tag,
  summary: 'Delete a recurring invoice that has made nothing',
  scope: 'recurring-invoices:write',
  params,
  answer: { status: 204 },
  errors: acting,
  etag: true,
  run: ({ call, params: { recurringInvoiceId } }) => deleteRecurring(call, { id: recurringInvoiceId }),
})

const pause = route({
  method: 'POST',
  path: '/v1/recurring-invoices/{recurringInvoiceId}/pause',
  operationId: 'pauseRecurringInvoice',
  tag,
  summary: 'Make no more invoices until it is resumed',
  scope: 'recurring-invoices:write',
  params,
  body: () => z.strictObject({}),
  answer: { status: 200, schema: Recurring },
  errors: acting,
  dryRun: true,
  etag: true,
  example: { body: {} },
  run: ({ call, params: { recurringInvoiceId } }) => pauseRecurring(call, { id: recurringInvoiceId }),
  present: presentRecurring,
})

const resume = route({
  method: 'POST',
  path: '/v1/recurring-invoices/{recurringInvoiceId}/resume',
  operationId: 'resumeRecurringInvoice',
  tag,
  summary: 'Go on making invoices',
  description: '`skip` leaves out the periods whose day has passed meanwhile; `make_up` makes their invoices now, dated today.',
  scope: 'recurring-invoices:write',
  params,
  body: () => z.strictObject({ missed: z.enum(['skip', 'make_up']) }),
  answer: { status: 200, schema: Recurring },
  errors: [...acting, 'limit_exceeded'],
  dryRun: true,
  etag: true,
  example: { body: { missed: 'skip' } },
  run: ({ call, params: { recurringInvoiceId }, body }) => resumeRecurring(call, { id: recurringInvoiceId, ...body }),
  present: presentRecurring,
})

const end = route({
  method: 'POST',
  path: '/v1/recurring-invoices/{recurringInvoiceId}/end',
  operationId: 'endRecurringInvoice',
  tag,
  summary: 'End a recurring invoice for good',
  scope: 'recurring-invoices:write',
  params,
  body: () => z.strictObject({}),
  answer: { status: 200, schema: Recurring },
  errors: acting,
  dryRun: true,
  etag: true,
  example: { body: {} },
  run: ({ call, params: { recurringInvoiceId } }) => endRecurring(call, { id: recurringInvoiceId }),
  present: presentRecurring,
})

const upcoming = route({
  method: 'GET',
  path: '/v1/recurring-invoices/{recurringInvoiceId}/preview',
  operationId: 'previewRecurringInvoice',
  tag,
  summary: 'See the next twelve invoices',
  scope: 'recurring-invoices:read',
  params,
  answer: { status: 200, schema: RecurringPreview },
  errors: ['not_found'],
  run: ({ call, params: { recurringInvoiceId } }) => previewRecurring(call, { id: recurringInvoiceId }),
  present: (preview) => preview,
})

const runs = route({
  method: 'GET',
  path: '/v1/recurring-invoices/{recurringInvoiceId}/runs',
  operationId: 'listRecurringInvoiceRuns',
  tag,
  summary: 'List what became of each period',
  description: 'The latest period first, each with the invoice that was made, or why none was.',
  scope: 'recurring-invoices:read',
  params,
  query: PageQuery,
  answer: { status: 200, schema: () => pageOf(RecurringRun()) },
  errors: ['not_found', 'invalid_cursor'],
  run: ({ call, params: { recurringInvoiceId }, query }) => listRuns(call, { id: recurringInvoiceId, ...query }),
  present: (page, at) => ({ ...page, items: page.items.map((run) => presentRun(run, at)) }),
})

const retry = route({
  method: 'POST',
  path: '/v1/recurring-invoices/{recurringInvoiceId}/runs/{period}/retry',
  operationId: 'retryRecurringInvoiceRun',
  tag,
  summary: 'Make the invoice of a period after all',
  description: 'Of one that failed or was skipped, or whose draft was deleted. With automation `draft` it is left to be mended by hand.',
  scope: 'recurring-invoices:write',
  params: runParams,
  body: () => z.strictObject({ automation: z.enum(AUTOMATIONS).optional() }),
  answer: { status: 201, schema: Invoice },
  errors: [...contentErrors, 'illegal_transition', 'not_issuable', 'exchange_rate_missing', 'conflict'],
  dryRun: true,
  example: { body: { automation: 'draft' } },
  run: ({ call, params: { recurringInvoiceId, period }, body }) => retryRun(call, { id: recurringInvoiceId, period, ...body }),
  present: presentInvoice,
})

const skip = route({
  method: 'POST',
  path: '/v1/recurring-invoices/{recurringInvoiceId}/runs/{period}/skip',
  operationId: 'skipRecurringInvoiceRun',
  tag,
  summary: 'Let a period that failed be without an invoice',
  scope: 'recurring-invoices:write',
  params: runParams,
  body: () => z.strictObject({}),
  answer: { status: 200, schema: RecurringRunState },
  errors: ['not_found', 'illegal_transition'],
  example: { body: {} },
  run: ({ call, params: { recurringInvoiceId, period } }) => skipRun(call, { id: recurringInvoiceId, period }),
  present: presentRunState,
})

/** Recurring invoices and what is done to them. */
export const recurringInvoiceRoutes = [list, create, preview, failed, get, patch, remove, pause, resume, end, upcoming, runs, retry, skip]
