import type { EInvoice } from './model/invoice.ts'
import { inOrder } from './schema/order.ts'
import { CII_MAPPING } from './syntax/cii.ts'
import type { Syntax } from './syntax/detect.ts'
import type { Scope } from './syntax/mapping.ts'
import { NAMESPACES } from './syntax/namespaces.ts'
import { UBL_MAPPING } from './syntax/ubl.ts'
import { writeXml, type XmlNode } from './xml/write.ts'

/** What an invoice is written for: its BT-24 and BT-23. */
export const SPECIFICATIONS = {
  'peppol-bis-3': {
    specification: 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0',
    process: 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0',
  },
  'xrechnung-3': {
    specification: 'urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0',
    process: 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0',
  },
  en16931: { specification: 'urn:cen.eu:en16931:2017' },
  'factur-x-basic': { specification: 'urn:cen.eu:en16931:2017#compliant#urn:factur-x.eu:1p0:basic' },
  'factur-x-en16931': { specification: 'urn:cen.eu:en16931:2017' },
  'factur-x-extended': { specification: 'urn:cen.eu:en16931:2017#conformant#urn:factur-x.eu:1p0:extended' },
} as const satisfies Record<string, { specification: string; process?: string }>

/** The types that UBL writes as a credit note (UNTDID 1001). */
const CREDIT_NOTES = new Set(['81', '83', '261', '262', '296', '308', '381', '396', '420', '458', '502', '503', '532'])

/** The invoice with the identifiers of a specification. */
export function specified(invoice: EInvoice, name: keyof typeof SPECIFICATIONS): EInvoice {
  return { ...invoice, ...SPECIFICATIONS[name] }
}

/** Which of the two UBL documents an invoice is. */
export function ublSyntaxOf(invoice: EInvoice): 'ubl-invoice' | 'ubl-credit-note' {
  return CREDIT_NOTES.has(invoice.typeCode ?? '') ? 'ubl-credit-note' : 'ubl-invoice'
}

/** The invoice as an XML file, UTF-8: the same text for the same invoice. What it lacks is not written; `validateFile` says what must be there. */
export function writeInvoice(invoice: EInvoice, syntax: Syntax): string {
  const scope: Scope = { ...invoice }
  const context = { currency: invoice.currency ?? '', isCreditNote: syntax === 'ubl-credit-note' }
  const mappings = syntax === 'cii' ? CII_MAPPING : UBL_MAPPING
  const content = mappings.flatMap((mapping) => mapping.write(scope, context))
  return writeXml(inOrder({ ...rootOf(syntax), content }, syntax))
}

function rootOf(syntax: Syntax): Omit<XmlNode, 'content'> {
  const { invoice, creditNote, cac, cbc, rsm, ram, udt, qdt } = NAMESPACES
  if (syntax === 'cii') {
    return { name: 'rsm:CrossIndustryInvoice', attributes: { 'xmlns:rsm': rsm, 'xmlns:ram': ram, 'xmlns:udt': udt, 'xmlns:qdt': qdt } }
  }
  const isInvoice = syntax === 'ubl-invoice'
  return {
    name: isInvoice ? 'Invoice' : 'CreditNote',
    attributes: { xmlns: isInvoice ? invoice : creditNote, 'xmlns:cac': cac, 'xmlns:cbc': cbc },
  }
}
