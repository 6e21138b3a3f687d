import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type ClipboardEvent, type DragEvent, useCallback, useRef, useState } from 'react'
import { Button, IconButton } from '../../components/button.tsx'
import { BinIcon, ReceiptIcon, RetryIcon } from '../../components/icons.tsx'
import { Money } from '../../components/money.tsx'
import { MoreRows } from '../../components/more-rows.tsx'
import { Page } from '../../components/page.tsx'
import { EmptyState, ErrorState } from '../../components/states.tsx'
import { type Column, Table } from '../../components/table.tsx'
import { TableSkeleton } from '../../components/table-skeleton.tsx'
import { Segments } from '../../components/tabs.tsx'
import { type Receipt, type ReceiptStatus, useReceipts } from '../../data/receipts.ts'
import { showDay, showMoment } from '../../lib/format.ts'
import '../../styles/receipts.css'
import { type Captured, useCaptures } from './capture-queue.ts'
import { PassOnBar } from './pass-on-bar.tsx'

const TABS: readonly { value: ReceiptStatus | 'all'; label: string }[] = [
  { value: 'to_review', label: 'To review' },
  { value: 'scanning', label: 'Being read' },
  { value: 'booked', label: 'Booked' },
  { value: 'rejected', label: 'Rejected' },
  { value: 'all', label: 'All' },
]

const TYPES = 'image/jpeg,image/png,image/webp,image/heic,image/heif,application/pdf,text/xml,application/xml,message/rfc822,.heic,.eml'

/** Receipts: taken with the camera, dropped or pasted, read, and waiting for a person. */
export function ReceiptsPage() {
  const search = useSearch({ from: '/inside/receipts' })
  const navigate = useNavigate({ from: '/receipts' })
  const tab = TABS.find(({ value }) => value === search.tab)?.value ?? 'to_review'
  const list = useReceipts(tab === 'all' ? undefined : tab)
  const queries = useQueryClient()
  const refresh = useCallback(() => void queries.invalidateQueries({ queryKey: ['receipts'] }), [queries])
  const captures = useCaptures(refresh)
  const reading = useReceipts('scanning').data?.pages.flatMap((page) => page.items) ?? []
  const listed = list.data?.pages.flatMap((page) => page.items) ?? []
  const receipts = tab === 'to_review' ? [...reading.filter(({ id }) => !listed.some((each) => each.id === id)), ...listed] : listed
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const open = ({ id }: Receipt) => void navigate({ to: '/receipts/$receiptId', params: { receiptId: id } })
  return (
    <Page title="Receipts" actions={<AddButtons onFiles={captures.add} />}>
      <DropArea onFiles={captures.add}>
        <CaptureList captured={captures.captured} onRetry={captures.retry} onDrop={captures.drop} />
        <div className="list-tools">
          <Segments
            label="State"
            choices={TABS}
            value={tab}
            onChoose={(value) => void navigate({ search: { tab: value }, replace: true })}
          />
        </div>
        {list.isError ? (
          <ErrorState error={list.error} onRetry={() => void list.refetch()} />
        ) : list.isPending ? (
          <TableSkeleton rows={6} />
        ) : receipts.length === 0 ? (
          <NoReceipts tab={tab} />
        ) : (
          <div className="card">
            <Table
              label="Receipts"
              columns={COLUMNS}
              rows={receipts}
              rowKey={({ id }) => id}
              onOpen={open}
              {...(tab === 'booked' && { selection: selectionOf(receipts, chosen, setChosen) })}
            />
            <MoreRows hasMore={list.hasNextPage} loading={list.isFetchingNextPage} onMore={() => void list.fetchNextPage()} />
          </div>
        )}
        {tab === 'booked' && chosen.size > 0 && (
          <PassOnBar receipts={receipts.filter(({ id }) => chosen.has(id))} onDone={() => setChosen(new Set())} />
        )}
      </DropArea>
    </Page>
  )
}

function selectionOf(receipts: readonly Receipt[], chosen: ReadonlySet<string>, setChosen: (chosen: ReadonlySet<string>) => void) {
  return {
    chosen,
    toggle: (key: string) => setChosen(new Set(chosen.has(key) ? [...chosen].filter((each) => each !== key) : [...chosen, key])),
    toggleAll: () => setChosen(chosen.size === receipts.length ? new Set() : new Set(receipts.map(({ id }) => id))),
    nameOf: ({ merchant = 'this receipt' }: Receipt) => merchant,
  }
}

