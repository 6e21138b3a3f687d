import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { Button } from '../../components/button.tsx'
import { SelectField, TextAreaField, TextField } from '../../components/field.tsx'
import { BinIcon, PlusIcon } from '../../components/icons.tsx'
import { Money, moneyText } from '../../components/money.tsx'
import { MoneyField, NumberField } from '../../components/number-field.tsx'
import { Card } from '../../components/page.tsx'
import { ErrorState, SkeletonLines } from '../../components/states.tsx'
import { useOrganisation } from '../../data/organisation.ts'
import { useReminderSettings, useUpcomingReminders, useUpdateReminders } from '../../data/reminders.ts'
import type { ReminderSettings } from '../../data/shapes.ts'
import { showMoment } from '../../lib/format.ts'
import { messageOf } from '../../lib/problem.ts'
import { REMINDER_TONES } from '../../lib/reminder-tones.ts'
import { toast } from '../../lib/toasts.ts'

type Step = ReminderSettings['steps'][number]

/** How payers are reminded, and what will go out this week. */
export function RemindersPart() {
  const settings = useReminderSettings()
  if (settings.isPending) return <SkeletonLines lines={6} />
  if (!settings.data) return <ErrorState error={settings.error} onRetry={() => void settings.refetch()} />
  return (
    <div className="stack">
      <Ladder start={settings.data} />
      <Upcoming isOn={settings.data.isOn} />
    </div>
  )
}

function Ladder({ start }: { start: ReminderSettings }) {
  const [form, setForm] = useState(start)
  const update = useUpdateReminders()
  const currency = useOrganisation().data?.currency ?? 'EUR'
  const set = (change: Partial<ReminderSettings>) => setForm({ ...form, ...change })
  const setStep = (id: string, change: Partial<Step>) =>
    set({ steps: form.steps.map((step) => (step.id === id ? { ...step, ...change } : step)) })
  const add = () => {
    const days = Math.max(0, ...form.steps.map((step) => step.days)) + 7
    set({ steps: [...form.steps, { id: `step-${crypto.randomUUID().slice(0, 8)}`, days, tone: 'firm' }] })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    update.mutate(withoutEarlyFees(form), {
      onSuccess: () => toast('Saved.', { tone: 'good' }),
      onError: (error) => toast(messageOf(error), { tone: 'bad' }),
    })
  }
  return (
    <form className="card" onSubmit={submit} noValidate aria-label="Reminders">
      <div className="card-body stack">
        <div>
          <h2>Reminders</h2>
          <p className="muted">
            Sent by themselves while an invoice is open, with the pay link, in the customer’s language. They stop when it is paid, void or
            written off.
          </p>
        </div>
        <Check label="Send reminders" checked={form.isOn} onChange={(isOn) => set({ isOn })} />
        <Check label="On working days only" checked={form.businessDaysOnly} onChange={(businessDaysOnly) => set({ businessDaysOnly })} />
        <Check
          label="Thank for payments, with the receipt"
          checked={form.thanksForPayments}
          onChange={(thanksForPayments) => set({ thanksForPayments })}
        />
        <Hours form={form} set={set} />
        {form.steps.map((step, at) => (
          <StepBoxes
            key={step.id}
            step={step}
            currency={currency}
            place={at + 1}
            onChange={(change) => setStep(step.id, change)}
            onRemove={() => set({ steps: form.steps.filter(({ id }) => id !== step.id) })}
          />
        ))}
        <div className="row">
          <Button kind="quiet" icon={<PlusIcon />} onClick={add} disabled={form.steps.length >= 10}>
            Add a step
          </Button>
          <Button kind="primary" type="submit" busy={update.isPending}>
            Save
          </Button>
        </div>
      </div>
    </form>
  )
}

function Hours({ form, set }: { form: ReminderSettings; set: (change: Partial<ReminderSettings>) => void }) {
  return (
    <div className="form-grid">
      <NumberField label="Not before (hour)" value={String(form.hourFrom)} onValue={(value) => set({ hourFrom: Number(value ?? 0) })} />
      <NumberField label="Not after (hour)" value={String(form.hourTo)} onValue={(value) => set({ hourTo: Number(value ?? 0) })} />
    </div>
  )
}

