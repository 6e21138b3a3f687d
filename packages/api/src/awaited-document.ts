import type { Call } from '@quittance/core/call'
import { CreditNote } from '@quittance/core/credit-note/record'
import { wordsOfFinding } from '@quittance/core/document/finding-words'
import { FormatRequest } from '@quittance/core/document/format-request'
import { type DocumentKind, DocumentRecord, type DocumentSubject, kindOfFormat, pdfOf } from '@quittance/core/document/record'
import type { EInvoiceFormat } from '@quittance/core/einvoice/formats'
import { Invoice } from '@quittance/core/invoice/record'
import { AppError } from '@quittance/core/kit/errors'
import { Payment } from '@quittance/core/payment/record'
import { Quote } from '@quittance/core/quote/record'
import { read, readIfAny } from '@quittance/core/store/transact'

const WAITS_MS = [50, 100, 200, 400, 800, 1_600, 3_200]

/**
 * A file of an issued invoice. The job that makes them starts at the commit of the issue; they are there almost at once. Errors:
 * `not_found` where this kind is not made of it, with the reason; `illegal_transition` for a draft; `busy`.
 */
export async function awaitedDocument(call: Call, of: { invoiceId: string; kind: DocumentKind }): Promise<DocumentRecord> {
  const { status, eInvoiceFormats } = await read(call, Invoice, { id: of.invoiceId })
  if (status === 'draft')
    throw new AppError('illegal_transition', 'A draft has no documents yet. Issue it first, or ask for its preview.', {
      allowed: ['issue'],
    })
  return await awaited(call, { subject: { kind: 'invoice', id: of.invoiceId }, kind: of.kind, formats: eInvoiceFormats })
}

/** A file of a credit note. Errors: `not_found`, `busy`. */
export async function awaitedCreditNoteDocument(call: Call, of: { creditNoteId: string; kind: DocumentKind }): Promise<DocumentRecord> {
  const { eInvoiceFormats } = await read(call, CreditNote, { id: of.creditNoteId })
  return await awaited(call, { subject: { kind: 'credit_note', id: of.creditNoteId }, kind: of.kind, formats: eInvoiceFormats })
}

/** A file of an issued quote. Errors: `not_found` for what is not made of it, `illegal_transition` for a draft, `busy`. */
export async function awaitedQuoteDocument(call: Call, of: { quoteId: string; kind: DocumentKind }): Promise<DocumentRecord> {
  const { status, acceptance } = await read(call, Quote, { id: of.quoteId })
  if (status === 'draft')
    throw new AppError('illegal_transition', 'A draft has no documents yet. Issue it first, or ask for its preview.', {
      allowed: ['issue'],
    })
  const isMade = of.kind === 'pdf' || (of.kind === 'acceptance' && acceptance !== undefined)
  if (!isMade) throw new AppError('not_found', wordsOfMissing(of.kind))
  return await awaited(call, { subject: { kind: 'quote', id: of.quoteId }, kind: of.kind, formats: [] })
}

function wordsOfMissing(kind: DocumentKind): string {
  if (kind === 'acceptance') return 'The quote was not accepted, so that there is no document of its acceptance. Its PDF is there.'
  return 'This kind of document is not made of quotes: a quote has its PDF and, once accepted, its acceptance.'
}

/** The receipt of a payment. Errors: `not_found`, also where a payment has none; `busy`. */
export async function awaitedReceipt(call: Call, paymentId: string): Promise<DocumentRecord> {
  const { allocations, restores } = await read(call, Payment, { id: paymentId })
  if (allocations.length !== 1 || restores !== undefined) {
    const message = 'A receipt is made of money that came in for one invoice. The statement of the customer shows every payment.'
    throw new AppError('not_found', message)
  }
  return await awaited(call, { subject: { kind: 'payment', id: paymentId }, kind: 'pdf', formats: [] })
}

interface Wanted {
  subject: DocumentSubject
  kind: DocumentKind
  formats: readonly EInvoiceFormat[] | undefined
}

async function awaited(call: Call, wanted: Wanted): Promise<DocumentRecord> {
  for (const waitMs of [0, ...WAITS_MS]) {
    await new Promise((resolve) => setTimeout(resolve, waitMs))
    const document = await readIfAny(call, DocumentRecord, wanted)
    if (document) return document
    const pdf =
      wanted.kind === 'pdf' || wanted.kind === 'acceptance' ? undefined : await readIfAny(call, DocumentRecord, pdfOf(wanted.subject))
    if (pdf && !(await readIfAny(call, FormatRequest, wanted))) requireComing(wanted, pdf)
  }
  throw new AppError('busy', 'The document is still being made. Try again in a moment.', { retryAfterSeconds: 5 })
}

/** The PDF is made first, and what it says of the other kinds decides whether they follow. Errors: `not_found`. */
function requireComing({ kind, formats = ['facturx'] }: Wanted, { findings = [] }: DocumentRecord): void {
  const mine = (format: EInvoiceFormat) => kindOfFormat(format) === kind
  const faults = findings.filter((finding) => finding.kind === 'not_an_e_invoice' && mine(finding.format))
  if (faults.length > 0) throw new AppError('not_found', faults.map(wordsOfFinding).join(' '))
  if (kind !== 'facturx' && formats.some(mine)) return
  throw new AppError(
    'not_found',
    'This kind of document was not made at issue, because neither your settings nor the customer asked for it. POST its format to the documents to have it made.',
  )
}
