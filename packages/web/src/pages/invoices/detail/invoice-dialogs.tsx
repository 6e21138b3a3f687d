import { moneyText } from '../../../components/money.tsx'
import { ReasonDialog } from '../../../components/reason-dialog.tsx'
import { voidInvoice } from '../../../data/invoice-acts.ts'
import { reinstate, writeOff } from '../../../data/payments.ts'
import type { Invoice } from '../../../data/shapes.ts'
import { ApplyCreditDialog } from './apply-credit-dialog.tsx'
import { CreditDialog } from './credit-dialog.tsx'
import type { InvoiceDialog } from './invoice-actions.tsx'
import { PaymentDialog } from './payment-dialog.tsx'
import { SendDialog } from './send-dialog.tsx'

interface Shown {
  invoice: Invoice
  onClose: () => void
}

/** The dialog that is open, if any. */
export function InvoiceDialogs({ dialog, credit, ...shown }: Shown & { dialog: InvoiceDialog | null; credit: number }) {
  switch (dialog) {
    case 'send':
      return <SendDialog {...shown} />
    case 'pay':
      return <PaymentDialog {...shown} />
    case 'credit':
      return <CreditDialog {...shown} />
    case 'void':
      return <VoidDialog {...shown} />
    case 'apply-credit':
      return <ApplyCreditDialog {...shown} credit={credit} />
    case 'write-off':
      return <WriteOffDialog {...shown} />
    case 'reinstate':
      return <ReinstateDialog {...shown} />
    case null:
      return null
  }
}

function VoidDialog({ invoice, onClose }: Shown) {
  return (
    <ReasonDialog
      title={`Void ${invoice.number}?`}
      action="Void the invoice"
      actionKind="danger"
      placeholder="Sent to the wrong customer"
      done={`${invoice.number} is void.`}
      act={(reason) => voidInvoice({ id: invoice.id }, reason)}
      onClose={onClose}
    >
      <ul className="happens">
        <li>Nothing is due any more, and the pay link stops working.</li>
        <li>The number {invoice.number} stays taken, and the books are reversed with today’s date.</li>
        <li>This cannot be undone. Your customer is not told by us.</li>
      </ul>
    </ReasonDialog>
  )
}

function WriteOffDialog({ invoice, onClose }: Shown) {
  const due = moneyText(invoice.amountDue, invoice.currency)
  return (
    <ReasonDialog
      title={`Write off ${invoice.number}?`}
      action="Write off"
      actionKind="danger"
      placeholder="Insolvent"
      done={`${invoice.number} is written off.`}
      act={(reason) => writeOff(invoice.id, reason)}
      onClose={onClose}
    >
      <ul className="happens">
        <li>The {due} that are due become a loss of today, and are no longer among what you are owed.</li>
        <li>Money that comes later is recorded as always, and counts as income.</li>
        <li>The tax stays as declared; whether you can claim it back depends on your country. You can take the write-off back.</li>
      </ul>
    </ReasonDialog>
  )
}

function ReinstateDialog({ invoice, onClose }: Shown) {
  return (
    <ReasonDialog
      title="Take the write-off back"
      action="Take back"
      placeholder="They will pay after all"
      done={`${invoice.number} is due again.`}
      act={(reason) => reinstate(invoice.id, reason)}
      onClose={onClose}
    >
      <p>
        {invoice.number} owes {moneyText(invoice.amountDue, invoice.currency)} again, and the loss is taken back with today’s date.
      </p>
    </ReasonDialog>
  )
}
