import { addMonths, type Day } from '@quittance/core/kit/day'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { DateField } from '../../components/date-field.tsx'
import { FormDialog } from '../../components/dialog.tsx'
import { SelectField } from '../../components/field.tsx'
import { amountText, Money } from '../../components/money.tsx'
import { SkeletonLines } from '../../components/states.tsx'
import { useOrganisation } from '../../data/organisation.ts'
import type { Project } from '../../data/shapes.ts'
import { type InvoiceFromTime, useBillPreview, useBillTime } from '../../data/time.ts'
import { today } from '../../lib/clock.ts'
import { showNumber } from '../../lib/number-text.ts'
import { fieldMessage, messageOf } from '../../lib/problem.ts'

type Grouping = InvoiceFromTime['groupBy']

const GROUPINGS: readonly [Grouping, string][] = [
  ['task', 'Each task'],
  ['entry', 'Each entry'],
  ['member', 'Each person'],
  ['day', 'Each day'],
]

/** Shows what a bill of a project's approved time would say, makes the draft and opens it. */
export function BillDialog({ projects, projectId, onClose }: { projects: readonly Project[]; projectId: string; onClose: () => void }) {
  const day = today(useOrganisation().data?.zone)
  const billed = projects.filter(({ customerId }) => customerId !== undefined)
  const [chosen, setChosen] = useState(billed.some(({ id }) => id === projectId) ? projectId : (billed[0]?.id ?? ''))
  const [from, setFrom] = useState<Day | ''>(addMonths(`${day.slice(0, 7)}-01`, -1))
  const [to, setTo] = useState<Day | ''>(day)
  const [groupBy, setGroupBy] = useState<Grouping>('task')
  const bill = useBillTime()
  const navigate = useNavigate()
  const wish = chosen === '' || from === '' || to === '' ? null : { projectId: chosen, from, to, groupBy }
  const submit = () => {
    if (wish) bill.mutate(wish, { onSuccess: (draft) => void navigate({ to: '/drafts/$draftId', params: { draftId: draft.id } }) })
  }
  return (
    <FormDialog title="Bill time" action="Make a draft" busy={bill.isPending} error={bill.error} onClose={onClose} onSubmit={submit} wide>
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
      <Preview wish={wish} />
    </FormDialog>
  )
}

/** The lines as they would be; why there are none. */
function Preview({ wish }: { wish: InvoiceFromTime | null }) {
  const preview = useBillPreview(wish)
  if (wish === null) return null
  if (preview.isPending) return <SkeletonLines lines={3} />
  if (preview.error) return <p className="notice warn">{messageOf(preview.error)}</p>
  const { lines, currency, subtotal, taxTotal, total } = preview.data
  return (
    <section className="bill-preview" aria-label="Preview" aria-busy={preview.isFetching}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Line</th>
            <th scope="col" className="amount">
              Hours
            </th>
            <th scope="col" className="amount">
              Rate
            </th>
            <th scope="col" className="amount">
              {currency}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of a preview have no identity but their place
            <tr key={at}>
              <td dir="auto">{line.description}</td>
              <td className="amount money">{showNumber(line.quantity)}</td>
              <td className="amount money">{showNumber(line.unitPrice, { fractionDigits: 2 })}</td>
              <td className="amount money">{amountText(line.amount, currency)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="week-sum spread">
        <span className="muted">
          <Money amountMinor={subtotal} currency={currency} /> and <Money amountMinor={taxTotal} currency={currency} /> tax
        </span>
        <strong>
          <Money amountMinor={total} currency={currency} />
        </strong>
      </p>
    </section>
  )
}
