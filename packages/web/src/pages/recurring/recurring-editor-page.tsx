import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { Attachments } from '../../components/attachments.tsx'
import { Button, ButtonLink } from '../../components/button.tsx'
import { SelectField, TextAreaField, TextField } from '../../components/field.tsx'
import { WarnIcon } from '../../components/icons.tsx'
import { Card, Page } from '../../components/page.tsx'
import { ErrorState, PageSkeleton, SkeletonLines } from '../../components/states.tsx'
import { Table } from '../../components/table.tsx'
import { Segments } from '../../components/tabs.tsx'
import { useInvoice } from '../../data/invoices.ts'
import { useOrganisation } from '../../data/organisation.ts'
import { type Recurring, usePreview, useRecurring, useSaveRecurring } from '../../data/recurring.ts'
import { today } from '../../lib/clock.ts'
import { fieldMessage, messageOf } from '../../lib/problem.ts'
import { toast } from '../../lib/toasts.ts'
import { useDelayed } from '../../lib/use-delayed.ts'
import { CustomerPicker } from '../invoices/editor/customer-picker.tsx'
import { usualTaxes } from '../invoices/editor/tax-choices.ts'
import { LinesPart } from './lines-part.tsx'
import { PriceChangesPart } from './price-changes-part.tsx'
import { draftOf, emptyForm, formFromInvoice, formOf, inputOf, isLineWhole, type RecurringForm } from './recurring-form.ts'
import { AUTOMATIONS, UPCOMING_COLUMNS } from './recurring-words.tsx'
import { SchedulePart } from './schedule-part.tsx'
import '../../styles/editor.css'
import '../../styles/recurring.css'

const PREVIEW_AFTER_MS = 250

/** Writes a new recurring invoice, from nothing or from an invoice. */
export function NewRecurringPage() {
  const { from } = useSearch({ from: '/inside/recurring/new' })
  const organisation = useOrganisation()
  const invoice = useInvoice(from ?? null)
  if (organisation.isPending || (from !== undefined && invoice.isPending)) return <PageSkeleton />
  if (!organisation.data) return <ErrorState error={organisation.error} onRetry={() => void organisation.refetch()} />
  if (from !== undefined && !invoice.data) return <ErrorState error={invoice.error} onRetry={() => void invoice.refetch()} />
  const start = invoice.data ? formFromInvoice(invoice.data, today()) : emptyForm(today(), usualTaxes(organisation.data))
  return <Editor start={start} existing={undefined} />
}

/** Changes one that is there. */
export function RecurringEditPage() {
  const { recurringId } = useParams({ from: '/inside/recurring/$recurringId/edit' })
  const { data, isPending, error, refetch } = useRecurring(recurringId)
  if (isPending) return <PageSkeleton />
  if (!data) return <ErrorState error={error} onRetry={() => void refetch()} />
  return <Editor start={formOf(data)} existing={data} />
}

function Editor({ start, existing }: { start: RecurringForm; existing: Recurring | undefined }) {
  const { form, change, submit, asked, save } = useEditor(start, existing)
  const { error } = save
  return (
    <Page
      title={existing ? 'Change recurring invoice' : 'New recurring invoice'}
      back={{ to: '/recurring', label: 'Recurring invoices' }}
      actions={
        <>
          <ButtonLink to="/recurring" kind="quiet">
            Cancel
          </ButtonLink>
          <Button kind="primary" busy={save.isPending} onClick={submit}>
            {existing ? 'Save changes' : 'Start'}
          </Button>
        </>
      }
    >
      {Boolean(error) && (
        <div className="notice bad" role="alert">
          <WarnIcon />
          <p>{messageOf(error)}</p>
        </div>
      )}
      <div className="two-columns recurring-editor">
        <div className="stack">
          <Card>
            <CustomerPicker
              customerId={form.customerId}
              onCustomer={(customer) => change({ customerId: customer?.id ?? null })}
              wrong={asked && form.customerId === null}
            />
          </Card>
          <SchedulePart schedule={form.schedule} onSchedule={(schedule) => change({ schedule })} error={error} />
          <LinesPart lines={form.lines} onLines={(lines) => change({ lines })} error={error} asked={asked} />
          <ManagedPart form={form} onChange={change} error={error} />
          <PriceChangesPart
            changes={form.priceChanges}
            lines={form.lines}
            onChanges={(priceChanges) => change({ priceChanges })}
            error={error}
          />
        </div>
        <PreviewPart form={form} existing={existing} />
      </div>
    </Page>
  )
}

