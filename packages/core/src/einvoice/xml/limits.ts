/** What a document we read may be at most. Beyond, it is refused before it costs memory. */
export const XML_LIMITS = {
  /** Peppol access points take 100 MB, but invoices of that size carry attachments that belong elsewhere. */
  sizeBytesMax: 20 * 1024 * 1024,
  depthMax: 48,
  elementsMax: 500_000,
  attributesMax: 32,
  nameLengthMax: 200,
} as const

/** Why a file is not a document we read: the codes of findings before any rule runs. */
export type XmlFault = 'XML-SIZE' | 'XML-ENCODING' | 'XML-DOCTYPE' | 'XML-LIMIT' | 'XML-SYNTAX' | 'XML-EMPTY'

/** Thrown inside the reader and caught by `parseXml`; it never leaves this folder. */
export class XmlError extends Error {
  constructor(
    readonly fault: XmlFault,
    message: string,
    readonly offset: number,
  ) {
    super(message)
  }
}
