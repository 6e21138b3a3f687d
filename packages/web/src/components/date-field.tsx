import type { Day } from '@quittance/core/kit/day'
import { type KeyboardEvent, useRef, useState } from 'react'
import { parseDueWords } from '../lib/due-words.ts'
import { showDay } from '../lib/format.ts'
import { IconButton } from './button.tsx'
import { Field, type FieldProps, fieldProps } from './field.tsx'
import { CalendarIcon } from './icons.tsx'

interface DateFieldProps extends FieldProps {
  /** A day, or empty. */
  value: Day | ''
  onDay: (day: Day | '') => void
  /** The day from which "14 days" counts. */
  from: Day
  placeholder?: string
  inputClass?: string
  /** By which findings lead to it. */
  name?: string
}

/** A day, by words ("14 days", "end of month"), by date, or from the system's calendar. */
export function DateField({ value, onDay, from, placeholder, inputClass, name, ...field }: DateFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const picker = useRef<HTMLInputElement>(null)
  const meant = typed === null ? null : parseDueWords(typed, { from })
  const bad = typed !== null && typed.trim() !== '' && meant === null
  const settle = () => {
    if (typed === null || bad) return
    onDay(meant ?? '')
    setTyped(null)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && typed !== null && !bad) {
      event.preventDefault()
      settle()
    }
  }
  const hint = meant ? `That is ${showDay(meant)}.` : field.hint
  return (
    <Field {...fieldProps({ ...field, hint, error: bad ? 'Write a date, or words like “14 days” or “end of month”.' : field.error })}>
      {(control) => (
        <div className="input-group">
          <input
            className={inputClass ?? 'input'}
            autoComplete="off"
            name={name}
            placeholder={placeholder ?? '14 days'}
            value={typed ?? (value ? showDay(value) : '')}
            onChange={(event) => setTyped(event.target.value)}
            onFocus={(event) => event.target.select()}
            onBlur={settle}
            onKeyDown={onKeyDown}
            {...control}
          />
          <input
            ref={picker}
            type="date"
            className="visually-hidden"
            tabIndex={-1}
            aria-hidden="true"
            value={value}
            onChange={(event) => {
              setTyped(null)
              onDay(event.target.value)
            }}
          />
          <IconButton
            className="input-action small"
            size="small"
            label={`Choose ${field.label.toLowerCase()} in a calendar`}
            icon={<CalendarIcon />}
            onClick={() => picker.current?.showPicker?.()}
          />
        </div>
      )}
    </Field>
  )
}