/** Before the due date nobody is late, so that there is no fee. */
function withoutEarlyFees(form: ReminderSettings): ReminderSettings {
  const steps = form.steps.map(({ feeAmount, ...step }) => (step.days > 0 && feeAmount ? { ...step, feeAmount } : step))
  return { ...form, steps }
}

interface StepBoxesProps {
  step: Step
  currency: string
  place: number
  onChange: (change: Partial<Step>) => void
  onRemove: () => void
}

/** One step: when, how it speaks, and words of one's own. */
function StepBoxes({ step, currency, place, onChange, onRemove }: StepBoxesProps) {
  const own = (name: 'subject' | 'text', value: string) => onChange({ [name]: value === '' ? undefined : value } as Partial<Step>)
  return (
    <fieldset className="stack">
      <legend>Step {place}</legend>
      <div className="form-grid">
        <NumberField
          label="Days after the due date"
          hint="Negative before it."
          value={String(step.days)}
          onValue={(value) => onChange({ days: Number(value ?? 0) })}
        />
        <SelectField label="Tone" value={step.tone} onChange={(event) => onChange({ tone: event.target.value as Step['tone'] })}>
          {Object.entries(REMINDER_TONES).map(([tone, words]) => (
            <option key={tone} value={tone}>
              {words}
            </option>
          ))}
        </SelectField>
        {step.days > 0 && (
          <MoneyField
            label="Fee"
            optional
            hint="Claimed with this step as a document of its own, without tax. Void that to waive it."
            amountMinor={step.feeAmount ?? null}
            onAmount={(feeAmount) => onChange({ feeAmount: feeAmount || undefined } as Partial<Step>)}
            currency={currency}
          />
        )}
      </div>
      <details open={step.subject !== undefined || step.text !== undefined}>
        <summary>Words of your own</summary>
        <div className="stack">
          <TextField
            label="Subject"
            optional
            value={step.subject ?? ''}
            onChange={(event) => own('subject', event.target.value)}
            maxLength={200}
            placeholder="Ours, in the customer’s language"
          />
          <TextAreaField
            label="Text"
            optional
            rows={2}
            value={step.text ?? ''}
            onChange={(event) => own('text', event.target.value)}
            maxLength={4000}
            hint="{number}, {amount}, {dueDate}, {daysLate}, {customer} and {sender} are filled in."
          />
        </div>
      </details>
      <Button kind="quiet" size="small" icon={<BinIcon />} onClick={onRemove}>
        Take step {place} away
      </Button>
    </fieldset>
  )
}

function Check({ label, checked, onChange }: { label: string; checked: boolean; onChange: (checked: boolean) => void }) {
  return (
    <label className="check">
      <input type="checkbox" className="box" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <span>{label}</span>
    </label>
  )
}

/** What will go out within a week. */
function Upcoming({ isOn }: { isOn: boolean }) {
  const upcoming = useUpcomingReminders()
  const items = upcoming.data?.items ?? []
  return (
    <Card title="What will go out this week">
      {!isOn ? (
        <p className="muted">Nothing: reminders are switched off.</p>
      ) : items.length === 0 ? (
        <p className="muted">Nothing is planned for the next seven days.</p>
      ) : (
        <ul className="stack">
          {items.map((item) => (
            <li key={item.invoiceId} className="spread">
              <span>
                <Link to="/invoices/$invoiceId" params={{ invoiceId: item.invoiceId }}>
                  {item.number}
                </Link>{' '}
                <span dir="auto">{item.customerName}</span>
                <span className="muted small">
                  {' '}
                  · {showMoment(item.at)} · {REMINDER_TONES[item.tone]}
                  {item.feeAmount !== undefined && <> · with a fee of {moneyText(item.feeAmount, item.currency)}</>}
                </span>
              </span>
              <Money amountMinor={item.amountDue} currency={item.currency} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
