import type { Call } from '@quittance/core/call'
import { wordsOfFinding } from '@quittance/core/document/finding-words'
import { documentsOfCreditNote, documentsOfInvoice, documentsOfQuote, type LinkedDocument, linkTo } from '@quittance/core/document/list'
import { DOCUMENT_KINDS, type DocumentKind, type DocumentRecord, KINDS_OF } from '@quittance/core/document/record'
import { Invoice } from '@quittance/core/invoice/record'
import { invariant } from '@quittance/core/kit/errors'
import type { Scope } from '@quittance/core/member/roles'
import type { Files } from '@quittance/core/ports/files'
import { Quote } from '@quittance/core/quote/record'
import { read } from '@quittance/core/store/transact'
import * as z from 'zod'
import type { App } from '../app.ts'
import { awaitedCreditNoteDocument, awaitedDocument, awaitedQuoteDocument, awaitedReceipt } from '../awaited-document.ts'
import { type Lazily, lazily } from '../lazily.ts'
import { type Route, route } from '../route.ts'
import { idParam, instantText } from '../schemas.ts'

const tag = 'Documents'
const params = lazily(() => z.strictObject({ invoiceId: idParam('inv') }))
const quoteParams = lazily(() => z.strictObject({ quoteId: idParam('quo') }))
const creditNoteParams = lazily(() => z.strictObject({ creditNoteId: idParam('cn') }))
const anyKind = lazily(() =>
  z.enum(DOCUMENT_KINDS).meta({
    description:
      '`pdf` the page; `facturx` the same file, where it carries a valid invoice; `ubl` for Peppol (BIS Billing 3); `cii` EN 16931; `xrechnung`; `acceptance` a quote with who accepted it.',
  }),
)
/** Those that something can have; any other is refused with their names. */
const kindOf = (subject: keyof typeof KINDS_OF) => z.enum(KINDS_OF[subject]).meta({ description: anyKind().meta()?.description })

const Document = lazily(() =>
  z
    .strictObject({
      kind: anyKind(),
      contentType: z.string(),
      fileName: z.string(),
      sizeBytes: z.int(),
      sha256: z.string().meta({ description: 'Of the bytes, lower-case hex. They never change.' }),
      template: z.string().meta({ description: 'Name and version of the template or writer that made it.', examples: ['classic-1'] }),
      specification: z.string().optional().meta({ description: 'Of an e-invoice: what it says it keeps (BT-24).' }),
      ruleRelease: z.string().optional().meta({ description: 'The releases of the rules it was validated by before it was kept.' }),
      findings: z
        .array(
          z.strictObject({ code: z.enum(['missing_glyph', 'logo_unreadable', 'qr_too_long', 'not_an_e_invoice']), message: z.string() }),
        )
        .meta({ description: 'What could not be printed or made as asked, in plain words.' }),
      createdAt: instantText,
      url: z.string().meta({ description: 'A link that works without login until it expires.' }),
      expiresAt: instantText,
    })
    .meta({ id: 'Document' }),
)

const DocumentContent = lazily(() =>
  z
    .strictObject({ fileName: z.string(), contentType: z.string(), sha256: z.string(), base64: z.string() })
    .meta({ id: 'DocumentContent', description: 'A file in the answer itself.' }),
)

/** What a list of files, asked for one kind, leads to. */
interface Found {
  documents: LinkedDocument[]
  wanted?: LinkedDocument
}

interface Listing<P extends z.ZodType> {
  subject: keyof typeof KINDS_OF
  path: string
  operationId: string
  summary: string
  scope: Scope
  params: Lazily<P>
  all(call: Call, files: Files, params: z.output<P>): Promise<LinkedDocument[]>
  one(call: Call, params: z.output<P>, kind: DocumentKind): Promise<DocumentRecord>
}

/** The files of something, or with `kind` a redirect to one of them. */
function listRoute<P extends z.ZodType>({ subject, all, one, ...described }: Listing<P>): Route {
  return route({
    ...described,
    method: 'GET',
    tag,
    description: 'With `kind`, redirects to the signed link of that file. Links expire after a quarter of an hour.',
    query: () => z.strictObject({ kind: kindOf(subject).optional() }),
    answer: { status: 200, schema: () => z.strictObject({ items: z.array(Document()), nextCursor: z.null() }) },
    otherwise: { status: 303, description: 'With `kind`: the location is the signed link.' },
    errors: ['not_found', 'illegal_transition', 'busy'],
    run: async ({ call, app, params: asked, query }): Promise<Found> => {
      if (query.kind === undefined) return { documents: await all(call, app.files, asked) }
      return { documents: [], wanted: await linkTo(app.files, await one(call, asked, query.kind), 'attachment') }
    },
    status: ({ wanted }) => (wanted ? 303 : 200),
    present: ({ documents, wanted }) => (wanted ? (undefined as never) : { items: documents.map(presentDocument), nextCursor: null }),
    headers: ({ wanted }): Record<string, string> => (wanted ? { location: wanted.link.url } : {}),
  })
}

const list = listRoute({
  subject: 'invoice',
  path: '/v1/invoices/{invoiceId}/documents',
  operationId: 'listInvoiceDocuments',
  summary: 'List the files made of an invoice',
  scope: 'invoices:read',
  params,
  all: (call, files, { invoiceId }) => documentsOfInvoice(call, files, invoiceId),
  one: (call, { invoiceId }, wanted) => awaitedDocument(call, { invoiceId, kind: wanted }),
})

