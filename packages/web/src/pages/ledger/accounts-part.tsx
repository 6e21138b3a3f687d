import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { FormDialog } from '../../components/dialog.tsx'
import { SelectField, TextField } from '../../components/field.tsx'
import { EditIcon, PlusIcon } from '../../components/icons.tsx'
import { type Column, Table } from '../../components/table.tsx'
import { type LedgerAccount, useAddAccount, useChangeAccount } from '../../data/ledger.ts'
import { fieldMessage } from '../../lib/problem.ts'
import { toast } from '../../lib/toasts.ts'

const TYPES = { asset: 'Asset', liability: 'Liability', equity: 'Equity', income: 'Income', expense: 'Expense' } as const

/** The chart of accounts. */
export function AccountsPart({ accounts }: { accounts: readonly LedgerAccount[] }) {
  const [open, setOpen] = useState<LedgerAccount | 'new'>()
  const columns: readonly Column<LedgerAccount>[] = [
    { key: 'code', head: 'Code', phone: 'note', cell: ({ code }) => <span className="tabular">{code}</span> },
    {
      key: 'name',
      head: 'Name',
      wide: true,
      phone: 'title',
      cell: ({ code, name }) => (
        <Link to="/reports" search={{ report: 'general-ledger', account: code }} className="row-link" dir="auto">
          {name}
        </Link>
      ),
    },
    { key: 'type', head: 'Type', phone: 'note', cell: ({ type, archived }) => `${TYPES[type]}${archived ? ', archived' : ''}` },
    {
      key: 'change',
      head: <span className="visually-hidden">Change</span>,
      phone: 'end',
      cell: (account) => (
        <Button size="small" kind="quiet" icon={<EditIcon />} onClick={() => setOpen(account)} aria-label={`Change ${account.name}`}>
          Change
        </Button>
      ),
    },
  ]
  return (
    <>
      <Table label="Accounts" columns={columns} rows={accounts} rowKey={({ code }) => code} />
      <div className="table-foot">
        <Button size="small" icon={<PlusIcon />} onClick={() => setOpen('new')}>
          Add an account
        </Button>
      </div>
      {open === 'new' && <NewAccountDialog onClose={() => setOpen(undefined)} />}
      {open && open !== 'new' && <ChangeDialog account={open} onClose={() => setOpen(undefined)} />}
    </>
  )
}

function NewAccountDialog({ onClose }: { onClose: () => void }) {
  const [code, setCode] = useState('')
  const [name, setName] = useState('')
  const [type, setType] = useState<LedgerAccount['type']>('expense')
  const add = useAddAccount()
  const submit = () => {
    if (code.trim() === '' || name.trim() === '') return
    const onSuccess = () => {
      toast(`${name.trim()} is added.`, { tone: 'good' })
      onClose()
    }
    add.mutate({ code: code.trim(), name: name.trim(), type }, { onSuccess })
  }
  return (
    <FormDialog title="New account" action="Add account" busy={add.isPending} error={add.error} onClose={onClose} onSubmit={submit}>
      <div className="form-grid">
        <TextField
          label="Code"
          hint="It cannot be changed later."
          error={fieldMessage(add.error, '/code')}
          value={code}
          maxLength={20}
          onChange={(event) => setCode(event.target.value)}
        />
        <SelectField label="Type" value={type} onChange={(event) => setType(event.target.value as LedgerAccount['type'])}>
          {Object.entries(TYPES).map(([value, title]) => (
            <option key={value} value={value}>
              {title}
            </option>
          ))}
        </SelectField>
        <TextField label="Name" className="full" value={name} maxLength={120} onChange={(event) => setName(event.target.value)} />
      </div>
    </FormDialog>
  )
}

function ChangeDialog({ account, onClose }: { account: LedgerAccount; onClose: () => void }) {
  const [name, setName] = useState(account.name)
  const change = useChangeAccount()
  const save = (changes: { name?: string; archived?: boolean }) => {
    const onSuccess = () => {
      toast('Saved.', { tone: 'good' })
      onClose()
    }
    change.mutate({ account, changes }, { onSuccess })
  }
  const archive = (
    <Button kind="quiet" busy={change.isPending} onClick={() => save({ archived: account.archived !== true })}>
      {account.archived ? 'Restore' : 'Archive'}
    </Button>
  )
  return (
    <FormDialog
      title={`Account ${account.code}`}
      action="Save"
      busy={change.isPending}
      error={change.error}
      extra={account.role === undefined ? archive : null}
      onClose={onClose}
      onSubmit={() => name.trim() !== '' && save({ name: name.trim() })}
    >
      <TextField
        label="Name"
        hint={account.role === undefined ? undefined : 'Invoices and payments are booked here, so it cannot be archived.'}
        value={name}
        maxLength={120}
        onChange={(event) => setName(event.target.value)}
      />
    </FormDialog>
  )
}
