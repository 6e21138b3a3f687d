import { all, value, type XmlElement } from '../../xml/element.ts'

/** The specification identifiers of XRechnung 3.0: the plain one, its extension, and that for clean vehicles. */
export const XRECHNUNG = 'urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0'
/** XRechnung with the extension. */
export const XRECHNUNG_EXTENSION = `${XRECHNUNG}#conformant#urn:xeinkauf.de:kosit:extension:xrechnung_3.0`
/** XRechnung for vehicles under the Clean Vehicles Directive. */
export const XRECHNUNG_VEHICLES = `${XRECHNUNG}#compliant#urn:xeinkauf.de:kosit:xrechnung:cvd_0.9`

/** The types that XRechnung wants in BT-3. */
export const XRECHNUNG_TYPES = new Set(['326', '380', '384', '389', '381', '875', '876', '877'])
/** The VAT categories that need a tax identifier of the seller (BR-DE-16). */
export const TAXED_CATEGORIES = new Set(['S', 'Z', 'E', 'AE', 'K', 'G', 'L', 'M'])
/** Schemes that the extension adds to ISO 6523 and EAS. */
export const EXTENSION_SCHEMES = new Set(['XR01', 'XR02', 'XR03'])

const DISCOUNT = /^#SKONTO#TAGE=\d+#PROZENT=\d+\.\d{2}(#BASISBETRAG=-?\d+\.\d{2})?#$/
const EMAIL = /^[^@\s]+@([^@.\s]+\.)+[^@.\s]+$/

/** Whether cash discounts in the payment terms (BT-20) are written as XRechnung wants: one a line, and a line end behind the last. */
export function areDiscountsWritten(terms: string): boolean {
  const marked = terms.split(/\r?\n/).filter((line) => line.trim().startsWith('#'))
  if (marked.length === 0) return true
  const rest = terms.split(/#.+#/).at(-1) ?? ''
  return marked.every((line) => DISCOUNT.test(line.trim())) && /^\s*\n/.test(rest)
}

/** Whether the text is an e-mail address as BR-DE-28 sees it. */
export function isEmail(text: string): boolean {
  return EMAIL.test(text)
}

/** Whether the text has three digits, as a telephone number has. */
export function isTelephone(text: string): boolean {
  return (text.match(/\d/g)?.length ?? 0) >= 3
}

/** Whether the text is an absolute URL, by its scheme. */
export function isUrl(text: string): boolean {
  return /^[a-zA-Z][a-zA-Z0-9+.-]+:/.test(text)
}

/** Whether each file name among the objects is there once. */
export function haveOwnFileNames(objects: readonly XmlElement[]): boolean {
  const names = objects.flatMap(({ attributes }) => (attributes.filename === undefined ? [] : [attributes.filename]))
  return new Set(names).size === names.length
}

/** Whether one of the elements of the path is not blank. */
export function hasText(from: XmlElement | undefined, steps: string): boolean {
  return all(from, steps).some((element) => value(element) !== '')
}
