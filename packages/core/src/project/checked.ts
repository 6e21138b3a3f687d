import { Customer } from '../customer/record.ts'
import { compare, decimal, HUNDRED, ZERO } from '../kit/decimal.ts'
import { AppError, type FieldError } from '../kit/errors.ts'
import { isCurrency } from '../kit/money.ts'
import type { Tx } from '../store/transact.ts'
import type { Project } from './record.ts'

/** Requires what a project must fulfil. Errors: `not_found` (customer), `invalid_currency`, `invalid_request` with a pointer to each field. */
export async function requireProject(tx: Tx, project: Project): Promise<void> {
  if (project.customerId !== undefined) await tx.get(Customer, { id: project.customerId })
  if (!isCurrency(project.currency)) {
    const message = 'Use an ISO 4217 code like EUR.'
    throw new AppError('invalid_currency', message, { errors: [{ pointer: '/currency', code: 'invalid_currency', message }] })
  }
  const errors = [
    ...rateFindings('/rate', project.rate),
    ...rateFindings('/budgetHours', project.budgetHours),
    ...shareFindings(project.billablePercent),
    ...project.tasks.flatMap((task, at) => rateFindings(`/tasks/${at}/rate`, task.rate)),
    ...twins(project),
  ]
  if (errors.length > 0) throw new AppError('invalid_request', 'The project has fields that are not valid.', { errors })
}

/** A rate or a number of hours is not below zero. */
export function rateFindings(pointer: string, value: string | undefined): FieldError[] {
  if (value === undefined || compare(decimal(value), ZERO) >= 0) return []
  return [{ pointer, code: 'invalid_value', message: 'This cannot be less than zero.' }]
}

function shareFindings(percent: string | undefined): FieldError[] {
  if (percent === undefined || (compare(decimal(percent), ZERO) > 0 && compare(decimal(percent), HUNDRED) <= 0)) return []
  return [{ pointer: '/billablePercent', code: 'invalid_value', message: 'Write a percentage of more than 0, up to 100.' }]
}

function twins({ tasks }: Project): FieldError[] {
  return tasks.flatMap(({ id }, at) =>
    tasks.findIndex((other) => other.id === id) === at
      ? []
      : [{ pointer: `/tasks/${at}/id`, code: 'duplicate', message: 'Two tasks have this id.' }],
  )
}
