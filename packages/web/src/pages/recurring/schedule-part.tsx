import { DateField } from '../../components/date-field.tsx'
import { SelectField, TextField } from '../../components/field.tsx'
import { Card } from '../../components/page.tsx'
import type { Schedule } from '../../data/recurring.ts'
import { today } from '../../lib/clock.ts'
import { fieldMessage } from '../../lib/problem.ts'

interface SchedulePartProps {
  schedule: Schedule
  onSchedule: (schedule: Schedule) => void
  error: unknown
}

const UNITS = { daily: 'days', weekly: 'weeks', monthly: 'months', quarterly: 'quarters', yearly: 'years' } as const
const FREQUENCIES = { daily: 'Daily', weekly: 'Weekly', monthly: 'Monthly', quarterly: 'Quarterly', yearly: 'Yearly' } as const
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
const DAYS = Array.from({ length: 31 }, (_, at) => at + 1)
const INTERVALS = Array.from({ length: 99 }, (_, at) => at + 1)
const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const ORDINALS: readonly (readonly [1 | 2 | 3 | 4 | -1, string])[] = [
  [1, 'First'],
  [2, 'Second'],
  [3, 'Third'],
  [4, 'Fourth'],
  [-1, 'Last'],
]

/** When it comes: how often, on which day, from when and until when. */
export function SchedulePart({ schedule, onSchedule, error }: SchedulePartProps) {
  const { frequency, interval } = schedule
  const isByMonth = frequency !== 'daily' && frequency !== 'weekly'
  const choose = (next: Schedule['frequency']) => onSchedule(withFrequency(schedule, next))
  return (
    <Card title="When">
      <div className="form-grid">
        <SelectField label="How often" value={frequency} onChange={(event) => choose(event.target.value as Schedule['frequency'])}>
          {Object.entries(FREQUENCIES).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </SelectField>
        <SelectField
          label="Every"
          value={String(interval)}
          onChange={(event) => onSchedule({ ...schedule, interval: Number(event.target.value) })}
        >
          {INTERVALS.filter((each) => each <= 12 || each === interval).map((each) => (
            <option key={each} value={each}>
              {each === 1 ? UNITS[frequency].slice(0, -1) : `${each} ${UNITS[frequency]}`}
            </option>
          ))}
        </SelectField>
        {frequency === 'weekly' && <WeekdayField schedule={schedule} onSchedule={onSchedule} />}
        {isByMonth && <DayFields schedule={schedule} onSchedule={onSchedule} />}
        {frequency !== 'daily' && <ShiftField schedule={schedule} onSchedule={onSchedule} />}
        <DateField
          label="First on or after"
          value={schedule.startsOn}
          from={today()}
          onDay={(day) => day !== '' && onSchedule({ ...schedule, startsOn: day })}
          error={fieldMessage(error, '/schedule/startsOn')}
        />
        <EndFields schedule={schedule} onSchedule={onSchedule} error={error} />
      </div>
    </Card>
  )
}

type PartProps = Pick<SchedulePartProps, 'schedule' | 'onSchedule'>

/** Members that do not go with the new frequency fall away. */
function withFrequency({ weekday: _weekday, on, month: _month, shift, ...schedule }: Schedule, frequency: Schedule['frequency']): Schedule {
  const isByMonth = frequency !== 'daily' && frequency !== 'weekly'
  return {
    ...schedule,
    frequency,
    interval: 1,
    ...(isByMonth ? { on: on ?? { type: 'day_of_month', day: Number(schedule.startsOn.slice(8)) } } : {}),
    ...(shift && frequency !== 'daily' ? { shift } : {}),
  }
}

function WeekdayField({ schedule, onSchedule }: PartProps) {
  return (
    <SelectField
      label="On"
      value={schedule.weekday ?? ''}
      onChange={({ target: { value } }) => {
        const { weekday: _old, ...others } = schedule
        onSchedule(value === '' ? others : { ...others, weekday: value as NonNullable<Schedule['weekday']> })
      }}
    >
      <option value="">the weekday of the start</option>
      {WEEKDAYS.map((weekday) => (
        <option key={weekday} value={weekday}>
          {titled(weekday)}
        </option>
      ))}
    </SelectField>
  )
}

function DayFields({ schedule, onSchedule }: PartProps) {
  const rule = schedule.on ?? { type: 'day_of_month' as const, day: Number(schedule.startsOn.slice(8)) }
  return (
    <>
      <SelectField label="On" value={ruleText(rule)} onChange={(event) => onSchedule({ ...schedule, on: ruleIn(event.target.value) })}>
        <option value="last_day">the last day of the month</option>
        <option value="first_business_day">the first business day</option>
        <option value="last_business_day">the last business day</option>
        <optgroup label="Day of the month">
          {DAYS.map((day) => (
            <option key={day} value={`day ${day}`}>
              day {day}
              {day > 28 ? ', or the last' : ''}
            </option>
          ))}
        </optgroup>
        <optgroup label="Weekday of the month">
          {ORDINALS.flatMap(([nth, word]) =>
            WEEKDAYS.map((weekday) => (
              <option key={`nth ${nth} ${weekday}`} value={`nth ${nth} ${weekday}`}>
                {word} {titled(weekday)}
              </option>
            )),
          )}
        </optgroup>
      </SelectField>
      {schedule.frequency === 'yearly' && (
        <SelectField
          label="In"
          value={String(schedule.month ?? Number(schedule.startsOn.slice(5, 7)))}
          onChange={(event) => onSchedule({ ...schedule, month: Number(event.target.value) })}
        >
          {MONTHS.map((month, at) => (
            <option key={month} value={at + 1}>
              {month}
            </option>
          ))}
        </SelectField>
      )}
    </>
  )
}

type Rule = NonNullable<Schedule['on']>

function ruleText(rule: Rule): string {
  if (rule.type === 'day_of_month') return `day ${rule.day}`
  return rule.type === 'nth_weekday' ? `nth ${rule.nth} ${rule.weekday}` : rule.type
}

function ruleIn(text: string): Rule {
  const [type, number, weekday] = text.split(' ')
  if (type === 'day') return { type: 'day_of_month', day: Number(number) }
  if (type === 'nth') return { type: 'nth_weekday', nth: Number(number), weekday } as Rule
  return { type } as Rule
}

function ShiftField({ schedule, onSchedule }: PartProps) {
  return (
    <SelectField
      label="On a weekend or holiday"
      value={schedule.shift ?? ''}
      onChange={({ target: { value } }) => {
        const { shift: _old, ...others } = schedule
        onSchedule(value === '' ? others : { ...others, shift: value as NonNullable<Schedule['shift']> })
      }}
    >
      <option value="">stays as it is</option>
      <option value="next_business_day">moves to the business day after</option>
      <option value="previous_business_day">moves to the business day before</option>
    </SelectField>
  )
}

function EndFields({ schedule, onSchedule, error }: SchedulePartProps) {
  const { endsOn, count, ...endless } = schedule
  const kind = endsOn !== undefined ? 'day' : count !== undefined ? 'count' : 'never'
  const choose = (next: string) => {
    if (next === 'never') onSchedule(endless)
    else onSchedule(next === 'day' ? { ...endless, endsOn: addYear(schedule.startsOn) } : { ...endless, count: 12 })
  }
  return (
    <>
      <SelectField label="Ends" value={kind} onChange={(event) => choose(event.target.value)} error={fieldMessage(error, '/schedule')}>
        <option value="never">never</option>
        <option value="day">on a day</option>
        <option value="count">after so many invoices</option>
      </SelectField>
      {endsOn !== undefined && (
        <DateField
          label="Last day"
          value={endsOn}
          from={schedule.startsOn}
          onDay={(day) => day !== '' && onSchedule({ ...endless, endsOn: day })}
          error={fieldMessage(error, '/schedule/endsOn')}
        />
      )}
      {count !== undefined && (
        <TextField
          label="Invoices"
          inputMode="numeric"
          value={String(count)}
          onChange={({ target: { value } }) => /^[1-9]\d{0,2}$/.test(value) && onSchedule({ ...endless, count: Number(value) })}
        />
      )}
    </>
  )
}

function addYear(day: string): string {
  return `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`.replace('-02-29', '-02-28')
}

function titled(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
