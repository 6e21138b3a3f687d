import type { EInvoice } from '../einvoice/model/invoice.ts'
import { isDay } from '../kit/day.ts'
import { decimal, decimalText, isDecimal, negate } from '../kit/decimal.ts'
import { isCurrency } from '../kit/money.ts'
import type { Found, ReceiptFields } from '../ports/scanner.ts'

/** What a structured invoice says, as a scan would: nothing is guessed, so that everything is certain. */
export function fieldsOfEInvoice(invoice: EInvoice): ReceiptFields {
  const { seller, number, issueDate, currency, totals } = invoice
  const total = totals?.withTax ?? totals?.due
  return {
    lines: linesOf(invoice),
    ...found('merchant', seller?.name),
    ...found('taxId', seller?.vatId),
    ...found('number', number),
    ...(issueDate !== undefined && isDay(issueDate) && found('date', issueDate)),
    ...(currency !== undefined && isCurrency(currency) && found('currency', currency)),
    ...found('total', plain(total)),
    ...found('tax', plain(totals?.tax)),
  }
}

/** The lines, then the allowances and charges on all of them. */
function linesOf({ lines = [], allowances = [], charges = [] }: EInvoice): ReceiptFields['lines'] {
  const parts = [
    ...allowances.map(({ amount, reason }) => ({ description: reason ?? 'Allowance', amount: negated(plain(amount)) })),
    ...charges.map(({ amount, reason }) => ({ description: reason ?? 'Charge', amount: plain(amount) })),
  ]
  const others = parts.flatMap(({ description, amount }) => (amount === undefined ? [] : [{ description, amount, confidence: 1 }]))
  return [...itemLines(lines), ...others]
}

function itemLines(lines: NonNullable<EInvoice['lines']>): ReceiptFields['lines'] {
  return lines.flatMap(({ amount, quantity, item }) => {
    const text = plain(amount)
    if (text === undefined) return []
    const counted = plain(quantity?.value)
    return [
      {
        amount: text,
        confidence: 1,
        ...(item?.name !== undefined && { description: item.name }),
        ...(counted !== undefined && { quantity: counted }),
      },
    ]
  })
}

function found<N extends string>(name: N, value: string | undefined): { [name in N]?: Found<string> } {
  return value === undefined ? {} : ({ [name]: { value, confidence: 1 } } as { [name in N]?: Found<string> })
}

function negated(amount: string | undefined): string | undefined {
  return amount === undefined ? undefined : decimalText(negate(decimal(amount)))
}

/** Only plain decimals: what stands elsewise in a file is left out. */
function plain(text: string | undefined): string | undefined {
  return text !== undefined && isDecimal(text) ? text : undefined
}
