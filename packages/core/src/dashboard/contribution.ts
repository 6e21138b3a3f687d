import { groupOf, type Invoice, type InvoiceStatus } from '../invoice/record.ts'
import { addDays, type Day } from '../kit/day.ts'
import { conversionOf, toBase } from '../ledger/exchange.ts'
import type { Dashboard, Owed } from './record.ts'

/** What one invoice adds to the dashboard, in the organisation's currency. */
export interface Contribution {
  status: InvoiceStatus
  invoiced: number
  due: number
  dueDate: Day | null
}

/** How many days before today are still kept by themselves; a clock that is set back by less does not matter. */
const FLOOR_DAYS = 7

/** The invoice's contribution. The same function serves the commit and the rebuild. */
export function contributionOf(invoice: Invoice, baseCurrency: string): Contribution {
  if (invoice.status === 'draft' || invoice.status === 'void') return { status: invoice.status, invoiced: 0, due: 0, dueDate: null }
  const conversion = conversionOf(invoice, baseCurrency)
  const owes = groupOf(invoice.status) === 'unpaid'
  return {
    status: invoice.status,
    invoiced: invoice.baseTotal - toBase(invoice.amountCredited, conversion),
    due: owes ? invoice.baseTotal - toBase(invoice.totals.total - invoice.amountDue, conversion) : 0,
    dueDate: owes ? invoice.dueDate : null,
  }
}

/** The dashboard after an invoice changed from `before` (undefined: it is new) to `after` (undefined: it is gone). */
export function withInvoice(
  dashboard: Dashboard,
  change: { before: Contribution | undefined; after: Contribution | undefined; today: Day },
): Dashboard {
  let next = raiseFloor(dashboard, addDays(change.today, -FLOOR_DAYS))
  if (change.before) next = add(next, change.before, -1)
  if (change.after) next = add(next, change.after, 1)
  return next
}

/** Owed and past due on `today`. */
export function overdueOn(dashboard: Dashboard, today: Day): Owed {
  return Object.entries(dashboard.due)
    .filter(([dueDate]) => dueDate < today)
    .reduce((sum, [, owed]) => plus(sum, owed, 1), dashboard.older)
}

/** All that is owed, overdue or not. */
export function pendingOf(dashboard: Dashboard): Owed {
  return Object.values(dashboard.due).reduce((sum, owed) => plus(sum, owed, 1), dashboard.older)
}

function add(dashboard: Dashboard, contribution: Contribution, sign: 1 | -1): Dashboard {
  const next = {
    ...dashboard,
    counts: { ...dashboard.counts, [contribution.status]: dashboard.counts[contribution.status] + sign },
    totalInvoiced: dashboard.totalInvoiced + sign * contribution.invoiced,
  }
  if (contribution.dueDate === null) return next
  const owed = { amount: contribution.due, count: 1 }
  if (contribution.dueDate < dashboard.floor) return { ...next, older: plus(next.older, owed, sign) }
  return {
    ...next,
    due: withOwed(next.due, contribution.dueDate, plus(next.due[contribution.dueDate] ?? { amount: 0, count: 0 }, owed, sign)),
  }
}

function raiseFloor(dashboard: Dashboard, floor: Day): Dashboard {
  if (floor <= dashboard.floor) return dashboard
  let older = dashboard.older
  const due: Record<Day, Owed> = {}
  for (const [dueDate, owed] of Object.entries(dashboard.due)) {
    if (dueDate < floor) older = plus(older, owed, 1)
    else due[dueDate] = owed
  }
  return { ...dashboard, floor, older, due }
}

function withOwed(due: Record<Day, Owed>, dueDate: Day, owed: Owed): Record<Day, Owed> {
  const { [dueDate]: _replaced, ...others } = due
  return owed.count === 0 && owed.amount === 0 ? others : { ...others, [dueDate]: owed }
}

function plus(a: Owed, b: Owed, sign: 1 | -1): Owed {
  return { amount: a.amount + sign * b.amount, count: a.count + sign * b.count }
}
