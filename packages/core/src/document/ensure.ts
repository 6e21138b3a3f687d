import type { Call } from '../call.ts'
import { CreditNote } from '../credit-note/record.ts'
import type { EInvoiceFormat } from '../einvoice/formats.ts'
import { fromCreditNote, fromInvoice } from '../einvoice/from-invoice.ts'
import { type MadeEInvoice, makeEInvoice } from '../einvoice/make.ts'
import type { EInvoice } from '../einvoice/model/invoice.ts'
import type { Home } from '../home.ts'
import { partyOfOrganisation } from '../invoice/content.ts'
import { Invoice, type StoredInvoice } from '../invoice/record.ts'
import { type Day, dayIn, instantOf } from '../kit/day.ts'
import { AppError } from '../kit/errors.ts'
import { Organisation } from '../organisation/record.ts'
import { payUrlOf } from '../pay-link/token.ts'
import { Payment } from '../payment/record.ts'
import { quoteUrlOf } from '../quote/link.ts'
import { Quote, type StoredQuote } from '../quote/record.ts'
import { read, readIfAny } from '../store/transact.ts'
import { TimeSheet } from '../time-entry/sheet.ts'
import { FrozenBrand } from './brand.ts'
import { type Branding, withLogo } from './branding.ts'
import { creditNoteView } from './credit-note-view.ts'
import { facturXOptions } from './factur-x.ts'
import { invoiceView } from './invoice-view.ts'
import { notValid } from './not-valid.ts'
import { receiptView } from './payment-view.ts'
import type { Rendered, RenderOptions } from './pdf/render.ts'
import { quoteView } from './quote-view.ts'
import { type DocumentRecord, type DocumentSubject, kindOfFormat } from './record.ts'
import { storeDocument } from './store-document.ts'
import type { DocumentView } from './view.ts'

/** The invoice's PDF: the stored one, or made, stored and recorded now. Errors: `not_found`, `illegal_transition` for a draft. */
export async function ensureInvoicePdf(home: Home, call: Call, invoiceId: string): Promise<DocumentRecord> {
  return await ensurePdf(home, call, await sourceOfInvoice(home, call, invoiceId))
}

/** All files of an invoice: its PDF, and the e-invoices decided at issue as far as they are valid. Errors: as `ensureInvoicePdf`. */
export async function ensureInvoiceFiles(home: Home, call: Call, invoiceId: string): Promise<DocumentRecord[]> {
  return await ensureFiles(home, call, await sourceOfInvoice(home, call, invoiceId))
}

/** The credit note's PDF: the stored one, or made now. Errors: `not_found`. */
export async function ensureCreditNotePdf(home: Home, call: Call, creditNoteId: string): Promise<DocumentRecord> {
  return await ensurePdf(home, call, await sourceOfCreditNote(call, creditNoteId))
}

/** All files of a credit note, as those of an invoice. Errors: `not_found`. */
export async function ensureCreditNoteFiles(home: Home, call: Call, creditNoteId: string): Promise<DocumentRecord[]> {
  return await ensureFiles(home, call, await sourceOfCreditNote(call, creditNoteId))
}

/**
 * One format of an issued invoice or credit note, asked for after issue: made of what was frozen at issue, and kept as the others are.
 * Undefined where it is not valid. Errors: as `ensureInvoicePdf`.
 */
export async function ensureFormat(
  home: Home,
  call: Call,
  { subject, format }: { subject: DocumentSubject; format: EInvoiceFormat },
): Promise<DocumentRecord | undefined> {
  const source = subject.kind === 'invoice' ? await sourceOfInvoice(home, call, subject.id) : await sourceOfCreditNote(call, subject.id)
  return format === 'facturx' ? await ensureFacturX(home, call, source) : await ensureXml(home, call, { source, format })
}

/** The receipt of a payment: the stored one, or made now. `dueAfter` is what the invoice owed after it. Errors: `not_found`. */
export async function ensureReceiptPdf(
  home: Home,
  call: Call,
  of: { paymentId: string; invoiceId: string; dueAfter: number },
): Promise<DocumentRecord> {
  const payment = await read(call, Payment, { id: of.paymentId })
  const invoice = await read(call, Invoice, { id: of.invoiceId })
  return await ensurePdf(home, call, {
    subject: { kind: 'payment', id: payment.id },
    name: `${invoice.number ?? invoice.id}-${payment.paidOn}`,
    brandId: invoice.brandId,
    view: (organisation) => receiptView(payment, { invoice, dueAfter: of.dueAfter, organisation }),
  })
}

/** The quote's PDF: the stored one, or made now. Errors: `not_found`, `illegal_transition` for a draft. */
export async function ensureQuotePdf(home: Home, call: Call, quoteId: string): Promise<DocumentRecord> {
  const quote = await read(call, Quote, { id: quoteId })
  if (quote.status === 'draft') throw new AppError('illegal_transition', 'A draft has no PDF yet: issue it first, or ask for a preview.')
  return await ensurePdf(home, call, sourceOfQuote(home, call, { quote, accepted: false }))
}

