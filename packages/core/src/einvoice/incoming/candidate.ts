import { readInvoice } from '../read.ts'

/** The names that Factur-X, ZUGFeRD and XRechnung give the invoice within a PDF, the usual first. */
const INVOICE_NAMES = ['factur-x.xml', 'zugferd-invoice.xml', 'xrechnung.xml', 'cii.xml', 'ubl.xml']

/** A file within another one that may be the invoice. */
export interface Candidate {
  readonly name: string
  readonly bytes: Uint8Array
  /** AFRelationship of PDF; '' elsewhere. */
  readonly relationship: string
}

/** The candidates that are invoices, the one meant first: by its name, then by what the PDF says of it, then by order. Copies are left out. */
export function invoicesAmong(candidates: readonly Candidate[]): Candidate[] {
  const invoices = candidates.filter(({ bytes }) => 'invoice' in readInvoice(bytes))
  const different = invoices.filter(({ bytes }, at) => !invoices.slice(0, at).some((other) => Buffer.from(other.bytes).equals(bytes)))
  return different
    .map((candidate, at) => ({ candidate, at }))
    .sort((a, b) => rank(a.candidate) - rank(b.candidate) || a.at - b.at)
    .map(({ candidate }) => candidate)
}

/** The XML file that has an invoice's name and yet is none that can be read: its faults are worth telling. */
export function namedInvoice(candidates: readonly Candidate[]): Candidate | undefined {
  return candidates.find(({ name }) => INVOICE_NAMES.includes(name.toLowerCase())) ?? candidates.find(({ name }) => /\.xml$/i.test(name))
}

function rank({ name, relationship }: Candidate): number {
  const place = INVOICE_NAMES.indexOf(name.toLowerCase())
  const named = place < 0 ? INVOICE_NAMES.length : place
  return named * 2 + (/^(Alternative|Data|Source)$/.test(relationship) ? 0 : 1)
}
