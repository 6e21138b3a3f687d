import { addMonths } from '@quittance/core/kit/day'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { DateField } from '../../components/date-field.tsx'
import { FormDialog } from '../../components/dialog.tsx'
import { SelectField } from '../../components/field.tsx'
import { useOrganisation } from '../../data/organisation.ts'
import type { Project } from '../../data/shapes.ts'
import { type InvoiceFromTime, useBillTime } from '../../data/time.ts'
import { today } from '../../lib/clock.ts'
import { fieldMessage } from '../../lib/problem.ts'

type Grouping = InvoiceFromTime['groupBy']

const GROUPINGS: readonly [Grouping, string][] = [
  ['task', 'Each task'],
  ['entry', 'Each entry'],
  ['member', 'Each person'],
  ['day', 'Each day'],
]

/** Makes a draft of a project's approved time and opens it. */
export function BillDialog({ projects, projectId, onClose }: { projects: readonly Project[]; projectId: string; onClose: () => void }) {
  const day = today(useOrganisation().data?.zone)
  const billed = projects.filter(({ customerId }) => customerId !== undefined)
  const [chosen, setChosen] = useState(billed.some(({ id }) => id === projectId) ? projectId : (billed[0]?.id ?? ''))
  const [from, setFrom] = useState(addMonths(`${day.slice(0, 7)}-01`, -1))
  const [to, setTo] = useState(day)
  const [groupBy, setGroupBy] = useState<Grouping>('task')
  const bill = useBillTime()
  const navigate = useNavigate()
  const submit = () => {
    if (chosen === '' || from === '' || to === '') return
    bill.mutate(
      { projectId: chosen, from, to, groupBy },
      { onSuccess: (draft) => void navigate({ to: '/drafts/$draftId', params: { draftId: draft.id } }) },
    )
  }
  return (
    <FormDialog title="Bill time" action="Make a draft" busy={bill.isPending} error={bill.error} onClose={onClose} onSubmit={submit}>
      <p className="muted">All approved time of these days that is on no invoice yet. Each hour is billed once.</p>
      <div className="form-grid">
        <SelectField label="Project" value={chosen} onChange={(event) => setChosen(event.target.value)}>
          {billed.length === 0 && <option value="">No project has a customer</option>}
          {billed.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        <SelectField label="A line for" value={groupBy} onChange={(event) => setGroupBy(event.target.value as Grouping)}>
          {GROUPINGS.map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </SelectField>
        <DateField label="From" value={from} onDay={setFrom} from={day} placeholder="first day" error={fieldMessage(bill.error, '/from')} />
        <DateField label="To" value={to} onDay={setTo} from={day} placeholder="last day" error={fieldMessage(bill.error, '/to')} />
      </div>
    </FormDialog>
  )
}
