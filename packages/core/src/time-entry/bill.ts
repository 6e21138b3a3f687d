import type { Call } from '../call.ts'
import { Customer } from '../customer/record.ts'
import { emit } from '../event/emit.ts'
import { draftFrom, type LineInput } from '../invoice/content.ts'
import type { StoredInvoice } from '../invoice/record.ts'
import { saveInvoice } from '../invoice/save.ts'
import type { Day } from '../kit/day.ts'
import { AppError } from '../kit/errors.ts'
import { Member } from '../member/record.ts'
import { organisationOf } from '../organisation/of.ts'
import type { Organisation } from '../organisation/record.ts'
import { Project } from '../project/record.ts'
import { type Tx, transact } from '../store/transact.ts'
import { TAX_LIMITS } from '../tax/limits.ts'
import { type BilledEntry, billedHours, hoursText, type TimeGrouping, timeLines } from './bill-lines.ts'
import { entriesIn, type ListedEntry, monthsBetween } from './months.ts'
import { ProjectMonth, TimeEntry } from './record.ts'
import { DEFAULT_TIME_SETTINGS, TimeSettings } from './settings.ts'
import { type SheetRow, TimeSheet } from './sheet.ts'

/** Which time to bill, and how. */
export interface BilledTime {
  projectId: string
  from: Day
  to: Day
  groupBy: TimeGrouping
  /** The tax of the lines; left out: the organisation's first one. */
  taxPercent?: string | undefined
}

/**
 * Makes a draft of all approved, billable time of a project within days (both included) that is on no invoice. The time is tied to it in the same
 * commit, so that no hour is billed twice; it comes free when the draft is deleted, or the invoice voided or wholly credited.
 * Errors: `not_found`, `invalid_date`, `limit_exceeded`, `conflict` when there is nothing to bill, nobody to bill it to, or no rate.
 */
export async function invoiceFromTime(call: Call, input: BilledTime): Promise<StoredInvoice> {
  const months = monthsBetween(input)
  return await transact(call, async (tx) => {
    const project = await tx.get(Project, { id: input.projectId })
    const { customerId } = project
    if (customerId === undefined)
      throw new AppError('conflict', `“${project.name}” has no customer. Say in the project whom it is billed to.`)
    const organisation = await organisationOf(tx)
    const customer = await tx.get(Customer, { id: customerId })
    const settings = (await tx.find(TimeSettings, {})) ?? DEFAULT_TIME_SETTINGS
    const found = await unbilledIn(tx, { projectId: project.id, months, input })
    const entries = await withWords(
      tx,
      found.flatMap(({ entries }) => entries),
    )
    const lines = timeLines(entries, { project, settings }, { groupBy: input.groupBy, tax: taxFor(organisation, input.taxPercent) })
    requireLines(entries, lines, { project, settings })
    const head = { id: call.newId('inv'), createdAt: tx.now, updatedAt: tx.now }
    const wish = { customerId, currency: project.currency, lines, pricesIncludeTax: false }
    const invoice = draftFrom(head, wish, { organisation, customer })
    for (const { month, entries: tied } of found)
      tx.put(ProjectMonth, { ...month, invoices: { ...month.invoices, [invoice.id]: tied.map(({ id }) => id) } })
    const rows = entries.map((entry) => rowOf(entry, { project, settings }))
    tx.put(TimeSheet, {
      invoiceId: invoice.id,
      projectId: project.id,
      projectName: project.name,
      months: found.map(({ month }) => month.month),
      rows,
    })
    emit(tx, {
      type: 'invoice.created',
      subject: { kind: 'invoice', id: invoice.id },
      customerId,
      data: { total: invoice.totals.total, currency: invoice.currency, projectId: project.id, timeEntries: entries.length },
    })
    return await saveInvoice(tx, { before: undefined, after: invoice, organisation })
  })
}

interface UnbilledMonth {
  month: ProjectMonth
  entries: ListedEntry[]
}

async function unbilledIn(tx: Tx, of: { projectId: string; months: readonly string[]; input: BilledTime }): Promise<UnbilledMonth[]> {
  const months = await Promise.all(of.months.map((month) => tx.find(ProjectMonth, { projectId: of.projectId, month })))
  const found = months.flatMap((month): UnbilledMonth[] => {
    if (!month) return []
    const entries = entriesIn(month, of.input).filter((entry) => entry.billable && entry.approved && entry.invoiceId === undefined)
    return entries.length > 0 ? [{ month, entries }] : []
  })
  if (found.length > 0) return found
  throw new AppError('conflict', 'There is no approved time to bill in these days. Approve it, or choose other days.')
}

/** The month's record says which entries; their notes and people are only shown. */
async function withWords(tx: Tx, entries: readonly ListedEntry[]): Promise<BilledEntry[]> {
  const names = new Map<string, Promise<string>>()
  const nameOf = (id: string) => {
    const name = names.get(id) ?? tx.peek(Member, { id }).then((member) => member?.name ?? 'Former member')
    names.set(id, name)
    return name
  }
  return await Promise.all(
    entries.map(async (entry) => ({
      ...entry,
      memberName: await nameOf(entry.memberId),
      note: (await tx.peek(TimeEntry, { id: entry.id }))?.note,
    })),
  )
}

function requireLines(
  entries: readonly BilledEntry[],
  lines: readonly LineInput[],
  at: { project: Project; settings: TimeSettings },
): void {
  const all = timeLines(entries, { ...at, settings: { ...at.settings, rate: at.settings.rate ?? '0' } }, { groupBy: 'entry', tax: {} })
  const priced = timeLines(entries, at, { groupBy: 'entry', tax: {} })
  if (priced.length < all.length) {
    throw new AppError(
      'conflict',
      `Nobody said what an hour of “${at.project.name}” costs. Set a rate for the project, its tasks or the organisation.`,
    )
  }
  if (lines.length > TAX_LIMITS.linesMax)
    throw new AppError(
      'too_many_lines',
      `This would be ${lines.length} lines, and ${TAX_LIMITS.linesMax} is the most. Group it, or choose fewer days.`,
    )
}

function taxFor({ taxPresets }: Organisation, taxPercent: string | undefined): Pick<LineInput, 'taxPercent' | 'taxCategory'> {
  if (taxPercent !== undefined) return { taxPercent }
  const [preset] = taxPresets
  return preset ? { taxPercent: preset.percent, taxCategory: preset.category } : { taxPercent: '0', taxCategory: 'O' }
}

function rowOf(entry: BilledEntry, at: { project: Project; settings: TimeSettings }): SheetRow {
  const task = at.project.tasks.find(({ id }) => id === entry.taskId)?.name
  return {
    date: entry.date,
    member: entry.memberName,
    hours: hoursText(billedHours(entry, at)),
    ...(task === undefined ? {} : { task }),
    ...(entry.note === undefined ? {} : { note: entry.note }),
  }
}
