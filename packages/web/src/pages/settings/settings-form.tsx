import { type FormEvent, type ReactNode, useState } from 'react'
import { Button } from '../../components/button.tsx'
import { WarnIcon } from '../../components/icons.tsx'
import { useUpdateOrganisation } from '../../data/organisation.ts'
import type { Organisation, OrganisationChange } from '../../data/shapes.ts'
import { fieldMessage, hasFieldMessages, isClash, messageOf } from '../../lib/problem.ts'
import { toast } from '../../lib/toasts.ts'

/** The boxes of a settings form: what is in them, and how they change. */
export interface SettingsBoxes<Form> {
  form: Form
  set: (change: Partial<Form>) => void
  /** What the server said of a field, by its pointer. */
  errorAt: (pointer: string) => string | undefined
}

interface SettingsFormProps<Form> {
  title: string
  text?: ReactNode
  organisation: Organisation
  /** The boxes as the organisation fills them. */
  start: Form
  /** What to send for what is in the boxes. */
  changeOf: (form: Form) => OrganisationChange
  children: (boxes: SettingsBoxes<Form>) => ReactNode
}

/** A form that changes the organisation: saved by its button, with the failures at their fields. */
export function SettingsForm<Form extends object>({ title, text, organisation, start, changeOf, children }: SettingsFormProps<Form>) {
  const [form, setForm] = useState(start)
  const [dirty, setDirty] = useState(false)
  const update = useUpdateOrganisation()
  const error = update.error
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (update.isPending) return
    update.mutate(
      { version: organisation.version, change: changeOf(form) },
      {
        onSuccess: () => {
          setDirty(false)
          toast('Saved.', { tone: 'good' })
        },
      },
    )
  }
  const boxes: SettingsBoxes<Form> = {
    form,
    set: (change) => {
      setForm((before) => ({ ...before, ...change }))
      setDirty(true)
    },
    errorAt: (pointer) => fieldMessage(error, pointer),
  }
  return (
    <form className="card" onSubmit={submit} noValidate aria-label={title}>
      <div className="card-body stack">
        <div>
          <h2>{title}</h2>
          {text && <p className="muted">{text}</p>}
        </div>
        {children(boxes)}
        {error && (
          <div className="notice bad" role="alert">
            <WarnIcon />
            <p>{wordsOf(error)}</p>
          </div>
        )}
        <div className="row">
          <Button type="submit" kind="primary" busy={update.isPending} disabled={!dirty}>
            Save
          </Button>
        </div>
      </div>
    </form>
  )
}

function wordsOf(error: unknown): string {
  if (isClash(error)) return 'Somebody else changed the settings meanwhile. Load the page again, then change what you wanted.'
  return hasFieldMessages(error) ? 'Mend the marked fields, then save again.' : messageOf(error)
}
