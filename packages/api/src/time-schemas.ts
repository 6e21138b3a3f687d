import type { ShownTimeEntry } from '@quittance/core/time-entry/list'
import * as z from 'zod'
import { lazily } from './lazily.ts'
import { dayText, decimalText, idParam, instantText, longText, resource } from './schemas.ts'

/** Whole seconds of a day; one with a change of clocks has 25 hours. */
const seconds = lazily(() =>
  z
    .int()
    .min(1)
    .max(90_000)
    .meta({ description: 'Whole seconds: 5400 is an hour and a half.', examples: [5400] }),
)

/** A moment as it is sent: with an offset or in UTC. */
export const sentInstant = lazily(() =>
  z.iso
    .datetime({ offset: true })
    .transform((value) => new Date(value).toISOString())
    .meta({ openapi: { type: 'string', format: 'date-time' }, description: 'RFC 3339.', examples: ['2026-11-20T12:00:00.000Z'] }),
)

const rate = lazily(() => decimalText.meta({ description: 'Per hour; left out: the task’s, project’s, member’s or organisation’s.' }))
const note = lazily(() => longText(500))

/** What can be said of an entry, optional as its changes are. */
export const timeFields = lazily(() => ({
  taskId: idParam('tsk'),
  date: dayText.meta({ description: 'With `seconds`; or send `startedAt` and `endedAt`.' }),
  seconds: seconds(),
  startedAt: sentInstant(),
  endedAt: sentInstant(),
  note: note(),
  billable: z.boolean().meta({ description: 'Left out: as the task is. Without a customer nothing is.' }),
  rate: rate(),
}))

/** A new entry. */
export const NewTimeEntry = lazily(() =>
  z
    .strictObject({
      projectId: idParam('prj'),
      memberId: idParam('mem').optional().meta({ description: 'Whose time; left out: yours. Keys must say it.' }),
      ...z.object(timeFields()).partial().shape,
    })
    .meta({ id: 'NewTimeEntry', description: 'On a `date` for so many `seconds`, or from `startedAt` to `endedAt`.' }),
)

/** As answers show it. */
export const TimeEntry = lazily(() =>
  resource({
    projectId: z.string(),
    taskId: z.string().optional(),
    memberId: z.string(),
    date: dayText,
    seconds: z.int(),
    startedAt: instantText.optional(),
    endedAt: instantText.optional(),
    note: z.string().optional(),
    billable: z.boolean(),
    rate: z.string().optional(),
    approval: z.strictObject({ by: z.string(), at: instantText }).optional(),
    returned: z
      .strictObject({ by: z.string(), at: instantText, reason: z.string() })
      .optional()
      .meta({ description: 'Sent back to be changed.' }),
    invoiceId: z.string().optional().meta({ description: 'The invoice that it is on.' }),
  }).meta({ id: 'TimeEntry' }),
)

/** Several entries: what went over midnight is one a day. */
export const TimeEntries = lazily(() => z.strictObject({ items: z.array(TimeEntry()) }).meta({ id: 'TimeEntries' }))

/** Entries as an answer. */
export function presentEntries(items: ShownTimeEntry[]) {
  return { items }
}
