import type { Invoice } from '../invoice/record.ts'
import type { Organisation } from '../organisation/record.ts'
import type { Payment } from '../payment/record.ts'
import { brandingOf } from './branding.ts'
import { partiesOf } from './invoice-view.ts'
import type { DocumentView, PaymentMethod } from './view.ts'

/** The receipt of a payment for one invoice, as it stands after the payment. */
export function receiptView(payment: Payment, about: { invoice: Invoice; dueAfter: number; organisation: Organisation }): DocumentView {
  const { invoice, organisation } = about
  return {
    kind: 'receipt',
    locale: invoice.customerLocale,
    currency: payment.currency,
    issuedOn: payment.paidOn,
    ...partiesOf(
      { seller: invoice.seller ?? { name: organisation.name }, buyer: invoice.customer },
      organisation.country,
      invoice.customerLocale,
    ),
    preceding: { number: invoice.number ?? '', ...(invoice.issueDate === null ? {} : { issuedOn: invoice.issueDate }) },
    payments: [
      {
        paidOn: payment.paidOn,
        method: methodOf(payment.method),
        amountMinor: payment.amount,
        ...(payment.reference === undefined ? {} : { reference: payment.reference }),
      },
    ],
    receivedMinor: payment.amount,
    totalMinor: invoice.totals.total,
    dueMinor: about.dueAfter,
    legalNotes: [],
    ...brandingOf(organisation),
  }
}

function methodOf(method: Payment['method']): PaymentMethod {
  return method === 'sandbox' ? 'other' : method
}