/** What is written, and keeping it. */
function useEditor(start: RecurringForm, existing: Recurring | undefined) {
  const [form, setForm] = useState(start)
  const [asked, setAsked] = useState(false)
  const save = useSaveRecurring(existing)
  const navigate = useNavigate()
  const change = (part: Partial<RecurringForm>) => setForm({ ...form, ...part })
  const submit = () => {
    setAsked(true)
    if (form.customerId === null || !form.lines.every(isLineWhole)) return
    save.mutate(inputOf(form), {
      onSuccess: ({ id }) => {
        toast(existing ? 'Saved. The next invoices are made by it.' : 'Made. Its invoices come by themselves.', { tone: 'good' })
        void navigate({ to: '/recurring/$recurringId', params: { recurringId: id } })
      },
    })
  }
  return { form, change, submit, asked, save }
}

interface ManagedPartProps {
  form: RecurringForm
  onChange: (part: Partial<RecurringForm>) => void
  error: unknown
}

const BILLED = [
  ['current', 'the calendar period it is made in'],
  ['previous', 'the period before'],
  ['next', 'the period after'],
  ['from_date', 'from its day to the day before the next'],
] as const

function ManagedPart({ form, onChange, error }: ManagedPartProps) {
  return (
    <Card title="What becomes of it">
      <div className="stack">
        <Segments
          label="What becomes of each invoice"
          choices={AUTOMATIONS}
          value={form.automation}
          onChoose={(automation) => onChange({ automation })}
        />
        <div className="form-grid">
          <SelectField
            label="Bills"
            value={form.billedPeriod}
            onChange={(event) => onChange({ billedPeriod: event.target.value as RecurringForm['billedPeriod'] })}
          >
            {BILLED.map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </SelectField>
          <TextField
            label="Due after days"
            optional
            inputMode="numeric"
            placeholder="by the customer’s terms"
            value={form.dueDays}
            maxLength={3}
            onChange={(event) => onChange({ dueDays: event.target.value.replace(/\D/g, '') })}
            error={fieldMessage(error, '/dueDays')}
          />
          <TextField
            label="Name"
            optional
            className="full"
            hint="For your own lists."
            value={form.name}
            maxLength={100}
            onChange={(event) => onChange({ name: event.target.value })}
          />
          <TextAreaField
            label="Notes"
            optional
            className="full"
            rows={3}
            value={form.notes}
            maxLength={4000}
            onChange={(event) => onChange({ notes: event.target.value })}
            error={fieldMessage(error, '/notes')}
          />
          <WordsBoxes form={form} onChange={onChange} error={error} />
        </div>
        <Attachments ids={form.attachmentIds} onIds={(attachmentIds) => onChange({ attachmentIds })} />
      </div>
    </Card>
  )
}

/** The reference, and the mail where one goes out. */
function WordsBoxes({ form, onChange, error }: ManagedPartProps) {
  return (
    <>
      <TextField
        label="Customer’s reference"
        optional
        className="full"
        value={form.reference}
        maxLength={100}
        onChange={(event) => onChange({ reference: event.target.value })}
        error={fieldMessage(error, '/reference')}
      />
      {form.automation === 'send' && (
        <>
          <TextField
            label="Subject of the mail"
            optional
            className="full"
            placeholder="Ours, in the customer’s language"
            value={form.subject}
            maxLength={150}
            onChange={(event) => onChange({ subject: event.target.value })}
            error={fieldMessage(error, '/subject')}
          />
          <TextAreaField
            label="Text of the mail"
            optional
            className="full"
            rows={4}
            hint="{{period}} and the other words that fill themselves in go here too."
            value={form.message}
            maxLength={4000}
            onChange={(event) => onChange({ message: event.target.value })}
            error={fieldMessage(error, '/message')}
          />
        </>
      )}
    </>
  )
}

function PreviewPart({ form, existing }: { form: RecurringForm; existing: Recurring | undefined }) {
  const draft = useDelayed(draftOf(form, existing?.id), PREVIEW_AFTER_MS)
  const preview = usePreview(draft)
  return (
    <div className="recurring-preview">
      <Card title="The next 12" flush>
        <div className="card-body" aria-live="polite">
          {preview.error ? <p className="field-error">{messageOf(preview.error)}</p> : <p>{preview.data?.inWords ?? ' '}</p>}
        </div>
        {preview.isPending ? (
          <div className="card-body">
            <SkeletonLines lines={6} />
          </div>
        ) : (
          !preview.error && (
            <Table
              label="The next 12 invoices"
              columns={UPCOMING_COLUMNS}
              rows={preview.data?.invoices ?? []}
              rowKey={({ period }) => period}
            />
          )
        )}
      </Card>
    </div>
  )
}
