/** What a PDF that we open may be at most. Beyond, it is refused before it costs memory or time. */
export const PDF_LIMITS = {
  sizeBytesMax: 32 * 1024 * 1024,
  /** Of one stream, decoded: as much as an XML file may have, and a little for the form. */
  streamBytesMax: 24 * 1024 * 1024,
  /** Of all streams of a file together, decoded. */
  decodedBytesMax: 96 * 1024 * 1024,
  filtersMax: 8,
  objectsMax: 500_000,
  /** Values read from one file: numbers, names, dictionaries … */
  valuesMax: 500_000,
  depthMax: 64,
  /** Sections of the cross-reference: each saving of a file adds one. */
  revisionsMax: 1_000,
  /** Nodes of the trees of pages and of names. */
  nodesMax: 20_000,
  attachmentsMax: 200,
} as const

/** Why a file is not a PDF with an invoice: the codes of findings. */
export type PdfFault = 'PDF-SIZE' | 'PDF-SYNTAX' | 'PDF-LIMIT' | 'PDF-ENCRYPTED'

/** Thrown inside the reader and caught by `readAttachments`; it never leaves this folder. */
export class PdfError extends Error {
  constructor(
    readonly fault: PdfFault,
    message: string,
  ) {
    super(message)
  }
}

/** The file is built in a way that we cannot follow. */
export function broken(): PdfError {
  return new PdfError('PDF-SYNTAX', 'The PDF is damaged or cut off. Ask for it again, or for the invoice as XML.')
}

/** The file is larger, deeper or longer than we read. */
export function tooMuch(): PdfError {
  return new PdfError('PDF-LIMIT', 'The PDF unpacks to more than an invoice needs; it is refused for safety. Ask for the invoice as XML.')
}
