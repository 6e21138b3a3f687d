import type { Call } from '@quittance/core/call'
import { CreditNote } from '@quittance/core/credit-note/record'
import { DocumentRecord, type DocumentSubject, pdfOf } from '@quittance/core/document/record'
import { Invoice } from '@quittance/core/invoice/record'
import { AppError } from '@quittance/core/kit/errors'
import { Payment } from '@quittance/core/payment/record'
import { read, readIfAny } from '@quittance/core/store/transact'

const WAITS_MS = [50, 100, 200, 400, 800, 1_600, 3_200]

/** The PDF of an issued invoice. The job that makes it starts at the commit of the issue; it is there almost at once. Errors: `not_found`, `illegal_transition` for a draft, `busy`. */
export async function awaitedPdf(call: Call, invoiceId: string): Promise<DocumentRecord> {
  const { status } = await read(call, Invoice, { id: invoiceId })
  if (status === 'draft')
    throw new AppError('illegal_transition', 'A draft has no PDF yet. Issue it first, or ask for its preview.', { allowed: ['issue'] })
  return await awaited(call, { kind: 'invoice', id: invoiceId })
}

/** The PDF of a credit note. Errors: `not_found`, `busy`. */
export async function awaitedCreditNotePdf(call: Call, creditNoteId: string): Promise<DocumentRecord> {
  await read(call, CreditNote, { id: creditNoteId })
  return await awaited(call, { kind: 'credit_note', id: creditNoteId })
}

/** The receipt of a payment. Errors: `not_found`, `busy`. */
export async function awaitedReceipt(call: Call, paymentId: string): Promise<DocumentRecord> {
  await read(call, Payment, { id: paymentId })
  return await awaited(call, { kind: 'payment', id: paymentId })
}

async function awaited(call: Call, subject: DocumentSubject): Promise<DocumentRecord> {
  for (const waitMs of [0, ...WAITS_MS]) {
    await new Promise((resolve) => setTimeout(resolve, waitMs))
    const document = await readIfAny(call, DocumentRecord, pdfOf(subject))
    if (document) return document
  }
  throw new AppError('busy', 'The PDF is still being made. Try again in a moment.', { retryAfterSeconds: 5 })
}
