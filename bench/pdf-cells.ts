import { formatsFor } from '../packages/core/src/document/format.ts'
import type { InvoiceView } from '../packages/core/src/document/sample.ts'

/** The font files the peers embed: the same as ours. */
export interface FontFiles {
  readonly regular: string
  readonly bold: string
}

export const HEADINGS = ['No.', 'Description', 'Quantity', 'Unit price', 'VAT', 'Amount'] as const

/** The texts of each line, as the peers draw them. */
export function cellsOf(view: InvoiceView): string[][] {
  const formats = formatsFor(view.locale, view.currency)
  return view.lines.map((line, index) => [
    String(index + 1),
    line.details ? `${line.description}\n${line.details}` : line.description,
    `${formats.number(line.quantity)} ${line.unit ?? ''}`,
    formats.unitPrice(line.unitPrice),
    line.taxPercents.map((percent) => formats.percent(percent)).join(', '),
    formats.amount(line.amountMinor),
  ])
}

/** What stands above and below the table. */
export function aroundTable(view: InvoiceView): { head: string[]; sums: [string, string][]; foot: string[] } {
  const formats = formatsFor(view.locale, view.currency)
  const { seller, buyer, totals, payment } = view
  return {
    head: [seller.name, ...seller.addressLines, buyer.name, ...buyer.addressLines, `Invoice ${view.number}`, formats.day(view.issuedOn)],
    sums: [
      ['Subtotal', formats.amount(totals.subtotalMinor)],
      ['VAT', formats.amount(totals.taxMinor)],
      ['Total', formats.money(totals.totalMinor)],
    ],
    foot: [payment?.bank?.iban ?? '', payment?.payUrl ?? '', view.notes ?? ''],
  }
}