/** All files of a quote: its PDF, and once more with who accepted it where the customer did on its page. Errors: as `ensureQuotePdf`. */
export async function ensureQuoteFiles(home: Home, call: Call, quoteId: string): Promise<DocumentRecord[]> {
  const offered = await ensureQuotePdf(home, call, quoteId)
  const quote = await read(call, Quote, { id: quoteId })
  if (!quote.acceptance) return [offered]
  return [offered, await ensurePdf(home, call, sourceOfQuote(home, call, { quote, accepted: true }))]
}

/** What files are made of: of what, under which name, in which looks, its page, and its e-invoices where it has any. */
interface Source {
  subject: DocumentSubject
  /** `pdf` where left out. */
  kind?: 'pdf' | 'acceptance'
  name: string
  brandId: string | undefined
  view: (organisation: Organisation) => DocumentView
  eInvoice?: { issuedOn: Day; formats: readonly EInvoiceFormat[]; model: (baseCurrency: string) => EInvoice }
}

async function sourceOfInvoice(home: Home, call: Call, invoiceId: string): Promise<Source> {
  const invoice = await read(call, Invoice, { id: invoiceId })
  const timeSheet = await readIfAny(call, TimeSheet, { invoiceId })
  const { issueDate } = invoice
  if (issueDate === null) throw new AppError('illegal_transition', 'A draft has no PDF yet: issue it first, or ask for a preview.')
  return {
    subject: { kind: 'invoice', id: invoiceId },
    name: invoice.number ?? invoiceId,
    brandId: invoice.brandId,
    view: (organisation) => viewOfInvoice(home, call, { invoice, organisation, timeSheet }),
    eInvoice: {
      issuedOn: issueDate,
      formats: invoice.eInvoiceFormats ?? ['facturx'],
      model: (baseCurrency) => fromInvoice(invoice, { baseCurrency }),
    },
  }
}

async function sourceOfCreditNote(call: Call, creditNoteId: string): Promise<Source> {
  const creditNote = await read(call, CreditNote, { id: creditNoteId })
  return {
    subject: { kind: 'credit_note', id: creditNoteId },
    name: creditNote.number,
    brandId: creditNote.brandId,
    view: (organisation) => creditNoteView(creditNote, organisation),
    eInvoice: {
      issuedOn: creditNote.issueDate,
      formats: creditNote.eInvoiceFormats ?? ['facturx'],
      model: (baseCurrency) => fromCreditNote(creditNote, { baseCurrency }),
    },
  }
}

function sourceOfQuote(home: Home, call: Call, { quote, accepted }: { quote: StoredQuote; accepted: boolean }): Source {
  return {
    subject: { kind: 'quote', id: quote.id },
    ...(accepted ? { kind: 'acceptance' } : {}),
    name: `${quote.number ?? quote.id}${accepted ? '-accepted' : ''}`,
    brandId: quote.brandId,
    view: (organisation) => viewOfQuote(home, call, { quote, organisation, accepted }),
  }
}

async function ensurePdf(home: Home, call: Call, source: Source): Promise<DocumentRecord> {
  const { subject, name, kind = 'pdf' } = source
  return await storeDocument(home, call, {
    subject,
    kind,
    make: async () => {
      const organisation = await read(call, Organisation, {})
      const made = eInvoicesOf(source, organisation)
      const facturX = made.find(({ format, report }) => format === 'facturx' && report.valid)
      const options = facturX && source.eInvoice ? facturXOptions(facturX, source.eInvoice.issuedOn) : {}
      const rendered = await draw(home, call, { ...source, organisation, options })
      return {
        subject,
        kind,
        ...(facturX ? { alsoKinds: ['facturx' as const], ...standardOf(facturX) } : {}),
        fileName: `${fileSafe(name)}.pdf`,
        contentType: 'application/pdf',
        bytes: rendered.bytes,
        template: rendered.template,
        findings: [...rendered.findings, ...made.filter(({ report }) => !report.valid).flatMap(notValid)],
      }
    },
  })
}

/** A Factur-X file beside a PDF that was made without: the same page, with the invoice attached. */
async function ensureFacturX(home: Home, call: Call, source: Source): Promise<DocumentRecord | undefined> {
  const { subject, name, eInvoice } = source
  const organisation = await read(call, Organisation, {})
  const made = eInvoice && makeEInvoice(eInvoice.model(organisation.currency), 'facturx')
  if (!eInvoice || !made?.report.valid) return undefined
  const about = { subject, kind: 'facturx' as const }
  const make = async () => {
    const { bytes, template, findings } = await draw(home, call, {
      ...source,
      organisation,
      options: facturXOptions(made, eInvoice.issuedOn),
    })
    const file = { fileName: `${fileSafe(name)}-facturx.pdf`, contentType: 'application/pdf' }
    return { ...about, ...standardOf(made), ...file, bytes, template, findings }
  }
  return await storeDocument(home, call, { ...about, make })
}

