import type { Customer } from '../customer/record.ts'
import { type DraftHead, draftFrom } from '../invoice/content.ts'
import type { Invoice } from '../invoice/record.ts'
import { addDays, type Day, dayIn, type Instant, instantOf } from '../kit/day.ts'
import { isBusinessDay, type OfficeDays } from '../organisation/business-days.ts'
import type { Organisation } from '../organisation/record.ts'
import { startOfDay } from '../time-entry/day-span.ts'
import { movesBy, occurrenceBefore, occurrencesAfter } from './dates.ts'
import { billedPeriod, periodKey } from './period.ts'
import type { RecurringContent, RecurringInvoice } from './record.ts'
import { inputFor, type Turn } from './template.ts'

/** How far a recurring invoice has come. */
export type Progress = Pick<RecurringInvoice, 'lastNominal' | 'madeCount'>

/** So far at most does a day lie after its business day: the longest that an organisation can be closed. */
const MOVED_BACK_DAYS_MAX = 2 * 366

/** Invoices are made this long after their day begins, so that mails do not come in the night. */
const MADE_AFTER_MS = 6 * 3_600_000

/** The next turns, at most `most`. One whose period had its turn already, by an earlier schedule, is left out. */
export function plannedTurns(
  of: Pick<RecurringContent, 'schedule' | 'template'> & Progress,
  { offices, most }: { offices: OfficeDays; most: number },
): Turn[] {
  const { schedule, template, lastNominal, madeCount } = of
  const worksOn = (day: Day) => isBusinessDay(offices, day)
  const lastKey = lastNominal === undefined ? '' : periodKey(schedule, lastNominal)
  const turns: Turn[] = []
  for (const { nominal, date } of occurrencesAfter(schedule, lastNominal, worksOn)) {
    const number = madeCount + turns.length + 1
    if (turns.length >= most || number > (schedule.count ?? Number.POSITIVE_INFINITY)) break
    const key = periodKey(schedule, nominal)
    if (key === lastKey) continue
    turns.push({ key, nominal, date, number, period: billedPeriod({ schedule, billed: template.billedPeriod, nominal }) })
  }
  return turns
}

/** The progress with which no turn before `today` is still to come: those are skipped. */
export function skippedTo(today: Day, of: Pick<RecurringContent, 'schedule'> & Progress, offices: OfficeDays): Progress {
  const worksOn = (day: Day) => isBusinessDay(offices, day)
  const { schedule, lastNominal, madeCount } = of
  let last = occurrenceBefore(schedule, addDays(today, movesBy(schedule) < 0 ? MOVED_BACK_DAYS_MAX : 0), worksOn)
  while (last && last.date >= today) last = occurrenceBefore(schedule, last.nominal, worksOn)
  if (!last || last.nominal <= (lastNominal ?? '')) return { madeCount, ...(lastNominal === undefined ? {} : { lastNominal }) }
  return { madeCount, lastNominal: last.nominal }
}

/** When the invoice of a day is made. */
export function dueAtOf(date: Day, zone: string): Instant {
  return instantOf(startOfDay(zone, date) + MADE_AFTER_MS)
}

/** The day it is for the organisation. */
export function todayOf({ zone }: Pick<Organisation, 'zone'>, now: Instant): Day {
  return dayIn(zone, now)
}

/** The draft of a turn. Errors: those of `draftFrom`. */
export function draftOfTurn(
  of: Pick<RecurringContent, 'template' | 'priceChanges'> & { turn: Turn; issuedOn: Day },
  at: { head: DraftHead; organisation: Organisation; customer: Customer },
): Invoice {
  const { organisation, customer } = at
  return draftFrom(at.head, inputFor(of, variablesOf(at)), { organisation, customer })
}

/** Of whom a text speaks, and in which language. */
export function variablesOf({ organisation, customer }: { organisation: Organisation; customer: Customer }): {
  customerName: string
  locale: string
} {
  return { customerName: customer.name, locale: customer.locale ?? organisation.locale }
}
