import type { Instant } from '../kit/day.ts'
import type { FileKey } from '../ports/files.ts'
import { entity } from '../store/entity.ts'
import type { Finding } from './pdf/finding.ts'

export type DocumentKind = 'pdf'

/** What a document is made from. Its id is part of the record's place. */
export interface DocumentSubject {
  kind: 'invoice' | 'credit_note' | 'payment'
  id: string
}

/** A file we made of an issued state: made once, kept as it is, with the hash of its bytes. */
export interface DocumentRecord {
  subject: DocumentSubject
  kind: DocumentKind
  contentType: string
  fileName: string
  fileKey: FileKey
  sizeBytes: number
  sha256: string
  /** Name and version of the template that made it: `classic-1`. */
  template: string
  /** What the renderer could not do as asked; absent where there was nothing. */
  findings?: Finding[]
  createdAt: Instant
}

/** Where the PDF of something is kept. */
export function pdfOf(subject: DocumentSubject): { subject: DocumentSubject; kind: 'pdf' } {
  return { subject, kind: 'pdf' }
}

const PARTITION: Record<DocumentSubject['kind'], string> = { invoice: 'invoice', credit_note: 'credit-note', payment: 'payment' }

export const DocumentRecord = entity<DocumentRecord, { subject: DocumentSubject; kind: DocumentKind }>({
  name: 'document',
  schema: 1,
  key: ({ subject, kind }) => ({ pk: `${PARTITION[subject.kind]}/${subject.id}`, sk: `document/${kind}` }),
})
