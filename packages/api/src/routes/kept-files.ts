import { type KeptList, keepFiles, keptFiles } from '@quittance/core/attachment/kept-files'
import { ATTACHMENT_LIMITS } from '@quittance/core/attachment/record'
import * as z from 'zod'
import { lazily } from '../lazily.ts'
import { route } from '../route.ts'
import { idParam } from '../schemas.ts'

const KeptFiles = lazily(() =>
  z
    .strictObject({
      attachmentIds: z.array(z.string()),
      version: z.int().meta({ description: 'Of the list; also the ETag. 0 until the first change.' }),
    })
    .meta({ id: 'KeptFiles' }),
)
const KeptFilesInput = lazily(() =>
  z.strictObject({ attachmentIds: z.array(idParam('att')).max(ATTACHMENT_LIMITS.keptWithMax) }).meta({ id: 'KeptFilesInput' }),
)
const ofPayment = lazily(() => z.strictObject({ paymentId: idParam('pay') }))
const ofCreditNote = lazily(() => z.strictObject({ creditNoteId: idParam('cn') }))
const example = { body: { attachmentIds: [] } }
const present = (kept: KeptList) => kept

/** Files that are kept with what does not change itself. */
export const keptFilesRoutes = [
  route({
    method: 'GET',
    path: '/v1/payments/{paymentId}/attachments',
    operationId: 'getPaymentAttachments',
    tag: 'Payments',
    summary: 'See which files are kept with a payment',
    scope: 'payments:read',
    params: ofPayment,
    answer: { status: 200, schema: KeptFiles },
    errors: ['not_found'],
    etag: true,
    run: ({ call, params: { paymentId: id } }) => keptFiles(call, { kind: 'payment', id }),
    present,
  }),
  route({
    method: 'PUT',
    path: '/v1/payments/{paymentId}/attachments',
    operationId: 'setPaymentAttachments',
    tag: 'Payments',
    summary: 'Keep files with a payment',
    description: 'A bank’s slip, for example. They take the place of those before, and go to nobody.',
    scope: 'payments:write',
    params: ofPayment,
    body: KeptFilesInput,
    answer: { status: 200, schema: KeptFiles },
    errors: ['not_found', 'attachment_invalid', 'precondition_failed'],
    etag: true,
    example,
    run: ({ call, params: { paymentId: id }, body }) => keepFiles(call, { kind: 'payment', id, ...body }),
    present,
  }),
  route({
    method: 'GET',
    path: '/v1/credit-notes/{creditNoteId}/attachments',
    operationId: 'getCreditNoteAttachments',
    tag: 'Credit notes',
    summary: 'See which files are kept with a credit note',
    scope: 'credit-notes:read',
    params: ofCreditNote,
    answer: { status: 200, schema: KeptFiles },
    errors: ['not_found'],
    etag: true,
    run: ({ call, params: { creditNoteId: id } }) => keptFiles(call, { kind: 'credit_note', id }),
    present,
  }),
  route({
    method: 'PUT',
    path: '/v1/credit-notes/{creditNoteId}/attachments',
    operationId: 'setCreditNoteAttachments',
    tag: 'Credit notes',
    summary: 'Keep files with a credit note',
    description: 'They take the place of those before, and go with its mails from now on.',
    scope: 'credit-notes:write',
    params: ofCreditNote,
    body: KeptFilesInput,
    answer: { status: 200, schema: KeptFiles },
    errors: ['not_found', 'attachment_invalid', 'precondition_failed'],
    etag: true,
    example,
    run: ({ call, params: { creditNoteId: id }, body }) => keepFiles(call, { kind: 'credit_note', id, ...body }),
    present,
  }),
]
