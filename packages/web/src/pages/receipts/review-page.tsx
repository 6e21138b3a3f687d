import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Button, ButtonLink } from '../../components/button.tsx'
import { WarnIcon } from '../../components/icons.tsx'
import { Page } from '../../components/page.tsx'
import { ErrorState, PageSkeleton } from '../../components/states.tsx'
import { useAttachment } from '../../data/attachments.ts'
import {
  type Receipt,
  useConfirmReceipt,
  useCorrectReceipt,
  useReceipt,
  useReceipts,
  useRejectReceipt,
  useReopenReceipt,
  useRescanReceipt,
  useUnbookReceipt,
} from '../../data/receipts.ts'
import { messageOf } from '../../lib/problem.ts'
import { useShortcuts } from '../../lib/shortcuts.ts'
import { toast } from '../../lib/toasts.ts'
import '../../styles/receipts.css'
import { EInvoicePane } from './e-invoice-pane.tsx'
import { type Marked, PicturePane } from './picture-pane.tsx'
import { ReceiptFields } from './receipt-fields.tsx'
import { formOf, patchOf, type ReceiptForm } from './receipt-form.ts'
import { ReceiptLines } from './receipt-lines.tsx'

/** One receipt: its picture, what was read, and what a person makes of it. */
export function ReviewPage() {
  const { receiptId } = useParams({ from: '/inside/receipts/$receiptId' })
  const receipt = useReceipt(receiptId)
  if (receipt.isError) return <ErrorState error={receipt.error} onRetry={() => void receipt.refetch()} />
  if (!receipt.data) return <PageSkeleton />
  return <Review key={`${receiptId}/${receipt.data.version}`} receipt={receipt.data} />
}

function Review({ receipt }: { receipt: Receipt }) {
  const [form, setForm] = useState<ReceiptForm>(() => formOf(receipt))
  const [active, setActive] = useState<string | null>(null)
  const { confirm, busy, error } = useConfirmAndNext(receipt, form)
  useShortcuts({ 'mod+enter': () => confirm() })
  const marked = placesOf(receipt)
  const isOpen = receipt.status === 'to_review'
  return (
    <Page
      title={receipt.merchant ?? 'Receipt'}
      sub={STATES[receipt.status]}
      back={{ to: '/receipts', label: 'Receipts' }}
      actions={<Actions receipt={receipt} onConfirm={confirm} busy={busy} />}
    >
      <Notices receipt={receipt} error={error} />
      <div className="receipt-review">
        <Original receipt={receipt} marked={marked} active={active} />
        <form
          className="card card-body"
          onSubmit={(event) => {
            event.preventDefault()
            confirm()
          }}
        >
          <ReceiptFields receipt={receipt} form={form} onForm={setForm} onActive={setActive} error={error} disabled={!isOpen} />
          <ReceiptLines receipt={receipt} form={form} onForm={setForm} onActive={setActive} disabled={!isOpen} />
          {isOpen && <p className="small muted no-print keys-hint">Ctrl or ⌘ with Enter confirms and opens the next one.</p>}
          <button type="submit" hidden />
        </form>
      </div>
    </Page>
  )
}

/** Where on the picture the fields stand, and the lines by their keys in the form. */
function placesOf({ scan, corrected }: Receipt): Marked[] {
  if (!scan) return []
  const { lines, ...fields } = scan.fields
  const printed = corrected.includes('lines') ? [] : lines
  return [
    ...Object.entries(fields).flatMap(([name, { box }]) => (box ? [{ name, box }] : [])),
    ...printed.flatMap(({ box }, at) => (box ? [{ name: `line ${at}`, box }] : [])),
  ]
}

const STRUCTURED = ['application/xml', 'text/xml', 'message/rfc822']

function useIsEInvoice({ attachmentId, scan }: Receipt): boolean {
  const contentType = useAttachment(attachmentId).data?.contentType
  return scan?.engine === 'e-invoice' || (contentType !== undefined && STRUCTURED.includes(contentType))
}

