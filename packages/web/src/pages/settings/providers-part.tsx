import { useState } from 'react'
import { Button, IconButton } from '../../components/button.tsx'
import { ChevronDownIcon } from '../../components/icons.tsx'
import { Card } from '../../components/page.tsx'
import { ErrorState } from '../../components/states.tsx'
import { TableSkeleton } from '../../components/table-skeleton.tsx'
import { type PaymentProvider, useChangeProvider, usePaymentProviders } from '../../data/payment-providers.ts'
import { messageOf } from '../../lib/problem.ts'
import { toast } from '../../lib/toasts.ts'
import { ProviderDialog } from './provider-dialog.tsx'
import { providerName } from './provider-words.ts'

/** The ways to be paid online: which are on, in which order payers see them, and with what account. */
export function ProvidersPart() {
  const providers = usePaymentProviders()
  const [open, setOpen] = useState<string | null>(null)
  const items = providers.data?.items ?? []
  const chosen = items.find(({ name }) => name === open)
  return (
    <Card title="Pay online" flush>
      <p className="card-note muted">Payers see these on the pay page, the first one biggest.</p>
      {providers.isPending ? (
        <TableSkeleton rows={3} />
      ) : !providers.data ? (
        <ErrorState error={providers.error} onRetry={() => void providers.refetch()} />
      ) : (
        <ol className="providers">
          {items.map((provider, at) => (
            <ProviderRow
              key={provider.name}
              provider={provider}
              place={{ at, last: items.length - 1 }}
              onOpen={() => setOpen(provider.name)}
            />
          ))}
        </ol>
      )}
      {chosen && <ProviderDialog provider={chosen} onClose={() => setOpen(null)} />}
    </Card>
  )
}

interface RowProps {
  provider: PaymentProvider
  place: { at: number; last: number }
  onOpen: () => void
}

function ProviderRow({ provider, place, onOpen }: RowProps) {
  const change = useChangeProvider()
  const { name, enabled, isReady } = provider
  const act = (changes: Parameters<typeof change.mutate>[0]['change']) =>
    change.mutate({ name, change: changes }, { onError: (error) => toast(messageOf(error), { tone: 'bad' }) })
  const label = providerName(name)
  return (
    <li className="provider">
      <div className="provider-order">
        <IconButton
          label={`Move ${label} up`}
          size="small"
          icon={<ChevronDownIcon />}
          className="turned"
          disabled={place.at === 0}
          onClick={() => act({ position: place.at - 1 })}
        />
        <IconButton
          label={`Move ${label} down`}
          size="small"
          icon={<ChevronDownIcon />}
          disabled={place.at === place.last}
          onClick={() => act({ position: place.at + 1 })}
        />
      </div>
      <div className="provider-name">
        <b>{label}</b>
        <span className="muted">{stateWords(provider)}</span>
      </div>
      <label className="check">
        <input
          type="checkbox"
          checked={enabled}
          disabled={!isReady && !enabled}
          onChange={(event) => act({ enabled: event.target.checked })}
          aria-label={`Offer ${label}`}
        />
        <span>{enabled ? 'On' : 'Off'}</span>
      </label>
      <Button size="small" onClick={onOpen}>
        {isReady ? 'Settings' : 'Set up'}
      </Button>
    </li>
  )
}

function stateWords({ enabled, isReady, currencies, credentials }: PaymentProvider): string {
  if (!isReady) return 'Enter the keys of your account first.'
  const where = currencies.length === 0 ? 'in every currency' : `for ${currencies.join(', ')}`
  if (!enabled) return credentials.length === 0 ? 'Needs no account. Off.' : 'Your account is entered. Off.'
  return `Offered ${where}.`
}
