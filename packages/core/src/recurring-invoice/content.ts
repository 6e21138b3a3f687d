import { type Customer, Customer as CustomerRecord } from '../customer/record.ts'
import { requireAttachments } from '../invoice/attachments.ts'
import { requireItems } from '../invoice/items.ts'
import { AppError } from '../kit/errors.ts'
import { organisationOf } from '../organisation/of.ts'
import type { Organisation } from '../organisation/record.ts'
import type { Tx } from '../store/transact.ts'
import { draftOfTurn, plannedTurns, todayOf } from './plan.ts'
import type { Automation, RecurringContent, RecurringInvoice } from './record.ts'
import { requireSchedule, type Schedule } from './schedule.ts'
import { type PriceChange, requireTemplate, type Template } from './template.ts'

/** What one is made of: a schedule, and an invoice's content without what the day decides. */
export interface RecurringInput extends Omit<Template, 'billedPeriod'> {
  name?: string | null | undefined
  schedule: Schedule
  automation?: Automation | undefined
  priceChanges?: PriceChange[] | undefined
  billedPeriod?: Template['billedPeriod'] | undefined
}

/** What may be sent of it. */
export type RecurringPatch = { [K in keyof RecurringInput]?: RecurringInput[K] | undefined }

/** Who deals with whom, as it is now. */
export interface Parties {
  organisation: Organisation
  customer: Customer
}

/** Errors: `not_found` (customer). */
export async function partiesOf(tx: Tx, { customerId }: { customerId: string }): Promise<Parties> {
  return { organisation: await organisationOf(tx), customer: await tx.get(CustomerRecord, { id: customerId }) }
}

/** The content of what was sent. */
export function contentOfRecurring(input: RecurringInput): RecurringContent {
  const { name, schedule, automation = 'issue', priceChanges = [], billedPeriod = 'current', ...template } = input
  return { ...(name ? { name } : {}), schedule, automation, priceChanges, template: { ...template, billedPeriod } }
}

/**
 * Errors: `invalid_request` with pointers (schedule, unknown variables, prices of lines that there are not, a schedule without a day to come),
 * `not_found` (item), `attachment_invalid` for a file that has not arrived, those of `draftFrom` for the content with its prices of now and with each later price.
 */
export async function requireContent(tx: Tx, recurring: RecurringInvoice, parties: Parties): Promise<void> {
  const { schedule, template, priceChanges } = recurring
  requireSchedule(schedule)
  requireTemplate(template, priceChanges)
  await requireItems(tx, template.lines)
  await requireAttachments(tx, template.attachmentIds ?? [], { isIssued: true })
  const [next] = plannedTurns(recurring, { offices: parties.organisation, most: 1 })
  if (!next) throw noDay()
  const head = { id: recurring.id, createdAt: tx.now, updatedAt: tx.now }
  const issuedOn = todayOf(parties.organisation, tx.now)
  for (const [at, { from }] of priceChanges.entries()) {
    inPriceChange(at, () => draftOfTurn({ ...recurring, turn: { ...next, nominal: from, date: from }, issuedOn }, { head, ...parties }))
  }
}

function noDay(): AppError {
  const message = 'This schedule has no day from today on. Choose a later end, or more invoices.'
  return new AppError('invalid_request', message, { errors: [{ pointer: '/schedule', code: 'invalid_value', message }] })
}

function inPriceChange(at: number, draft: () => unknown): void {
  try {
    draft()
  } catch (error) {
    if (!(error instanceof AppError) || !error.details.errors) throw error
    const errors = error.details.errors.map((finding) => ({ ...finding, pointer: `/priceChanges/${at}` }))
    throw new AppError(error.code, error.message, { ...error.details, errors })
  }
}
