import { INHERITED, type StoredCreditNote, summaryOf } from '@quittance/core/credit-note/record'

/** The credit note as the API shows it: each line with its amounts. */
export function presentCreditNote(creditNote: StoredCreditNote) {
  const { customer, seller, totals, pricesIncludeTax, roundingPolicy, invoiceIssueDate, eInvoiceFormats, version } = creditNote
  return {
    ...summaryOf(creditNote),
    customer,
    seller,
    pricesIncludeTax,
    roundingPolicy,
    ...Object.fromEntries(INHERITED.flatMap((name) => (creditNote[name] === undefined ? [] : [[name, creditNote[name]]]))),
    ...(invoiceIssueDate === undefined ? {} : { invoiceIssueDate }),
    ...(eInvoiceFormats === undefined ? {} : { eInvoiceFormats }),
    lines: creditNote.lines.map((line, index) => ({ ...line, ...amountsOf(totals.lines[index]) })),
    taxBreakdown: totals.taxBreakdown,
    version,
  }
}

function amountsOf(totals: StoredCreditNote['totals']['lines'][number] | undefined) {
  return { amount: totals?.amount ?? 0, ...(totals?.grossAmount === undefined ? {} : { grossAmount: totals.grossAmount }) }
}
