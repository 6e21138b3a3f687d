import type { Call } from '../call.ts'
import { Customer } from '../customer/record.ts'
import type { Invoice, Period } from '../invoice/record.ts'
import type { Day } from '../kit/day.ts'
import { organisationOf } from '../organisation/of.ts'
import type { Organisation } from '../organisation/record.ts'
import { type Tx, transact } from '../store/transact.ts'
import { partiesOf, type RecurringPatch } from './content.ts'
import { newRecurring } from './create.ts'
import { draftOfTurn, plannedTurns, skippedTo, todayOf } from './plan.ts'
import { RecurringInvoice } from './record.ts'
import { isByBusinessDay, requireSchedule, type Schedule } from './schedule.ts'
import { requireTemplate, type Turn } from './template.ts'
import { scheduleInWords } from './words.ts'

/** How many invoices a preview shows. */
export const PREVIEW_COUNT = 12

/** An invoice to come. Amounts and text are null as long as there is no customer and no line. */
export interface PreviewedInvoice {
  period: string
  number: number
  date: Day
  nominal: Day
  billed: Period
  description: string | null
  total: number | null
  currency: string | null
}

/** The schedule in words, and what it will make. */
export interface Preview {
  inWords: string
  invoices: PreviewedInvoice[]
}

/** What a schedule that is being written would make. The rest may be missing. */
export interface PreviewInput extends Omit<RecurringPatch, 'schedule'> {
  schedule: Schedule
  /** Goes on where this one stands. */
  recurringInvoiceId?: string | undefined
}

/** The next twelve invoices of one that is there. Errors: `not_found`. */
export async function previewRecurring(call: Call, { id }: { id: string }): Promise<Preview> {
  return await transact(call, async (tx) => {
    const recurring = await tx.get(RecurringInvoice, { id })
    const { organisation, customer } = await partiesOf(tx, recurring)
    return previewOf(tx, { recurring, organisation, customer })
  })
}

/**
 * The next twelve invoices of one that is not there yet, or of a change. Writes nothing.
 * Errors: `not_found` (customer), `invalid_request` with pointers, those of `draftFrom`.
 */
export async function previewDraft(call: Call, { recurringInvoiceId, ...input }: PreviewInput): Promise<Preview> {
  return await transact(call, async (tx) => {
    requireSchedule(input.schedule)
    const organisation = await organisationOf(tx)
    const customer = input.customerId === undefined ? undefined : await tx.get(Customer, { id: input.customerId })
    const whole = { ...input, customerId: input.customerId ?? '', lines: input.lines ?? [] }
    const fresh = newRecurring(whole, { id: recurringInvoiceId ?? '', now: tx.now })
    requireTemplate(fresh.template, fresh.priceChanges)
    const known = recurringInvoiceId === undefined ? undefined : await tx.get(RecurringInvoice, { id: recurringInvoiceId })
    const { madeCount = 0, lastNominal } = known ?? {}
    const progress = { madeCount, ...(lastNominal === undefined ? {} : { lastNominal }) }
    const begun = skippedTo(todayOf(organisation, tx.now), { ...fresh, ...progress }, organisation)
    return previewOf(tx, { recurring: { ...fresh, ...begun }, organisation, customer: whole.lines.length > 0 ? customer : undefined })
  })
}

function previewOf(tx: Tx, from: { recurring: RecurringInvoice; organisation: Organisation; customer: Customer | undefined }): Preview {
  const { recurring, organisation, customer } = from
  const turns = plannedTurns(recurring, { offices: organisation, most: PREVIEW_COUNT })
  const issuedOn = todayOf(organisation, tx.now)
  const head = { id: recurring.id, createdAt: tx.now, updatedAt: tx.now }
  const draft = (turn: Turn) => customer && draftOfTurn({ ...recurring, turn, issuedOn }, { head, organisation, customer })
  return { inWords: scheduleInWords(recurring.schedule), invoices: turns.map((turn) => shown(recurring.schedule, turn, draft(turn))) }
}

/** A first or last business day is the day by the schedule: it did not move. */
function shown(schedule: Schedule, { key, number, date, nominal: plain, period }: Turn, draft: Invoice | undefined): PreviewedInvoice {
  const nominal = isByBusinessDay(schedule) ? date : plain
  const [first] = draft?.lines ?? []
  const amounts = { description: first?.description ?? null, total: draft?.totals.total ?? null, currency: draft?.currency ?? null }
  return { period: key, number, date, nominal, billed: period, ...amounts }
}
