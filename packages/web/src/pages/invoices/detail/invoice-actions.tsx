import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button, IconButton } from '../../../components/button.tsx'
import { CoinIcon, CopyIcon, LinkIcon, MoreIcon, OutIcon, RetryIcon, SendIcon, UndoIcon, VoidIcon } from '../../../components/icons.tsx'
import { Menu, type MenuEntry } from '../../../components/menu.tsx'
import { useGoTo } from '../../../components/use-go-to.ts'
import { duplicateInvoice, refreshInvoices } from '../../../data/invoice-acts.ts'
import type { Invoice } from '../../../data/shapes.ts'
import { messageOf } from '../../../lib/problem.ts'
import { toast } from '../../../lib/toasts.ts'

/** The actions that ask something first. */
export type InvoiceDialog = 'send' | 'pay' | 'credit' | 'void' | 'apply-credit' | 'write-off' | 'reinstate'

interface InvoiceActionsProps {
  invoice: Invoice
  /** What the customer has as credit in the invoice's currency. */
  credit: number
  onDialog: (dialog: InvoiceDialog) => void
}

/** What can be done now; the likeliest next step is the main button. */
export function InvoiceActions({ invoice, credit, onDialog }: InvoiceActionsProps) {
  const can = (action: string) => invoice.allowedActions.includes(action)
  const duplicate = useDuplicate(invoice)
  const navigate = useNavigate()
  const owed = can('pay')
  const sendFirst = owed && !invoice.sendRequestedAt
  const { payUrl } = invoice
  const entries: MenuEntry[] = [
    ...(payUrl && owed
      ? [{ label: 'Open the pay page', icon: <OutIcon />, onChoose: () => void window.open(`${payUrl}?preview=1`, '_blank', 'noopener') }]
      : []),
    { label: 'Duplicate', icon: <CopyIcon />, onChoose: () => void duplicate() },
    { label: 'Make recurring', icon: <RetryIcon />, onChoose: () => void navigate({ to: '/recurring/new', search: { from: invoice.id } }) },
    ...changesOf(invoice, credit, onDialog),
  ]
  return (
    <>
      {payUrl && owed && (
        <Button icon={<LinkIcon />} onClick={() => void copyLink(payUrl)}>
          Copy pay link
        </Button>
      )}
      {owed && (
        <Button kind={sendFirst ? 'secondary' : 'primary'} icon={<CoinIcon />} onClick={() => onDialog('pay')}>
          Record payment
        </Button>
      )}
      {can('send') && (
        <Button kind={sendFirst ? 'primary' : 'secondary'} icon={<SendIcon />} onClick={() => onDialog('send')}>
          {invoice.sendRequestedAt ? (invoice.overdue ? 'Send a reminder' : 'Send again') : 'Send'}
        </Button>
      )}
      <Menu trigger={<IconButton kind="secondary" label="More actions" icon={<MoreIcon />} />} entries={entries} />
    </>
  )
}

/** What changes where the invoice stands, the harmless first. */
function changesOf(invoice: Invoice, credit: number, onDialog: InvoiceActionsProps['onDialog']): MenuEntry[] {
  const can = (action: string) => invoice.allowedActions.includes(action)
  const entries: MenuEntry[] = [
    ...(can('apply_credit') && credit > 0 ? [{ label: 'Use credit', icon: <CoinIcon />, onChoose: () => onDialog('apply-credit') }] : []),
    ...(can('credit') ? [{ label: 'Credit', icon: <UndoIcon />, onChoose: () => onDialog('credit') }] : []),
    ...(can('reinstate') ? [{ label: 'Take write-off back', icon: <UndoIcon />, onChoose: () => onDialog('reinstate') }] : []),
    ...(can('write_off') ? [{ label: 'Write off', icon: <VoidIcon />, danger: true, onChoose: () => onDialog('write-off') }] : []),
    ...(can('void') ? [{ label: 'Void', icon: <VoidIcon />, danger: true, onChoose: () => onDialog('void') }] : []),
  ]
  return entries.length === 0 ? [] : ['line', ...entries]
}

async function copyLink(url: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(url)
    toast('The pay link is copied.', { tone: 'good' })
  } catch {
    toast(`Copying is not allowed here. The link is ${url}`)
  }
}

function useDuplicate(invoice: Invoice): () => Promise<void> {
  const client = useQueryClient()
  const goTo = useGoTo()
  return async () => {
    try {
      const copy = await duplicateInvoice({ id: invoice.id })
      await refreshInvoices(client)
      goTo(`/drafts/${copy.id}`)
      toast(`A draft with the content of ${invoice.number} is ready.`)
    } catch (error) {
      toast(messageOf(error), { tone: 'bad' })
    }
  }
}
