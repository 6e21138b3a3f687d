import { useState } from 'react'
import { FormDialog } from '../../components/dialog.tsx'
import { moneyText } from '../../components/money.tsx'
import { MoneyField, NumberField } from '../../components/number-field.tsx'
import { Segments } from '../../components/tabs.tsx'
import { useGoTo } from '../../components/use-go-to.ts'
import { invoiceQuote, type QuotePart, useQuoteAct } from '../../data/quotes.ts'
import type { Quote } from '../../data/shapes.ts'
import { fieldMessage } from '../../lib/problem.ts'

type Extent = 'rest' | 'percent' | 'amount' | 'lines'

interface Wish {
  extent: Extent
  percent: string
  amount: number | null
  /** Pieces by the place of their line; a line that is not named is not invoiced. */
  quantities: Readonly<Record<number, string>>
}

/** Makes a draft invoice of a quote: of all that is left, a percentage, an amount, or some of its lines. */
export function InvoiceQuoteDialog({ quote, onClose }: { quote: Quote; onClose: () => void }) {
  const [wish, setWish] = useState<Wish>({ extent: 'rest', percent: '50', amount: null, quantities: {} })
  const [key] = useState(() => crypto.randomUUID())
  const goTo = useGoTo()
  const act = useQuoteAct((body: QuotePart) => invoiceQuote(quote.id, body, key + JSON.stringify(body)))
  const left = quote.total - quote.amountInvoiced
  const submit = () => act.mutate(partOf(wish), { onSuccess: (invoice) => goTo(`/drafts/${invoice.id}`) })
  return (
    <FormDialog
      title={`Invoice ${quote.number}`}
      action="Make the draft"
      busy={act.isPending}
      error={act.error}
      onClose={onClose}
      onSubmit={submit}
    >
      <p>A draft invoice is made, which you can look at before you issue it. Parts sum to the quote, to the cent.</p>
      <Segments
        label="How much"
        value={wish.extent}
        choices={[
          { value: 'rest', label: `All, ${moneyText(left, quote.currency)}` },
          { value: 'percent', label: 'A percentage' },
          { value: 'amount', label: 'An amount' },
          { value: 'lines', label: 'Lines' },
        ]}
        onChoose={(extent) => setWish({ ...wish, extent })}
      />
      {wish.extent === 'percent' && (
        <NumberField
          label="Percent of the whole quote"
          value={wish.percent}
          onValue={(percent) => setWish({ ...wish, percent: percent ?? '' })}
          error={fieldMessage(act.error, '/percent')}
        />
      )}
      {wish.extent === 'amount' && (
        <MoneyField
          label="Amount with tax"
          amountMinor={wish.amount}
          onAmount={(amount) => setWish({ ...wish, amount })}
          currency={quote.currency}
          error={fieldMessage(act.error, '/amount')}
        />
      )}
      {wish.extent === 'lines' && <LineChoice quote={quote} wish={wish} onWish={setWish} />}
    </FormDialog>
  )
}

/** The lines with a box each; of a chosen one the pieces can be lowered. */
function LineChoice({ quote, wish, onWish }: { quote: Quote; wish: Wish; onWish: (wish: Wish) => void }) {
  const toggle = (index: number, quantity: string) => {
    const { [index]: known, ...others } = wish.quantities
    onWish({ ...wish, quantities: known === undefined ? { ...wish.quantities, [index]: quantity } : others })
  }
  return (
    <fieldset className="choice-lines">
      <legend>Which lines</legend>
      {quote.lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of an issued quote never change
        <div key={index} className="choice-line">
          <label className="check grow">
            <input
              type="checkbox"
              className="box"
              checked={wish.quantities[index] !== undefined}
              onChange={() => toggle(index, line.quantity)}
            />
            <span dir="auto">{line.description}</span>
          </label>
          {wish.quantities[index] !== undefined && (
            <NumberField
              label={`Pieces of line ${index + 1}`}
              hideLabel
              value={wish.quantities[index] ?? ''}
              onValue={(quantity) => onWish({ ...wish, quantities: { ...wish.quantities, [index]: quantity ?? '' } })}
            />
          )}
        </div>
      ))}
    </fieldset>
  )
}

/** What to ask for. */
function partOf({ extent, percent, amount, quantities }: Wish): QuotePart {
  if (extent === 'percent') return { percent }
  if (extent === 'amount') return { amount: amount ?? 0 }
  if (extent === 'rest') return {}
  return { lines: Object.entries(quantities).map(([lineIndex, quantity]) => ({ lineIndex: Number(lineIndex), quantity })) }
}
