import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { AttachedFiles } from '../../components/attachments.tsx'
import { Button, ButtonHref, IconButton } from '../../components/button.tsx'
import { CheckIcon, CopyIcon, DownloadIcon, InvoiceIcon, LinkIcon, MoreIcon, OutIcon, SendIcon, VoidIcon } from '../../components/icons.tsx'
import { Menu, type MenuEntry } from '../../components/menu.tsx'
import { BigMoney, moneyText } from '../../components/money.tsx'
import { Card, Page } from '../../components/page.tsx'
import { ErrorState, SkeletonLines } from '../../components/states.tsx'
import { Tabs } from '../../components/tabs.tsx'
import { useGoTo } from '../../components/use-go-to.ts'
import { useEvents } from '../../data/invoices.ts'
import { duplicateQuote, useQuoteAct, useQuoteDocuments } from '../../data/quotes.ts'
import type { Quote } from '../../data/shapes.ts'
import { showDay, showMoment } from '../../lib/format.ts'
import { messageOf } from '../../lib/problem.ts'
import { toast } from '../../lib/toasts.ts'
import { LinesPart } from '../invoices/detail/lines-part.tsx'
import { DecideDialog, type QuoteAnswer } from './decide-dialog.tsx'
import { InvoiceQuoteDialog } from './invoice-quote-dialog.tsx'
import { IssueQuoteDialog } from './issue-quote-dialog.tsx'
import { QUOTE_STATES, quoteStateWords, wordsOfQuoteEvent } from './quote-words.ts'

type Open = 'send' | 'invoice' | QuoteAnswer | null

/** One issued quote: where it stands, what happened, and what can be done now. */
export function QuoteDetail({ quote }: { quote: Quote }) {
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  return (
    <Page
      title={quote.number ?? 'Quote'}
      back={{ to: '/quotes', label: 'Quotes' }}
      sub={
        <>
          to{' '}
          <Link to="/customers/$customerId" params={{ customerId: quote.customerId }} dir="auto">
            {quote.customerName}
          </Link>
          {quote.reference && <> · {quote.reference}</>}
        </>
      }
      actions={<Actions quote={quote} onOpen={setOpen} />}
    >
      <Standing quote={quote} />
      <div className="two-columns">
        <section className="card">
          <Tabs
            label="Parts of the quote"
            tabs={[
              { key: 'document', label: 'Document', content: <Documents quote={quote} /> },
              { key: 'lines', label: 'Lines', count: quote.lines.length, content: <LinesPart invoice={quote} /> },
            ]}
          />
        </section>
        <div className="stack">
          <AttachedFiles ids={quote.attachmentIds} note="They go with the mail of the quote." />
          <Card title="History">
            <History quoteId={quote.id} />
          </Card>
        </div>
      </div>
      {open === 'send' && <IssueQuoteDialog quote={quote} to={quote.customer.email ?? ''} onClose={close} />}
      {open === 'invoice' && <InvoiceQuoteDialog quote={quote} onClose={close} />}
      {open !== null && open !== 'send' && open !== 'invoice' && <DecideDialog quote={quote} answer={open} onClose={close} />}
    </Page>
  )
}

function Actions({ quote, onOpen }: { quote: Quote; onOpen: (open: Open) => void }) {
  const can = (action: string) => quote.allowedActions.includes(action)
  const goTo = useGoTo()
  const copy = useQuoteAct(() => duplicateQuote(quote.id))
  const { quoteUrl } = quote
  const duplicate = () =>
    copy.mutate(undefined, {
      onSuccess: (made) => goTo(`/quotes/${made.id}`),
      onError: (error) => toast(messageOf(error), { tone: 'bad' }),
    })
  const entries: MenuEntry[] = [
    ...(quoteUrl ? [{ label: 'Open the customer’s page', icon: <OutIcon />, onChoose: () => openPage(quoteUrl) }] : []),
    ...(can('accept') ? [{ label: 'Record that they accepted', icon: <CheckIcon />, onChoose: () => onOpen('accept') }] : []),
    ...(can('decline') ? [{ label: 'Record that they declined', icon: <VoidIcon />, onChoose: () => onOpen('decline') }] : []),
    { label: 'Duplicate', icon: <CopyIcon />, onChoose: duplicate },
    ...(can('withdraw')
      ? ['line' as const, { label: 'Withdraw', icon: <VoidIcon />, danger: true, onChoose: () => onOpen('withdraw') }]
      : []),
  ]
  return (
    <>
      {can('send') && quoteUrl && (
        <Button icon={<LinkIcon />} onClick={() => void copyLink(quoteUrl)}>
          Copy link
        </Button>
      )}
      {can('send') && (
        <Button kind="primary" icon={<SendIcon />} onClick={() => onOpen('send')}>
          {quote.sendRequestedAt ? 'Send again' : 'Send'}
        </Button>
      )}
      {can('invoice') && (
        <Button kind="primary" icon={<InvoiceIcon />} onClick={() => onOpen('invoice')}>
          Invoice it
        </Button>
      )}
      <Menu trigger={<IconButton kind="secondary" label="More actions" icon={<MoreIcon />} />} entries={entries} />
    </>
  )
}

