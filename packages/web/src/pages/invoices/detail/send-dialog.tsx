import { MailDialog } from '../../../components/mail-dialog.tsx'
import { sendInvoice } from '../../../data/invoice-acts.ts'
import type { Invoice } from '../../../data/shapes.ts'

/** Mails the invoice with its PDF and pay link. */
export function SendDialog({ invoice, onClose }: { invoice: Invoice; onClose: () => void }) {
  return (
    <MailDialog
      title={`Send ${invoice.number}`}
      what={invoice.number ?? 'The invoice'}
      address={invoice.customer.email ?? ''}
      subjectHint={`Invoice ${invoice.number}`}
      alwaysAdded="The PDF and the link to pay are always added."
      send={(body) => sendInvoice({ id: invoice.id }, body)}
      onClose={onClose}
    />
  )
}
