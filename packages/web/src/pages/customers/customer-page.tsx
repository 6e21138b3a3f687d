import { useNavigate, useParams } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { ButtonLink, IconButton } from '../../components/button.tsx'
import { FormDialog } from '../../components/dialog.tsx'
import { BinIcon, BookIcon, CoinIcon, EditIcon, InvoiceIcon, MoreIcon, PlusIcon, SendIcon, UndoIcon } from '../../components/icons.tsx'
import { Menu, type MenuEntry } from '../../components/menu.tsx'
import { Money, moneyText } from '../../components/money.tsx'
import { MoreRows } from '../../components/more-rows.tsx'
import { Card, Page } from '../../components/page.tsx'
import { EmptyState, ErrorState, PageSkeleton, Skeleton } from '../../components/states.tsx'
import { TableSkeleton } from '../../components/table-skeleton.tsx'
import { useCustomer, useCustomerTotals, useDeleteCustomer } from '../../data/customers.ts'
import { useInvoices } from '../../data/invoices.ts'
import type { Customer, CustomerTotals } from '../../data/shapes.ts'
import { showDay } from '../../lib/format.ts'
import { toast } from '../../lib/toasts.ts'
import { AddressLines } from '../invoices/editor/address-lines.tsx'
import { InvoiceTable } from '../invoices/invoice-table.tsx'
import { CustomerDialog } from './customer-dialog.tsx'
import { CustomerFiles } from './customer-files.tsx'
import { CustomerReminders } from './customer-reminders.tsx'
import { type CreditHeld, PayOutDialog } from './pay-out-dialog.tsx'
import { SentStatements } from './sent-statements.tsx'
import { StatementDialog } from './statement-dialog.tsx'

/** One customer: who, what they owe, and their invoices. */
export function CustomerPage() {
  const { customerId } = useParams({ from: '/inside/customers/$customerId' })
  const customer = useCustomer(customerId)
  const [field] = useState(() => window.location.hash.slice(1))
  const [dialog, setDialog] = useState<DialogName | null>(field ? 'edit' : null)
  const moneyEntries = useMoneyEntries(customerId, setDialog)
  if (customer.isPending) return <PageSkeleton />
  if (!customer.data) return <ErrorState error={customer.error} onRetry={() => void customer.refetch()} />
  return (
    <Page
      title={customer.data.name}
      back={{ to: '/customers', label: 'Customers' }}
      actions={
        <>
          <Menu
            trigger={<IconButton kind="secondary" label="More actions" icon={<MoreIcon />} />}
            entries={[
              { label: 'Change details', icon: <EditIcon />, onChoose: () => setDialog('edit') },
              ...moneyEntries,
              'line',
              { label: 'Delete customer', icon: <BinIcon />, danger: true, onChoose: () => setDialog('delete') },
            ]}
          />
          <ButtonLink
            to="/drafts/$draftId"
            params={{ draftId: 'new' }}
            search={{ customer: customerId }}
            kind="primary"
            icon={<PlusIcon />}
          >
            New invoice
          </ButtonLink>
        </>
      }
    >
      <div className="two-columns">
        <div className="stack">
          <Totals customerId={customerId} />
          <Invoices customerId={customerId} />
        </div>
        <About customer={customer.data} onEdit={() => setDialog('edit')} />
      </div>
      <Dialogs dialog={dialog} customer={customer.data} field={field} onClose={() => setDialog(null)} />
    </Page>
  )
}

type DialogName = 'edit' | 'delete' | 'statement' | CreditHeld

interface DialogsProps {
  dialog: DialogName | null
  customer: Customer
  field: string
  onClose: () => void
}

function Dialogs({ dialog, customer, field, onClose }: DialogsProps) {
  return (
    <>
      {dialog === 'edit' && (
        <CustomerDialog
          existing={customer}
          field={field}
          onClose={onClose}
          onSaved={() => {
            onClose()
            toast('Saved.', { tone: 'good' })
          }}
        />
      )}
      {dialog !== null && typeof dialog === 'object' && <PayOutDialog customer={customer} credit={dialog} onClose={onClose} />}
      {dialog === 'statement' && <StatementDialog customer={customer} onClose={onClose} />}
      {dialog === 'delete' && <DeleteDialog customer={customer} onClose={onClose} />}
    </>
  )
}

/** Money of the customer: recording a payment, the statement, sending it, paying out what they have as credit. */
function useMoneyEntries(customerId: string, onChoose: (dialog: 'statement' | CreditHeld) => void): MenuEntry[] {
  const navigate = useNavigate()
  const credits = Object.entries(useCustomerTotals(customerId).data?.byCurrency ?? {}).filter(([, { credit }]) => credit > 0)
  return [
    {
      label: 'Record a payment',
      icon: <CoinIcon />,
      onChoose: () => void navigate({ to: '/payments', search: { new: true, customer: customerId } }),
    },
    {
      label: 'Statement',
      icon: <BookIcon />,
      onChoose: () => void navigate({ to: '/reports', search: { report: 'statement', customer: customerId } }),
    },
    { label: 'Send a statement', icon: <SendIcon />, onChoose: () => onChoose('statement') },
    ...credits.map(([currency, { credit: amount }]) => ({
      label: `Pay out ${moneyText(amount, currency)} of credit`,
      icon: <UndoIcon />,
      onChoose: () => onChoose({ currency, amount }),
    })),
  ]
}

