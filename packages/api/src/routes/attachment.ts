import { completeAttachment } from '@quittance/core/attachment/complete'
import { linksOf } from '@quittance/core/attachment/links'
import { ATTACHMENT_LIMITS, type StoredAttachment } from '@quittance/core/attachment/record'
import { startAttachment } from '@quittance/core/attachment/start'
import * as z from 'zod'
import { lazily } from '../lazily.ts'
import { route } from '../route.ts'
import { idParam, instantText, text } from '../schemas.ts'

const tag = 'Attachments'
const params = lazily(() => z.strictObject({ attachmentId: idParam('att') }))

const Link = lazily(() => z.strictObject({ url: z.string(), expiresAt: instantText }))
const UploadLink = lazily(() => z.strictObject({ ...Link().shape, headers: z.record(z.string(), z.string()) }))

const ShownPage = lazily(() =>
  z.strictObject({ url: z.string(), expiresAt: instantText, width: z.int(), height: z.int() }).meta({ id: 'ShownPage' }),
)

const Attachment = lazily(() =>
  z
    .strictObject({
      id: z.string(),
      status: z.enum(['pending', 'ready']),
      fileName: z.string(),
      contentType: z.string(),
      sizeBytes: z.int(),
      sha256: z.string().optional().meta({ description: 'Of the file that is kept: pictures are drawn anew.' }),
      pageCount: z.int().optional().meta({ description: 'Of a PDF.' }),
      createdAt: instantText,
    })
    .meta({ id: 'Attachment' }),
)

const start = route({
  method: 'POST',
  path: '/v1/attachments',
  operationId: 'startAttachment',
  tag,
  summary: 'Announce a file and get a link to upload it',
  description:
    'PUT the bytes, as many as announced, to `upload.url` with the headers in `upload.headers`, then complete the attachment. What is not completed within a day is removed.',
  scope: 'attachments:write',
  body: () => z.strictObject({ fileName: text(ATTACHMENT_LIMITS.fileNameLengthMax), contentType: text(100), sizeBytes: z.int().min(0) }),
  answer: { status: 201, schema: () => z.strictObject({ ...Attachment().shape, upload: UploadLink() }) },
  errors: ['attachment_invalid'],
  example: { body: { fileName: 'order.pdf', contentType: 'application/pdf', sizeBytes: 12_345 } },
  run: ({ call, app, body }) => startAttachment(call, app.files, body),
  present: ({ attachment, upload }) => ({ ...presentAttachment(attachment), upload }),
})

const complete = route({
  method: 'POST',
  path: '/v1/attachments/{attachmentId}/complete',
  operationId: 'completeAttachment',
  tag,
  summary: 'Check an uploaded file and make it usable',
  scope: 'attachments:write',
  params,
  answer: { status: 200, schema: Attachment },
  errors: ['not_found', 'attachment_invalid'],
  run: ({ call, app, params: { attachmentId } }) => completeAttachment(call, app, { id: attachmentId }),
  present: presentAttachment,
})

const get = route({
  method: 'GET',
  path: '/v1/attachments/{attachmentId}',
  operationId: 'getAttachment',
  tag,
  summary: 'Read an attachment and get a link to it',
  scope: 'attachments:read',
  params,
  answer: {
    status: 200,
    schema: () =>
      z.strictObject({
        ...Attachment().shape,
        download: Link().nullable(),
        thumbnail: ShownPage().nullable(),
        pages: z.array(ShownPage()).meta({ description: 'What can be shown of it: a picture, or the first pages of a PDF.' }),
      }),
  },
  errors: ['not_found'],
  run: ({ call, app, params: { attachmentId } }) => linksOf(call, app.files, { id: attachmentId }),
  present: ({ attachment, ...links }) => ({ ...presentAttachment(attachment), ...links }),
})

function presentAttachment(attachment: StoredAttachment) {
  const { id, status, fileName, contentType, sizeBytes, sha256, pageCount, createdAt } = attachment
  return {
    id,
    status,
    fileName,
    contentType,
    sizeBytes,
    createdAt,
    ...(sha256 !== undefined && { sha256 }),
    ...(pageCount !== undefined && { pageCount }),
  }
}

/** Files that people give us. */
export const attachmentRoutes = [start, complete, get]
