import { CURRENCIES } from '@quittance/core/kit/money'
import { useState } from 'react'
import { CustomerSearchField } from '../../components/customer-search-field.tsx'
import { FormDialog } from '../../components/dialog.tsx'
import { SelectField, TextField } from '../../components/field.tsx'
import { NumberField } from '../../components/number-field.tsx'
import { given } from '../../data/client.ts'
import { useCustomer } from '../../data/customers.ts'
import { useOrganisation } from '../../data/organisation.ts'
import type { Project } from '../../data/shapes.ts'
import { useChangeProject, useCreateProject } from '../../data/time.ts'
import { fieldMessage } from '../../lib/problem.ts'
import { TASK_BLANK, type TaskForm, TaskRows } from './task-rows.tsx'

const BILLED_TO = { label: 'Billed to', optional: true, hint: 'Without a customer, its time is for yourself only.' }

/** Makes or changes a project: its name, whom it is billed to, what an hour costs, what was agreed, its tasks. */
export function ProjectDialog({ project, onClose }: { project?: Project; onClose: () => void }) {
  const ownCurrency = useOrganisation().data?.currency ?? ''
  const [name, setName] = useState(project?.name ?? '')
  const [customerId, setCustomerId] = useState(project?.customerId ?? '')
  const customer = useCustomer(customerId || null).data
  const [figures, setFigures] = useState<Figures>({
    rate: project?.rate ?? '',
    budgetHours: project?.budgetHours ?? '',
    billablePercent: project?.billablePercent ?? '',
  })
  const [tasks, setTasks] = useState<readonly TaskForm[]>(
    project?.tasks.map((task) => ({ ...task, rate: task.rate ?? '' })) ?? [TASK_BLANK],
  )
  const [said, setSaid] = useState('')
  const [asked, setAsked] = useState(false)
  const create = useCreateProject()
  const change = useChangeProject()
  const { rate, budgetHours, billablePercent } = figures
  const sent = tasks.filter((task) => task.id !== undefined || task.name.trim() !== '')
  const isWrong = name.trim() === '' || sent.some((task) => task.name.trim() === '' || task.rate === null)
  const currency = said || (project?.currency ?? customer?.currency ?? ownCurrency)
  const submit = () => {
    setAsked(true)
    if (isWrong || rate === null || budgetHours === null || billablePercent === null) return
    const body = { name: name.trim(), tasks: sent.map(taskSent) }
    const done = { onSuccess: onClose }
    if (!project) return create.mutate({ ...body, ...given({ customerId, currency: said, rate, budgetHours, billablePercent }) }, done)
    const cleared = Object.fromEntries(
      Object.entries({ customerId, rate, budgetHours, billablePercent }).map(([key, value]) => [key, value || null]),
    )
    change.mutate({ project, changes: { ...body, ...given({ currency: said }), ...cleared } }, done)
  }
  const error = create.error ?? change.error
  return (
    <FormDialog
      title={project ? 'Change project' : 'New project'}
      action={project ? 'Save' : 'Create project'}
      busy={create.isPending || change.isPending}
      error={error}
      onClose={onClose}
      onSubmit={submit}
      wide
    >
      <div className="form-grid">
        <TextField
          label="Name"
          value={name}
          maxLength={200}
          onChange={(event) => setName(event.target.value)}
          error={asked && name.trim() === '' ? 'Write what it is called.' : fieldMessage(error, '/name')}
        />
        <CustomerSearchField {...BILLED_TO} customerId={customerId} onChoose={setCustomerId} error={fieldMessage(error, '/customerId')} />
        <FigureFields figures={figures} currency={currency} error={error} onFigures={setFigures} onCurrency={setSaid} />
      </div>
      <TaskRows tasks={tasks} currency={currency} asked={asked} onTasks={setTasks} />
    </FormDialog>
  )
}

function taskSent({ id, name, rate, billable, archived }: TaskForm) {
  return { ...given({ id, rate }), name: name.trim(), billable, archived }
}

/** Decimal strings; empty: not set; null while it is no number. */
interface Figures {
  rate: string | null
  budgetHours: string | null
  billablePercent: string | null
}

interface FigureFieldsProps {
  figures: Figures
  currency: string
  error: unknown
  onFigures: (figures: Figures) => void
  onCurrency: (currency: string) => void
}

function FigureFields({ figures, currency, error, onFigures, onCurrency }: FigureFieldsProps) {
  const field = (key: keyof Figures) => ({
    optional: true,
    value: figures[key] ?? '',
    onValue: (value: string | null) => onFigures({ ...figures, [key]: value }),
    error: fieldMessage(error, `/${key}`),
  })
  return (
    <>
      <CurrencyChoice value={currency} onCurrency={onCurrency} error={fieldMessage(error, '/currency')} />
      <NumberField label={`Rate per hour (${currency})`} {...field('rate')} fractionDigits={2} placeholder="as the person" />
      <NumberField label="Agreed hours" {...field('budgetHours')} placeholder="40" hint="The report says how much is used." />
      <NumberField label="Share that is billed (%)" {...field('billablePercent')} placeholder="100" />
    </>
  )
}

interface CurrencyChoiceProps {
  value: string
  onCurrency: (currency: string) => void
  error: string | undefined
}

function CurrencyChoice({ value, onCurrency, error }: CurrencyChoiceProps) {
  return (
    <SelectField
      label="Currency"
      value={value}
      onChange={(event) => onCurrency(event.target.value)}
      hint="Of its rates, and of the invoices for its time."
      error={error}
    >
      {CURRENCIES.map((code) => (
        <option key={code}>{code}</option>
      ))}
    </SelectField>
  )
}
