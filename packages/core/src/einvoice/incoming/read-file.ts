import { readInvoice } from '../read.ts'
import { type Finding, validateFile } from '../validate/validate.ts'
import { finding } from './finding.ts'
import { findInPdf } from './in-pdf.ts'
import type { Incoming, IncomingContainer } from './incoming.ts'
import { profileName } from './profile.ts'
import { shownOtherwise } from './shown-otherwise.ts'

/** Reads an e-invoice from an XML file or a PDF. Never throws for what a file may hold. */
export function readIncomingFile(bytes: Uint8Array): Incoming {
  if (bytes.length === 0) return refusedFile('unknown', [finding('FILE-EMPTY', 'The file is empty. Send it again.')])
  if (!isPdf(bytes)) return readXml(bytes, { name: '', container: 'xml' })
  const { xml, document, findings } = findInPdf(bytes)
  if (xml === undefined) return refusedFile('pdf', findings)
  const read = readXml(xml.bytes, { name: xml.name, container: 'pdf' })
  const shown = document === undefined || read.invoice === undefined ? [] : shownOtherwise(document, read.invoice)
  return { ...read, findings: [...read.findings, ...findings, ...shown] }
}

/** A PDF by its mark, which may have a little before it. */
export function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')
}

/** What is said of a file that holds no invoice. */
export function refusedFile(container: IncomingContainer, findings: Finding[]): Incoming {
  return { container, specification: '', profile: '', valid: false, findings }
}

function readXml(bytes: Uint8Array, { name, container }: { name: string; container: IncomingContainer }): Incoming {
  const { valid, findings } = validateFile(bytes)
  const read = readInvoice(bytes)
  if (!('invoice' in read)) return { ...refusedFile(container, findings), xml: { name, bytes } }
  const { invoice, syntax } = read
  const specification = invoice.specification ?? ''
  const format = read.isZugferd1 ? 'zugferd-1' : syntax
  return { container, format, specification, profile: profileName(specification), valid, findings, invoice, xml: { name, bytes } }
}
