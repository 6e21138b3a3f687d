import type { Instant } from '../kit/day.ts'
import type { FileKey } from '../ports/files.ts'
import { entity } from '../store/entity.ts'

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
  /** Which template made it. */
  template: string
  createdAt: Instant
}

const PARTITION: Record<DocumentSubject['kind'], string> = { invoice: 'invoice', credit_note: 'credit-note', payment: 'payment' }

export const DocumentRecord = entity<DocumentRecord, { subject: DocumentSubject; kind: DocumentKind }>({
  name: 'document',
  schema: 1,
  key: ({ subject, kind }) => ({ pk: `${PARTITION[subject.kind]}/${subject.id}`, sk: `document/${kind}` }),
})
