import { describe, expect, it } from 'vitest'
import { corpus, HAS_CORPUS, xmlOf } from './corpus.fixture.ts'
import { termsJson } from './incoming/terms-of.ts'
import type { EInvoice } from './model/invoice.ts'
import { readInvoice } from './read.ts'
import type { Syntax } from './syntax/detect.ts'
import { validateFile } from './validate/validate.ts'
import { ublSyntaxOf, writeInvoice } from './write.ts'
import type { XmlElement } from './xml/element.ts'
import { parseXml } from './xml/parse.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)

/** What the corpus has beyond EN 16931 and XRechnung's extension, or says in another way than we do. */
const NOT_TERMS = [
  /schemaLocation/,
  /PartyTaxScheme\/TaxScheme\/ID=(?!VAT$)/,
  /AllowanceCharge\/ChargeIndicator=0$/,
  /SpecifiedLineTradeSettlement\/ApplicableTradeTax\/ExemptionReason=/,
  /GrossPriceProductTradePrice\/(AppliedTradeAllowanceCharge|BasisQuantity)/,
  /FaxUniversalCommunication/,
  /SpecifiedProcuringProject\/Name=/,
  /SpecifiedLineTradeSettlement\/AdditionalReferencedDocument\/IssuerAssignedID=/,
]

/** Two buyer identifiers in UBL, two preceding invoices in CII, and a VAT total that only UBL may leave out. */
const NOT_SAID_IN_BOTH = 3

/** XRechnung's extension has a form in UBL alone, and UBL has BT-83 only within a means of payment, which EN 16931 lets be absent. */
const ONE_SYNTAX_ONLY = /^\/(BG-25\/)?BG-DEX|^\/BT-83=/
const REMITTANCES_WITHOUT_MEANS = 5

/** Every business term with its text, by its way from the invoice, with how often it is there. */
function termsOf(invoice: EInvoice): Map<string, number> {
  const found = new Map<string, number>()
  const walk = (value: unknown, way: string) => {
    if (Array.isArray(value)) for (const each of value) walk(each, way)
    else if (typeof value === 'object' && value !== null) for (const [id, each] of Object.entries(value)) walk(each, `${way}/${id}`)
    else found.set(`${way}=${String(value).trim()}`, (found.get(`${way}=${String(value).trim()}`) ?? 0) + 1)
  }
  walk(termsJson(invoice), '')
  return found
}

function read(bytes: Uint8Array): { invoice: EInvoice; syntax: Syntax } {
  const found = readInvoice(bytes)
  if (!('invoice' in found)) throw new Error(found.message)
  return found
}

/** Every text and attribute of a file by its way from the root, with how often it is there. */
function contentOf(bytes: Uint8Array): Map<string, number> {
  const parsed = parseXml(bytes)
  if (!('root' in parsed)) throw new Error(parsed.message)
  const found = new Map<string, number>()
  const count = (key: string) => found.set(key, (found.get(key) ?? 0) + 1)
  const walk = (element: XmlElement, way: string) => {
    const here = `${way}/${element.name}`
    if (element.children.length === 0 && element.text.trim() !== '') count(`${here}=${element.text.trim()}`)
    for (const [name, text] of Object.entries(element.attributes)) count(`${here}@${name}=${text}`)
    for (const child of element.children) walk(child, here)
  }
  walk(parsed.root, '')
  return found
}

describe.skipIf(!HAS_CORPUS)('every valid invoice of the corpus', () => {
  const files = corpus().filter(({ valid }) => valid)

  it.each(files.map(({ file }) => file))('%s is the same when read, written and read again', (file) => {
    const before = read(xmlOf(file))
    const after = read(bytesOf(writeInvoice(before.invoice, before.syntax)))
    expect(after.invoice).toEqual(before.invoice)
  })

  it.each(files.map(({ file }) => file))('%s keeps each of its terms', (file) => {
    const { invoice, syntax } = read(xmlOf(file))
    const written = contentOf(bytesOf(writeInvoice(invoice, syntax)))
    const lost = [...contentOf(xmlOf(file))].filter(([key, count]) => (written.get(key) ?? 0) < count).map(([key]) => key)
    expect(lost.filter((key) => !NOT_TERMS.some((pattern) => pattern.test(key)))).toEqual([])
  })

  it.each(files.map(({ file }) => file))('%s is still valid when we write it', (file) => {
    const { invoice, syntax } = read(xmlOf(file))
    expect(validateFile(bytesOf(writeInvoice(invoice, syntax))).findings.filter(({ severity }) => severity === 'fatal')).toEqual([])
  })

  it('keeps each of its terms in the other syntax too, but for what that syntax cannot say', () => {
    const lost = files.flatMap(({ file }) => {
      const { invoice, syntax } = read(xmlOf(file))
      const other = read(bytesOf(writeInvoice(invoice, syntax === 'cii' ? ublSyntaxOf(invoice) : 'cii')))
      const there = termsOf(other.invoice)
      return [...termsOf(invoice)].filter(([key, count]) => (there.get(key) ?? 0) < count).map(([key]) => key)
    })
    expect(lost.filter((key) => !ONE_SYNTAX_ONLY.test(key))).toEqual([])
    expect(lost.filter((key) => key.startsWith('/BT-83=')).length).toBeLessThanOrEqual(REMITTANCES_WITHOUT_MEANS)
  })

  it('is valid in the other syntax too, but for what that syntax cannot say', () => {
    const invalid = files.filter(({ file }) => {
      const { invoice, syntax } = read(xmlOf(file))
      return !validateFile(bytesOf(writeInvoice(invoice, syntax === 'cii' ? ublSyntaxOf(invoice) : 'cii'))).valid
    })
    expect(invalid.length).toBeLessThanOrEqual(NOT_SAID_IN_BOTH)
  })
})
