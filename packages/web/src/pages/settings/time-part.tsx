import { type FormEvent, useState } from 'react'
import { Button } from '../../components/button.tsx'
import { DateField } from '../../components/date-field.tsx'
import { SelectField } from '../../components/field.tsx'
import { WarnIcon } from '../../components/icons.tsx'
import { NumberField } from '../../components/number-field.tsx'
import { ErrorState, SkeletonLines } from '../../components/states.tsx'
import { given } from '../../data/client.ts'
import { useMembers } from '../../data/members.ts'
import type { Organisation, TimeSettings } from '../../data/shapes.ts'
import { useSetTimeSettings, useTimeSettings } from '../../data/time.ts'
import { today } from '../../lib/clock.ts'
import { fieldMessage, messageOf } from '../../lib/problem.ts'
import { toast } from '../../lib/toasts.ts'

/** How time is billed where project, task and entry say nothing: rates, rounding, and what is locked. */
export function TimePart({ organisation }: { organisation: Organisation }) {
  const settings = useTimeSettings()
  if (settings.isPending) return <SkeletonLines lines={5} />
  if (settings.error) return <ErrorState error={settings.error} onRetry={() => void settings.refetch()} />
  return <TimeForm key={settings.data.version} settings={settings.data} organisation={organisation} />
}

const STEPS = [1, 5, 6, 10, 15, 30, 60]

function TimeForm({ settings, organisation }: { settings: TimeSettings; organisation: Organisation }) {
  const [rate, setRate] = useState<string | null>(settings.rate ?? '')
  const [memberRates, setMemberRates] = useState<Record<string, string | null>>(settings.memberRates)
  const [rounding, setRounding] = useState(settings.rounding)
  const [lockedThrough, setLockedThrough] = useState(settings.lockedThrough ?? '')
  const set = useSetTimeSettings()
  const isWrong = rate === null || Object.values(memberRates).includes(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (set.isPending || isWrong) return
    set.mutate(
      { ...given({ rate, lockedThrough }), memberRates: given(memberRates) as Record<string, string>, rounding },
      { onSuccess: () => toast('Saved.', { tone: 'good' }) },
    )
  }
  const { currency } = organisation
  return (
    <form className="card" onSubmit={submit} noValidate aria-label="Time">
      <div className="card-body stack">
        <div>
          <h2>Time</h2>
          <p className="muted">
            What an hour costs, where neither the entry nor its task nor the project says it. Time that is billed keeps its rate.
          </p>
        </div>
        <div className="form-grid">
          <NumberField
            label={`Rate per hour (${currency})`}
            optional
            value={rate ?? ''}
            onValue={setRate}
            fractionDigits={2}
            placeholder="80.00"
            error={fieldMessage(set.error, '/rate')}
          />
        </div>
        <MemberRates rates={memberRates} currency={currency} error={set.error} onRates={setMemberRates} />
        <div className="form-grid">
          <RoundingFields rounding={rounding} onRounding={setRounding} />
          <DateField
            label="Locked through"
            optional
            value={lockedThrough}
            onDay={setLockedThrough}
            from={today(organisation.zone)}
            placeholder="nothing is locked"
            hint="Time of this day and before can be neither written down nor changed."
          />
        </div>
        <Failure error={set.error} />
        <div className="row">
          <Button type="submit" kind="primary" busy={set.isPending}>
            Save
          </Button>
        </div>
      </div>
    </form>
  )
}

function Failure({ error }: { error: unknown }) {
  if (!error) return null
  return (
    <div className="notice bad" role="alert">
      <WarnIcon />
      <p>{messageOf(error)}</p>
    </div>
  )
}

interface RoundingFieldsProps {
  rounding: TimeSettings['rounding']
  onRounding: (rounding: TimeSettings['rounding']) => void
}

function RoundingFields({ rounding, onRounding }: RoundingFieldsProps) {
  return (
    <>
      <SelectField
        label="Round each entry"
        value={rounding.minutes}
        onChange={(event) => onRounding({ ...rounding, minutes: Number(event.target.value) })}
        hint="When it is billed; what was worked stays as it is."
      >
        {[...new Set([...STEPS, rounding.minutes])].map((minutes) => (
          <option key={minutes} value={minutes}>
            {minutes === 1 ? 'to the minute' : minutes === 60 ? 'to the hour' : `to ${minutes} minutes`}
          </option>
        ))}
      </SelectField>
      <SelectField
        label="Which way"
        value={rounding.mode}
        onChange={(event) => onRounding({ ...rounding, mode: event.target.value === 'up' ? 'up' : 'nearest' })}
      >
        <option value="nearest">To the nearest</option>
        <option value="up">Always up</option>
      </SelectField>
    </>
  )
}

interface MemberRatesProps {
  rates: Record<string, string | null>
  currency: string
  error: unknown
  onRates: (rates: Record<string, string | null>) => void
}

function MemberRates({ rates, currency, error, onRates }: MemberRatesProps) {
  const members = useMembers().data?.items ?? []
  if (members.length < 2 && Object.keys(rates).length === 0) return null
  return (
    <fieldset className="task-rows">
      <legend className="field-label">Rates of people</legend>
      <div className="form-grid">
        {members.map(({ id, name }) => (
          <NumberField
            key={id}
            label={`${name} (${currency})`}
            optional
            value={rates[id] ?? ''}
            onValue={(rate) => onRates({ ...rates, [id]: rate })}
            fractionDigits={2}
            placeholder="as everybody"
            error={fieldMessage(error, `/memberRates/${id}`)}
          />
        ))}
      </div>
    </fieldset>
  )
}
