import type { EInvoiceFormat } from '../einvoice/formats.ts'
import type { Instant } from '../kit/day.ts'
import type { FileKey } from '../ports/files.ts'
import { entity } from '../store/entity.ts'
import type { Finding } from './pdf/finding.ts'

/** The files we make. `facturx` is the very file of `pdf`, where it carries a valid invoice; `ubl` is made for Peppol; `acceptance` is a quote with who accepted it. */
export const DOCUMENT_KINDS = ['pdf', 'acceptance', 'facturx', 'ubl', 'cii', 'xrechnung'] as const

/** One of them. */
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

const INVOICE_KINDS = ['pdf', 'facturx', 'ubl', 'cii', 'xrechnung'] as const

/** What can be made of each thing whose documents are listed. */
export const KINDS_OF = {
  invoice: INVOICE_KINDS,
  credit_note: INVOICE_KINDS,
  quote: ['pdf', 'acceptance'],
} as const satisfies Partial<Record<DocumentSubject['kind'], readonly DocumentKind[]>>

/** What a document is made from. Its id is part of the record's place. */
export interface DocumentSubject {
  kind: 'invoice' | 'credit_note' | 'payment' | 'quote' | 'reminder' | 'statement'
  id: string
}

/** What could not be done: while drawing, or why the file is no e-invoice. */
export type DocumentFinding = Finding | { kind: 'not_an_e_invoice'; format: EInvoiceFormat; rule: string; message: string }

/** A file we made of an issued state: made once, kept as it is, with the hash of its bytes. */
export interface DocumentRecord {
  subject: DocumentSubject
  kind: DocumentKind
  contentType: string
  fileName: string
  fileKey: FileKey
  sizeBytes: number
  sha256: string
  /** Name and version of what made it: a template `classic-1`, or a writer `ubl-1`. */
  template: string
  /** Of a file with an invoice for programs in it: what it says it keeps (BT-24), and the releases of the rules it was validated by. */
  specification?: string
  ruleRelease?: string
  /** What could not be done as asked; absent where there was nothing. */
  findings?: DocumentFinding[]
  createdAt: Instant
}

/** Where the PDF of something is kept. */
export function pdfOf(subject: DocumentSubject): { subject: DocumentSubject; kind: 'pdf' } {
  return { subject, kind: 'pdf' }
}

const PARTITION: Record<DocumentSubject['kind'], string> = {
  invoice: 'invoice',
  credit_note: 'credit-note',
  payment: 'payment',
  quote: 'quote',
  reminder: 'reminder',
  statement: 'statement',
}

/** The partition of what is kept beside a subject. */
export function placeOf({ kind, id }: DocumentSubject): string {
  return `${PARTITION[kind]}/${id}`
}

/** The kind of document that an e-invoice is: XRechnung in either syntax is one. */
export function kindOfFormat(format: EInvoiceFormat): Exclude<EInvoiceFormat, 'xrechnung_cii'> {
  return format === 'xrechnung_cii' ? 'xrechnung' : format
}

export const DocumentRecord = entity<DocumentRecord, { subject: DocumentSubject; kind: DocumentKind }>({
  name: 'document',
  schema: 1,
  key: ({ subject, kind }) => ({ pk: placeOf(subject), sk: `document/${kind}` }),
})
