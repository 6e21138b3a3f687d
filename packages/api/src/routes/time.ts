import { present } from '@quittance/core/kit/changes'
import { read } from '@quittance/core/store/transact'
import { invoiceFromTime } from '@quittance/core/time-entry/bill'
import { timeReport } from '@quittance/core/time-entry/report'
import { readTimeSettings, setTimeSettings, type TimeSettings } from '@quittance/core/time-entry/settings'
import { TimeSheet, type TimeSheet as TimeSheetRecord } from '@quittance/core/time-entry/sheet'
import { timeReportTable, timeSheetTable } from '@quittance/core/time-entry/tables'
import { discardTimer, readTimer, startTimer, stopTimer } from '@quittance/core/time-entry/timer'
import * as z from 'zod'
import { Invoice } from '../invoice-schemas.ts'
import { lazily } from '../lazily.ts'
import { presentInvoice } from '../present-invoice.ts'
import { type Route, route } from '../route.ts'
import { amount, currencyCode, dayText, decimalText, idParam, instantText, longText, percentText } from '../schemas.ts'
import { presentEntries, sentInstant, TimeEntries } from '../time-schemas.ts'

const tag = 'Time'

const Timer = lazily(() =>
  z
    .strictObject({
      projectId: z.string(),
      taskId: z.string().optional(),
      note: z.string().optional(),
      billable: z.boolean().optional(),
      startedAt: instantText,
    })
    .meta({ id: 'Timer' }),
)
const TimerState = lazily(() => z.strictObject({ timer: Timer().nullable() }).meta({ id: 'TimerState' }))

const TimerStart = lazily(() =>
  z
    .strictObject({
      projectId: idParam('prj'),
      taskId: idParam('tsk').optional(),
      note: longText(500).optional(),
      billable: z.boolean().optional(),
      startedAt: sentInstant().optional().meta({ description: 'Left out: now. For a timer that was started without a network.' }),
    })
    .meta({ id: 'TimerStart' }),
)

const rate = lazily(() => decimalText.meta({ description: 'Per hour.' }))
const Settings = lazily(() => ({
  rate: rate().optional().meta({ description: 'Per hour, where project, task and member say nothing.' }),
  memberRates: z.record(idParam('mem'), rate()).meta({ description: 'From a member’s id to their rate.' }),
  rounding: z.strictObject({ minutes: z.int().min(1).max(60), mode: z.enum(['up', 'nearest']) }).meta({
    description: 'How each entry is rounded when it is billed.',
  }),
  lockedThrough: dayText.optional().meta({ description: 'Time of this day and before can be neither written down nor changed.' }),
}))

const groupings = ['entry', 'task', 'member', 'day'] as const

function presentTimer(found: { memberId: string; version: number } | undefined) {
  if (!found) return { timer: null }
  const {
    memberId: _member,
    version: _version,
    ...timer
  } = found as z.input<ReturnType<typeof Timer>> & { memberId: string; version: number }
  return { timer }
}

