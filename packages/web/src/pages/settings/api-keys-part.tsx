import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { Dialog, FormDialog } from '../../components/dialog.tsx'
import { SelectField, TextField } from '../../components/field.tsx'
import { CheckIcon, CopyIcon, KeyIcon, PlusIcon } from '../../components/icons.tsx'
import { Card } from '../../components/page.tsx'
import { EmptyState, ErrorState } from '../../components/states.tsx'
import { Table } from '../../components/table.tsx'
import { TableSkeleton } from '../../components/table-skeleton.tsx'
import { useApiKeys, useCreateApiKey, useRevokeApiKey } from '../../data/organisation.ts'
import type { ApiKey, Scope } from '../../data/shapes.ts'
import { showDay } from '../../lib/format.ts'
import { toast } from '../../lib/toasts.ts'

/** Programs that act for the organisation. */
export function ApiKeysPart() {
  const keys = useApiKeys()
  const [adding, setAdding] = useState(false)
  const [secret, setSecret] = useState<string | null>(null)
  const [ending, setEnding] = useState<ApiKey | null>(null)
  const add = (
    <Button size="small" icon={<PlusIcon />} onClick={() => setAdding(true)}>
      New key
    </Button>
  )
  return (
    <Card title="API keys" action={add} flush>
      {keys.isPending ? (
        <TableSkeleton rows={2} />
      ) : !keys.data ? (
        <ErrorState error={keys.error} onRetry={() => void keys.refetch()} />
      ) : keys.data.items.length === 0 ? (
        <EmptyState icon={<KeyIcon />} title="No keys yet" action={<a href="/docs">Read the API’s reference</a>}>
          A key lets a web shop or a script of yours write invoices.
        </EmptyState>
      ) : (
        <KeyTable keys={keys.data.items} onEnd={setEnding} />
      )}
      {adding && (
        <NewKeyDialog
          onClose={() => setAdding(false)}
          onSecret={(made) => {
            setAdding(false)
            setSecret(made)
          }}
        />
      )}
      {secret !== null && <SecretDialog secret={secret} onClose={() => setSecret(null)} />}
      {ending && <EndKeyDialog apiKey={ending} onClose={() => setEnding(null)} />}
    </Card>
  )
}

function KeyTable({ keys, onEnd }: { keys: readonly ApiKey[]; onEnd: (key: ApiKey) => void }) {
  return (
    <Table
      label="API keys"
      rows={keys}
      rowKey={(key) => key.id}
      columns={[
        { key: 'name', head: 'Name', wide: true, phone: 'title', cell: (key) => <span dir="auto">{key.name}</span> },
        { key: 'hint', head: 'Ends in', phone: 'note', cell: (key) => <span className="mono">…{key.hint}</span> },
        { key: 'scopes', head: 'May', phone: 'note', cell: (key) => <span className="nowrap">{scopeWords(key.scopes)}</span> },
        {
          key: 'used',
          head: 'Last used',
          phone: 'note',
          cell: (key) => <span className="nowrap">{key.lastUsedAt ? showDay(key.lastUsedAt.slice(0, 10)) : 'never'}</span>,
        },
        {
          key: 'acts',
          head: <span className="visually-hidden">Actions</span>,
          amount: true,
          phone: 'end',
          cell: (key) => (
            <Button size="small" kind="danger" onClick={() => onEnd(key)}>
              Revoke
            </Button>
          ),
        },
      ]}
    />
  )
}

function scopeWords(scopes: readonly string[]): string {
  const writes = scopes.some((scope) => scope.endsWith(':write'))
  return writes ? `read and write (${scopes.length} scopes)` : `read only (${scopes.length} scopes)`
}

const KINDS: Record<string, { label: string; scopes: Scope[] | null }> = {
  all: { label: 'Everything you may do', scopes: null },
  invoices: {
    label: 'Write customers and invoices',
    scopes: [
      'customers:read',
      'customers:write',
      'items:read',
      'items:write',
      'invoices:read',
      'invoices:write',
      'attachments:read',
      'attachments:write',
    ],
  },
  read: {
    label: 'Read only',
    scopes: [
      'organization:read',
      'customers:read',
      'items:read',
      'invoices:read',
      'credit-notes:read',
      'payments:read',
      'ledger:read',
      'reports:read',
      'events:read',
    ],
  },
}

function NewKeyDialog({ onClose, onSecret }: { onClose: () => void; onSecret: (secret: string) => void }) {
  const [name, setName] = useState('')
  const [kind, setKind] = useState('invoices')
  const [asked, setAsked] = useState(false)
  const create = useCreateApiKey()
  const submit = () => {
    setAsked(true)
    if (name.trim() === '') return
    const scopes = KINDS[kind]?.scopes
    create.mutate({ name: name.trim(), ...(scopes ? { scopes } : {}) }, { onSuccess: (made) => onSecret(made.secret ?? '') })
  }
  return (
    <FormDialog title="New API key" action="Create key" busy={create.isPending} error={create.error} onClose={onClose} onSubmit={submit}>
      <TextField
        label="Name"
        value={name}
        onChange={(event) => setName(event.target.value)}
        placeholder="Web shop"
        error={asked && name.trim() === '' ? 'Write what the key is for.' : undefined}
        maxLength={100}
      />
      <SelectField label="It may" value={kind} onChange={(event) => setKind(event.target.value)}>
        {Object.entries(KINDS).map(([value, { label }]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </SelectField>
    </FormDialog>
  )
}

/** The one time a secret is shown. */
function SecretDialog({ secret, onClose }: { secret: string; onClose: () => void }) {
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(secret)
    setCopied(true)
  }
  return (
    <Dialog title="Your new key" onClose={onClose}>
      <div className="dialog-body">
        <p>Copy it now and keep it where only your program finds it. We keep no copy and cannot show it again.</p>
        <code className="secret">{secret}</code>
      </div>
      <div className="dialog-foot">
        <Button onClick={onClose}>Done</Button>
        <Button kind="primary" icon={copied ? <CheckIcon /> : <CopyIcon />} onClick={() => void copy()}>
          {copied ? 'Copied' : 'Copy'}
        </Button>
      </div>
    </Dialog>
  )
}

function EndKeyDialog({ apiKey, onClose }: { apiKey: ApiKey; onClose: () => void }) {
  const revoke = useRevokeApiKey()
  const submit = () =>
    revoke.mutate(apiKey.id, {
      onSuccess: () => {
        toast(`${apiKey.name} is revoked.`)
        onClose()
      },
    })
  return (
    <FormDialog
      title={`Revoke “${apiKey.name}”?`}
      action="Revoke"
      actionKind="danger"
      busy={revoke.isPending}
      error={revoke.error}
      onClose={onClose}
      onSubmit={submit}
    >
      <p>Whatever uses this key stops working at once. This cannot be undone.</p>
    </FormDialog>
  )
}
