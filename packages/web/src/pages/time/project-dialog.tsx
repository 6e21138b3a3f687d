import { useState } from 'react'
import { FormDialog } from '../../components/dialog.tsx'
import { SelectField, TextField } from '../../components/field.tsx'
import { NumberField } from '../../components/number-field.tsx'
import { given } from '../../data/client.ts'
import { useCustomers } from '../../data/customers.ts'
import { useOrganisation } from '../../data/organisation.ts'
import type { Customer } from '../../data/shapes.ts'
import { useCreateProject } from '../../data/time.ts'
import { fieldMessage } from '../../lib/problem.ts'

/** Makes a project: its name, whom it is billed to, what an hour costs. */
export function ProjectDialog({ onClose }: { onClose: () => void }) {
  const customers = useCustomers('')
  const currency = useOrganisation().data?.currency ?? ''
  const [name, setName] = useState('')
  const [customerId, setCustomerId] = useState('')
  const [rate, setRate] = useState<string | null>('')
  const [budgetHours, setBudgetHours] = useState<string | null>('')
  const [tasks, setTasks] = useState('')
  const [asked, setAsked] = useState(false)
  const create = useCreateProject()
  const submit = () => {
    setAsked(true)
    if (name.trim() === '' || rate === null || budgetHours === null) return
    const sent = { name: name.trim(), ...given({ customerId, rate, budgetHours }), tasks: tasksIn(tasks) }
    create.mutate(sent, { onSuccess: onClose })
  }
  const all = customers.data?.pages.flatMap((page) => page.items) ?? []
  const chosen = all.find(({ id }) => id === customerId)
  return (
    <FormDialog
      title="New project"
      action="Create project"
      busy={create.isPending}
      error={create.error}
      onClose={onClose}
      onSubmit={submit}
    >
      <div className="form-grid">
        <TextField
          label="Name"
          className="full"
          value={name}
          maxLength={200}
          onChange={(event) => setName(event.target.value)}
          error={asked && name.trim() === '' ? 'Write what it is called.' : fieldMessage(create.error, '/name')}
        />
        <CustomerChoice customers={all} value={customerId} onCustomer={setCustomerId} />
        <NumberField
          label={`Rate per hour (${chosen?.currency ?? currency})`}
          optional
          value={rate ?? ''}
          onValue={setRate}
          fractionDigits={2}
          placeholder="95.00"
          error={fieldMessage(create.error, '/rate')}
        />
        <NumberField label="Agreed hours" optional value={budgetHours ?? ''} onValue={setBudgetHours} placeholder="40" />
        <TasksField value={tasks} onTasks={setTasks} />
      </div>
    </FormDialog>
  )
}

/** The names between commas. */
function tasksIn(text: string): { name: string }[] {
  return text
    .split(',')
    .map((name) => ({ name: name.trim() }))
    .filter(({ name }) => name !== '')
}

function TasksField({ value, onTasks }: { value: string; onTasks: (text: string) => void }) {
  return (
    <TextField
      label="Tasks"
      optional
      className="full"
      placeholder="Design, Development"
      hint="Separated by commas."
      value={value}
      onChange={(event) => onTasks(event.target.value)}
    />
  )
}

interface CustomerChoiceProps {
  customers: readonly Customer[]
  value: string
  onCustomer: (customerId: string) => void
}

function CustomerChoice({ customers, value, onCustomer }: CustomerChoiceProps) {
  return (
    <SelectField
      label="Billed to"
      className="full"
      value={value}
      onChange={(event) => onCustomer(event.target.value)}
      hint="Without a customer, its time is for yourself only."
    >
      <option value="">Nobody</option>
      {customers.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </SelectField>
  )
}
