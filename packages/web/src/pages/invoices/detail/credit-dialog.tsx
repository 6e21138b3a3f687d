import { useState } from 'react'
import { FormDialog } from '../../../components/dialog.tsx'
import { TextField } from '../../../components/field.tsx'
import { moneyText } from '../../../components/money.tsx'
import { MoneyField, NumberField } from '../../../components/number-field.tsx'
import { Segments } from '../../../components/tabs.tsx'
import { creditInvoice, useInvoiceAct } from '../../../data/invoice-acts.ts'
import type { Invoice } from '../../../data/shapes.ts'
import { fieldMessage } from '../../../lib/problem.ts'
import { toast } from '../../../lib/toasts.ts'

type Extent = 'whole' | 'lines' | 'amount'

/** What shall be credited, as it is being written. */
interface Wish {
  extent: Extent
  amount: number | null
  /** Pieces by the place of their line; a line that is not named is not credited. */
  quantities: Readonly<Record<number, string>>
  reason: string
}

/** Credits an invoice: all that is left of it, some of its lines, or an amount. */
export function CreditDialog({ invoice, onClose }: { invoice: Invoice; onClose: () => void }) {
  const [wish, setWish] = useState<Wish>({ extent: 'whole', amount: null, quantities: {}, reason: '' })
  const [asked, setAsked] = useState(false)
  const credit = useInvoiceAct((body: Parameters<typeof creditInvoice>[1]) => creditInvoice({ id: invoice.id }, body))
  const left = invoice.total - invoice.amountCredited
  const fault = faultOf(wish, left, invoice.currency)
  const submit = () => {
    setAsked(true)
    if (fault || wish.reason.trim() === '') return
    const onSuccess = () => {
      toast('The credit note is issued.', { tone: 'good' })
      onClose()
    }
    credit.mutate({ ...requestOf(wish), reason: wish.reason.trim() }, { onSuccess })
  }
  return (
    <FormDialog
      title={`Credit ${invoice.number}`}
      action="Issue credit note"
      busy={credit.isPending}
      error={credit.error}
      onClose={onClose}
      onSubmit={submit}
    >
      <p>A credit note takes back all or part of the invoice, with its tax. It gets its own number and cannot be changed.</p>
      <ExtentChoice
        invoice={invoice}
        wish={wish}
        onWish={setWish}
        fault={asked ? (fault ?? fieldMessage(credit.error, '/amount')) : undefined}
      />
      <TextField
        label="Why"
        value={wish.reason}
        onChange={(event) => setWish({ ...wish, reason: event.target.value })}
        placeholder="Two hours too many"
        error={asked && wish.reason.trim() === '' ? 'Write a few words; they stand on the credit note.' : undefined}
        maxLength={500}
      />
    </FormDialog>
  )
}

interface ExtentChoiceProps {
  invoice: Invoice
  wish: Wish
  onWish: (wish: Wish) => void
  fault: string | undefined
}

/** All that is left, some lines, or an amount. */
function ExtentChoice({ invoice, wish, onWish, fault }: ExtentChoiceProps) {
  const left = invoice.total - invoice.amountCredited
  return (
    <>
      <Segments
        label="How much"
        value={wish.extent}
        choices={[
          { value: 'whole', label: `All, ${moneyText(left, invoice.currency)}` },
          { value: 'lines', label: 'Lines' },
          { value: 'amount', label: 'An amount' },
        ]}
        onChoose={(extent) => onWish({ ...wish, extent })}
      />
      {wish.extent === 'amount' && (
        <MoneyField
          label="Amount with tax"
          amountMinor={wish.amount}
          onAmount={(amount) => onWish({ ...wish, amount })}
          currency={invoice.currency}
          error={fault}
        />
      )}
      {wish.extent === 'lines' && (
        <LineChoice
          invoice={invoice}
          quantities={wish.quantities}
          onQuantities={(quantities) => onWish({ ...wish, quantities })}
          fault={fault}
        />
      )}
    </>
  )
}

interface LineChoiceProps {
  invoice: Invoice
  quantities: Wish['quantities']
  onQuantities: (quantities: Wish['quantities']) => void
  fault: string | undefined
}

/** The lines with a box each; of a chosen one the pieces can be lowered. */
function LineChoice({ invoice, quantities, onQuantities, fault }: LineChoiceProps) {
  const toggle = (index: number, quantity: string) => {
    const { [index]: known, ...others } = quantities
    onQuantities(known === undefined ? { ...quantities, [index]: quantity } : others)
  }
  return (
    <fieldset className="choice-lines">
      <legend>Which lines</legend>
      {invoice.lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of an issued invoice never change
        <div key={index} className="choice-line">
          <label className="check grow">
            <input
              type="checkbox"
              className="box"
              checked={quantities[index] !== undefined}
              onChange={() => toggle(index, line.quantity)}
            />
            <span dir="auto">{line.description}</span>
          </label>
          {quantities[index] === undefined ? (
            <span className="muted tabular">{moneyText(line.amount, invoice.currency)}</span>
          ) : (
            <NumberField
              label={`Pieces of line ${index + 1}`}
              hideLabel
              value={quantities[index] ?? ''}
              onValue={(quantity) => onQuantities({ ...quantities, [index]: quantity ?? '' })}
            />
          )}
        </div>
      ))}
      {fault && <p className="field-error">{fault}</p>}
    </fieldset>
  )
}

function faultOf(wish: Wish, left: number, currency: string): string | undefined {
  if (wish.extent === 'amount' && (wish.amount === null || wish.amount <= 0 || wish.amount > left))
    return `Enter up to ${moneyText(left, currency)}.`
  const pieces = Object.values(wish.quantities)
  if (wish.extent === 'lines' && pieces.length === 0) return 'Choose at least one line.'
  if (wish.extent === 'lines' && pieces.some((quantity) => Number(quantity) === 0)) return 'Say how many pieces, or leave the line out.'
  return undefined
}

/** By neither lines nor amount, all that is left. */
function requestOf({ extent, amount, quantities }: Wish): { amount?: number; lines?: { lineIndex: number; quantity: string }[] } {
  if (extent === 'amount') return { amount: amount ?? 0 }
  if (extent === 'whole') return {}
  return { lines: Object.entries(quantities).map(([lineIndex, quantity]) => ({ lineIndex: Number(lineIndex), quantity })) }
}
