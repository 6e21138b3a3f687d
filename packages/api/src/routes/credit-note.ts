import { creditNotesOf, listCreditNotes } from '@quittance/core/credit-note/list'
import { CreditNote as CreditNoteRecord } from '@quittance/core/credit-note/record'
import { sendCreditNote } from '@quittance/core/delivery/send-credit-note'
import { read } from '@quittance/core/store/transact'
import * as z from 'zod'
import { CreditNote, CreditNoteSummary } from '../credit-note-schemas.ts'
import { Invoice } from '../invoice-schemas.ts'
import { lazily } from '../lazily.ts'
import { JournalEntry } from '../ledger-schemas.ts'
import { presentCreditNote } from '../present-credit-note.ts'
import { presentEntry, presentInvoice } from '../present-invoice.ts'
import { MailInput } from '../quote-schemas.ts'
import { route } from '../route.ts'
import { amount, decimalText, idParam, pageOf, paging, text } from '../schemas.ts'

const tag = 'Credit notes'
const ofInvoiceParams = lazily(() => z.strictObject({ invoiceId: idParam('inv') }))

const LineCredit = lazily(() =>
  z
    .strictObject({
      lineIndex: z.int().min(0).max(499).meta({ description: 'Place of the line on the invoice, from 0.' }),
      quantity: decimalText.optional().meta({ description: 'So many of its pieces.' }),
      amount: amount
        .optional()
        .meta({ description: 'Or so much of its amount, in the terms of its price. By neither: all that is left of it.' }),
    })
    .meta({ id: 'LineCredit' }),
)

const create = route({
  method: 'POST',
  path: '/v1/invoices/{invoiceId}/credit-notes',
  operationId: 'createCreditNote',
  tag,
  summary: 'Credit an invoice, wholly or in part',
  description:
    'Give lines, or a gross amount; by neither, all that is left is credited. What exceeds the amount due becomes the customer’s credit.',
  scope: 'credit-notes:write',
  params: ofInvoiceParams,
  body: () =>
    z.strictObject({
      lines: z.array(LineCredit()).min(1).max(500).optional(),
      amount: amount.optional().meta({ description: 'Gross, in minor units; over all lines in proportion to what is left.' }),
      reason: text(500),
    }),
  answer: {
    status: 201,
    schema: () => z.strictObject({ creditNote: CreditNote(), invoice: Invoice(), journalEntries: z.array(JournalEntry()) }),
  },
  errors: ['not_found', 'illegal_transition', 'over_credit', 'invalid_amount', 'conflict', 'precondition_failed'],
  dryRun: true,
  example: { body: { lines: [{ lineIndex: 0, quantity: '1' }], reason: 'One hour was not worked' } },
  run: async ({ call, params: { invoiceId }, body }) => {
    const { createCreditNote } = await import('@quittance/core/credit-note/create')
    return await createCreditNote(call, { ...body, invoiceId })
  },
  present: ({ creditNote, invoice, entries }, at) => ({
    creditNote: presentCreditNote(creditNote),
    invoice: presentInvoice(invoice, at),
    journalEntries: entries.map(presentEntry),
  }),
})

const ofInvoice = route({
  method: 'GET',
  path: '/v1/invoices/{invoiceId}/credit-notes',
  operationId: 'listInvoiceCreditNotes',
  tag,
  summary: 'List the credit notes of an invoice',
  scope: 'credit-notes:read',
  params: ofInvoiceParams,
  answer: { status: 200, schema: () => pageOf(CreditNoteSummary()) },
  errors: ['not_found'],
  run: ({ call, params }) => creditNotesOf(call, params),
  present: (items) => ({ items, nextCursor: null }),
})

const list = route({
  method: 'GET',
  path: '/v1/credit-notes',
  operationId: 'listCreditNotes',
  tag,
  summary: 'List credit notes, the newest first',
  scope: 'credit-notes:read',
  query: () => z.strictObject(paging),
  answer: { status: 200, schema: () => pageOf(CreditNoteSummary()) },
  errors: ['invalid_cursor'],
  run: ({ call, query }) => listCreditNotes(call, query),
  present: (page) => page,
})

const get = route({
  method: 'GET',
  path: '/v1/credit-notes/{creditNoteId}',
  operationId: 'getCreditNote',
  tag,
  summary: 'Read a credit note',
  scope: 'credit-notes:read',
  eventual: true,
  params: () => z.strictObject({ creditNoteId: idParam('cn') }),
  answer: { status: 200, schema: CreditNote },
  errors: ['not_found'],
  run: ({ call, params: { creditNoteId } }) => read(call, CreditNoteRecord, { id: creditNoteId }),
  present: presentCreditNote,
})

const send = route({
  method: 'POST',
  path: '/v1/credit-notes/{creditNoteId}/send',
  operationId: 'sendCreditNote',
  tag,
  summary: 'Mail a credit note with its PDF',
  scope: 'credit-notes:write',
  params: () => z.strictObject({ creditNoteId: idParam('cn') }),
  body: MailInput,
  answer: { status: 202, schema: CreditNote },
  errors: ['not_found'],
  dryRun: true,
  example: { body: {} },
  run: ({ call, params: { creditNoteId }, body }) => sendCreditNote(call, { creditNoteId, ...body }),
  present: presentCreditNote,
})

/** Corrections of issued invoices. */
export const creditNoteRoutes = [create, ofInvoice, list, get, send]