/** The timer, the bill, and how time is billed. */
export const timeRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/v1/timer',
    operationId: 'getTimer',
    tag,
    summary: 'Get your timer',
    scope: 'time-entries:read',
    answer: { status: 200, schema: TimerState },
    errors: [],
    run: ({ call }) => readTimer(call),
    present: presentTimer,
  }),
  route({
    method: 'POST',
    path: '/v1/timer/start',
    operationId: 'startTimer',
    tag,
    summary: 'Start your timer',
    scope: 'time-entries:write',
    body: TimerStart,
    answer: { status: 201, schema: TimerState },
    errors: ['not_found', 'conflict', 'invalid_date'],
    example: { body: { projectId: 'prj_01jd0000000000000000000000', note: 'Call about the menu' } },
    run: ({ call, body }) => startTimer(call, body),
    present: presentTimer,
  }),
  route({
    method: 'POST',
    path: '/v1/timer/stop',
    operationId: 'stopTimer',
    tag,
    summary: 'Stop your timer and write its time down',
    scope: 'time-entries:write',
    body: () =>
      z
        .strictObject({
          startedAt: sentInstant().optional().meta({ description: 'Of the timer that is meant: another one is left running (409).' }),
          endedAt: sentInstant().optional(),
          note: longText(500).optional(),
        })
        .meta({ id: 'TimerStop' }),
    answer: { status: 200, schema: TimeEntries },
    errors: ['not_found', 'conflict', 'limit_exceeded', 'invalid_date'],
    example: { body: {} },
    run: ({ call, body }) => stopTimer(call, body),
    present: presentEntries,
  }),
  route({
    method: 'DELETE',
    path: '/v1/timer',
    operationId: 'discardTimer',
    tag,
    summary: 'Stop your timer without writing anything down',
    scope: 'time-entries:write',
    answer: { status: 204 },
    errors: ['not_found'],
    run: ({ call }) => discardTimer(call),
  }),
  route({
    method: 'GET',
    path: '/v1/time-settings',
    operationId: 'getTimeSettings',
    tag,
    summary: 'Get how time is billed',
    scope: 'time-entries:read',
    answer: { status: 200, schema: () => z.strictObject({ ...Settings(), version: z.int() }).meta({ id: 'TimeSettings' }) },
    errors: [],
    run: ({ call }) => readTimeSettings(call),
    present: (settings) => settings,
  }),
  route({
    method: 'PUT',
    path: '/v1/time-settings',
    operationId: 'setTimeSettings',
    tag,
    summary: 'Set how time is billed',
    description: 'Time that is billed already keeps its rate.',
    scope: 'time-approvals:write',
    body: () => z.strictObject(Settings()).meta({ id: 'TimeSettingsInput' }),
    answer: { status: 200, schema: () => z.strictObject({ ...Settings(), version: z.int() }).meta({ id: 'TimeSettings' }) },
    errors: ['invalid_request'],
    example: { body: { rate: '80', memberRates: {}, rounding: { minutes: 15, mode: 'up' } } },
    run: ({ call, body }) => setTimeSettings(call, present<TimeSettings>(body)),
    present: (settings) => settings,
  }),
  route({
    method: 'POST',
    path: '/v1/invoices/from-time',
    operationId: 'createInvoiceFromTime',
    tag,
    summary: 'Make a draft of the approved time of a project that is on no invoice',
    description: 'The time is tied to it at once, and free again when the draft is deleted, or the invoice voided or wholly credited.',
    scope: 'invoices:write',
    body: () =>
      z
        .strictObject({
          projectId: idParam('prj'),
          from: dayText,
          to: dayText,
          groupBy: z.enum(groupings),
          taxPercent: percentText.optional(),
        })
        .meta({ id: 'InvoiceFromTime' }),
    answer: { status: 201, schema: Invoice },
    errors: ['not_found', 'conflict', 'limit_exceeded', 'invalid_date', 'invalid_amount', 'too_many_lines'],
    etag: true,
    dryRun: true,
    example: { body: { projectId: 'prj_01jd0000000000000000000000', from: '2026-01-01', to: '2026-01-31', groupBy: 'task' } },
    run: ({ call, body }) => invoiceFromTime(call, body),
    present: presentInvoice,
    headers: (invoice) => ({ location: `/v1/invoices/${invoice.id}` }),
  }),
  route({
    method: 'GET',
    path: '/v1/invoices/{invoiceId}/time-sheet',
    operationId: 'getTimeSheet',
    tag,
    summary: 'Get the hours that an invoice was made of',
    description: 'The same as the annex of its PDF.',
    scope: 'invoices:read',
    params: () => z.strictObject({ invoiceId: idParam('inv') }),
    answer: {
      status: 200,
      schema: () =>
        z
          .strictObject({
            projectId: z.string(),
            projectName: z.string(),
            rows: z.array(
              z.strictObject({
                date: dayText,
                member: z.string(),
                task: z.string().optional(),
                note: z.string().optional(),
                hours: z.string().meta({ description: 'Decimal string, as billed.' }),
              }),
            ),
          })
          .meta({ id: 'TimeSheet' }),
    },
    errors: ['not_found'],
    run: ({ call, params }) => read(call, TimeSheet, params),
    csv: (sheet: TimeSheetRecord) => timeSheetTable(sheet),
    present: ({ projectId, projectName, rows }) => ({ projectId, projectName, rows }),
  }),
  route({
    method: 'GET',
    path: '/v1/reports/time',
    operationId: 'getTimeReport',
    tag,
    summary: 'Hours and amounts by project, member or week',
    scope: 'time-entries:read',
    query: () => z.strictObject({ from: dayText, to: dayText, groupBy: z.enum(['project', 'member', 'week']).default('project') }),
    answer: {
      status: 200,
      schema: () =>
        z
          .strictObject({
            rows: z.array(
              z.strictObject({
                key: z.string().meta({ description: 'The id of the project or member, or the Monday of the week.' }),
                name: z.string(),
                currency: currencyCode,
                seconds: z.int(),
                billableSeconds: z.int(),
                billedSeconds: z.int(),
                billableAmount: amount.meta({ description: 'Of all billable time, at the rates of now.' }),
                unbilledAmount: amount,
                unpricedSeconds: z.int().meta({ description: 'Billable time that nobody set a rate for.' }),
                budgetHours: z.string().optional(),
                usedSeconds: z.int().optional().meta({ description: 'With `budgetHours`: all time of the project.' }),
              }),
            ),
          })
          .meta({ id: 'TimeReport' }),
    },
    errors: ['invalid_date', 'limit_exceeded'],
    run: ({ call, query }) => timeReport(call, query),
    csv: timeReportTable,
    present: (rows) => ({ rows }),
  }),
]
