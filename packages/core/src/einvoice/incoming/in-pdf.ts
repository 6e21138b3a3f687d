import { attachmentsOf, everyAttachmentOf, guarded, openPdf, type PdfAttachment } from '../pdf/attachments.ts'
import type { PdfDocument } from '../pdf/document.ts'
import type { Finding } from '../validate/validate.ts'
import { type Candidate, invoicesAmong, namedInvoice } from './candidate.ts'
import { finding } from './finding.ts'
import { looksLikeXml } from './looks-like-xml.ts'

/** The invoice within a PDF and what is to be said of the PDF, or why there is none. */
export interface FoundInPdf {
  xml?: Candidate
  document?: PdfDocument
  findings: Finding[]
}

/** Finds the XML invoice attached to a PDF. Never throws for what a file may hold. */
export function findInPdf(bytes: Uint8Array): FoundInPdf {
  const opened = openPdf(bytes)
  if (!('document' in opened)) return { findings: [finding(opened.fault, opened.message)] }
  const { document } = opened
  const attachments = guarded(() => attachmentsOf(document))
  if (!Array.isArray(attachments)) return { findings: [finding(attachments.fault, attachments.message)] }
  const { candidates, findings } = readCandidates(attachments.filter(isCalledXml))
  const [xml, ...others] = invoicesAmong(candidates)
  if (xml !== undefined) return { xml, document, findings: others.length === 0 ? [] : [severalInvoices(xml, others)] }
  const hidden = invoiceElsewhere(document, attachments)
  return hidden ? { xml: hidden, document, findings: [] } : withoutInvoice({ candidates, attachments, findings })
}

/** The invoice in a file that is not called XML, or that no list of the PDF names. */
function invoiceElsewhere(document: PdfDocument, attachments: readonly PdfAttachment[]): Candidate | undefined {
  const [listed] = invoicesAmong(readCandidates(attachments.filter((each) => !isCalledXml(each))).candidates)
  if (listed !== undefined) return listed
  const every = guarded(() => everyAttachmentOf(document))
  return Array.isArray(every) ? invoicesAmong(readCandidates(every).candidates)[0] : undefined
}

function isCalledXml({ name, mediaType }: PdfAttachment): boolean {
  return /xml/i.test(`${name} ${mediaType}`)
}

/** Reads the attachments that may be XML. One that cannot be unpacked is told only where no other is the invoice. */
function readCandidates(attachments: readonly PdfAttachment[]): { candidates: Candidate[]; findings: Finding[] } {
  const candidates: Candidate[] = []
  const findings: Finding[] = []
  for (const attachment of attachments) {
    const { name, relationship } = attachment
    const bytes = guarded(attachment.read)
    if (!(bytes instanceof Uint8Array)) {
      if (findings.every(({ rule }) => rule !== bytes.fault)) findings.push(finding(bytes.fault, bytes.message, { location: name }))
    } else if (isCalledXml(attachment) || looksLikeXml(bytes)) candidates.push({ name, relationship, bytes })
  }
  return { candidates, findings }
}

function withoutInvoice(found: { candidates: Candidate[]; attachments: readonly PdfAttachment[]; findings: Finding[] }): FoundInPdf {
  const xml = namedInvoice(found.candidates)
  if (xml !== undefined) return { xml, findings: found.findings }
  if (found.findings.length > 0) return { findings: found.findings }
  const names = found.attachments.map(({ name }) => `“${name.slice(0, 60)}”`)
  const there = names.length === 0 ? 'It has no attachments.' : `Its attachments are ${names.slice(0, 5).join(', ')}.`
  const message = `The PDF holds no e-invoice. ${there} Ask for a Factur-X or ZUGFeRD PDF, or enter the bill from what it shows.`
  return { findings: [finding('PDF-NO-INVOICE', message)] }
}

function severalInvoices(xml: Candidate, others: readonly Candidate[]): Finding {
  const names = others.map(({ name }) => `“${name.slice(0, 60)}”`).join(', ')
  const message = `The PDF holds several different invoices: “${xml.name}” was read, ${names} not. Ask the supplier which one counts.`
  return finding('PDF-SEVERAL-INVOICES', message, { severity: 'warning' })
}
