import type { Totals } from '@quittance/core/tax/document'
import type { Dispatch } from 'react'
import { Money, moneyText } from '../../../components/money.tsx'
import { DiscountInput } from './discount-input.tsx'
import type { Draft, DraftAction } from './draft.ts'
import type { DraftTotals } from './draft-totals.ts'
import { taxLabel } from './tax-choices.ts'

interface TotalsPanelProps {
  draft: Draft
  dispatch: Dispatch<DraftAction>
  totals: DraftTotals
}

/** What it comes to, while it is written. */
export function TotalsPanel({ draft, dispatch, totals }: TotalsPanelProps) {
  const { currency } = draft
  if (!totals.ok) return <p className="notice warn">{totals.message}</p>
  const sums = totals.totals
  return (
    <dl className="totals" aria-label="Totals">
      <div>
        <dt>{draft.pricesIncludeTax ? 'Sum, tax included' : 'Subtotal'}</dt>
        <dd>
          <Money amountMinor={sums.grossSubtotal ?? sums.subtotal} currency={currency} />
        </dd>
      </div>
      <div>
        <dt>
          <label htmlFor="document-discount">Discount</label>
          <DiscountInput
            id="document-discount"
            className="cell amount totals-discount"
            value={draft.discount}
            onDiscount={(discount) => dispatch({ type: 'set', change: { discount } })}
            currency={currency}
            placeholder="0 %"
          />
        </dt>
        <dd>
          <Money amountMinor={-(sums.grossDiscountTotal ?? sums.discountTotal) || 0} currency={currency} />
        </dd>
      </div>
      <TaxRows totals={sums} draft={draft} />
      <div className="totals-grand">
        <dt>Total</dt>
        <dd aria-live="polite" data-testid="total">
          <Money amountMinor={sums.total} currency={currency} />
        </dd>
      </div>
    </dl>
  )
}

function TaxRows({ totals, draft }: { totals: Totals; draft: Draft }) {
  const several = totals.taxBreakdown.length > 1
  return totals.taxBreakdown.map((group) => (
    <div key={`${group.category}${group.percent}${group.name ?? ''}`}>
      <dt>
        {draft.pricesIncludeTax ? 'of which ' : ''}
        {taxLabel([group])}
        {several && <span className="muted"> on {moneyText(group.taxableAmount, draft.currency)}</span>}
      </dt>
      <dd>
        <Money amountMinor={group.taxAmount} currency={draft.currency} />
      </dd>
    </div>
  ))
}
