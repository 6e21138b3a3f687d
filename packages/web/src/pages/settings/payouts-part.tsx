import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Button, ButtonLink } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { CoinIcon } from '../../components/icons.tsx'
import { amountText, Money } from '../../components/money.tsx'
import { MoreRows } from '../../components/more-rows.tsx'
import { Card } from '../../components/page.tsx'
import { ReasonDialog } from '../../components/reason-dialog.tsx'
import { EmptyState, ErrorState, SkeletonLines } from '../../components/states.tsx'
import { Table } from '../../components/table.tsx'
import { TableSkeleton } from '../../components/table-skeleton.tsx'
import { type Payout, type PayoutLine, usePayout, usePayouts, useReversePayout } from '../../data/payment-providers.ts'
import { countOf, showDay } from '../../lib/format.ts'
import { LINE_WORDS, providerName } from './provider-words.ts'

/** What providers sent to the bank, and whether it adds up. */
export function PayoutsPart() {
  const payouts = usePayouts()
  const [open, setOpen] = useState<Payout | null>(null)
  const [isTakingBack, setTakingBack] = useState(false)
  const close = () => {
    setOpen(null)
    setTakingBack(false)
  }
  const rows = payouts.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <Card title="Payouts" flush>
      {payouts.isPending ? (
        <TableSkeleton rows={2} />
      ) : !payouts.data ? (
        <ErrorState error={payouts.error} onRetry={() => void payouts.refetch()} />
      ) : rows.length === 0 ? (
        <EmptyState icon={<CoinIcon />} title="No payouts yet">
          When a provider sends money to your bank, it stands here with the payments and fees it is made of.
        </EmptyState>
      ) : (
        <>
          <PayoutTable payouts={rows} onOpen={setOpen} />
          <MoreRows hasMore={payouts.hasNextPage} loading={payouts.isFetchingNextPage} onMore={() => void payouts.fetchNextPage()} />
        </>
      )}
      {open && !isTakingBack && <PayoutDialog payout={open} onClose={close} onTakeBack={() => setTakingBack(true)} />}
      {open && isTakingBack && <TakeBackDialog payout={open} onClose={close} />}
    </Card>
  )
}

function PayoutTable({ payouts, onOpen }: { payouts: readonly Payout[]; onOpen: (payout: Payout) => void }) {
  return (
    <Table
      label="Payouts"
      rows={payouts}
      rowKey={(payout) => payout.id}
      onOpen={onOpen}
      columns={[
        { key: 'day', head: 'Arrives', phone: 'note', cell: (payout) => <span className="nowrap">{showDay(payout.arrivesOn)}</span> },
        {
          key: 'provider',
          head: 'From',
          wide: true,
          phone: 'title',
          cell: (payout) => (
            <Button kind="quiet" size="small" className="payout-name" onClick={() => onOpen(payout)}>
              {providerName(payout.provider)}
            </Button>
          ),
        },
        { key: 'state', head: 'Adds up', phone: 'end', cell: (payout) => <span className={stateClass(payout)}>{stateWords(payout)}</span> },
        {
          key: 'amount',
          head: 'Amount',
          amount: true,
          phone: 'amount',
          cell: (payout) => <Money amountMinor={payout.amount} currency={payout.currency} />,
        },
      ]}
    />
  )
}

function stateWords({ status, isReconciled, isItemised, totals }: Payout): string {
  if (status === 'pending') return 'On its way'
  if (status === 'reversed') return 'Did not arrive'
  if (!isItemised) return 'The provider does not say of what'
  if (isReconciled) return 'To the cent'
  return totals.unmatchedCount > 0 ? `${countOf(totals.unmatchedCount, 'line')} not in your books` : 'Does not add up'
}

function stateClass({ status, isReconciled }: Payout): string {
  return status === 'booked' && !isReconciled ? 'badge overdue' : status === 'booked' ? 'badge paid' : 'badge draft'
}

