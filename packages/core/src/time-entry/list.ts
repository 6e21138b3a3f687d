import type { Call } from '../call.ts'
import { addDays, type Day, monthOf } from '../kit/day.ts'
import { fromSummary, type Versioned } from '../store/entity.ts'
import { type DocPage, listPage, type PageRequest } from '../store/list.ts'
import { readIfAny } from '../store/transact.ts'
import { invoiceOf, ProjectMonth, type TimeEntry } from './record.ts'

/** Which entries: of a project or of a member, within days (both included). */
export interface TimeQuery extends PageRequest {
  projectId?: string | undefined
  memberId?: string | undefined
  from?: Day | undefined
  to?: Day | undefined
}

/** An entry with the invoice that it is on. */
export type ShownTimeEntry = Versioned<TimeEntry> & { invoiceId?: string }

/** Lists entries, the latest day first. Errors: `invalid_cursor`. */
export async function listTimeEntries(call: Call, query: TimeQuery): Promise<DocPage<ShownTimeEntry>> {
  const { projectId, memberId, from, to } = query
  const place =
    projectId !== undefined
      ? ({ index: 'i2', pk: `time-entries/project/${projectId}` } as const)
      : memberId !== undefined
        ? ({ index: 'i3', pk: `time-entries/member/${memberId}` } as const)
        : ({ index: 'i1', pk: 'time-entries' } as const)
  const range = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { below: addDays(to, 1) }) }
  const page = await listPage(call, { ...place, ...range, reverse: true }, query, (stored) => {
    const entry = fromSummary<TimeEntry>(stored)
    return memberId === undefined || entry.memberId === memberId ? entry : undefined
  })
  return { ...page, items: await withInvoices(call, page.items) }
}

/** Entries with the invoices they are on: one read a project and month. */
export async function withInvoices(call: Call, entries: readonly Versioned<TimeEntry>[]): Promise<ShownTimeEntry[]> {
  const months = new Map<string, Promise<ProjectMonth | undefined>>()
  return await Promise.all(
    entries.map(async (entry) => {
      const key = { projectId: entry.projectId, month: monthOf(entry.date) }
      const name = `${key.projectId}/${key.month}`
      const month = months.get(name) ?? readIfAny(call, ProjectMonth, key)
      months.set(name, month)
      const invoiceId = invoiceOf(await month, entry.id)
      return invoiceId === undefined ? entry : { ...entry, invoiceId }
    }),
  )
}
