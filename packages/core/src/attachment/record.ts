import type { Instant } from '../kit/day.ts'
import type { FileKey } from '../ports/files.ts'
import { entity, type Versioned } from '../store/entity.ts'

/** A file somebody gave us. `pending` until its bytes have arrived and were checked. */
export interface Attachment {
  id: string
  status: 'pending' | 'ready'
  fileName: string
  contentType: string
  sizeBytes: number
  fileKey: FileKey
  /** Of the file that is kept. */
  sha256?: string
  /** Of the file as it was sent: pictures are drawn anew. */
  uploadedSha256?: string
  /** What can be shown of it: a picture itself, the first pages of a PDF. */
  pages?: KeptPicture[]
  /** Of a PDF, how many pages it has. */
  pageCount?: number
  thumbnail?: KeptPicture
  createdAt: Instant
}

/** A picture that lies in the file store. */
export interface KeptPicture {
  key: FileKey
  contentType: string
  width: number
  height: number
}

/** By id only: customers, invoices, quotes and receipts name their attachments. */
export const Attachment = entity<Attachment, { id: string }>({
  name: 'attachment',
  schema: 1,
  key: ({ id }) => ({ pk: `attachment/${id}`, sk: 'attachment' }),
})

/** An attachment with its version. */
export type StoredAttachment = Versioned<Attachment>

/** Sizes in bytes, lengths in characters, times in seconds. */
export const ATTACHMENT_LIMITS = {
  fileBytesMax: 10_000_000,
  fileNameLengthMax: 200,
  perInvoiceMax: 10,
  perCustomerMax: 20,
  keptWithMax: 20,
  uploadSeconds: 900,
  /** How long after it was announced an upload can be completed. */
  unfinishedSecondsMax: 86_400,
  /** When what was not completed is removed: an hour later, when no completion that began in time is still at it. */
  sweptAfterSeconds: 90_000,
} as const
