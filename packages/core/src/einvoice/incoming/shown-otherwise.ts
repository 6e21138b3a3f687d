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
  const isShown = [...(number === '' ? [] : [folded(number)])].some((part) => folded(text).includes(part))
  const amounts = [totals.withTax, totals.due].flatMap((amount) => (amount === undefined ? [] : [digitsOf(amount)]))
  if (isShown || amounts.some((digits) => digits !== '' && text.replace(/\D/g, '').includes(digits))) return []
  if (number === '' && amounts.length === 0) return []
  const message = `The pages of the PDF show neither the number “${number.slice(0, 60)}” nor the total ${(totals.withTax ?? '').slice(0, 30)} of the XML within it. It may be the XML of another invoice: compare them before paying.`
  return [finding('PDF-OTHER-INVOICE', message, { severity: 'warning', term: 'BT-1' })]
}

function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** The digits of an amount with cents, as any country writes it; -0 stays what it is. */
function digitsOf(amount: string): string {
  const [integer = '', fraction = ''] = amount.replace(/[^\d.]/g, '').split('.')
  return `${integer}${fraction.padEnd(2, '0').slice(0, 2)}`.replace(/^0+(?=\d{3})/, '')
}