async function ensureFiles(home: Home, call: Call, source: Source): Promise<DocumentRecord[]> {
  const files = [await ensurePdf(home, call, source)]
  for (const format of source.eInvoice?.formats ?? []) {
    const file = format === 'facturx' ? undefined : await ensureXml(home, call, { source, format })
    if (file) files.push(file)
  }
  return files
}

/** The invoice in a format, where it is valid in it: else it is not made, and the PDF's findings tell why. */
async function ensureXml(
  home: Home,
  call: Call,
  { source, format }: { source: Source; format: Exclude<EInvoiceFormat, 'facturx'> },
): Promise<DocumentRecord | undefined> {
  const { subject, name } = source
  const { currency } = await read(call, Organisation, {})
  const made = source.eInvoice && makeEInvoice(source.eInvoice.model(currency), format)
  if (!made?.report.valid) return undefined
  const about = { subject, kind: kindOfFormat(format) }
  const make = async () => ({
    ...about,
    ...standardOf(made),
    fileName: `${fileSafe(name)}-${about.kind}.xml`,
    contentType: 'application/xml',
    bytes: made.bytes,
    template: made.writer,
    findings: [],
  })
  return await storeDocument(home, call, { ...about, make })
}

function standardOf({ specification, ruleRelease }: MadeEInvoice) {
  return { specification, ruleRelease }
}

function eInvoicesOf({ eInvoice }: Source, { currency }: Organisation): MadeEInvoice[] {
  if (!eInvoice) return []
  const model = eInvoice.model(currency)
  return eInvoice.formats.map((format) => makeEInvoice(model, format))
}

/** The bytes of an invoice's page: of a draft a preview in the present looks, of an issued one the document as it is kept. */
export async function invoicePdf(home: Home, call: Call, invoice: StoredInvoice): Promise<Uint8Array> {
  const organisation = await read(call, Organisation, {})
  const timeSheet = await readIfAny(call, TimeSheet, { invoiceId: invoice.id })
  const view = (looks: Organisation) => viewOfInvoice(home, call, { invoice, organisation: looks, timeSheet })
  return (await draw(home, call, { organisation, brandId: invoice.brandId, view })).bytes
}

/** The bytes of a draft quote's page: a preview in the present looks. */
export async function quotePreview(home: Home, call: Call, quote: StoredQuote): Promise<Uint8Array> {
  const organisation = await read(call, Organisation, {})
  const view = (looks: Organisation) => viewOfQuote(home, call, { quote, organisation: looks, accepted: false })
  return (await draw(home, call, { organisation, brandId: quote.brandId, view })).bytes
}

async function draw(
  home: Home,
  call: Call,
  of: { organisation: Organisation; brandId: string | undefined; view: Source['view']; options?: RenderOptions },
): Promise<Rendered> {
  const looks = of.brandId === undefined ? of.organisation : await inLooks(call, of.organisation, of.brandId)
  return await home.renderPdf(await withLogo(of.view(looks), home.files, looks), of.options)
}

/** The organisation as it looked when a document was issued. */
async function inLooks(call: Call, organisation: Organisation, brandId: string): Promise<Organisation> {
  const { brandColor: _colour, template: _template, font: _font, headerText: _head, documentTerms: _terms, ...plain } = organisation
  const { footer: _foot, logo: _logo, ...rest } = plain
  const { id: _id, templateTag: _tag, version: _version, ...brand } = await read(call, FrozenBrand, { id: brandId })
  return { ...rest, ...(brand satisfies Branding) }
}

function viewOfInvoice(
  home: Home,
  call: Call,
  { invoice, organisation, timeSheet }: { invoice: StoredInvoice; organisation: Organisation; timeSheet: TimeSheet | undefined },
): DocumentView {
  const today = dayIn(organisation.zone, instantOf(call.clock.now()))
  const link = invoice.status === 'draft' ? undefined : payUrlOf(home, { orgId: call.orgId, invoiceId: invoice.id })
  const sender = partyOfOrganisation(organisation)
  return invoiceView(invoice, {
    organisation,
    sender,
    today,
    ...(link === undefined ? {} : { payUrl: link }),
    ...(timeSheet === undefined ? {} : { timeSheet }),
  })
}

function viewOfQuote(
  home: Home,
  call: Call,
  { quote, organisation, accepted }: { quote: StoredQuote; organisation: Organisation; accepted: boolean },
): DocumentView {
  const today = dayIn(organisation.zone, instantOf(call.clock.now()))
  const link = quote.status === 'draft' ? {} : { url: quoteUrlOf(home, { orgId: call.orgId, quote }) }
  return quoteView(quote, { organisation, sender: partyOfOrganisation(organisation), today, accepted, ...link })
}

/** A name that every file system takes. */
export function fileSafe(name: string): string {
  return name.replace(/[^\p{L}\p{N}._-]+/gu, '-').slice(0, 100)
}
