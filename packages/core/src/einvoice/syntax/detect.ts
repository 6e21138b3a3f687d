import type { XmlElement } from '../xml/element.ts'
import { NAMESPACES } from './namespaces.ts'

/** The forms an EN 16931 invoice comes in: UBL 2.1 invoice, UBL 2.1 credit note, UN/CEFACT Cross Industry Invoice. */
export type Syntax = 'ubl-invoice' | 'ubl-credit-note' | 'cii'

/** The form of a document by its root element; undefined where it is none of the three (as ZUGFeRD 1.0, which is older than the standard). */
export function syntaxOf(root: XmlElement): Syntax | undefined {
  if (root.name === 'Invoice' && root.namespace === NAMESPACES.invoice) return 'ubl-invoice'
  if (root.name === 'CreditNote' && root.namespace === NAMESPACES.creditNote) return 'ubl-credit-note'
  if (root.name === 'CrossIndustryInvoice' && root.namespace === NAMESPACES.rsm) return 'cii'
  return undefined
}