const COLUMNS: readonly Column<Receipt>[] = [
  { key: 'merchant', head: 'Merchant', wide: true, phone: 'title', cell: (receipt) => <MerchantCell receipt={receipt} /> },
  { key: 'date', head: 'Date', phone: 'note', cell: ({ date }) => (date ? showDay(date) : '–') },
  { key: 'state', head: 'State', phone: 'end', cell: (receipt) => <span className="muted">{stateWords(receipt)}</span> },
  {
    key: 'total',
    head: 'Total',
    amount: true,
    phone: 'amount',
    cell: ({ total, currency }) => (total === undefined ? '–' : <Money amountMinor={total} currency={currency} />),
  },
]

function MerchantCell({ receipt }: { receipt: Receipt }) {
  const { merchant, status, doubles, createdAt } = receipt
  return (
    <span className="two-lines">
      <span dir="auto">{merchant ?? (status === 'scanning' ? 'Being read …' : 'Merchant not found')}</span>
      {doubles.length > 0 && status !== 'rejected' && <span className="small check-it">May be a double</span>}
      {merchant === undefined && <span className="small muted">Added {showMoment(createdAt)}</span>}
    </span>
  )
}

function stateWords({ status, billedOn, scan, scanProblem, addedBy }: Receipt): string {
  if (billedOn) return 'On an invoice'
  if (status === 'to_review') return scanProblem ? (scan ? 'Please check' : 'Fill in by hand') : `Added by ${addedBy}`
  return { scanning: 'Being read', booked: 'Booked', rejected: 'Rejected' }[status]
}

function AddButtons({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const camera = useRef<HTMLInputElement>(null)
  const files = useRef<HTMLInputElement>(null)
  const taken = (input: HTMLInputElement) => {
    onFiles([...(input.files ?? [])])
    input.value = ''
  }
  return (
    <>
      <input
        ref={camera}
        hidden
        type="file"
        accept="image/*"
        capture="environment"
        aria-label="Take a picture"
        onChange={(event) => taken(event.target)}
      />
      <input ref={files} hidden type="file" multiple accept={TYPES} aria-label="Choose files" onChange={(event) => taken(event.target)} />
      <Button onClick={() => files.current?.click()}>Upload files</Button>
      <Button kind="primary" icon={<ReceiptIcon />} onClick={() => camera.current?.click()}>
        Take a picture
      </Button>
    </>
  )
}

function DropArea({ onFiles, children }: { onFiles: (files: readonly File[]) => void; children: React.ReactNode }) {
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    onFiles([...event.dataTransfer.files])
  }
  const paste = (event: ClipboardEvent) => {
    if (event.clipboardData.files.length > 0) onFiles([...event.clipboardData.files])
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the buttons above do the same for keyboards
    <div
      className={over ? 'drop-area over' : 'drop-area'}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      onPaste={paste}
    >
      {children}
    </div>
  )
}

interface CaptureListProps {
  captured: readonly Captured[]
  onRetry: () => void
  onDrop: (key: string) => void
}

function CaptureList({ captured, onRetry, onDrop }: CaptureListProps) {
  if (captured.length === 0) return null
  return (
    <ul className="captures card" aria-label="On their way">
      {captured.map(({ key, file, state, problem }) => (
        <li key={key} className="row">
          <span className="grow clip">
            {file.name}
            <span className={state === 'failed' ? 'small receipt-problem' : 'small muted'}>{captureWords(state, problem)}</span>
          </span>
          {state === 'failed' && <IconButton label={`Send ${file.name} again`} icon={<RetryIcon />} onClick={onRetry} />}
          {state !== 'sending' && <IconButton label={`Do not send ${file.name}`} icon={<BinIcon />} onClick={() => onDrop(key)} />}
        </li>
      ))}
    </ul>
  )
}

function captureWords(state: Captured['state'], problem: string | undefined): string {
  if (state === 'failed') return problem ?? 'It did not arrive. Try again.'
  if (state === 'sending') return 'Sending …'
  return navigator.onLine ? 'Waiting for its turn' : 'Kept on this device until you are online'
}

function NoReceipts({ tab }: { tab: ReceiptStatus | 'all' }) {
  if (tab !== 'to_review' && tab !== 'all') return <EmptyState icon={<ReceiptIcon />} title="No receipts here" />
  return (
    <EmptyState icon={<ReceiptIcon />} title={tab === 'all' ? 'No receipts yet' : 'Nothing to review'}>
      Take a picture of a receipt, or drop pictures, PDFs, e-invoices (XML) and e-mails with one attached here: suppliers’ bills too. We
      read them; you confirm before anything is booked.
    </EmptyState>
  )
}