/** A look of ours does not count as the customer's first. */
function openPage(url: string): void {
  window.open(`${url}?preview=1`, '_blank', 'noopener')
}

async function copyLink(url: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(url)
    toast('The link is copied.', { tone: 'good' })
  } catch {
    toast(`Copying is not allowed here. The link is ${url}`)
  }
}

/** State and amount, big; who accepted; what was invoiced. */
function Standing({ quote }: { quote: Quote }) {
  const { acceptance, amountInvoiced, currency, invoiceIds, total } = quote
  return (
    <section className="card standing" aria-label="Where it stands">
      <div>
        <div className="row">
          <span className="muted">Offered</span>
          <span className={`badge ${QUOTE_STATES[quote.status].look}`}>{quoteStateWords(quote)}</span>
        </div>
        <BigMoney amountMinor={total} currency={currency} />
        {amountInvoiced > 0 && (
          <div className="standing-progress">
            <progress max={total} value={amountInvoiced} aria-label="Invoiced so far" />
            <span className="muted tabular">
              {moneyText(amountInvoiced, currency)} of {moneyText(total, currency)} invoiced
            </span>
          </div>
        )}
      </div>
      <dl className="standing-facts">
        <div>
          <dt>Issued</dt>
          <dd>{quote.issueDate ? showDay(quote.issueDate) : '–'}</dd>
        </div>
        <div>
          <dt>Valid until</dt>
          <dd>{quote.validUntil ? showDay(quote.validUntil) : '–'}</dd>
        </div>
        {acceptance && (
          <div>
            <dt>Accepted by</dt>
            <dd dir="auto">
              {acceptance.name}
              {acceptance.drawing && <DrawnSignature drawing={acceptance.drawing} by={acceptance.name} />}
              {quote.decidedAt && <span className="muted small">{showMoment(quote.decidedAt)}</span>}
            </dd>
          </div>
        )}
        {invoiceIds.length > 0 && (
          <div>
            <dt>{invoiceIds.length === 1 ? 'Invoice' : 'Invoices'}</dt>
            <dd>
              {invoiceIds.map((invoiceId, at) => (
                <Link key={invoiceId} to="/invoices/$invoiceId" params={{ invoiceId }}>
                  {invoiceIds.length === 1 ? 'Open it' : `Part ${at + 1}`}
                </Link>
              ))}
            </dd>
          </div>
        )}
      </dl>
    </section>
  )
}

function Documents({ quote }: { quote: Quote }) {
  const documents = useQuoteDocuments(quote)
  const items = documents.data?.items ?? []
  const shown = items.find(({ kind }) => kind === 'acceptance') ?? items[0]
  if (documents.error) return <ErrorState error={documents.error} onRetry={() => void documents.refetch()} />
  if (!shown) {
    return (
      <div className="card-body">
        <p className="muted">The PDF is being made. It will be here in a moment.</p>
        <SkeletonLines lines={6} />
      </div>
    )
  }
  return (
    <div className="document">
      <div className="row document-files">
        {items.map((document) => (
          <ButtonHref key={document.kind} size="small" icon={<DownloadIcon />} href={document.url} download={document.fileName}>
            {document.kind === 'acceptance' ? 'PDF as accepted' : 'PDF as offered'}
          </ButtonHref>
        ))}
      </div>
      <iframe
        className="document-preview"
        src={`${shown.url}#toolbar=0&navpanes=0&view=FitH`}
        title={`PDF of ${quote.number}`}
        loading="lazy"
      />
    </div>
  )
}

function History({ quoteId }: { quoteId: string }) {
  const events = useEvents(quoteId)
  if (events.isPending) return <SkeletonLines lines={4} />
  if (!events.data) return <ErrorState error={events.error} onRetry={() => void events.refetch()} />
  return (
    <ol className="timeline">
      {events.data.items.map((event) => (
        <li key={event.id} className={/accepted/.test(event.type) ? 'good' : /failed|declined|withdrawn/.test(event.type) ? 'bad' : ''}>
          <span>{wordsOfQuoteEvent(event)}</span>
          {event.reason && <span className="muted">“{event.reason}”</span>}
          <span className="muted small">
            <time dateTime={event.at}>{showMoment(event.at)}</time>
            {event.actor.kind === 'system'
              ? ' · automatically'
              : event.actor.kind === 'payer'
                ? ' · by the customer'
                : ` · ${event.actor.name}`}
          </span>
        </li>
      ))}
    </ol>
  )
}

function DrawnSignature({ drawing, by }: { drawing: string; by: string }) {
  return (
    <svg className="drawn-signature" viewBox="0 0 600 200" role="img" aria-label={`Signature of ${by}`}>
      <path d={drawing} />
    </svg>
  )
}
