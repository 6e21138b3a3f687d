import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { FormDialog } from '../../components/dialog.tsx'
import { CloseIcon, DownloadIcon, SendIcon } from '../../components/icons.tsx'
import { moneyText } from '../../components/money.tsx'
import { issueInvoice, refreshInvoices, sendInvoice } from '../../data/invoice-acts.ts'
import type { InvoiceSummary } from '../../data/shapes.ts'
import { countOf } from '../../lib/format.ts'
import { messageOf } from '../../lib/problem.ts'
import { toast } from '../../lib/toasts.ts'
import { csvOf } from './invoice-csv.ts'

type BulkAction = 'issue' | 'send'

/** What the chosen invoices come to, and what can be done to all of them. */
export function BulkBar({ invoices, onDone }: { invoices: readonly InvoiceSummary[]; onDone: () => void }) {
  const [asked, setAsked] = useState<BulkAction | null>(null)
  const drafts = invoices.filter((invoice) => invoice.status === 'draft')
  const sendable = invoices.filter((invoice) => ['open', 'partially_paid'].includes(invoice.status))
  return (
    <section className="bulk-bar" aria-label="Chosen invoices">
      <strong>{countOf(invoices.length, 'invoice')}</strong>
      <span className="tabular grow">{totalsOf(invoices)}</span>
      {drafts.length > 0 && <Button size="small" onClick={() => setAsked('issue')}>{`Issue ${countOf(drafts.length, 'draft')}`}</Button>}
      {sendable.length > 0 && (
        <Button size="small" icon={<SendIcon />} onClick={() => setAsked('send')}>
          {`Send ${sendable.length}`}
        </Button>
      )}
      <Button size="small" icon={<DownloadIcon />} onClick={() => download(csvOf(invoices))}>
        Export
      </Button>
      <Button size="small" kind="quiet" icon={<CloseIcon />} onClick={onDone}>
        Clear
      </Button>
      {asked && (
        <BulkDialog action={asked} invoices={asked === 'issue' ? drafts : sendable} onClose={() => setAsked(null)} onDone={onDone} />
      )}
    </section>
  )
}

/** The sum per currency. */
function totalsOf(invoices: readonly InvoiceSummary[]): string {
  const sums = new Map<string, number>()
  for (const invoice of invoices) sums.set(invoice.currency, (sums.get(invoice.currency) ?? 0) + invoice.total)
  return [...sums].map(([currency, sum]) => moneyText(sum, currency)).join(' · ')
}

interface BulkDialogProps {
  action: BulkAction
  invoices: readonly InvoiceSummary[]
  onClose: () => void
  onDone: () => void
}

function BulkDialog({ action, invoices, onClose, onDone }: BulkDialogProps) {
  const client = useQueryClient()
  const [done, setDone] = useState<number | null>(null)
  const run = async () => {
    const failures: string[] = []
    for (const [index, invoice] of invoices.entries()) {
      setDone(index)
      const act: Promise<unknown> = action === 'issue' ? issueInvoice({ id: invoice.id }) : sendInvoice({ id: invoice.id }, {})
      const failure = await act.then(() => null, messageOf)
      if (failure) failures.push(`${invoice.number ?? invoice.customerName}: ${failure}`)
    }
    await refreshInvoices(client)
    const [first] = failures
    if (first) toast(`${failures.length} of ${invoices.length} failed. ${first}`, { tone: 'bad' })
    else
      toast(action === 'issue' ? `${countOf(invoices.length, 'invoice')} issued.` : `${countOf(invoices.length, 'invoice')} on the way.`, {
        tone: 'good',
      })
    onClose()
    onDone()
  }
  const count = countOf(invoices.length, 'invoice')
  return (
    <FormDialog
      title={action === 'issue' ? `Issue ${count}?` : `Send ${count}?`}
      action={done === null ? (action === 'issue' ? 'Issue' : 'Send') : `${done} of ${invoices.length} …`}
      busy={done !== null}
      onClose={onClose}
      onSubmit={() => void run()}
    >
      <p>
        {action === 'issue'
          ? `Each gets the next number and cannot be changed afterwards. Together they come to ${totalsOf(invoices)}.`
          : 'Each customer gets an e-mail with the invoice and a link to pay.'}
      </p>
    </FormDialog>
  )
}

function download(csv: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }))
  link.download = 'invoices.csv'
  link.click()
  URL.revokeObjectURL(link.href)
}
