import { type InputHTMLAttributes, type ReactNode, type Ref, type SelectHTMLAttributes, type TextareaHTMLAttributes, useId } from 'react'
import { WarnIcon } from './icons.tsx'

/** What every field has: its name, what helps, what is wrong. */
export interface FieldProps {
  label: string
  /** Shown under the field until there is an error. */
  hint?: ReactNode
  /** What to do about what was typed. */
  error?: string | undefined
  /** Says "optional" beside the label. */
  optional?: boolean
  /** The label is spoken but not shown. */
  hideLabel?: boolean
  className?: string
}

/** Attributes that tie a control to its label, hint and error. */
export interface ControlProps {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

/** A label, a control and what is said about it. */
export function Field({
  label,
  hint,
  error,
  optional,
  hideLabel,
  className,
  children,
}: FieldProps & { children: (control: ControlProps) => ReactNode }) {
  const id = useId()
  const noteId = `${id}-note`
  const hasNote = Boolean(error || hint)
  return (
    <div className={`field ${className ?? ''}`}>
      <label htmlFor={id} className={hideLabel ? 'visually-hidden' : undefined}>
        {label} {optional && <span className="optional">(optional)</span>}
      </label>
      {children({ id, 'aria-describedby': hasNote ? noteId : undefined, 'aria-invalid': error ? true : undefined })}
      {error ? (
        <p className="field-error" id={noteId}>
          <WarnIcon />
          {error}
        </p>
      ) : (
        hint && (
          <p className="field-hint" id={noteId}>
            {hint}
          </p>
        )
      )}
    </div>
  )
}

type Rest<T> = Omit<T, 'className' | 'id'>

/** One line of text. */
export function TextField({
  label,
  hint,
  error,
  optional,
  hideLabel,
  className,
  ...rest
}: FieldProps & Rest<InputHTMLAttributes<HTMLInputElement>> & { ref?: Ref<HTMLInputElement> }) {
  return (
    <Field {...fieldProps({ label, hint, error, optional, hideLabel, className })}>
      {(control) => <input className="input" dir="auto" {...control} {...rest} />}
    </Field>
  )
}

/** Several lines of text. */
export function TextAreaField({
  label,
  hint,
  error,
  optional,
  hideLabel,
  className,
  ...rest
}: FieldProps & Rest<TextareaHTMLAttributes<HTMLTextAreaElement>>) {
  return (
    <Field {...fieldProps({ label, hint, error, optional, hideLabel, className })}>
      {(control) => <textarea className="input" dir="auto" {...control} {...rest} />}
    </Field>
  )
}

/** One of a few choices: the system's own list, which works everywhere. */
export function SelectField({
  label,
  hint,
  error,
  optional,
  hideLabel,
  className,
  children,
  ...rest
}: FieldProps & Rest<SelectHTMLAttributes<HTMLSelectElement>>) {
  return (
    <Field {...fieldProps({ label, hint, error, optional, hideLabel, className })}>
      {(control) => (
        <select className="input" {...control} {...rest}>
          {children}
        </select>
      )}
    </Field>
  )
}

/** Leaves out what is undefined, as exact optional properties ask. */
export function fieldProps(all: { [Key in keyof FieldProps]: FieldProps[Key] | undefined } & { label: string }): FieldProps {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as unknown as FieldProps
}
