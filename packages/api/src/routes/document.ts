import type { Call } from '@quittance/core/call'
import { invoicePdf } from '@quittance/core/document/ensure'
import { documentsOfInvoice, type LinkedDocument, linkTo, pdfOf } from '@quittance/core/document/list'
import { DocumentRecord } from '@quittance/core/document/record'
import { Invoice } from '@quittance/core/invoice/record'
import { AppError } from '@quittance/core/kit/errors'
import { read, readIfAny } from '@quittance/core/store/transact'
import * as z from 'zod'
import { route } from '../route.ts'
import { idParam, instantText } from '../schemas.ts'

const tag = 'Documents'
const params = z.strictObject({ invoiceId: idParam('inv') })

const Document = z
  .strictObject({
    kind: z.enum(['pdf', 'ubl', 'cii', 'xrechnung', 'facturx']),
    contentType: z.string(),
    fileName: z.string(),
    sizeBytes: z.int(),
    sha256: z.string().meta({ description: 'Of the bytes, lower-case hex. They never change.' }),
    createdAt: instantText,
    url: z.string().meta({ description: 'A link that works without login until it expires.' }),
    expiresAt: instantText,
  })
  .meta({ id: 'Document' })

const list = route({
  method: 'GET',
  path: '/v1/invoices/{invoiceId}/documents',
  operationId: 'listInvoiceDocuments',
  tag,
  summary: 'List the files made of an invoice',
  scope: 'invoices:read',
  params,
  answer: { status: 200, schema: z.strictObject({ items: z.array(Document), nextCursor: z.null() }) },
  errors: ['not_found'],
  run: ({ call, app, params: { invoiceId } }) => documentsOfInvoice(call, app.files, invoiceId),
  present: (documents) => ({ items: documents.map(presentDocument), nextCursor: null }),
})

const pdf = route({
  method: 'GET',
  path: '/v1/invoices/{invoiceId}/pdf',
  operationId: 'getInvoicePdf',
  tag,
  summary: 'Download the PDF of an invoice',
  description: 'Redirects to a signed link. The PDF is made within moments after issue; until then the answer waits a little.',
  scope: 'invoices:read',
  params,
  answer: { status: 303, description: 'The location is the signed link.' },
  errors: ['not_found', 'illegal_transition', 'busy'],
  run: async ({ call, app, params: { invoiceId } }) => await linkTo(app.files, await awaitedPdf(call, invoiceId)),
  headers: ({ link }) => ({ location: link.url }),
})

const preview = route({
  method: 'GET',
  path: '/v1/invoices/{invoiceId}/preview',
  operationId: 'previewInvoicePdf',
  tag,
  summary: 'See a draft as the PDF it will become',
  scope: 'invoices:read',
  params,
  answer: { status: 200, contentType: 'application/pdf', description: 'The page as it will look, marked as a draft.' },
  errors: ['not_found'],
  run: async ({ call, app, params: { invoiceId } }) => await invoicePdf(app, call, await read(call, Invoice, { id: invoiceId })),
  present: (bytes) => bytes as never,
  headers: () => ({ 'content-disposition': 'inline; filename="preview.pdf"' }),
})

const WAITS_MS = [50, 100, 200, 400, 800, 1_600, 3_200]

/** The job that makes the PDF starts at the commit of the issue; it is there almost at once. */
async function awaitedPdf(call: Call, invoiceId: string): Promise<DocumentRecord> {
  const { status } = await read(call, Invoice, { id: invoiceId })
  if (status === 'draft')
    throw new AppError('illegal_transition', 'A draft has no PDF yet. Issue it first, or ask for its preview.', { allowed: ['issue'] })
  for (const waitMs of [0, ...WAITS_MS]) {
    await new Promise((resolve) => setTimeout(resolve, waitMs))
    const document = await readIfAny(call, DocumentRecord, pdfOf(invoiceId))
    if (document) return document
  }
  throw new AppError('busy', 'The PDF is still being made. Try again in a moment.', { retryAfterSeconds: 5 })
}

function presentDocument({ document, link }: LinkedDocument) {
  const { kind, contentType, fileName, sizeBytes, sha256, createdAt } = document
  return { kind, contentType, fileName, sizeBytes, sha256, createdAt, url: link.url, expiresAt: link.expiresAt }
}

export const documentRoutes = [list, pdf, preview]
