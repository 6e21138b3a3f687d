import { reinstateInvoice, writeOffInvoice } from '@quittance/core/invoice/write-off'
import { type AppliedCredit, applyCredit, unapplyCredit } from '@quittance/core/payment/apply-credit'
import * as z from 'zod'
import { Invoice, InvoiceActed } from '../invoice-schemas.ts'
import { lazily } from '../lazily.ts'
import { JournalEntry } from '../ledger-schemas.ts'
import { presentEntry, presentInvoice } from '../present-invoice.ts'
import { type Presenting, type Route, route } from '../route.ts'
import { amount, currencyCode, dayText, idParam, instantText, text } from '../schemas.ts'

const params = lazily(() => z.strictObject({ invoiceId: idParam('inv') }))

const CreditApplication = lazily(() =>
  z
    .strictObject({
      id: z.string(),
      customerId: z.string(),
      invoiceId: z.string(),
      invoiceNumber: z.string(),
      amount,
      currency: currencyCode,
      baseAmount: amount.meta({ description: 'What the credit was in the books.' }),
      appliedOn: dayText,
      reversal: z.strictObject({ on: dayText, reason: z.string() }).optional(),
      createdAt: instantText,
      version: z.int(),
    })
    .meta({ id: 'CreditApplication' }),
)
const Applied = lazily(() =>
  z
    .strictObject({ application: CreditApplication(), invoice: Invoice(), journalEntries: z.array(JournalEntry()) })
    .meta({ id: 'AppliedCredit' }),
)

function presentApplied({ application, invoice, entries }: AppliedCredit, at: Presenting) {
  const { entryId: _entry, reversal, ...shown } = application
  return {
    application: { ...shown, ...(reversal ? { reversal: { on: reversal.on, reason: reversal.reason } } : {}) },
    invoice: presentInvoice(invoice, at),
    journalEntries: entries.map(presentEntry),
  }
}

/** What settles an invoice without money: credit, and giving it up. */
export const settlementRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/v1/invoices/{invoiceId}/apply-credit',
    operationId: 'applyCredit',
    tag: 'Payments',
    summary: 'Settle an invoice with its customer’s credit',
    scope: 'payments:write',
    params,
    body: () =>
      z.strictObject({
        amount: amount.optional().meta({ description: 'Left out: as much as there is and is due.' }),
        appliedOn: dayText.optional().meta({ description: 'Left out: today.' }),
      }),
    answer: { status: 201, schema: Applied },
    errors: ['not_found', 'illegal_transition', 'precondition_failed', 'invalid_amount', 'overpayment', 'invalid_date', 'period_locked'],
    dryRun: true,
    example: { body: {} },
    run: ({ call, params, body }) => applyCredit(call, { ...params, ...body }),
    present: presentApplied,
  }),
  route({
    method: 'POST',
    path: '/v1/credit-applications/{creditApplicationId}/reverse',
    operationId: 'reverseCreditApplication',
    tag: 'Payments',
    summary: 'Take credit back from the invoice it settled',
    scope: 'credit-applications:write',
    params: () => z.strictObject({ creditApplicationId: idParam('cap') }),
    body: () => z.strictObject({ reason: text(500) }),
    answer: { status: 201, schema: Applied },
    errors: ['not_found', 'illegal_transition', 'period_locked'],
    dryRun: true,
    example: { body: { reason: 'Meant for another invoice' } },
    run: ({ call, params, body }) => unapplyCredit(call, { id: params.creditApplicationId, ...body }),
    present: presentApplied,
  }),
  route({
    method: 'POST',
    path: '/v1/invoices/{invoiceId}/write-off',
    operationId: 'writeOffInvoice',
    tag: 'Invoices',
    summary: 'Give up what is still due of an invoice',
    description: 'It becomes a loss; what is paid later is income. Tax that may be claimed back is a manual entry.',
    scope: 'payments:write',
    params,
    body: () => z.strictObject({ reason: text(500), writtenOffOn: dayText.optional().meta({ description: 'Left out: today.' }) }),
    answer: { status: 200, schema: InvoiceActed },
    errors: ['not_found', 'illegal_transition', 'precondition_failed', 'invalid_date', 'period_locked'],
    dryRun: true,
    etag: true,
    example: { body: { reason: 'Insolvent' } },
    run: ({ call, params, body }) => writeOffInvoice(call, { id: params.invoiceId, ...body }),
    present: ({ invoice, entries }, at) => ({ ...presentInvoice(invoice, at), journalEntries: entries.map(presentEntry) }),
  }),
  route({
    method: 'POST',
    path: '/v1/invoices/{invoiceId}/reinstate',
    operationId: 'reinstateInvoice',
    tag: 'Invoices',
    summary: 'Take the write-off of an invoice back',
    scope: 'payments:write',
    params,
    body: () => z.strictObject({ reason: text(500) }),
    answer: { status: 200, schema: InvoiceActed },
    errors: ['not_found', 'illegal_transition', 'precondition_failed', 'period_locked'],
    dryRun: true,
    etag: true,
    example: { body: { reason: 'They will pay after all' } },
    run: ({ call, params, body }) => reinstateInvoice(call, { id: params.invoiceId, ...body }),
    present: ({ invoice, entries }, at) => ({ ...presentInvoice(invoice, at), journalEntries: entries.map(presentEntry) }),
  }),
]
