import type { Call } from '@quittance/core/call'
import { invoicePdf } from '@quittance/core/document/ensure'
import { wordsOfFinding } from '@quittance/core/document/finding-words'
import { documentsOfInvoice, type LinkedDocument, linkTo } from '@quittance/core/document/list'
import type { DocumentRecord } from '@quittance/core/document/record'
import { Invoice } from '@quittance/core/invoice/record'
import { invariant } from '@quittance/core/kit/errors'
import type { Scope } from '@quittance/core/member/roles'
import type { Files } from '@quittance/core/ports/files'
import { read } from '@quittance/core/store/transact'
import * as z from 'zod'
import { awaitedCreditNotePdf, awaitedPdf, awaitedReceipt } from '../awaited-pdf.ts'
import { type Route, route } from '../route.ts'
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
    template: z.string().meta({ description: 'Name and version of the template that made it.', examples: ['classic-1'] }),
    findings: z
      .array(z.strictObject({ code: z.enum(['missing_glyph', 'logo_unreadable', 'qr_too_long']), message: z.string() }))
      .meta({ description: 'What could not be printed as asked, in plain words.' }),
    createdAt: instantText,
    url: z.string().meta({ description: 'A link that works without login until it expires.' }),
    expiresAt: instantText,
  })
  .meta({ id: 'Document' })

const DocumentContent = z
  .strictObject({ fileName: z.string(), contentType: z.string(), sha256: z.string(), base64: z.string() })
  .meta({ id: 'DocumentContent', description: 'A file in the answer itself.' })

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

interface Download<P extends z.ZodType> {
  path: string
  operationId: string
  summary: string
  scope: Scope
  params: P
  document(call: Call, params: z.output<P>): Promise<DocumentRecord>
}

/** A file that is made after a commit: as a redirect to its link, or as base64. */
function downloadRoute<P extends z.ZodType>({ document, ...described }: Download<P>): Route {
  return route({
    ...described,
    method: 'GET',
    tag,
    description:
      'Redirects to a signed link; with `encoding=base64` the file is in the answer. The PDF is made within moments; until then the answer waits a little.',
    query: z.strictObject({ encoding: z.enum(['base64']).optional() }),
    answer: { status: 200, schema: DocumentContent, description: 'With `encoding=base64`: the file.' },
    otherwise: { status: 303, description: 'The location is the signed link.' },
    errors: ['not_found', 'illegal_transition', 'busy'],
    run: async ({ call, app, params: asked, query }) => {
      const record = await document(call, asked)
      return query.encoding === undefined ? await linkTo(app.files, record) : await contentOf(app.files, record)
    },
    status: (found) => ('link' in found ? 303 : 200),
    present: (found) => ('link' in found ? (undefined as never) : found),
    headers: (found): Record<string, string> => ('link' in found ? { location: found.link.url } : {}),
  })
}

async function contentOf(files: Files, { fileName, contentType, sha256, fileKey }: DocumentRecord) {
  const file = await files.get(fileKey)
  invariant(file, `the file of a record exists: ${fileKey}`)
  return { fileName, contentType, sha256, base64: Buffer.from(file.bytes).toString('base64') }
}

const pdf = downloadRoute({
  path: '/v1/invoices/{invoiceId}/pdf',
  operationId: 'getInvoicePdf',
  summary: 'Download the PDF of an invoice',
  scope: 'invoices:read',
  params,
  document: (call, { invoiceId }) => awaitedPdf(call, invoiceId),
})

const creditNotePdf = downloadRoute({
  path: '/v1/credit-notes/{creditNoteId}/pdf',
  operationId: 'getCreditNotePdf',
  summary: 'Download the PDF of a credit note',
  scope: 'credit-notes:read',
  params: z.strictObject({ creditNoteId: idParam('cn') }),
  document: (call, { creditNoteId }) => awaitedCreditNotePdf(call, creditNoteId),
})

const receipt = downloadRoute({
  path: '/v1/payments/{paymentId}/receipt',
  operationId: 'getPaymentReceipt',
  summary: 'Download the receipt of a payment',
  scope: 'payments:read',
  params: z.strictObject({ paymentId: idParam('pay') }),
  document: (call, { paymentId }) => awaitedReceipt(call, paymentId),
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
  const { kind, contentType, fileName, sizeBytes, sha256, template, findings = [], createdAt } = document
  return {
    kind,
    contentType,
    fileName,
    sizeBytes,
    sha256,
    template,
    findings: findings.map((finding) => ({ code: finding.kind, message: wordsOfFinding(finding) })),
    createdAt,
    url: link.url,
    expiresAt: link.expiresAt,
  }
}

/** The files we make of documents. */
export const documentRoutes = [list, pdf, creditNotePdf, receipt, preview]
