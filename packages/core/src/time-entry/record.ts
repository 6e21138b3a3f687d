import type { Day, Instant } from '../kit/day.ts'
import { entity } from '../store/entity.ts'

/** Limits of time keeping. */
export const TIME_LIMITS = {
  /** Entries of one project in one month, which one record sums up. */
  perProjectMonthMax: 1_000,
  /** Months that one invoice or report can reach over. */
  monthsMax: 24,
  /** How long a timer may have run. */
  timerHoursMax: 72,
  /** Each row is several writes of one commit. */
  importRowsMax: 18,
} as const

/** Time that a member spent on a project, on one day. Seconds, whole. */
export interface TimeEntry {
  id: string
  projectId: string
  taskId?: string
  memberId: string
  /** In the organisation's zone. */
  date: Day
  seconds: number
  /** Where it was measured: both, or neither. */
  startedAt?: Instant
  endedAt?: Instant
  note?: string
  billable: boolean
  /** Per hour, decimal string; left out: the task's, project's, member's or organisation's. */
  rate?: string
  /** Who said that it may be billed, and when. */
  approval?: { by: string; at: Instant }
  /** Who sent it back to be changed, and why; gone with the next change or approval. */
  returned?: { by: string; at: Instant; reason: string }
  createdAt: Instant
  updatedAt: Instant
}

/** Listed by day: all (i1), of a project (i2), of a member (i3). */
export const TimeEntry = entity<TimeEntry, Pick<TimeEntry, 'id'>>({
  name: 'time_entry',
  schema: 1,
  key: ({ id }) => ({ pk: `time-entry/${id}`, sk: 'time-entry' }),
  indexes: ({ id, date, projectId, memberId }) => ({
    i1: { pk: 'time-entries', sk: `${date}/${id}` },
    i2: { pk: `time-entries/project/${projectId}`, sk: `${date}/${id}` },
    i3: { pk: `time-entries/member/${memberId}`, sk: `${date}/${id}` },
  }),
})

/** What a month's record keeps of an entry: enough to bill it and to report. */
export type EntryFacts = Pick<TimeEntry, 'date' | 'memberId' | 'taskId' | 'seconds' | 'billable' | 'rate'> & { approved: boolean }

/**
 * The time of a project in a month: its entries, and which of them are on which invoice. Every entry that is written, and every invoice that is
 * made of time, changes it in the same commit: so no hour is billed twice, nor changed while it is billed.
 */
export interface ProjectMonth {
  projectId: string
  /** `YYYY-MM`. */
  month: string
  entries: Record<string, EntryFacts>
  /** From the invoice's id to its entries. */
  invoices: Record<string, string[]>
}

/** Beside the project. */
export const ProjectMonth = entity<ProjectMonth, Pick<ProjectMonth, 'projectId' | 'month'>>({
  name: 'project_month',
  schema: 1,
  key: ({ projectId, month }) => ({ pk: `project/${projectId}`, sk: `time/${month}` }),
})

/** What a member did on a day, so that a day has no more hours than it has, and nobody is at two places at once. */
export interface MemberDay {
  memberId: string
  date: Day
  entries: Record<string, Pick<TimeEntry, 'seconds' | 'startedAt' | 'endedAt'>>
}

/** One record a member and day. */
export const MemberDay = entity<MemberDay, Pick<MemberDay, 'memberId' | 'date'>>({
  name: 'member_day',
  schema: 1,
  key: ({ memberId, date }) => ({ pk: `member-time/${memberId}`, sk: date }),
})

/** A timer that runs; a member has one at most. */
export interface Timer {
  memberId: string
  projectId: string
  taskId?: string
  note?: string
  billable?: boolean
  startedAt: Instant
}

/** Present while it runs. */
export const Timer = entity<Timer, Pick<Timer, 'memberId'>>({
  name: 'timer',
  schema: 1,
  key: ({ memberId }) => ({ pk: `timer/${memberId}`, sk: 'timer' }),
})

/** The invoice that an entry is on, where it is on one. */
export function invoiceOf(month: ProjectMonth | undefined, entryId: string): string | undefined {
  return Object.entries(month?.invoices ?? {}).find(([, ids]) => ids.includes(entryId))?.[0]
}
