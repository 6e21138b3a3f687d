import type { XmlElement } from '../xml/element.ts'
import { isZugferd1 } from './zugferd-1.ts'

const ASK = 'Ask for the invoice as EN 16931, Factur-X or XRechnung.'

/** Documents that are taken for invoices, by their root element. */
const KNOWN: Readonly<Record<string, string>> = {
  SCRDMCCBDACIOMessageStructure: 'an order (Order-X)',
  Order: 'an order',
  OrderResponse: 'an answer to an order',
  DespatchAdvice: 'a despatch advice',
  FatturaElettronica: 'an Italian FatturaPA',
  Facturae: 'a Spanish Facturae',
  StandardBusinessDocument: 'a Peppol envelope (SBDH) without exactly one document in it',
}

/** What a document is that is no invoice by EN 16931, and what to do, in a sentence or two. */
export function otherDocument(root: XmlElement): string {
  if (isZugferd1(root)) {
    return 'This is ZUGFeRD 1.0, which is older than EN 16931: it is read, but no rules apply to it, and it is no valid e-invoice today. Ask for Factur-X or ZUGFeRD 2.'
  }
  if (/^urn:ferd:/.test(root.namespace) || /CBFBUY/.test(root.namespace))
    return `This is a draft version of ZUGFeRD before 1.0, which is not read. ${ASK}`
  const known = Object.hasOwn(KNOWN, root.name) ? KNOWN[root.name] : undefined
  if (known !== undefined) return `This is ${known}, not an invoice in UBL 2.1 or UN/CEFACT CII. ${ASK}`
  return `This is no invoice in UBL 2.1 or UN/CEFACT CII. ${ASK}`
}