function PayoutDialog({ payout, onClose, onTakeBack }: { payout: Payout; onClose: () => void; onTakeBack: () => void }) {
  const found = usePayout(payout.id)
  const title = `${providerName(payout.provider)}, ${showDay(payout.arrivesOn)}`
  return (
    <Dialog title={title} onClose={onClose} className="wide">
      <div className="dialog-body stack">
        <Reconciliation payout={found.data?.payout ?? payout} />
        {found.isPending ? (
          <SkeletonLines lines={4} />
        ) : !found.data ? (
          <ErrorState error={found.error} onRetry={() => void found.refetch()} />
        ) : (
          <LineTable lines={found.data.lines} currency={payout.currency} />
        )}
      </div>
      <div className="dialog-foot">
        {payout.status !== 'pending' && (
          <ButtonLink to="/ledger" search={{ subject: payout.id }} kind="quiet">
            How it was booked
          </ButtonLink>
        )}
        {payout.status === 'booked' && <Button onClick={onTakeBack}>It never arrived</Button>}
        <Button kind="primary" onClick={onClose}>
          Close
        </Button>
      </div>
    </Dialog>
  )
}

function TakeBackDialog({ payout, onClose }: { payout: Payout; onClose: () => void }) {
  const reverse = useReversePayout()
  return (
    <ReasonDialog
      title="Take the payout back"
      action="Take back"
      actionKind="danger"
      placeholder="It never arrived"
      done="The payout is taken back."
      act={(reason) => reverse.mutateAsync({ payoutId: payout.id, reason })}
      onClose={onClose}
    >
      <p>
        The <Money amountMinor={payout.amount} currency={payout.currency} /> are with {providerName(payout.provider)} again, by a second
        entry of today. A provider that reports a failed payout does this by itself.
      </p>
    </ReasonDialog>
  )
}

/** How the lines make up the amount. */
function Reconciliation({ payout }: { payout: Payout }) {
  const { totals, currency, amount, difference } = payout
  const rows: [string, number][] = [
    ['Payments', totals.payments],
    ['Refunds', totals.refunds],
    ['Chargebacks', totals.chargebacks],
    ['Payouts that came back', totals.returnedPayouts],
    ['Fees', -totals.fees],
    ['Other fees', -totals.otherFees],
    ['Not in your books', totals.unmatched],
    ['Unexplained', difference],
  ]
  return (
    <dl className="sums-list">
      {rows
        .filter(([label, value]) => value !== 0 || label === 'Payments')
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="amount">{amountText(value, currency)}</dd>
          </div>
        ))}
      <div className="whole">
        <dt>To the bank</dt>
        <dd className="amount">
          <Money amountMinor={amount} currency={currency} />
        </dd>
      </div>
    </dl>
  )
}

/** Whether a line is in the books, and the way to what it is there. */
function Booked({ line: { about, kind } }: { line: PayoutLine }) {
  if (about?.startsWith('pay_'))
    return (
      <Link to="/payments/$paymentId" params={{ paymentId: about }}>
        Booked
      </Link>
    )
  if (about !== undefined)
    return (
      <Link to="/ledger" search={{ subject: about }}>
        Booked
      </Link>
    )
  return kind === 'fee' ? 'Booked' : <span className="badge overdue">Not booked</span>
}

function LineTable({ lines, currency }: { lines: readonly PayoutLine[]; currency: string }) {
  if (lines.length === 0) return <p className="muted">The provider does not say what this payout is made of.</p>
  return (
    <Table
      label="Lines of the payout"
      rows={lines}
      rowKey={(line) => `${line.kind}/${line.reference}`}
      columns={[
        { key: 'kind', head: 'What', phone: 'title', cell: (line) => LINE_WORDS[line.kind] },
        {
          key: 'reference',
          head: 'Reference',
          wide: true,
          phone: 'note',
          cell: (line) => <span className="mono">{line.description ?? line.reference}</span>,
        },
        {
          key: 'known',
          head: 'In your books',
          phone: 'end',
          cell: (line) => <Booked line={line} />,
        },
        { key: 'fee', head: 'Fee', amount: true, phone: 'hide', cell: (line) => amountText(-line.fee, currency) },
        { key: 'net', head: 'Net', amount: true, phone: 'amount', cell: (line) => amountText(line.net, currency) },
      ]}
    />
  )
}
