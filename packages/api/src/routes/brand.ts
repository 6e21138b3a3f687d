import { brandPreview } from '@quittance/core/document/brand-preview'
import { lightnessWarning } from '@quittance/core/kit/colour'
import { removeLogo, setLogo } from '@quittance/core/organisation/logo'
import { logoKey, Organisation } from '@quittance/core/organisation/record'
import { FILE_LIMITS } from '@quittance/core/ports/files'
import { read } from '@quittance/core/store/transact'
import * as z from 'zod'
import { lazily } from '../lazily.ts'
import { type Route, route } from '../route.ts'
import { clearable, idParam, instantText } from '../schemas.ts'
import { brandFields, Organization } from './organisation.ts'

const tag = 'Organization'

const Brand = lazily(() =>
  z
    .strictObject({
      logo: z
        .strictObject({ url: z.string(), expiresAt: instantText })
        .nullable()
        .meta({ description: 'A link to the logo, without login.' }),
      findings: z
        .array(z.strictObject({ pointer: z.string(), code: z.string(), message: z.string() }))
        .meta({ description: 'What documents show otherwise than set: a colour too light to read is darkened.' }),
    })
    .meta({ id: 'Brand' }),
)

const get = route({
  method: 'GET',
  path: '/v1/organization/brand',
  operationId: 'getBrand',
  tag,
  summary: 'Get a link to your logo, and what is wrong with your colour',
  scope: 'organization:read',
  answer: { status: 200, schema: Brand },
  errors: [],
  run: async ({ call, app }) => {
    const { logo, brandColor } = await read(call, Organisation, {})
    const file = {
      fileName: 'logo.png',
      contentType: 'image/png',
      disposition: 'inline',
      expiresInSeconds: FILE_LIMITS.linkSecondsDefault,
    } as const
    return { brandColor, logo: logo ? await app.files.signDownload({ key: logoKey(call.orgId, logo), ...file }) : null }
  },
  present: ({ logo, brandColor }) => {
    const message = brandColor === undefined ? undefined : lightnessWarning(brandColor)
    return { logo, findings: message === undefined ? [] : [{ pointer: '/brandColor', code: 'low_contrast', message }] }
  },
})

const preview = route({
  method: 'POST',
  path: '/v1/organization/brand/preview',
  operationId: 'previewBrand',
  tag,
  summary: 'See an invented invoice with settings that are not saved',
  description: 'null clears a field; what is left out is as saved.',
  scope: 'organization:write',
  body: () => z.strictObject(clearable(brandFields())).meta({ id: 'BrandChanges' }),
  answer: { status: 200, contentType: 'application/pdf', description: 'The page as it would look.' },
  errors: [],
  example: { body: { brandColor: '#0b6e6e', template: 'modern' } },
  run: ({ call, app, body }) => brandPreview(app, call, body),
  present: (bytes) => bytes as never,
  headers: () => ({ 'content-disposition': 'inline; filename="preview.pdf"' }),
})

const put = route({
  method: 'PUT',
  path: '/v1/organization/logo',
  operationId: 'setLogo',
  tag,
  summary: 'Make an uploaded picture your logo',
  description:
    'Upload a PNG, JPEG or SVG of at most 5 MB as an attachment first. It is drawn anew, so nothing but its pixels is kept. Issued documents keep theirs.',
  scope: 'organization:write',
  body: () => z.strictObject({ attachmentId: idParam('att') }),
  answer: { status: 200, schema: Organization },
  errors: ['not_found', 'attachment_invalid', 'precondition_failed'],
  etag: true,
  example: { body: { attachmentId: 'att_01k9w5ncw0abcdefghjkmnpqrs' } },
  run: ({ call, app, body }) => setLogo(call, app.files, body),
  present: (organisation) => organisation,
})

const remove = route({
  method: 'DELETE',
  path: '/v1/organization/logo',
  operationId: 'removeLogo',
  tag,
  summary: 'Have no logo',
  scope: 'organization:write',
  answer: { status: 200, schema: Organization },
  errors: ['precondition_failed'],
  etag: true,
  run: ({ call }) => removeLogo(call),
  present: (organisation) => organisation,
})

/** The looks of documents. */
export const brandRoutes: readonly Route[] = [get, preview, put, remove]
