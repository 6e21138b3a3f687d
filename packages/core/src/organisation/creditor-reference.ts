import { rest97 } from '../einvoice/formats.ts'

const CHARACTERS_MAX = 21

/**
 * The creditor reference of a document's number (ISO 11649): `RF`, two check digits, and the number's letters and figures.
 * Undefined where there are more than 21 of them or none, for then payers write the number itself.
 */
export function creditorReference(number: string): string | undefined {
  const plain = number.toUpperCase().replace(/[^A-Z0-9]/g, '')
  if (plain === '' || plain.length > CHARACTERS_MAX) return undefined
  const check = 98 - rest97(`${plain}RF00`)
  return `RF${String(check).padStart(2, '0')}${plain}`
}

/** Whether a text is a creditor reference of ISO 11649, blanks aside. */
export function isCreditorReference(text: string): boolean {
  const plain = text.replaceAll(' ', '').toUpperCase()
  return /^RF\d{2}[A-Z0-9]{1,21}$/.test(plain) && rest97(plain.slice(4) + plain.slice(0, 4)) === 1
}
