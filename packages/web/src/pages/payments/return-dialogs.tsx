import { useState } from 'react'
import { DateField } from '../../components/date-field.tsx'
import { FormDialog } from '../../components/dialog.tsx'
import { TextField } from '../../components/field.tsx'
import { moneyText } from '../../components/money.tsx'
import { MoneyField } from '../../components/number-field.tsx'
import { ReasonDialog } from '../../components/reason-dialog.tsx'
import { useInvoiceAct } from '../../data/invoice-acts.ts'
import {
  chargeBackPayment,
  orderRefund,
  type Payment,
  type Refund,
  type Return,
  refundPayment,
  reversePayment,
  reverseRefund,
} from '../../data/payments.ts'
import { today } from '../../lib/clock.ts'
import { fieldMessage } from '../../lib/problem.ts'
import { toast } from '../../lib/toasts.ts'
import { providerName } from '../settings/provider-words.ts'
import { REFUND_NAMES } from './payment-words.ts'

/** What can be done to a payment after asking something. */
export type PaymentDialogName = Refund['kind'] | 'order'

interface Shown {
  payment: Payment
  onClose: () => void
}

/** The dialog that is open, if any; a refund: taking that back. */
export function PaymentDialogs({ dialog, ...shown }: Shown & { dialog: PaymentDialogName | Refund | null }) {
  if (dialog === null) return null
  if (typeof dialog === 'object') return <UndoRefundDialog refund={dialog} onClose={shown.onClose} />
  if (dialog === 'order') return <OrderDialog {...shown} />
  return dialog === 'reversal' ? <TakeBackDialog {...shown} /> : <ReturnDialog {...shown} kind={dialog} />
}

const WORDS = {
  refund: {
    title: 'Refund',
    action: 'Record refund',
    placeholder: 'Agreed discount',
    about:
      'Pay the money back at your bank or provider; this records it. What the customer has as credit is used first, the rest is due again on the invoices.',
  },
  chargeback: {
    title: 'Chargeback',
    action: 'Record chargeback',
    placeholder: 'Disputed',
    about: 'The payer’s bank took the money back. The invoices are due again; what nothing covers is booked as a loss.',
  },
} as const

function ReturnDialog({ payment, kind, onClose }: Shown & { kind: 'refund' | 'chargeback' }) {
  const left = payment.amount - payment.amountReturned
  const [amount, setAmount] = useState<number | null>(left)
  const [on, setOn] = useState(() => today())
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const act = useInvoiceAct((body: Return) => (kind === 'refund' ? refundPayment : chargeBackPayment)(payment.id, body))
  const words = WORDS[kind]
  const fault = amount === null || amount <= 0 || amount > left ? `Enter up to ${moneyText(left, payment.currency)}.` : undefined
  const submit = () => {
    setAsked(true)
    if (fault || amount === null || on === '') return
    const body = { amount, refundedOn: on, ...(reason.trim() ? { reason: reason.trim() } : {}) }
    const onSuccess = () => {
      toast(`${words.title} of ${moneyText(amount, payment.currency)} recorded.`, { tone: 'good' })
      onClose()
    }
    act.mutate(body, { onSuccess })
  }
  return (
    <FormDialog title={words.title} action={words.action} busy={act.isPending} error={act.error} onClose={onClose} onSubmit={submit}>
      <p>{words.about}</p>
      <div className="form-grid">
        <MoneyField
          label="Amount"
          amountMinor={amount}
          onAmount={setAmount}
          currency={payment.currency}
          error={asked ? (fault ?? fieldMessage(act.error, '/amount')) : undefined}
        />
        <DateField label="On" value={on} onDay={setOn} from={today()} placeholder="today" error={fieldMessage(act.error, '/refundedOn')} />
      </div>
      <TextField
        label="Why"
        optional
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        placeholder={words.placeholder}
        maxLength={500}
      />
    </FormDialog>
  )
}

/** Asks the provider that took the money to give it back. */
function OrderDialog({ payment, onClose }: Shown) {
  const left = payment.amount - payment.amountReturned
  const name = providerName(payment.provider?.name ?? '')
  const [amount, setAmount] = useState<number | null>(left)
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const act = useInvoiceAct((body: Pick<Return, 'amount' | 'reason'>) => orderRefund(payment.id, body))
  const fault = amount === null || amount <= 0 || amount > left ? `Enter up to ${moneyText(left, payment.currency)}.` : undefined
  const submit = () => {
    setAsked(true)
    if (fault || amount === null) return
    const onSuccess = () => {
      toast(`${name} is asked to give ${moneyText(amount, payment.currency)} back.`, { tone: 'good' })
      onClose()
    }
    act.mutate({ amount, ...(reason.trim() ? { reason: reason.trim() } : {}) }, { onSuccess })
  }
  return (
    <FormDialog
      title={`Refund through ${name}`}
      action="Give back"
      busy={act.isPending}
      error={act.error}
      onClose={onClose}
      onSubmit={submit}
    >
      <p>
        {name} pays the money back to the payer. It is in your books as soon as {name} has done so.
      </p>
      <MoneyField
        label="Amount"
        amountMinor={amount}
        onAmount={setAmount}
        currency={payment.currency}
        error={asked ? (fault ?? fieldMessage(act.error, '/amount')) : undefined}
      />
      <TextField
        label="Why"
        optional
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        placeholder="Agreed discount"
        maxLength={500}
      />
    </FormDialog>
  )
}

function TakeBackDialog({ payment, onClose }: Shown) {
  return (
    <ReasonDialog
      title="Take the payment back"
      action="Take back"
      actionKind="danger"
      placeholder="Recorded twice"
      done="The payment is taken back."
      act={(reason) => reversePayment(payment.id, reason)}
      onClose={onClose}
    >
      <p>For money that never came. Its invoices are due again. The payment stays in the books, with a second entry that takes it back.</p>
    </ReasonDialog>
  )
}

function UndoRefundDialog({ refund, onClose }: { refund: Refund; onClose: () => void }) {
  return (
    <ReasonDialog
      title={`Take the ${REFUND_NAMES[refund.kind].toLowerCase()} back`}
      action="Take back"
      placeholder="Dispute won"
      done="The money is there again."
      act={(reason) => reverseRefund(refund.id, reason)}
      onClose={onClose}
    >
      <p>{moneyText(refund.amount, refund.currency)} are there again, as a new payment of today that settles what had become due again.</p>
    </ReasonDialog>
  )
}
