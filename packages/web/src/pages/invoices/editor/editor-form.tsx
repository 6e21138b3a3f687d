import { Link } from '@tanstack/react-router'
import { type Dispatch, type ReactNode, useMemo, useState } from 'react'
import { Attachments } from '../../../components/attachments.tsx'
import { Button } from '../../../components/button.tsx'
import { TextAreaField } from '../../../components/field.tsx'
import { ChevronLeftIcon, SendIcon } from '../../../components/icons.tsx'
import { moneyText } from '../../../components/money.tsx'
import { useCustomer } from '../../../data/customers.ts'
import type { Customer, Invoice, Organisation } from '../../../data/shapes.ts'
import { today } from '../../../lib/clock.ts'
import { useShortcuts } from '../../../lib/shortcuts.ts'
import { toast } from '../../../lib/toasts.ts'
import { ClashDialog } from './clash-dialog.tsx'
import { type Draft, type DraftAction, draftOf, problemsOf } from './draft.ts'
import { DraftMenu } from './draft-menu.tsx'
import { type DraftTotals, totalsOfDraft } from './draft-totals.ts'
import { FindingsRail } from './findings-rail.tsx'
import { IssueDialog, type IssueWish } from './issue-dialog.tsx'
import { Lines } from './lines.tsx'
import { PaperDetails } from './paper-details.tsx'
import { PaperHead } from './paper-head.tsx'
import { SaveStatus } from './save-status.tsx'
import { taxChoices, usualTaxes } from './tax-choices.ts'
import { TotalsPanel } from './totals-panel.tsx'
import { type DraftInWork, INVOICE_DRAFTS, useDraft } from './use-draft.ts'

interface EditorFormProps {
  invoice: Invoice | null
  start: Draft
  organisation: Organisation
  onCreated: (id: string) => void
}

/** The invoice as paper one writes on, and beside it what is missing. */
export function EditorForm({ invoice, start, organisation, onCreated }: EditorFormProps) {
  const work = useDraft({ kind: INVOICE_DRAFTS, invoice, draft: start, onCreated })
  const { draft, dispatch, saveState } = work
  const [tried, setTried] = useState(false)
  const [wish, setWish] = useState<IssueWish | null>(null)
  const totals = useMemo(() => totalsOfDraft(draft), [draft])
  const customer = useCustomer(draft.customerId).data
  const problems = tried ? problemsOf(draft) : []
  const ask = async (wanted: IssueWish) => {
    setTried(true)
    const [problem] = problemsOf(draft, work.saver.id === null)
    if (problem) toast(problem.message, { tone: 'bad' })
    else if (await work.saver.flush()) setWish(wanted)
  }
  useShortcuts({ 'mod+enter': () => void ask('issue-and-send'), 'mod+s': () => void saveNow(work, setTried) })
  const onCustomer = (chosen: Customer | null) => dispatch({ type: 'set', change: changeOfCustomer(draft, chosen, organisation) })
  return (
    <div className="editor">
      <EditorBar work={work} onSave={() => void saveNow(work, setTried)} onAsk={(wanted) => void ask(wanted)} />
      <div className="editor-body">
        <FindingsRail invoice={work.invoice} customer={customer} fresh={saveState.kind === 'saved' || saveState.kind === 'untouched'} />
        <article className="paper" aria-label="Invoice">
          <PaperHead
            draft={draft}
            dispatch={dispatch}
            organisation={organisation}
            customer={customer}
            onCustomer={onCustomer}
            customerWrong={problems.some((each) => each.field === 'customer')}
          />
          <PaperDetails draft={draft} dispatch={dispatch} customer={customer} today={today(organisation.zone)} />
          <QuotePart invoice={work.invoice}>
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
          </QuotePart>
          <PaperFoot draft={draft} dispatch={dispatch} totals={totals} />
        </article>
      </div>
      {wish && work.invoice && <IssueDialog invoice={work.invoice} customer={customer} wish={wish} onClose={() => setWish(null)} />}
      {saveState.kind === 'clash' && <Clash work={work} organisation={organisation} />}
    </div>
  )
}

/** The lines of a part of a quote are the quote's: they can be read and not written. */
function QuotePart({ invoice, children }: { invoice: Invoice | null; children: ReactNode }) {
  if (!invoice?.isQuotePart) return children
  return (
    <>
      <p className="notice">
        This invoice bills a part of a quote. Its lines and sums come from there, to the cent, and stay as they are. The total is{' '}
        {moneyText(invoice.total, invoice.currency)}.
      </p>
      <fieldset disabled className="bare">
        {children}
      </fieldset>
    </>
  )
}

/** Below the lines: a note, files, the sums. */
export function PaperFoot({ draft, dispatch, totals }: { draft: Draft; dispatch: Dispatch<DraftAction>; totals: DraftTotals }) {
  const set = (change: Partial<Omit<Draft, 'lines'>>) => dispatch({ type: 'set', change })
  return (
    <div className="paper-foot">
      <div className="stack">
        <TextAreaField
          label="Note to the customer"
          optional
          name="notes"
          value={draft.notes}
          onChange={(event) => set({ notes: event.target.value })}
          maxLength={4000}
          placeholder="Thank you for your business."
        />
        <Attachments ids={draft.attachmentIds} onIds={(attachmentIds) => set({ attachmentIds })} />
      </div>
      <TotalsPanel draft={draft} dispatch={dispatch} totals={totals} />
    </div>
  )
}

/** With a customer come their currency and nothing else that was written already. */
export function changeOfCustomer(draft: Draft, customer: Customer | null, organisation: Organisation): Partial<Omit<Draft, 'lines'>> {
  if (!customer) return { customerId: null }
  const untouched = draft.currency === organisation.currency
  return { customerId: customer.id, ...(untouched && customer.currency ? { currency: customer.currency } : {}) }
}

async function saveNow(work: DraftInWork, setTried: (tried: boolean) => void): Promise<void> {
  setTried(true)
  const [problem] = problemsOf(work.draft, work.saver.id === null)
  if (problem) toast(problem.message, { tone: 'bad' })
  else if (await work.saver.flush()) toast('Draft saved.', { tone: 'good' })
}

function EditorBar({ work, onSave, onAsk }: { work: DraftInWork; onSave: () => void; onAsk: (wish: IssueWish) => void }) {
  return (
    <header className="editor-bar no-print">
      <div className="grow">
        <Link to="/invoices" className="crumb">
          <ChevronLeftIcon />
          Invoices
        </Link>
        <div className="row">
          <h1>{work.invoice ? 'Draft invoice' : 'New invoice'}</h1>
          <SaveStatus state={work.saveState} onRetry={() => void work.saver.flush()} />
        </div>
      </div>
      <div className="row editor-actions">
        <DraftMenu work={work} />
        <Button kind="quiet" onClick={onSave}>
          Save draft
        </Button>
        <Button onClick={() => onAsk('issue-only')}>Issue only</Button>
        <Button kind="primary" icon={<SendIcon />} onClick={() => onAsk('issue-and-send')}>
          Issue and send
        </Button>
      </div>
    </header>
  )
}

function Clash({ work, organisation }: { work: DraftInWork; organisation: Organisation }) {
  const [later, setLater] = useState(false)
  if (later) return null
  const takeTheirs = async () => {
    const theirs = await work.saver.takeTheirs()
    if (theirs) work.load(draftOf(theirs, usualTaxes(organisation)), theirs)
  }
  return <ClashDialog onClose={() => setLater(true)} onKeepMine={() => void work.saver.keepMine()} onTakeTheirs={() => void takeTheirs()} />
}
