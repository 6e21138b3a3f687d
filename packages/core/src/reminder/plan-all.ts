import type { Call } from '../call.ts'
import { invoiceSummaryFrom } from '../invoice/record.ts'
import { listPage } from '../store/list.ts'
import { planReminder } from './remind.ts'

const PAGE = 100

/** Plans the reminders of every invoice that owes: after the ladder was changed. Costs a page of the index for each hundred of them. */
export async function planAllReminders(call: Call): Promise<void> {
  let cursor: string | undefined
  do {
    const page = await listPage(call, { index: 'i3', pk: 'invoices/unpaid' }, { limit: PAGE, cursor }, (stored) =>
      invoiceSummaryFrom(stored),
    )
    for (const { id } of page.items) await planReminder(call, id)
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined)
}
