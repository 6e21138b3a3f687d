import type { Day } from '../kit/day.ts'
import { entity } from '../store/entity.ts'
import type { Tx } from '../store/transact.ts'
import { ProjectMonth } from './record.ts'

/** One entry as the customer is shown it. */
export interface SheetRow {
  date: Day
  member: string
  task?: string
  note?: string
  /** Decimal string, as billed. */
  hours: string
}

/** What an invoice's time was made of: shown as an annex, and kept with it. */
export interface TimeSheet {
  invoiceId: string
  projectId: string
  projectName: string
  months: string[]
  rows: SheetRow[]
}

/** Beside its invoice; made with the draft, gone with it. */
export const TimeSheet = entity<TimeSheet, Pick<TimeSheet, 'invoiceId'>>({
  name: 'time_sheet',
  schema: 1,
  key: ({ invoiceId }) => ({ pk: `invoice/${invoiceId}`, sk: 'time-sheet' }),
})

/**
 * In the commit that deletes a draft (`isGone`), or voids or wholly credits an invoice: its time can be billed again. The sheet of an issued invoice
 * stays with it.
 */
export async function releaseTime(tx: Tx, { invoiceId, isGone }: { invoiceId: string; isGone: boolean }): Promise<void> {
  const sheet = await tx.find(TimeSheet, { invoiceId })
  if (!sheet) return
  for (const month of sheet.months) {
    const before = await tx.find(ProjectMonth, { projectId: sheet.projectId, month })
    if (before?.invoices[invoiceId] === undefined) continue
    const { [invoiceId]: _released, ...invoices } = before.invoices
    tx.put(ProjectMonth, { ...before, invoices })
  }
  if (isGone) tx.remove(TimeSheet, sheet)
}
