import type { Call } from '../call.ts'
import { CreditNote } from '../credit-note/record.ts'
import { Invoice } from '../invoice/record.ts'
import type { Files, SignedLink } from '../ports/files.ts'
import { FILE_LIMITS } from '../ports/files.ts'
import { Quote } from '../quote/record.ts'
import { fromItem } from '../store/entity.ts'
import { listPage } from '../store/list.ts'
import { read } from '../store/transact.ts'
import { DOCUMENT_KINDS, DocumentRecord, type DocumentSubject, pdfOf } from './record.ts'

/** A document with a link to it that expires. */
export interface LinkedDocument {
  document: DocumentRecord
  link: SignedLink
}

/** The documents made of an invoice so far, each with a fresh link. Errors: `not_found`. */
export async function documentsOfInvoice(call: Call, files: Files, invoiceId: string): Promise<LinkedDocument[]> {
  await read(call, Invoice, { id: invoiceId })
  return await documentsOf(call, files, { kind: 'invoice', id: invoiceId })
}

/** Those of a credit note. Errors: `not_found`. */
export async function documentsOfCreditNote(call: Call, files: Files, creditNoteId: string): Promise<LinkedDocument[]> {
  await read(call, CreditNote, { id: creditNoteId })
  return await documentsOf(call, files, { kind: 'credit_note', id: creditNoteId })
}

/** Those of a quote. Errors: `not_found`. */
export async function documentsOfQuote(call: Call, files: Files, quoteId: string): Promise<LinkedDocument[]> {
  await read(call, Quote, { id: quoteId })
  return await documentsOf(call, files, { kind: 'quote', id: quoteId })
}

async function documentsOf(call: Call, files: Files, subject: DocumentSubject): Promise<LinkedDocument[]> {
  const { pk } = DocumentRecord.key(pdfOf(subject))
  const page = await listPage(call, { pk, prefix: 'document/' }, { limit: 100 }, (stored) => fromItem(DocumentRecord, stored))
  const inOrder = page.items.sort((a, b) => DOCUMENT_KINDS.indexOf(a.kind) - DOCUMENT_KINDS.indexOf(b.kind))
  return await Promise.all(inOrder.map((document) => linkTo(files, document)))
}

/** A link to a document that is valid for a quarter of an hour. */
export async function linkTo(
  files: Files,
  document: DocumentRecord,
  disposition: 'inline' | 'attachment' = 'inline',
): Promise<LinkedDocument> {
  const { fileKey: key, fileName, contentType } = document
  const link = await files.signDownload({ key, fileName, contentType, disposition, expiresInSeconds: FILE_LIMITS.linkSecondsDefault })
  return { document, link }
}
