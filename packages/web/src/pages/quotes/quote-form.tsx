import { Link, useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { Button, IconButton } from '../../components/button.tsx'
import { BinIcon, ChevronLeftIcon, EyeIcon, MoreIcon, SendIcon } from '../../components/icons.tsx'
import { Menu } from '../../components/menu.tsx'
import { useCustomer } from '../../data/customers.ts'
import { createQuote, deleteQuote, loadQuote, previewQuote, updateQuote, useQuoteAct } from '../../data/quotes.ts'
import type { InvoiceInput, Organisation, Quote, QuoteInput } from '../../data/shapes.ts'
import { today } from '../../lib/clock.ts'
import { messageOf } from '../../lib/problem.ts'
import { toast } from '../../lib/toasts.ts'
import { ClashDialog } from '../invoices/editor/clash-dialog.tsx'
import { type Draft, problemsOf } from '../invoices/editor/draft.ts'
import { totalsOfDraft } from '../invoices/editor/draft-totals.ts'
import { changeOfCustomer, PaperFoot } from '../invoices/editor/editor-form.tsx'
import { Lines } from '../invoices/editor/lines.tsx'
import { PaperDetails } from '../invoices/editor/paper-details.tsx'
import { PaperHead } from '../invoices/editor/paper-head.tsx'
import { SaveStatus } from '../invoices/editor/save-status.tsx'
import { taxChoices } from '../invoices/editor/tax-choices.ts'
import { type DraftInWork, type DraftKind, useDraft } from '../invoices/editor/use-draft.ts'
import { IssueQuoteDialog } from './issue-quote-dialog.tsx'
import { draftOfQuote } from './quote-page.tsx'

/** The body of a quote from that of an invoice: the day it is due on is its last day. */
function bodyOfQuote({ dueDate, supplyDate: _day, deliveryPeriod: _period, exchangeRate: _rate, ...content }: InvoiceInput): QuoteInput {
  return { ...content, validUntil: dueDate ?? null }
}

/** Where drafts of quotes are kept. */
const QUOTE_DRAFTS: DraftKind<Quote> = {
  create: (body, key) => createQuote(bodyOfQuote(body), key),
  update: (id, body, version) => updateQuote(id, bodyOfQuote(body), version),
  load: loadQuote,
  key: 'quotes',
}

interface QuoteFormProps {
  quote: Quote | null
  start: Draft
  organisation: Organisation
  onCreated: (id: string) => void
}

/** The quote as paper one writes on, with the parts of the invoice's editor. */
export function QuoteForm({ quote, start, organisation, onCreated }: QuoteFormProps) {
  const work = useDraft({ kind: QUOTE_DRAFTS, invoice: quote, draft: start, onCreated })
  const { draft, dispatch, saveState } = work
  const [tried, setTried] = useState(false)
  const [issuing, setIssuing] = useState(false)
  const totals = useMemo(() => totalsOfDraft(draft), [draft])
  const customer = useCustomer(draft.customerId).data
  const problems = tried ? problemsOf(draft) : []
  const ask = async () => {
    setTried(true)
    const [problem] = problemsOf(draft, work.saver.id === null)
    if (problem) toast(problem.message, { tone: 'bad' })
    else if (await work.saver.flush()) setIssuing(true)
  }
  const takeTheirs = async () => {
    const theirs = await work.saver.takeTheirs()
    if (theirs) work.load(draftOfQuote(theirs, organisation), theirs)
  }
  return (
    <div className="editor">
      <QuoteBar work={work} onIssue={() => void ask()} />
      <article className="paper" aria-label="Quote">
        <PaperHead
          kind="quote"
          draft={draft}
          dispatch={dispatch}
          organisation={organisation}
          customer={customer}
          onCustomer={(chosen) => dispatch({ type: 'set', change: changeOfCustomer(draft, chosen, organisation) })}
          customerWrong={problems.some((each) => each.field === 'customer')}
        />
        <PaperDetails draft={draft} dispatch={dispatch} customer={customer} today={today(organisation.zone)} withoutSupply />
        <Lines
          draft={draft}
          dispatch={dispatch}
          totals={totals}
          place={organisation}
          taxChoices={taxChoices(
            organisation,
            draft.lines.map((line) => line.taxes),
          )}
          wrong={new Set(problems.map((each) => `${each.line} ${each.field}`))}
        />
        <PaperFoot draft={draft} dispatch={dispatch} totals={totals} />
      </article>
      {issuing && work.invoice && <IssueQuoteDialog quote={work.invoice} to={customer?.email ?? ''} onClose={() => setIssuing(false)} />}
      {saveState.kind === 'clash' && (
        <ClashDialog
          onClose={() => void takeTheirs()}
          onKeepMine={() => void work.saver.keepMine()}
          onTakeTheirs={() => void takeTheirs()}
        />
      )}
    </div>
  )
}

function QuoteBar({ work, onIssue }: { work: DraftInWork<Quote>; onIssue: () => void }) {
  const navigate = useNavigate()
  const remove = useQuoteAct((id: string) => deleteQuote(id))
  const isNew = work.invoice === null
  const onDelete = () => {
    const { id } = work.saver
    if (id === null) return
    work.saver.stop()
    remove.mutate(id, {
      onSuccess: () => {
        toast('The draft is deleted.')
        void navigate({ to: '/quotes' })
      },
      onError: (error) => toast(messageOf(error), { tone: 'bad' }),
    })
  }
  return (
    <header className="editor-bar no-print">
      <div className="grow">
        <Link to="/quotes" className="crumb">
          <ChevronLeftIcon />
          Quotes
        </Link>
        <div className="row">
          <h1>{work.invoice ? 'Draft quote' : 'New quote'}</h1>
          <SaveStatus state={work.saveState} onRetry={() => void work.saver.flush()} />
        </div>
      </div>
      <div className="row editor-actions">
        <Menu
          trigger={<IconButton label="More actions" icon={<MoreIcon />} />}
          entries={[
            { label: 'Preview the PDF', icon: <EyeIcon />, disabled: isNew, onChoose: () => void openPreview(work) },
            'line',
            { label: 'Delete draft', icon: <BinIcon />, danger: true, disabled: isNew, onChoose: onDelete },
          ]}
        />
        <Button kind="primary" icon={<SendIcon />} onClick={onIssue}>
          Issue and send
        </Button>
      </div>
    </header>
  )
}

/** Opens the page in a tab of its own. The tab is opened at once, since browsers refuse one that comes later. */
async function openPreview(work: DraftInWork<Quote>): Promise<void> {
  const tab = window.open('about:blank', '_blank')
  try {
    await work.saver.flush()
    const { id } = work.saver
    if (id === null || !tab) return
    tab.location.href = URL.createObjectURL(await previewQuote(id))
  } catch (error) {
    tab?.close()
    toast(messageOf(error), { tone: 'bad' })
  }
}
