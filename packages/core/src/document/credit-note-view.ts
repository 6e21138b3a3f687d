import type { CreditNote } from '../credit-note/record.ts'
import { majorText } from '../kit/money.ts'
import { nationalTaxOf } from '../ledger/national-tax.ts'
import type { Organisation } from '../organisation/record.ts'
import { type Branding, brandingOf } from './branding.ts'
import { deliveryOf, notesOfTaxes, partiesOf, referencesOf, taxViews } from './invoice-view.ts'
import type { DocumentView, LineView } from './view.ts'

/** The printed credit note. */
export function creditNoteView(creditNote: CreditNote, organisation: Pick<Organisation, 'country' | 'currency'> & Branding): DocumentView {
  const { totals } = creditNote
  const national = nationalTaxOf(creditNote, organisation.currency)
  const parties = partiesOf({ seller: creditNote.seller, buyer: creditNote.customer }, organisation.country, creditNote.customerLocale)
  return {
    kind: 'credit_note',
    number: creditNote.number,
    locale: creditNote.customerLocale,
    currency: creditNote.currency,
    issuedOn: creditNote.issueDate,
    ...parties,
    ...referencesOf(creditNote),
    ...deliveryOf(creditNote, creditNote.seller.country ?? organisation.country),
    preceding: {
      number: creditNote.invoiceNumber,
      ...(creditNote.invoiceIssueDate === undefined ? {} : { issuedOn: creditNote.invoiceIssueDate }),
    },
    introduction: creditNote.reason,
    pricesIncludeTax: creditNote.pricesIncludeTax,
    lines: creditNote.lines.map((line, index) => lineView(creditNote, line, index)),
    totals: {
      subtotalMinor: totals.grossSubtotal ?? totals.subtotal,
      ...(totals.discountTotal === 0 ? {} : { discountMinor: totals.grossDiscountTotal ?? totals.discountTotal }),
      taxMinor: totals.taxTotal,
      totalMinor: totals.total,
      dueMinor: totals.total,
    },
    taxes: taxViews({ totals }),
    ...(national === undefined ? {} : { nationalTax: national }),
    legalNotes: notesOfTaxes(creditNote, parties),
    ...brandingOf(organisation),
  }
}

/** A line that was credited by amount, not by pieces, shows the amount as its price. */
function lineView({ totals, currency }: CreditNote, line: CreditNote['lines'][number], index: number): LineView {
  const amountMinor = totals.lines[index]?.grossAmount ?? totals.lines[index]?.amount ?? 0
  return {
    description: line.description,
    quantity: line.quantity ?? '1',
    ...(line.unit === undefined || line.quantity === undefined ? {} : { unit: line.unit }),
    unitPrice: line.quantity === undefined ? majorText(amountMinor, currency) : line.unitPrice,
    taxPercents: line.taxes.map((tax) => tax.percent),
    amountMinor,
  }
}
