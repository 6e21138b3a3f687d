import { eInvoiceFile, eInvoicePdf, readEInvoice } from '@quittance/core/attachment/read-e-invoice'
import * as z from 'zod'
import { lazily } from '../lazily.ts'
import { route } from '../route.ts'
import { idParam, text } from '../schemas.ts'

const tag = 'E-invoices'
const params = lazily(() => z.strictObject({ attachmentId: idParam('att') }))

const Finding = lazily(() =>
  z
    .strictObject({
      rule: z.string().meta({ examples: ['BR-CO-15'] }),
      severity: z.enum(['fatal', 'warning']),
      term: z.string().meta({ description: 'The business term or group it is about; empty where it is about the file.' }),
      location: z.string(),
      message: z.string().meta({ description: 'What is wrong and what to do, in a sentence.' }),
    })
    .meta({ id: 'EInvoiceFinding' }),
)

const Section = lazily(() =>
  z
    .strictObject({
      group: z.string().meta({ description: 'The group of EN 16931; empty for the invoice itself.', examples: ['BG-4'] }),
      path: z.array(z.string()).meta({ description: 'Where it stands, in plain words.', examples: [['Seller', 'Address']] }),
      terms: z.array(z.strictObject({ term: z.string(), label: z.string(), value: z.string() })),
    })
    .meta({ id: 'EInvoiceSection' }),
)

/** A received e-invoice as it is shown. */
export const EInvoice = lazily(() =>
  z
    .strictObject({
      format: z
        .enum(['ubl-invoice', 'ubl-credit-note', 'cii', 'zugferd-1'])
        .nullable()
        .meta({ description: 'Null where the file holds no e-invoice that can be read.' }),
      container: z.enum(['xml', 'pdf', 'mail', 'unknown']).meta({ description: 'In which kind of file it came.' }),
      specification: z.string().meta({ description: 'The specification it names (BT-24).' }),
      profile: z.string().meta({ description: 'The name of that specification.', examples: ['XRechnung'] }),
      valid: z.boolean().meta({ description: 'Of its schema, and no fatal rule is broken.' }),
      findings: z.array(Finding()),
      addsUp: z.boolean().meta({ description: 'Whether its lines, taxes and totals add up by our own engine, to the minor unit.' }),
      sections: z
        .array(Section())
        .meta({ description: 'Every business term with a plain label, in the order in which an invoice is read.' }),
      files: z
        .array(z.strictObject({ index: z.int(), fileName: z.string(), mediaType: z.string(), sizeBytes: z.int() }))
        .meta({ description: 'The files embedded in it (BG-24).' }),
    })
    .meta({ id: 'EInvoice' }),
)

const get = route({
  method: 'GET',
  path: '/v1/attachments/{attachmentId}/e-invoice',
  operationId: 'readEInvoice',
  tag,
  summary: 'Read the e-invoice in an uploaded file',
  description: 'The file is UBL or CII as XML, a Factur-X, ZUGFeRD or XRechnung PDF, or an e-mail with one of these attached.',
  scope: 'attachments:read',
  params,
  answer: { status: 200, schema: EInvoice },
  errors: ['not_found', 'attachment_invalid'],
  run: async ({ call, app, params: { attachmentId } }) => {
    const incoming = await readEInvoice(call, app.files, { id: attachmentId })
    // The table of all terms is large: loaded with the first file.
    return (await import('../present-e-invoice.ts')).presentEInvoice(incoming)
  },
  present: (shown) => shown,
})

const pdf = route({
  method: 'GET',
  path: '/v1/attachments/{attachmentId}/e-invoice/pdf',
  operationId: 'getEInvoicePdf',
  tag,
  summary: 'See the e-invoice in an uploaded file as a page',
  scope: 'attachments:read',
  params,
  answer: { status: 200, contentType: 'application/pdf', description: 'The e-invoice as people read it. The XML is what counts.' },
  errors: ['not_found', 'attachment_invalid'],
  run: ({ call, app, params: { attachmentId } }) => eInvoicePdf(app, call, { id: attachmentId }),
  present: (bytes) => bytes as never,
  headers: () => ({ 'content-disposition': 'inline; filename="e-invoice.pdf"' }),
})

const file = route({
  method: 'GET',
  path: '/v1/attachments/{attachmentId}/e-invoice/files/{index}',
  operationId: 'getEInvoiceFile',
  tag,
  summary: 'Download a file embedded in an e-invoice',
  scope: 'attachments:read',
  params: () => z.strictObject({ ...params().shape, index: text(40) }),
  answer: {
    status: 200,
    contentType: 'application/octet-stream',
    description: 'The bytes. They were sent by others: check them before opening.',
  },
  errors: ['not_found', 'attachment_invalid'],
  run: ({ call, app, params: { attachmentId, index } }) => eInvoiceFile(call, app.files, { id: attachmentId, index: Number(index) }),
  present: ({ bytes }) => bytes as never,
  headers: ({ fileName }) => ({ 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}` }),
})

/** E-invoices that were received. */
export const eInvoiceRoutes = [get, pdf, file]
