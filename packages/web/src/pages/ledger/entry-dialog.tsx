import { useState } from 'react'
import { Button, IconButton } from '../../components/button.tsx'
import { DateField } from '../../components/date-field.tsx'
import { FormDialog } from '../../components/dialog.tsx'
import { SelectField, TextField } from '../../components/field.tsx'
import { BinIcon, PlusIcon } from '../../components/icons.tsx'
import { amountText } from '../../components/money.tsx'
import { MoneyField } from '../../components/number-field.tsx'
import { type LedgerAccount, usePostEntry } from '../../data/ledger.ts'
import { toast } from '../../lib/toasts.ts'
import { differenceOf, newLine, postingsOf, type WrittenLine } from './written-lines.ts'

interface EntryDialogProps {
  accounts: readonly LedgerAccount[]
  currency: string
  today: string
  onClose: () => void
}

/** Books an entry by hand: a day, what it is, why, and lines that balance. */
export function EntryDialog({ accounts, currency, today, onClose }: EntryDialogProps) {
  const [date, setDate] = useState(today)
  const [description, setDescription] = useState('')
  const [reason, setReason] = useState('')
  const [closing, setClosing] = useState(false)
  const [lines, setLines] = useState<readonly WrittenLine[]>([newLine(0), newLine(1)])
  const post = usePostEntry()
  const difference = differenceOf(lines)
  const postings = postingsOf(lines)
  const isReady = date !== '' && description.trim() !== '' && reason.trim() !== '' && difference === 0 && postings.length > 1
  const submit = () => {
    if (!isReady) return
    const onSuccess = () => {
      toast('The entry is booked.', { tone: 'good' })
      onClose()
    }
    post.mutate({ date, description: description.trim(), reason: reason.trim(), postings, ...(closing ? { closing } : {}) }, { onSuccess })
  }
  const change = (key: number, changes: Partial<WrittenLine>) =>
    setLines(lines.map((line) => (line.key === key ? { ...line, ...changes } : line)))
  return (
    <FormDialog title="New entry" action="Book it" wide busy={post.isPending} error={post.error} onClose={onClose} onSubmit={submit}>
      <div className="form-grid">
        <DateField label="Day" value={date} from={today} onDay={setDate} />
        <TextField label="What it is" value={description} onChange={(event) => setDescription(event.target.value)} maxLength={200} />
        <TextField
          label="Why"
          className="full"
          hint="Kept for ever in the audit log: an entry cannot be edited, only taken back."
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          maxLength={500}
        />
        <label className="check full">
          <input type="checkbox" className="box" checked={closing} onChange={(event) => setClosing(event.target.checked)} />
          It closes a year: moves its result to equity, and profit and loss leaves it out
        </label>
      </div>
      {lines.map((line, at) => (
        <EntryLine
          key={line.key}
          line={line}
          accounts={accounts}
          currency={currency}
          isFirst={at === 0}
          onChange={(changes) => change(line.key, changes)}
          {...(lines.length > 2 ? { onRemove: () => setLines(lines.filter(({ key }) => key !== line.key)) } : {})}
        />
      ))}
      <LinesFoot
        difference={difference}
        currency={currency}
        onAdd={() => setLines([...lines, newLine(1 + Math.max(...lines.map(({ key }) => key)))])}
      />
    </FormDialog>
  )
}

/** Adds a line, and says what is missing. */
function LinesFoot({ difference, currency, onAdd }: { difference: number; currency: string; onAdd: () => void }) {
  const missing = `${difference > 0 ? 'Credits' : 'Debits'} lack ${amountText(Math.abs(difference), currency)} ${currency}.`
  return (
    <div className="spread">
      <Button size="small" kind="quiet" icon={<PlusIcon />} onClick={onAdd}>
        Add a line
      </Button>
      <span role="status" className={difference === 0 ? 'muted' : undefined}>
        {difference === 0 ? 'Debits and credits are the same.' : missing}
      </span>
    </div>
  )
}

interface EntryLineProps {
  line: WrittenLine
  accounts: readonly LedgerAccount[]
  currency: string
  isFirst: boolean
  onChange: (changes: Partial<WrittenLine>) => void
  onRemove?: () => void
}

function EntryLine({ line, accounts, currency, isFirst, onChange, onRemove }: EntryLineProps) {
  return (
    <div className="entry-line">
      <SelectField
        label="Account"
        hideLabel={!isFirst}
        value={line.account}
        onChange={(event) => onChange({ account: event.target.value })}
      >
        <option value="">Choose …</option>
        {accounts.filter(isForHand).map(({ code, name }) => (
          <option key={code} value={code}>
            {code} {name}
          </option>
        ))}
      </SelectField>
      <MoneyField
        label="Debit"
        hideLabel={!isFirst}
        currency={currency}
        amountMinor={line.debit}
        onAmount={(debit) => onChange({ debit, ...(debit ? { credit: null } : {}) })}
      />
      <MoneyField
        label="Credit"
        hideLabel={!isFirst}
        currency={currency}
        amountMinor={line.credit}
        onAmount={(credit) => onChange({ credit, ...(credit ? { debit: null } : {}) })}
      />
      {onRemove && <IconButton label="Remove the line" size="small" icon={<BinIcon />} onClick={onRemove} />}
    </div>
  )
}

/** What customers owe and have with us is kept by invoices and payments. */
function isForHand({ role, archived }: LedgerAccount): boolean {
  return !archived && role !== 'receivable' && role !== 'customerCredit'
}
