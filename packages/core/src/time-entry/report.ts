import type { Call } from '../call.ts'
import { addDays, type Day } from '../kit/day.ts'
import { add, type Decimal, decimal, decimalOf, divideTo, multiply, ZERO } from '../kit/decimal.ts'
import { exponentOf } from '../kit/money.ts'
import { Member } from '../member/record.ts'
import { Project, projectsPartition } from '../project/record.ts'
import { fromSummary } from '../store/entity.ts'
import { everyItem } from '../store/list.ts'
import { readIfAny } from '../store/transact.ts'
import { billedHours } from './bill-lines.ts'
import { entriesIn, type ListedEntry, monthsBetween } from './months.ts'
import { rateOf } from './rate.ts'
import { ProjectMonth } from './record.ts'
import { readTimeSettings, type TimeSettings } from './settings.ts'

/** What the rows of the report are. */
export type TimeReportGrouping = 'project' | 'member' | 'week'

/** Time of one project, member or week, in one currency. Seconds as they were worked; amounts in minor units, as they would be billed now. */
export interface TimeReportRow {
  /** The project's or member's id, or the Monday of the week. */
  key: string
  name: string
  currency: string
  seconds: number
  billableSeconds: number
  billedSeconds: number
  /** All billable time, at the rates of now. */
  billableAmount: number
  /** Billable and on no invoice, approved or not. */
  unbilledAmount: number
  /** Billable time without a rate, which no amount can be given for. */
  unpricedSeconds: number
  budgetHours?: string
}

/** Hours and amounts within days (both included). Its cost grows with projects and months. Errors: `invalid_date`, `limit_exceeded`. */
export async function timeReport(call: Call, asked: { from: Day; to: Day; groupBy: TimeReportGrouping }): Promise<TimeReportRow[]> {
  const months = monthsBetween(asked)
  const settings = await readTimeSettings(call)
  const sums = new Map<string, Sum>()
  for (const archived of [false, true]) {
    for await (const stored of everyItem(call, { index: 'i1', pk: projectsPartition(archived) })) {
      const project = await readIfAny(call, Project, { id: fromSummary<Project>(stored).id })
      if (!project) continue
      const records = await Promise.all(months.map((month) => readIfAny(call, ProjectMonth, { projectId: project.id, month })))
      for (const record of records) {
        for (const entry of record ? entriesIn(record, asked) : []) {
          const key = keyOf(entry, project, asked.groupBy)
          const place = `${key}/${project.currency}`
          sums.set(place, plus(sums.get(place) ?? noSum(key, project), entry, { project, settings }))
        }
      }
    }
  }
  return await Promise.all([...sums.values()].map((sum) => rowOf(call, sum, asked.groupBy)))
}

interface Sum extends Omit<TimeReportRow, 'name' | 'unbilledAmount' | 'billableAmount'> {
  project: Project
  /** In major units, exact. */
  unbilled: Decimal
  billable: Decimal
}

function noSum(key: string, project: Project): Sum {
  const { currency } = project
  return { key, project, currency, seconds: 0, billableSeconds: 0, billedSeconds: 0, unpricedSeconds: 0, unbilled: ZERO, billable: ZERO }
}

function keyOf(entry: ListedEntry, project: Project, groupBy: TimeReportGrouping): string {
  if (groupBy === 'project') return project.id
  return groupBy === 'member' ? entry.memberId : mondayOf(entry.date)
}

/** The Monday of a day's week (ISO 8601). */
export function mondayOf(day: Day): Day {
  return addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7))
}

function plus(sum: Sum, entry: ListedEntry, at: { project: Project; settings: TimeSettings }): Sum {
  const isBilled = entry.invoiceId !== undefined
  const isUnbilled = entry.billable && !isBilled
  const rate = rateOf(entry, at)
  const worth = entry.billable && rate !== undefined ? multiply(billedHours(entry, at), decimal(rate)) : ZERO
  return {
    ...sum,
    seconds: sum.seconds + entry.seconds,
    billableSeconds: sum.billableSeconds + (entry.billable ? entry.seconds : 0),
    billedSeconds: sum.billedSeconds + (isBilled ? entry.seconds : 0),
    unpricedSeconds: sum.unpricedSeconds + (isUnbilled && rate === undefined ? entry.seconds : 0),
    unbilled: isUnbilled ? add(sum.unbilled, worth) : sum.unbilled,
    billable: add(sum.billable, worth),
  }
}

async function rowOf(call: Call, { project, unbilled, billable, ...sum }: Sum, groupBy: TimeReportGrouping): Promise<TimeReportRow> {
  const member = groupBy === 'member' ? await readIfAny(call, Member, { id: sum.key }) : undefined
  const name = groupBy === 'project' ? project.name : groupBy === 'week' ? sum.key : (member?.name ?? 'Former member')
  const minor = (amount: Decimal) => Number(divideTo(amount, decimalOf(1), exponentOf(sum.currency), 'half-up'))
  return {
    ...sum,
    name,
    unbilledAmount: minor(unbilled),
    billableAmount: minor(billable),
    ...(groupBy === 'project' && project.budgetHours !== undefined ? { budgetHours: project.budgetHours } : {}),
  }
}
