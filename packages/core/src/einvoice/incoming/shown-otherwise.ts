import type { EInvoice } from '../model/invoice.ts'
import { guarded } from '../pdf/attachments.ts'
import type { PdfDocument } from '../pdf/document.ts'
import { pageText } from '../pdf/page-text.ts'
import type { Finding } from '../validate/validate.ts'
import { finding } from './finding.ts'

/** Pages with less text than this are pictures of text, of which nothing can be said. */
const TEXT_LENGTH_MIN = 100

/** A warning where the pages of a PDF show neither the number nor the total of the XML attached: then it is probably the XML of another invoice. */
export function shownOtherwise(document: PdfDocument, invoice: EInvoice): Finding[] {
  const text = guarded(() => pageText(document))
  if (typeof text !== 'string' || text.replace(/\s/g, '').length < TEXT_LENGTH_MIN) return []
  const { number = '', totals = {} } = invoice
  const amounts = [totals.withTax, totals.due].flatMap((amount) => (amount === undefined ? [] : [amount]))
  const shown = [...(number === '' ? [] : [patternOfNumber(number)]), ...amounts.map(patternOfAmount)]
  if (shown.some((pattern) => pattern?.test(text.normalize('NFKC')))) return []
  if (number === '' && amounts.length === 0) return []
  const message = `The pages of the PDF show neither the number “${number.slice(0, 60)}” nor the total ${(totals.withTax ?? '').slice(0, 30)} of the XML within it. It may be the XML of another invoice: compare them before paying.`
  return [finding('PDF-OTHER-INVOICE', message, { severity: 'warning', term: 'BT-1' })]
}

const NUMBER_LENGTH_MAX = 60

/** A number as a page may draw it: in parts, with other signs between; never as a part of a longer row of digits. */
function patternOfNumber(number: string): RegExp | undefined {
  const signs = [...number.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')].slice(0, NUMBER_LENGTH_MAX)
  return signs.length === 0 ? undefined : new RegExp(`(?<!\\d)${signs.join('[^\\p{L}\\p{N}]{0,8}')}(?!\\d)`, 'iu')
}

/** An amount as any country writes it; whole amounts also without cents. */
function patternOfAmount(amount: string): RegExp {
  const [integer = '', fraction = ''] = amount.replace(/[^\d.]/g, '').split('.')
  const cents = fraction.padEnd(2, '0').slice(0, 2)
  const between = '[^\\p{L}\\d]{0,3}'
  const whole = [...integer.replace(/^0+(?=\d)/, '')].join(between)
  const end = `${between}${cents[0]}${between}${cents[1]}`
  return new RegExp(`(?<!\\d)${whole}${cents === '00' ? `(${end})?` : end}(?!\\d)`, 'u')
}