const creditNoteList = listRoute({
  subject: 'credit_note',
  path: '/v1/credit-notes/{creditNoteId}/documents',
  operationId: 'listCreditNoteDocuments',
  summary: 'List the files made of a credit note',
  scope: 'credit-notes:read',
  params: creditNoteParams,
  all: (call, files, { creditNoteId }) => documentsOfCreditNote(call, files, creditNoteId),
  one: (call, { creditNoteId }, wanted) => awaitedCreditNoteDocument(call, { creditNoteId, kind: wanted }),
})

const quoteList = listRoute({
  subject: 'quote',
  path: '/v1/quotes/{quoteId}/documents',
  operationId: 'listQuoteDocuments',
  summary: 'List the files made of a quote',
  scope: 'quotes:read',
  params: quoteParams,
  all: (call, files, { quoteId }) => documentsOfQuote(call, files, quoteId),
  one: (call, { quoteId }, wanted) => awaitedQuoteDocument(call, { quoteId, kind: wanted }),
})

interface Download<P extends z.ZodType> {
  path: string
  operationId: string
  summary: string
  scope: Scope
  params: Lazily<P>
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
    query: () => z.strictObject({ encoding: z.enum(['base64']).optional() }),
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
  document: (call, { invoiceId }) => awaitedDocument(call, { invoiceId, kind: 'pdf' }),
})

const quotePdf = downloadRoute({
  path: '/v1/quotes/{quoteId}/pdf',
  operationId: 'getQuotePdf',
  summary: 'Download the PDF of a quote',
  scope: 'quotes:read',
  params: quoteParams,
  document: (call, { quoteId }) => awaitedQuoteDocument(call, { quoteId, kind: 'pdf' }),
})

const creditNotePdf = downloadRoute({
  path: '/v1/credit-notes/{creditNoteId}/pdf',
  operationId: 'getCreditNotePdf',
  summary: 'Download the PDF of a credit note',
  scope: 'credit-notes:read',
  params: creditNoteParams,
  document: (call, { creditNoteId }) => awaitedCreditNoteDocument(call, { creditNoteId, kind: 'pdf' }),
})

const file = downloadRoute({
  path: '/v1/invoices/{invoiceId}/documents/{kind}',
  operationId: 'getInvoiceDocument',
  summary: 'Download a file made of an invoice',
  scope: 'invoices:read',
  params: () => params().extend({ kind: kindOf('invoice') }),
  document: (call, asked) => awaitedDocument(call, asked),
})

const creditNoteFile = downloadRoute({
  path: '/v1/credit-notes/{creditNoteId}/documents/{kind}',
  operationId: 'getCreditNoteDocument',
  summary: 'Download a file made of a credit note',
  scope: 'credit-notes:read',
  params: () => creditNoteParams().extend({ kind: kindOf('credit_note') }),
  document: (call, asked) => awaitedCreditNoteDocument(call, asked),
})

const receipt = downloadRoute({
  path: '/v1/payments/{paymentId}/receipt',
  operationId: 'getPaymentReceipt',
  summary: 'Download the receipt of a payment',
  scope: 'payments:read',
  params: () => z.strictObject({ paymentId: idParam('pay') }),
  document: (call, { paymentId }) => awaitedReceipt(call, paymentId),
})

interface Preview<P extends z.ZodType> {
  path: string
  operationId: string
  summary: string
  scope: Scope
  params: Lazily<P>
  page(app: App, call: Call, params: z.output<P>): Promise<Uint8Array>
}

/** A draft as the PDF it will become. */
function previewRoute<P extends z.ZodType>({ page, ...described }: Preview<P>): Route {
  return route({
    ...described,
    method: 'GET',
    tag,
    answer: { status: 200, contentType: 'application/pdf', description: 'The page as it will look, marked as a draft.' },
    errors: ['not_found'],
    run: ({ call, app, params: asked }) => page(app, call, asked),
    present: (bytes) => bytes as never,
    headers: () => ({ 'content-disposition': 'inline; filename="preview.pdf"' }),
  })
}

const preview = previewRoute({
  path: '/v1/invoices/{invoiceId}/preview',
  operationId: 'previewInvoicePdf',
  summary: 'See a draft as the PDF it will become',
  scope: 'invoices:read',
  params,
  page: async (app, call, { invoiceId }) => {
    const { invoicePdf } = await import('@quittance/core/document/ensure')
    return await invoicePdf(app, call, await read(call, Invoice, { id: invoiceId }))
  },
})

const quotePreviewRoute = previewRoute({
  path: '/v1/quotes/{quoteId}/preview',
  operationId: 'previewQuotePdf',
  summary: 'See a draft quote as the PDF it will become',
  scope: 'quotes:read',
  params: quoteParams,
  page: async (app, call, { quoteId }) => {
    const { quotePreview } = await import('@quittance/core/document/ensure')
    return await quotePreview(app, call, await read(call, Quote, { id: quoteId }))
  },
})

function presentDocument({ document, link }: LinkedDocument) {
  const { kind, contentType, fileName, sizeBytes, sha256, template, specification, ruleRelease, findings = [], createdAt } = document
  return {
    kind,
    contentType,
    fileName,
    sizeBytes,
    sha256,
    template,
    ...(specification === undefined ? {} : { specification }),
    ...(ruleRelease === undefined ? {} : { ruleRelease }),
    findings: findings.map((finding) => ({ code: finding.kind, message: wordsOfFinding(finding) })),
    createdAt,
    url: link.url,
    expiresAt: link.expiresAt,
  }
}

/** The files we make of documents. */
export const documentRoutes = [
  list,
  file,
  pdf,
  creditNoteList,
  creditNoteFile,
  creditNotePdf,
  receipt,
  preview,
  quoteList,
  quotePdf,
  quotePreviewRoute,
]
