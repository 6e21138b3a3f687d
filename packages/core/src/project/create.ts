import type { Call } from '../call.ts'
import { Customer } from '../customer/record.ts'
import { emit } from '../event/emit.ts'
import { present, type Undefinable } from '../kit/changes.ts'
import { organisationOf } from '../organisation/of.ts'
import type { Versioned } from '../store/entity.ts'
import { transact } from '../store/transact.ts'
import { requireProject } from './checked.ts'
import { Project } from './record.ts'
import { type TaskInput, tasksOf } from './tasks.ts'

/** What is said of a new project; its currency is the customer's or the organisation's where none is said. */
export interface NewProject extends Undefinable<Omit<Project, 'id' | 'currency' | 'tasks' | 'archived' | 'createdAt' | 'updatedAt'>> {
  currency?: string | undefined
  tasks?: TaskInput[] | undefined
}

/** Makes a project. Errors: `not_found` (customer), `invalid_currency`, `invalid_request`. */
export async function createProject(call: Call, wish: NewProject): Promise<Versioned<Project>> {
  return await transact(call, async (tx) => {
    const customer = wish.customerId === undefined ? undefined : await tx.get(Customer, { id: wish.customerId })
    const project = present<Project>({
      id: call.newId('prj'),
      ...wish,
      currency: wish.currency ?? customer?.currency ?? (await organisationOf(tx)).currency,
      tasks: tasksOf(call, wish.tasks ?? [], []),
      archived: false,
      createdAt: tx.now,
      updatedAt: tx.now,
    })
    await requireProject(tx, project)
    emit(tx, {
      type: 'project.created',
      subject: { kind: 'project', id: project.id },
      ...ofCustomer(project),
      data: { name: project.name },
    })
    return tx.put(Project, project)
  })
}

/** Whose history shows what happens to a project. */
export function ofCustomer({ customerId }: Pick<Project, 'customerId'>): { customerId?: string } {
  return customerId === undefined ? {} : { customerId }
}
