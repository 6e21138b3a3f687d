import { hasAttribute, type XmlElement } from '../xml/element.ts'

const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)$/
const BOOLEAN = /^(?:true|false|0|1)$/
const TIME = /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]\d{2}:\d{2})?$|^24:00:00(\.0+)?(Z|[+-]\d{2}:\d{2})?$/
const DATE = /^-?(\d{4,})-(\d{2})-(\d{2})(Z|[+-](0\d|1[0-4]):[0-5]\d)?$/
const BASE64 = /^(?:[A-Za-z0-9+/]\s*){0,}(?:=\s*){0,2}$/

const IDENTIFIER = ['schemeID', 'schemeName', 'schemeAgencyID', 'schemeAgencyName', 'schemeVersionID', 'schemeDataURI', 'schemeURI']
const CODE = ['listID', 'listAgencyID', 'listAgencyName', 'listName', 'listVersionID', 'name', 'languageID', 'listURI', 'listSchemeURI']
const BINARY = ['format', 'mimeCode', 'encodingCode', 'characterSetCode', 'uri', 'filename']

/** A kind of value: how its text must look, and its attributes. */
interface SimpleType {
  ends: RegExp
  /** Said where the text does not fit: "… must be a number, like 12.50". */
  expected?: string
  fits?: (text: string) => boolean
  attributes: readonly string[]
  needs?: string
}

const isNumber = (text: string) => DECIMAL.test(text)
const NUMBER = 'must be a number, like 12.50'

const COMMON: readonly SimpleType[] = [
  { ends: /Percent$|Numeric$|Rate$/, expected: NUMBER, fits: isNumber, attributes: ['format'] },
  {
    ends: /Quantity$/,
    expected: NUMBER,
    fits: isNumber,
    attributes: ['unitCode', 'unitCodeListID', 'unitCodeListAgencyID', 'unitCodeListAgencyName'],
  },
  { ends: /Measure$/, expected: NUMBER, fits: isNumber, attributes: ['unitCode', 'unitCodeListVersionID'] },
  { ends: /BinaryObject$/, expected: 'must be base64', fits: isBase64, attributes: BINARY },
  { ends: /ID$/, attributes: IDENTIFIER },
  { ends: /Code$/, attributes: CODE },
]

const UBL_TYPES: readonly SimpleType[] = [
  { ends: /Amount$/, expected: NUMBER, fits: isNumber, attributes: ['currencyID', 'currencyCodeListVersionID'], needs: 'currencyID' },
  { ends: /BinaryObject$/, expected: 'must be base64', fits: isBase64, attributes: BINARY, needs: 'mimeCode' },
  { ends: /Date$/, expected: 'must be a date, like 2026-03-31', fits: isSchemaDate, attributes: [] },
  { ends: /Time$/, expected: 'must be a time, like 12:30:00', fits: (text) => TIME.test(text), attributes: [] },
  { ends: /Indicator$/, expected: 'must be true or false', fits: (text) => BOOLEAN.test(text), attributes: [] },
  ...COMMON,
  { ends: /^/, attributes: ['languageID', 'languageLocaleID', ...IDENTIFIER] },
]

const CII_TYPES: readonly SimpleType[] = [
  { ends: /Amount$/, expected: NUMBER, fits: isNumber, attributes: ['currencyID', 'currencyCodeListVersionID'] },
  { ends: /^Indicator$/, expected: 'must be true or false', fits: (text) => BOOLEAN.test(text), attributes: [] },
  { ends: /^DateTimeString$|^DateString$|^IndicatorString$/, attributes: ['format'] },
  { ends: /^TypeCode$|Code$/, attributes: CODE },
  ...COMMON,
  { ends: /^/, attributes: ['languageID', 'languageLocaleID'] },
]

/** What is wrong with an element that holds a value, if anything: its text or its attributes, as an end of a sentence. */
export function simpleTypeFault(element: XmlElement, syntax: 'ubl' | 'cii'): string | undefined {
  const type = (syntax === 'ubl' ? UBL_TYPES : CII_TYPES).find(({ ends }) => ends.test(element.name))
  if (type === undefined) return undefined
  if (type.fits !== undefined && !type.fits(element.text.trim())) return type.expected
  if (type.needs !== undefined && !hasAttribute(element, type.needs)) return `needs the attribute ${type.needs}`
  const unknown = Object.keys(element.attributes).find((name) => !name.startsWith('{') && !type.attributes.includes(name))
  return unknown === undefined ? undefined : `must not have the attribute ${unknown.slice(0, 40)}`
}

/** Whether the text is a date as XML Schema writes it, zone allowed: the day must exist. */
export function isSchemaDate(text: string): boolean {
  const found = DATE.exec(text)
  if (found === null) return false
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])]
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

function isBase64(text: string): boolean {
  return BASE64.test(text) && text.replace(/\s/g, '').length % 4 === 0
}