/** What was given to us: an e-invoice, or a picture. */
function Original({ receipt, marked, active }: { receipt: Receipt; marked: readonly Marked[]; active: string | null }) {
  const { attachmentId } = receipt
  return useIsEInvoice(receipt) ? (
    <EInvoicePane attachmentId={attachmentId} />
  ) : (
    <PicturePane attachmentId={attachmentId} marked={marked} active={active} />
  )
}

const STATES: Record<Receipt['status'], string> = {
  scanning: 'Being read …',
  to_review: 'To review. Nothing is booked yet.',
  booked: 'Booked',
  rejected: 'Rejected',
}

/** Saves what was changed, confirms, and goes on to the next receipt that waits. */
function useConfirmAndNext(receipt: Receipt, form: ReceiptForm) {
  const correct = useCorrectReceipt()
  const book = useConfirmReceipt()
  const waiting = useReceipts('to_review')
  const navigate = useNavigate()
  const confirm = () => {
    if (receipt.status !== 'to_review' || book.isPending || correct.isPending) return
    void (async () => {
      const input = patchOf(receipt, form)
      if (input) await correct.mutateAsync({ receipt, input })
      await book.mutateAsync(receipt.id)
      toast('Booked.', { tone: 'good' })
      const next = waiting.data?.pages.flatMap((page) => page.items).find(({ id }) => id !== receipt.id)
      if (next) void navigate({ to: '/receipts/$receiptId', params: { receiptId: next.id } })
      else void navigate({ to: '/receipts' })
    })().catch(() => undefined)
  }
  return { confirm, busy: book.isPending || correct.isPending, error: correct.error ?? book.error }
}

function Notices({ receipt, error }: { receipt: Receipt; error: unknown }) {
  const { doubles, scanProblem, status, billedOn } = receipt
  // What is wrong with an e-invoice stands beside it.
  const isSaidBelow = useIsEInvoice(receipt)
  return (
    <>
      {error !== null && error !== undefined && (
        <p className="receipt-note bad" role="alert">
          {messageOf(error)}
        </p>
      )}
      {scanProblem && status === 'to_review' && !isSaidBelow && (
        <div className="notice warn receipt-notice">
          <WarnIcon />
          <p>{scanProblem}</p>
        </div>
      )}
      {doubles[0] && status !== 'rejected' && (
        <div className="notice warn receipt-notice">
          <WarnIcon />
          <p>
            This may be a double.{' '}
            <Link to="/receipts/$receiptId" params={{ receiptId: doubles[0] }}>
              See the other one
            </Link>
          </p>
        </div>
      )}
      {billedOn && (
        <div className="receipt-note row">
          <p className="grow">
            An invoice passes this receipt on, and holds it as it is. To change it, delete the draft, or void or credit the invoice.
          </p>
          <ButtonLink to="/invoices/$invoiceId" params={{ invoiceId: billedOn }} size="small">
            See the invoice
          </ButtonLink>
        </div>
      )}
    </>
  )
}

function Actions({ receipt, onConfirm, busy }: { receipt: Receipt; onConfirm: () => void; busy: boolean }) {
  const { id, allowedActions } = receipt
  const reject = useRejectReceipt()
  const unbook = useUnbookReceipt()
  const reopen = useReopenReceipt()
  const rescan = useRescanReceipt()
  const can = (action: string) => allowedActions.includes(action)
  const onError = (error: unknown) => toast(messageOf(error), { tone: 'bad' })
  return (
    <>
      {can('scan') && (
        <Button busy={rescan.isPending} onClick={() => rescan.mutate(id, { onError })}>
          Read again
        </Button>
      )}
      {can('reject') && (
        <Button busy={reject.isPending} onClick={() => reject.mutate({ id, reason: 'Rejected in review' }, { onError })}>
          Reject
        </Button>
      )}
      {can('reopen') && (
        <Button busy={reopen.isPending} onClick={() => reopen.mutate(id, { onError })}>
          Take up again
        </Button>
      )}
      {can('unbook') && (
        <Button busy={unbook.isPending} onClick={() => unbook.mutate({ id, reason: 'Taken back to correct it' }, { onError })}>
          Take booking back
        </Button>
      )}
      {can('book') && (
        <Button kind="primary" busy={busy} onClick={onConfirm}>
          Confirm and book
        </Button>
      )}
    </>
  )
}
