import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { FormDialog } from '../../components/dialog.tsx'
import { SelectField, TextField } from '../../components/field.tsx'
import { CheckIcon, CopyIcon } from '../../components/icons.tsx'
import { useAccounts } from '../../data/invoices.ts'
import { type PaymentProvider, useChangeProvider, useSetCredentials, useTestProvider } from '../../data/payment-providers.ts'
import { showDay } from '../../lib/format.ts'
import { fieldMessage, messageOf } from '../../lib/problem.ts'
import { toast } from '../../lib/toasts.ts'
import { EVENTS, fieldWords, providerName } from './provider-words.ts'

type Credential = PaymentProvider['credentials'][number]
const ACCOUNTS = ['clearingAccount', 'feeAccount', 'payoutAccount'] as const
type Books = Record<(typeof ACCOUNTS)[number], string>

/** The account at a provider, its currencies, and where its money goes in the books. What is entered is never shown again. */
export function ProviderDialog({ provider, onClose }: { provider: PaymentProvider; onClose: () => void }) {
  const { name, credentials } = provider
  const [entered, setEntered] = useState<Record<string, string>>({})
  const [currencies, setCurrencies] = useState(provider.currencies.join(', '))
  const [books, setBooks] = useState<Books>(() => booksOf(provider))
  const change = useChangeProvider()
  const enter = useSetCredentials()
  const submit = async () => {
    const fields = Object.fromEntries(Object.entries(entered).filter(([, text]) => text.trim() !== ''))
    try {
      if (Object.keys(fields).length > 0) await enter.mutateAsync({ name, fields })
      await change.mutateAsync({ name, change: { currencies: codesIn(currencies), ...accountChanges(books) } })
      toast('Saved.', { tone: 'good' })
      onClose()
    } catch {
      // The failure stands at its field and above the buttons.
    }
  }
  const error = enter.error ?? change.error
  return (
    <FormDialog
      title={providerName(name)}
      action="Save"
      wide
      busy={enter.isPending || change.isPending}
      error={error}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      {credentials.length > 0 && <WebhookAddress provider={provider} />}
      <div className="form-grid">
        {credentials.map((credential) => (
          <CredentialField
            key={credential.name}
            credential={credential}
            value={entered[credential.name] ?? ''}
            onChange={(text) => setEntered((before) => ({ ...before, [credential.name]: text }))}
            error={fieldMessage(enter.error, `/${credential.name}`)}
          />
        ))}
        <TextField
          label="Only for these currencies"
          optional
          className="full"
          placeholder="EUR, USD"
          hint="Left empty: for invoices in every currency."
          value={currencies}
          onChange={(event) => setCurrencies(event.target.value)}
          error={change.error ? fieldMessage(change.error, '/currencies/0') : undefined}
        />
        <AccountFields books={books} onChange={(part) => setBooks((before) => ({ ...before, ...part }))} error={change.error} />
      </div>
      {provider.isReady && credentials.length > 0 && <Connection name={name} />}
    </FormDialog>
  )
}

function booksOf({ clearingAccount = '', feeAccount = '', payoutAccount = '' }: PaymentProvider): Books {
  return { clearingAccount, feeAccount, payoutAccount }
}

function accountChanges(books: Books) {
  const orNull = (code: string) => (code === '' ? null : code)
  return {
    clearingAccount: orNull(books.clearingAccount),
    feeAccount: orNull(books.feeAccount),
    payoutAccount: orNull(books.payoutAccount),
  }
}

function codesIn(text: string): string[] {
  return text
    .toUpperCase()
    .split(/[\s,;]+/)
    .filter((code) => code !== '')
}

/** The address to copy to the provider. */
function WebhookAddress({ provider }: { provider: PaymentProvider }) {
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(provider.webhookUrl)
    setCopied(true)
  }
  return (
    <div className="stack-s">
      <p>
        <b>1.</b> Add this address as a webhook in your {providerName(provider.name)} account, for: {EVENTS[provider.name] ?? 'all events'}.
      </p>
      <div className="row">
        <code className="secret grow">{provider.webhookUrl}</code>
        <Button size="small" icon={copied ? <CheckIcon /> : <CopyIcon />} onClick={() => void copy()}>
          {copied ? 'Copied' : 'Copy'}
        </Button>
      </div>
      <p>
        <b>2.</b> Enter the keys of your account. They are stored encrypted, and never shown again.
      </p>
    </div>
  )
}

interface CredentialProps {
  credential: Credential
  value: string
  onChange: (text: string) => void
  error: string | undefined
}

function CredentialField({ credential, value, onChange, error }: CredentialProps) {
  const { label, hint } = fieldWords(credential.name)
  const set = credential.isSet ? setWords(credential) : undefined
  if (credential.name === 'environment')
    return (
      <SelectField label={label} value={value} onChange={(event) => onChange(event.target.value)} hint={set} error={error}>
        <option value="">{credential.isSet ? 'As it is' : 'Choose'}</option>
        <option value="live">Live: real money</option>
        <option value="sandbox">Sandbox: tests</option>
      </SelectField>
    )
  return (
    <TextField
      label={label}
      type={credential.secret ? 'password' : 'text'}
      autoComplete="off"
      spellCheck={false}
      value={value}
      placeholder={credential.isSet ? '••••••••' : credential.example}
      onChange={(event) => onChange(event.target.value)}
      hint={set ?? hint}
      error={error}
    />
  )
}

function setWords({ endsWith, setAt, setBy }: Credential): string {
  const end = endsWith === undefined ? 'Set' : `Set, ends with ${endsWith}`
  return `${end}${setAt === undefined ? '' : `, on ${showDay(setAt.slice(0, 10))}`}${setBy === undefined ? '' : ` by ${setBy}`}. Leave empty to keep it.`
}

const BOOK_WORDS = {
  clearingAccount: { label: 'Money in transit', own: 'The chart’s payments in transit', type: 'asset' },
  feeAccount: { label: 'Fees', own: 'The chart’s fees of providers', type: 'expense' },
  payoutAccount: { label: 'Payouts arrive on', own: 'The bank', type: 'asset' },
} as const

function AccountFields({ books, onChange, error }: { books: Books; onChange: (part: Partial<Books>) => void; error: unknown }) {
  const accounts = useAccounts().data?.items ?? []
  return ACCOUNTS.map((name) => {
    const { label, own, type } = BOOK_WORDS[name]
    return (
      <SelectField
        key={name}
        label={label}
        value={books[name]}
        onChange={(event) => onChange({ [name]: event.target.value })}
        error={error ? fieldMessage(error, `/${name}`) : undefined}
      >
        <option value="">{own}</option>
        {accounts
          .filter((account) => account.type === type)
          .map(({ code, name: title }) => (
            <option key={code} value={code}>
              {code} {title}
            </option>
          ))}
      </SelectField>
    )
  })
}

function Connection({ name }: { name: string }) {
  const test = useTestProvider()
  return (
    <div className="row" role="status">
      <Button size="small" busy={test.isPending} onClick={() => test.mutate(name)}>
        Test the connection
      </Button>
      {test.data && <span>{test.data.isLive ? 'It works, with real money.' : 'It works. No real money moves: these are test keys.'}</span>}
      {test.error && <span className="field-error">{messageOf(test.error)}</span>}
    </div>
  )
}