function Totals({ customerId }: { customerId: string }) {
  const { data, isPending } = useCustomerTotals(customerId)
  const currencies = Object.entries(data?.byCurrency ?? {})
  if (isPending) return <FigureCards figures={[['Owes', <Skeleton key="due" width={8} />]]} />
  if (!data || currencies.length === 0) return null
  return currencies.map(([currency, sums]) => <FigureCards key={currency} figures={figuresOf(sums, currency, data)} />)
}

function figuresOf(sums: CustomerTotals['byCurrency'][string], currency: string, totals: CustomerTotals): [string, ReactNode][] {
  return [
    ['Owes', <Money key="due" amountMinor={sums.due} currency={currency} />],
    ['Paid', <Money key="paid" amountMinor={sums.paid} currency={currency} />],
    ...(sums.credit > 0
      ? [['Credit', <Money key="credit" amountMinor={sums.credit} currency={currency} />] satisfies [string, ReactNode]]
      : []),
    ['Invoiced', <Money key="invoiced" amountMinor={sums.invoiced} currency={currency} />],
    ['Last invoice', totals.lastInvoicedOn ? showDay(totals.lastInvoicedOn) : 'none yet'],
  ]
}

function FigureCards({ figures }: { figures: [string, ReactNode][] }) {
  return (
    <dl className="card figures">
      {figures.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className="tabular">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function Invoices({ customerId }: { customerId: string }) {
  const list = useInvoices({ customerId })
  const invoices = list.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <Card title="Invoices" flush>
      {list.isPending ? (
        <TableSkeleton rows={4} />
      ) : list.error ? (
        <ErrorState error={list.error} onRetry={() => void list.refetch()} />
      ) : invoices.length === 0 ? (
        <EmptyState icon={<InvoiceIcon />} title="No invoice yet" />
      ) : (
        <>
          <InvoiceTable invoices={invoices} withoutCustomer />
          <MoreRows hasMore={list.hasNextPage} loading={list.isFetchingNextPage} onMore={() => void list.fetchNextPage()} />
        </>
      )}
    </Card>
  )
}

function About({ customer, onEdit }: { customer: Customer; onEdit: () => void }) {
  return (
    <div className="stack">
      <Details customer={customer} onEdit={onEdit} />
      <CustomerReminders customer={customer} />
      <SentStatements customerId={customer.id} />
      <CustomerFiles customer={customer} />
    </div>
  )
}

function Details({ customer, onEdit }: { customer: Customer; onEdit: () => void }) {
  return (
    <Card title="Details" action={<IconButton size="small" label="Change details" icon={<EditIcon />} onClick={onEdit} />}>
      <dl className="facts">
        <div>
          <dt>E-mail</dt>
          <dd>
            <a href={`mailto:${customer.email}`}>{customer.email}</a>
          </dd>
        </div>
        {customer.phone && (
          <div>
            <dt>Phone</dt>
            <dd>{customer.phone}</dd>
          </div>
        )}
        <div>
          <dt>Address</dt>
          <dd className="address">
            {customer.address ? <AddressLines address={customer.address} /> : <span className="muted">none yet</span>}
          </dd>
        </div>
        {customer.taxId && (
          <div>
            <dt>Tax number</dt>
            <dd>
              {customer.taxId}
              {customer.warnings
                ?.filter(({ pointer }) => pointer === '/taxId')
                .map(({ code, message }) => (
                  <span key={code} className="field-warning">
                    {message}
                  </span>
                ))}
            </dd>
          </div>
        )}
        <div>
          <dt>Pays within</dt>
          <dd>{customer.paymentTermsDays === undefined ? 'your usual terms' : `${customer.paymentTermsDays} days`}</dd>
        </div>
      </dl>
    </Card>
  )
}

function DeleteDialog({ customer, onClose }: { customer: Customer; onClose: () => void }) {
  const remove = useDeleteCustomer()
  const navigate = useNavigate()
  const onSubmit = () =>
    remove.mutate(customer, {
      onSuccess: () => {
        toast(`${customer.name} is deleted.`)
        void navigate({ to: '/customers' })
      },
    })
  return (
    <FormDialog
      title={`Delete ${customer.name}?`}
      action="Delete"
      actionKind="danger"
      busy={remove.isPending}
      error={remove.error}
      onClose={onClose}
      onSubmit={onSubmit}
    >
      <p>This cannot be undone. A customer with invoices, drafts included, cannot be deleted.</p>
    </FormDialog>
  )
}
