import { Customer } from '../customer/record.ts'
import { requestSend } from '../delivery/send-invoice.ts'
import type { DueHandler } from '../due/handlers.ts'
import type { DueItem } from '../due/record.ts'
import { emit } from '../event/emit.ts'
import { issueDraft } from '../invoice/issue.ts'
import type { StoredInvoice } from '../invoice/record.ts'
import { saveInvoice } from '../invoice/save.ts'
import type { Instant } from '../kit/day.ts'
import { AppError } from '../kit/errors.ts'
import { organisationOf } from '../organisation/of.ts'
import type { Organisation } from '../organisation/record.ts'
import type { Tx } from '../store/transact.ts'
import type { Parties } from './content.ts'
import { draftOfTurn, dueAtOf, plannedTurns, todayOf, variablesOf } from './plan.ts'
import { type Automation, RecurringInvoice, RecurringRun, type StoredRecurring } from './record.ts'
import { saveRecurring } from './save.ts'
import { mailFor, type Turn } from './template.ts'

/**
 * What is done when a recurring invoice is due: the invoice of its next turn, once for each period. In one commit the invoice is made, issued and
 * asked to be sent, the run of the period is written where there was none, and the recurring invoice goes on to its next day. A refusal is written
 * as the run of the period, told, and waits for somebody; the next period comes all the same.
 */
export const RECURRING_INVOICE_DUE: DueHandler = {
  work: (tx, due) => inTurn(tx, due, makeTurn),
  refused: (tx, due, reason) => inTurn(tx, due, (_tx, at) => failTurn(_tx, at, reason)),
}

interface DueTurn {
  recurring: StoredRecurring
  turn: Turn
  organisation: Organisation
}

async function inTurn(
  tx: Tx,
  { subjectId }: DueItem,
  act: (tx: Tx, at: DueTurn) => Promise<Partial<RecurringInvoice>>,
): Promise<Instant | undefined> {
  const recurring = await tx.find(RecurringInvoice, { id: subjectId })
  if (recurring?.status !== 'active') return undefined
  const organisation = await organisationOf(tx)
  const [turn] = plannedTurns(recurring, { offices: organisation, most: 1 })
  if (turn && turn.date > todayOf(organisation, tx.now)) return dueAtOf(turn.date, organisation.zone)
  const changed = turn ? await act(tx, { recurring, turn, organisation }) : {}
  const customer = await tx.find(Customer, { id: recurring.customerId })
  const after = { ...recurring, ...changed, updatedAt: tx.now }
  const { nextOn } = await saveRecurring(tx, { before: recurring, after, organisation, customer })
  return nextOn === null ? undefined : dueAtOf(nextOn, organisation.zone)
}

/** Of a period that has its run already, under an earlier schedule, nothing is made. */
async function makeTurn(tx: Tx, { recurring, turn, organisation }: DueTurn): Promise<Partial<RecurringInvoice>> {
  if (await tx.find(RecurringRun, runOf(recurring, turn))) return { lastNominal: turn.nominal }
  const customer = await tx.find(Customer, { id: recurring.customerId })
  if (!customer) throw new AppError('not_found', 'The customer is gone. Choose another one, or end the recurring invoice.')
  const invoice = await makeInvoice(tx, { recurring, turn }, { organisation, customer })
  tx.put(RecurringRun, { ...newRun(tx, recurring, turn), status: 'made', invoiceId: invoice.id })
  return { lastNominal: turn.nominal, madeCount: turn.number }
}

async function failTurn(tx: Tx, { recurring, turn }: DueTurn, reason: AppError): Promise<Partial<RecurringInvoice>> {
  await tx.find(RecurringRun, runOf(recurring, turn))
  const failure = { code: reason.code, message: reason.message, errors: reason.details.errors ?? [] }
  tx.put(RecurringRun, { ...newRun(tx, recurring, turn), status: 'failed', failure })
  emit(tx, {
    type: 'recurring_invoice.failed',
    subject: { kind: 'recurring_invoice', id: recurring.id },
    customerId: recurring.customerId,
    data: { period: turn.key, date: turn.date, code: reason.code },
    reason: reason.message,
  })
  return { lastNominal: turn.nominal, madeCount: turn.number, failedCount: recurring.failedCount + 1 }
}

function runOf({ id }: RecurringInvoice, { key }: Turn): Pick<RecurringRun, 'recurringInvoiceId' | 'period'> {
  return { recurringInvoiceId: id, period: key }
}

function newRun(tx: Tx, recurring: RecurringInvoice, turn: Turn): Omit<RecurringRun, 'status'> {
  const { nominal, date, number, period } = turn
  return { ...runOf(recurring, turn), nominal, date, number, billed: period, at: tx.now }
}

/** The invoice of a turn, as far as the automation takes it. Errors: those of `createInvoice`, `issueInvoice` and `sendInvoice`. */
export async function makeInvoice(
  tx: Tx,
  { recurring, turn, automation = recurring.automation }: { recurring: RecurringInvoice; turn: Turn; automation?: Automation },
  parties: Parties,
): Promise<StoredInvoice> {
  const { organisation } = parties
  const { id: recurringInvoiceId, customerId } = recurring
  const head = { id: tx.call.newId('inv'), createdAt: tx.now, updatedAt: tx.now, recurringInvoiceId }
  const draft = draftOfTurn({ ...recurring, turn, issuedOn: todayOf(organisation, tx.now) }, { head, ...parties })
  const about = { customerId, data: { recurringInvoiceId, period: turn.key, total: draft.totals.total, currency: draft.currency } }
  emit(tx, { ...about, type: 'invoice.created', subject: { kind: 'invoice', id: draft.id } })
  const data = { ...about.data, invoiceId: draft.id }
  emit(tx, { customerId, data, type: 'recurring_invoice.invoiced', subject: { kind: 'recurring_invoice', id: recurringInvoiceId } })
  const saved = await saveInvoice(tx, { before: undefined, after: draft, organisation })
  if (automation === 'draft') return saved
  const { invoice } = await issueDraft(tx, { before: saved })
  if (automation === 'issue') return invoice
  const mail = mailFor(recurring.template, { ...turn, ...variablesOf(parties) })
  return (await requestSend(tx, { before: invoice, ...mail })).invoice
}
