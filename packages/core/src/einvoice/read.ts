import type { EInvoice } from './model/invoice.ts'
import { CII_MAPPING } from './syntax/cii.ts'
import { type Syntax, syntaxOf } from './syntax/detect.ts'
import { parseDocument } from './syntax/envelope.ts'
import { readScope } from './syntax/mapping.ts'
import { otherDocument } from './syntax/other-document.ts'
import { UBL_MAPPING } from './syntax/ubl.ts'
import { asCii, isZugferd1, withFreight } from './syntax/zugferd-1.ts'
import { locationOf, type XmlElement } from './xml/element.ts'

/** An invoice that was read, or why the file holds none. */
export type ReadInvoice =
  | {
      invoice: EInvoice
      syntax: Syntax
      /** The file is of ZUGFeRD 1.0, which has CII's model in older words. */
      isZugferd1?: true
    }
  | { rule: string; location: string; message: string }

/** Reads an invoice from a UBL or CII file, or from the Peppol envelope (SBDH) around one, into the model, as far as it is filled in; whether it is valid is not asked. Never throws for what a file may hold. */
export function readInvoice(bytes: Uint8Array): ReadInvoice {
  const parsed = parseDocument(bytes)
  if (!('root' in parsed)) return { rule: parsed.fault, location: `line ${parsed.line}`, message: parsed.message }
  if (isZugferd1(parsed.root)) return { invoice: invoiceOf(asCii(parsed.root), 'cii'), syntax: 'cii', isZugferd1: true }
  const syntax = syntaxOf(parsed.root)
  if (syntax === undefined) return { rule: 'NO-RULES', location: locationOf(parsed.root), message: otherDocument(parsed.root) }
  return { invoice: invoiceOf(parsed.root, syntax), syntax }
}

/** The model of a parsed document. */
export function invoiceOf(root: XmlElement, syntax: Syntax): EInvoice {
  // The mapping tables write the members of EInvoice and no others; the round-trip tests hold them to it.
  return readScope(syntax === 'cii' ? withFreight(root) : root, syntax === 'cii' ? CII_MAPPING : UBL_MAPPING) as EInvoice
}
