import { Dashboard, emptyDashboard } from '../dashboard/record.ts'
import { dayIn } from '../kit/day.ts'
import type { Organisation } from '../organisation/record.ts'
import type { Tx } from '../store/transact.ts'

/** Whoever examines the books sees by the dashboard's version that they moved; and from the first entry on the currency is fixed. */
export async function touchFigures(tx: Tx, { currency, zone }: Organisation): Promise<void> {
  tx.put(Dashboard, (await tx.find(Dashboard, { currency })) ?? emptyDashboard(currency, dayIn(zone, tx.now)))
}
