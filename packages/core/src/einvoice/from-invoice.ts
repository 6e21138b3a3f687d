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
  const common = fromDocument({ ...invoice, number, issueDate, seller, typeCode: '380' }, facts)
  return withoutEmpty<EInvoice>({
    ...common,
    dueDate: invoice.dueDate ?? undefined,
    buyerReference: facts.buyerReference ?? invoice.reference,
    notes: invoice.notes === undefined ? undefined : [{ text: invoice.notes }],
    delivery: deliveryOf(invoice.supplyDate, facts),
  })
}

/** The model of a credit note: type 381, with positive amounts, naming the invoice it corrects. `invoiceIssueDate` is BT-26. */
export function fromCreditNote(creditNote: CreditNote, facts: EInvoiceFacts & { invoiceIssueDate?: string } = {}): EInvoice {
  const common = fromDocument({ ...creditNote, typeCode: '381' }, facts)
  const { paymentMeans: _ourAccount, remittance: _payment, ...rest } = common
  return withoutEmpty<EInvoice>({
    ...rest,
    notes: [{ text: creditNote.reason }],
    precedingInvoices: [withoutEmpty({ number: creditNote.invoiceNumber, issueDate: facts.invoiceIssueDate })],
    delivery: deliveryOf(undefined, facts),
  })
}

function deliveryOf(date: string | undefined, { deliveryAddress }: EInvoiceFacts): EInvoice['delivery'] {
  return date === undefined && deliveryAddress === undefined ? undefined : withoutEmpty({ date, address: deliveryAddress })
}
