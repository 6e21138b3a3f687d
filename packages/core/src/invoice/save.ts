import { CustomerTotals, withInvoiceTotals } from '../customer/totals.ts'
import { contributionOf, withInvoice } from '../dashboard/contribution.ts'
import { DailyFigures, Dashboard, dailyFiguresOf, emptyDashboard, withDay } from '../dashboard/record.ts'
import { type Day, dayIn } from '../kit/day.ts'
import { Organisation } from '../organisation/record.ts'
import { Conflict } from '../ports/store.ts'
import { writeTerms } from '../search/write-terms.ts'
import type { Tx } from '../store/transact.ts'
import { Invoice, type StoredInvoice } from './record.ts'
import { invoiceSearch } from './search.ts'

export interface InvoiceChange {
  before: Invoice | undefined
  after: Invoice | undefined
  organisation: Organisation
}

/**
 * Writes a changed invoice together with every read model that depends on it: dashboard, customer totals, search
 * terms. Every use case that changes an invoice ends here, so that no figure can be forgotten.
 */
export async function saveInvoice(tx: Tx, change: InvoiceChange & { after: Invoice }): Promise<StoredInvoice> {
  await keepReadModels(tx, change)
  return tx.put(Invoice, change.after)
}

/** Removes a draft and what it added to the read models. */
export async function removeInvoice(tx: Tx, change: { before: Invoice; organisation: Organisation }): Promise<void> {
  await keepReadModels(tx, { ...change, after: undefined })
  tx.remove(Invoice, { id: change.before.id })
}

/** Adds money received (or, negative, given back) to the day it came. */
export async function recordReceived(tx: Tx, received: { day: Day; baseAmount: number; organisation: Organisation }): Promise<void> {
  const { currency } = received.organisation
  const dashboard = await dashboardOf(tx, received.organisation)
  tx.put(Dashboard, { ...dashboard, received: dashboard.received + received.baseAmount })
  await addToDay(tx, currency, { day: received.day, received: received.baseAmount, invoiced: 0 })
}

async function keepReadModels(tx: Tx, change: InvoiceChange): Promise<void> {
  const { before, after, organisation } = change
  const contributions = {
    before: before && contributionOf(before, organisation.currency),
    after: after && contributionOf(after, organisation.currency),
  }
  const today = dayIn(organisation.zone, tx.now)
  tx.put(Dashboard, withInvoice(await dashboardOf(tx, organisation), { ...contributions, today }))
  const invoiced = (contributions.after?.invoiced ?? 0) - (contributions.before?.invoiced ?? 0)
  const issueDate = after?.issueDate ?? before?.issueDate
  if (invoiced !== 0 && issueDate) await addToDay(tx, organisation.currency, { day: issueDate, received: 0, invoiced })
  await keepCustomerTotals(tx, change)
  await writeTerms(tx, invoiceSearch, { before, after })
}

/** A draft may be given to another customer: then both are changed. */
async function keepCustomerTotals(tx: Tx, { before, after }: InvoiceChange): Promise<void> {
  for (const customerId of new Set([before?.customerId, after?.customerId])) {
    if (customerId === undefined) continue
    const of = (invoice: Invoice | undefined) => (invoice?.customerId === customerId ? invoice : undefined)
    tx.put(
      CustomerTotals,
      withInvoiceTotals(await tx.find(CustomerTotals, { customerId }), { customerId, before: of(before), after: of(after) }),
    )
  }
}

async function dashboardOf(tx: Tx, organisation: Organisation): Promise<Dashboard> {
  const { currency } = organisation
  const known = await tx.find(Dashboard, { currency })
  if (known) return known
  // The first invoice fixes the currency of the books, so that it must not be changed in the same instant.
  if ((await tx.find(Organisation, {}))?.currency !== currency) throw new Conflict([])
  return emptyDashboard(currency, dayIn(organisation.zone, tx.now))
}

async function addToDay(tx: Tx, currency: string, change: { day: Day; received: number; invoiced: number }): Promise<void> {
  const key = dailyFiguresOf(currency, change.day)
  const figures = (await tx.find(DailyFigures, key)) ?? { ...key, days: {} }
  tx.put(DailyFigures, withDay(figures, change))
}
