import { Customer } from '../customer/record.ts'
import { wordsFor } from '../document/labels/languages.ts'
import { emit } from '../event/emit.ts'
import { draftFrom } from '../invoice/content.ts'
import { issueDraft } from '../invoice/issue.ts'
import type { Invoice, StoredInvoice } from '../invoice/record.ts'
import { saveInvoice } from '../invoice/save.ts'
import { addDays, dayIn } from '../kit/day.ts'
import { majorText } from '../kit/money.ts'
import { organisationOf } from '../organisation/of.ts'
import type { Tx } from '../store/transact.ts'
import type { InvoiceReminders, ReminderStep } from './record.ts'

/** How long who is asked for a fee has, in days. */
const DAYS_TO_PAY = 7

/**
 * Claims the fee of a step: a document of its own, issued, numbered and booked in the commit of the reminder (docs/decisions/0062). It is
 * compensation, outside the scope of VAT (Court of Justice, case 222/81). Undefined where the step has no fee, the invoice is in another currency or
 * is a fee itself, or the step's fee was claimed before. Errors: those of `issueInvoice`.
 */
export async function claimFee(
  tx: Tx,
  { invoice, step, earlier }: { invoice: Invoice; step: ReminderStep; earlier: InvoiceReminders['sent'] },
): Promise<StoredInvoice | undefined> {
  const { customerId, currency, number } = invoice
  const organisation = await organisationOf(tx)
  if (!step.feeAmount || invoice.reminderFeeOf || currency !== organisation.currency || number === null) return undefined
  if (earlier.some(({ stepId, feeInvoiceId }) => stepId === step.id && feeInvoiceId !== undefined)) return undefined
  const customer = await tx.get(Customer, { id: customerId })
  const { reminderFee, taxCategories } = wordsFor(invoice.customerLocale, organisation.country)
  const head = { id: tx.call.newId('inv'), createdAt: tx.now, updatedAt: tx.now, reminderFeeOf: { invoiceId: invoice.id, number } }
  const unitPrice = majorText(step.feeAmount, currency)
  const content = {
    customerId,
    currency,
    pricesIncludeTax: false,
    dueDate: addDays(dayIn(organisation.zone, tx.now), DAYS_TO_PAY),
    lines: [{ description: `${reminderFee}: ${number}`, quantity: '1', unitPrice, taxCategory: 'O' as const, taxPercent: '0' }],
    taxExemptions: [{ category: 'O' as const, reason: `${taxCategories.O}.` }],
    reference: number,
  }
  const draft = draftFrom(head, content, { organisation, customer })
  const data = { total: draft.totals.total, currency, reminderFeeOf: invoice.id }
  emit(tx, { type: 'invoice.created', subject: { kind: 'invoice', id: draft.id }, customerId, data })
  const before = await saveInvoice(tx, { before: undefined, after: draft, organisation })
  return (await issueDraft(tx, { before })).invoice
}
