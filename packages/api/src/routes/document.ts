import { invoicePdf } from '@quittance/core/document/ensure'
import { documentsOfInvoice, type LinkedDocument, linkTo } from '@quittance/core/document/list'
import { Invoice } from '@quittance/core/invoice/record'
import { read } from '@quittance/core/store/transact'
import * as z from 'zod'
import { awaitedPdf } from '../awaited-pdf.ts'
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

function presentDocument({ document, link }: LinkedDocument) {
  const { kind, contentType, fileName, sizeBytes, sha256, createdAt } = document
  return { kind, contentType, fileName, sizeBytes, sha256, createdAt, url: link.url, expiresAt: link.expiresAt }
}

/** The files we make of documents. */
export const documentRoutes = [list, pdf, preview]
