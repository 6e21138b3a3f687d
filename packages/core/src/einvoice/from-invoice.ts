import type { CreditNote } from '../credit-note/record.ts'
import type { Invoice } from '../invoice/record.ts'
import { AppError } from '../kit/errors.ts'
import { type EInvoiceFacts, fromDocument, withoutEmpty } from './from-document.ts'
import type { EInvoice } from './model/invoice.ts'

/** The model of an issued invoice, without the specification it is to be written for (see `specified`). Errors: `not_issuable` for a draft. */
export function fromInvoice(invoice: Invoice, facts: EInvoiceFacts = {}): EInvoice {
  const { number, issueDate, seller } = invoice
  if (number === null || issueDate === null || seller === undefined) {
    throw new AppError('not_issuable', 'Issue the invoice first: an e-invoice needs its number and date.')
  }
  return withoutEmpty<EInvoice>({
    ...fromDocument({ ...invoice, number, issueDate, seller, typeCode: '380' }, facts),
    dueDate: invoice.dueDate ?? undefined,
    notes: invoice.notes === undefined ? undefined : [{ text: invoice.notes }],
  })
}

/** How a credit is settled is agreed on afterwards: set against what is due, or paid back. German rules (BR-DE-1) want something said (UNTDID 4461: instrument not defined). */
const NOT_YET_KNOWN = [{ code: '1' }]

/** The model of a credit note: type 381, with positive amounts, naming the invoice it corrects (BG-3). */
export function fromCreditNote(creditNote: CreditNote, facts: EInvoiceFacts = {}): EInvoice {
  const { paymentMeans: _ourAccount, remittance: _payment, ...rest } = fromDocument({ ...creditNote, typeCode: '381' }, facts)
  return withoutEmpty<EInvoice>({
    ...rest,
    paymentMeans: NOT_YET_KNOWN,
    notes: [{ text: creditNote.reason }],
    precedingInvoices: [withoutEmpty({ number: creditNote.invoiceNumber, issueDate: creditNote.invoiceIssueDate })],
  })
}
