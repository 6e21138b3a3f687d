import type { Call } from '../call.ts'
import { CreditNote } from '../credit-note/record.ts'
import type { Home } from '../home.ts'
import { Invoice, type StoredInvoice } from '../invoice/record.ts'
import { dayIn, instantOf } from '../kit/day.ts'
import { AppError } from '../kit/errors.ts'
import { Organisation } from '../organisation/record.ts'
import { payUrlOf } from '../pay-link/token.ts'
import { Payment } from '../payment/record.ts'
import { read } from '../store/transact.ts'
import { withLogo } from './branding.ts'
import { creditNoteView } from './credit-note-view.ts'
import { invoiceView } from './invoice-view.ts'
import { receiptView } from './payment-view.ts'
import type { Rendered } from './pdf/render.ts'
import { type DocumentRecord, type DocumentSubject, pdfOf } from './record.ts'
import { storeDocument } from './store-document.ts'
import type { DocumentView } from './view.ts'

/** The invoice's PDF: the stored one, or made, stored and recorded now. Errors: `not_found`, `illegal_transition` for a draft. */
export async function ensureInvoicePdf(home: Home, call: Call, invoiceId: string): Promise<DocumentRecord> {
  const invoice = await read(call, Invoice, { id: invoiceId })
  if (invoice.status === 'draft') throw new AppError('illegal_transition', 'A draft has no PDF yet: issue it first, or ask for a preview.')
  return await ensurePdf(home, call, {
    subject: { kind: 'invoice', id: invoiceId },
    name: invoice.number ?? invoiceId,
    view: (organisation) => viewOfInvoice(home, call, { invoice, organisation }),
  })
}

/** The credit note's PDF: the stored one, or made now. Errors: `not_found`. */
export async function ensureCreditNotePdf(home: Home, call: Call, creditNoteId: string): Promise<DocumentRecord> {
  const creditNote = await read(call, CreditNote, { id: creditNoteId })
  return await ensurePdf(home, call, {
    subject: { kind: 'credit_note', id: creditNoteId },
    name: creditNote.number,
    view: (organisation) => creditNoteView(creditNote, organisation),
  })
}

/** The receipt of a payment: the stored one, or made now. `dueAfter` is what the invoice owed after it. Errors: `not_found`. */
export async function ensureReceiptPdf(
  home: Home,
  call: Call,
  of: { paymentId: string; invoiceId: string; dueAfter: number },
): Promise<DocumentRecord> {
  const payment = await read(call, Payment, { id: of.paymentId })
  const invoice = await read(call, Invoice, { id: of.invoiceId })
  return await ensurePdf(home, call, {
    subject: { kind: 'payment', id: payment.id },
    name: `${invoice.number ?? invoice.id}-${payment.paidOn}`,
    view: (organisation) => receiptView(payment, { invoice, dueAfter: of.dueAfter, organisation }),
  })
}

/** A document to be made once: of what, under which name, and its page, asked for only where it is not made yet. */
interface WantedPdf {
  subject: DocumentSubject
  name: string
  view: (organisation: Organisation) => DocumentView
}

async function ensurePdf(home: Home, call: Call, { subject, name, view }: WantedPdf): Promise<DocumentRecord> {
  return await storeDocument(home, call, {
    ...pdfOf(subject),
    make: async () => ({
      ...pdfOf(subject),
      fileName: `${fileSafe(name)}.pdf`,
      contentType: 'application/pdf',
      ...(await rendered(home, call, view)),
    }),
  })
}

/** The bytes of an invoice's page: of a draft a preview, of an issued one the document as it is kept. */
export async function invoicePdf(home: Home, call: Call, invoice: StoredInvoice): Promise<Uint8Array> {
  return (await rendered(home, call, (organisation) => viewOfInvoice(home, call, { invoice, organisation }))).bytes
}

async function rendered(home: Home, call: Call, view: WantedPdf['view']): Promise<Rendered> {
  const organisation = await read(call, Organisation, {})
  return await home.renderPdf(await withLogo(view(organisation), home.files, organisation))
}

function viewOfInvoice(
  home: Home,
  call: Call,
  { invoice, organisation }: { invoice: StoredInvoice; organisation: Organisation },
): DocumentView {
  const today = dayIn(organisation.zone, instantOf(call.clock.now()))
  const link = invoice.status === 'draft' ? undefined : payUrlOf(home, { orgId: call.orgId, invoiceId: invoice.id })
  return invoiceView(invoice, { organisation, today, ...(link === undefined ? {} : { payUrl: link }) })
}

/** A name that every file system takes. */
export function fileSafe(name: string): string {
  return name.replace(/[^\p{L}\p{N}._-]+/gu, '-').slice(0, 100)
}
