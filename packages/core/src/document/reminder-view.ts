import type { Invoice } from '../invoice/record.ts'
import { addDays, type Day, daysBetween } from '../kit/day.ts'
import type { InvoiceViewContext } from './invoice-view.ts'
import { invoiceView } from './invoice-view.ts'
import type { DocumentView } from './view.ts'

/** How long a reminded payer has, in days. */
const DAYS_TO_PAY = 7

/** The printed reminder of an overdue invoice, over what it owes on `today` and the fees that were claimed for reminding of it. */
export function reminderView(
  invoice: Invoice & { dueDate: Day },
  context: InvoiceViewContext & { fees: readonly Pick<Invoice, 'amountDue'>[] },
): DocumentView {
  const { today, fees } = context
  const feeMinor = fees.reduce((sum, fee) => sum + fee.amountDue, 0)
  const {
    number: _number,
    notes: _notes,
    legalNotes: _legal,
    payment,
    locale,
    currency,
    seller,
    buyer,
    brand,
    ...more
  } = invoiceView(invoice, context)
  const { headerText, footer } = more
  return {
    kind: 'reminder',
    locale,
    currency,
    issuedOn: today,
    seller,
    buyer,
    brand,
    dueOn: addDays(today, DAYS_TO_PAY),
    overdue: [
      {
        number: invoice.number ?? '',
        issuedOn: invoice.issueDate ?? today,
        dueOn: invoice.dueDate,
        daysLate: Math.max(0, daysBetween(invoice.dueDate, today)),
        totalMinor: invoice.totals.total,
        openMinor: invoice.amountDue,
      },
    ],
    ...(feeMinor > 0 && { feeMinor }),
    dueMinor: invoice.amountDue + feeMinor,
    // The bank code of the invoice is over its whole sum; what is owed now may be less.
    ...(payment === undefined ? {} : { payment: { ...payment, qrCodes: payment.qrCodes.filter(({ kind }) => kind === 'pay_page') } }),
    legalNotes: [],
    ...(headerText === undefined ? {} : { headerText }),
    ...(footer === undefined ? {} : { footer }),
  }
}
