import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { FormDialog } from '../../../components/dialog.tsx'
import { TextAreaField, TextField } from '../../../components/field.tsx'
import { WarnIcon } from '../../../components/icons.tsx'
import { moneyText } from '../../../components/money.tsx'
import { issueInvoice, refreshInvoices, sendInvoice } from '../../../data/invoice-acts.ts'
import type { Customer, Invoice } from '../../../data/shapes.ts'
import { showDay } from '../../../lib/format.ts'
import { messageOf } from '../../../lib/problem.ts'
import { toast } from '../../../lib/toasts.ts'
import { type IssuePreview, useIssuePreview } from './use-issue-preview.ts'

/** Whether it is sent at once. */
export type IssueWish = 'issue-and-send' | 'issue-only'

interface IssueDialogProps {
  invoice: Invoice
  customer: Customer | undefined
  wish: IssueWish
  onClose: () => void
}

/** Says what issuing will do before it is done, since it cannot be undone. */
export function IssueDialog({ invoice, customer, wish, onClose }: IssueDialogProps) {
  const preview = useIssuePreview(invoice)
  const [to, setTo] = useState(customer?.email ?? '')
  const [message, setMessage] = useState('')
  const sends = wish === 'issue-and-send'
  const issue = useIssue(invoice, sends ? { to, message } : null)
  const blocked = preview.data?.becomes === null
  return (
    <FormDialog
      title={sends ? 'Issue and send this invoice?' : 'Issue this invoice?'}
      action={sends ? 'Issue and send' : 'Issue'}
      busy={issue.isPending || preview.isPending || blocked}
      error={issue.error ?? preview.error}
      onClose={onClose}
      onSubmit={() => issue.mutate()}
    >
      {preview.data && <WhatHappens preview={preview.data} invoice={invoice} />}
      {sends && !blocked && (
        <>
          <TextField
            label="To"
            type="email"
            value={to}
            onChange={(event) => setTo(event.target.value)}
            hint="Several addresses are parted by commas."
          />
          <TextAreaField
            label="Message"
            optional
            value={message}
            onChange={(event) => setMessage(event.target.value)}
            rows={3}
            placeholder="We write a friendly standard text with the pay link when you leave this empty."
          />
        </>
      )}
    </FormDialog>
  )
}

function WhatHappens({ preview, invoice }: { preview: IssuePreview; invoice: Invoice }) {
  const { becomes } = preview
  if (!becomes) {
    return (
      <div className="notice bad">
        <WarnIcon />
        <ul>
          {preview.findings.map((finding) => (
            <li key={finding.pointer + finding.code}>{finding.message}</li>
          ))}
        </ul>
      </div>
    )
  }
  return (
    <ul className="happens">
      <li>
        It becomes invoice <strong className="tabular">{becomes.number}</strong> to <strong dir="auto">{invoice.customer.name}</strong>.
      </li>
      <li>
        <strong className="tabular">{moneyText(becomes.total, becomes.currency)}</strong>{' '}
        {becomes.dueDate ? `will be due on ${showDay(becomes.dueDate)}.` : 'will be due.'}
      </li>
      <li>From then on it cannot be changed. To correct it you credit or void it.</li>
    </ul>
  )
}

function useIssue(invoice: Invoice, mail: { to: string; message: string } | null) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const [keys] = useState(() => ({ issue: crypto.randomUUID(), send: crypto.randomUUID() }))
  const { id, version } = invoice
  return useMutation({
    mutationFn: async () => {
      const issued = await issueInvoice({ id, key: keys.issue }, version)
      if (!mail) return { issued, failure: null }
      const to = mail.to
        .split(/[,;]/)
        .map((each) => each.trim())
        .filter(Boolean)
      const body = { ...(to.length > 0 ? { to } : {}), ...(mail.message.trim() ? { message: mail.message.trim() } : {}) }
      const failure = await sendInvoice({ id, key: keys.send }, body).then(() => null, messageOf)
      return { issued, failure }
    },
    onSuccess: async ({ issued, failure }) => {
      if (failure) toast(`${issued.number} is issued, but not sent: ${failure}`, { tone: 'bad' })
      else toast(mail ? `${issued.number} is issued and on its way.` : `${issued.number} is issued.`, { tone: 'good' })
      // Its page would send a draft back to where drafts are written.
      client.setQueryData(['invoices', 'one', id], issued)
      await navigate({ to: '/invoices/$invoiceId', params: { invoiceId: id } })
      await refreshInvoices(client)
    },
  })
}
