import { Money } from '../../../components/money.tsx'
import { Table } from '../../../components/table.tsx'
import type { Invoice } from '../../../data/shapes.ts'
import { showNumber } from '../../../lib/number-text.ts'
import { discountLabel } from '../editor/discount-input.tsx'
import { taxLabel } from '../editor/tax-choices.ts'

/** A document with lines: an invoice or a quote. */
type LinesOf = Pick<
  Invoice,
  'currency' | 'lines' | 'subtotal' | 'discountTotal' | 'discountPercent' | 'discountAmount' | 'taxBreakdown' | 'total'
>

/** What was invoiced, and how it adds up. */
export function LinesPart({ invoice }: { invoice: LinesOf }) {
  const { currency } = invoice
  const rows = invoice.lines.map((line, index) => ({ ...line, key: String(index) }))
  return (
    <>
      <Table
        label="Lines"
        rows={rows}
        rowKey={(line) => line.key}
        columns={[
          { key: 'description', head: 'Description', phone: 'title', cell: (line) => <span dir="auto">{line.description}</span> },
          {
            key: 'quantity',
            head: 'Qty',
            amount: true,
            phone: 'note',
            cell: (line) =>
              `${showNumber(line.quantity)}${line.unit ? ` ${line.unit}` : ''} × ${showNumber(line.unitPrice, { fractionDigits: 2 })}`,
          },
          {
            key: 'tax',
            head: 'Tax',
            phone: 'note',
            cell: (line) => [taxLabel(line.taxes), discountLabel(line, currency)].filter(Boolean).join(', less '),
          },
          {
            key: 'amount',
            head: 'Amount',
            amount: true,
            phone: 'amount',
            cell: (line) => <Money amountMinor={line.grossAmount ?? line.amount} currency={currency} />,
          },
        ]}
      />
      <dl className="sums">
        <Sum name="Subtotal" amountMinor={invoice.subtotal} currency={currency} />
        {invoice.discountTotal !== 0 && (
          <Sum name={`Discount ${discountLabel(invoice, currency)}`} amountMinor={-invoice.discountTotal} currency={currency} />
        )}
        {invoice.taxBreakdown.map((group) => (
          <Sum
            key={group.category + group.percent + (group.name ?? '')}
            name={taxLabel([group])}
            amountMinor={group.taxAmount}
            currency={currency}
          />
        ))}
        <Sum name="Total" amountMinor={invoice.total} currency={currency} strong />
      </dl>
    </>
  )
}

function Sum({ name, amountMinor, currency, strong }: { name: string; amountMinor: number; currency: string; strong?: boolean }) {
  return (
    <div className={strong ? 'strong' : undefined}>
      <dt>{name}</dt>
      <dd>
        <Money amountMinor={amountMinor} currency={currency} />
      </dd>
    </div>
  )
}
