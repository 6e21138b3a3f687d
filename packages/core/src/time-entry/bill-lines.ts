import type { LineInput } from '../invoice/content.ts'
import { add, type Decimal, decimal, decimalOf, decimalText, divideTo, multiply, ZERO } from '../kit/decimal.ts'
import type { Project } from '../project/record.ts'
import type { ListedEntry } from './months.ts'
import { rateOf } from './rate.ts'
import { roundSeconds } from './rounding.ts'
import type { TimeSettings } from './settings.ts'

/** What one line of the invoice is for. */
export type TimeGrouping = 'entry' | 'task' | 'member' | 'day'

const HOUR_SECONDS = decimalOf(3_600)
const PERCENT = decimalOf(100)
/** Hours are exact to a millionth: an amount is off by less than a cent up to a rate of 10,000. */
const HOURS_SCALE = 6

/** An entry that goes on an invoice, with what is shown of it. */
export interface BilledEntry extends ListedEntry {
  memberName: string
  note: string | undefined
}

interface Context {
  project: Project
  settings: TimeSettings
}

/** The hours of an entry as they are billed: rounded, then the part that the project bills; cut to millionths, half up. */
export function billedHours({ seconds }: { seconds: number }, { project, settings }: Context): Decimal {
  const rounded = decimalOf(roundSeconds(seconds, settings.rounding))
  const share = multiply(rounded, project.billablePercent === undefined ? PERCENT : decimal(project.billablePercent))
  return { coefficient: divideTo(share, multiply(HOUR_SECONDS, PERCENT), HOURS_SCALE, 'half-up'), scale: HOURS_SCALE }
}

/** Hours as a line says them, without zeros at the end. */
export function hoursText(hours: Decimal): string {
  const text = decimalText(hours)
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}

/** The lines of an invoice: one for each group and rate, in the order of their first day. Entries without a rate are left out. */
export function timeLines(
  entries: readonly BilledEntry[],
  context: Context,
  { groupBy, tax }: { groupBy: TimeGrouping; tax: Pick<LineInput, 'taxPercent' | 'taxCategory'> },
): LineInput[] {
  const groups = new Map<string, { description: string; rate: string; hours: Decimal }>()
  for (const entry of entries) {
    const rate = rateOf(entry, context)
    if (rate === undefined) continue
    const description = descriptionOf(entry, context.project, groupBy)
    const key = `${groupBy === 'entry' ? entry.id : description}\n${rate}`
    const known = groups.get(key)?.hours ?? ZERO
    groups.set(key, { description, rate, hours: add(known, billedHours(entry, context)) })
  }
  return [...groups.values()].map(({ description, rate, hours }) => ({
    description,
    quantity: hoursText(hours),
    unit: 'h',
    unitPrice: rate,
    ...tax,
  }))
}

function descriptionOf(entry: BilledEntry, project: Project, groupBy: TimeGrouping): string {
  const task = project.tasks.find(({ id }) => id === entry.taskId)?.name
  const what = [project.name, task].filter((one) => one !== undefined).join(': ')
  switch (groupBy) {
    case 'entry':
      return [entry.date, what, entry.note]
        .filter((one) => one !== undefined)
        .join(', ')
        .slice(0, DESCRIPTION_MAX)
    case 'task':
      return what
    case 'member':
      return `${project.name}: ${entry.memberName}`
    case 'day':
      return `${entry.date}, ${project.name}`
  }
}

const DESCRIPTION_MAX = 500
