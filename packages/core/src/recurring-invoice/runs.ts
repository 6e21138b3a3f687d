import type { Call } from '../call.ts'
import { emit } from '../event/emit.ts'
import { Invoice, type InvoiceSummary, type StoredInvoice, summaryOf } from '../invoice/record.ts'
import { AppError } from '../kit/errors.ts'
import { fromItem, fromSummary, type Versioned } from '../store/entity.ts'
import { type DocPage, listPage, type PageRequest } from '../store/list.ts'
import { readIfAny, type Tx, transact } from '../store/transact.ts'
import { partiesOf } from './content.ts'
import { type Automation, RecurringInvoice, RecurringRun } from './record.ts'
import { saveRecurring } from './save.ts'

/** A turn with the invoice it made; null where that was a draft that is deleted. */
export interface ShownRun extends RecurringRun {
  invoice: Versioned<InvoiceSummary> | null
}

/** What became of each period, the latest first. Errors: `not_found`, `invalid_cursor`. */
export async function listRuns(call: Call, { id, ...page }: PageRequest & { id: string }): Promise<DocPage<ShownRun>> {
  if (!(await readIfAny(call, RecurringInvoice, { id }))) throw new AppError('not_found', 'There is no such recurring invoice.')
  return await listPage(call, { pk: `recurring-invoice/${id}`, prefix: 'run/', reverse: true }, page, async (stored) => {
    const run = fromItem(RecurringRun, stored)
    const invoice = run.invoiceId === undefined ? undefined : await readIfAny(call, Invoice, { id: run.invoiceId })
    return { ...run, invoice: invoice ? { ...summaryOf(invoice), version: invoice.version } : null }
  })
}

/** The periods of all recurring invoices whose invoice could not be made and that wait for somebody, the latest first. Errors: `invalid_cursor`. */
export async function listFailedRuns(call: Call, page: PageRequest): Promise<DocPage<ShownRun & { customerName: string; name?: string }>> {
  return await listPage(call, { index: 'i1', pk: 'recurring-runs/failed', reverse: true }, page, async (stored) => {
    const run = fromSummary<RecurringRun>(stored)
    const recurring = await readIfAny(call, RecurringInvoice, { id: run.recurringInvoiceId })
    if (!recurring || recurring.failedCount === 0) return undefined
    const { customerName, name } = recurring
    return { ...run, invoice: null, customerName, ...(name === undefined ? {} : { name }) }
  })
}

interface RunRef {
  id: string
  period: string
}

/**
 * Makes the invoice of a period after all: of one that failed or was skipped, or whose draft was deleted. As a draft where that is asked.
 * Errors: `not_found`, `illegal_transition` (it has its invoice), those of `createInvoice`, `issueInvoice` and `sendInvoice`.
 */
export async function retryRun(
  call: Call,
  { id, period, automation }: RunRef & { automation?: Automation | undefined },
): Promise<StoredInvoice> {
  return await transact(call, async (tx) => {
    const { recurring, run } = await found(tx, { id, period })
    if (run.invoiceId !== undefined && (await tx.find(Invoice, { id: run.invoiceId }))) throw alreadyMade()
    const parties = await partiesOf(tx, recurring)
    const turn = { key: period, nominal: run.nominal, date: run.date, number: run.number, period: run.billed }
    // Loaded where it is done: what issues an invoice is large.
    const { makeInvoice } = await import('./make.ts')
    const invoice = await makeInvoice(tx, { recurring, turn, ...(automation === undefined ? {} : { automation }) }, parties)
    const { failure: _failure, ...kept } = run
    tx.put(RecurringRun, { ...kept, status: 'made', invoiceId: invoice.id, at: tx.now })
    await settle(tx, { recurring, run })
    return invoice
  })
}

/** Lets a period that failed be without an invoice. Errors: `not_found`, `illegal_transition`. */
export async function skipRun(call: Call, { id, period }: RunRef): Promise<Versioned<RecurringRun>> {
  return await transact(call, async (tx) => {
    const { recurring, run } = await found(tx, { id, period })
    if (run.status !== 'failed') throw new AppError('illegal_transition', 'Only a period that failed can be skipped.', { allowed: [] })
    const skipped = tx.put(RecurringRun, { ...run, status: 'skipped', at: tx.now })
    const { customerId } = recurring
    emit(tx, { type: 'recurring_invoice.skipped', subject: { kind: 'recurring_invoice', id }, customerId, data: { period } })
    await settle(tx, { recurring, run })
    return skipped
  })
}

async function found(tx: Tx, { id, period }: RunRef): Promise<{ recurring: Versioned<RecurringInvoice>; run: Versioned<RecurringRun> }> {
  return {
    recurring: await tx.get(RecurringInvoice, { id }),
    run: await tx.get(RecurringRun, { recurringInvoiceId: id, period }),
  }
}

/** One fewer waits for somebody. */
async function settle(tx: Tx, { recurring, run }: { recurring: RecurringInvoice; run: RecurringRun }): Promise<void> {
  if (run.status !== 'failed') return
  const after = { ...recurring, failedCount: recurring.failedCount - 1, updatedAt: tx.now }
  await saveRecurring(tx, { before: recurring, after, ...(await partiesOf(tx, recurring)) })
}

function alreadyMade(): AppError {
  return new AppError('illegal_transition', 'This period has its invoice. Void or credit that one first, and invoice by hand.', {
    allowed: [],
  })
}
