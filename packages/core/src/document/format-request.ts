import type { EInvoiceFormat } from '../einvoice/formats.ts'
import type { Instant } from '../kit/day.ts'
import { entity } from '../store/entity.ts'
import { type DocumentKind, type DocumentSubject, placeOf } from './record.ts'

/** That a format was asked for after issue. It is made once, so of each kind of document there is one at most. */
export interface FormatRequest {
  subject: DocumentSubject
  kind: DocumentKind
  format: EInvoiceFormat
  requestedBy: string
  requestedAt: Instant
}

export const FormatRequest = entity<FormatRequest, { subject: DocumentSubject; kind: DocumentKind }>({
  name: 'format_request',
  schema: 1,
  key: ({ subject, kind }) => ({ pk: placeOf(subject), sk: `format-request/${kind}` }),
})
