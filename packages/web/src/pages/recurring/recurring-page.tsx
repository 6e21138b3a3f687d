import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { AttachedFiles } from '../../components/attachments.tsx'
import { Button, ButtonLink, IconButton } from '../../components/button.tsx'
import { BinIcon, EditIcon, MoreIcon, VoidIcon } from '../../components/icons.tsx'
import { Menu, type MenuEntry } from '../../components/menu.tsx'
import { Money } from '../../components/money.tsx'
import { Card, Page } from '../../components/page.tsx'
import { ErrorState, PageSkeleton, SkeletonLines } from '../../components/states.tsx'
import { type Column, Table } from '../../components/table.tsx'
import { type Recurring, useRecurring, useUpcoming } from '../../data/recurring.ts'
import { showDay } from '../../lib/format.ts'
import { showNumber } from '../../lib/number-text.ts'
import { messageOf } from '../../lib/problem.ts'
import { ActDialog, type DialogName } from './act-dialog.tsx'
import { AUTOMATIONS, RecurringBadge, UPCOMING_COLUMNS } from './recurring-words.tsx'
import { RunsPart } from './runs-part.tsx'
import '../../styles/invoice.css'
import '../../styles/recurring.css'

/** One recurring invoice: what it makes, what it made, what comes next. */
export function RecurringPage() {
  const { recurringId } = useParams({ from: '/inside/recurring/$recurringId' })
  const { data: recurring, isPending, error, refetch } = useRecurring(recurringId)
  const [dialog, setDialog] = useState<DialogName | null>(null)
  if (isPending) return <PageSkeleton />
  if (!recurring) return <ErrorState error={error} onRetry={() => void refetch()} />
  return (
    <Page
      title={recurring.name ?? recurring.customerName}
      back={{ to: '/recurring', label: 'Recurring invoices' }}
      sub={
        <>
          <RecurringBadge row={recurring} /> for{' '}
          <Link to="/customers/$customerId" params={{ customerId: recurring.customerId }} dir="auto">
            {recurring.customerName}
          </Link>
        </>
      }
      actions={<Actions recurring={recurring} onDialog={setDialog} />}
    >
      <Standing recurring={recurring} />
      <div className="two-columns recurring-columns">
        <div className="stack">
          <Content recurring={recurring} />
          <RunsPart id={recurring.id} />
        </div>
        <div className="stack">
          <Upcoming recurring={recurring} />
          <Prices recurring={recurring} />
          <AttachedFiles ids={recurring.template.attachmentIds} note="They are attached to each invoice, and go with its mail." />
        </div>
      </div>
      {dialog && <ActDialog name={dialog} recurring={recurring} onClose={() => setDialog(null)} />}
    </Page>
  )
}

function Actions({ recurring, onDialog }: { recurring: Recurring; onDialog: (dialog: DialogName) => void }) {
  const allows = (action: string) => recurring.allowedActions.includes(action)
  const entries: MenuEntry[] = [
    ...(allows('end') ? [{ label: 'End for good', icon: <VoidIcon />, danger: true, onChoose: () => onDialog('end') }] : []),
    ...(allows('delete') ? [{ label: 'Delete', icon: <BinIcon />, danger: true, onChoose: () => onDialog('delete') }] : []),
  ]
  return (
    <>
      {entries.length > 0 && <Menu trigger={<IconButton kind="secondary" label="More actions" icon={<MoreIcon />} />} entries={entries} />}
      {allows('pause') && <Button onClick={() => onDialog('pause')}>Pause</Button>}
      {allows('resume') && (
        <Button kind="primary" onClick={() => onDialog('resume')}>
          Resume
        </Button>
      )}
      {allows('edit') && (
        <ButtonLink
          to="/recurring/$recurringId/edit"
          params={{ recurringId: recurring.id }}
          icon={<EditIcon />}
          {...(allows('pause') ? { kind: 'primary' as const } : {})}
        >
          Change
        </ButtonLink>
      )}
    </>
  )
}

function Standing({ recurring }: { recurring: Recurring }) {
  const { nextOn, nextTotal, currency, status, pausedOn, endedOn, isFinished } = recurring
  const state =
    status === 'paused'
      ? `Paused since ${showDay(pausedOn ?? recurring.updatedAt.slice(0, 10))}`
      : status === 'ended'
        ? `${isFinished ? 'Finished' : 'Ended'} ${endedOn ? showDay(endedOn) : ''}`
        : nextOn
          ? `Next on ${showDay(nextOn)}`
          : ''
  return (
    <section className="card standing" aria-label="Where it stands">
      <div>
        <span className="muted">{state}</span>
        <div className="recurring-amount">
          <Money amountMinor={nextTotal} currency={currency} />
        </div>
      </div>
      <dl className="standing-facts">
        <div className="wide">
          <dt>When</dt>
          <dd>{recurring.inWords}</dd>
        </div>
        <div>
          <dt>Each invoice</dt>
          <dd>{AUTOMATIONS.find(({ value }) => value === recurring.automation)?.label}</dd>
        </div>
        <div>
          <dt>So far</dt>
          <dd>{recurring.madeCount}</dd>
        </div>
      </dl>
    </section>
  )
}

type TemplateLine = Recurring['template']['lines'][number]

const LINE_COLUMNS: readonly Column<TemplateLine>[] = [
  { key: 'description', head: 'Description', phone: 'title', cell: ({ description }) => <span dir="auto">{description}</span> },
  {
    key: 'quantity',
    head: 'Quantity',
    amount: true,
    phone: 'end',
    cell: ({ quantity, unit }) => [showNumber(quantity), unit].filter(Boolean).join(' '),
  },
  {
    key: 'price',
    head: 'Unit price',
    amount: true,
    phone: 'amount',
    cell: ({ unitPrice }) => showNumber(unitPrice, { fractionDigits: 2 }),
  },
]

/** What each invoice says, before its words are filled in. */
function Content({ recurring: { template } }: { recurring: Recurring }) {
  return (
    <Card title="Each invoice bills" flush>
      <Table label="Lines" columns={LINE_COLUMNS} rows={template.lines} rowKey={(line) => String(template.lines.indexOf(line))} />
      {template.notes && (
        <p className="card-body muted small" dir="auto">
          {template.notes}
        </p>
      )}
    </Card>
  )
}

function Upcoming({ recurring }: { recurring: Recurring }) {
  const { data, isPending, error } = useUpcoming(recurring.id)
  if (recurring.status === 'ended') return null
  return (
    <Card title={recurring.status === 'paused' ? 'When resumed, with what was missed' : 'The next 12'} flush>
      {isPending ? (
        <div className="card-body">
          <SkeletonLines />
        </div>
      ) : error ? (
        <p className="card-body field-error">{messageOf(error)}</p>
      ) : (
        <Table label="The next invoices" columns={UPCOMING_COLUMNS} rows={data.invoices} rowKey={({ period }) => period} />
      )}
    </Card>
  )
}

function Prices({ recurring: { priceChanges, template } }: { recurring: Recurring }) {
  if (priceChanges.length === 0) return null
  return (
    <Card title="Price changes">
      <dl className="facts">
        {priceChanges.map(({ from, prices }) => (
          <div key={from}>
            <dt>From {showDay(from)}</dt>
            <dd dir="auto">
              {prices.map(({ line, unitPrice }) => (
                <div key={line}>
                  {template.lines[line]?.description}: {unitPrice}
                </div>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}
