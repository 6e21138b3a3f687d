import type { Call } from '../call.ts'
import { Customer } from '../customer/record.ts'
import { DueItem } from '../due/record.ts'
import { organisationOf } from '../organisation/of.ts'
import { fromSummary } from '../store/entity.ts'
import { listPage } from '../store/list.ts'
import { transact } from '../store/transact.ts'
import { dueAtOf, plannedTurns } from './plan.ts'
import { RecurringInvoice, type RecurringSummary } from './record.ts'
import { saveRecurring } from './save.ts'

const PAGE = 100

/**
 * Plans the next day of every active recurring invoice anew: after the days on which the organisation works, or its zone, were changed. May run
 * twice and late. Costs a page of the index for each hundred of them, and a commit for each whose day moved.
 */
export async function planAllRecurring(call: Call): Promise<void> {
  let cursor: string | undefined
  do {
    // By age: the order of the days, in which active ones are listed too, changes under way.
    const page = await listPage(call, { index: 'i1', pk: 'recurring-invoices' }, { limit: PAGE, cursor }, (stored) =>
      fromSummary<RecurringSummary>(stored),
    )
    for (const { id, status } of page.items) if (status === 'active') await planRecurring(call, id)
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined)
}

/** Writes nothing where the next invoice comes when it was to come. What was made stays made: a turn's period has one invoice. */
async function planRecurring(call: Call, id: string): Promise<void> {
  await transact(call, async (tx) => {
    const before = await tx.find(RecurringInvoice, { id })
    if (before?.status !== 'active') return
    const organisation = await organisationOf(tx)
    const [next] = plannedTurns(before, { offices: organisation, most: 1 })
    const due = await tx.find(DueItem, { kind: 'recurring_invoice', subjectId: id })
    if (next && next.date === before.nextOn && dueAtOf(next.date, organisation.zone) === due?.dueAt) return
    const customer = await tx.find(Customer, { id: before.customerId })
    await saveRecurring(tx, { before, after: before, organisation, customer })
  })
}
