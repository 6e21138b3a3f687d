import type { Call } from '../call.ts'
import { contributionOf, withInvoice } from '../dashboard/contribution.ts'
import { DailyFigures, Dashboard, dailyFiguresOf, emptyDashboard, withDay } from '../dashboard/record.ts'
import type { Invoice } from '../invoice/record.ts'
import type { Day } from '../kit/day.ts'
import { canonicalJson } from '../kit/json.ts'
import type { JournalEntry } from '../ledger/entry.ts'
import { receivedIn } from '../ledger/payment-entries.ts'
import { readIfAny } from '../store/transact.ts'
import type { Examination } from './report.ts'
import { everyIn } from './walk.ts'

/** The dashboard and its days, made again from invoices and entries. */
export interface FiguresCheck {
  seeInvoice(invoice: Invoice): void
  seeEntry(entry: JournalEntry): void
  /** Compares with what is kept. Gives what differs, as it must be. */
  finish(): Promise<{ dashboard?: Dashboard; days: DailyFigures[] }>
}

/** `today` and the currency are the organisation's. How far back due days are kept apart (`floor`) is taken over from what is kept. */
export async function checkFigures(call: Call, examination: Examination, books: { currency: string; today: Day }): Promise<FiguresCheck> {
  const { currency } = books
  const kept = await readIfAny(call, Dashboard, { currency })
  let dashboard = emptyDashboard(currency, kept?.floor ?? books.today)
  const months = new Map<string, DailyFigures>()
  const addToDay = (change: { day: Day; received: number; invoiced: number }) => {
    const key = dailyFiguresOf(currency, change.day)
    months.set(key.month, withDay(months.get(key.month) ?? { ...key, days: {} }, change))
  }
  return {
    seeInvoice(invoice) {
      const after = contributionOf(invoice, currency)
      dashboard = withInvoice(dashboard, { before: undefined, after, today: dashboard.floor })
      if (after.invoiced !== 0 && invoice.issueDate) addToDay({ day: invoice.issueDate, received: 0, invoiced: after.invoiced })
    },
    seeEntry(entry) {
      const received = receivedIn(entry)
      if (received === 0) return
      dashboard = { ...dashboard, received: dashboard.received + received }
      addToDay({ day: entry.date, received, invoiced: 0 })
    },
    async finish() {
      const days = await wrongMonths(call, examination, { currency, months })
      const { version: _version, ...now } = (await readIfAny(call, Dashboard, { currency })) ?? {
        ...emptyDashboard(currency, dashboard.floor),
        version: 0,
      }
      if (canonicalJson(now) === canonicalJson(dashboard)) return { days }
      examination.add(
        'figures',
        'dashboard',
        `The dashboard differs from the invoices and payments in: ${membersThatDiffer(now, dashboard).join(', ')}.`,
      )
      return { dashboard, days }
    },
  }
}

async function wrongMonths(
  call: Call,
  examination: Examination,
  right: { currency: string; months: Map<string, DailyFigures> },
): Promise<DailyFigures[]> {
  const { currency, months } = right
  const wrong: DailyFigures[] = []
  for await (const { version: _version, ...kept } of everyIn(call, DailyFigures, { pk: 'dashboard', prefix: `${currency}/` })) {
    const made = months.get(kept.month) ?? { ...kept, days: {} }
    months.delete(kept.month)
    if (canonicalJson(kept) !== canonicalJson(made)) wrong.push(made)
  }
  wrong.push(...[...months.values()].filter(({ days }) => Object.keys(days).length > 0))
  for (const { month } of wrong)
    examination.add('figures', month, 'The figures of the days of this month differ from its invoices and payments.')
  return wrong
}

function membersThatDiffer(a: Dashboard, b: Dashboard): string[] {
  const other = new Map<string, unknown>(Object.entries(b))
  return Object.entries(a).flatMap(([name, value]) => (canonicalJson(value) === canonicalJson(other.get(name)) ? [] : [name]))
}
