import { useState } from 'react'
import { CustomerSearchField } from '../../components/customer-search-field.tsx'
import { FormDialog } from '../../components/dialog.tsx'
import { SelectField } from '../../components/field.tsx'
import { Money, moneyText } from '../../components/money.tsx'
import { MoneyField } from '../../components/number-field.tsx'
import { useInvoiceAct } from '../../data/invoice-acts.ts'
import { useOrganisation } from '../../data/organisation.ts'
import { type NewPayment, type Payment, receivePayment, useUnpaid } from '../../data/payments.ts'
import type { InvoiceSummary } from '../../data/shapes.ts'
import { toast } from '../../lib/toasts.ts'
import { MoneyFields, newMoney } from './money-fields.tsx'
import { type Parts, spread, sumOf } from './spread.ts'
import { ThanksBox } from './thanks-box.tsx'

import '../../styles/invoice.css'

interface ReceiveDialogProps {
  /** Chosen already, or empty. */
  customerId: string
  onClose: () => void
  onDone: (paymentId: string) => void
}

/** Records one payment over any number of a customer's invoices; the oldest are proposed, the rest becomes credit. */
export function ReceiveDialog({ customerId: known, onClose, onDone }: ReceiveDialogProps) {
  const [customerId, setCustomerId] = useState(known)
  const [chosenCurrency, setCurrency] = useState('')
  const [money, setMoney] = useState(() => newMoney(null))
  const [parts, setParts] = useState<Parts | null>(null)
  const [asked, setAsked] = useState(false)
  const [thanks, setThanks] = useState(true)
  const receive = useInvoiceAct(receivePayment as (body: NewPayment) => Promise<unknown>)
  const base = useOrganisation().data?.currency ?? 'EUR'
  const unpaid = useUnpaid(customerId).data ?? []
  const currencies = [...new Set([...unpaid.map((invoice) => invoice.currency), base])]
  const currency = currencies.includes(chosenCurrency) ? chosenCurrency : (currencies[0] ?? base)
  const invoices = unpaid.filter((invoice) => invoice.currency === currency)
  const shown = parts ?? spread(money.amount ?? 0, invoices)
  const rest = (money.amount ?? 0) - sumOf(shown)
  const fault = money.amount === null || money.amount <= 0 ? 'Enter what came in.' : undefined
  const submit = () => {
    setAsked(true)
    if (fault || customerId === '' || money.on === '' || rest < 0) return
    receive.mutate(requestOf({ customerId, currency, money, parts: shown, thanks }), {
      onSuccess: (result) => {
        const { payment } = result as { payment: Payment }
        toast(`${moneyText(payment.amount, currency)} recorded.`, { tone: 'good' })
        onDone(payment.id)
      },
    })
  }
  const choose = (id: string) => {
    setCustomerId(id)
    setParts(null)
  }
  return (
    <FormDialog
      title="Record a payment"
      action="Record payment"
      wide
      busy={receive.isPending}
      error={receive.error}
      onClose={onClose}
      onSubmit={submit}
    >
      <div className="form-grid">
        <CustomerSearchField
          label="From"
          customerId={customerId}
          onChoose={choose}
          error={asked && customerId === '' ? 'Choose who paid.' : undefined}
        />
        {currencies.length > 1 && <CurrencyChoice currencies={currencies} currency={currency} onChoose={setCurrency} />}
      </div>
      <MoneyFields money={money} onMoney={setMoney} currency={currency} asked={asked} amountFault={fault} error={receive.error} />
      <Invoices invoices={invoices} parts={shown} onParts={setParts} />
      {customerId !== '' && <Rest rest={rest} currency={currency} />}
      {isOfOne(shown) && <ThanksBox customerId={customerId} checked={thanks} onChange={setThanks} />}
    </FormDialog>
  )
}

/** Only then there is a receipt. */
function isOfOne(parts: Parts): boolean {
  return Object.values(parts).filter((part) => part > 0).length === 1
}

interface Entered {
  customerId: string
  currency: string
  money: ReturnType<typeof newMoney>
  parts: Parts
  thanks: boolean
}

function requestOf({ customerId, currency, money, parts, thanks }: Entered): NewPayment {
  const { amount, on: paidOn, method, reference } = money
  const allocations = Object.entries(parts).flatMap(([invoiceId, part]) => (part > 0 ? [{ invoiceId, amount: part }] : []))
  const more = { ...(reference.trim() === '' ? {} : { reference: reference.trim() }), ...(thanks ? {} : { thanks }) }
  return { customerId, currency, amount: amount ?? 0, paidOn, method, allocations, ...more }
}

function CurrencyChoice(of: { currencies: readonly string[]; currency: string; onChoose: (currency: string) => void }) {
  return (
    <SelectField label="Currency" value={of.currency} onChange={(event) => of.onChoose(event.target.value)}>
      {of.currencies.map((each) => (
        <option key={each} value={each}>
          {each}
        </option>
      ))}
    </SelectField>
  )
}

function Invoices({ invoices, parts, onParts }: { invoices: readonly InvoiceSummary[]; parts: Parts; onParts: (parts: Parts) => void }) {
  if (invoices.length === 0) return null
  return (
    <fieldset className="choice-lines">
      <legend>For which invoices</legend>
      {invoices.map(({ id, number, amountDue, currency }) => (
        <div key={id} className="choice-line">
          <span className="grow">
            {number} <span className="muted small">due </span>
            <span className="muted small">
              <Money amountMinor={amountDue} currency={currency} />
            </span>
          </span>
          <MoneyField
            label={`Part for ${number}`}
            hideLabel
            amountMinor={parts[id] ?? 0}
            onAmount={(amount) => onParts({ ...parts, [id]: Math.min(amount ?? 0, amountDue) })}
            currency={currency}
          />
        </div>
      ))}
    </fieldset>
  )
}

function Rest({ rest, currency }: { rest: number; currency: string }) {
  if (rest === 0) return null
  if (rest > 0) return <p className="muted">{moneyText(rest, currency)} become the customer’s credit.</p>
  return <p className="field-error">The parts are {moneyText(-rest, currency)} more than the payment.</p>
}
